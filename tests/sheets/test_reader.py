"""Files as strangers send them: read whatever they are called, or refused with a reason, and never fatal."""

from __future__ import annotations

import pytest

from domain.catalogue.errors import ListLocked, ListTooLarge, NoHeader, NoList
from domain.catalogue.stock_lists import reading
from sheets.child import rows_of
from sheets.reader import MOST_BYTES, ChildReader, _environment
from tests.sheets import books

LIST = [
    ["Price list of 1 February"],
    ["Name", "MRP", "Price", "Bar code"],
    ["आटा 5 kg", "260", "255.50", "8901030895555"],
    ["Crème 50 g", "99", "95", ""],
]


def as_text(separator: str = ",") -> str:
    return "\r\n".join(separator.join(row) for row in LIST) + "\r\n"


WESTERN = as_text().replace("आटा", "Atta")
FILES = {
    "utf-8": as_text().encode(),
    "with a mark": as_text().encode("utf-8-sig"),
    "utf-16 little": b"\xff\xfe" + as_text().encode("utf-16-le"),
    "utf-16 big": b"\xfe\xff" + as_text("\t").encode("utf-16-be"),
    "utf-16 unmarked": WESTERN.encode("utf-16-le"),
    "windows-1252": WESTERN.replace("₹", "Rs").encode("cp1252"),
    "semicolons": as_text(";").encode(),
    "tabs": as_text("\t").encode(),
    "lines as on a Mac of old": as_text().replace("\r\n", "\r").encode(),
    "bars": as_text("|").encode(),
    "sep line": ("sep=;\n" + as_text(";")).encode(),
    "quoted newlines": b'"Name","MRP","Price","Bar code"\r\n"Atta\r\n5 kg",260,255.50,"8901030895555"\r\n'
    + "Crème 50 g,99,95,\r\n".encode(),
    "a quote left open": as_text().replace("MRP,", 'MRP,"').encode()
    + "".join(f"Soap {at},10,10,\r\n" for at in range(400)).encode(),
    "xlsx": books.xlsx([*LIST[:2], ["Atta 5 kg", 260, 255.5, 8901030895555], ["Crème 50 g", 99, 95.0, None]]),
    "ods": books.ods(LIST),
    "macros": books.with_part(books.xlsx(LIST), "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 Shell"),
}


GEO = b'{"type":"FeatureCollection","features":[{"properties":{"name":"x","price":"3"},"geometry":[78,17]}]}'
ZIPPED = books.packed("prices.csv", as_text().encode())


def test_every_kind_of_file_says_the_same() -> None:
    wrong = {}
    for name, raw in FILES.items():
        told = reading.read(rows_of(raw))
        first = told.goods[0].facts if told.goods else {}
        if first.get("price", None) is None or first["price"].minor != 25550 or first.get("barcode") is None:
            wrong[name] = (told.goods[:2], told.bad[:2])
        elif told.goods[1].facts["names"]["en"] != "Crème":
            wrong[name] = told.goods[1]
    assert not wrong, wrong


def test_a_formula_is_never_worked_out() -> None:
    book = books.xlsx([LIST[1], ["=1+1", 5, 5, ""], ["Soap", 9, "=2*3", ""]])
    told = reading.read(rows_of(book))
    assert not told.goods or all("price" not in row.facts for row in told.goods)
    told = reading.read(rows_of(b"Name,Price\n=HYPERLINK(1),5\nSoap,=2*3\nTea,7\n"))
    assert [row.facts["names"]["en"] for row in told.goods] == ["Tea"]
    assert [fault.reason for fault in told.bad] == ["formula", "formula"]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"   \n",
        b"%PDF-1.7",
        b"\x89PNG\r\n",
        b"<html><table>",
        b"PK\x03\x04broken",
        b"\xd0\xcf\x11\xe0broken",
        b"name,price\nDa\0l,30\n",
        ZIPPED,
    ],
)
def test_what_is_no_list_is_refused(raw: bytes) -> None:
    with pytest.raises(NoList):
        rows_of(raw)


def test_a_book_under_a_password_says_so() -> None:
    manifest = b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    for raw in (books.locked(), books.with_part(books.ods(LIST), "META-INF/manifest.xml", manifest)):
        with pytest.raises(ListLocked):
            rows_of(raw)


def test_what_is_too_much_or_no_list_says_so() -> None:
    with pytest.raises(ListTooLarge):
        rows_of(b"name,price\n" + b"a,1\n" * 100_001)
    with pytest.raises(ListTooLarge):
        rows_of(books.bomb())
    for letter in (b"Dear sir, please find my list.\nThanks, yours\n", GEO, GEO.replace(b",", b",\n ")):
        with pytest.raises(NoHeader):
            reading.read(rows_of(letter))


async def test_the_child_may_end_and_nobody_else_does() -> None:
    reader = ChildReader()
    with pytest.raises(ListTooLarge):
        await reader.read(books.endless(), currency="INR")
    with pytest.raises(ListTooLarge):
        await reader.read(b"x" * (MOST_BYTES + 1), currency="INR")
    with pytest.raises(NoList):
        await reader.read(b"%PDF-1.7", currency="INR")
    told = await reader.read(FILES["xlsx"], currency="INR")
    assert [row.facts["price"].minor for row in told.goods] == [25550, 9500]


def test_the_child_gets_none_of_our_secrets() -> None:
    given = _environment({"KIRANA_SECRET": "x", "KIRANA_BOT_TOKEN": "y", "PATH": "/bin"})
    assert given.keys() == {"PATH", "PYTHONPATH", "PYTHONUTF8"}
