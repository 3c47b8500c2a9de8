"""The screens of an address book, a person's or a shop's: one address, a part of it, and that it is gone."""

from __future__ import annotations

from typing import Any

from bot.chat import Arg, Goto, Link, Screen, Tap, show, tap
from domain.errors import StaleButton
from domain.shopping.address import Address

OPTIONAL = ("label", "house", "landmark")
PARTS = ("text", *OPTIONAL)


def called(address: Address, *, usual: bool = False) -> dict[str, Any]:
    """How it is called in a list; `usual`: a person's orders go there."""
    return {"called": address.label or None, "address": address.line, "usual": usual}


def whole(address: Address, *, usual: bool = False) -> dict[str, Any]:
    """The same, with all that was said apart."""
    return called(address, usual=usual) | {
        "house": address.house or None,
        "landmark": address.landmark or None,
        "pinned": address.place is not None,
    }


def changes(part: Link, pin: Link, delete: Link, *whose: Arg) -> list[list[Tap]]:
    """What can be done with it."""
    return [
        [tap(".text", part, *whose, "text"), tap(".house", part, *whose, "house")],
        [tap(".landmark", part, *whose, "landmark"), tap(".label", part, *whose, "label")],
        [tap(".pin", pin, *whose), tap(".delete", delete, *whose)],
    ]


def asks_part(address: Address, name: str, without: Link, back: Link, awaits: Link, *whose: Arg) -> Screen:
    """Asks for one part of it: the street, or what may be left out. Raises StaleButton."""
    if name not in PARTS:
        raise StaleButton
    now = str(getattr(address, name)) or None
    leave_out = tap(".none", without, *whose, address.version, name)
    return show(
        "addresses-part",
        [leave_out] if now and name in OPTIONAL else [],
        [tap("common-back", back, *whose)],
        awaits=awaits,
        part=name,
        now=now,
    )


def said(name: str, typed: str) -> dict[str, Any]:
    """One part of it, as it was typed. Raises StaleButton."""
    if name not in PARTS:
        raise StaleButton
    return {name: typed}


def nothing(name: str) -> dict[str, Any]:
    """One part of it left out. Raises StaleButton."""
    if name not in OPTIONAL:
        raise StaleButton
    return {name: ""}


def corrected(goto: Goto, address: Address) -> Goto:
    """An edit of what was typed changes the address that it made, and none that was there."""
    return goto.corrected("addresses.written", address.id, "text") if address.is_new else goto


def is_gone(undo: Tap, mine: Tap, *, kept: bool) -> Screen:
    """That it is gone, and the way back."""
    return show("addresses-deleted", [undo] if kept else [], [mine], kept=kept)
