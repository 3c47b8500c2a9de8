"""A shop's own goods over HTTP: one by one, many at once, what they cost, and undoing all of it."""

from typing import Any

import pytest

from domain.values import Money
from storage.work import StoredStore
from tests.storage.given import Street
from tests.web.api.client import Api, Person
from tests.web.api.test_webhooks import owner

GHEE: dict[str, Any] = {
    "names": {"en": "Ghee", "hi": "घी"},
    "price": 34000,
    "mrp": 36000,
    "pack": {"amount": 500, "unit": "ml"},
    "barcode": "8901058851298",
    "own_code": "G-1",
    "on_hand": 9,
    "origin": "IN",
}


@pytest.fixture
async def lakshmi(api: Api, store: StoredStore, street: Street) -> Person:
    """The owner of the first shop."""
    return await owner(api, store, "lakshmi", street.shops[0].id)


async def test_one_by_one(lakshmi: Person, asha: Person, api: Api, street: Street) -> None:
    path = f"/v1/shops/{street.shops[0].public_id}/products"
    made = await lakshmi.ask("POST", path, GHEE)
    assert (made.status, made.body["available"], made.body["category"]) == (201, 9, "other")
    assert made.body["unit_price"] == {"minor": 68000, "currency": "INR", "per": 1000, "unit": "ml"}
    assert made.body["missing"] == ["hsn", "packer"]
    one = f"{path}/{made.body['id']}"
    seen = {"If-Match": (await lakshmi.ask("GET", one)).headers["ETag"]}
    assert (await lakshmi.ask("PATCH", one, {"brand": "Amul"})).problem == "stale-version"
    changed = await lakshmi.ask("PATCH", one, {"brand": "Amul", "mrp": None}, headers=seen)
    assert (changed.body["brand"], changed.body["mrp"], changed.body["names"]["hi"]) == ("Amul", None, "घी")
    assert (await lakshmi.ask("PATCH", one, {"brand": "X"}, headers=seen)).status == 412
    for body, problem in (
        ({"mrp": 33999}, "price-above-mrp"),
        ({"barcode": "8901058851299"}, "bad-barcode"),
        ({"hsn": "12345"}, "bad-fact"),
        ({"tax_bp": 10_001}, "bad-request"),
    ):
        assert (await lakshmi.ask("PATCH", one, body, headers={"If-Match": "*"})).problem == problem
    assert (await lakshmi.ask("POST", path, GHEE)).problem == "code-taken"
    assert (await lakshmi.ask("PUT", f"{one}/stock", {"on_hand": 4})).body["on_hand"] == 4
    assert (await lakshmi.ask("PUT", f"{one}/price", {"price": 33000})).body["price"]["minor"] == 33000
    past = (await lakshmi.ask("GET", f"{one}/history", params={"limit": "2"})).body
    assert [(each["fact"], each["was"], each["now"], each["by"]) for each in past["items"]] == [
        ("price", 34000, 33000, "Lakshmi"),
        ("on_hand", 9, 4, "Lakshmi"),
    ]
    undo = f"/v1/shops/{street.shops[0].public_id}/amendments/{past['items'][0]['amendment']}/undo"
    assert (await lakshmi.ask("POST", undo)).status == 204
    assert (await lakshmi.ask("POST", undo)).problem == "undo-over"
    shown = (await api.ask("GET", f"/v1/products/{made.body['id']}")).body
    assert (shown["price"]["minor"], shown["origin"], "own_code" in shown) == (34000, "IN", False)
    for who, method, at, body in (
        (asha, "GET", path, None),
        (asha, "POST", path, GHEE),
        (asha, "GET", one, None),
        (asha, "PUT", f"{one}/stock", {"on_hand": 1}),
        (asha, "DELETE", one, None),
        (lakshmi, "GET", one.replace(street.shops[0].public_id, street.shops[1].public_id), None),
    ):
        assert (await who.ask(method, at, body)).problem == "not-found", (method, at)
    assert (await lakshmi.ask("DELETE", one)).status == 204
    assert (await lakshmi.ask("GET", one)).problem == "not-found"


async def test_many_at_once(lakshmi: Person, street: Street, store: StoredStore) -> None:
    path = f"/v1/shops/{street.shops[0].public_id}/products"
    rows = [{"names": {"en": f"Soap {at}"}, "price": 1000 + at, "own_code": f"S{at}"} for at in range(3)]
    asked = {
        "products": [
            *rows,
            rows[0],
            {"barcode": "1", "price": 5},
            {"names": {"en": "toor dal"}, "price": 9900},
        ]
    }
    looked = (await lakshmi.ask("PUT", path, asked, params={"dry_run": "true"})).body
    done = (await lakshmi.ask("PUT", path, asked)).body
    standing = ["added", "added", "added", "repeated", "bad", "changed"]
    for told in (looked, done):
        assert [each["outcome"] for each in told["outcomes"]] == standing
        assert told["outcomes"][4]["error"] == "bad-barcode"
        assert told["outcomes"][5]["changes"] == [{"fact": "price", "was": 9500, "now": 9900}]
    assert looked["amendment"] is None
    again = (await lakshmi.ask("PUT", path, {"products": rows})).body
    assert ({each["outcome"] for each in again["outcomes"]}, again["amendment"]) == ({"unchanged"}, None)
    found = (await lakshmi.ask("GET", path, params={"q": "soap", "limit": "2"})).body
    assert len(found["items"]) == 2
    rest = (await lakshmi.ask("GET", path, params={"q": "soap", "limit": "2", "cursor": found["next"]})).body
    assert (len(rest["items"]), rest["next"]) == (1, None)
    dearer = {"category": "other", "basis_points": 1000}
    moves = f"/v1/shops/{street.shops[0].public_id}/price-moves"
    seen = (await lakshmi.ask("POST", moves, dearer, params={"dry_run": "true"})).body
    moved = (await lakshmi.ask("POST", moves, dearer)).body
    assert seen["prices"] == moved["prices"]
    assert [each["now"] for each in moved["prices"]] == [1100, 1100, 1100]
    for amendment in (moved["amendment"], done["amendment"]):
        undo = f"/v1/shops/{street.shops[0].public_id}/amendments/{amendment}/undo"
        assert (await lakshmi.ask("POST", undo)).status == 204
    left = (await lakshmi.ask("GET", path)).body["items"]
    assert {each["names"]["en"] for each in left} == {"Toor dal", "Tomato"}
    async with store.begin() as work:
        assert (await work.products.get(street.dal.id)).price.money == Money(95_00)
