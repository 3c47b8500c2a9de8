"""Nothing of an erased person stays: in every column that says it is personal, and in the bytes."""

import asyncio
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, Table, insert, select, update

from domain.identity.links import Purpose
from domain.orders.written.word import Side, WordKind
from domain.transport import ChatState, Taken
from storage.care import dumps
from storage.care.backup import back_up, restore
from storage.care.migrate import migrate
from storage.engine.database import Database, open_database
from storage.engine.executor import Executor
from storage.engine.sealing import Sealer
from storage.privacy import data_export, erasing
from storage.schema import tables as t
from storage.schema.columns import seal_of
from storage.work import StoredStore
from tests import postgres
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage import given
from tests.storage.privacy.test_erasing import TELEGRAM, bytes_of, elsewhere, erased, lived

assert elsewhere
NOT_THEIRS = {
    "signing_key.private": "the program's",
    "house_key.wrapped": "the program's",
    "hook.secret": "the shop's",
    "audit.who": "a number", "audit.subject": "a number", "identity.public_id": "a number",
}  # fmt: skip
SHORTEST = 6
"""Shorter values are found in any file."""


def classed(table: Table) -> Iterator[Column[Any]]:
    """Columns that say they are sealed, secret, personal or a pseudonym; `named` has the others."""
    for column in table.columns:
        is_theirs = "about" not in column.info and f"{table.name}.{column.name}" not in NOT_THEIRS
        if column.info.get("class") and is_theirs:
            yield column


def named() -> Iterator[tuple[Column[Any], Column[Any]]]:
    """Columns that name whoever worked on a row of somebody else's, each with the one that says who it is."""
    for table in t.metadata.tables.values():
        for column in table.columns:
            if whom := column.info.get("about"):
                yield column, table.c[whom]


async def lived_on(store: StoredStore) -> int:
    """Traces that a delivered order leaves none of: a place, links, a request, another password, a chat."""
    me = await lived(store)
    async with store.begin() as work:
        cart = await work.carts.current(me)
        await work.carts.draft(cart, place=given.CHARMINAR, note="Canary waits")
        until = work.now + timedelta(minutes=10)
        await work.person_links.issue(me, Purpose.CHAT, until, asked_by="CanaryTablet/2")
        await work.idempotency.begin(me, "key", b"canary", until)
        await work.idempotency.finish(me, "key", 201, "canary-answer")
        await work.links.issue((await work.shops.every())[0].id, me, until)
        await work.credentials.set_password(me, "another hash", remember=3)
        typed = ("Canary words", 0)
        standing = ChatState(TELEGRAM, TELEGRAM, "search.found", typed)
        await work.chats.save(standing.taking(Taken(7, "search.typed", typed, "search.found")))
        await work.people.prove_phone(me, "+919800000007")
        await work.wishes.add(me, "canary saffron", None)
        (order, *_) = await work.orders.of(me, most=1)
        await work.order_words.add(order, Side.CUSTOMER, WordKind.PHOTO, "canary gate", "CanaryFileId")
    async with store._database.transaction() as executor:
        await executor.run(update(t.order).where(t.order.c.identity_id == me).values(ordered_in=TELEGRAM))
        shop = await executor.value(select(t.shop.c.id).limit(1), int)
        rings = {"shop_id": shop, "phone_hash": b"canary hash", "identity_id": me}
        await executor.run(insert(t.guest).values(rings))
        khata = {"shop_id": shop, "identity_id": me, "called": "Canary Kumari", "state": "open", "at": 1}
        owed = {"public_id": "a tab", "limit_minor": 1, "pay_day": 1, "currency": "INR"}
        await executor.run(insert(t.tab).values(khata | owed))
        await worked_on(executor, shop, order.id, me)
    return me


async def worked_on(executor: Executor, shop_id: int, order_id: int, me: int) -> None:
    """Money, a trip, a complaint and stars of the person's order; and they are a courier, too."""
    brings = {"shop_id": shop_id, "public_id": "a courier", "identity_id": me, "name": "Canary Kumari"}
    known = insert(t.courier).values(brings | {"phone": b"canary phone"}).returning(t.courier.c.id)
    courier = await executor.value(known, int)
    carried = {"order_id": order_id, "courier_id": courier, "taken_at": 1}
    await executor.run(insert(t.trip).values(carried | {"code": "canary code", "photo": "CanaryPhoto"}))
    counted = {"courier_id": courier, "expected_minor": 1, "counted_minor": 1, "currency": "INR", "at": 1}
    await executor.run(insert(t.cash_handed_in).values(counted))
    stars = {"order_id": order_id, "shop_id": shop_id, "stars": 2, "at": 1, "answer": "Canary, we are sorry"}
    await executor.run(insert(t.rating).values(stars))
    told = {"order_id": order_id, "shop_id": shop_id, "fault": "bad", "state": "open", "at": 1, "moved_at": 1}
    said = {"public_id": "a complaint", "words": "canary curd went sour", "answer": "Canary curd is fresh"}
    await executor.run(insert(t.complaint).values(told | said))
    typed = update(t.payment).where(t.payment.c.order_id == order_id).values(reference="canary-utr-1")
    payment = await executor.value(typed.returning(t.payment.c.id), int)
    back = {"public_id": "a refund", "payment_id": payment, "reason": "less_came", "state": "due"}
    money = {"amount_minor": 1, "currency": "INR", "at": 1, "moved_at": 1}
    await executor.run(insert(t.refund).values(back | money))


async def personal(database: Database, me: int) -> dict[str, set[Any]]:
    """What the person's rows hold in such columns, as it stands there."""
    found: dict[str, set[Any]] = {}
    for own in data_export.OWN:
        for row in await rows_of(database.reader, own.rows, of_identity=me):
            for column in classed(own.table):
                if value := row._asdict()[column.name]:
                    found.setdefault(str(column), set()).add(value)
    return found


async def left(database: Database, values: set[Any]) -> list[str]:
    """Such columns, of whatever row, that still hold one of these values."""
    found = []
    for table in t.metadata.tables.values():
        for column in classed(table):
            rows = await rows_of(database.reader, select(column.label("value")))
            found += [str(column) for row in rows if row.value in values]
    return found


def needles(values: set[Any]) -> list[bytes]:
    """How they would stand in a file: numbers as SQLite and as text."""
    found = []
    for value in values:
        match value:
            case bytes():
                found.append(value)
            case int():
                found += [value.to_bytes(6, "big"), str(value).encode()]
            case _:
                found.append(str(value).encode())
    return [needle for needle in found if len(needle) >= SHORTEST]


async def on_disk(url: str, tmp_path: Path, database: Database) -> bytes:
    """All bytes of SQLite's files, or what pg_dump says."""
    await database.scrub()
    if url.startswith("sqlite"):
        return await asyncio.to_thread(bytes_of, Path(url.removeprefix("sqlite:///")))
    return await asyncio.to_thread(_dumped, url)


def _dumped(url: str) -> bytes:
    """Plain text: bytea stands there as hex."""
    command, env = dumps._command("pg_dump", url)
    return subprocess.run(command, env=env, check=True, capture_output=True).stdout


async def test_what_was_sealed_is_told_opened_unless_the_column_says_otherwise(store: StoredStore) -> None:
    me = await lived_on(store)
    everything = await store.read().privacy.everything(me)
    seen = set()
    for own in data_export.OWN:
        for column in own.table.c:
            told = {str(row[column.name]) for row in everything[own.table.name] if row.get(column.name)}
            if told and (seal := seal_of(column)):
                assert (told == {data_export.UNTOLD}) is not seal.is_told, column
                seen.add(str(column))
    assert {"cart.place", "order.note", "address.sealed", "totp.seed", "idempotency.answer"} <= seen


async def test_every_such_column_had_something_and_keeps_none_of_it(
    store: StoredStore,
    database: Database,
    database_url: str,
    elsewhere: str,
    sealer: Sealer,
    clock: Clock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if database_url.startswith("postgresql"):
        postgres.use_client_programs(monkeypatch)
    me = await lived_on(store)
    before = await personal(database, me)
    everything = {str(column) for own in data_export.OWN for column in classed(own.table)}
    assert everything - before.keys() == set()
    values = set().union(*before.values())
    old = await back_up(database_url, sealer, tmp_path / "old", clock.now)

    await erased(store, me)
    assert await left(database, values) == []
    kept = await on_disk(database_url, tmp_path, database)
    assert [needle for needle in needles(values) if needle in kept or needle.hex().encode() in kept] == []

    new = await back_up(database_url, sealer, tmp_path / "new", clock.now)
    await restore(elsewhere, sealer, old.data, new.keys)
    await migrate(elsewhere)
    restored = await open_database(elsewhere)
    assert await left(restored, values)
    assert await erasing.erase_again(restored) == 1
    assert await left(restored, values) == []
    await restored.close()


async def test_whoever_worked_on_somebody_s_rows_is_not_named_there_any_more(
    store: StoredStore, database: Database
) -> None:
    """Erasing somebody else leaves it."""
    await lived_on(store)
    async with store.begin() as work:
        clerk, other = await given.person(work, 5, "Ravi"), await given.person(work, 6, "Imran")
    async with database.transaction() as executor:
        for column, whom in named():
            says = {column.name: "Canary Clerk", whom.name: clerk.identity_id}
            assert await executor.run(update(column.table).values(says).returning(whom)), column
    await erased(store, other.identity_id)
    for column, whom in named():
        rows = await rows_of(database.reader, select(column.label("name"), whom.label("who")))
        assert {(row.name, row.who) for row in rows} == {("Canary Clerk", clerk.identity_id)}, column
    await erased(store, clerk.identity_id)
    for column, whom in named():
        rows = await rows_of(database.reader, select(column.label("name"), whom.label("who")))
        assert {(row.name, row.who) for row in rows} == {(erasing.NOBODY, None)}, column


async def test_a_courier_who_is_erased_brings_nothing_more(store: StoredStore) -> None:
    """Without a record they would else stand among those who are known by name and phone alone."""
    async with store.begin() as work:
        shop = await given.shop(work, await given.person(work, 1, "Lakshmi"))
        imran = await given.person(work, 5, "Imran")
        await work.couriers.person(shop.id, imran.identity_id, imran.name)
        known = await work.couriers.add(shop.id, "Suresh", "+919800000005")
    (told,) = (await store.read().privacy.everything(imran.identity_id))["courier"]
    assert told["name"] == "Imran"
    await erased(store, imran.identity_id)
    assert await store.read().couriers.of_shop(shop.id) == [known]
