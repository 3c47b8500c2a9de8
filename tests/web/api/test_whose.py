"""Another person's things are not there: for every route with an id, a foreign one reads as none."""

import re
from typing import Any

import pytest

from domain.catalogue import products
from domain.catalogue.desk import photographing
from domain.identity.linking import chats
from domain.money.aftercare.complaint import Fault
from domain.money.refund import RefundReason
from domain.money.tab import TabKind
from domain.money.tabs import booking, granting
from domain.shopping.coupons import keeping
from domain.values import Money
from storage.work import StoredStore
from tests.storage.given import Street
from tests.web.api.client import Api, Person
from tests.web.api.test_document import routes
from tests.web.api.test_shopping import cart_of, place, ready

JSON = {"Content-Type": "application/json"}
NEVER = "0123456789abcdef" * 2
REASON = "?reason=abuse"
ROUTES = [route for route in routes() if "{" in route.path and not route.is_open]
BODIES: dict[str, Any] = {
    "change_cart": {"name": "Mine now"},
    "put_line": {"amount": 1},
    "put_lines": {"lines": [{"product": NEVER, "amount": 1}]},
    "place_order": {"total": 0},
    "add_courier": {"name": "Suri", "phone": "98480 12345"},
    "give_order": {},
    "deliver_order": {},
    "say_code": {"code": "0000"},
    "put_door_proof": {"proof": "code"},
    "hand_in_cash": {"expected": 0, "counted": 0},
    "put_rating": {"stars": 4},
    "put_answer": {"text": "Thank you"},
    "answer_complaint": {"refusal": "It was fine"},
    "change_user": {"name": "Mine now", "reason": "abuse"},
    "add_webhook": {"url": "https://mine.example.org/"},
    "change_webhook": {"is_active": False},
    "grant_role": {"role": "support", "reason": "hired"},
    "issue_approval_code": {"reason": "hired"},
    "change_address": {"label": "Mine"},
    "duplicate_cart": {},
    "change_shop": {"is_open": False},
    "move_order": {"move": "accept"},
    "pick_line": {"picked": 1},
    "answer_line": {"answer": "leave_out"},
    "add_shop_address": {"text": "12 Laad Bazaar"},
    "change_shop_address": {"label": "Mine"},
    "send_shop_back": {"reason": "Please look once more"},
    "price_own_product": {"price": 1},
    "move_own_prices": {"category": "dairy-bread-eggs", "basis_points": 100},
    "change_several_products": {"do": "hide", "category": "dairy-bread-eggs"},
    "put_own_products": {"products": [{"names": {"en": "Mine"}, "price": 1}]},
    "put_slots": {"week": [[]] * 7, "capacity": 10, "cut_off_minutes": 60},
    "put_hours": {"week": None, "dates": []},
    "choose_counter_language": {"language": "te"},
    "count_own_stock": {"on_hand": 1},
    "add_shop_account": {"name": "Mine", "scopes": ["stock:write"]},
    "copy_shelves": {"from_shop": NEVER},
    "change_shared_good": {"brand": "Mine"},
    "merge_shared_goods": {"double": NEVER},
    "change_order": {"lines": [{"product": NEVER, "amount": 1}]},
    "answer_cancellation": {"yes": True},
    "delay_order": {"minutes": 10},
    "take_order": {
        "name": "Mine",
        "phone": "98480 12345",
        "address": "12 Laad Bazaar",
        "lines": [{"product": NEVER, "amount": 1}],
    },
    "write_word": {"text": "Mine"},
    "put_tip": {"amount": 20_00},
    "choose_method": {"method": "upi"},
    "say_arrival": {"has_come": True},
    "claim_payment": {},
    "add_refund": {"amount": 10_00},
    "put_payee": {"upi_id": "mine@okbank"},
    "verify_payee": {"is_verified": True},
    "add_coupon": {"coupon": "MINE", "worth": 50_00},
    "change_coupon": {"is_first": True},
    "put_morning_word": {"is_wanted": True},
    "put_order_on_tab": {"on_tab": True},
    "grant_tab": {"order": NEVER, "limit": 1_000_00},
    "change_tab": {"pay_day": 7},
    "answer_tab": {"take": True},
    "write_tab_entry": {"kind": "paid_cash", "amount": 10_00},
    "mark_tab_entry": {"right": False},
}
QUERIES = dict.fromkeys(("remove_user", "keep_user", "revoke_role", "end_user_sessions"), REASON)
QUERIES["propose_goods"] = "?q=onion"
FOR_ADMINS = {
    "get_user", "change_user", "remove_user", "keep_user", "grant_role", "revoke_role", "end_service_account",
    "end_user_sessions", "issue_approval_code", "get_any_shop", "approve_shop", "withdraw_shop_approval",
    "suspend_shop", "lift_shop_suspension", "send_shop_back", "get_checklist", "retry_set_aside",
    "dismiss_set_aside", "get_shared_good", "change_shared_good", "merge_shared_goods", "split_shared_goods",
    "verify_payee",
}  # fmt: skip
OF_A_PUBLIC_SHOP = {"star_shop", "unstar_shop"}
"""Whoever keeps it: anybody may name it, and what comes of it is the caller's own."""


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.operation)
async def test_a_foreign_id_reads_as_one_that_never_was(
    api: Api, asha: Person, ravi: Person, street: Street, store: StoredStore, route: Any
) -> None:
    order = (await place(ravi, await ready(ravi, street))).body["orders"][0]["id"]
    address = (await ravi.ask("GET", "/v1/addresses")).body["items"][0]["id"]
    cart = (await cart_of(ravi)).body["id"]
    theirs = {
        "cart": cart,
        "address": address,
        "order": order,
        "line": "1",
        "session": ravi.session,
        "user": ravi.id,
        "account": "service-0",
        "id": "update-BCDFGHJK",
        "link": (await ravi.ask("POST", "/v1/link-codes", {})).body["id"],
        "passkey": await passkey_of(ravi, store),
        "login": await outside_login_of(ravi, store),
        "chat": await somebodys_chat(store),
        "shop": (await store.read().shops.get(street.dal.shop_id)).public_id,
        "person": ravi.id,
        **await somebodys_webhook(store, street),
        **await somebodys_list(store, street),
        **await somebodys_money(store, street, ravi, order),
        "word": (await ravi.ask("POST", f"/v1/orders/{order}/words", {"text": "Gate 2"})).body["id"],
        "wish": (await ravi.ask("POST", "/v1/me/wishes", {"words": "saffron"})).body["id"],
        "photo": await somebodys_photo(store, street),
        "good": (await store.read().shared_goods.get(1)).public_id,
        "merge": NEVER,
    }
    fixed = {"product": street.dal.public_id, "role": "support", "span": "month", "date": "2026-06-01"}
    before = await everything(ravi)
    told = []
    for ids in (theirs, dict.fromkeys(theirs, NEVER)):
        path = re.sub(r"{(\w+)}", lambda found, ids=ids: (ids | fixed)[found[1]], route.path)
        said = await asha.ask(
            route.method,
            path + QUERIES.get(route.operation, ""),
            BODIES.get(route.operation),
            headers={"If-Match": "*"},
        )
        told.append((said.status, said.body))
    if route.operation in OF_A_PUBLIC_SHOP:
        assert [status for status, _ in told] == [204, 404]
        assert await everything(ravi) == before
        return
    assert told[0] == told[1]
    assert told[0][0] == (403 if route.operation in FOR_ADMINS else 404)
    assert await everything(ravi) == before


@pytest.mark.parametrize("path", ["/v1/orders", "/v1/payments"])
async def test_a_foreign_cursor_reads_as_one_that_never_was(
    asha: Person, ravi: Person, street: Street, path: str
) -> None:
    for _ in range(2):
        await place(ravi, await ready(ravi, street))
    theirs = (await ravi.ask("GET", path, params={"limit": "1"})).body["next"]
    told = [await asha.ask("GET", path, params={"cursor": each}) for each in (theirs, NEVER)]
    assert [said.problem for said in told] == ["bad-request"] * 2
    assert told[0].body == told[1].body


async def test_a_foreign_address_is_not_delivered_to(asha: Person, ravi: Person) -> None:
    text = {"text": "12 Laad Bazaar"}
    address = (await ravi.ask("POST", "/v1/addresses", text)).body["id"]
    cart = (await cart_of(asha)).body["id"]
    at = {"If-Match": "*"}
    told = [
        await asha.ask("PATCH", f"/v1/carts/{cart}", {"address": each}, headers=at)
        for each in (address, NEVER)
    ]
    assert [said.problem for said in told] == ["not-found"] * 2
    assert told[0].body == told[1].body


@pytest.mark.parametrize("route", routes(), ids=lambda route: route.operation)
async def test_nobody_gets_in_without_signing_in(api: Api, route: Any) -> None:
    if route.is_open:
        return
    said = await api.ask(route.method, re.sub(r"{\w+}", NEVER, route.path), BODIES.get(route.operation))
    assert (said.status, said.problem) == (401, "not-signed-in")


@pytest.mark.parametrize("strange", ["%00", "%ED%A0%80", "%F0%9F%99%82", "a'b", "x" * 65, "%20", "..%5C"])
async def test_an_id_that_could_be_none_is_not_found(asha: Person, strange: str) -> None:
    said = await asha.ask("GET", f"/v1/orders/{strange}")
    assert (said.status, said.problem) == (404, "not-found")


@pytest.mark.parametrize("number", [2**31, 2**53, 2**63 - 1, 2**63, 2**64, -(2**63) - 1, 10**40, "1e400"])
async def test_a_number_of_any_size_does_no_harm(asha: Person, meera: Person, number: object) -> None:
    cart = (await asha.ask("GET", "/v1/carts")).body["items"][0]["id"]
    path, version = f"/v1/carts/{cart}", {"If-Match": f'"{number}"'}
    for said in (
        await meera.ask("GET", "/v1/audit", params={"cursor": str(number)}),
        await asha.ask("GET", "/v1/orders", params={"limit": str(number)}),
        await asha.ask("GET", f"/v1/orders/{number}"),
        await asha.ask("DELETE", f"{path}/lines", headers=version),
        await asha.ask(
            "POST", f"{path}/checkout", raw=f'{{"total": {number}}}'.encode(), headers=JSON | version
        ),
        await asha.ask("PUT", f"{path}/lines/{number}", raw=f'{{"amount": {number}}}'.encode(), headers=JSON),
    ):
        assert said.status in (200, 400, 404, 412)


async def passkey_of(person: Person, store: StoredStore) -> str:
    """A passkey of theirs, by its public id."""
    async with store.begin() as work:
        identity = await work.identities.by_public_id(person.id)
        kept = await work.passkeys.add(identity.id, b"credential", b"key", 0, "Phone")
        return kept.public_id


async def outside_login_of(person: Person, store: StoredStore) -> str:
    """Their account at a provider outside, by its public id."""
    async with store.begin() as work:
        identity = await work.identities.by_public_id(person.id)
        await work.external_logins.add(identity.id, "https://accounts.example", person.handle)
        (login,) = await work.external_logins.of_person(identity.id)
        return login.public_id


async def somebodys_chat(store: StoredStore) -> str:
    """A chat of somebody else's, by its public id."""
    async with store.begin() as work:
        somebody = await work.people.create(8002, "Somebody", "en")
        (chat,) = await chats.own_chats(work, somebody)
        return chat.public_id


async def somebodys_webhook(store: StoredStore, street: Street) -> dict[str, str]:
    """A webhook of the shop's and what it was told, by their public ids."""
    async with store.begin() as work:
        hook, _ = await work.hooks.add(
            street.dal.shop_id, "https://till.example.org/", work.now, by=street.shops[0].owner_id
        )
        delivery = await work.hook_deliveries.ping(hook.id)
        return {"webhook": hook.public_id, "delivery": delivery.public_id}


async def somebodys_list(store: StoredStore, street: Street) -> dict[str, str]:
    """A list that came in for the shop, and a change of its goods, by their public ids."""
    async with store.begin() as work:
        owner = await work.identities.actor(street.shops[0].owner_id)
        kept = {"name": "list.csv", "file_id": "", "hides_missing": False, "prices": ""}
        made = await work.imports.add(street.dal.shop_id, owner.identity_id, b"name,price\nSalt,20\n", **kept)
        changed = await products.change(work, owner, street.dal.id, {"brand": "Theirs"})
        assert changed is not None
        return {"import": made.public_id, "amendment": changed.public_id}


async def somebodys_money(store: StoredStore, street: Street, ravi: Person, order: str) -> dict[str, str]:
    """What is paid and given back of an order, its customer's tab; the shop's coupon and courier."""
    async with store.begin() as work:
        shop = street.shops[0]
        owner = await work.identities.actor(shop.owner_id)
        placed = await work.orders.get(await work.ids.order(order))
        (payment,) = await work.payments.of_order(placed.id)
        refund = await work.refunds.add(payment.id, Money(10_00), RefundReason.LESS_CAME)
        granted = await granting.grant(work, owner, placed.id, limit=1_000_00)
        customer = await work.identities.actor(placed.identity_id)
        tab = await granting.answer(work, customer, granted.id, yes=True)
        entry = await booking.write(work, owner, tab.id, TabKind.BOUGHT, 10_00)
        coupon = await keeping.make(work, owner, shop.id, "THEIRS", worth=Money(50_00))
        courier = await work.couriers.add(shop.id, "Suri", "+919848012345")
        complaint = await work.complaints.add(placed.id, shop.id, 0, Fault.SPOILT)
        assert complaint is not None
        return {
            "payment": payment.public_id,
            "refund": refund.public_id,
            "tab": tab.public_id,
            "entry": str(entry.number),
            "coupon": coupon.public_id,
            "courier": courier.public_id,
            "complaint": (await work.complaints.get(complaint)).public_id,
        }


async def somebodys_photo(store: StoredStore, street: Street) -> str:
    """A photo of what the shop sells, as customers see it, by its public id."""
    async with store.begin() as work:
        owner = await work.identities.actor(street.shops[0].owner_id)
        made, _ = await photographing.add_photo(work, owner, street.dal.id, file_id="photo")
        await work.photos.keep(made.id, b"copy")
        return made.public_id


async def everything(person: Person) -> list[Any]:
    """All that a person has, as they see it."""
    paths = (
        "/v1/me",
        "/v1/me/passkeys",
        "/v1/me/outside-logins",
        "/v1/sessions",
        "/v1/carts",
        "/v1/addresses",
        "/v1/orders",
        "/v1/payments",
        "/v1/tabs",
        "/v1/complaints",
        "/v1/me/favourites",
        "/v1/me/wishes",
    )
    return [(await person.ask("GET", path)).body for path in paths]
