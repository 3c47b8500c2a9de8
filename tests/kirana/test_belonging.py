"""An installation knows what belongs to it: what is missing or another's is told, and never made anew."""

import os
from pathlib import Path

import pytest

from sandbox.server import Sandbox
from storage.schema.key_store import key_path
from tests import postgres
from tests.kirana.conftest import SECRET, Run
from tests.kirana.program import program
from tests.kirana.test_serving import END_S, given

COMMANDS = (
    ("migrate",),
    ("seed", "--owner", "2000"),
    ("doctor",),
    ("verify",),
    ("audit", "verify"),
    ("audit", "export"),
    ("keys", "rotate"),
    ("backup", "--to", "copies"),
)
WAY_OUT = "put the file back, or restore both from a backup (`kirana restore`)"


def sqlite_in(folder: Path) -> dict[str, str]:
    return {"database_url": f"sqlite:///{folder / 'kirana.db'}", "secret": SECRET}


async def seeded(kirana: Run, folder: Path, **otherwise: str) -> dict[str, str]:
    """An installation with people and shops; its settings."""
    mine = sqlite_in(folder) | otherwise
    code, said = await kirana("seed", "--owner", "2000", **mine)
    assert code == 0, said
    return mine


async def test_a_missing_key_store_is_not_made_anew(kirana: Run, tmp_path: Path) -> None:
    mine = await seeded(kirana, tmp_path)
    key_path(tmp_path / "kirana.db").unlink()
    for command in (("migrate",), ("seed", "--owner", "2000")):
        code, said = await kirana(*command, **mine)
        assert (code, "Traceback" in said) == (1, False)
        assert "the store of personal keys is gone" in said
        assert WAY_OUT in said
    for command in COMMANDS:
        assert (await kirana(*command, **mine))[0] == 1, command
        assert not key_path(tmp_path / "kirana.db").exists(), command


async def test_a_deleted_database_is_no_empty_street(kirana: Run, tmp_path: Path) -> None:
    mine = await seeded(kirana, tmp_path)
    (tmp_path / "kirana.db").unlink()
    code, said = await kirana("migrate", **mine)
    assert code == 1
    assert "the database that they belong to is gone" in said
    assert WAY_OUT in said
    for command in COMMANDS:
        assert (await kirana(*command, **mine))[0] == 1, command
        assert not (tmp_path / "kirana.db").exists(), command


async def test_an_empty_database_beside_its_keys_is_told(kirana: Run, tmp_path: Path) -> None:
    mine = await seeded(kirana, tmp_path)
    (tmp_path / "kirana.db").write_bytes(b"")
    assert "kirana.db, is empty: put the file back" in (await kirana("doctor", **mine))[1]


async def test_verify_misses_the_backups_folder(kirana: Run, tmp_path: Path) -> None:
    mine = await seeded(kirana, tmp_path)
    said = (await kirana("verify", **mine, backup_folder=str(tmp_path / "gone")))[1]
    assert "the backups' folder" in said and "is not there" in said


async def test_another_installation_s_keys_are_told(kirana: Run, tmp_path: Path) -> None:
    mine = await seeded(kirana, tmp_path)
    (tmp_path / "other").mkdir()
    await seeded(kirana, tmp_path / "other", secret="another long secret, of no use elsewhere")
    key_path(tmp_path / "other" / "kirana.db").replace(key_path(tmp_path / "kirana.db"))
    code, said = await kirana("seed", "--owner", "2000", "--force", **mine)
    assert code == 1
    assert "the store of personal keys is another installation's" in said
    assert "another installation's" in (await kirana("doctor", **mine))[1]


async def test_a_missing_key_store_of_postgresql_is_not_made_anew(
    kirana: Run, postgres_url: str, postgres_template: str
) -> None:
    url = postgres.copied(postgres_url, postgres_template, "belonging")
    mine = {"database_url": url, "secret": SECRET}
    assert (await kirana("seed", "--owner", "2000", **mine))[0] == 0
    await postgres.execute(url, "DROP SCHEMA keys CASCADE")
    code, said = await kirana("migrate", **mine)
    assert code == 1
    assert "the store of personal keys is gone" in said


@pytest.mark.parametrize(
    ("name", "way_out"),
    [
        ("kirana.db", WAY_OUT),
        ("kirana.keys.db", WAY_OUT),
        ("kirana.db.lock", "start it again"),
        ("kirana.db-wal", "start it again"),
        ("kirana.keys.db-shm", "start it again"),
    ],
)
async def test_a_file_that_is_deleted_while_it_runs_ends_it(
    sandbox: Sandbox, tmp_path: Path, name: str, way_out: str
) -> None:
    async with program(tmp_path, "serve", **given(sandbox)) as running:
        await running.says('"ready"')
        (tmp_path / "var" / name).unlink()
        assert await running.ends(within_s=END_S) == 1
        assert f"{name} was deleted or replaced while it was in use: {way_out}" in running.said
        assert "Traceback" not in running.said


async def test_a_second_one_under_another_name_does_not_serve(sandbox: Sandbox, tmp_path: Path) -> None:
    async with program(tmp_path, "serve", **given(sandbox)) as running:
        await running.says('"ready"')
        another = tmp_path / "another.db"
        another.hardlink_to(tmp_path / "var" / "kirana.db")
        otherwise = given(sandbox, database_url=f"sqlite:///{another}")
        async with program(tmp_path, "serve", **otherwise) as second:
            assert await second.ends() == 1
        holder = f"process {running.process.pid} on {os.uname().nodename}"
        assert f"{another} is served already, by {holder}: end that one first." in second.said
        assert running.process.returncode is None
