"""Inline mode: what somebody types behind the bot's name, in any chat, is looked for and answered by cards.

Nobody becomes a record by that, and a card says nothing of who posts it: a product, its shop, the way there.
"""

from __future__ import annotations

from typing import Any

from telegram import InlineQuery

from bot import facts
from bot.client.cards import InlineCard, InlineCards
from bot.screens.effects import Effects
from domain import rate_limits
from domain.errors import TooManyTries
from domain.people import Actor
from domain.rate_limits import Metered
from domain.shopping import searching
from domain.unit_of_work import UnitOfWork
from locales.languages import best_language
from locales.texts import Texts

MOST_CARDS = 20
LONGEST_QUERY = 200


class Inline:
    """Answers inline queries. `bot` is the bot's username."""

    def __init__(self, texts: Texts, bot: str) -> None:
        self._texts, self._bot = texts, bot

    async def asked(self, work: UnitOfWork, query: InlineQuery) -> Effects:
        """The cards for what was typed; none for somebody who is disabled, or looks too often."""
        actor = await work.people.by_telegram(query.from_user.id)
        language = actor.language if actor else best_language(query.from_user.language_code)
        hits = await self._hits(work, actor, query)
        cards = tuple(self._card(hit, language) for hit in hits[:MOST_CARDS])
        begin = self._texts.plain(language, "inline-card.begin", {})
        return Effects(cards=InlineCards(query.id, cards, begin))

    async def _hits(self, work: UnitOfWork, actor: Actor | None, query: InlineQuery) -> list[searching.Hit]:
        words = query.query[:LONGEST_QUERY].strip()
        if not words or (actor and actor.is_disabled):
            return []
        if actor is None:
            around = await searching.shops_around(work, None)
        else:
            try:
                await rate_limits.must_have_room(work, actor, Metered.SEARCH)
            except TooManyTries:
                return []
            around = await searching.shops_around_person(work, actor)
        found = await searching.search_in(work, around, words)
        return [hit for hit in found.hits if hit.product.can_be_had]

    def _card(self, hit: searching.Hit, language: str) -> InlineCard:
        product = hit.product
        told: dict[str, Any] = {
            "name": product.names,
            **facts.packed(product.pack, product.is_weighed),
            "price": product.price,
            "shop": hit.shop.names,
        }

        def plain(part: str) -> str:
            return self._texts.plain(language, f"inline-card.{part}", told)

        return InlineCard(
            id=product.public_id,
            title=plain("title"),
            told=plain("told"),
            html=self._texts.html(language, "inline-card", told),
            label=plain("see"),
            url=f"https://t.me/{self._bot}?start=product_{product.public_id}",
        )
