"""The platform's catalogue by command: out, in, two made one, and two again."""

import csv
import json
from pathlib import Path

from tests.kirana.conftest import SECRET, Run


async def test_it_goes_out_and_comes_in_and_doubles_become_one(
    database_url: str, kirana: Run, tmp_path: Path
) -> None:
    given = {"database_url": database_url, "secret": SECRET}
    assert (await kirana("migrate", **given))[0] == 0
    code, said = await kirana("catalogue", "export", "all.csv", "--json", **given)
    goods = json.loads(said)["goods"]
    assert code == 0 and goods > 300
    code, said = await kirana("catalogue", "import", "all.csv", "--yes", "--json", **given)
    told = json.loads(said)
    assert (code, told["added"], told["changed"], told["unchanged"], told["bad"]) == (0, 0, 0, goods, [])
    (tmp_path / "more.csv").write_text("Name,Brand,Pack,Price\nAmul Buter,Amul,100 g,62\n,Amul,,5\n", "utf-8")
    code, said = await kirana("catalogue", "import", "more.csv", "--dry-run", **given)
    assert code == 2 and said.splitlines() == [
        "  row 3: It has no name.",
        "1 added, 0 changed, 0 as they were, 1 bad.",
    ]
    assert (await kirana("catalogue", "import", "more.csv", "--yes", **given))[0] == 2
    await kirana("catalogue", "export", "now.csv", **given)
    with (tmp_path / "now.csv").open(encoding="utf-8-sig", newline="") as file:
        ids = {row["Name"]: row["Kirana id"] for row in csv.DictReader(file)}
    keep, double = ids["Amul Butter"], ids["Amul Buter"]
    code, said = await kirana("catalogue", "merge", keep, double, "--json", **given)
    made = json.loads(said)
    assert code == 0 and (made["kept"], made["double"]) == ("Amul Butter", "Amul Buter")
    assert (await kirana("catalogue", "merge", keep, double, **given))[0] == 1
    assert (await kirana("catalogue", "split", str(made["merge"]), **given))[0] == 0
