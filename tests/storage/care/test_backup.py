"""Backups are locked, noticed when altered, restored whole, and their keys do not outlive a week."""

import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.work import Rules
from storage.care import dumps
from storage.care.backup import Backup, NotEmpty, back_up, checksum, latest, prune, restore
from storage.care.backup_crypto import DATA, KEYS, PIECE, BadBackup, Head, lock, unlock
from storage.care.migrate import migrate
from storage.engine.database import open_database
from storage.engine.sealing import Sealer
from storage.schema.key_store import key_path
from storage.work import StoredStore
from tests import postgres
from tests.clock import Clock
from tests.storage import given
from tests.storage.tries import once

NOW = datetime(2026, 6, 1, 6, 30, tzinfo=UTC)
PLACE = "Flat 4, Canary Apartments"


@pytest.fixture(autouse=True)
def client_programs(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The wheel's own pg_dump, which is as new as its server."""
    if database_url.startswith("postgresql"):
        postgres.use_client_programs(monkeypatch)


@pytest.fixture
def elsewhere(database_url: str, tmp_path: Path) -> str:
    """The URL of a place where nothing is."""
    if database_url.startswith("sqlite"):
        return f"sqlite:///{tmp_path / 'elsewhere' / 'kirana.db'}"
    return postgres.run(dumps.make_scratch_database(database_url))


async def filled(store: StoredStore) -> int:
    asha = await once(store, given.person)
    await once(store, lambda work: work.addresses.add(asha.identity_id, PLACE, None))
    return asha.identity_id


async def addresses_at(url: str, sealer: Sealer, clock: Clock, identity_id: int) -> list[str]:
    await migrate(url, is_keyless=True)
    database = await open_database(url)
    try:
        read = StoredStore(database, sealer, clock, Rules()).read()
        return [address.text for address in await read.addresses.of(identity_id, most=9)]
    finally:
        await database.close()


async def test_both_stores_come_back(
    store: StoredStore, database_url: str, elsewhere: str, sealer: Sealer, clock: Clock, tmp_path: Path
) -> None:
    asha = await filled(store)
    made = await back_up(database_url, sealer, tmp_path / "backups", NOW)
    for path in (made.data, made.keys):
        assert b"Asha" not in path.read_bytes()
        assert path.stat().st_mode & 0o077 == 0
    head = await restore(elsewhere, sealer, made.data, made.keys)
    assert head == Head(DATA, NOW)
    assert await addresses_at(elsewhere, sealer, clock, asha) == [PLACE]
    with pytest.raises(NotEmpty):
        await restore(elsewhere, sealer, made.data, made.keys)


async def test_the_copy_of_the_database_alone_tells_no_address(
    store: StoredStore, database_url: str, elsewhere: str, sealer: Sealer, clock: Clock, tmp_path: Path
) -> None:
    asha = await filled(store)
    made = await back_up(database_url, sealer, tmp_path / "backups", NOW)
    await restore(elsewhere, sealer, made.data, None)
    assert await addresses_at(elsewhere, sealer, clock, asha) == []


async def test_the_two_files_are_not_mistaken_for_each_other(
    store: StoredStore, database_url: str, elsewhere: str, sealer: Sealer, tmp_path: Path
) -> None:
    made = await back_up(database_url, sealer, tmp_path / "backups", NOW)
    with pytest.raises(BadBackup, match="other store"):
        await restore(elsewhere, sealer, made.keys, made.data)
    if elsewhere.startswith("sqlite"):
        assert not key_path(Path(elsewhere.removeprefix("sqlite:///"))).exists()


async def test_without_client_programs_it_is_said(
    database_url: str, sealer: Sealer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if database_url.startswith("sqlite"):
        pytest.skip("SQLite makes its own copies")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(dumps.NoBinary, match="pg_dump"):
        await back_up(database_url, sealer, tmp_path / "backups", NOW)
    assert latest(tmp_path / "backups") is None
    assert list((tmp_path / "backups").iterdir()) == []


def locked(sealer: Sealer, plain: bytes) -> bytes:
    target = io.BytesIO()
    lock(io.BytesIO(plain), target, sealer, Head(KEYS, NOW))
    return target.getvalue()


def opened(sealer: Sealer, box: bytes) -> bytes:
    target = io.BytesIO()
    assert unlock(io.BytesIO(box), target, sealer) == Head(KEYS, NOW)
    return target.getvalue()


SIZES = [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE]


@pytest.mark.parametrize("size", SIZES)
def test_what_is_locked_comes_out_again(sealer: Sealer, size: int) -> None:
    assert opened(sealer, locked(sealer, b"x" * size)) == b"x" * size


def _swapped(box: bytes) -> bytes:
    head, one = 38, 4 + PIECE + 16
    return box[:head] + box[head + one : head + 2 * one] + box[head : head + one] + box[head + 2 * one :]


SPOILT: list[Callable[[bytes], bytes]] = [
    lambda box: box[:-1],
    lambda box: box[: -(32 + 16 + 4)],
    lambda box: box[:38],
    lambda box: box[:20],
    lambda _: b"",
    lambda box: b"SQLite f" + box[8:],
    lambda box: box[:9] + b"d" + box[10:],
    lambda box: box[:20] + bytes([box[20] ^ 1]) + box[21:],
    lambda box: box[:50] + bytes([box[50] ^ 1]) + box[51:],
    lambda box: box + box[-52:],
    lambda box: box + b"more",
    _swapped,
]


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_cut_altered_or_lengthened_file_is_noticed(sealer: Sealer, spoil: Callable[[bytes], bytes]) -> None:
    with pytest.raises(BadBackup):
        opened(sealer, spoil(locked(sealer, b"x" * (2 * PIECE + 7))))


def test_another_secret_does_not_open_it_and_a_later_one_that_knows_it_does(sealer: Sealer) -> None:
    box = locked(sealer, b"plain")
    with pytest.raises(BadBackup, match="KIRANA_OLD_SECRETS"):
        opened(Sealer("another secret"), box)
    assert opened(Sealer("another secret", ["a secret for tests, of no use elsewhere"]), box) == b"plain"


async def test_keys_are_kept_for_seven_days_and_the_rest_longer(tmp_path: Path) -> None:
    at = "kirana-20260601T063000Z.{}.backup"
    for part in ("data", "keys"):
        (tmp_path / at.format(part)).touch()
    (tmp_path / "kirana-notes.backup").touch()
    assert latest(tmp_path) == Backup(tmp_path / at.format("data"), tmp_path / at.format("keys"))
    second = timedelta(seconds=1)
    assert await prune(tmp_path, NOW + timedelta(days=7) - second) == 0
    assert await prune(tmp_path, NOW + timedelta(days=7)) == 1
    assert not (tmp_path / at.format("keys")).exists()
    assert await prune(tmp_path, NOW + timedelta(days=35)) == 1
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".backup"] == ["kirana-notes.backup"]
    assert latest(tmp_path) is None


def test_the_checksum_is_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert checksum(tmp_path / "a").startswith("ba7816bf8f01cfea")
