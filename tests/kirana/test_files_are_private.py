"""Whatever Kirana writes is its owner's alone to read, whatever the umask says."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.work import Rules
from storage.care.backup import back_up
from storage.care.migrate import migrate
from storage.engine.database import open_database
from storage.engine.one_server import only_server
from storage.engine.sealing import Sealer
from storage.schema.key_store import key_path
from storage.work import StoredStore
from tests.clock import Clock
from tests.kirana.conftest import SECRET, Run
from tests.storage import given


@pytest.fixture(autouse=True)
def lax() -> Iterator[None]:
    """A umask that takes nothing away."""
    before = os.umask(0)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> list[str]:
    """The files in it that somebody else may read or write."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [path.name for path in files if stat.S_IMODE(path.stat().st_mode) != 0o600]


async def test_commands_write_what_is_theirs_alone(kirana: Run, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'house' / 'kirana.db'}"
    everything = {"database_url": url, "secret": SECRET}
    for words in (
        ("migrate",),
        ("seed", "--owner", "7"),
        ("backup", "--to", str(tmp_path / "backups")),
        ("audit", "export", "--to", str(tmp_path / "audit.jsonl")),
    ):
        code, said = await kirana(*words, **everything)
        assert code == 0, said
    assert open_to_others(tmp_path) == []
    (tmp_path / "audit.jsonl").chmod(0o644)
    await kirana("audit", "export", "--to", str(tmp_path / "audit.jsonl"), **everything)
    assert open_to_others(tmp_path) == []
    assert os.umask(0) == 0, "a command leaves the umask of its process as it was"


async def test_a_running_database_and_what_stands_beside_it(tmp_path: Path, clock: Clock) -> None:
    """Also where an earlier version has made them for everybody to read."""
    path = tmp_path / "house" / "kirana.db"
    path.parent.mkdir()
    for file in (path, key_path(path)):
        file.touch(0o644)
    url = f"sqlite:///{path}"
    await migrate(url)
    database = await open_database(url)
    store = StoredStore(database, Sealer("a secret for tests"), clock, Rules())
    async with only_server(url), store.begin() as work:
        await given.person(work)
    await back_up(url, Sealer("a secret for tests"), tmp_path / "backups", clock.now)
    assert {each.name for each in path.parent.iterdir()} >= {"kirana.db", "kirana.db-wal", "kirana.db.lock"}
    assert open_to_others(tmp_path) == []
    await database.close()
