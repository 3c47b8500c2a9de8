"""The checks see what they are there to see: each of these bugs makes them speak.

Every scene is played twice, first without the bug: the unlucky moment alone does no harm. Where two must
meet in it, PostgreSQL lets them: SQLite has one writer at a time.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.faults.checks import Checks
from tests.faults.people import Counter, Customer
from tests.faults.town import Town, town

SHOP, GOODS = "Sri Lakshmi", 1
pytestmark = [
    pytest.mark.faults,
    pytest.mark.timeout(300),
    pytest.mark.parametrize("database_url", ["postgresql"], indirect=True),
]


@pytest.fixture
async def place(database_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async with town(database_url, tmp_path) as made:
        yield made


@pytest.fixture
def sita(place: Town) -> Customer:
    return Customer(place, 6001, "Sita")


async def verdict(place: Town, *customers: Customer) -> str:
    """What the checks say once all is settled and the bot is gone."""
    await place.settle()
    await place.nest.kill()
    return "\n".join(await Checks(place, customers).wrong())


async def test_an_update_acknowledged_before_it_is_kept_is_lost(place: Town, sita: Customer) -> None:
    async def scene(*seeds: str) -> str:
        await place.start(seeds=seeds)
        sita.says("/orders", "orders.mine")
        await place.sandbox.until(lambda: not place.sandbox.pending, 60)
        await place.nest.kill()
        await place.start()
        return await verdict(place, sita)

    assert not await scene()
    assert "update lost" in await scene("ack_before_commit")


async def test_a_number_shown_before_the_commit_is_of_no_order(place: Town, sita: Customer) -> None:
    async def scene(*seeds: str) -> str:
        await place.start(seeds=seeds, point="update:before-commit")
        review = await sita.fills([SHOP])
        await place.settle()
        place.nest.arm()
        sita.persona.presses(review, "Place order")
        sita.ordered, sita.screen = sita.ordered + 1, "checkout.placed"
        await place.nest.dies()
        await place.start()
        return await verdict(place, sita)

    assert not await scene()
    assert "shown to 6001, but not there" in await scene("send_before_commit")


async def test_two_who_move_an_order_at_once_are_both_told_yes(place: Town, sita: Customer) -> None:
    counter = Counter(place)

    async def scene(*seeds: str) -> str:
        await place.start(seeds=seeds)
        (number,) = await sita.buys([SHOP], presses=1)
        card = await counter.card(number, "Accept")
        accept = card.rows[0][0]["callback_data"]
        _, order, version, _ = accept.split(":")
        counter.staff[0].presses(card, data=accept)
        counter.staff[1].presses(card, data=f"counter.because:{order}:{version}:reject:too_busy")
        return await verdict(place, sita)

    assert not await scene(), "both become staff of the shop by this"
    assert not await scene("two_move")
    assert "moved against the table" in await scene("two_move", "no_move_guard")


async def test_the_last_piece_is_promised_to_two(place: Town) -> None:
    everybody: list[Customer] = []

    async def leave(pieces: int) -> None:
        async with place.store.begin() as work:
            taken = (await work.products.get(GOODS)).allocated
            await work.stock.set_stock(GOODS, taken + pieces)

    async def scene(*seeds: str) -> str:
        await leave(100)
        await place.start(seeds=seeds)
        both = [Customer(place, 6001 + len(everybody) + i, "Sita") for i in range(2)]
        everybody.extend(both)
        reviews = [await each.fills([SHOP]) for each in both]
        await leave(1)
        for each, review in zip(both, reviews, strict=True):
            each.persona.presses(review, "Place order")
            each.screen = ""
        await place.settle()
        for each in both:
            actor = await place.store.read().people.by_telegram(each.id)
            assert actor
            each.ordered = len(await place.store.read().orders.of(actor.identity_id, most=9))
        return await verdict(place, *everybody)

    assert not await scene("two_take")
    assert sum(each.ordered for each in everybody) == 1
    assert f"oversold: product {GOODS}" in await scene("two_take", "no_shelf_guard")


async def test_one_checkout_pressed_twice_becomes_two_orders(place: Town, sita: Customer) -> None:
    async def scene(*seeds: str) -> str:
        await place.start(seeds=("no_lanes", "no_turns", "two_place", *seeds))
        await sita.buys([SHOP], presses=2)
        return await verdict(place, sita)

    assert not await scene()
    wrong = await scene("no_unique")
    assert "one-order-per-cart-version-and-shop" in wrong
    assert "orders of 6001: 3 instead of 2" in wrong


async def test_what_a_person_did_last_is_overtaken(place: Town, sita: Customer) -> None:
    async def scene(*seeds: str) -> str:
        await place.start(seeds=("slow_cart", *seeds))
        sita.says("/start", "")
        await place.settle()
        sita.says("/cart", "")
        sita.says("/orders", "orders.mine")
        return await verdict(place, sita)

    assert not await scene()
    assert "is at cart.lines instead of orders.mine" in await scene("no_lanes")
