"""Slots over HTTP: the owner says them, everybody sees which are free, and a checkout names one."""

import pytest

from storage.work import StoredStore
from tests.storage.given import Street
from tests.web.api.client import ANY, Api, Person
from tests.web.api.test_shopping import cart_of, place, ready
from tests.web.api.test_webhooks import owner

MORNING, EVENING = {"opens": "09:00", "closes": "11:00"}, {"opens": "17:00", "closes": "19:00"}
SLOTS = {"week": [[MORNING, EVENING]] * 7, "capacity": 1, "cut_off_minutes": 60}
TODAY, TOMORROW = "2026-06-01T11:30:00Z", "2026-06-02T03:30:00Z"
"""It is noon on a Monday, 1 June 2026, in India."""


@pytest.fixture
async def lakshmi(api: Api, store: StoredStore, street: Street) -> Person:
    """The owner of the first shop."""
    return await owner(api, store, "lakshmi", street.shops[0].id)


async def test_slots_are_said_and_ordered_for(
    api: Api, lakshmi: Person, asha: Person, street: Street
) -> None:
    shop = f"/v1/shops/{street.shops[0].public_id}"
    before = await asha.ask("GET", f"{shop}/slots")
    none = {"week": [[]] * 7, "capacity": 10, "cut_off_minutes": 60, "time_zone": "Asia/Kolkata"}
    assert before.body == none and (await asha.ask("GET", f"{shop}/free-slots")).body["items"] == []
    seen = {"If-Match": before.headers["ETag"]}
    kept = await lakshmi.ask("PUT", f"{shop}/slots", SLOTS, headers=seen)
    assert (kept.status, kept.body) == (200, SLOTS | {"time_zone": "Asia/Kolkata"})
    assert (await lakshmi.ask("PUT", f"{shop}/slots", SLOTS, headers=seen)).status == 412
    assert (await lakshmi.ask("PUT", f"{shop}/slots", SLOTS, headers=ANY)).headers["ETag"] == kept.headers[
        "ETag"
    ]
    assert (await asha.ask("PUT", f"{shop}/slots", SLOTS, headers=ANY)).problem == "not-found"
    for problem, wrong in {
        "bad-slots": {"week": [[MORNING, MORNING]] * 7},
        "bad-hours": {"week": [[{"opens": "09:00", "closes": "09:00"}]] * 7},
        "bad-request": {"capacity": 0},
    }.items():
        assert (await lakshmi.ask("PUT", f"{shop}/slots", SLOTS | wrong, headers=ANY)).problem == problem
    (first, second, *_) = (await asha.ask("GET", f"{shop}/free-slots")).body["items"]
    assert first == {
        "starts_at": TODAY, "ends_at": "2026-06-01T13:30:00Z",
        "order_until": "2026-06-01T10:30:00Z", "left": 1,
    }  # fmt: skip
    assert second["starts_at"] == TOMORROW

    cart = await ready(asha, street)
    assert cart.body["parts"][0]["slot"] is None
    made = await place(asha, cart, slot=TODAY)
    assert made.status == 201
    assert made.body["orders"][0]["slot"] == {"starts_at": TODAY, "ends_at": "2026-06-01T13:30:00Z"}
    assert (await place(asha, cart, slot=TODAY)).body == made.body, "again, it changes nothing"
    cart = await ready(asha, street)
    gone = await place(asha, cart, slot=TODAY)
    assert (gone.status, gone.problem) == (409, "slot-gone")
    assert gone.body["first"] == {
        "starts_at": "2026-06-02T09:00:00+05:30",
        "ends_at": "2026-06-02T11:00:00+05:30",
    }
    chosen = {"slots": [{"shop": street.shops[0].public_id, "starts_at": TOMORROW}]}
    drafted = await asha.ask(
        "PATCH", f"/v1/carts/{cart.body['id']}", chosen, headers={"If-Match": cart.headers["ETag"]}
    )
    assert drafted.body["parts"][0]["slot"]["starts_at"] == TOMORROW
    made = await place(asha, await cart_of(asha))
    assert made.body["orders"][0]["slot"]["starts_at"] == TOMORROW
    order = made.body["orders"][0]["id"]
    assert (await asha.ask("GET", f"/v1/orders/{order}")).body["promised_at"] == "2026-06-02T05:30:00Z"
