"""Text with separators: in any usual encoding, with commas, semicolons, tabs or bars."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from domain.catalogue.stock_lists.columns import MOST_ABOVE, find_header

Rows = list[list[str]]
SEPARATORS = (",", ";", "\t", "|")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LONGEST_CELL = 4000
"""A cell that is longer has swallowed lines behind a quote that was never closed."""
_FIELD = 1 << 20


def text_of(raw: bytes) -> str:
    """What the bytes say: by their mark; else UTF-16 where every other byte is nothing, UTF-8, Windows-1252.

    What guesses at encodings guesses wrong on short lists.
    """
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    if wide := _wide(raw[:2000]):
        return raw.decode(wide, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _wide(begin: bytes) -> str:
    """UTF-16 without a mark: of plain letters one byte in two is nothing."""
    even, odd = begin[::2].count(0), begin[1::2].count(0)
    if max(even, odd) * 10 < len(begin):
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def rows_of(text: str) -> Iterator[list[str]]:
    """The rows, by the separator under which the first ones look most like a list."""
    first = text[:100].split("\n", 1)[0].strip().casefold()
    if first.startswith("sep=") and len(first) == 5:
        text, separators = text.split("\n", 1)[1] if "\n" in text else "", [first[4]]
    else:
        separators = [*SEPARATORS]
    # The first one counts where nothing tells them apart.
    separator = max(separators, key=lambda each: _columns(islice(_split(text, each), MOST_ABOVE)))
    return _split(text, separator)


def _columns(rows: Iterable[list[str]]) -> tuple[int, int]:
    """How many columns are known, then how many most rows have."""
    told = [*rows]
    header = find_header(told)
    widths = Counter(len(row) for row in told if row)
    return len(header.places) if header else 0, widths.most_common(1)[0][0] if widths else 0


def _split(text: str, separator: str) -> Iterator[list[str]]:
    csv.field_size_limit(_FIELD)
    if _has_open_quote(text, separator):
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=csv.QUOTE_NONE)
    else:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _has_open_quote(text: str, separator: str) -> bool:
    if '"' not in text:
        return False
    try:
        told = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        return any(len(cell) > _LONGEST_CELL for row in told for cell in row)
    except csv.Error:
        return True
