"""The commands that end by themselves, on both databases."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from aiohttp.test_utils import unused_port
from click.testing import CliRunner
from sqlalchemy import delete, update

from domain.work import Rules
from kirana.cli import main
from storage.care.migrate import is_current
from storage.engine.database import open_database
from storage.engine.library import sqlite3
from storage.engine.sealing import Sealer
from storage.schema.tables import audit
from storage.work import StoredStore
from tests import postgres
from tests.clock import Clock
from tests.kirana.conftest import SECRET, Run
from tests.kirana.program import run

COMMANDS = (
    *("keys", "backup", "restore", "audit", "serve", "sandbox", "migrate", "seed", "doctor", "verify"),
    *("completion", "product", "catalogue"),
    *("shop", "stats"),
)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without any schema."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty' / 'kirana.db'}"
    url, name = request.getfixturevalue("postgres_url"), f"empty_{tmp_path.name.replace('-', '_')}"
    postgres.run(postgres.execute(url, f'DROP DATABASE IF EXISTS "{name}"', f'CREATE DATABASE "{name}"'))
    return postgres.database(url, name)


async def change(url: str, sql: str) -> None:
    """Breaks something."""
    if url.startswith("sqlite"):
        with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
            connection.execute(sql)
        connection.close()
    else:
        await postgres.execute(url, sql)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    done = CliRunner().invoke(main, [command, "--help"])
    assert done.exit_code == 0
    usage, _, about = done.output.partition("\n\n")
    assert usage.startswith(f"Usage: main {command}")
    assert about.strip()[0].isupper()


def test_the_program_lists_its_commands() -> None:
    done = CliRunner().invoke(main, ["--help"])
    assert done.exit_code == 0
    listed = [line.split()[0] for line in done.output.partition("Commands:")[2].splitlines() if line.strip()]
    assert set(COMMANDS) == set(listed)


LISTENING = ("aiohttp", "telegram", "webauthn", "zxcvbn", "alembic", "joserfc", "apscheduler")
NOT_NEEDED = {
    "cli": ("sqlalchemy", "pydantic", "cryptography", *LISTENING),
    "commands.completion": ("sqlalchemy", "pydantic", "cryptography", *LISTENING),
    "commands.database": LISTENING,
    "commands.audit": LISTENING,
    "commands.shops": LISTENING,
    "commands.safekeeping": LISTENING,
    "commands.doctor": ("webauthn", "zxcvbn", "alembic", "joserfc"),
    "commands.serving": ("webauthn", "zxcvbn", "alembic"),
}
"""What a start of the command leaves where it is: somebody at a prompt waits for all that is imported."""


@pytest.mark.parametrize(("module", "libraries"), NOT_NEEDED.items())
def test_what_a_command_does_not_need_is_not_imported(module: str, libraries: tuple[str, ...]) -> None:
    code = f"import sys, kirana.{module}; print(*(set({libraries!r}) & sys.modules.keys()))"
    asked = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert asked.stdout.split() == []


async def test_the_program_knows_its_version_and_its_name(tmp_path: Path) -> None:
    code, said = await run(tmp_path, "--version")
    assert code == 0
    assert said.startswith("kirana, version ")


WRONG = ("seed", "seed --owner 0", "seed --owner x", "seed --owner 1 --group 5", "sandbox --port 65536")


@pytest.mark.parametrize("words", [*WRONG, "nonsense", "serve --nonsense"])
def test_wrong_words_are_explained(words: str) -> None:
    done = CliRunner().invoke(main, words.split())
    assert done.exit_code == 2
    assert "Error: " in done.output


async def test_migrating_makes_a_database_current_and_again_changes_nothing(
    empty_url: str, kirana: Run
) -> None:
    assert not await is_current(empty_url)
    for _ in range(2):
        code, said = await kirana("migrate", database_url=empty_url)
        assert (code, said) == (0, "The database is up to date.\n")
    assert await is_current(empty_url)


async def test_what_needs_a_schema_says_how_to_get_it(empty_url: str, kirana: Run) -> None:
    code, said = await kirana("verify", database_url=empty_url)
    assert (code, said) == (1, "Error: the database is not up to date: run `kirana migrate`\n")
    assert not await is_current(empty_url)


async def test_a_missing_file_is_named_and_not_taken_for_an_old_schema(kirana: Run, tmp_path: Path) -> None:
    data, keys = tmp_path / "k.db", tmp_path / "k.keys.db"
    url = f"sqlite:///{data}"
    await kirana("migrate", database_url=url)
    for file in (keys, data):
        file.rename(tmp_path / "away")
        code, said = await kirana("verify", database_url=url)
        assert code == 1
        assert f"{file}, is not there: put the file back" in said
        (tmp_path / "away").rename(file)


async def test_a_postgresql_that_is_away_is_named_with_the_way_out(kirana: Run) -> None:
    for command in ("verify", "migrate"):
        code, said = await kirana(command, database_url="postgresql://kirana:sesame@127.0.0.1:1/kirana")
        assert code == 1
        assert "PostgreSQL at 127.0.0.1:1 cannot be reached" in said
        assert "KIRANA_DATABASE_URL" in said
        assert "sesame" not in said


async def test_seeding_is_done_once_unless_forced(database_url: str, kirana: Run) -> None:
    given = {"database_url": database_url, "secret": SECRET}
    code, said = await kirana("seed", "--owner", "2000", "--group", "-5001", **given)
    assert code == 0
    assert said.startswith("Loaded the demo shops with ")
    code, again = await kirana("seed", "--owner", "2000", **given)
    assert (code, again) == (
        1,
        "Error: there are shops already; --force adds the demo shops to them\n",
    )
    code, forced = await kirana("seed", "--owner", "2000", "--force", **given)
    assert code == 0
    assert forced == said + "They take no orders until a group is connected: write /shop to the bot.\n"
    assert (await kirana("verify", **given)) == (0, "Everything adds up.\n")


async def test_seeding_needs_the_secret(database_url: str, kirana: Run) -> None:
    code, said = await kirana("seed", "--owner", "2000", database_url=database_url)
    assert code == 1
    assert said.startswith("KIRANA_SECRET: give a long random text")
    assert len(said.splitlines()) == 1


async def test_verifying_notes_what_nobody_has_looked_at(database_url: str, kirana: Run) -> None:
    """It breaks no rule; another secret is told at once."""
    given = {"database_url": database_url, "secret": SECRET}
    await kirana("seed", "--owner", "2000", "--group", "-5001", **given)
    aside = "'aside', 'BCDFGHJK', 0, 0, 0, 0"
    columns = "kind, subject, recipient, priority, state, reference, failed_at, next_at, held_until, at"
    await change(database_url, f"INSERT INTO outbox ({columns}) VALUES ('order-card', 1, 7, 1, {aside})")
    note = "Note: 1 set aside, for an admin to retry or dismiss under /admin\n"
    assert await kirana("verify", **given) == (0, f"{note}Everything adds up.\n")
    code, said = await kirana("verify", **given | {"secret": ""})
    assert (code, said.splitlines()[1][:30]) == (0, "Note: KIRANA_SECRET is missing")
    code, said = await kirana("verify", **given | {"secret": "another long secret, of no use elsewhere"})
    assert (code, "KIRANA_OLD_SECRETS" in said) == (1, True)


async def test_verifying_prints_what_is_wrong(database_url: str, kirana: Run) -> None:
    given = {"database_url": database_url, "secret": SECRET}
    await kirana("seed", "--owner", "2000", **given)
    await change(database_url, "UPDATE product SET allocated = 2 WHERE id = 1")
    code, said = await kirana("verify", **given)
    assert code == 1
    lines = said.splitlines()
    assert any("allocated-is-what-open-orders-hold" in line for line in lines)
    assert any("stock-is-the-sum-of-its-moves" in line for line in lines)
    assert lines[-1] == "2 problems."


async def test_mistakes_in_settings_are_a_line_each(kirana: Run) -> None:
    code, said = await kirana("verify", log="x", admins="me", secret="hush")
    assert code == 1
    names = [line.partition(":")[0] for line in said.splitlines()]
    assert sorted(names) == ["KIRANA_ADMINS", "KIRANA_LOG", "KIRANA_SECRET"]
    assert "hush" not in said


@pytest.mark.parametrize("command", ["migrate", "verify", "seed"])
async def test_a_database_out_of_reach_is_a_line(command: str, kirana: Run) -> None:
    url = f"postgresql://kirana:hush-hush@127.0.0.1:{unused_port()}/kirana"
    words = ("--owner", "5") if command == "seed" else ()
    code, said = await kirana(command, *words, database_url=url, secret=SECRET)
    assert code == 1
    assert len(said.splitlines()) == 1
    assert "hush-hush" not in said


@pytest.mark.parametrize("command", ["migrate", "verify", "seed"])
async def test_a_file_that_is_no_database_is_a_line(command: str, kirana: Run, tmp_path: Path) -> None:
    (tmp_path / "junk.db").write_bytes(b"not a database at all" * 1000)
    words = ("--owner", "5") if command == "seed" else ()
    code, said = await kirana(command, *words, database_url="sqlite:///junk.db", secret=SECRET)
    assert (code, said) == (1, "file is not a database\n")


async def test_the_doctor_s_word_is_its_exit_code(given: dict[str, str], kirana: Run) -> None:
    code, said = await kirana("doctor", **given)
    assert code == 0
    assert [line[0] for line in said.splitlines()] == ["✔"] * 10
    code, said = await kirana("doctor", **(given | {"secret": ""}))
    assert code == 1
    assert [line[0] for line in said.splitlines()] == ["✘", *"✔" * 9]


async def test_a_database_made_here_opens(kirana: Run, tmp_path: Path) -> None:
    """The default file, below the folder that the program is started in."""
    assert (await kirana("migrate"))[0] == 0
    opened = await open_database(f"sqlite:///{tmp_path / 'var' / 'kirana.db'}")
    await opened.close()
    assert (tmp_path / "var" / "kirana.db").is_file()


async def test_the_audit_is_verified_and_exported(database_url: str, kirana: Run, tmp_path: Path) -> None:
    given = {"database_url": database_url, "secret": SECRET}
    assert (await kirana("seed", "--owner", "2000", **given))[0] == 0
    database = await open_database(database_url)
    store = StoredStore(database, Sealer(SECRET), Clock(), Rules())
    async with store.begin() as work:
        asha = await work.people.create(7, "Asha", "en")
        for number in range(3):
            await work.audit.record(asha, "order.placed", f"order:{number}")
    code, said = await kirana("audit", "verify", **given)
    assert (code, said.startswith("The chain is whole. Its last hash is ")) == (0, True)
    code, _ = await kirana("audit", "export", "--to", str(tmp_path / "audit.jsonl"), **given)
    lines = [json.loads(line) for line in (tmp_path / "audit.jsonl").read_text("utf-8").splitlines()]
    assert code == 0
    assert said.strip().endswith(lines[-1]["hash"])
    assert [line["subject"] for line in lines[-3:]] == ["order:0", "order:1", "order:2"]
    kept = ("audit", "verify", "--kept", lines[-1]["hash"])
    assert (await kirana(*kept, **given))[0] == 0
    async with database.transaction() as executor:
        await executor.run(delete(audit).where(audit.c.id == lines[-1]["id"]))
    assert (await kirana("audit", "verify", **given))[0] == 0
    code, said = await kirana(*kept, **given)
    assert (code, "the end of the chain was cut off" in said) == (1, True)
    async with database.transaction() as executor:
        await executor.run(update(audit).where(audit.c.id == lines[-2]["id"]).values(subject="order:9"))
    await database.close()
    code, said = await kirana("audit", "verify", **given)
    assert (code, said) == (1, f"Error: the chain is broken at entry {lines[-2]['id']}\n")
