"""A shop's own systems: each does what it was given, in that shop alone, and goes with its owner."""

from types import SimpleNamespace
from typing import Any

import pytest

from domain.identity.linking.shop_handover import hand_over
from domain.people import Actor, Role, Status
from domain.platform.people.changing import ChangeReason
from domain.platform.people.roles import revoke
from storage.work import StoredStore
from tests.storage.given import Street
from tests.web.api.client import Api, Person, Said
from tests.web.api.test_document import routes
from tests.web.api.test_shopping import place, put, ready
from tests.web.api.test_webhooks import owner

EVERYTHING = sorted({route.shop_scope for route in routes()} - {""})
OF_A_SHOP = ("/v1/shops/{shop}/", "/v1/orders/{order}", "/v1/payments/{payment}", "/v1/refunds/{refund}")
"""Paths that name something of one shop's."""
DAL = {"names": {"en": "Ghee"}, "price": 34000}


@pytest.fixture
async def lakshmi(api: Api, store: StoredStore, street: Street) -> Person:
    """The owner of the first shop."""
    return await owner(api, store, "lakshmi", street.shops[0].id)


async def let_in(by: Person, street: Street, scopes: list[str]) -> dict[str, str]:
    """Lakshmi lets a till in; gives its credentials."""
    path = f"/v1/shops/{street.shops[0].public_id}/service-accounts"
    said = await by.ask("POST", path, {"name": "Till", "scopes": scopes})
    assert said.status == 201, said.body
    return {"client_id": said.body["client_id"], "client_secret": said.body["client_secret"]}


async def signed_in(api: Api, given: dict[str, str]) -> str:
    """A token for it."""
    return str((await api.ask("POST", "/v1/service-tokens", given)).body["access_token"])


async def asked(api: Api, token: str, *what: Any) -> Said:
    """What the till is answered, whatever the version."""
    return await api.ask(*what, token=token, headers={"If-Match": "*"})


async def test_a_till_does_what_it_was_given_in_its_shop(lakshmi: Person, api: Api, street: Street) -> None:
    token = await signed_in(api, await let_in(lakshmi, street, ["products:read", "stock:write"]))
    first, other = (f"/v1/shops/{each.public_id}" for each in street.shops[:2])
    one = (await asked(api, token, "GET", f"{first}/products")).body["items"][0]["id"]
    counted = await asked(api, token, "PUT", f"{first}/products/{one}/stock", {"on_hand": 7})
    assert (counted.status, counted.body["on_hand"]) == (200, 7)
    past = await asked(api, token, "GET", f"{first}/products/{one}/history")
    assert past.body["items"][0]["by"] == "Till", "the owner sees who it was"
    for beyond in (
        ("PUT", f"{first}/products/{one}/price", {"price": 100}),
        ("POST", f"{first}/products", DAL),
        ("PUT", f"{first}/pause", {}),
        ("PATCH", first, {"radius_m": 1}),
        ("GET", f"{first}/orders"),
        ("GET", f"{first}/service-accounts"),
        ("GET", "/v1/me"),
        ("GET", "/v1/carts"),
    ):
        assert (await asked(api, token, *beyond)).problem == "not-allowed", beyond
    assert (await asked(api, token, "GET", f"{other}/products")).problem == "not-found"


async def test_whoever_was_given_everything_is_still_in_one_shop(
    lakshmi: Person, api: Api, street: Street
) -> None:
    token = await signed_in(api, await let_in(lakshmi, street, EVERYTHING))
    first, other = (f"/v1/shops/{each.public_id}" for each in street.shops[:2])
    put = {"products": [DAL]}
    assert (await asked(api, token, "PUT", f"{first}/products", put)).status == 200
    assert (await asked(api, token, "PUT", f"{first}/pause", {"reason": "Lunch"})).status == 200
    assert (await asked(api, token, "GET", f"{first}/orders")).status == 200
    for path, body in (("products", put), ("pause", {}), ("hours", {"week": None, "dates": []})):
        assert (await asked(api, token, "PUT", f"{other}/{path}", body)).problem == "not-found"
    assert (await asked(api, token, "GET", f"{other}/orders")).problem == "not-found"


async def test_money_of_another_shop_is_not_there_for_it(
    lakshmi: Person, asha: Person, api: Api, street: Street
) -> None:
    token = await signed_in(api, await let_in(lakshmi, street, EVERYTHING))
    await put(asha, street.rice.public_id, 1)
    placed = (await place(asha, await ready(asha, street))).body["orders"]
    shops = [each.public_id for each in street.shops[:2]]
    first, other = [
        (await asha.ask("GET", f"/v1/orders/{order['id']}/payment")).body["id"]
        for order in sorted(placed, key=lambda order: shops.index(order["shop"]))
    ]
    assert (await asked(api, token, "GET", f"/v1/payments/{first}")).status == 200
    for beyond in (
        ("GET", f"/v1/payments/{other}"),
        ("POST", f"/v1/payments/{other}/arrival", {"has_come": True}),
        ("POST", f"/v1/payments/{other}/refunds", {}),
    ):
        assert (await asked(api, token, *beyond)).problem in ("not-found", "not-your-counter"), beyond


async def test_owners_list_and_end_theirs_alone(
    lakshmi: Person, asha: Person, api: Api, street: Street
) -> None:
    given = await let_in(lakshmi, street, ["orders:write", "orders:read"])
    token = await signed_in(api, given)
    path = f"/v1/shops/{street.shops[0].public_id}/service-accounts"
    (listed,) = (await lakshmi.ask("GET", path)).body["items"]
    assert listed == {
        "client_id": given["client_id"], "name": "Till", "scopes": ["orders:read", "orders:write"]
    }  # fmt: skip
    assert (await asha.ask("GET", path)).problem == "not-found"
    assert (await asha.ask("DELETE", f"{path}/{given['client_id']}")).problem == "not-found"
    elsewhere = f"/v1/shops/{street.shops[1].public_id}/service-accounts/{given['client_id']}"
    assert (await lakshmi.ask("DELETE", elsewhere)).problem == "not-found"
    assert (await lakshmi.ask("DELETE", f"{path}/{given['client_id']}")).status == 204
    assert (await lakshmi.ask("DELETE", f"{path}/{given['client_id']}")).problem == "not-found"
    orders = f"/v1/shops/{street.shops[0].public_id}/orders"
    assert (await asked(api, token, "GET", orders)).problem == "not-signed-in"
    assert (await api.ask("POST", "/v1/service-tokens", given)).problem == "wrong-credentials"


@pytest.mark.parametrize("how", ["handed over", "disabled", "role taken", "status alone"])
async def test_it_goes_with_its_owner_and_does_not_come_back(
    lakshmi: Person, asha: Person, meera: Person, api: Api, store: StoredStore, street: Street, how: str
) -> None:
    given, shop = await let_in(lakshmi, street, ["products:read"]), street.shops[0]
    token = await signed_in(api, given)
    goods = f"/v1/shops/{shop.public_id}/products"
    assert (await asked(api, token, "GET", goods)).status == 200
    async with store.begin() as work:
        admin = await work.identities.actor((await work.identities.by_public_id(meera.id)).id)
        own = await work.identities.by_public_id(lakshmi.id)
        if how == "handed over":
            await work.shops.set_owner(shop.id, own.id)
            await given_to(work, await work.identities.actor(own.id), asha, shop.id)
        elif how == "role taken":
            await revoke(work, admin, lakshmi.id, Role.OWNER, shop.public_id, ChangeReason.ASKED)
        elif how == "status alone":
            await work.identities.set_status(own.id, Status.DISABLED)
    if how == "disabled":
        way = f"/v1/users/{lakshmi.id}"
        assert (await meera.ask("PATCH", way, {"is_disabled": True, "reason": "abuse"})).status == 200
    assert (await asked(api, token, "GET", goods)).problem == "not-signed-in"
    assert (await api.ask("POST", "/v1/service-tokens", given)).problem == "wrong-credentials"
    if how == "disabled":
        assert (await meera.ask("PATCH", way, {"is_disabled": False, "reason": "mistake"})).status == 200
        assert (await api.ask("POST", "/v1/service-tokens", given)).problem == "wrong-credentials"


async def given_to(work: Any, lakshmi: Actor, asha: Person, shop_id: int) -> None:
    """Both said yes."""
    guest = (await work.identities.by_public_id(asha.id)).id
    link: Any = SimpleNamespace(previous_identity_id=guest, shop_id=shop_id)
    await hand_over(work, lakshmi, link)


async def test_there_are_so_many_and_no_more(lakshmi: Person, api: Api, street: Street) -> None:
    for _ in range(10):
        await let_in(lakshmi, street, ["stock:write"])
    path = f"/v1/shops/{street.shops[0].public_id}/service-accounts"
    said = await lakshmi.ask("POST", path, {"name": "One more", "scopes": ["stock:write"]})
    assert said.problem == "too-many-shop-accounts"
    for scopes in ([], ["everything"], ["identity:write"], ["carts:read"]):
        assert (await lakshmi.ask("POST", path, {"name": "Odd", "scopes": scopes})).problem == "bad-request"


def test_a_route_that_nobody_opened_is_closed_to_them() -> None:
    opened = {f"{route.method} {route.path}" for route in routes() if route.shop_scope}
    assert not [each for each in opened if not each.split()[1].startswith(OF_A_SHOP)]
    for never in ("webhooks", "service-accounts", "staff", "counter", "zones", "addresses", "submission"):
        assert not [each for each in opened if f"/{never}" in each]
