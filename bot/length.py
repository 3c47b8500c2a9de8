"""How long a message may be, and what stands in where a screen is longer: pages of an order's lines."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from bot import facts
from bot.chat import Link, Screen, Tap, tap
from domain.orders.order import Order

LONGEST = 4096
"""Bot API, sendMessage, after entities are parsed; in UTF-16 units, which are never fewer than signs."""
LINES = 8
"""Lines on a page of an order: with the longest names, address and note that is still one message."""
_TAG = re.compile("<[^>]*>")


def fits(text: str) -> bool:
    """Whether the HTML, in which what is no tag is escaped, is one message."""
    if 2 * len(text) <= LONGEST:
        return True
    plain = unescape(_TAG.sub("", text))
    return len(plain.encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST


def or_briefly(screen: Screen, *rows: list[Tap], **shorter: object) -> Screen:
    """The screen; where it is too long, with these facts instead and these rows above the others."""
    above = tuple(tuple(row) for row in rows if row)
    return replace(
        screen, shorter=replace(screen, rows=(*above, *screen.rows), facts={**screen.facts, **shorter})
    )


def in_pages(screen: Screen, order: Order, number: int, page: Link) -> Screen:
    """The screen with all lines of an order; where it is too long, with some and ways to the others.

    `page` takes the order and a page's number, from nought; too large a one is the last.
    """
    pages = max(1, -(-len(order.lines) // LINES))
    number = min(max(number, 0), pages - 1)
    beside = ((".earlier", number - 1), (".later", number + 1))
    ways = [
        tap(label, page, order.id, onto, **_span(order, onto)) for label, onto in beside if 0 <= onto < pages
    ]
    shown = order.lines[number * LINES : (number + 1) * LINES]
    lines = [facts.line(line) for line in shown]
    return or_briefly(screen, ways, lines=lines, of=len(order.lines), **_span(order, number))


def _span(order: Order, number: int) -> dict[str, int]:
    """The first and the last line of a page, from one."""
    return {"first": number * LINES + 1, "last": min((number + 1) * LINES, len(order.lines))}
