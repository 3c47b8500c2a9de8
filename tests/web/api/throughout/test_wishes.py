"""Wishes and missed searches over HTTP."""

from domain.shopping import wishes
from storage.work import StoredStore
from tests.storage.given import Street
from tests.web.api.client import Api, Person


async def test_somebody_waits_for_words_or_for_a_product(asha: Person, street: Street) -> None:
    made = await asha.ask("POST", "/v1/me/wishes", {"words": "saffron"})
    assert (made.status, made.body["words"], made.body["names"]) == (201, "saffron", None)
    again = await asha.ask("POST", "/v1/me/wishes", {"words": "saffron"})
    assert again.body["id"] == made.body["id"]
    product = await asha.ask("POST", "/v1/me/wishes", {"product": street.dal.public_id})
    assert product.body["names"]["en"] == "Toor dal"
    for bad in ({}, {"words": "x", "product": street.dal.public_id}):
        assert (await asha.ask("POST", "/v1/me/wishes", bad)).problem == "bad-request"
    assert (await asha.ask("DELETE", f"/v1/me/wishes/{made.body['id']}")).status == 204
    assert len((await asha.ask("GET", "/v1/me/wishes")).body["items"]) == 1
    assert (await asha.ask("POST", f"/v1/me/wishes/{made.body['id']}/restoration")).status == 200
    assert len((await asha.ask("GET", "/v1/me/wishes")).body["items"]) == 2
    assert (await asha.ask("DELETE", f"/v1/me/wishes/{'0' * 32}")).problem == "not-found"


async def test_nobody_else_reads_what_was_not_found(asha: Person, street: Street, store: StoredStore) -> None:
    async with store.begin() as work:
        for _ in range(2):
            await wishes.count_missed(work, [street.shops[0]], "quinoa")
    path = f"/v1/shops/{street.shops[0].public_id}/missed-searches"
    assert (await asha.ask("GET", path)).problem == "not-found"


async def test_what_a_shop_is_searched_for_in_vain_is_counted(
    api: Api, street: Street, store: StoredStore
) -> None:
    shop = street.shops[0]
    for _ in range(2):
        assert (await api.ask("GET", f"/v1/search?shop={shop.public_id}&q=Quinoa")).status == 200
    assert (await api.ask("GET", f"/v1/search?shop={shop.public_id}&q=dal")).body["items"]
    await api.ask("GET", "/v1/search?q=saffron")
    missed = await store.read().missed_searches.of(shop.id, least=2, most=9)
    assert [(each.words, each.count) for each in missed] == [("quinoa", 2)]
