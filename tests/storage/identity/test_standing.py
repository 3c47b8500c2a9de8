"""Who saw whose record is written down once an hour; and somebody is always left to run the platform."""

import asyncio
from datetime import timedelta

import pytest

from domain.errors import DomainError
from domain.people import Actor, Role, Status
from domain.platform.errors import LastAdmin
from domain.platform.people import changing, looking_up, roles
from domain.platform.people.changing import ChangeReason
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage.tries import AROUND, at_once, identity, once

LEFT = ChangeReason.LEFT
RING = 10


async def admin(store: StoredStore, handle: str) -> Actor:
    """An admin by role."""
    made = await identity(store, handle)
    await once(store, lambda work: work.roles.grant(made.id, Role.ADMIN, None, made.id))
    return await store.read().identities.actor(made.id)


async def public_id(store: StoredStore, actor: Actor) -> str:
    return (await store.read().identities.get(actor.identity_id)).public_id


async def demotes(store: StoredStore, actor: Actor, whom: str) -> str:
    """What came of taking somebody's role."""
    try:
        await once(store, lambda work: roles.revoke(work, actor, whom, Role.ADMIN, None, LEFT))
    except DomainError as error:
        return error.code
    return "done"


async def test_forty_looks_leave_one_trace(store: StoredStore) -> None:
    meera, asha = await admin(store, "meera"), await identity(store, "asha")
    await at_once(store, lambda work: looking_up.look_up(work, meera, asha.public_id))
    seen = [entry for entry in await store.read().audit.last(100) if entry.action == "people.seen"]
    assert [(each.who, each.subject) for each in seen] == [
        (f"identity:{meera.identity_id}", f"identity:{asha.id}")
    ]


@pytest.mark.parametrize(("after", "stands"), AROUND)
async def test_a_trace_stands_for_an_hour(
    store: StoredStore, clock: Clock, after: timedelta, stands: bool
) -> None:
    meera, asha = await admin(store, "meera"), await identity(store, "asha")
    assert await looking_up.looked_up(store.read(), meera, asha.public_id) is None
    await once(store, lambda work: looking_up.look_up(work, meera, asha.public_id))
    clock.now += looking_up.TRACE + after
    assert (await looking_up.looked_up(store.read(), meera, asha.public_id) is not None) == stands
    await once(store, lambda work: looking_up.look_up(work, meera, asha.public_id))
    seen = [entry for entry in await store.read().audit.last(100) if entry.action == "people.seen"]
    assert len(seen) == (1 if stands else 2)


async def test_admins_demote_each_other_at_once_and_one_is_left(store: StoredStore) -> None:
    ring = [await admin(store, f"admin{number}") for number in range(RING)]
    ids = [await public_id(store, each) for each in ring]
    came = await asyncio.gather(*(demotes(store, each, ids[at - 1]) for at, each in enumerate(ring)))
    assert sorted(came) == ["done"] * (RING - 1) + ["last-admin"]
    assert len(await store.read().roles.admins()) == 1


async def test_the_last_active_admin_is_not_blocked(store: StoredStore) -> None:
    meera, ravi = await admin(store, "meera"), await admin(store, "ravi")
    await once(store, lambda work: work.identities.set_status(ravi.identity_id, Status.DISABLED))
    whom = await public_id(store, meera)
    with pytest.raises(LastAdmin):
        await once(store, lambda work: changing.change(work, ravi, whom, LEFT, is_disabled=True))
    assert (await store.read().identities.get(meera.identity_id)).status is Status.ACTIVE
