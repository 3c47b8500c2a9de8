"""The counter, the desk and the admin's room over HTTP: what the chat can do, by the same functions."""

import asyncio
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from domain.catalogue.shop import Unreachable
from domain.people import Role
from domain.retry import ONCE
from storage.engine.database import Database
from storage.schema import transport_tables as tt
from storage.work import StoredStore
from tests.reading import rows_of
from tests.storage.given import Street
from tests.web.api.client import Api, Person, Said
from tests.web.api.test_shopping import place, put, ready
from tests.web.api.throughout.test_pages import strong


@pytest.fixture
async def kiran(api: Api, store: StoredStore, street: Street) -> Person:
    """One of the first shop's staff."""
    return await strong(api, store, "kiran", Role.STAFF, street.shops[0].id)


@pytest.fixture
async def lakshmi(api: Api, store: StoredStore, street: Street) -> Person:
    """Its owner."""
    return await strong(api, store, "lakshmi", Role.OWNER, street.shops[0].id)


async def move(who: Person, order: Said, word: str, reason: str | None = None, **more: Any) -> Said:
    """One move, at the version that was seen."""
    body = {"move": word} | ({"reason": reason} if reason else {}) | more
    path, at = f"/v1/orders/{order.body['id']}/moves", {"If-Match": order.headers["ETag"]}
    return await who.ask("POST", path, body, headers=at)


async def test_staff_are_told_where_they_work_and_keepers_are_not(
    asha: Person, kiran: Person, lakshmi: Person, street: Street
) -> None:
    works = (await kiran.ask("GET", "/v1/me/workplaces")).body["items"]
    assert [(each["id"], each["role"]) for each in works] == [(street.shops[0].public_id, "staff")]
    for other in (asha, lakshmi):
        assert (await other.ask("GET", "/v1/me/workplaces")).body["items"] == []


async def ordered(asha: Person, kiran: Person, street: Street) -> Said:
    """An order of Asha's, as the counter sees it."""
    made = (await place(asha, await ready(asha, street))).body["orders"][0]["id"]
    return await kiran.ask("GET", f"/v1/orders/{made}")


async def test_an_order_goes_from_the_counter_to_the_door(
    asha: Person, kiran: Person, street: Street, database: Database
) -> None:
    seen = await ordered(asha, kiran, street)
    assert (seen.body["moves"], seen.body["contact_name"]) == (["accept", "reject"], "Asha")
    for word, state in (("accept", "accepted"), ("ready", "ready"), ("send", "out_for_delivery")):
        moved = await move(kiran, seen, word)
        assert (moved.status, moved.body["state"]) == (200, state)
        again = await move(kiran, seen, word)
        assert (again.status, again.body["version"]) == (200, moved.body["version"])
        seen = moved
    failed = await move(kiran, seen, "fail", "nobody_home")
    assert (failed.body["state"], failed.body["reason"]) == ("undelivered", "nobody_home")
    assert failed.body["handled_by"] == "Kiran"
    mine = await asha.ask("GET", f"/v1/orders/{seen.body['id']}")
    assert (mine.body["state"], mine.body["handled_by"], mine.body["moves"]) == ("undelivered", None, [])
    kinds = {row.kind for row in await rows_of(database.reader, select(tt.outbox.c.kind))}
    assert "order-card" in kinds


@pytest.mark.parametrize(
    "moves",
    [
        [("reject", "closing")],
        [("accept", None), ("cancel", "customer_asked")],
        [("accept", None), ("ready", None), ("send", None), ("deliver", None)],
    ],
    ids=["rejected", "cancelled", "delivered"],
)
async def test_whose_order_it_was_is_told_to_its_customer_alone_once_it_is_over(
    asha: Person, kiran: Person, street: Street, moves: list[tuple[str, str | None]]
) -> None:
    seen = await ordered(asha, kiran, street)
    path = f"/v1/orders/{seen.body['id']}"
    whose = ("contact_name", "contact_phone", "address", "note")
    mine = (await asha.ask("GET", path)).body
    assert all(mine[each] for each in whose[:3])
    for word, reason in moves:
        assert [seen.body[each] for each in whose] == [mine[each] for each in whose]
        seen = await move(kiran, seen, word, reason)
    for said in (seen, await kiran.ask("GET", path), await move(kiran, seen, *moves[-1])):
        assert [said.body.get(each) for each in whose] in (["", "", "", None], [None] * 4)
        assert "Asha" not in str(said.body)
    assert [(await asha.ask("GET", path)).body[each] for each in whose] == [mine[each] for each in whose]


async def test_a_move_that_cannot_be_is_told_why(asha: Person, kiran: Person, street: Street) -> None:
    seen = await ordered(asha, kiran, street)
    for body in (
        {"move": "reject"},
        {"move": "reject", "reason": "nobody_home"},
        {"move": "accept", "reason": "closing"},
    ):
        said = await kiran.ask(
            "POST", f"/v1/orders/{seen.body['id']}/moves", body, headers={"If-Match": seen.headers["ETag"]}
        )
        assert (said.status, said.problem, said.body["where"]) == (400, "bad-request", "body.reason")
    for word in ("withdraw", "expire", "fly"):
        assert (await move(kiran, seen, word)).problem == "bad-request"
    said = await move(kiran, seen, "deliver")
    assert (said.status, said.problem) == (409, "order-moved")
    assert (await move(kiran, seen, "accept")).status == 200
    late = await move(kiran, seen, "reject", "too_busy")
    assert (late.status, late.problem) == (412, "stale-version")


async def test_goods_go_back_on_the_shelf_where_that_is_said(
    asha: Person, kiran: Person, street: Street, store: StoredStore
) -> None:
    seen = await ordered(asha, kiran, street)
    for word in ("accept", "ready"):
        seen = await move(kiran, seen, word)
    assert (await store.read().products.get(street.dal.id)).on_hand == street.dal.on_hand - 2
    cancelled = await move(kiran, seen, "cancel", "customer_asked", restock=True)
    assert cancelled.body["state"] == "cancelled"
    assert (await store.read().products.get(street.dal.id)).on_hand == street.dal.on_hand


async def test_who_works_elsewhere_finds_nothing(
    api: Api, store: StoredStore, asha: Person, ravi: Person, kiran: Person, street: Street
) -> None:
    elsewhere = await strong(api, store, "arjun", Role.OWNER, street.shops[1].id)
    courier = await strong(api, store, "fatima", Role.COURIER, street.shops[0].id)
    seen = await ordered(asha, kiran, street)
    shop = street.shops[0].public_id
    for who in (elsewhere, ravi):
        assert (await move(who, seen, "accept")).problem == "not-found"
        assert (await who.ask("GET", f"/v1/orders/{seen.body['id']}")).problem == "not-found"
        assert (await who.ask("GET", f"/v1/shops/{shop}/orders")).problem == "not-found"
        assert (await who.ask("PATCH", f"/v1/shops/{shop}", {"is_open": False})).problem == "not-found"
    for who, word in ((asha, "accept"), (courier, "accept")):
        said = await move(who, seen, word)
        assert (said.status, said.problem) == (403, "not-your-counter")
    assert (await kiran.ask("PATCH", f"/v1/shops/{shop}", {"is_open": False})).problem == "not-found"
    assert (await courier.ask("GET", f"/v1/shops/{shop}/orders")).status == 200


async def test_a_role_without_its_second_factor_is_none(
    asha: Person, kiran: Person, street: Street, store: StoredStore
) -> None:
    seen = await ordered(asha, kiran, street)
    weak = await kiran.api.person("suresh")
    async with store.begin() as work:
        identity = (await work.identities.by_public_id(weak.id)).id
        await work.roles.grant(identity, Role.STAFF, street.shops[0].id, identity)
    await weak.sign_in()
    assert (await move(weak, seen, "accept")).problem == "not-found"


async def test_a_shops_orders_are_all_the_open_ones_and_todays(
    asha: Person, kiran: Person, meera: Person, street: Street
) -> None:
    first = await ordered(asha, kiran, street)
    await move(kiran, first, "reject", "closing")
    kiran.api.clock.advance(seconds=2 * 24 * 3600)
    for who in (asha, kiran, meera):
        await who.sign_in()
    second = await ordered(asha, kiran, street)
    path = f"/v1/shops/{street.shops[0].public_id}/orders"
    today, before = (_day_of(each) for each in (second, first))
    for params, found in (
        ({}, [second, first]),
        ({"is_open": "true"}, [second]),
        ({"is_today": "true"}, [second]),
        ({"day": today}, [second]),
        ({"day": before}, [first]),
        ({"day": before, "is_today": "true"}, []),
    ):
        for who in (kiran, meera):
            items = (await who.ask("GET", path, params=params)).body["items"]
            assert [each["id"] for each in items] == [each.body["id"] for each in found]
    assert (await kiran.ask("GET", path, params={"day": "2026-13-01"})).problem == "bad-request"
    opened = (await meera.ask("GET", "/v1/platform/orders")).body["items"]
    assert [(each["id"], each["shop"]) for each in opened] == [(second.body["id"], street.shops[0].public_id)]
    assert (await kiran.ask("GET", "/v1/platform/orders")).problem == "not-allowed"


def _day_of(order: Said) -> str:
    placed = datetime.fromisoformat(order.body["placed_at"])
    return placed.astimezone(ZoneInfo("Asia/Kolkata")).date().isoformat()


async def test_what_a_day_came_to(
    asha: Person, kiran: Person, lakshmi: Person, meera: Person, street: Street
) -> None:
    seen = await ordered(asha, kiran, street)
    path = f"/v1/shops/{street.shops[0].public_id}/takings"
    for who in (lakshmi, meera):
        told = (await who.ask("GET", path)).body
        assert (told["orders"], told["open"], told["taken"]["minor"]) == (1, seen.body["total"], 0)
        told = (await who.ask("GET", path, params={"day": "2025-02-28"})).body
        assert (told["day"], told["orders"], told["open"]["minor"]) == ("2025-02-28", 0, 0)
    for stranger in (asha, kiran):
        assert (await stranger.ask("GET", path)).problem == "not-found"


async def test_a_shop_is_opened_and_closed(lakshmi: Person, asha: Person, street: Street) -> None:
    shop = f"/v1/shops/{street.shops[0].public_id}"
    seen = await lakshmi.ask("GET", f"/v1/me{shop[3:]}")
    closed = await lakshmi.ask("PATCH", shop, {"is_open": False}, headers={"If-Match": seen.headers["ETag"]})
    assert (closed.status, closed.body["is_open"], closed.body["takes_orders"]) == (200, False, False)
    assert (await put(asha, street.dal.public_id, 1)).problem == "shop-closed"
    for stale in (seen.headers["ETag"], f"W/{closed.headers['ETag']}"):
        said = await lakshmi.ask("PATCH", shop, {"is_open": True}, headers={"If-Match": stale})
        assert (said.status, said.problem) == (412, "stale-version")
    assert (await lakshmi.ask("PATCH", shop, {"is_open": True})).body["is_open"] is True
    assert (await put(asha, street.dal.public_id, 1)).status == 200


async def test_of_those_who_saw_the_same_shop_one_changes_it(
    api: Api, store: StoredStore, lakshmi: Person, street: Street
) -> None:
    shop = f"/v1/shops/{street.shops[0].public_id}"
    others = [await strong(api, store, name, Role.OWNER, street.shops[0].id) for name in ("sita", "gita")]
    for is_open in (False, True, False):
        seen = await lakshmi.ask("GET", f"/v1/me{shop[3:]}")
        at = {"If-Match": seen.headers["ETag"]}
        asked = (who.ask("PATCH", shop, {"is_open": is_open}, headers=at) for who in (lakshmi, *others))
        assert sorted([said.status for said in await asyncio.gather(*asked)]) == [200, 412, 412]


async def test_what_a_shop_lets_strangers_order_is_told_to_its_keepers_alone(
    lakshmi: Person, asha: Person, meera: Person, street: Street
) -> None:
    shop = f"/v1/shops/{street.shops[0].public_id}"
    assert "first_orders" not in (await asha.ask("GET", shop)).body
    assert "first_orders" not in (await asha.ask("GET", "/v1/shops")).body["items"][0]
    assert (await asha.ask("GET", f"/v1/me{shop[3:]}")).problem == "not-found"
    for who, path in ((lakshmi, "me"), (meera, "platform")):
        assert "first_orders" in (await who.ask("GET", f"/v1/{path}{shop[3:]}")).body


@pytest.mark.parametrize("why", Unreachable)
async def test_a_shop_that_lost_its_counter_is_listed_whyever(
    lakshmi: Person, meera: Person, store: StoredStore, street: Street, why: Unreachable
) -> None:
    shop = street.shops[0].public_id
    async with store.begin() as work:
        if why is Unreachable.UNLINKED:
            await work.shops.set_counter(street.shops[0].id, None)
        await work.shops.lose_counter(-100, why)
    listed = (await meera.ask("GET", "/v1/platform/shops")).body["items"]
    assert {each["id"]: each["counter_lost"] for each in listed}[shop] == why.value
    for who, path in ((lakshmi, "me"), (meera, "platform")):
        assert (await who.ask("GET", f"/v1/{path}/shops/{shop}")).body["counter_lost"] == why.value
    assert (await lakshmi.ask("GET", f"/v1/shops/{shop}/counter")).body["lost"] == why.value


async def test_a_shop_is_approved_and_suspended(
    meera: Person, lakshmi: Person, asha: Person, api: Api, street: Street
) -> None:
    shop = f"/v1/shops/{street.shops[0].public_id}"
    for method, rest, state in (
        ("PUT", "suspension", "suspended"),
        ("PUT", "suspension", "suspended"),
        ("DELETE", "suspension", "approved"),
        ("DELETE", "approval", "pending"),
        ("PUT", "approval", "approved"),
    ):
        said = await meera.ask(method, f"{shop}/{rest}")
        assert (said.status, said.body["state"]) == (200, state)
        assert (await api.ask("GET", shop)).status == (200 if state == "approved" else 409)
        for who in (lakshmi, asha):
            assert (await who.ask(method, f"{shop}/{rest}")).problem == "not-allowed"
    assert (await meera.ask("DELETE", f"{shop}/suspension")).problem == "not-found"
    actions = {each["action"] for each in (await meera.ask("GET", "/v1/audit?limit=100")).body["items"]}
    assert {"shop.suspended", "shop.approved", "shop.pending"} <= actions


async def test_what_was_set_aside_is_retried_or_given_up(
    meera: Person, asha: Person, store: StoredStore
) -> None:
    async with store.begin() as work:
        for number, reference in enumerate(("BCDFGHJK", "LMNPQRST")):
            await work.outbox.tell("order-card", number, -5000 - number)
            (message,) = await work.outbox_rows.claim("nobody", most=1, lease_s=1)
            await work.outbox_rows.failed(message, "KeyError", reference, ONCE)
    listed = (await meera.ask("GET", "/v1/set-aside")).body
    assert listed["count"] == len(listed["items"]) == 2
    assert (await asha.ask("GET", "/v1/set-aside")).problem == "not-allowed"
    first, second = (f"/v1/set-aside/{each['id']}" for each in listed["items"])
    assert (await asha.ask("POST", f"{first}/retry")).problem == "not-allowed"
    assert (await meera.ask("POST", f"{first}/retry")).status == 204
    assert (await meera.ask("POST", f"{second}/dismissal")).status == 204
    for done in (f"{first}/retry", f"{second}/dismissal", "/v1/set-aside/update-X1/retry"):
        assert (await meera.ask("POST", done)).problem == "not-found"
    assert (await meera.ask("GET", "/v1/set-aside")).body == {"items": [], "count": 0, "next": None}


async def test_a_shop_keeps_addresses_of_its_own(
    lakshmi: Person, kiran: Person, asha: Person, street: Street
) -> None:
    path = f"/v1/shops/{street.shops[0].public_id}/addresses"
    new = {"text": "7 Laad Bazaar", "label": "Store", "place": {"latitude": 17.36, "longitude": 78.47}}
    made = await lakshmi.ask("POST", path, new)
    assert (made.status, made.body["label"], made.body["place"]) == (201, "Store", new["place"])
    assert (await lakshmi.ask("POST", path, new)).body == made.body
    one, at = f"{path}/{made.body['id']}", {"If-Match": made.headers["ETag"]}
    changed = await lakshmi.ask("PATCH", one, {"landmark": "behind the temple"}, headers=at)
    assert changed.body["line"] == "7 Laad Bazaar, behind the temple"
    assert (await lakshmi.ask("PATCH", one, {"label": "Shed"}, headers=at)).status == 412
    assert (await kiran.ask("GET", path)).body["items"] == [changed.body]
    for who, method, where, body in (
        (asha, "GET", path, None),
        (asha, "GET", one, None),
        (kiran, "POST", path, new),
        (kiran, "DELETE", one, None),
        (asha, "GET", f"/v1/addresses/{made.body['id']}", None),
    ):
        assert (await who.ask(method, where, body)).problem == "not-found"
    assert (await lakshmi.ask("DELETE", one)).status == 204
    assert (await kiran.ask("GET", path)).body["items"] == []
    assert (await lakshmi.ask("POST", f"{one}/restoration")).body["label"] == "Store"


async def test_a_group_becomes_the_counter_by_its_owners_yes(
    lakshmi: Person, kiran: Person, store: StoredStore, street: Street, database: Database
) -> None:
    shop, path = street.shops[0], f"/v1/shops/{street.shops[0].public_id}/counter"
    async with store.begin() as work:
        await work.shops.lose_counter(-100, Unreachable.OUT)
    known = {"has_group": True, "language": None}
    assert (await lakshmi.ask("GET", path)).body == known | {"lost": "out", "asking": None}
    assert (await kiran.ask("GET", path)).problem == "not-found"
    issued = await lakshmi.ask("POST", f"{path}/codes")
    assert (issued.status, issued.body["expires_in"]) == (201, 600)
    async with store.begin() as work:
        assert await work.links.consume(issued.body["code"], -777, "New group")
    assert (await lakshmi.ask("GET", path)).body["asking"] == "New group"
    assert (await kiran.ask("POST", f"{path}/approval")).problem == "not-found"
    said = await lakshmi.ask("POST", f"{path}/approval")
    assert said.body == known | {"lost": None, "asking": None}
    assert (await store.read().shops.get(shop.id)).counter_chat == -777
    for again in ("approval", "refusal"):
        assert (await lakshmi.ask("POST", f"{path}/{again}")).problem == "not-found"
    assert (await lakshmi.ask("POST", f"{path}/tries")).status == 202
    assert (await kiran.ask("PUT", f"{path}/language", {"language": "te"})).problem == "not-found"
    assert (await lakshmi.ask("PUT", f"{path}/language", {"language": "te"})).body["language"] == "te"
    assert (await store.read().shops.get(shop.id)).language_at_counter("en") == "te"
