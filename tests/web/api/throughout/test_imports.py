"""A shop's list comes in over HTTP, is proposed, carried out, undone, and goes out again."""

from sheets.child import rows_of
from sheets.reader import ChildReader
from storage.work import StoredStore
from tests.storage.given import Street
from tests.web.api.client import Api
from tests.web.api.test_webhooks import owner
from workers.importer import Importer

LIST = b"Item;Pack;MRP;Price;Qty\nJeera;100 g;60;55,50;9\nHing;1-Feb;90;80;2\n"


async def nothing(_: object) -> bytes:
    """There is nowhere to fetch from, and nobody to show it to."""
    return b""


async def test_a_list_by_http(api: Api, store: StoredStore, street: Street) -> None:
    lakshmi = await owner(api, store, "lakshmi", street.shops[0].id)
    importer = Importer(store=store, reader=ChildReader(), fetch=nothing, shown=nothing, holder="t")

    async def works() -> None:
        await importer.worker.start_some()
        await importer.worker.settle()

    shop = f"/v1/shops/{street.shops[0].public_id}"
    key = {"Idempotency-Key": "monday"}
    said = await lakshmi.ask("POST", f"{shop}/imports?name=monday.csv", raw=LIST, headers=key)
    assert (said.status, said.body["state"]) == (202, "waiting")
    twin = await lakshmi.ask("POST", f"{shop}/imports?name=monday.csv", raw=LIST, headers=key)
    assert twin.body == said.body
    one = f"{shop}/imports/{said.body['id']}"
    assert (await lakshmi.ask("POST", f"{one}/approval")).problem == "not-proposed"
    await works()
    told = (await lakshmi.ask("GET", one, headers={"Accept-Language": "hi"})).body
    assert (told["state"], told["added"], told["prices"]) == ("proposed", 1, "rupees")
    [bad] = told["bad"]
    assert (bad["row"], bad["code"], "तारीख़" in bad["reason"]) == (3, "pack-is-date", True)
    assert (await lakshmi.ask("PATCH", one, {"hide_missing": True})).body["state"] == "waiting"
    await works()
    assert (await lakshmi.ask("GET", one)).body["hidden"] > 0
    for ending in ("csv", "xlsx"):
        assert (await lakshmi.ask("GET", f"{one}/bad-rows?format={ending}")).status == 200
    assert (await lakshmi.ask("POST", f"{one}/approval")).body["state"] == "approved"
    await works()
    assert (await lakshmi.ask("GET", one)).body["state"] == "applied"
    whole = (await lakshmi.ask("GET", f"{shop}/export")).body
    assert "Jeera" in whole and rows_of(whole.encode())
    assert (await lakshmi.ask("POST", f"{one}/undo")).body["state"] == "undoing"
    await works()
    assert (await lakshmi.ask("GET", one)).body["state"] == "undone"
    assert (await lakshmi.ask("POST", f"{one}/undo")).problem == "undo-over"
    assert "Jeera" not in (await lakshmi.ask("GET", f"{shop}/export")).body
    again = await lakshmi.ask("POST", f"{shop}/imports", raw=whole.encode())
    await works()
    same = (await lakshmi.ask("GET", f"{shop}/imports/{again.body['id']}")).body
    assert (same["added"], same["bad_count"]) == (1, 0), "what was undone is not there any more"
    assert (await lakshmi.ask("DELETE", f"{shop}/imports/{again.body['id']}")).status == 204


async def test_a_column_that_is_not_clear(api: Api, store: StoredStore, street: Street) -> None:
    lakshmi = await owner(api, store, "lakshmi", street.shops[0].id)
    importer = Importer(store=store, reader=ChildReader(), fetch=nothing, shown=nothing, holder="t")

    async def works() -> None:
        await importer.worker.start_some()
        await importer.worker.settle()

    shop = f"/v1/shops/{street.shops[0].public_id}/imports"
    raw = b"Item,Rate,Amount\nJeera,70,75\n"
    one = f"{shop}/{(await lakshmi.ask('POST', shop, raw=raw)).body['id']}"
    await works()
    choices = [{"header": "Rate", "example": "70"}, {"header": "Amount", "example": "75"}]
    asked = {"column": "price", "choices": choices, "taken": "Rate", "answered": False}
    assert (await lakshmi.ask("GET", one)).body["questions"] == [asked]
    for wrong in ({"price": "Value"}, {"name": "Item"}):
        assert (await lakshmi.ask("PATCH", one, {"columns": wrong})).problem == "bad-request"
    said = await lakshmi.ask("PATCH", one, {"columns": {"price": "Amount"}})
    assert (said.status, said.body["state"]) == (200, "waiting")
    await works()
    answered = asked | {"taken": "Amount", "answered": True}
    assert (await lakshmi.ask("GET", one)).body["questions"] == [answered]
    again = (await lakshmi.ask("POST", shop, raw=raw)).body["id"]
    await works()
    assert (await lakshmi.ask("GET", f"{shop}/{again}")).body["questions"] == [answered]
