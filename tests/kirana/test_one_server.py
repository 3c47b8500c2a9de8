"""One SQLite file has one server: a second one waits for one that is stopping, and says who holds it."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from storage.engine.one_server import HAS_TWO_KINDS, AlreadyServed, Emptied, lock_path, only_server
from storage.schema.key_store import key_path

HOLD = """
import asyncio, sys
from storage.engine.one_server import only_server

async def main():
    async with only_server(sys.argv[1]):
        print("held", flush=True)
        await asyncio.sleep(60)

asyncio.run(main())
"""


async def holder(url: str) -> asyncio.subprocess.Process:
    """Another process that holds the file."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HOLD, url, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    assert await process.stdout.readline() == b"held\n"
    return process


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'kirana.db'}"


async def test_what_was_served_is_not_begun_anew_in_silence(url: str, tmp_path: Path) -> None:
    """Its lock is left where database and keys are gone; whoever means it removes that one too."""
    async with only_server(url):
        (tmp_path / "kirana.db").touch()
    (tmp_path / "kirana.db").unlink()
    with pytest.raises(Emptied):
        async with only_server(url):
            raise AssertionError("an empty street")
    lock_path(tmp_path / "kirana.db").unlink()
    async with only_server(url):
        pass


async def test_a_second_one_is_told_who_holds_it(url: str, tmp_path: Path) -> None:
    other = await holder(url)
    link = tmp_path / "link.db"
    link.symlink_to(tmp_path / "kirana.db")
    for asked in (url, f"sqlite:///{link}", f"sqlite:///{tmp_path}/./kirana.db"):
        with pytest.raises(AlreadyServed) as told:
            async with only_server(asked, patience_s=0.3):
                raise AssertionError("two servers on one file")
        assert told.value.holder == f"process {other.pid} on {os.uname().nodename}"
        assert told.value.path == tmp_path / "kirana.db"
    other.kill()
    await other.wait()


@pytest.mark.skipif(not HAS_TWO_KINDS, reason="only Linux tells the locks of the file from SQLite's")
@pytest.mark.parametrize("how", ["its lock is deleted", "under another name", "under another name elsewhere"])
async def test_the_lock_is_on_the_database_itself(url: str, tmp_path: Path, how: str) -> None:
    other, database = await holder(url), tmp_path / "kirana.db"
    if how == "its lock is deleted":
        lock_path(database).unlink()
        asked = database
    else:
        asked = tmp_path / ("elsewhere" if "elsewhere" in how else "") / "another.db"
        asked.parent.mkdir(exist_ok=True)
        asked.hardlink_to(database)
    with pytest.raises(AlreadyServed) as told:
        async with only_server(f"sqlite:///{asked}", patience_s=0.3):
            raise AssertionError("two servers on one file")
    assert told.value.holder == f"process {other.pid} on {os.uname().nodename}"
    other.kill()
    await other.wait()


async def test_a_database_that_is_missing_beside_its_keys_is_not_made(url: str, tmp_path: Path) -> None:
    key_path(tmp_path / "kirana.db").touch()
    async with only_server(url):
        assert not (tmp_path / "kirana.db").exists()


async def test_one_that_is_stopping_is_waited_for(url: str) -> None:
    other = await holder(url)
    asyncio.get_running_loop().call_later(0.5, other.send_signal, signal.SIGTERM)
    async with only_server(url):
        assert await other.wait() == -signal.SIGTERM


async def test_one_that_was_killed_holds_nothing(url: str) -> None:
    other = await holder(url)
    other.kill()
    await other.wait()
    async with only_server(url, patience_s=0):
        assert lock_path(Path(url.removeprefix("sqlite:///"))).exists()


async def test_postgresql_takes_as_many_as_there_are() -> None:
    url = "postgresql://nobody@localhost/nothing"
    async with only_server(url), only_server(url):
        pass
