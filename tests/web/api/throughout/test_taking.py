"""Staff take an order over HTTP for somebody who rings: found again by the number, and erased in time."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from storage.engine.database import Database
from storage.schema import tables as t
from storage.schema import transport_tables as tt
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage.given import Street
from tests.web.api.client import Person
from tests.web.api.throughout.test_counter import kiran, move
from workers.clock import Clock as RealClock

__all__ = ["kiran"]


def wanted(street: Street, **more: Any) -> dict[str, Any]:
    """Two packs of dal for Ravi, who rings."""
    said = {"name": "Ravi Kumar", "phone": "98480 12345", "address": "12-2-417, Gudimalkapur"}
    return said | {"lines": [{"product": street.dal.public_id, "amount": 2}]} | more


async def test_a_guest_is_found_again_and_erased(
    asha: Person, kiran: Person, street: Street, store: StoredStore, clock: Clock, database: Database
) -> None:
    path = f"/v1/shops/{street.shops[0].public_id}/taken-orders"
    assert (await asha.ask("POST", path, wanted(street))).status == 404
    assert (await kiran.ask("POST", path, wanted(street, phone="12"))).status == 400
    first = await kiran.ask("POST", path, wanted(street, minutes=40))
    assert (first.status, first.body["state"]) == (201, "accepted"), first.body
    assert (first.body["contact_name"], first.body["contact_phone"]) == ("Ravi Kumar", "+919848012345")
    assert (await asha.ask("GET", f"/v1/orders/{first.body['id']}")).status == 404
    second = await kiran.ask("POST", path, wanted(street, phone="+91 98480-12345"))
    assert second.status == 201
    (guest,) = await rows_of(database.reader, select(t.guest.c.identity_id, t.guest.c.phone_hash))
    assert b"98480" not in guest.phone_hash
    (record,) = await rows_of(
        database.reader, select(t.identity.c.consent).where(t.identity.c.id == guest.identity_id)
    )
    assert record.consent is None
    for seen in (first, second):
        for word in ("ready", "send", "deliver"):
            seen = await move(kiran, seen, word)
        assert seen.body["state"] == "delivered"
    real = RealClock(store, lambda: clock.now, lambda: None)
    clock.now += timedelta(days=29)
    await real.tick()
    assert len(await rows_of(database.reader, select(t.guest.c.identity_id))) == 1
    clock.now += timedelta(days=2)
    await real.tick()
    assert await rows_of(database.reader, select(t.guest.c.identity_id)) == []
    phones = select(t.order.c.customer_name).where(t.order.c.identity_id == guest.identity_id)
    assert {row.customer_name for row in await rows_of(database.reader, phones)} == {"—"}
    due = select(tt.due.c.kind).where(tt.due.c.kind == "guest.erase")
    assert await rows_of(database.reader, due) == []
