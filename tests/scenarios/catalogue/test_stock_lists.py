"""A shop's list comes in as a file, is looked at, put on the shelves, undone, and goes out again."""

from domain.catalogue.stock_lists import reading
from sandbox.files import Stored
from sheets.child import rows_of
from tests.scenarios.lines import persona
from tests.scenarios.stage import Stage

PRICES = """Item,Pack,MRP,Rate,Qty
Toor dal,1 kg,192,189,30
Black pepper 50g,,120,110,12
Jeera,1-Feb,80,75,4
Hing,50 g,90,95,3
"""
KINDS = {"csv": "text/csv", "pdf": "application/pdf"}


async def sends(stage: Stage, name: str, content: bytes) -> None:
    """Lakshmi sends a file."""
    kind = KINDS[name.rpartition(".")[2]]
    lakshmi = persona(stage.sandbox, "Lakshmi")
    await stage.lets(f"Lakshmi sends {name}", lambda: lakshmi.sends_document(name, content, kind))


def received(stage: Stage, ending: str) -> bytes:
    """The last file that came to Lakshmi."""
    files = stage.sandbox.world.files
    found: list[Stored] = [each for each in files.known.values() if each.name.endswith(ending)]
    return files.content(found[-1])


async def test_a_list_is_proposed_put_on_the_shelves_and_undone(stage: Stage) -> None:
    """Nothing changes before a yes; what cannot be read comes back; a day long all can be undone."""
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Stock list]
        Lakshmi sees: what it would do before anything changes
    """)
    await sends(stage, "prices.csv", PRICES.encode())
    await stage.plays("""
        Lakshmi sees: new: 1
        Lakshmi sees: changed: 1
        Lakshmi sees: rows not taken: 2
        Lakshmi sees: Toor dal:
        Lakshmi sees: Nothing has changed yet.
        Lakshmi presses [2 rows to look at]
        Lakshmi sees: These 2 rows of prices.csv want a look.
    """)
    to_mend = reading.read(rows_of(received(stage, ".xlsx")))
    assert [fault.reason for fault in to_mend.bad] == ["pack-is-date", "price-over-mrp"]
    await stage.plays("""
        Lakshmi presses [What changes]
        Lakshmi sees: Sri Lakshmi Kirana: what changes
        Lakshmi sees: · Toor dal: Price: ₹
        Lakshmi presses [Back]
        Lakshmi presses [Hide what is not on the list]
        Lakshmi sees: What the list does not name will be hidden.
        Lakshmi presses [Keep what is not on the list]
        Lakshmi sees: What the list does not name stays as it is.
        Lakshmi presses [Put it on the shelves]
        Lakshmi sees: The list is on the shelves.
        Asha: /start
        Asha presses [See shops]
        Asha presses [Sri Lakshmi Kirana]
        Asha: black pepper
        Asha sees: Black pepper
        Lakshmi presses [Undo all of it]
        Lakshmi sees: Everything is as it was before the list.
        Asha: black pepper
        Asha does not see: Black pepper · 50
        Lakshmi presses [Send a list]
        Lakshmi presses [All goods (CSV)]
        Lakshmi sees: All goods of Sri Lakshmi Kirana.
    """)
    whole = received(stage, ".csv")
    assert not reading.read(rows_of(whole)).bad
    await sends(stage, "products.csv", whole)
    await stage.plays("""
        Lakshmi sees: changed: 0
        Lakshmi presses [Do nothing]
        Lakshmi sees: Nothing has changed.
    """)


async def test_a_column_that_is_not_clear_is_asked_about_once(stage: Stage) -> None:
    """The shop's next list with the same columns is read as it was answered, until somebody says another."""
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Stock list]
    """)
    await sends(stage, "monday.csv", b"Item,Rate,Amount\nJeera,70,75\nHing,80,85\n")
    await stage.plays("""
        Lakshmi sees: Which column is your selling price?
        Lakshmi does not see: Put it on the shelves
        Lakshmi presses [Amount: 75]
        Lakshmi sees: Jeera for ₹75
        Lakshmi presses [Prices come from “Amount”. Another?]
        Lakshmi presses [Rate: 70]
        Lakshmi sees: Jeera for ₹70
        Lakshmi presses [Do nothing]
    """)
    await sends(stage, "tuesday.csv", b"Item,Rate,Amount\nJeera,71,75\n")
    await stage.plays("""
        Lakshmi sees: Jeera for ₹71
        Lakshmi presses [Put it on the shelves]
        Lakshmi sees: The list is on the shelves.
    """)


async def test_files_that_are_no_lists(stage: Stage) -> None:
    """What is sent from anywhere is taken for the only shop; what cannot be read is refused kindly."""
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
    """)
    await sends(stage, "bill.pdf", b"%PDF-1.7 ...")
    await stage.plays("""
        Lakshmi sees: The list could not be read.
        Lakshmi sees: Please send a CSV, XLSX or ODS file.
    """)
    await sends(stage, "letter.csv", b"Dear Lakshmi,\nplease send my things.\n")
    await stage.plays("""
        Lakshmi sees: It does not say what its columns are.
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
    """)
    await sends(stage, "large.csv", b"name,price\n" + b"x" * (21 << 20))
    await stage.plays("""
        Lakshmi sees: This list is too large. Up to 20 MB
        Asha: /start
        Asha sends a document
        Asha sees: Please use the buttons here
    """)


async def test_shelves_are_copied_from_another_shop_of_one_s_own(stage: Stage) -> None:
    """What is there already stays, stock is not copied, and a day long all of it can be undone."""
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Green Basket]
        Lakshmi presses [Stock list]
        Lakshmi presses [Copy from another of my shops]
        Lakshmi sees: From which of your shops?
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi sees: Copied from Sri Lakshmi Kirana
        Lakshmi sees: What this shop has already stays as it is.
        Lakshmi does not see: Hide what is not on the list
        Lakshmi presses [Put it on the shelves]
        Lakshmi sees: The goods are on the shelves.
        Lakshmi presses [Undo all of it]
        Lakshmi sees: Everything is as it was before the list.
    """)
