"""Many from one place: they are refused soon and told when to come again, and hold up nobody else."""

import asyncio

from domain.rate_limits import Metered
from security.hashing import Argon2Hasher
from storage.work import StoredStore
from tests import bounds
from tests.web.api.client import PASSWORD, Api
from tests.web.api.conftest import Start

ENOUGH = ("too-many-tries", "too-busy")


async def registers(api: Api, number: int, visitor: str) -> str:
    """What is said to one more registration from there."""
    body = {"handle": f"nobody{number}", "name": "Nobody", "password": PASSWORD, "language": "en"}
    said = await api.ask("POST", "/v1/registrations", body, headers={"X-Forwarded-For": visitor})
    if said.problem:
        assert int(said.headers["Retry-After"]) == said.body["seconds"]
    return said.problem


async def test_sixty_registrations_are_bounded_and_leave_nothing_held(
    start: Start, store: StoredStore, hasher: Argon2Hasher
) -> None:
    api = await start(trusted_proxies="127.0.0.1")
    before = hasher.calls
    told = await asyncio.gather(*(registers(api, number, "203.0.113.9") for number in range(60)))
    made = told.count("")
    assert 0 < made <= bounds.network(Metered.SIGN_UP)
    assert set(told) <= {"", *ENOUGH}
    assert hasher.calls - before == made
    assert len([entry for entry in await store.read().audit.last(99) if entry.outcome == "done"]) == made


async def test_somebody_else_signs_in_meanwhile(start: Start) -> None:
    api = await start(trusted_proxies="127.0.0.1")
    asha = await api.person("asha")
    many = [asyncio.create_task(registers(api, number, "203.0.113.9")) for number in range(60)]
    await asyncio.sleep(0)
    assert (await asha.sign_in()).status == 201
    await asyncio.gather(*many)


async def test_codes_have_a_ceiling_over_sessions_and_places_and_their_person_is_told(
    start: Start, store: StoredStore
) -> None:
    """Whoever knows the password begins ever anew from ever other places; at home it still works."""
    api = await start(trusted_proxies="127.0.0.1")
    asha = await api.person("asha")
    await asha.add_totp()
    assert (await asha.sign_in()).status == 201
    async with store.begin() as work:
        identity = await work.identities.by_public_id(asha.id)
        ours = await work.people.create(7, "Asha", "en")
        account = (await work.chat_accounts.of(ours.identity_id))[0]
        assert await work.chat_accounts.move(account.id, ours.identity_id, identity.id)
    told = []
    for number in range(bounds.person(Metered.SECOND_FACTOR) + 1):
        elsewhere = {"X-Forwarded-For": f"203.0.113.{number}"}
        body = {"handle": "asha", "password": PASSWORD}
        begun = await api.ask("POST", "/v1/sessions", body, headers=elsewhere)
        body = {"challenge": begun.body["challenge"], "code": "000000"}
        told.append((await api.ask("POST", "/v1/sessions", body, headers=elsewhere)).problem)
    assert told[-1] == "too-many-tries"
    assert set(told[:-1]) == {"wrong-credentials"}
    kinds = [row.kind for row in await outbox(store)]
    assert kinds.count("codes-tried") == 1
    assert (await asha.sign_in()).status == 201


async def outbox(store: StoredStore) -> list[object]:
    """What waits to be told."""
    async with store.begin() as work:
        return list(await work.outbox_rows.claim("test", most=50, lease_s=60))
