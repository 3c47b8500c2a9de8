"""Lists in pages, and the one row of buttons that leads through every one of them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from bot.chat import Arg, Link, Tap, tap

PAGE = 8
"""Entries of a list that a screen shows."""
FURTHEST = 1000
"""The last page that can be asked for."""
Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Page(Generic[Entry]):
    """Some entries of a list.

    `number`, and `first`, the place of its first entry, count from nought; so many `pages` are known of.
    """

    shown: Sequence[Entry]
    number: int
    pages: int
    first: int = 0

    @property
    def is_last(self) -> bool:
        """Whether there are none behind it."""
        return self.number + 1 == self.pages

    def ways(self, link: Link | str, *before: Arg, after: tuple[Arg, ...] = ()) -> list[Tap]:
        """To the pages beside it. `link` takes a page's number, between these arguments."""
        back = [tap("common-previous", link, *before, self.number - 1, *after)] if self.number else []
        forth = [] if self.is_last else [tap("common-next", link, *before, self.number + 1, *after)]
        return back + forth

    def again(self, first: Link, link: Link, *before: Arg) -> Tap:
        """To this very page as it is by now; `first` shows the first one."""
        here = tap(".refresh", link, *before, self.number) if self.number else tap(".refresh", first, *before)
        return replace(here, is_again=True)


def page_of(found: Sequence[Entry], number: int, *, rows: int = 1, size: int = 0) -> Page[Entry]:
    """A page of all that there is; the last one where the list ends before it.

    `rows`: so many entries stand in a row; `size`: so many on a page, where that is not as everywhere.
    """
    size = size or rows * PAGE
    pages = max(1, -(-len(found) // size))
    number = min(max(number, 0), pages - 1)
    first = number * size
    return Page(found[first : first + size], number, pages, first)


async def read_page(number: int, read: Callable[[int], Awaitable[Sequence[Entry]]]) -> Page[Entry]:
    """The same of a list without end, of which `read` gives so many from its beginning."""
    number = min(max(number, 0), FURTHEST)
    return page_of(await read((number + 1) * PAGE + 1), number)
