"""A new root secret: every row stays readable before, between, and after."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.identity.ports.clients import SigningKey
from domain.identity.records import Method, SessionKind
from domain.work import Rules
from storage.care.rotation import LOCKED, open_sealer, rotate
from storage.engine.database import Database
from storage.engine.sealing import BadSeal, Sealer
from storage.schema import identity_tables as it
from storage.schema import tables as t
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage import given
from tests.storage.tries import once

OLD, NEW = "the first secret of all", "the second secret of all"
PEOPLE = 7


class Cut(Exception):
    """The power goes."""


async def opened(database: Database, clock: Clock, secret: str, *old: str) -> StoredStore:
    return StoredStore(database, await open_sealer(database, secret, old), clock, Rules())


async def fill(store: StoredStore) -> tuple[str, str]:
    """People with addresses, a signing key, a challenge begun and a session; gives what the last two need."""
    async with store.begin() as work:
        for number in range(1, PEOPLE + 1):
            person = await given.person(work, number)
            await work.addresses.add(person.identity_id, f"Flat {number}, Rose Apartments", None)
        until = work.now + timedelta(days=30)
        await work.signing_keys.add(SigningKey("kid", b"private", b"public", until, until))
        token = await work.challenges.begin("reset", 1, {"code": "481516"}, timedelta(minutes=10))
        opened = await work.sessions.open(1, SessionKind.CUSTOMER, "Firefox", (Method.PASSWORD,))
    return token, opened.refresh


async def check(store: StoredStore, token: str, refresh: str) -> None:
    read = store.read()
    for number in range(1, PEOPLE + 1):
        assert [a.text for a in await read.addresses.of(number, most=2)] == [
            f"Flat {number}, Rose Apartments"
        ]
    assert [key.private for key in await read.signing_keys.all()] == [b"private"]
    begun = await once(store, lambda work: work.challenges.attempt("reset", token, most=99))
    assert begun is not None
    assert begun.data == {"code": "481516"}
    assert await read.sessions.was_reused(refresh) is None


async def test_every_row_is_readable_before_between_and_after(database: Database, clock: Clock) -> None:
    token, refresh = await fill(await opened(database, clock, OLD))
    store = await opened(database, clock, NEW, OLD)
    await check(store, token, refresh)
    batches = 0

    def cut() -> None:
        nonlocal batches
        batches += 1
        if batches == 3:
            raise Cut

    sealer = await open_sealer(database, NEW, (OLD,))
    with pytest.raises(Cut):
        await rotate(database, sealer, at_once=2, passing=cut)
    await check(store, token, refresh)
    assert await rotate(database, sealer, at_once=2) == PEOPLE + 3 - 6
    assert await rotate(database, sealer, at_once=2) == 0
    only_new = await opened(database, clock, NEW)
    await check(only_new, token, refresh)
    next_one = await once(only_new, lambda work: work.sessions.rotate(refresh))
    assert next_one is not None
    with pytest.raises(BadSeal):
        await open_sealer(database, OLD, ())


async def test_what_is_written_meanwhile_under_the_old_secret_is_found_again(
    database: Database, clock: Clock
) -> None:
    store = await opened(database, clock, OLD)
    await fill(store)
    await rotate(database, await open_sealer(database, NEW, (OLD,)))
    await once(store, lambda work: given.person(work, 99))
    assert await rotate(database, await open_sealer(database, NEW, (OLD,))) == 1


async def test_an_unknown_secret_is_refused_and_changes_nothing(database: Database, clock: Clock) -> None:
    token, refresh = await fill(await opened(database, clock, OLD))
    with pytest.raises(BadSeal):
        await rotate(database, Sealer(NEW))
    await check(await opened(database, clock, OLD), token, refresh)


async def test_the_boxes_name_their_key(database: Database, clock: Clock) -> None:
    await fill(await opened(database, clock, OLD))
    boxes = await rows_of(database.reader, select(t.personal_key.c.wrapped))
    assert len({row.wrapped[1:5] for row in boxes}) == 1
    await rotate(database, await open_sealer(database, NEW, (OLD,)))
    assert {row.wrapped[1:5] for row in await rows_of(database.reader, select(t.personal_key.c.wrapped))} != {
        row.wrapped[1:5] for row in boxes
    }


def test_every_sealed_column_is_either_the_programs_own_or_under_a_personal_key() -> None:
    under_a_persons_key = {
        "address.sealed", "cart.contact_phone", "cart.place", "cart.note", "order.customer_phone",
        "order.address", "order.note", "order_word.said", "order_word.file", "totp.seed",
        "idempotency.answer", "identity.proved_phone",
    }  # fmt: skip
    sealed = {
        str(column)
        for table in it.house_key.metadata.tables.values()
        for column in table.columns
        if column.info.get("class") == "sealed"
    }
    ours = {str(locked.box) for locked in LOCKED} - {"personal_key.wrapped"}
    assert sealed == ours | under_a_persons_key
