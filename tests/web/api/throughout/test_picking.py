"""Picking over HTTP: what there is of a line, what its customer says to it, and who may say either."""

from typing import Any

import pytest

from domain.people import Role
from storage.work import StoredStore
from tests.storage import given
from tests.storage.given import Street
from tests.web.api.client import Api, Person, Said
from tests.web.api.throughout.test_counter import move, ordered
from tests.web.api.throughout.test_pages import strong


@pytest.fixture
async def kiran(api: Api, store: StoredStore, street: Street) -> Person:
    """One of the first shop's staff."""
    return await strong(api, store, "kiran", Role.STAFF, street.shops[0].id)


@pytest.fixture
async def moong(store: StoredStore, street: Street) -> str:
    """Another dal of the shop's, by its public id."""
    async with store.begin() as work:
        made = await given.product(work, street.shops[0].id, name="Moong dal", price=90_00)
    return made.public_id


async def pick(who: Person, order: Said, line: int | str, said: dict[str, Any]) -> Said:
    """What is said of a line, at the version that was seen."""
    path, at = f"/v1/orders/{order.body['id']}/lines/{line}/picking", {"If-Match": order.headers["ETag"]}
    return await who.ask("POST", path, said, headers=at)


async def test_a_line_is_picked_missed_asked_about_and_replaced(
    asha: Person, kiran: Person, street: Street, moong: str
) -> None:
    seen = await move(kiran, await ordered(asha, kiran, street), "accept")
    (line,) = seen.body["lines"]
    assert (line["line"], line["state"], line["substitution"], line["offers"]) == (1, "ordered", "ask", [])
    short = await pick(kiran, seen, 1, {"picked": 1})
    assert (short.status, short.body["state"], short.body["lines"][0]["state"]) == (200, "picking", "short")
    assert (short.body["total"]["minor"], short.body["lines"][0]["ordered"]["amount"]) == (115_00, 2)
    paid = await asha.ask("GET", f"/v1/orders/{seen.body['id']}/payment")
    assert paid.body["amount"] == short.body["total"]
    path = f"/v1/orders/{seen.body['id']}/lines/1"
    back = await kiran.ask("DELETE", f"{path}/picking", headers={"If-Match": short.headers["ETag"]})
    assert (back.status, back.body["total"]) == (200, seen.body["total"])
    asked = await pick(kiran, back, 1, {"missing": True, "replacement": {"product": moong}})
    (line,) = asked.body["lines"]
    assert (line["state"], line["quantity"]["amount"], line["offers"][0]["cost"]["minor"]) == (
        "waiting",
        0,
        180_00,
    )
    late = await move(kiran, asked, "ready")
    assert (late.status, late.problem) == (409, "line-waits")
    assert (await kiran.ask("POST", f"{path}/answer", {"answer": "take"})).problem == "not-found"
    wrong = await asha.ask("POST", f"{path}/answer", {"answer": "take", "offer": 3})
    assert (wrong.status, wrong.problem) == (400, "bad-request")
    taken = await asha.ask("POST", f"{path}/answer", {"answer": "take"})
    assert (taken.status, [each["state"] for each in taken.body["lines"]]) == (200, ["replaced", "ordered"])
    again = await asha.ask("POST", f"{path}/answer", {"answer": "leave_out"})
    assert (again.status, again.problem) == (409, "line-decided")
    mine = await kiran.ask("GET", f"/v1/orders/{seen.body['id']}")
    done = await move(kiran, mine, "ready")
    assert (done.body["state"], done.body["total"]["minor"]) == ("ready", 200_00)


async def test_all_of_it_is_called_off_for_one_line(
    asha: Person, kiran: Person, street: Street, moong: str
) -> None:
    seen = await move(kiran, await ordered(asha, kiran, street), "accept")
    await pick(kiran, seen, 1, {"missing": True, "replacement": {"product": moong, "amount": 1}})
    path = f"/v1/orders/{seen.body['id']}/lines/1/answer"
    said = await asha.ask("POST", path, {"answer": "cancel_order"})
    assert (said.body["state"], said.body["reason"]) == ("cancelled", "customer_asked")


async def test_what_is_said_of_a_line_must_make_sense(
    api: Api, store: StoredStore, asha: Person, kiran: Person, street: Street, moong: str
) -> None:
    courier = await strong(api, store, "fatima", Role.COURIER, street.shops[0].id)
    elsewhere = await strong(api, store, "arjun", Role.STAFF, street.shops[1].id)
    seen = await ordered(asha, kiran, street)
    assert (await pick(kiran, seen, 1, {"picked": 1})).problem == "order-moved"
    seen = await move(kiran, seen, "accept")
    for wrong in (
        {},
        {"picked": 0},
        {"missing": False},
        {"picked": 1, "missing": True},
        {"picked": 1, "replacement": {"product": moong}},
        {"picked": "one"},
    ):
        assert (await pick(kiran, seen, 1, wrong)).problem == "bad-request"
    for who, problem in ((asha, "not-your-counter"), (courier, "not-your-counter"), (elsewhere, "not-found")):
        assert (await pick(who, seen, 1, {"picked": 1})).problem == problem
    for line in ("0", "2", "-1", "x", "9" * 30, "१"):
        assert (await pick(kiran, seen, line, {"picked": 1})).problem == "not-found"
    assert (await pick(kiran, seen, 1, {"picked": 3})).problem == "bad-quantity"
    dal = {"missing": True, "replacement": {"product": street.dal.public_id}}
    assert (await pick(kiran, seen, 1, dal)).problem == "not-in-its-place"
    rice = {"missing": True, "replacement": {"product": street.rice.public_id}}
    assert (await pick(kiran, seen, 1, rice)).problem == "not-found"
    gone = await pick(kiran, seen, 1, {"missing": True})
    assert (gone.status, gone.body["subtotal"]["minor"]) == (200, 0)
    assert gone.body["lines"][0]["state"] == "waiting", "nobody was asked, as Asha had wished"
    nothing = await move(kiran, gone, "ready")
    assert (nothing.status, nothing.problem) == (409, "line-waits")
    done = await move(kiran, gone, "cancel", "out_of_stock")
    stale = await pick(kiran, seen, 1, {"picked": 1})
    assert (done.body["state"], stale.status, stale.problem) == ("cancelled", 412, "stale-version")
