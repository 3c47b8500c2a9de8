"""`--json`: what each command answers to machines, and that docs/operations.md says so."""

import asyncio
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.hatchery import hatch
from tests.kirana.conftest import SECRET, Run
from tests.kirana.program import KIRANA, environment
from tests.kirana.test_cli import change

PAGE = Path(__file__).parents[2] / "docs" / "operations.md"
ROW = re.compile(r"^\| `kirana ([a-z ]+?)(?: [A-Z-].*?)? --json` \| `(\{.*?\})` \|", re.MULTILINE)
COMMANDS = {
    "doctor",
    "verify",
    "audit verify",
    "backup",
    "restore",
    "keys rotate",
    "migrate",
    "seed",
    "product export",
}
COMMANDS |= {"stats"}
ANOTHER = "another secret for tests, of no use elsewhere"


@pytest.fixture
def database_url(sqlite_template: Path, tmp_path: Path) -> str:
    """One kind of database is enough: what is asked of it is tested on both."""
    from tests.conftest import copy_database

    copy_database(sqlite_template, tmp_path / "kirana.db")
    return f"sqlite:///{tmp_path / 'kirana.db'}"


@pytest.fixture
def told() -> dict[str, Any]:
    """What the page says that each command answers."""
    return {name: json.loads(answer) for name, answer in ROW.findall(PAGE.read_text("utf-8"))}


async def answered(folder: Path, *words: str, **settings: str) -> tuple[int, str, str]:
    """The exit status of the program, and what it wrote to each of its outputs."""
    process = await hatch(KIRANA, *words, folder=folder, environment=environment(settings), has_stderr=True)
    assert process.stdout and process.stderr
    out, err = await asyncio.gather(process.stdout.read(), process.stderr.read())
    return await process.wait(), out.decode(), err.decode()


def fits(answer: Any, told: Any) -> bool:
    """Whether an answer has the members that are told, of the same kinds; nothing fits anything."""
    if answer is None or told is None:
        return True
    if isinstance(answer, dict) and isinstance(told, dict):
        return answer.keys() == told.keys() and all(fits(answer[key], told[key]) for key in told)
    if isinstance(answer, list) and isinstance(told, list):
        return all(fits(each, told[0]) for each in answer) if told else True
    return type(answer) is type(told)


def test_every_command_that_answers_has_a_row(told: dict[str, Any]) -> None:
    assert told.keys() == COMMANDS


def test_an_answer_of_another_shape_is_noticed() -> None:
    told = {"problems": [{"rule": "x"}]}
    assert fits({"problems": []}, told)
    assert not fits({"problems": [{"rule": 1}]}, told)
    assert not fits({"problems": [], "more": 1}, told)
    assert not fits([], told)


async def test_a_night_of_the_house_in_answers(
    given: dict[str, str], told: dict[str, Any], tmp_path: Path, kirana: Run
) -> None:
    """Everything that whoever runs the program asks it."""

    async def ask(command: str, *words: str, **otherwise: str) -> dict[str, Any]:
        code, said = await kirana(*command.split(), *words, "--json", **given | otherwise)
        answer: dict[str, Any] = json.loads(said)
        assert code == 0
        assert fits(answer, told[command]), answer
        return answer

    assert await ask("migrate") == {"is_current": True}
    assert (await ask("seed", "--owner", "2000", "--group", "-1001"))["products"] > 40
    findings = await ask("doctor")
    assert findings["is_well"] is True
    assert findings["findings"][0] == {"what": "settings", "is_well": True, "says": "complete"}
    assert len((await ask("stats", "--days", "2"))["days"]) == 2
    assert await ask("verify") == {"problems": [], "notes": []}
    assert (await ask("audit verify"))["is_whole"] is True
    kept = await ask("backup", "--to", str(tmp_path / "kept"), "--check")
    assert kept["restored"]["problems"] == []
    elsewhere = f"sqlite:///{tmp_path / 'elsewhere.db'}"
    paths = (kept["data"]["path"], kept["keys"]["path"])
    assert await ask("restore", *paths, database_url=elsewhere) == kept["restored"]
    assert (await ask("keys rotate", secret=ANOTHER, old_secrets=SECRET))["keys"] > 0


async def test_what_is_not_well_is_an_answer_too(
    given: dict[str, str], told: dict[str, Any], tmp_path: Path, kirana: Run
) -> None:
    await kirana("seed", "--owner", "2000", **given)
    await change(given["database_url"], "UPDATE product SET allocated = 2 WHERE id = 1")
    code, said = await kirana("verify", "--json", **given)
    assert code == 1
    assert json.loads(said)["problems"][0] == {
        "rule": "allocated-is-what-open-orders-hold",
        "facts": {"product": 1, "allocated": 2, "held": 0},
    }
    code, out, err = await answered(tmp_path, "doctor", "--json", **given | {"secret": ""})
    assert (code, err) == (1, "")
    assert json.loads(out)["is_well"] is False
    assert fits(json.loads(out), told["doctor"])
    code, said = await kirana("verify", "--json", **given | {"secret": ""})
    assert json.loads(said).keys() == told["verify"].keys()
    assert "KIRANA_SECRET is missing" in json.loads(said)["notes"][0]


async def test_a_chain_that_is_cut_off_is_an_answer_too(
    database_url: str, kirana: Run, told: dict[str, Any]
) -> None:
    settings = {"database_url": database_url, "secret": SECRET}
    code, out = await kirana("audit", "verify", "--kept", "ab" * 32, "--json", **settings)
    answer = json.loads(out)
    assert fits(answer, told["audit verify"])
    assert (code, answer["is_whole"], answer["has_kept"], answer["broken_at"]) == (1, False, False, None)


@pytest.mark.parametrize("command", ["doctor", "verify"])
async def test_what_keeps_it_from_answering_is_no_answer(command: str, tmp_path: Path) -> None:
    code, out, err = await answered(tmp_path, command, "--json", log="x")
    assert (code, out) == (1, "")
    assert err.startswith("KIRANA_LOG: ")
