"""Couriers over HTTP: who brings what, a round in the order of doors, and what is said at the door."""

from domain.people import Role
from storage.work import StoredStore
from tests.storage.given import Street
from tests.web.api.client import Api, Person
from tests.web.api.throughout.test_counter import move, ordered
from tests.web.api.throughout.test_pages import strong


async def test_an_order_goes_with_a_courier_to_the_door(
    api: Api, asha: Person, street: Street, store: StoredStore
) -> None:
    shop = street.shops[0]
    kiran = await strong(api, store, "kiran", Role.STAFF, shop.id)
    ravi = await strong(api, store, "ravi", Role.COURIER, shop.id)
    sita = await strong(api, store, "sita", Role.COURIER, shop.id)
    order = await ordered(asha, kiran, street)
    path = f"/v1/orders/{order.body['id']}"
    early = await ravi.ask("PUT", f"{path}/courier", {})
    assert (early.status, early.problem) == (409, "not-on-the-way")
    await move(kiran, await move(kiran, order, "accept"), "ready")
    listed = await kiran.ask("GET", f"/v1/shops/{shop.public_id}/couriers")
    by_name = {each["name"]: each["id"] for each in listed.body["items"]}
    assert by_name.keys() == {"Ravi", "Sita"}
    given = await kiran.ask("PUT", f"{path}/courier", {"courier": by_name["Sita"]})
    assert (given.status, given.body["courier"]["id"]) == (200, by_name["Sita"])
    taken = await ravi.ask("PUT", f"{path}/courier", {})
    assert (taken.status, taken.problem, taken.body["by"]) == (409, "order-taken", "Sita")
    await kiran.ask("PUT", f"{path}/courier", {"courier": by_name["Ravi"]})
    (stop,) = (await ravi.ask("GET", "/v1/trips")).body["items"]
    assert (stop["id"], stop["contact_name"]) == (order.body["id"], "Asha")
    assert (await sita.ask("GET", "/v1/trips")).body["items"] == []
    seen = await move(ravi, await ravi.ask("GET", path), "send")
    assert (await ravi.ask("DELETE", f"{path}/courier")).problem == "carried-now"
    at = {"If-Match": seen.headers["ETag"]}
    assert (await sita.ask("POST", f"{path}/delivery", {}, headers=at)).problem == "not-found"
    left = await ravi.ask("POST", f"{path}/delivery", {"at_door": True}, headers=at)
    assert (left.status, left.problem) == (409, "not-agreed")
    for _ in range(2):
        done = await ravi.ask("POST", f"{path}/delivery", {}, headers=at)
        assert (done.status, done.body["state"], done.body["contact_name"]) == (200, "delivered", "")


async def test_a_courier_without_telegram_is_known_by_name_and_phone(
    api: Api, asha: Person, street: Street, store: StoredStore
) -> None:
    shop = street.shops[0]
    owner = await strong(api, store, "owner", Role.OWNER, shop.id)
    kiran = await strong(api, store, "kiran", Role.STAFF, shop.id)
    path, suri = f"/v1/shops/{shop.public_id}/couriers", {"name": "Suri", "phone": "98480 12345"}
    assert (await kiran.ask("POST", path, suri)).problem == "not-found"
    assert (await owner.ask("POST", path, suri | {"phone": "12"})).problem == "bad-phone"
    made = await owner.ask("POST", path, suri)
    assert (made.status, made.body["phone"]) == (201, "+919848012345")
    order = await ordered(asha, kiran, street)
    await move(kiran, await move(kiran, order, "accept"), "ready")
    given = await kiran.ask("PUT", f"/v1/orders/{order.body['id']}/courier", {"courier": made.body["id"]})
    assert given.body["courier"] == made.body
    assert (await kiran.ask("DELETE", f"/v1/orders/{order.body['id']}/courier")).body == {"courier": None}
    assert (await owner.ask("DELETE", f"{path}/{made.body['id']}")).status == 204
    assert (await owner.ask("DELETE", f"{path}/{made.body['id']}")).problem == "not-found"
    assert (await owner.ask("GET", path)).body["items"] == []
