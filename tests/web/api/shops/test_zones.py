"""Zones over HTTP: where a shop delivers by a map, and for what by distance."""

import pytest

from storage.work import StoredStore
from tests.storage.given import Street
from tests.web.api.client import ANY, Api, Person
from tests.web.api.test_shopping import cart_of, place, ready
from tests.web.api.test_webhooks import owner


@pytest.fixture
async def lakshmi(api: Api, store: StoredStore, street: Street) -> Person:
    """The owner of the first shop."""
    return await owner(api, store, "lakshmi", street.shops[0].id)


def around(street: Street, degrees: float) -> dict[str, object]:
    """A square around the first shop."""
    x, y, d = street.shops[0].place.longitude, street.shops[0].place.latitude, degrees
    ring = [[x - d, y - d], [x + d, y - d], [x + d, y + d], [x - d, y + d], [x - d, y - d]]
    return {"type": "Polygon", "coordinates": [ring]}


async def test_the_owner_says_where_and_for_what(lakshmi: Person, asha: Person, street: Street) -> None:
    path = f"/v1/shops/{street.shops[0].public_id}/zones"
    before = await lakshmi.ask("GET", path)
    assert before.body == {"bands": [], "area": None}
    seen = {"If-Match": before.headers["ETag"]}
    band = {"up_to_m": 2000, "fee": 5_00, "minimum": 0, "free_from": None}
    new = {"bands": [band], "area": around(street, 0.01)}
    put = await lakshmi.ask("PUT", path, new, headers=seen)
    assert (put.status, put.body["bands"]) == (200, [band])
    assert (await lakshmi.ask("PUT", path, new, headers=seen)).status == 412
    again = await lakshmi.ask("PUT", path, put.body, headers=ANY)
    assert (again.body, again.headers["ETag"]) == (put.body, put.headers["ETag"])
    assert (await lakshmi.ask("GET", path)).body == put.body
    for method in ("GET", "PUT"):
        assert (
            await asha.ask(method, path, new if method == "PUT" else None, headers=ANY)
        ).problem == "not-found"
    assert (await lakshmi.ask("PUT", path, {"bands": [band, band]}, headers=ANY)).problem == "bad-bands"
    refused = await lakshmi.ask("PUT", path, {"area": {"type": "Point"}}, headers=ANY)
    assert (refused.problem, refused.body["why"]) == ("bad-area", "no-polygon")
    picture = await lakshmi.ask("GET", f"{path}/picture")
    assert (picture.status, picture.headers["Content-Type"]) == (200, "image/png")
    assert (await asha.ask("GET", f"{path}/picture")).problem == "not-found"


async def test_what_holds_where_one_asks_from(lakshmi: Person, asha: Person, street: Street) -> None:
    shop = street.shops[0]
    new = {"bands": [{"up_to_m": 1500, "fee": 1_00}], "area": around(street, 0.02)}
    await lakshmi.ask("PUT", f"/v1/shops/{shop.public_id}/zones", new, headers=ANY)
    told = []
    for north in (0.0, 0.019, 0.021):
        here = {"latitude": str(shop.place.latitude + north), "longitude": str(shop.place.longitude)}
        items = (await asha.ask("GET", "/v1/shops", params=here)).body["items"]
        (found,) = [each for each in items if each["id"] == shop.public_id]
        told.append((found["delivery_fee"]["minor"], found["is_reached"], found["has_area"]))
    assert told == [(1_00, True, True), (shop.delivery_fee.minor, True, True), (told[2][0], False, True)]


async def test_the_order_costs_what_its_door_does(lakshmi: Person, asha: Person, street: Street) -> None:
    shop = street.shops[0]
    cart = await ready(asha, street)
    near = {"text": "B-12", "place": {"latitude": shop.place.latitude, "longitude": shop.place.longitude}}
    address = (await asha.ask("POST", "/v1/addresses", near)).body["id"]
    path = f"/v1/carts/{cart.body['id']}"
    await asha.ask("PATCH", path, {"address": address}, headers={"If-Match": "*"})
    bands = [{"up_to_m": 1500, "fee": 1_00, "free_from": 10**9}]
    await lakshmi.ask("PUT", f"/v1/shops/{shop.public_id}/zones", {"bands": bands}, headers=ANY)
    (part,) = (await cart_of(asha)).body["parts"]
    assert part["fee"]["minor"] == 1_00
    (order,) = (await place(asha, await cart_of(asha))).body["orders"]
    assert order["fee"]["minor"] == 1_00


async def test_what_is_collected_costs_no_delivery_and_goes_nowhere(
    lakshmi: Person, asha: Person, street: Street
) -> None:
    cart = await ready(asha, street)
    path, change = f"/v1/carts/{cart.body['id']}", {"delivery": "pickup"}
    assert (await asha.ask("PATCH", path, change, headers={"If-Match": "*"})).problem == "no-pickup"
    offered = {"offers_pickup": True, "lead_minutes": 20}
    shop = await lakshmi.ask("PATCH", f"/v1/shops/{street.shops[0].public_id}", offered)
    assert (shop.body["offers_pickup"], shop.body["lead_minutes"]) == (True, 20)
    refused = await lakshmi.ask("PATCH", f"/v1/shops/{street.shops[0].public_id}", {"lead_minutes": 4})
    assert refused.problem == "bad-lead"
    assert (await asha.ask("PATCH", path, change, headers={"If-Match": "*"})).status == 200
    (order,) = (await place(asha, await cart_of(asha))).body["orders"]
    assert (order["fee"]["minor"], order["delivery"], order["address"]) == (0, "pickup", "")
    assert order["promised_at"] > order["placed_at"]
    assert (await asha.ask("PATCH", "/v1/me/preferences", {"delivery": "pickup"})).problem == "bad-request"
