"""What several flows do with words that ask for goods: look for them, or for a whole list of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.chat import Chat, Goto, go
from domain import rate_limits
from domain.catalogue.search import Match
from domain.catalogue.shop import Shop
from domain.rate_limits import Metered
from domain.shopping import browse, lists, searching, wishes
from domain.shopping.lists import LineStatus, MatchedLine
from domain.shopping.proposal import propose
from domain.typed.lists import MOST_LINES, ListLine, apart, beyond, read

EVERYWHERE = 0
"""Stands for a shop where all of them are searched."""
MOST_BYTES = 36
"""Of what was typed so much goes into a button beside the shop and the page."""


async def looked_for(chat: Chat, typed: str, shop_id: int) -> Goto:
    """Where the words lead: to a proposal for a list, else to what is found, in this shop first or in all.

    Raises TooManyTries.
    """
    if found := await _goods(chat, typed, shop_id, (Match.ALL, Match.CORRECTED)):
        return found
    if found := await _several(chat, typed, shop_id):
        return found
    if shop_id != EVERYWHERE:
        await wishes.count_missed(chat.work, [await browse.shop(chat.work, shop_id)], typed)
    return _found(typed, EVERYWHERE)


async def _several(chat: Chat, typed: str, shop_id: int) -> Goto | None:
    """The proposal for things that stand behind one another, where no name has all the words but one each."""
    lines = apart(typed)
    if not lines:
        return None
    found = await searching.search(chat.work, chat.actor, typed)
    if found.match in (Match.ALL, Match.CORRECTED):
        return None
    return await _listed(chat, lines, shop_id, is_whole=True)


async def named_goods(chat: Chat, typed: str, shop_id: int) -> Goto | None:
    """The same where they are a list, or the very words of what this shop sells; None for anything else."""
    return await _goods(chat, typed, shop_id, (Match.ALL,))


async def _goods(chat: Chat, typed: str, shop_id: int, will_do: Collection[Match]) -> Goto | None:
    lines = read(typed)
    await rate_limits.must_have_room(
        chat.work, chat.actor, Metered.LIST if len(lines) > 1 else Metered.SEARCH
    )
    if _is_list(lines) and (listed := await _listed(chat, lines, shop_id)):
        left = beyond(typed) if len(lines) == MOST_LINES else 0
        return listed.says("lists-beyond", count=len(lines), left_out=left) if left else listed
    if shop_id == EVERYWHERE:
        return None
    here = await searching.search(chat.work, chat.actor, typed, shop_id)
    return _found(typed, shop_id) if here.match in will_do else None


def _found(typed: str, shop_id: int) -> Goto:
    return go("search.found", shop_id, 0, " ".join(typed.replace(":", " ").split()))


def _is_list(lines: Sequence[ListLine]) -> bool:
    """Several things, or one and how much of it; a bare number may be a part of its name."""
    return len(lines) > 1 or any(line.amount and not line.amount.isdecimal() for line in lines)


async def _listed(
    chat: Chat, lines: Sequence[ListLine], shop_id: int, *, is_whole: bool = False
) -> Goto | None:
    """The proposal for a whole list: in this shop, else in the one around that has most of it.

    None where one thing was asked for that nobody has; with `is_whole`, where any is not just that.
    """
    around = await searching.shops_around_person(chat.work, chat.actor)
    shop = None if shop_id == EVERYWHERE else await browse.shop(chat.work, shop_id)
    matched = await _matched(chat, shop, around, lines) if shop else []
    if not _is_any(matched) and (best := await lists.best_shop(chat.work, around, lines)):
        shop, matched = best, await _matched(chat, best, around, lines)
    pairs = zip(lines, matched, strict=True)
    if shop is None or (is_whole and not all(lists.is_meant(chat.work, *pair) for pair in pairs)):
        return None
    if len(lines) == 1 and not _is_any(matched):
        return None
    return go("lists.proposal", 0, propose(shop.id, matched).kept())


async def _matched(
    chat: Chat, shop: Shop, around: Sequence[Shop], lines: Sequence[ListLine]
) -> list[MatchedLine]:
    return await lists.match(chat.work, [shop], lines, around=around, whose=chat.actor.identity_id)


def _is_any(matched: Sequence[MatchedLine]) -> bool:
    return any(line.status is not LineStatus.MISSING for line in matched)


def fitting(words: str) -> str:
    """As many of the words as a button holds; of a single long one its beginning, which finds it too."""
    if len(words.encode()) <= MOST_BYTES:
        return words
    cut = words.encode()[:MOST_BYTES].decode(errors="ignore")
    return cut.rpartition(" ")[0] or cut
