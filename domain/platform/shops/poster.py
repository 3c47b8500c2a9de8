"""A shop's own link, and the poster that leads customers into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from domain.catalogue import shopkeeping
from domain.catalogue.shop import Shop
from domain.catalogue.work import CatalogueWork
from domain.errors import NotFound
from domain.people import Actor
from domain.values import LANGUAGES


@dataclass(frozen=True, slots=True)
class Poster:
    """What stands on it: the shop's names, the first one largest, and how to order, in each language."""

    names: tuple[str, ...]
    lines: tuple[str, ...]
    link: str
    address: str
    phone: str


Draw = Callable[[Poster], bytes]
"""Makes a PDF of a poster."""


def link_to(shop: Shop, bot: str) -> str:
    """Where the shop opens at once in the chat with the bot of this username. Raises NotFound without one.

    Source: https://core.telegram.org/bots/features#deep-linking (64 signs at most behind `start=`).
    """
    if not bot:
        raise NotFound
    return f"https://t.me/{bot}?start=shop_{shop.public_id}"


async def my_poster(work: CatalogueWork, actor: Actor, shop_id: int, *, lines: Sequence[str]) -> Poster:
    """The poster of a shop that the actor keeps; `lines` say how to order. Raises NotFound."""
    shop = await shopkeeping.my_shop(work, actor, shop_id)
    names = dict.fromkeys(shop.names.in_(language) for language in LANGUAGES)
    return Poster(
        names=tuple(names),
        lines=tuple(lines),
        link=link_to(shop, work.rules.bot),
        address=shop.address,
        phone=shop.phone,
    )
