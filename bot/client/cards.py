"""Cards: what answers an inline query."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineCard:
    """One answer to an inline query: how it is listed, and what is posted (HTML) with a button."""

    id: str
    title: str
    told: str
    html: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class InlineCards:
    """The answer to an inline query; `begin` is written on the button that leads to the bot."""

    query: str
    cards: tuple[InlineCard, ...]
    begin: str
