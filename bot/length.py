"""How long a message may be, and what stands in where a screen is longer: pages of an order's lines.

Whatever no screen foresaw is cut: no message is longer than Telegram takes.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from html import escape, unescape

from bot import facts
from bot.chat import Link, Screen, Tap
from bot.paging import page_of
from domain.orders.order import Order

LONGEST = 4096
"""Bot API, sendMessage, after entities are parsed; in UTF-16 units, which are never fewer than signs."""
LINES = 8
"""Lines on a page of an order: with the longest names, address and note that is still one message."""
_TAG, _OPENS, _CLOSES = re.compile("<[^>]*>"), re.compile("<[a-z]"), re.compile("</")
JOINERS = "\u200c\u200d"
VIRAMA = 9
"""The combining class of the sign that joins consonants (Unicode, table 4-3)."""
MOST_BUTTONS = 100
"""Under one message: Telegram refuses more."""


def fits(text: str) -> bool:
    """Whether the HTML, in which what is no tag is escaped, is one message."""
    if 2 * len(text) <= LONGEST:
        return True
    plain = unescape(_TAG.sub("", text))
    return len(plain.encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST


def cut(text: str) -> str:
    """The HTML as far as it is one message: whole lines up to where no tag is open, and … below them."""
    if fits(text):
        return text
    kept, lines, tags = "", text.split("\n"), 0
    for number, line in enumerate(lines):
        tags += len(_OPENS.findall(line)) - len(_CLOSES.findall(line))
        so_far = "\n".join(lines[: number + 1])
        if not fits(f"{so_far}\n…"):
            break
        if not tags:
            kept = so_far
    if kept.strip():
        return f"{kept}\n…"
    return escape(shortened(unescape(_TAG.sub("", text)), LONGEST // 2), quote=False)


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
    leaf = page_of(order.lines, number, size=LINES)
    lines = facts.each_line(order.lines)[leaf.first :][: len(leaf.shown)]
    span = {"first": leaf.first + 1, "last": leaf.first + len(lines)}
    return or_briefly(screen, leaf.ways(page, order.id), lines=lines, of=len(order.lines), **span)


def shortened(text: str, longest: int) -> str:
    """The text within so many characters, cut between syllables: no sign is left without its vowel."""
    if len(text) <= longest:
        return text
    end = longest - 1
    while end and not _begins_syllable(text, end):
        end -= 1
    return f"{text[:end].rstrip()}…"


def _begins_syllable(text: str, at: int) -> bool:
    """Whether the sign there hangs on nothing before it."""
    before, sign = text[at - 1], text[at]
    hangs = unicodedata.category(sign)[0] == "M" or sign in JOINERS
    return not hangs and before not in JOINERS and unicodedata.combining(before) != VIRAMA
