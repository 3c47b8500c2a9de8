"""The platform's catalogue over HTTP, proposed to owners, kept by admins; and shelves that are copied."""

from sheets.reader import ChildReader
from storage.work import StoredStore
from tests.storage import given
from tests.storage.given import Street
from tests.web.api.client import Api, Person
from tests.web.api.test_webhooks import owner
from workers.importer import Importer

GOODS = "/v1/platform/goods"


async def good(meera: Person, words: str) -> str:
    """The first good that answers to the words, by its id."""
    found = (await meera.ask("GET", GOODS, params={"q": words})).body["items"]
    return str(found[0]["id"])


async def test_what_a_new_product_may_be(api: Api, store: StoredStore, street: Street, asha: Person) -> None:
    lakshmi = await owner(api, store, "lakshmi", street.shops[0].id)
    path = f"/v1/shops/{street.shops[0].public_id}/known-goods"
    said = await lakshmi.ask("GET", path, params={"q": "amul butt"})
    assert said.body["items"][0]["names"]["en"] == "Amul Butter"
    assert said.body["items"][0].keys().isdisjoint({"price", "mrp"})
    assert (await lakshmi.ask("GET", path, params={"q": "8901262010016"})).body["items"] == []
    assert (await asha.ask("GET", path, params={"q": "amul"})).problem == "not-found"


async def test_an_admin_sets_a_good_right_and_makes_doubles_one(meera: Person, asha: Person) -> None:
    butter = f"{GOODS}/{await good(meera, 'amul butter')}"
    before = await meera.ask("GET", butter)
    seen = {"If-Match": before.headers["ETag"]}
    told = {"names": {"hi": "अमूल मक्खन"}, "aliases": ["makhan"], "barcodes": ["8901262010016"]}
    now = await meera.ask("PATCH", butter, told, headers=seen)
    assert now.status == 200 and now.body["names"]["hi"] == "अमूल मक्खन"
    assert now.body["barcodes"] == ["8901262010016"]
    assert (await meera.ask("PATCH", butter, told, headers=seen)).status == 412
    assert (await meera.ask("GET", GOODS, params={"q": "8901262010016"})).body["items"][0]["id"] == now.body[
        "id"
    ]
    onion = f"{GOODS}/{await good(meera, 'onion')}"
    taken = await meera.ask("PATCH", onion, {"barcodes": ["8901262010016"]}, headers={"If-Match": "*"})
    assert (taken.status, taken.problem) == (409, "good-taken")
    bad = await meera.ask("PATCH", onion, {"barcodes": ["1"]}, headers={"If-Match": "*"})
    assert bad.problem == "bad-barcode"
    double = await good(meera, "amul cheese")
    made = await meera.ask("POST", f"{butter}/merges", {"double": double})
    assert made.status == 201 and made.body["merges"][0]["double"]["id"] == double
    assert (await meera.ask("POST", f"{butter}/merges", {"double": double})).problem == "same-good"
    assert (await meera.ask("GET", f"{GOODS}/{double}")).body["merged_into"] == now.body["id"]
    one = f"{butter}/merges/{made.body['merges'][0]['id']}"
    apart = await meera.ask("DELETE", one)
    assert apart.body["merges"][0]["is_undone"] and apart.body["aliases"] == ["makhan"]
    assert (await meera.ask("DELETE", one)).problem == "merge-over"
    assert (await meera.ask("DELETE", f"{butter}/merges/{'0' * 32}")).problem == "not-found"
    for method, path in (("GET", GOODS), ("GET", butter), ("GET", "/v1/platform/catalogue")):
        assert (await asha.ask(method, path)).problem == "not-allowed"


async def test_all_of_it_page_by_page_and_as_a_file(meera: Person, asha: Person) -> None:
    first = (await meera.ask("GET", GOODS, params={"limit": "100"})).body
    second = (await meera.ask("GET", GOODS, params={"limit": "100", "cursor": first["next"]})).body
    assert len({each["id"] for each in [*first["items"], *second["items"]]}) == 200
    file = (await meera.ask("GET", "/v1/platform/catalogue")).body
    same = await meera.ask("POST", "/v1/platform/catalogue", raw=file.encode())
    assert (same.body["added"], same.body["changed"], same.body["bad_count"]) == (0, 0, 0)
    assert same.body["unchanged"] > 300
    more = b"Name,Brand,Price\nAmul Buter,Amul,62\n,Amul,5\n"
    dry = await meera.ask("POST", "/v1/platform/catalogue?dry_run=true", raw=more)
    assert (dry.body["added"], dry.body["bad"][0]["code"]) == (1, "no-name")
    for added in (1, 0):
        assert (await meera.ask("POST", "/v1/platform/catalogue", raw=more)).body["added"] == added
    assert (await meera.ask("POST", "/v1/platform/catalogue", raw=b"\x00")).problem == "no-header"
    assert (await asha.ask("POST", "/v1/platform/catalogue", raw=more)).problem == "not-allowed"


async def test_shelves_are_copied_between_one_s_own_shops(
    api: Api, store: StoredStore, street: Street, asha: Person
) -> None:
    lakshmi = await owner(api, store, "lakshmi", street.shops[0].id)
    async with store.begin() as work:
        identity = await work.identities.by_public_id(lakshmi.id)
        new = await given.shop(work, await work.identities.actor(identity.id), name="New one")
    importer = Importer(store=store, reader=ChildReader(), fetch=nothing, shown=nothing, holder="t")
    path, asked = f"/v1/shops/{new.public_id}", {"from_shop": street.shops[0].public_id}
    said = await lakshmi.ask("POST", f"{path}/copies", asked)
    assert (said.status, said.body["state"], said.body["name"]) == (202, "waiting", "Sri Lakshmi")
    await importer.worker.start_some()
    await importer.worker.settle()
    one = f"{path}/imports/{said.body['id']}"
    told = (await lakshmi.ask("GET", one)).body
    assert told["state"] == "proposed" and told["added"] > 0
    await lakshmi.ask("POST", f"{one}/approval")
    await importer.worker.start_some()
    await importer.worker.settle()
    shelves = (await lakshmi.ask("GET", f"{path}/products")).body["items"]
    assert len(shelves) == told["added"] and not any(each["on_hand"] for each in shelves)
    assert (await asha.ask("POST", f"{path}/copies", asked)).problem == "not-found"
    assert (await lakshmi.ask("POST", f"{path}/copies", {"from_shop": new.public_id})).problem == "not-found"


async def nothing(_: object) -> bytes:
    """There is nowhere to fetch from, and nobody to show it to."""
    return b""
