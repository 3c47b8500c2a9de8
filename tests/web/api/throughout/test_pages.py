"""Every list of the API comes in pages: as many as are asked for, none twice, whatever is added meanwhile."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from domain.catalogue import products
from domain.people import Role
from domain.retry import ONCE
from domain.shopping import wishes
from domain.shopping.wish import FEWEST_MISSED
from storage.engine.database import Database
from storage.schema import tables as t
from storage.work import StoredStore
from tests.storage import given
from tests.storage.given import Street
from tests.web.api.client import Api, Person
from tests.web.api.test_document import SNAPSHOT, operations
from tests.web.api.test_shopping import place, ready
from tests.web.api.throughout.come_of_it import carried, had, on_tabs
from web.paging import LARGEST

SEVERAL = 3
BOUNDED = {
    "StatsShape": "there are as many days as are asked for",
    "Checklist": "there are as many gaps as a shop has facts",
    "KeptHours": "there are as many dates as a shop may keep",
    "KnownGoods": "a few are proposed",
    "FreeSlots": "there are as many as a week has windows",
    "PhotoList": "there are as many photos as a product may have",
    "DuesShape": "an order has few payments",
    "CourierTally": "of a day, the last ones are told of what was handed in",
    "DayCloseShape": "there are as many as a shop may have couriers, and as there are accounts",
    "ReportShape": "there are as many days as are asked for, and a few goods that brought most",
    "OfferedCoupons": "there are as many coupons as the shops of a cart show",
    "ZonesShape": "there are as many bands as a shop may draw",
}
"""Answers with parts that come at once, and what bounds them."""


def lists(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Every operation that answers with a list: its path, itself, and the shape of its answer."""
    schemas = document["components"]["schemas"]
    for method, path, operation in operations(document):
        content = operation["responses"].get("200", {}).get("content", {})
        if method != "GET" or "application/json" not in content:
            continue
        name = content["application/json"]["schema"]["$ref"].rpartition("/")[2]
        if name in BOUNDED:
            continue
        shape = schemas[name]
        is_one = "id" in shape["properties"]
        if not is_one and any(is_many(each) for each in shape["properties"].values()):
            yield path, operation, shape


def is_many(each: dict[str, Any]) -> bool:
    """Whether it is a list of things, and not of words."""
    return each.get("type") == "array" and "$ref" in each["items"]


def test_every_list_asks_and_answers_alike() -> None:
    document = json.loads(SNAPSHOT.read_text("utf-8"))
    paths = []
    for path, operation, shape in lists(document):
        paths.append(path)
        asked = {each["name"]: each["schema"] for each in operation["parameters"] if each["in"] == "query"}
        assert {"cursor", "limit"} <= asked.keys(), path
        assert (asked["limit"]["maximum"], asked["limit"]["minimum"]) == (LARGEST, 1), path
        assert {"items", "next"} <= set(shape["required"]), path
        assert {each.get("type") for each in shape["properties"]["next"]["anyOf"]} == {"string", "null"}, path
    assert len(paths) >= 20


@pytest.fixture
async def owner(api: Api, store: StoredStore, street: Street, meera: Person, database: Database) -> Person:
    """Who keeps the first shop, with several of all that a shop has; and several of what admins see."""
    owner = await strong(api, store, "lakshmi", Role.OWNER, street.shops[0].id)
    async with database.transaction() as executor:
        identity = (await store.read().identities.by_public_id(owner.id)).id
        await executor.run(t.shop.update().values(owner_id=identity))
    shop = street.shops[0].public_id
    for number in range(SEVERAL):
        assert (
            await owner.ask("POST", f"/v1/shops/{shop}/addresses", {"text": f"{number} Laad Bazaar"})
        ).status == 201
        url = {"url": f"https://till{number}.example.org/"}
        hook = (await owner.ask("POST", f"/v1/shops/{shop}/webhooks", url)).body["id"]
        coupon = {"coupon": f"FEAST{number}", "worth": 5_000}
        assert (await owner.ask("POST", f"/v1/shops/{shop}/coupons", coupon)).status == 201
        courier = {"name": f"Suri {number}", "phone": f"98480 1234{number}"}
        assert (await owner.ask("POST", f"/v1/shops/{shop}/couriers", courier)).status == 201
        till = {"name": f"Till {number}", "scopes": ["stock:write"]}
        assert (await owner.ask("POST", f"/v1/shops/{shop}/service-accounts", till)).status == 201
        async with store.begin() as work:
            helper = await given.person(work, 100 + number, f"Helper {number}")
            await work.roles.grant(helper.identity_id, Role.STAFF, street.shops[0].id, helper.identity_id)
            keeper = await work.identities.actor(identity)
            await products.change(work, keeper, street.dal.id, {"brand": f"Brand {number}"})
            await work.outbox.tell("order-card", number, -5000 - number)
            (message,) = await work.outbox_rows.claim("nobody", most=1, lease_s=1)
            await work.outbox_rows.failed(message, "KeyError", "BCDFGHJ" + "KLM"[number], ONCE)
            found = await work.hooks.by_public_id(hook)
            for _ in range(SEVERAL):
                await work.hook_deliveries.ping(found.id)
        account = {"name": f"Till {number}", "scopes": ["carts:read"]}
        assert (await meera.ask("POST", "/v1/service-accounts", account)).status == 201
    async with store.begin() as work:
        for words in ("saffron", "quinoa"):
            for _ in range(FEWEST_MISSED):
                await wishes.count_missed(work, [street.shops[0]], words)
    return owner


@pytest.fixture
async def helper(api: Api, store: StoredStore, street: Street) -> Person:
    """Who works for both shops and keeps neither."""
    first, second = street.shops
    helper = await strong(api, store, "helper", Role.STAFF, first.id)
    async with store.begin() as work:
        identity = (await work.identities.by_public_id(helper.id)).id
        await work.roles.grant(identity, Role.STAFF, second.id, identity)
    assert (await helper.sign_in()).status == 201  # whose roles are others than they were is signed out
    return helper


@pytest.fixture
async def fatima(api: Api, store: StoredStore, street: Street) -> Person:
    """A courier of the first shop."""
    return await strong(api, store, "fatima", Role.COURIER, street.shops[0].id)


async def strong(api: Api, store: StoredStore, handle: str, role: Role, shop: int) -> Person:
    """Somebody with a role in a shop, signed in with two factors that are approved."""
    person = await api.person(handle)
    await person.add_totp()
    async with store.begin() as work:
        identity = (await work.identities.by_public_id(person.id)).id
        await work.roles.grant(identity, role, shop, identity)
        await work.identities.approve_factors(identity, True)
    assert (await person.sign_in()).status == 201
    return person


async def several(asha: Person, street: Street, store: StoredStore) -> None:
    """Asha has several of whatever somebody has."""
    for shop in street.shops:
        assert (await asha.ask("PUT", f"/v1/me/favourites/{shop.public_id}")).status == 204
    for number in range(SEVERAL):
        assert (await asha.ask("POST", "/v1/carts", {"name": f"List {number}"})).status == 201
        assert (await asha.ask("POST", "/v1/addresses", {"text": f"{number} Rose Street"})).status == 201
        words = {"words": ("saffron", "quinoa", "avocado")[number]}
        assert (await asha.ask("POST", "/v1/me/wishes", words)).status == 201
        assert (await place(asha, await ready(asha, street))).status == 201
        await asha.sign_in()
        async with store.begin() as work:
            identity = (await work.identities.by_public_id(asha.id)).id
            await work.passkeys.add(identity, f"key {number}".encode(), b"key", 0, "Phone")
            await work.external_logins.add(identity, f"https://{number}.test", "asha")
            guest = await given.person(work, 200 + number)
            (chat,) = await work.chat_accounts.of(guest.identity_id)
            await work.chat_accounts.move(chat.id, guest.identity_id, identity)


async def walked(person: Person, path: str, limit: int, params: dict[str, str]) -> list[str]:
    """All pages of a list, one after the other."""
    found: list[str] = []
    more: dict[str, str] = {}
    for _ in range(200):
        said = await person.ask("GET", path, params={"limit": str(limit), **params, **more})
        assert said.status == 200, said.body
        assert len(said.body["items"]) <= limit
        found += map(str, said.body["items"])
        if said.body["next"] is None:
            return found
        assert re.fullmatch(r"[A-Za-z0-9_-]+", said.body["next"])
        more = {"cursor": said.body["next"]}
    raise AssertionError(f"{path} has no end")


async def test_every_list_is_whole_page_by_page(
    api: Api,
    asha: Person,
    owner: Person,
    helper: Person,
    meera: Person,
    fatima: Person,
    street: Street,
    store: StoredStore,
) -> None:
    await several(asha, street, store)
    orders = [each["id"] for each in (await asha.ask("GET", "/v1/orders")).body["items"]]
    await had(asha, owner, orders[:2], store)
    await carried(asha, fatima, street, store)
    tab = await on_tabs(asha, owner, street, store)
    async with store.begin() as work:
        await given.product(work, street.shops[0].id, name="Tomato soup")
    shop, foreign = street.shops[0].public_id, {}
    hook = (await owner.ask("GET", f"/v1/shops/{shop}/webhooks")).body["items"][0]["id"]
    for path, _, _ in lists(api.document):
        asked = path.format(
            shop=shop,
            webhook=hook,
            product=street.dal.public_id,
            category="staples",
            order=orders[0],
            tab=tab,
        )
        sought = {"/v1/search": {"q": "tomato"}, "/v1/platform/goods": {"q": "masala"}}
        params = ({"/v1/products": {"shop": shop}} | sought).get(path, {})
        if path.startswith(("/v1/platform", "/v1/set-aside", "/v1/users", "/v1/audit", "/v1/service")):
            who = meera
        elif path == "/v1/me/workplaces":
            who = helper
        elif path == "/v1/trips":
            who = fatima
        else:
            who = owner if "{shop}" in path or path == "/v1/me/shops" else asha
        whole = await walked(who, asked, LARGEST, params)
        assert len(whole) >= 2, f"{path} has too little to be tried"
        assert len(set(whole)) == len(whole), path
        assert await walked(who, asked, 1, params) == whole, path
        last = await who.ask("GET", asked, params={"limit": "1", **params})
        foreign[path] = (last.body["next"], who, asked, params)
    for path, (cursor, *_) in foreign.items():
        for other, (_, who, asked, params) in foreign.items():
            if (
                cursor
                and path != other
                and (path, other) in (("/v1/carts", "/v1/orders"), ("/v1/users", "/v1/audit"))
            ):
                said = await who.ask("GET", asked, params={"cursor": cursor, **params})
                assert (said.status, said.problem) == (400, "bad-request"), (path, other)


async def test_what_is_added_meanwhile_moves_nothing(asha: Person, street: Street) -> None:
    for number in range(SEVERAL):
        await asha.ask("POST", "/v1/carts", {"name": f"List {number}"})
        await asha.ask("POST", "/v1/addresses", {"text": f"{number} Rose Street"})
        await place(asha, await ready(asha, street))
    for path, add in (
        ("/v1/carts", lambda: asha.ask("POST", "/v1/carts", {"name": "New"})),
        ("/v1/addresses", lambda: asha.ask("POST", "/v1/addresses", {"text": "99 New Street"})),
    ):
        whole = (await asha.ask("GET", path)).body["items"]
        first = (await asha.ask("GET", path, params={"limit": "2"})).body
        assert (await add()).status == 201
        rest = (await asha.ask("GET", path, params={"cursor": first["next"]})).body["items"]
        seen = [each["id"] for each in first["items"] + rest]
        assert seen[: len(whole)] == [each["id"] for each in whole]
        assert len(seen) == len(set(seen))
    whole = [each["id"] for each in (await asha.ask("GET", "/v1/orders")).body["items"]]
    first = (await asha.ask("GET", "/v1/orders", params={"limit": "1"})).body
    await place(asha, await ready(asha, street))
    rest = (await asha.ask("GET", "/v1/orders", params={"cursor": first["next"]})).body["items"]
    assert [each["id"] for each in first["items"] + rest] == whole


async def test_what_is_taken_away_meanwhile_ends_no_walk(asha: Person) -> None:
    for number in range(4):
        await asha.ask("POST", "/v1/addresses", {"text": f"{number} Rose Street"})
    whole = [each["id"] for each in (await asha.ask("GET", "/v1/addresses")).body["items"]]
    first = (await asha.ask("GET", "/v1/addresses", params={"limit": "2"})).body
    assert (await asha.ask("DELETE", f"/v1/addresses/{first['items'][1]['id']}")).status == 204
    rest = (await asha.ask("GET", "/v1/addresses", params={"cursor": first["next"]})).body
    assert [each["id"] for each in first["items"] + rest["items"]] == whole


@pytest.mark.parametrize("limit", ["0", "101", "-1", "x", ""])
async def test_a_page_has_its_bounds(asha: Person, limit: str) -> None:
    for path in ("/v1/carts", "/v1/orders", "/v1/shops"):
        assert (await asha.ask("GET", path, params={"limit": limit})).problem == "bad-request"


@pytest.mark.parametrize(
    "cursor", ["", "x", "e30", "bnVsbA", "WyJjYXJ0cyJd", "WyJjYXJ0cyIsMSwxLDFd", "A" * 401, "ÿ", "W1tbW1tb"]
)
async def test_what_is_no_cursor_is_refused(asha: Person, cursor: str) -> None:
    for path in ("/v1/carts", "/v1/orders"):
        said = await asha.ask("GET", path, params={"cursor": cursor})
        assert (said.status, said.problem) == (400, "bad-request")
