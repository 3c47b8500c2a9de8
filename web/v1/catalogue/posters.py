"""A shop's poster, to print."""

from __future__ import annotations

import asyncio

from domain.errors import NotFound
from domain.platform.shops.poster import Draw, my_poster
from domain.values import LANGUAGES
from web.routes import Call, FileAnswer, Nothing, Section
from web.v1.catalogue.imports import Tell
from web.v1.catalogue.shopkeeping import shop_of

PDF = "application/pdf"


def section(tell: Tell, draw: Draw) -> Section:
    """`tell` says how to order, in each language."""
    posters = Section("products")

    @posters.route("GET", "/v1/shops/{shop}/poster", gives_files=(PDF,), errors=(NotFound,))
    async def get_poster(call: Call[Nothing, Nothing]) -> FileAnswer:
        """A page for the shop's door: its names, and a code that opens it in the chat with the bot."""
        lines = [tell(each, "poster-scan", {}) for each in LANGUAGES]
        poster = await my_poster(call.work, call.actor, await shop_of(call), lines=lines)
        return FileAnswer(await asyncio.to_thread(draw, poster), PDF, "poster.pdf")

    return posters
