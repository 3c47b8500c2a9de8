"""All flows together: every file in `bot.flows`, its links by name, and buttons as data."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from importlib import import_module

from bot import flows
from bot.chat import Arg, Flow, Link, MenuEntry, Tap
from bot.screens.former_names import FORMER_NAMES
from domain.errors import StaleButton

MOST_BYTES = 64
"""Telegram's limit on callback_data (Bot API, InlineKeyboardButton)."""
BELOW = "+"
"""What the data of a button begins with whose message stays as it is."""
AGAIN = "="
"""And of one that shows the same anew."""


class Storyboard:
    """Every link, command and button."""

    def __init__(self, collected: Iterable[Flow]) -> None:
        self.links: dict[str, Link] = {}
        self.commands: dict[str, Link] = {}
        self.group_commands: dict[str, Link] = {}
        self.menu: dict[str, MenuEntry] = {}
        self.typed_anywhere: Link | None = None
        self.sent_anywhere: Link | None = None
        self.shared_anywhere: Link | None = None
        for flow in collected:
            self.links |= flow.links
            self.typed_anywhere = flow.typed_anywhere or self.typed_anywhere
            self.sent_anywhere = flow.sent_anywhere or self.sent_anywhere
            self.shared_anywhere = flow.shared_anywhere or self.shared_anywhere
            self.menu |= flow.menu
            (self.group_commands if flow.in_group else self.commands).update(flow.commands)

    @classmethod
    def collect(cls) -> Storyboard:
        """Finds the flows: every module in the folders of `bot.flows` holds one, named `flow`."""
        found = pkgutil.walk_packages(flows.__path__, f"{flows.__name__}.")
        return cls(import_module(module.name).flow for module in found if not module.ispkg)

    def named(self, name: str) -> Link | None:
        """The link that is called so, or was called so when that was stored; None for one that is no more."""
        return self.links.get(FORMER_NAMES.get(name, name))

    def data(self, tap: Tap) -> str:
        """The button as callback_data; at most 64 bytes."""
        link = self.links[tap.target]
        assert link.fits(tap.args), f"{tap.target} does not take {tap.args}"
        assert not any(":" in str(arg) for arg in tap.args), tap.args
        sign = BELOW if tap.opens_below else AGAIN if tap.is_again else ""
        data = sign + ":".join([tap.target, *map(str, tap.args)])
        assert len(data.encode()) <= MOST_BYTES, data
        return data

    def find(self, data: str) -> tuple[Link, tuple[Arg, ...]]:
        """The link and arguments behind callback_data; raises StaleButton for anything never drawn."""
        name, *words = data.removeprefix(BELOW).removeprefix(AGAIN).split(":")
        link = self.named(name)
        if link is None or link.kind == "answer" or len(words) != len(link.takes):
            raise StaleButton
        try:
            return link, tuple(_read(kind, word) for kind, word in zip(link.takes, words, strict=True))
        except ValueError:
            raise StaleButton from None


def _read(kind: type, word: str) -> Arg:
    if kind is int:
        number = int(word)
        if str(number) != word or abs(number) >= 2**63:
            raise ValueError(word)
        return number
    return word
