"""Favourites, shops by their names, and shelves in their order, over HTTP."""

from storage.work import StoredStore
from tests.storage import given
from tests.storage.given import Street
from tests.web.api.client import Api, Person


async def test_a_shop_is_starred_and_found_by_its_name(api: Api, street: Street, asha: Person) -> None:
    shop, other = (each.public_id for each in street.shops)
    for _ in range(2):
        assert (await asha.ask("PUT", f"/v1/me/favourites/{shop}")).status == 204
    assert (await asha.ask("PUT", f"/v1/me/favourites/{other}")).status == 204
    said = await asha.ask("GET", "/v1/me/favourites?limit=1")
    assert [each["id"] for each in said.body["items"]] == [other]
    assert (await asha.ask("DELETE", f"/v1/me/favourites/{other}")).status == 204
    said = await asha.ask("GET", "/v1/me/favourites")
    assert [each["id"] for each in said.body["items"]] == [shop]
    assert (await asha.ask("PUT", f"/v1/me/favourites/{'0' * 32}")).problem == "not-found"
    named = await api.ask("GET", "/v1/shops?name=balaji")
    assert [each["id"] for each in named.body["items"]] == [other]
    assert (await api.ask("GET", "/v1/shops?name=!!")).body["items"] == []


async def test_a_shelf_comes_by_what_sells_or_by_name(api: Api, street: Street, store: StoredStore) -> None:
    async with store.begin() as work:
        await given.product(work, street.shops[0].id, name="Zebra crisps")
        await given.product(work, street.shops[0].id, name="Almonds")
    shelf = f"/v1/shops/{street.shops[0].public_id}/categories/staples/products"
    first = (await api.ask("GET", f"{shelf}?sort=name&limit=2")).body
    assert [each["names"]["en"] for each in first["items"]] == ["Almonds", "Toor dal"]
    rest = (await api.ask("GET", f"{shelf}?sort=name&limit=2&cursor={first['next']}")).body
    assert [each["names"]["en"] for each in rest["items"]] == ["Zebra crisps"]
    assert (await api.ask("GET", shelf.replace("staples", "nothing"))).problem == "not-found"
    assert (await api.ask("GET", f"{shelf}?cursor={first['next']}")).problem == "bad-request"
