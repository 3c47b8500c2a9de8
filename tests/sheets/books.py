"""Spreadsheets for tests: small ones, and some that would end whoever reads them."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Sequence

from openpyxl import Workbook

_SHEET = (
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<sheetData>{rows}</sheetData></worksheet>"
)
_ODS = (
    '<?xml version="1.0"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
    "<office:body><office:spreadsheet><table:table table:name='List'>{rows}</table:table>"
    "</office:spreadsheet></office:body></office:document-content>"
)


def xlsx(rows: Sequence[Sequence[object]]) -> bytes:
    """A workbook with these rows, below a first sheet that has nothing to do with it."""
    book = Workbook()
    book.active.append(["Notes to myself"])
    sheet = book.create_sheet("List")
    for row in rows:
        sheet.append([*row])
    return _saved(book)


def _saved(book: Workbook) -> bytes:
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def ods(rows: Sequence[Sequence[str]]) -> bytes:
    """The same as LibreOffice writes it."""
    told = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="/" '
        'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
        "</manifest:manifest>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("META-INF/manifest.xml", manifest)
        packed.writestr("content.xml", _ODS.format(rows=told))
    return made.getvalue()


def packed(name: str, content: bytes) -> bytes:
    """A file as somebody packs it who finds it too large."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr(name, content)
    return made.getvalue()


def with_part(book: bytes, name: str, part: bytes) -> bytes:
    """The workbook with one more part, or with another one in the place of its own."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as before,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for each in before.namelist():
            if each != name:
                after.writestr(each, before.read(each))
        after.writestr(name, part)
    return made.getvalue()


def endless() -> bytes:
    """5 KB with two cells, one in each far corner: whoever keeps all between asks for 512 GiB."""
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return with_part(
        xlsx([["name", "price"]]), "xl/worksheets/sheet1.xml", _SHEET.format(rows=cells).encode()
    )


def bomb() -> bytes:
    """A fifth of a megabyte that unpacks to a thousand times as much."""
    return with_part(xlsx([["name", "price"]]), "xl/worksheets/sheet1.xml", b" " * (201 << 20))


def locked() -> bytes:
    """A workbook under a password: a compound file (MS-CFB) whose stream says that it is encrypted."""
    free, end, fat = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, end, 0, end, 0, 0)
    header += struct.pack("<108I", *[free] * 108)
    table = struct.pack("<128I", fat, end, *[free] * 126)
    entries = [("Root Entry", 5, 1), ("EncryptedPackage", 2, free), ("", 0, free), ("", 0, free)]
    return header + table + b"".join(_entry(name, kind, child) for name, kind, child in entries)


def _entry(name: str, kind: int, child: int) -> bytes:
    told = name.encode("utf-16-le")
    length = len(told) + 2 if name else 0
    free = 0xFFFFFFFF
    links = struct.pack("<HBBIII", length, kind, 1, free, free, child)
    return told.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", 0xFFFFFFFE, 0)
