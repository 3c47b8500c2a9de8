"""Bills: one for each order that reached its person, numbered without a gap, and as they were."""

import asyncio
from dataclasses import replace

import pytest

from domain.catalogue.about.papers import Papers, Registration
from domain.errors import NotFound
from domain.money.billing.bill import Bill, BillKind
from domain.money.billing.series import Series
from domain.money.billing.tax import TaxSplit
from domain.money.books import bills
from domain.money.refund import RefundReason
from domain.money.refunds import give_back
from domain.orders import counter
from domain.orders.order import Move, Order
from domain.people import Actor, Role
from domain.values import Money
from storage.work import StoredStore
from tests.domain.samples import SITA
from tests.storage import given


def staff(order: Order) -> Actor:
    return replace(SITA, shops={order.shop_id: Role.STAFF})


async def deliver(store: StoredStore, order: Order) -> Order:
    """From the counter to the door."""
    for move in (Move.ACCEPT, Move.READY, Move.DELIVER):
        async with store.begin() as work:
            order = await counter.move_order_of(work, staff(order), order.id, move, version=order.version)
    return order


async def bill(store: StoredStore, order: Order) -> Bill:
    return (await bills.bill_of(store.read(), staff(order), order.id)).bill


async def registered(store: StoredStore, order: Order, papers: Papers) -> None:
    async with store.begin() as work:
        shop = await work.shops.get(order.shop_id)
        await work.shops.set_facts(replace(shop, papers=papers))


@pytest.mark.parametrize(
    ("registration", "kind", "dal"),
    [
        (Registration.UNREGISTERED, BillKind.RECEIPT, TaxSplit(20_766, 0)),
        (Registration.COMPOSITION, BillKind.SUPPLY, TaxSplit(20_766, 0)),
        (Registration.REGULAR, BillKind.INVOICE, TaxSplit(19_778, 494)),
    ],
)
async def test_it_is_made_out_at_the_door_as_the_shop_is_registered(
    store: StoredStore, registration: Registration, kind: BillKind, dal: TaxSplit
) -> None:
    """Two dal at ₹95 and 750 g of tomatoes; the ₹20 for the delivery are taxed with the goods."""
    _, placed = await given.placed(store)
    order = placed.orders[0]
    papers = Papers(registration, "Lakshmi Devi", "13619011000123", "36ABCDE1234F1Z5")
    await registered(store, order, papers)
    with pytest.raises(NotFound):
        await bill(store, order)
    await deliver(store, order)
    made = await bill(store, order)
    assert (made.kind, made.number, made.seller.fssai) == (kind, f"{order.shop_id}-2627-1", "13619011000123")
    assert (made.order_number, made.total, made.fee) == (order.number, order.total, order.fee)
    assert [(line.names, line.amount) for line in made.lines] == [
        (li.names, li.charged) for li in order.lines
    ]
    assert made.lines[0].tax == dal
    assert sum(line.tax.taxable + line.tax.tax for line in made.lines) == order.total.minor


async def test_what_the_shop_says_later_is_not_on_it(store: StoredStore) -> None:
    _, placed = await given.placed(store)
    order = await deliver(store, placed.orders[0])
    before = await bill(store, order)
    await registered(store, order, Papers(Registration.REGULAR, "Somebody Else"))
    async with store.begin() as work:
        await work.products.set_price(order.lines[0].product_id, Money(1))
    assert await bill(store, order) == before


async def test_an_undone_unit_of_work_leaves_no_gap_and_two_at_once_take_two_numbers(
    store: StoredStore,
) -> None:
    _, placed = await given.placed(store)
    shop = placed.orders[0].shop_id

    async def take(*, is_undone: bool = False) -> int:
        async with store.begin() as work:
            place = await work.bills.next_in(shop, Series.BILLS, 2026)
            await asyncio.sleep(0)
            if is_undone:
                raise ConnectionError
        return place.sequence

    with pytest.raises(ConnectionError):
        await take(is_undone=True)
    assert sorted(await asyncio.gather(*(take() for _ in range(8)))) == [1, 2, 3, 4, 5, 6, 7, 8]
    async with store.begin() as work:
        places = [
            await work.bills.next_in(shop, *series)
            for series in ((Series.CREDITS, 2026), (Series.BILLS, 2027))
        ]
    assert [each.sequence for each in places] == [1, 1]


async def test_name_and_address_stand_there_for_their_person_alone(store: StoredStore) -> None:
    around, placed = await given.placed(store)
    order = await deliver(store, placed.orders[0])
    for who, has_name in ((around.customer, True), (staff(order), False)):
        copy = await bills.bill_of(store.read(), who, order.id, is_named=True)
        assert (copy.buyer is not None) is has_name
        assert (await bills.bill_of(store.read(), who, order.id)).buyer is None
    with pytest.raises(NotFound):
        await bills.bill_of(store.read(), replace(SITA, identity_id=999), order.id)


async def test_what_is_given_back_for_a_complaint_is_a_credit_note(store: StoredStore) -> None:
    """₹50 of ₹235.13: over the lines, with the tax within it; the bill stays as it is."""
    _, placed = await given.placed(store)
    await registered(store, placed.orders[0], Papers(Registration.REGULAR))
    order = await deliver(store, placed.orders[0])
    before = await bill(store, order)
    for amount in (50_00, 10_00):
        async with store.begin() as work:
            (payment,) = await work.payments.of_order(order.id)
            await give_back(work, payment, Money(amount), RefundReason.COMPLAINT)
    kept, first, second = [each.bill for each in await bills.bills_of(store.read(), staff(order), order.id)]
    assert kept == before
    assert (first.kind, first.number, first.corrects) == (
        BillKind.CREDIT,
        f"{order.shop_id}-2627-C1",
        kept.number,
    )
    assert (first.total, sum(each.amount.minor for each in first.lines)) == (Money(50_00), 50_00)
    assert [(row.basis_points, row.taxable.minor, row.half.minor) for row in first.taxes] == [
        (0, 584, 0),
        (500, 4206, 105),
    ]
    assert (second.number, second.total) == (f"{order.shop_id}-2627-C2", Money(10_00))
