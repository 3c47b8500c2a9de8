"""Bills over HTTP."""

from domain.people import Role
from storage.work import StoredStore
from tests.storage import given
from tests.storage.money.test_bills import deliver
from tests.web.api.client import Api
from tests.web.api.throughout.test_pages import strong


async def test_a_bill_is_the_same_bytes_for_whom_it_concerns_and_for_nobody_else(
    api: Api, store: StoredStore
) -> None:
    _, placed = await given.placed(store)
    order, other = placed.orders
    owner = await strong(api, store, "lakshmi", Role.OWNER, order.shop_id)
    path = f"/v1/orders/{order.public_id}/bill"
    assert (await owner.ask("GET", path)).problem == "not-found"
    await deliver(store, order)
    first, again = [await owner.ask("GET", path) for _ in range(2)]
    assert (first.status, first.headers["Content-Type"]) == (200, "application/pdf")
    assert first.body == again.body and first.body.startswith("%PDF-")
    stranger = await strong(api, store, "balaji", Role.OWNER, other.shop_id)
    assert (await stranger.ask("GET", path)).problem == "not-found"
