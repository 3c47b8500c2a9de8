"""The drill of docs/operations.md: restore, then log in, then place an order."""

from pathlib import Path

import pytest

from domain.identity.password_rules import PasswordRules
from domain.identity.records import Method
from domain.identity.security import Security
from domain.identity.sign_in import signing_in
from domain.identity.sign_in.signing_in import Client
from domain.orders import checkout
from kirana.opening import open_store
from kirana.settings import load
from security.codes import TotpCodes
from security.hash_queue import NetworkQueue
from security.hashing import Argon2Hasher
from security.strength import ZxcvbnStrengths
from storage.care import dumps
from storage.care.verify import problems
from tests import postgres
from tests.kirana.conftest import SECRET, Run
from tests.storage import given
from tests.storage.tries import once

PASSWORD = "a long and winding password 7"
CLIENT = Client("127.0.0.1", "Firefox")


@pytest.fixture(autouse=True)
def client_programs(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if database_url.startswith("postgresql"):
        postgres.use_client_programs(monkeypatch)


@pytest.fixture
def security() -> Security:
    return Security(
        hasher=Argon2Hasher(memory_cost=64),
        strengths=ZxcvbnStrengths(),
        codes=TotpCodes("Kirana"),
        rules=PasswordRules(),
        queue=NetworkQueue(1),
    )


@pytest.fixture
def elsewhere(database_url: str, tmp_path: Path) -> str:
    """The URL of a place where nothing is."""
    if database_url.startswith("sqlite"):
        return f"sqlite:///{tmp_path / 'elsewhere' / 'kirana.db'}"
    return postgres.run(dumps.make_scratch_database(database_url))


async def leave(url: str, security: Security) -> None:
    """Asha with a password, an address and a full cart."""
    database, store = await open_store(load(_env_file=None, database_url=url, secret=SECRET))
    try:
        around = await once(store, given.street)
        asha = around.customer.identity_id
        hashed = await security.hasher.hash(PASSWORD)
        async with store.begin() as work:
            await given.quote(work, around)
            await work.identities.change(asha, handle="asha")
            await work.credentials.set_password(asha, hashed, remember=0)
    finally:
        await database.close()


async def test_restore_then_log_in_then_place_an_order(
    database_url: str, elsewhere: str, kirana: Run, security: Security, tmp_path: Path
) -> None:
    await leave(database_url, security)
    here = {"database_url": database_url, "secret": SECRET, "backup_folder": str(tmp_path / "backups")}
    code, said = await kirana("backup", "--check", **here)
    assert (code, said.splitlines()[-1]) == (0, "Everything adds up.")
    data, keys = sorted((tmp_path / "backups").iterdir())
    code, said = await kirana("restore", str(data), str(keys), database_url=elsewhere, secret=SECRET)
    assert (code, said.splitlines()[-1]) == (0, "Everything adds up.")
    database, store = await open_store(load(_env_file=None, database_url=elsewhere, secret=SECRET))
    try:
        opened = await signing_in.by_password(
            store, security, handle="asha", password=PASSWORD, client=CLIENT
        )
        assert opened.session.methods == (Method.PASSWORD,)
        async with store.begin() as work:
            asha = await given.agreed(work, await work.identities.actor(opened.session.identity_id))
            quote = await checkout.quote(work, asha)
            assert quote.address is not None
            assert quote.address.text == "Flat 2, Rose Apartments"
            cart = quote.basket.cart
            placed = await checkout.place_order(
                work, asha, cart_id=cart.id, cart_version=cart.version, total=quote.basket.total.minor
            )
        assert {order.customer_phone for order in placed.orders} == {"+919876543210"}
        assert await problems(database, store._sealer) == []
    finally:
        await database.close()


async def test_what_is_wrong_is_a_line(database_url: str, kirana: Run, tmp_path: Path) -> None:
    here = {"database_url": database_url, "secret": SECRET}
    code, said = await kirana("backup", **here)
    assert code == 2
    assert "KIRANA_BACKUP_FOLDER" in said
    code, said = await kirana("backup", "--to", str(tmp_path / "backups"), **here)
    assert code == 0, said
    data, keys = sorted((tmp_path / "backups").iterdir())
    code, said = await kirana("restore", str(data), str(keys), **here)
    assert code == 1
    assert said.startswith("Error: ")
    code, said = await kirana(
        "restore", str(data), database_url="sqlite:///none.db", secret="another secret entirely"
    )
    assert (code, said) == (
        1,
        "Error: it is locked under another secret: name that one in KIRANA_OLD_SECRETS\n",
    )
