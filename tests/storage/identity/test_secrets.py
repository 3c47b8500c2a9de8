"""What proves who somebody is never stands in the database as it is."""

from datetime import timedelta
from pathlib import Path

from domain.identity.ports.clients import SigningKey
from domain.identity.records import Method, SessionKind
from domain.unit_of_work import UnitOfWork
from domain.work import Rules
from storage.engine.database import open_database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.clock import Clock
from tests.conftest import copy_database
from tests.storage.tries import identity, once

SEED = "CANARYSEEDJBSWY3DPEHPK3PXP"
CODE = "CNRY-CNRY"
VERIFIER = "canary-verifier-of-a-challenge"
PRIVATE = b"-----BEGIN CANARY PRIVATE KEY-----"
ANSWER = '{"code":"canary-in-an-answer"}'
THROTTLED = "sign-in:canary@example"
ROOT = "the canary of all secrets"


async def test_the_file_holds_no_secret(tmp_path: Path, sqlite_template: Path, clock: Clock) -> None:
    path = tmp_path / "kirana.db"
    copy_database(sqlite_template, path)
    database = await open_database(f"sqlite:///{path}")
    store = StoredStore(database, Sealer(ROOT), clock, Rules())
    try:
        asha = await identity(store)
        told = await once(store, lambda work: _leave_secrets(work, asha.id))
        opened = await once(store, lambda work: work.sessions.rotate(told[0]))
        while_open = b"".join(one.read_bytes() for one in tmp_path.iterdir())
    finally:
        await database.close()
    assert opened is not None
    kept = while_open + path.read_bytes()
    assert b"Firefox of Asha" in kept, "what is not secret is found, so the search can find something"
    for secret in (SEED, CODE, VERIFIER, "canary-in-an-answer", THROTTLED, ROOT, opened.refresh, *told):
        assert secret.encode() not in kept, secret
    assert PRIVATE not in kept


async def _leave_secrets(work: UnitOfWork, identity_id: int) -> list[str]:
    """One of each kind; gives those that were made here, a refresh token first."""
    opened = await work.sessions.open(
        identity_id, SessionKind.CUSTOMER, "Firefox of Asha", (Method.PASSWORD,)
    )
    token = await work.challenges.begin("oidc", identity_id, {"verifier": VERIFIER}, timedelta(minutes=5))
    _, secret = await work.service_accounts.add("Till", (), "till")
    await work.credentials.begin_totp(identity_id, SEED)
    await work.credentials.set_recovery_codes(identity_id, [CODE])
    await work.throttles.hit(THROTTLED, window=timedelta(minutes=5))
    until = work.now + timedelta(days=30)
    await work.signing_keys.add(SigningKey("kid", PRIVATE, b"public", until, until))
    await work.idempotency.begin(identity_id, "key", b"request", until)
    await work.idempotency.finish(identity_id, "key", 201, ANSWER)
    return [opened.refresh, token, secret]
