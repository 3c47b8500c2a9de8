"""From a cart to an order over HTTP: versions, keys that make a write happen once, pages, and whose it is."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import select

from domain.catalogue.shop import Unreachable
from domain.identity.linking import counters
from domain.shopping.cart import MOST_LINES
from storage.engine.database import Database
from storage.schema import transport_tables as tt
from storage.work import StoredStore
from tests.reading import rows_of
from tests.storage import given
from tests.storage.given import Street
from tests.web.api.client import Api, Person, Said

DRAFT = {"contact_name": "Asha", "contact_phone": "9848012345", "note": "Ring twice"}


async def cart_of(person: Person) -> Said:
    """The person's cart in use."""
    listed = (await person.ask("GET", "/v1/carts")).body["items"]
    return await person.ask("GET", f"/v1/carts/{listed[0]['id']}")


async def put(person: Person, product: str, amount: int, **more: Any) -> Said:
    """Makes the cart in use hold so much."""
    cart = await cart_of(person)
    headers = {"If-Match": cart.headers["ETag"]} | more
    path = f"/v1/carts/{cart.body['id']}/lines/{product}"
    return await person.ask("PUT", path, {"amount": amount}, headers=headers)


async def ready(person: Person, street: Street, packs: int = 2) -> Said:
    """A cart with so many packs of dal that lacks nothing."""
    said = await put(person, street.dal.public_id, packs)
    text = {"text": "Flat 2, Rose Apartments"}
    address = (await person.ask("POST", "/v1/addresses", text)).body["id"]
    draft = DRAFT | {"address": address}
    at = {"If-Match": said.headers["ETag"]}
    assert (await person.ask("PATCH", f"/v1/carts/{said.body['id']}", draft, headers=at)).status == 200
    return await cart_of(person)


async def place(person: Person, cart: Said, *, slot: str | None = None, **more: str) -> Said:
    """Places it at the price that was seen, in the slot that begins then, if any."""
    headers = {"If-Match": cart.headers["ETag"]} | more
    body = {"total": cart.body["total"]["minor"], "slot": slot}
    return await person.ask("POST", f"/v1/carts/{cart.body['id']}/checkout", body, headers=headers)


async def test_an_order_placed_here_is_told_in_chat(asha: Person, street: Street, database: Database) -> None:
    cart = await ready(asha, street)
    placed = await place(asha, cart)
    assert placed.status == 201
    (order,) = placed.body["orders"]
    assert (order["state"], order["total"]) == ("placed", cart.body["total"])
    messages = await rows_of(database.reader, select(tt.outbox.c.kind, tt.outbox.c.recipient))
    assert [(row.kind, row.recipient) for row in messages] == [("order-card", -100)]
    again = await place(asha, cart)
    assert again.body["orders"][0]["id"] == order["id"]
    assert (await asha.ask("GET", f"/v1/orders/{order['id']}")).body == order
    payment = (await asha.ask("GET", f"/v1/orders/{order['id']}/payment")).body
    assert (payment["state"], payment["amount"]) == ("pending", order["total"])
    cancelled = await asha.ask("POST", f"/v1/orders/{order['id']}/cancellation")
    assert cancelled.body["state"] == "cancelled"
    refilled = await asha.ask("POST", f"/v1/orders/{order['id']}/again")
    assert refilled.body == {"added": 1, "missing": [], "left_out": []}


@pytest.mark.parametrize("why", list(Unreachable))
async def test_a_shop_that_cannot_be_reached_takes_no_orders(
    asha: Person, street: Street, store: StoredStore, why: Unreachable
) -> None:
    """Its list says so, its goods cannot be put in a cart, and what was there cannot be ordered."""
    cart = await ready(asha, street)
    async with store.begin() as work:
        if why is Unreachable.UNLINKED:
            await work.shops.set_counter(street.shops[0].id, None)
        else:
            await counters.lost(work, -100, why)
    placed = await place(asha, cart)
    assert (placed.status, placed.problem) == (409, "shop-unreachable")
    filled = await put(asha, street.tomato.public_id, 500)
    assert (filled.status, filled.problem) == (409, "shop-unreachable")
    assert (await asha.ask("GET", "/v1/orders")).body["items"] == []
    other, lost = (await asha.ask("GET", "/v1/shops")).body["items"]
    assert [(each["is_open"], each["takes_orders"]) for each in (other, lost)] == [
        (True, True),
        (True, False),
    ]
    one = await asha.ask("GET", f"/v1/shops/{street.shops[0].public_id}")
    assert (one.body["id"], one.body["takes_orders"]) == (lost["id"], False)
    async with store.begin() as work:
        await work.shops.set_counter(street.shops[0].id, -100)
    assert (await place(asha, cart)).status == 201


@pytest.mark.parametrize(
    "match",
    [
        None,
        "",
        '"0"',
        '"999"',
        "abc",
        "1",
        '"2", "3"',
        '"9999999999"',
        'W/"1"',
        'W/"1", W/"2"',
        '"01"',
        '*, "1"',
    ],
)
async def test_a_line_without_the_version_that_there_is_is_refused(
    asha: Person, street: Street, match: str | None
) -> None:
    await put(asha, street.dal.public_id, 1)
    cart = await cart_of(asha)
    said = await asha.ask(
        "PUT",
        f"/v1/carts/{cart.body['id']}/lines/{street.dal.public_id}",
        {"amount": 2},
        headers={"If-Match": match} if match is not None else {},
    )
    assert (said.status, said.problem) == (412, "stale-version")
    assert (await cart_of(asha)).body == cart.body


@pytest.mark.parametrize(
    ("method", "rest"), [("DELETE", "lines"), ("POST", "restoration"), ("POST", "checkout")]
)
async def test_every_change_of_what_is_in_it_names_the_version(
    asha: Person, street: Street, method: str, rest: str
) -> None:
    cart = await ready(asha, street)
    body = {"total": 1} if rest == "checkout" else None
    for headers in ({}, {"If-Match": '"0"'}):
        path = f"/v1/carts/{cart.body['id']}/{rest}"
        assert (await asha.ask(method, path, body, headers=headers)).status == 412
    assert (await cart_of(asha)).body == cart.body


@pytest.mark.parametrize(
    "match", ["*", '"1"', '"0", "1"', '"0","1" , W/"7"', ', "1",', 'W/"1", "1"', '"x,y", "1"']
)
async def test_a_list_of_versions_fits_where_one_does(asha: Person, street: Street, match: str) -> None:
    cart = await put(asha, street.dal.public_id, 1)
    assert cart.headers["ETag"] == '"1"'
    path = f"/v1/carts/{cart.body['id']}/lines/{street.dal.public_id}"
    said = await asha.ask("PUT", path, {"amount": 2}, headers={"If-Match": match})
    assert (said.status, said.headers["ETag"]) == (200, '"2"')


async def test_a_draft_names_the_version_and_moves_it(asha: Person, street: Street) -> None:
    cart = await put(asha, street.dal.public_id, 1)
    path, name = f"/v1/carts/{cart.body['id']}", {"name": "Diwali"}
    for stale in ({}, {"If-Match": '"0"'}, {"If-Match": 'W/"1"'}):
        assert (await asha.ask("PATCH", path, name, headers=stale)).status == 412
    headers = {"If-Match": cart.headers["ETag"]}
    renamed = await asha.ask("PATCH", path, name, headers=headers)
    assert (renamed.body["name"], renamed.headers["ETag"]) == ("Diwali", '"2"')
    assert (await asha.ask("PATCH", path, {"note": "Ring"}, headers=headers)).status == 412
    twins = [
        asha.ask("PATCH", path, {"note": each}, headers={"If-Match": '"2"'}) for each in ("Ring", "Knock")
    ]
    assert sorted(said.status for said in await asyncio.gather(*twins)) == [200, 412]


async def test_a_cart_is_cleared_and_restored(asha: Person, street: Street) -> None:
    cart = await put(asha, street.dal.public_id, 2)
    path, headers = f"/v1/carts/{cart.body['id']}", {"If-Match": cart.headers["ETag"]}
    cleared = await asha.ask("DELETE", f"{path}/lines", headers=headers)
    assert cleared.body["parts"] == []
    headers = {"If-Match": cleared.headers["ETag"]}
    restored = await asha.ask("POST", f"{path}/restoration", headers=headers)
    assert restored.body["parts"] == cart.body["parts"]


async def test_a_full_cart_takes_no_more_on_any_road(
    asha: Person, street: Street, store: StoredStore
) -> None:
    cart = await ready(asha, street)
    ordered = (await place(asha, cart)).body["orders"][0]["id"]
    async with store.begin() as work:
        things = [await given.product(work, street.shops[0].id, name=f"Thing {n}") for n in range(MOST_LINES)]
    for thing in things:
        cart = await put(asha, thing.public_id, 1)
    path = f"/v1/carts/{cart.body['id']}"
    over = await put(asha, street.rice.public_id, 1)
    assert (over.status, over.problem, over.body["most"]) == (409, "cart-full", MOST_LINES)
    again = await asha.ask("POST", f"/v1/orders/{ordered}/again")
    assert again.body == {"added": 0, "missing": [], "left_out": [dict(street.dal.names.by_language)]}
    assert (await cart_of(asha)).body["parts"] == cart.body["parts"]

    headers = {"If-Match": (await cart_of(asha)).headers["ETag"]}
    assert (await asha.ask("DELETE", f"{path}/lines", headers=headers)).status == 200
    kept = await put(asha, street.rice.public_id, 1)
    headers = {"If-Match": kept.headers["ETag"]}
    restored = await asha.ask("POST", f"{path}/restoration", headers=headers)
    assert (restored.status, restored.problem) == (409, "cart-full")
    assert (await cart_of(asha)).body == kept.body
    emptied = await put(asha, street.rice.public_id, 0)
    headers = {"If-Match": emptied.headers["ETag"]}
    restored = await asha.ask("POST", f"{path}/restoration", headers=headers)
    assert restored.body["parts"] == cart.body["parts"]


async def test_a_checkout_that_cannot_be(asha: Person, street: Street) -> None:
    cart = await put(asha, street.dal.public_id, 1)
    assert (await place(asha, cart)).problem == "checkout-incomplete"
    cart = await ready(asha, street)
    cart.body["total"]["minor"] -= 1
    assert (await place(asha, cart)).problem == "price-changed"
    over = await put(asha, street.dal.public_id, 11)
    assert over.problem == "insufficient-stock"
    assert over.body["left"] == {"amount": 10, "unit": "piece"}


async def test_the_same_key_gives_the_same_answer_once(asha: Person, street: Street) -> None:
    cart = await ready(asha, street)
    first = await put(asha, street.tomato.public_id, 750, **{"Idempotency-Key": "a"})
    headers = {"If-Match": cart.headers["ETag"], "Idempotency-Key": "a"}
    path = f"/v1/carts/{cart.body['id']}/lines/{street.tomato.public_id}"
    again = await asha.ask("PUT", path, {"amount": 750}, headers=headers)
    assert (again.status, again.body) == (first.status, first.body)
    assert again.headers["ETag"] == first.headers["ETag"]
    changed = await asha.ask("PUT", path, {"amount": 500}, headers=headers)
    assert (changed.status, changed.problem) == (422, "key-reused")
    elsewhere = await asha.ask("PUT", path, {"amount": 750}, headers=headers | {"If-Match": '"99"'})
    assert elsewhere.problem == "key-reused"
    assert (await cart_of(asha)).body == first.body


async def test_a_key_is_kept_for_a_day_and_for_one_person(asha: Person, ravi: Person) -> None:
    headers = {"Idempotency-Key": "a key"}
    assert (await asha.ask("POST", "/v1/carts", {"name": "A"}, headers=headers)).problem == "bad-request"
    headers = {"Idempotency-Key": "key"}
    made = await asha.ask("POST", "/v1/carts", {"name": "A"}, headers=headers)
    theirs = await ravi.ask("POST", "/v1/carts", {"name": "A"}, headers=headers)
    assert made.body["id"] != theirs.body["id"]
    asha.api.clock.advance(seconds=24 * 3600)
    await asha.renew()
    late = await asha.ask("POST", "/v1/carts", {"name": "A"}, headers=headers)
    assert late.problem == "cart-name-taken"


async def test_what_failed_may_be_tried_again_with_its_key(asha: Person) -> None:
    headers = {"Idempotency-Key": "key"}
    assert (await asha.ask("POST", "/v1/carts", {"name": "\u200b"}, headers=headers)).status == 400
    assert (await asha.ask("POST", "/v1/carts", {"name": "A"}, headers=headers)).status == 201


async def test_an_answer_with_nothing_in_it_is_given_again(asha: Person) -> None:
    made = await asha.ask("POST", "/v1/addresses", {"text": "12 Laad Bazaar"})
    path, headers = f"/v1/addresses/{made.body['id']}", {"Idempotency-Key": "key"}
    assert (await asha.ask("DELETE", path, headers=headers)).status == 204
    assert (await asha.ask("DELETE", path, headers=headers)).status == 204
    assert (await asha.ask("DELETE", path)).problem == "not-found"


async def test_forty_posts_at_once_with_one_key_have_one_effect(
    asha: Person, street: Street, other_process: Api
) -> None:
    cart = await ready(asha, street)
    there = Person(other_process, "asha", asha.token)
    posts = [place([asha, there][turn % 2], cart, **{"Idempotency-Key": "once"}) for turn in range(40)]
    answers = await asyncio.gather(*posts)
    assert {said.status for said in answers} == {201}
    assert len({str(said.body) for said in answers}) == 1
    assert len((await asha.ask("GET", "/v1/orders")).body["items"]) == 1


async def test_forty_carts_at_once_with_one_key_are_one(asha: Person) -> None:
    headers = {"Idempotency-Key": "once"}
    answers = await asyncio.gather(
        *(asha.ask("POST", "/v1/carts", {"name": "Diwali"}, headers=headers) for _ in range(40))
    )
    assert len({(said.status, said.body["id"]) for said in answers}) == 1
    assert len((await asha.ask("GET", "/v1/carts")).body["items"]) == 2


async def pages(person: Person, path: str, **params: str) -> list[str]:
    """Every item's id, over all pages."""
    found: list[str] = []
    more: dict[str, str] = {}
    while True:
        page = (await person.ask("GET", path, params={"limit": "2", **params, **more})).body
        assert len(page["items"]) <= 2
        found += [each.get("id") or each["order"] for each in page["items"]]
        if page["next"] is None:
            return found
        more = {"cursor": page["next"]}


@pytest.mark.parametrize("count", [0, 1, 2, 5])
async def test_pages_are_complete_and_without_doubles(asha: Person, street: Street, count: int) -> None:
    placed = []
    for _ in range(count):
        placed.append((await place(asha, await ready(asha, street, 1))).body["orders"][0]["id"])
    assert await pages(asha, "/v1/orders") == placed[::-1]
    paid = [(await asha.ask("GET", f"/v1/orders/{order}/payment")).body["id"] for order in placed]
    assert await pages(asha, "/v1/payments") == paid[::-1]


async def test_a_shops_products_come_in_pages(asha: Person, street: Street, store: StoredStore) -> None:
    async with store.begin() as work:
        for number in range(5):
            await given.product(work, street.shops[0].id, name=f"Thing {number}")
    found = await pages(asha, "/v1/products", shop=street.shops[0].public_id)
    assert len(found) == len(set(found)) == 7


@pytest.mark.parametrize("cursor", ["1", "x", "0" * 31, "0" * 33, "'", "\0"])
async def test_a_cursor_that_was_never_given_is_refused(asha: Person, cursor: str) -> None:
    assert (await asha.ask("GET", "/v1/orders", params={"cursor": cursor})).problem == "bad-request"


async def test_shops_and_goods_are_open_to_all(api: Api, street: Street) -> None:
    shops = (await api.ask("GET", "/v1/shops", params={"latitude": "17.36", "longitude": "78.47"})).body
    assert {each["id"] for each in shops["items"]} == {each.public_id for each in street.shops}
    shop = street.shops[0].public_id
    assert (await api.ask("GET", f"/v1/shops/{shop}")).body["names"]["en"] == "Sri Lakshmi"
    kinds = (await api.ask("GET", f"/v1/shops/{shop}/categories")).body["items"]
    assert [(each["code"], each["count"]) for each in kinds] == [("staples", 1), ("vegetables", 1)]
    product = await api.ask("GET", f"/v1/products/{street.dal.public_id}")
    assert product.body["price"] == {"minor": 95_00, "currency": "INR", "per": 1}
    for params in ({"latitude": "91"}, {"latitude": "nan"}, {"latitude": "x"}):
        assert (await api.ask("GET", "/v1/shops", params=params)).problem == "bad-request"


async def test_addresses_are_kept_and_forgotten(asha: Person) -> None:
    new = {"text": "12 Laad Bazaar", "place": {"latitude": 17.36, "longitude": 78.47}}
    made = await asha.ask("POST", "/v1/addresses", new)
    assert (made.status, made.body["text"]) == (201, "12 Laad Bazaar")
    assert (await asha.ask("POST", "/v1/addresses", new)).body["id"] == made.body["id"]
    assert (await asha.ask("GET", "/v1/addresses")).body["items"] == [made.body]
    assert (await asha.ask("GET", f"/v1/addresses/{made.body['id']}")).body == made.body
    assert (await asha.ask("POST", "/v1/addresses", {"text": "🙂"})).problem == "bad-address"
    assert (await asha.ask("DELETE", f"/v1/addresses/{made.body['id']}")).status == 204
    assert (await asha.ask("GET", "/v1/addresses")).body["items"] == []


async def test_what_is_wanted_where_something_is_not_there(asha: Person, street: Street) -> None:
    """For all of it, for one thing, and for that as for the rest again; of other goods, nothing."""
    cart = await ready(asha, street)
    path, dal = f"/v1/carts/{cart.body['id']}", street.dal.public_id

    def told(said: Said) -> tuple[str, dict[str, str]]:
        lines = [line for part in said.body["parts"] for line in part["lines"]]
        return said.body["substitution"], {line["product"]: line["substitution"] for line in lines}

    async def say(**what: object) -> Said:
        seen = {"If-Match": (await cart_of(asha)).headers["ETag"]}
        return await asha.ask("PATCH", path, what, headers=seen)

    assert told(cart)[0] == "ask"
    whole, each = told(await say(substitution="leave_out"))
    assert (whole, set(each.values())) == ("leave_out", {"leave_out"})
    said = await say(substitutions=[{"product": dal, "substitution": "cancel"}])
    assert told(said)[1][dal] == "cancel"
    said = await say(substitutions=[{"product": dal, "substitution": None}])
    assert told(said)[1][dal] == "leave_out"
    gone = {"product": "0" * 32, "substitution": "ask"}
    assert (await say(substitutions=[gone])).problem == "not-found"
