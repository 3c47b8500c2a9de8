"""A shop is opened over HTTP, completed, sent for approval, sent back, approved, suspended and let go on."""

from storage.work import StoredStore
from tests.web.api.client import Api, Person

NEW = {
    "names": {"te": "బాలాజీ"},
    "place": {"latitude": 17.39, "longitude": 78.48},
    "address": "4 Station Road, Kachiguda",
    "phone": "98480 12345",
}
WHOLE = NEW | {
    "hours": {"opens": "08:00", "closes": "21:30"},
    "minimum_order": 100_00,
    "delivery_fee": 20_00,
    "free_delivery_from": 300_00,
    "registration": "composition",
    "legal_name": "Balaji Traders",
    "fssai": "1001 2011 000 123",
    "radius_m": 2000,
}


async def keeper(api: Api, store: StoredStore) -> Person:
    """Somebody who signs in with two factors."""
    somebody = await api.person("balaji")
    await somebody.add_totp()
    async with store.begin() as work:
        identity = await work.identities.by_public_id(somebody.id)
        await work.identities.approve_factors(identity.id, True)
    assert (await somebody.sign_in()).status == 201
    return somebody


async def test_a_shop_from_its_opening_to_its_suspension(
    api: Api, store: StoredStore, meera: Person, ravi: Person
) -> None:
    balaji = await keeper(api, store)
    key = {"Idempotency-Key": "open-1"}
    made = await balaji.ask("POST", "/v1/shops", WHOLE, headers=key)
    assert (await balaji.ask("GET", "/v1/me/shops")).problem == "not-signed-in"
    await balaji.renew()
    again = await balaji.ask("POST", "/v1/shops", WHOLE, headers=key)
    assert (made.status, again.body) == (201, made.body)
    shop = made.body
    assert shop["names"] == {"en": "బాలాజీ", "te": "బాలాజీ"}
    assert (shop["state"], shop["is_submitted"], shop["phone"]) == ("pending", False, "+919848012345")
    assert (shop["hours"], shop["registration"]) == (WHOLE["hours"], "composition")
    assert (shop["legal_name"], shop["fssai"], shop["radius_m"]) == ("Balaji Traders", "10012011000123", 2000)
    mine, any_shop = f"/v1/me/shops/{shop['id']}", f"/v1/platform/shops/{shop['id']}"
    path = f"/v1/shops/{shop['id']}"
    assert (await ravi.ask("GET", path)).problem == "shop-unavailable"
    missing = (await balaji.ask("GET", f"{mine}/checklist")).body["missing"]
    assert [each["what"] for each in missing] == ["counter", "goods"]

    assert (await meera.ask("POST", f"{path}/return", {"reason": "x"})).problem == "not-found"
    assert (await balaji.ask("POST", f"{path}/submission")).body["is_submitted"] is True
    waiting = (await meera.ask("GET", "/v1/platform/shops?standing=pending&q=balaji")).body["items"]
    assert [each["id"] for each in waiting] == [shop["id"]]
    assert (await meera.ask("GET", "/v1/platform/shops?standing=live&q=balaji")).body["items"] == []
    sent = await meera.ask("POST", f"{path}/return", {"reason": "Which street?"})
    assert (sent.status, sent.body["is_submitted"], sent.body["state_reason"]) == (
        200,
        False,
        "Which street?",
    )

    tag = {"If-Match": (await balaji.ask("GET", mine)).headers["ETag"]}
    mended = await balaji.ask("PATCH", path, {"address": "4 Tank Road", "fssai": None}, headers=tag)
    assert (mended.body["address"], mended.body["fssai"]) == ("4 Tank Road", None)
    assert (await balaji.ask("PATCH", path, {"address": "5 Tank Road"}, headers=tag)).status == 412
    await balaji.ask("POST", f"{path}/submission")
    approved = await meera.ask("PUT", f"{path}/approval")
    assert (approved.body["standing"], approved.body["state_reason"]) == ("live", None)
    assert (await ravi.ask("GET", path)).body["hours"] == WHOLE["hours"]

    assert (await meera.ask("PUT", f"{path}/suspension", {"reason": "Complaints"})).status == 200
    assert (await balaji.ask("GET", mine)).body["state_reason"] == "Complaints"
    lifted = await meera.ask("DELETE", f"{path}/suspension?reason=Settled")
    assert (lifted.body["state"], lifted.body["state_reason"]) == ("approved", "Settled")
    missing = (await meera.ask("GET", f"{any_shop}/checklist")).body["missing"]
    assert [each["what"] for each in missing] == ["fssai", "counter", "goods"]
    for facts in ({"mrp": 36000, "origin": "IN"}, {"packer": "Amul"}, {"unit": "g"}):
        said = {"names": {"en": f"Ghee {len(facts)}"}, "price": 34000} | facts
        assert (await balaji.ask("POST", f"{path}/products", said)).status == 201
    missing = (await balaji.ask("GET", f"{mine}/checklist")).body["missing"]
    assert [(each["what"], each["count"]) for each in missing[2:]] == [
        *(("mrp", 1), ("pack", 2), ("hsn", 3), ("origin", 1), ("packer", 1)),
    ]
    regular = await balaji.ask("PATCH", path, {"registration": "regular"})
    assert (regular.status, (await ravi.ask("GET", path)).body["registration"]) == (200, "regular")


async def test_what_is_wrong_with_a_new_shop_is_named(api: Api, store: StoredStore) -> None:
    balaji = await keeper(api, store)
    wrong = {
        "bad-request": {"place": {"latitude": 91, "longitude": 0}},
        "bad-name": {"names": {}},
        "bad-address": {"address": "x"},
        "bad-phone": {"phone": "12"},
        "bad-fssai": {"fssai": "123"},
        "bad-hours": {"hours": {"opens": "08:00", "closes": "08:00"}},
        "bad-radius": {"radius_m": 5},
    }
    said = {code: (await balaji.ask("POST", "/v1/shops", NEW | part)).problem for code, part in wrong.items()}
    assert said == {code: code for code in wrong}
    for _ in range(3):
        assert (await balaji.ask("POST", "/v1/shops", NEW)).status == 201
        await balaji.renew()
    assert (await balaji.ask("POST", "/v1/shops", NEW)).problem == "too-many-waiting"
    newcomer = await api.person("newcomer", agrees=False)
    assert (await newcomer.ask("POST", "/v1/shops", NEW)).problem == "consent-needed"
