"""Whoever is erased is gone: from the tables, from the file's bytes, and from what is restored."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Delete, Update, select, update

from domain.catalogue.shop import Unreachable
from domain.identity.records import Method, SessionKind
from domain.kinds import MessageKind
from domain.orders.order import OrderState
from domain.people import Status
from domain.privacy import own_data
from domain.privacy.privacy import GRACE, NOT_YET
from domain.transport import Answered
from domain.work import Rules
from storage.care.backup import back_up, restore
from storage.care.migrate import migrate
from storage.engine.database import Database, open_database
from storage.engine.sealing import Sealer
from storage.privacy import data_export, erasing
from storage.schema import identity_tables as it
from storage.schema import tables as t
from storage.schema import transport_tables as tt
from storage.schema.key_store import key_path
from storage.work import StoredStore
from tests import postgres
from tests.clock import Clock
from tests.conftest import copy_database
from tests.reading import value_of
from tests.storage import given
from tests.storage.tries import once

CANARIES = (
    "Canary Kumari", "canary.handle", "Flat 7, Canary Court", "+919800000007", "Canary rings twice",
    "Canary's cart", "CanaryBrowser/1", "canary-subject", "canary-update", "canary-key-name",
    "Canary likes quiet",
)  # fmt: skip
WISH = '{"nickname": "Canary likes quiet"}'
TELEGRAM = 7_700_700_700


async def lived(store: StoredStore) -> int:
    """Somebody who did everything that leaves traces, and has one delivered order; gives their identity."""
    async with store.begin() as work:
        around = await given.street(work)
        asha = await work.people.create(TELEGRAM, CANARIES[0], "en")
        me = asha.identity_id
        cart = await work.carts.current(me)
        cart = await work.cart_lines.set_line(cart, around.dal.id, 2)
        address = await work.addresses.add(me, CANARIES[2], given.CHARMINAR)
        fields = {"contact_name": CANARIES[0], "contact_phone": CANARIES[3], "note": CANARIES[4]}
        await work.carts.draft(cart, address_id=address.id, **fields)
        quote = given.Quote(await work.cart_lines.basket(await work.carts.current(me)), address)
        placed = await given.order(work, quote)
        kept = await work.carts.create(me, CANARIES[5])
        await work.cart_lines.set_line(kept, around.dal.id, 1)
        await work.identities.change(me, handle=CANARIES[1])
        await work.credentials.set_password(me, "hash", remember=3)
        await work.credentials.begin_totp(me, "JBSWY3DPEHPK3PXP")
        await work.credentials.set_recovery_codes(me, ["BCDF-GHJK"])
        await work.passkeys.add(me, b"canary-id", b"canary-public", 0, CANARIES[9])
        await work.sessions.open(me, SessionKind.CUSTOMER, CANARIES[6], (Method.PASSWORD,))
        await work.challenges.begin("reset", me, {"code": "1"}, timedelta(minutes=5))
        update_id = {"update_id": 9, "message": {"from": {"id": TELEGRAM}, "text": CANARIES[8]}}
        await work.inbox_rows.add([update_id])
        await work.outbox.tell("order-tracking", placed.orders[0].id, TELEGRAM)
        await work.posts.keep("order-tracking", placed.orders[0].id, TELEGRAM, 5)
    async with store._database.transaction() as executor:
        await executor.run(update(t.order).values(state=OrderState.DELIVERED))
        await executor.run(update(t.identity).where(t.identity.c.id == me).values(preferences=WISH))
        await executor.run(
            it.external_login.insert().values(provider="x", subject=CANARIES[7], identity_id=me, created_at=0)
        )
    return me


async def erased(store: StoredStore, me: int) -> None:
    await once(store, lambda work: work.privacy.erase(me))


async def test_nothing_but_numbers_stays(store: StoredStore, database: Database) -> None:
    me = await lived(store)
    before = await store.read().privacy.everything(me)
    told = str(before)
    assert all(canary in told for canary in CANARIES if canary != CANARIES[8] or "inbox" in before)
    await erased(store, me)
    after = await store.read().privacy.everything(me)
    left = {name: rows for name, rows in after.items() if rows}
    assert left.keys() == {"identity", "cart", "checkout", "order", "order_line", "payment", "audit"} - (
        set() if left.get("audit") else {"audit"}
    )
    assert not any(canary in str(after) for canary in CANARIES)
    (order,) = left["order"]
    assert (order["customer_name"], order["customer_phone"], order["address"]) == (erasing.NOBODY, None, None)
    assert await store.read().people.by_telegram(TELEGRAM) is None
    assert (await store.read().identities.get(me)).status is Status.ERASED
    assert (
        await value_of(
            database.reader, select(t.personal_key.c.wrapped).where(t.personal_key.c.identity_id == me)
        )
        is None
    )


async def test_what_others_were_answered_about_the_person_s_orders_is_not_given_again(
    store: StoredStore,
) -> None:
    """It was done all the same: asked once more it is not done again."""
    me = await lived(store)
    async with store.begin() as work:
        owner = (await work.shops.approved())[0].owner_id
        other = (await given.person(work, 8, "Ravi")).identity_id
        for who in (me, owner, other):
            await work.idempotency.begin(who, "key", b"first", work.now + timedelta(days=1))
            await work.idempotency.finish(who, "key", 200, CANARIES[2])
    await erased(store, me)
    async with store.begin() as work:
        again = [await work.idempotency.begin(who, "key", b"first", work.now) for who in (owner, other)]
    assert again == [Answered(200, ""), Answered(200, CANARIES[2])]


async def test_only_cards_that_may_name_the_person_yet_are_drawn_anew(store: StoredStore) -> None:
    """One at a counter that is well lost the name when the order was over."""
    me = await lived(store)
    first = (await store.read().orders.of(me, most=1))[0]
    async with store.begin() as work:
        await work.posts.keep(MessageKind.ORDER_CARD, first.id, -100, 11)
    with_cards = store.read().privacy.orders_with_cards
    assert await with_cards(me) == []
    async with store.begin() as work:
        await work.shops.lose_counter(-100, Unreachable.MUTED)
    assert await with_cards(me) == [first.id]
    async with store.begin() as work:
        await work.shops.regain_counter(first.shop_id)
        await work.posts.keep(MessageKind.ORDER_CARD, first.id, -300, 12)
    assert await with_cards(me) == [first.id]


async def test_the_person_may_come_back_as_somebody_new(store: StoredStore) -> None:
    me = await lived(store)
    await erased(store, me)
    again = await once(store, lambda work: work.people.create(TELEGRAM, "Asha", "te"))
    assert again.identity_id != me
    assert await store.read().addresses.of(again.identity_id, most=9) == []


def bytes_of(path: Path) -> bytes:
    files = [Path(f"{each}{end}") for each in (path, key_path(path)) for end in ("", "-wal", "-shm")]
    return b"".join(file.read_bytes() for file in files if file.exists())


async def test_no_canary_is_in_the_bytes_of_the_file(
    tmp_path: Path, sqlite_template: Path, clock: Clock
) -> None:
    path = tmp_path / "kirana.db"
    copy_database(sqlite_template, path)
    database = await open_database(f"sqlite:///{path}")
    store = StoredStore(database, Sealer("a secret for tests"), clock, Rules())
    me = await lived(store)
    wrapped = await value_of(
        database.reader, select(t.personal_key.c.wrapped).where(t.personal_key.c.identity_id == me)
    )
    assert CANARIES[0].encode() in bytes_of(path)
    assert wrapped in bytes_of(path)
    await erased(store, me)
    await database.scrub()
    kept = bytes_of(path)
    assert [canary for canary in CANARIES if canary.encode() in kept] == []
    assert wrapped not in kept
    await database.close()


@pytest.fixture
def elsewhere(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    if database_url.startswith("sqlite"):
        return f"sqlite:///{tmp_path / 'elsewhere' / 'kirana.db'}"
    from storage.care import dumps

    postgres.use_client_programs(monkeypatch)
    return postgres.run(dumps.make_scratch_database(database_url))


async def test_an_older_copy_of_the_database_tells_nothing_with_todays_keys(
    store: StoredStore, database_url: str, elsewhere: str, sealer: Sealer, clock: Clock, tmp_path: Path
) -> None:
    me = await lived(store)
    old = await back_up(database_url, sealer, tmp_path / "old", clock.now)
    await erased(store, me)
    new = await back_up(database_url, sealer, tmp_path / "new", clock.now)
    await restore(elsewhere, sealer, old.data, new.keys)
    await migrate(elsewhere)
    database = await open_database(elsewhere)
    read = StoredStore(database, sealer, clock, Rules()).read()
    assert await read.addresses.of(me, most=9) == []
    assert [order.customer_phone for order in await read.orders.of(me, most=9)] == [""]
    assert await erasing.erase_again(database) == 1
    told = str(await read.privacy.everything(me))
    assert not any(canary in told for canary in CANARIES)
    assert await erasing.erase_again(database) == 0
    await database.close()


async def test_the_grace_and_the_way_back(store: StoredStore, clock: Clock) -> None:
    me = await lived(store)
    asha = await store.read().identities.actor(me)
    found = await once(store, lambda work: own_data.ask_erasure(work, asha, in_chat=False))
    assert found.at == clock.now + GRACE
    await once(store, lambda work: own_data.keep(work, asha, in_chat=False))
    assert await own_data.erasure(store.read(), asha) is None
    await once(store, lambda work: own_data.erase(work, me))
    assert (await store.read().identities.get(me)).status is Status.ACTIVE


async def test_an_order_under_way_is_waited_for(store: StoredStore, database: Database, clock: Clock) -> None:
    me = await lived(store)
    asha = await store.read().identities.actor(me)
    await once(store, lambda work: own_data.ask_erasure(work, asha, in_chat=False))
    async with database.transaction() as executor:
        await executor.run(update(t.order).values(state=OrderState.READY))
        await executor.run(tt.due.delete())
    await once(store, lambda work: own_data.erase(work, me))
    assert (await store.read().identities.get(me)).status is Status.ACTIVE
    assert await store.read().due_rows.next_at() == clock.now + NOT_YET


def test_every_table_that_is_about_people_is_told_and_erased() -> None:
    """A new table that points at a person, or holds something personal, is either here or has a reason."""
    about = {
        table.name
        for table in t.metadata.tables.values()
        if any(column.info.get("class") for column in table.columns)
        or any(key.column.table.name in ("identity", "chat_account") for key in table.foreign_keys)
    }
    not_told = {
        "shop": "the shop's own", "signing_key": "the program's", "house_key": "the program's",
        "service_account": "not a person", "shop_account": "the shop's", "hook": "the shop's",
        "audit": "told beside",
        "refusal": "on its way to the audit",
        "amendment": "the shop's history, by number", "stock_import": "the shop's list, by number",
    }  # fmt: skip
    not_erased = {
        "shop": "who owns one is not erased", "signing_key": "the program's", "house_key": "the program's",
        "service_account": "not a person", "shop_account": "the shop's", "hook": "the shop's",
        "audit": "append-only; names people by number", "refusal": "on its way there, by number",
        "checkout": "the shop's books, by number",
        "amendment": "the shop's history, by number", "stock_import": "the shop's list, by number",
    }  # fmt: skip
    told = {own.table.name for own in data_export.OWN}
    steps = {step.table.name for step in erasing.STEPS if isinstance(step, Delete | Update)}
    assert about - told == not_told.keys()
    assert about - steps == not_erased.keys()


async def test_the_copy_says_how_far_it_is(store: StoredStore) -> None:
    me = await lived(store)
    asha = await store.read().identities.actor(me)
    assert await own_data.last_copy(store.read(), asha) is None
    for _ in range(2):
        await once(store, lambda work: own_data.ask_copy(work, asha))
    await once(store, lambda work: own_data.send_copy(work, me))
    copy = await own_data.last_copy(store.read(), asha)
    assert copy is not None
    assert copy.state == "ready"
    await once(store, lambda work: own_data.copy_sent(work, me))
    copy = await own_data.last_copy(store.read(), asha)
    assert copy is not None
    assert (copy.state, copy.done_at) == ("sent", copy.asked_at)
