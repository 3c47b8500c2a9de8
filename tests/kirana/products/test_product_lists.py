"""Stock lists by command, in and out, on both databases."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.kirana.conftest import SECRET, Run

ROOT = Path(__file__).parents[3]
ZEPTO = Path(os.environ.get("KIRANA_SHARED_DATA", ROOT.parent / "shared" / "data")) / "zepto.csv"
needs_zepto = pytest.mark.skipif(
    not ZEPTO.exists(), reason="no zepto.csv beside the project (KIRANA_SHARED_DATA names its folder)"
)
FIRST = """Name,Pack,MRP,Price,Stock,Category
Seedless tamarind,500 g,95,90,12,Masala & dry fruits
Jaggery powder of dates 1kg,,120,110,4,Sugar
Toor dal,1-Feb,180,170,3,Dals
Costly,1 kg,10,11,3,
"""
SECOND = FIRST.replace("95,90,12", "95,92,12")


async def numbers(kirana: Run, given: dict[str, str], *words: str) -> tuple[int, dict[str, Any]]:
    code, said = await kirana("product", "import", *words, "--json", **given)
    return code, json.loads(said)


async def test_a_list_comes_in_and_goes_out_by_command(
    database_url: str, kirana: Run, tmp_path: Path
) -> None:
    given = {"database_url": database_url, "secret": SECRET}
    await kirana("seed", "--owner", "2000", "--group", "-5001", **given)
    (tmp_path / "list.csv").write_text(FIRST)
    (tmp_path / "next.csv").write_text(SECOND)
    code, proposed = await numbers(kirana, given, "list.csv", "--shop", "1", "--dry-run")
    assert (code, proposed["added"], proposed["changed"], proposed["hidden"]) == (2, 2, 0, 0)
    assert [(each["row"], each["reason"]) for each in proposed["bad"]] == [
        (4, "“1-Feb” is a date: the spreadsheet has changed the pack. Write it as 1 kg or 500 g."),
        (5, "The price is above the MRP."),
    ]
    assert (await kirana("verify", **given))[1].endswith("Everything adds up.\n")
    assert (await numbers(kirana, given, "list.csv", "--shop", "1", "--yes"))[1]["added"] == 2
    code, said = await kirana("product", "import", "next.csv", "--shop", "1", "--yes", **given)
    assert code == 2
    assert "row 2: Seedless tamarind: price INR 90.00 → INR 92.00" in said
    for file in ("all.csv", "all.xlsx"):
        assert (await kirana("product", "export", "--shop", "1", file, **given))[0] == 0
        code, same = await numbers(kirana, given, file, "--shop", "1", "--yes", "--hide-missing")
        told = (code, same["added"], same["changed"], same["hidden"], same["bad"], same["noted"])
        assert told == (0, 0, 0, 0, [], []), file
    code, hiding = await numbers(kirana, given, "next.csv", "--shop", "1", "--yes", "--hide-missing")
    assert hiding["hidden"] == same["unchanged"] - 2
    assert (await numbers(kirana, given, "all.csv", "--shop", "1", "--yes"))[1]["changed"] == hiding["hidden"]


async def test_a_column_that_is_not_clear_is_named_with_its_choices(
    database_url: str, kirana: Run, tmp_path: Path
) -> None:
    given = {"database_url": database_url, "secret": SECRET}
    await kirana("seed", "--owner", "2000", "--group", "-5001", **given)
    (tmp_path / "list.csv").write_text("Item,Rate,Amount\nDate jaggery,70,75\n")
    _, open_ = await numbers(kirana, given, "list.csv", "--shop", "1", "--dry-run")
    asked = {"column": "price", "choices": ["Rate", "Amount"], "taken": "Rate"}
    assert open_["questions"] == [asked]
    code, said = await kirana("product", "import", "list.csv", "--shop", "1", "--dry-run", **given)
    assert code == 0 and "Which column is the price: “Rate”, “Amount”? Taken: “Rate”" in said
    words = ("list.csv", "--shop", "1", "--yes", "--column", "price=Amount")
    assert (await numbers(kirana, given, *words))[1]["added"] == 1
    code, same = await numbers(kirana, given, "list.csv", "--shop", "1", "--dry-run")
    assert (same["questions"], same["unchanged"]) == ([], 1), "it is remembered"


async def test_what_cannot_be_done_is_one_line(database_url: str, kirana: Run, tmp_path: Path) -> None:
    given = {"database_url": database_url, "secret": SECRET}
    await kirana("seed", "--owner", "2000", **given)
    (tmp_path / "list.csv").write_text(FIRST)
    (tmp_path / "letter.csv").write_text("Dear sir,\nplease find my list.\n")
    for words, line in (
        (("import", "nowhere.csv", "--shop", "1"), "Error: nowhere.csv: No such file or directory"),
        (("import", "list.csv", "--shop", "99"), "Error: there is no shop 99"),
        (("import", "letter.csv", "--shop", "1"), "Error: letter.csv: 📄 This list does not say"),
        (("export", "--shop", "1", "list.ods"), "Error: list.ods: lists are written as .csv and .xlsx"),
        (("import", "list.csv", "--shop", "1"), "Aborted!"),
    ):
        code, said = await kirana("product", *words, **given)
        assert code == 1
        assert line in said.strip().splitlines()[-1], said


@needs_zepto
async def test_the_list_of_a_real_grocer_goes_in_as_it_is(database_url: str, kirana: Run) -> None:
    given = {"database_url": database_url, "secret": SECRET}
    await kirana("seed", "--owner", "2000", **given)
    code, told = await numbers(kirana, given, str(ZEPTO), "--shop", "4", "--yes")
    assert (code, told["added"] + told["changed"], told["prices"]) == (2, 1781, "paise")
    assert {each["code"] for each in told["bad"]} == {"twice", "no-price"}
    code, again = await numbers(kirana, given, str(ZEPTO), "--shop", "4", "--yes")
    assert (again["added"], again["changed"], again["unchanged"]) == (0, 0, 1781)
    assert again["bad"] == told["bad"]
