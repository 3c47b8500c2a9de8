"""What several flows do with words that ask for goods: look for them, or for a whole list of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.chat import Chat, Goto, go
from domain import rate_limits
from domain.catalogue.search import Match
from domain.rate_limits import Metered
from domain.shopping import browse, lists, searching, wishes
from domain.shopping.proposal import propose
from domain.typed.lists import ListLine, read

EVERYWHERE = 0
"""Stands for a shop where all of them are searched."""


async def looked_for(chat: Chat, typed: str, shop_id: int) -> Goto:
    """Where the words lead: to a proposal for a list, else to what is found, in this shop first or in all.

    Raises TooManyTries.
    """
    if found := await _goods(chat, typed, shop_id, (Match.ALL, Match.CORRECTED)):
        return found
    if shop_id != EVERYWHERE:
        await wishes.count_missed(chat.work, [await browse.shop(chat.work, shop_id)], typed)
    return _found(typed, EVERYWHERE)


async def named_goods(chat: Chat, typed: str, shop_id: int) -> Goto | None:
    """The same where they are a list, or the very words of what this shop sells; None for anything else."""
    return await _goods(chat, typed, shop_id, (Match.ALL,))


async def _goods(chat: Chat, typed: str, shop_id: int, will_do: Collection[Match]) -> Goto | None:
    lines = read(typed)
    await rate_limits.must_have_room(
        chat.work, chat.actor, Metered.LIST if len(lines) > 1 else Metered.SEARCH
    )
    if len(lines) > 1 and (listed := await _listed(chat, lines, shop_id)):
        return listed
    if shop_id == EVERYWHERE:
        return None
    here = await searching.search(chat.work, chat.actor, typed, shop_id)
    return _found(typed, shop_id) if here.match in will_do else None


def _found(typed: str, shop_id: int) -> Goto:
    return go("search.found", shop_id, 0, " ".join(typed.replace(":", " ").split()))


async def _listed(chat: Chat, lines: Sequence[ListLine], shop_id: int) -> Goto | None:
    """The proposal for a whole list: in this shop, else in the one around that has most of it."""
    if shop_id == EVERYWHERE:
        shops = await searching.shops_around_person(chat.work, chat.actor)
        shop = await lists.best_shop(chat.work, shops, lines)
    else:
        shop = await browse.shop(chat.work, shop_id)
    if shop is None:
        return None
    return go("lists.proposal", 0, propose(shop.id, await lists.match(chat.work, [shop], lines)).kept())
