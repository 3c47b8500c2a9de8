"""Paying first over HTTP: where the platform has no such way, and where it has one."""

from dataclasses import replace

from domain.money.gateway import PaymentLink
from storage.work import StoredStore
from tests.storage.given import Street
from tests.web.api.client import Person
from tests.web.api.test_shopping import ready


async def test_an_order_waits_to_be_paid_and_says_where(
    asha: Person, street: Street, store: StoredStore
) -> None:
    cart = await ready(asha, street)
    path, at = f"/v1/carts/{cart.body['id']}/checkout", {"If-Match": cart.headers["ETag"]}
    body = {"total": cart.body["total"]["minor"], "payment": "gateway"}
    assert (await asha.ask("POST", path, body, headers=at)).problem == "payment-way-closed"
    store._rules = replace(store._rules, prepaid=frozenset({"telegram", "gateway"}))
    assert (await asha.ask("POST", path, body | {"payment": "upi"}, headers=at)).status == 400
    first, again = [await asha.ask("POST", path, body, headers=at) for _ in range(2)]
    [order] = first.body["orders"]
    assert (first.status, order["state"], again.body) == (201, "awaiting_payment", first.body)
    asked = f"/v1/orders/{order['id']}/payment"
    payment = (await asha.ask("GET", asked)).body
    assert (payment["method"], payment["state"], payment["pay_at"]) == ("gateway", "pending", None)
    async with store.begin() as work:
        [errand] = await work.gateway_errands.claim("a", most=5, lease_s=60)
        await work.payment_links.keep(errand.subject, PaymentLink("plink_1", "https://rzp.io/i/1"))
    assert (await asha.ask("GET", asked)).body["pay_at"] == "https://rzp.io/i/1"
