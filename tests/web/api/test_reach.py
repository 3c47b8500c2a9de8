"""How far a shop delivers and what strangers may have open, over HTTP: its owner says so."""

import pytest

from domain.values import Place
from storage.work import StoredStore
from tests.storage.given import Street
from tests.web.api.client import Api, Person, Said
from tests.web.api.test_shopping import cart_of, place, ready
from tests.web.api.test_webhooks import owner

AMEERPET = {"latitude": 17.4352, "longitude": 78.4467}
MUMBAI = {"latitude": 19.076, "longitude": 72.8777}


@pytest.fixture
async def lakshmi(api: Api, store: StoredStore, street: Street) -> Person:
    """The owner of the first shop."""
    return await owner(api, store, "lakshmi", street.shops[0].id)


async def at(person: Person, where: dict[str, float]) -> str:
    """A new address of the person's there."""
    new = {"text": "B-12", "place": where}
    return str((await person.ask("POST", "/v1/addresses", new)).body["id"])


async def goes_to(person: Person, cart: Said, address: str) -> Said:
    """Has a cart go to this address, as it was seen."""
    seen = {"If-Match": (await cart_of(person)).headers["ETag"]}
    return await person.ask("PATCH", f"/v1/carts/{cart.body['id']}", {"address": address}, headers=seen)


async def test_the_owner_says_how_far_it_delivers(lakshmi: Person, asha: Person, street: Street) -> None:
    path = f"/v1/shops/{street.shops[0].public_id}"
    before = await asha.ask("GET", path)
    assert (before.body["radius_m"], before.body["takes_unpinned"]) == (5000, True)
    etag = {"If-Match": before.headers["ETag"]}
    changed = await lakshmi.ask("PATCH", path, {"radius_m": 800, "takes_unpinned": False}, headers=etag)
    assert (changed.status, changed.body["radius_m"], changed.body["takes_unpinned"]) == (200, 800, False)
    assert (await lakshmi.ask("PATCH", path, {"radius_m": 900}, headers=etag)).status == 412
    for metres in (0, 99, 100_001):
        assert (await lakshmi.ask("PATCH", path, {"radius_m": metres})).problem == "bad-radius"
    assert (await asha.ask("PATCH", path, {"radius_m": 900})).problem == "not-found"
    closed = await lakshmi.ask("PATCH", path, {"is_open": False})
    assert (closed.body["is_open"], closed.body["radius_m"]) == (False, 800)


async def test_an_address_out_of_reach_is_not_delivered_to(asha: Person, street: Street) -> None:
    cart = await ready(asha, street)
    far = await at(asha, MUMBAI)
    path = f"/v1/carts/{cart.body['id']}"
    refused = await asha.ask("PATCH", path, {"address": far}, headers={"If-Match": "*"})
    assert (refused.status, refused.problem) == (409, "out-of-reach")
    assert (await cart_of(asha)).body["address"] == cart.body["address"]


async def test_nothing_is_ordered_beyond_the_radius(asha: Person, street: Street, store: StoredStore) -> None:
    cart = await ready(asha, street)
    near = await at(asha, AMEERPET)
    async with store.begin() as work:
        await work.shops.set_reach(street.shops[0].id, 9000, takes_unpinned=True)
    assert (await goes_to(asha, cart, near)).status == 200
    async with store.begin() as work:
        await work.shops.set_reach(street.shops[0].id, 5000, takes_unpinned=True)
    placed = await place(asha, await cart_of(asha))
    assert (placed.status, placed.problem) == (409, "out-of-reach")
    assert (await asha.ask("GET", "/v1/orders")).body["items"] == []


async def test_order_again_looks_at_where_it_goes_now(
    asha: Person, street: Street, store: StoredStore
) -> None:
    cart = await ready(asha, street)
    (order,) = (await place(asha, cart)).body["orders"]
    near = await at(asha, AMEERPET)
    assert (await goes_to(asha, cart, near)).status == 200
    again = f"/v1/orders/{order['id']}/again"
    assert (await asha.ask("POST", again)).problem == "out-of-reach"
    async with store.begin() as work:
        await work.shops.set_reach(street.shops[0].id, 9000, takes_unpinned=True)
    assert (await asha.ask("POST", again)).body["added"] == 1


@pytest.mark.parametrize("takes_unpinned", [True, False])
async def test_without_a_place_the_shop_decides(
    asha: Person, street: Street, store: StoredStore, takes_unpinned: bool
) -> None:
    cart = await ready(asha, street)
    async with store.begin() as work:
        await work.shops.set_reach(street.shops[0].id, 5000, takes_unpinned=takes_unpinned)
    placed = await place(asha, cart)
    assert placed.status == 201 if takes_unpinned else placed.problem == "pin-needed"


async def test_who_is_in_another_town_says_where_the_door_is(
    asha: Person, street: Street, store: StoredStore
) -> None:
    cart = await ready(asha, street)
    async with store.begin() as work:
        identity_id = (await work.identities.by_public_id(asha.id)).id
        await work.carts.draft(await work.carts.current(identity_id), place=Place(18.94, 72.82))
    placed = await place(asha, await cart_of(asha))
    assert (placed.status, placed.problem) == (409, "pin-needed")
    assert (await asha.ask("GET", "/v1/orders")).body["items"] == []
    near = {"latitude": street.shops[0].place.latitude, "longitude": street.shops[0].place.longitude}
    assert (await goes_to(asha, cart, await at(asha, near))).status == 200
    assert (await place(asha, await cart_of(asha))).status == 201


async def test_shops_out_of_reach_come_last_and_say_so(api: Api, street: Street, store: StoredStore) -> None:
    async with store.begin() as work:
        await work.shops.set_reach(street.shops[0].id, 100, takes_unpinned=True)
    found = (await api.ask("GET", "/v1/shops", params={"latitude": "17.3650", "longitude": "78.4747"})).body
    assert [each["is_reached"] for each in found["items"]] == [True, False]
    assert found["items"][1]["id"] == street.shops[0].public_id
    assert found["items"][1]["distance_m"] > 100
    anywhere = (await api.ask("GET", "/v1/shops")).body["items"]
    assert [each["is_reached"] for each in anywhere] == [None, None]


async def test_the_owner_says_what_strangers_may_have_open(
    lakshmi: Person, asha: Person, street: Street
) -> None:
    path = f"/v1/shops/{street.shops[0].public_id}"
    own = {"most_open_orders": 1, "most_open_value": None, "most_share": 50}
    assert (await lakshmi.ask("PATCH", path, {"first_orders": own})).body["first_orders"] == own
    assert (await asha.ask("PATCH", path, {"first_orders": {}})).problem == "not-found"
    for wrong in ({"most_share": 101}, {"most_open_orders": -1}, {"most_open_value": "much"}):
        assert (await lakshmi.ask("PATCH", path, {"first_orders": wrong})).problem == "bad-request"
    assert (await place(asha, await ready(asha, street, 6))).problem == "too-much-of-stock"
    assert (await place(asha, await ready(asha, street, 1))).status == 201
    refused = await place(asha, await ready(asha, street, 1))
    assert (refused.status, refused.problem, refused.body["orders"]) == (409, "too-many-open-orders", 1)
    as_usual = await lakshmi.ask("PATCH", path, {"first_orders": {}})
    assert set(as_usual.body["first_orders"].values()) == {None}
    assert (await place(asha, await ready(asha, street, 1))).status == 201


async def test_cash_asks_over_http_for_a_number_that_is_known(api: Api, street: Street) -> None:
    stranger = await api.person("stranger")
    refused = await place(stranger, await ready(stranger, street))
    assert (refused.status, refused.problem) == (409, "phone-unproved")
    assert (await stranger.ask("GET", "/v1/orders")).body["items"] == []
