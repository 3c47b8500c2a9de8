"""The process that reads what a stranger has sent: a file comes in, lines of JSON go out.

Run as `python -m sheets.child CURRENCY PRICES COLUMNS`, with the file at its input. It has bounds of its own
from the first line on: a sheet of 5 KB can ask for 512 GiB, and then it is this process that ends.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Iterator
from itertools import islice

MOST_MEMORY = 1 << 30
"""Address space, most of which is never touched."""
MOST_CPU_S = 60
MOST_ROWS = 100_000
MOST_CELLS = 200
"""In a row; what stands behind is nobody's list."""
BINARY = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"BM",
)
BOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def bound() -> None:
    """No more memory, time, files or core dumps than reading takes."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_S, MOST_CPU_S))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Reads the input and writes what it says, or why it cannot be read."""
    bound()
    from domain.catalogue.stock_lists import plain, reading
    from domain.errors import DomainError

    currency, prices, meant = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
    in_paise = {"paise": True, "rupees": False}.get(prices)
    try:
        rows = rows_of(sys.stdin.buffer.read())
        begun = reading.begin(rows, currency=currency, in_paise=in_paise, meant=meant)
        for line in plain.plain_lines(begun):
            sys.stdout.write(json.dumps(line, ensure_ascii=True, separators=(",", ":")) + "\n")
    except DomainError as error:
        sys.stdout.write(json.dumps({"error": error.code}) + "\n")
    except MemoryError:
        sys.stdout.write(json.dumps({"error": "list-too-large"}) + "\n")


def rows_of(raw: bytes) -> list[list[str]]:
    """The rows of a file, whatever its name ends with. Raises NoList, ListLocked, ListTooLarge."""
    from domain.catalogue.errors import ListTooLarge, NoList

    if not raw.strip() or raw.startswith(BINARY):
        raise NoList
    told = _told(raw)
    rows = [[*map(sys.intern, row[:MOST_CELLS])] for row in islice(told, MOST_ROWS + 1)]
    if len(rows) > MOST_ROWS:
        raise ListTooLarge
    return rows


def _told(raw: bytes) -> Iterator[list[str]]:
    from domain.catalogue.errors import NoList
    from sheets import books, texts

    if raw.startswith(BOOKS):
        return books.rows_of(raw)
    text = texts.text_of(raw)
    begin = text[:1000].lstrip().casefold()
    if begin.startswith(("<!doctype", "<html", "<?xml", "<table")) or "\0" in begin:
        raise NoList
    return texts.rows_of(text)


if __name__ == "__main__":
    main()
