"""Spreadsheets: each cell as text; formulas as what was worked out when it was saved, macros not at all."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from itertools import islice

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from domain.catalogue.errors import ListLocked, ListTooLarge, NoList
from domain.catalogue.stock_lists.columns import MOST_ABOVE, find_header

MOST_UNPACKED = 200 << 20
"""Of 50,000 rows an unpacked sheet has 40 MB."""
MOST_SHEETS = 30
MOST_MANIFEST = 1 << 20
ENCRYPTED_XLSX, ENCRYPTED_ODS = "EncryptedPackage".encode("utf-16-le"), b"encryption-data"
"""Names that stand in files under a password."""
_ENDLESS = 10**15


def rows_of(raw: bytes) -> Iterator[list[str]]:
    """The rows of the sheet that looks most like a list. Raises NoList, ListLocked, ListTooLarge."""
    _must_be_open(raw)
    _must_unpack(raw)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        names = book.sheet_names[:MOST_SHEETS]
        best = max(names, key=lambda name: _columns(book, name), default=None)
        if best is None:
            return
        yield from _rows(book, best)
    except PasswordError:
        raise ListLocked from None
    except (CalamineError, OSError, ValueError) as broken:
        raise NoList from broken


def _must_be_open(raw: bytes) -> None:
    """The reader only says that it does not know the format of what is encrypted (MS-OFFCRYPTO, ODF 1.3)."""
    if raw.startswith(b"PK"):
        with (
            suppress(zipfile.BadZipFile, KeyError),
            zipfile.ZipFile(io.BytesIO(raw)) as packed,
            packed.open("META-INF/manifest.xml") as manifest,
        ):
            if ENCRYPTED_ODS in manifest.read(MOST_MANIFEST):
                raise ListLocked
    elif ENCRYPTED_XLSX in raw:
        raise ListLocked


def _must_unpack(raw: bytes) -> None:
    if not raw.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            size = sum(each.file_size for each in packed.infolist())
    except zipfile.BadZipFile:
        raise NoList from None
    if size > MOST_UNPACKED:
        raise ListTooLarge


def _columns(book: CalamineWorkbook, name: str) -> int:
    header = find_header([*islice(_rows(book, name), MOST_ABOVE)])
    return len(header.places) if header else 0


def _rows(book: CalamineWorkbook, name: str) -> Iterator[list[str]]:
    sheet = book.get_sheet_by_name(name)
    for row in sheet.iter_rows() if sheet.height else ():
        yield [_text(cell) for cell in row]


def _text(cell: object) -> str:
    """As somebody would have typed it: no ".0" behind whole numbers, no 8.9E+12."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        is_whole = cell.is_integer() and abs(cell) < _ENDLESS
        return str(int(cell)) if is_whole else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)
