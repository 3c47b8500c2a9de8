"""Lists page by page: what a cursor says, and the page that comes after it.

A cursor says after which thing the next page begins, not at which number: what is added meanwhile moves
nothing, and nothing comes twice.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Annotated, Generic, NamedTuple, Protocol, TypeVar

from pydantic import Field, StringConstraints

from domain.errors import BadRequest, NotFound
from web.routes import Shape

LARGEST = 100
FURTHEST = 2**31
Cursor = Annotated[str, StringConstraints(pattern=r"^WyJ[A-Za-z0-9_-]{10,400}$")]
"""The beginning is that of a list whose first member is a word, in Base64."""
Item = TypeVar("Item")


class PageQuery(Shape):
    """Which page: `cursor` is the `next` of the page before, and is not to be taken apart."""

    cursor: Cursor | None = None
    limit: int = Field(default=20, ge=1, le=LARGEST)


class PageAsked(Protocol):
    """Any query that asks for a page."""

    @property
    def cursor(self) -> str | None: ...

    @property
    def limit(self) -> int: ...


class ListPage(NamedTuple, Generic[Item]):
    """What is shown, and the cursor of what follows (None: nothing does)."""

    items: list[Item]
    next: str | None


def page_of(
    name: str, every: Sequence[Item], asked: PageAsked, id_of: Callable[[Item], str], *, first: str = ""
) -> ListPage[Item]:
    """A page of a list that was read as a whole. `name` says which list: its cursors count nowhere else.

    `first` is the id of what comes before all others, as a cart in use: whoever is under way keeps the one
    that they began with. Where the thing that the cursor names is gone, the page begins where it stood.
    Raises BadRequest.
    """
    named, stood = "", 0
    if asked.cursor is not None:
        named, stood, first = _opened(name, asked.cursor)
    every = sorted(every, key=lambda each: id_of(each) != first) if first else every
    places = [at + 1 for at, each in enumerate(every) if id_of(each) == named]
    start = places[0] if places else stood
    shown = [*every[start : start + asked.limit]]
    is_last = start + asked.limit >= len(every)
    return ListPage(
        shown, None if is_last else _sealed(name, id_of(shown[-1]), start + len(shown) - 1, first)
    )


async def page_after(
    name: str,
    asked: PageAsked,
    position: Callable[[str], Awaitable[int]],
    read: Callable[[int, int], Awaitable[Sequence[Item]]],
    id_of: Callable[[Item], str],
) -> ListPage[Item]:
    """A page of a list that the database cuts: `read` gives so many from beyond a position (0: the first).

    `position` is of an id, and raises NotFound where that is none of the list's. Raises BadRequest.
    """
    try:
        after = await position(_opened(name, asked.cursor)[0]) if asked.cursor is not None else 0
    except NotFound:
        raise BadRequest(where="query.cursor") from None
    found = await read(after, asked.limit + 1)
    shown = [*found[: asked.limit]]
    return ListPage(shown, _sealed(name, id_of(shown[-1])) if len(found) > asked.limit else None)


async def page_by(
    name: str,
    asked: PageAsked,
    read: Callable[[str, int], Awaitable[Sequence[Item]]],
    place_of: Callable[[Item], str],
) -> ListPage[Item]:
    """A page of a list that has places of its own: `read` gives so many from beyond one ("": the first)."""
    after = _opened(name, asked.cursor)[0] if asked.cursor is not None else ""
    found = await read(after, asked.limit + 1)
    shown = [*found[: asked.limit]]
    return ListPage(shown, _sealed(name, place_of(shown[-1])) if len(found) > asked.limit else None)


def _sealed(name: str, last: str, stood: int = 0, first: str = "") -> str:
    told = json.dumps([name, last, stood, first], separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(told).rstrip(b"=").decode()


def _opened(name: str, cursor: str) -> tuple[str, int, str]:
    try:
        of, last, stood, first = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, TypeError, binascii.Error, RecursionError):
        raise BadRequest(where="query.cursor") from None
    is_one = isinstance(last, str) and isinstance(first, str) and type(stood) is int
    if of != name or not is_one or not 0 <= stood < FURTHEST:
        raise BadRequest(where="query.cursor")
    return last, stood, first
