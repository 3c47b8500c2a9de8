"""Whoever hears that an order is paid may die at any point: it is paid and placed once, or not yet."""

import asyncio
import os
from contextlib import suppress
from dataclasses import replace

import aiohttp
import pytest
from sqlalchemy import func, select

from domain.money.payment import PaymentMethod, PaymentState
from domain.money.prepaid import placing
from domain.orders.order import OrderState
from storage.care.verify import problems
from storage.engine.database import Database
from storage.schema import tables as t
from storage.work import StoredStore
from tests.clock import Clock
from tests.conftest import SECRET
from tests.faults.paid.process import PAYMENT_MOVED
from tests.hatchery import ROOT, Hatched, hatch
from tests.reading import value_of
from tests.storage import given
from tests.web.gateway.stand_in import Event, StandIn

POINTS = [
    "callback:before-commit",
    "callback:after-commit",
    PAYMENT_MOVED,
    "due:before-commit",
    "due:after-commit",
]
WITHIN_S = 20
UNSENT = {"message-is-stuck", "open-order-has-a-card"}
CALLBACKS = select(func.count()).select_from(t.gateway_callback).where(t.gateway_callback.c.applied_at > 0)


async def begins(url: str, at: str, point: str = "") -> tuple[Hatched, str]:
    process = await hatch(
        "tests.faults.paid.process:live", url, SECRET, at, point, folder=ROOT, environment=os.environ
    )
    assert process.stdout
    async with asyncio.timeout(WITHIN_S):
        return process, (await process.stdout.readline()).decode().strip()


async def awaited(store: StoredStore) -> tuple[int, Event]:
    """An order that waits to be paid, and what the gateway tells once it is."""
    store._rules = replace(store._rules, prepaid=frozenset({"gateway"}))
    around, quote = await given.ready(store)
    cart, total = quote.basket.cart, quote.basket.total.minor
    async with store.begin() as work:
        made = await placing.place_prepaid(
            work,
            around.customer,
            PaymentMethod.GATEWAY,
            cart_id=cart.id,
            cart_version=cart.version,
            total=total,
        )
    order = made.orders[0]
    [payment] = await store.read().payments.of_order(order.id)
    there = StandIn()
    there.links["plink_1"] = {
        "amount": order.total.minor,
        "currency": "INR",
        "reference_id": payment.public_id,
    }
    return order.id, there.pay("plink_1")[1]


@pytest.mark.timeout(120)
@pytest.mark.parametrize("point", POINTS)
async def test_killed_anywhere_it_is_paid_and_placed_once(
    store: StoredStore, database: Database, database_url: str, clock: Clock, point: str
) -> None:
    order_id, event = await awaited(store)
    first, url = await begins(database_url, clock.now.isoformat(), point)
    with suppress(aiohttp.ClientError, OSError):
        await StandIn().tell(url, [event])
    async with asyncio.timeout(WITHIN_S):
        assert await first.wait() == -9, "it was to be killed"
    second, url = await begins(database_url, clock.now.isoformat())
    try:
        assert await StandIn().tell(url, [event, event]) == [200, 200]
        for _ in range(WITHIN_S * 20):
            if await value_of(database.reader, CALLBACKS):
                break
            await asyncio.sleep(0.05)
    finally:
        second.kill()
        await second.wait()
    work = store.read()
    [payment] = await work.payments.of_order(order_id)
    assert (payment.state, (await work.orders.get(order_id)).state) == (
        PaymentState.CAPTURED,
        OrderState.PLACED,
    )
    assert await work.refunds.of_order(order_id) == []
    assert {each.rule for each in await problems(database, store._sealer, now=work.now)} <= UNSENT
