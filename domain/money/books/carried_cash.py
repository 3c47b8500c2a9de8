"""Cash on the way: what a courier takes at the door is theirs to hand in, and what was counted is kept."""

from __future__ import annotations

from datetime import date, timedelta

from domain.audit_actions import AuditAction
from domain.catalogue.errors import BadAmount
from domain.catalogue.shop_facts import amount
from domain.catalogue.trading.timekeeping import beginning, today
from domain.errors import NotFound
from domain.money.accounts import Account, Cause, Posting
from domain.money.books.ledger import post
from domain.money.courier_cash import Tally
from domain.money.errors import CashMoved
from domain.money.events import PaymentMoved
from domain.money.payment import PaymentMethod, PaymentState
from domain.money.work import MoneyWork
from domain.orders.courier.courier import Courier
from domain.people import Actor
from domain.policy import Action, may
from domain.values import Money

A = Account
MOST_HANDED_IN = 1_000_000_00
"""Minor units; what is more is a slip of the finger."""


async def carry_cash(work: MoneyWork, event: PaymentMoved) -> None:
    """Cash that was taken at a door is not in the till yet: the courier has it."""
    payment = event.payment
    if event.state is not PaymentState.CAPTURED or payment.method is not PaymentMethod.CASH:
        return
    if trip := await work.trips.of(payment.order_id):
        minor = payment.amount.minor
        sides = Posting(A.CASH, -minor), Posting(A.COURIER_CASH, minor, trip.courier.id)
        await post(
            work,
            event.shop.id,
            Cause.CARRIED,
            payment.id,
            sides,
            currency=payment.amount.currency,
            order_id=payment.order_id,
            payment_id=payment.id,
        )


async def held(work: MoneyWork, actor: Actor, shop_id: int) -> list[tuple[Courier, Money]]:
    """Who has cash of the shop's, and how much. Raises NotFound."""
    _must_work_at(actor, shop_id)
    shop = await work.shops.get(shop_id)
    found = await work.courier_cash.held(shop_id)
    return [(courier, Money(minor, shop.currency)) for courier, minor in found]


async def own_cash(work: MoneyWork, actor: Actor) -> list[Money]:
    """What the actor has to hand in, shop by shop."""
    found = await work.courier_cash.of_person(actor.identity_id)
    return [Money(minor, (await work.shops.get(shop_id)).currency) for shop_id, minor in found]


async def tally(
    work: MoneyWork, actor: Actor, shop_id: int, courier_id: int, day: date | None = None
) -> Tally:
    """A courier's cash of a day, today's where none is said. Raises NotFound."""
    _must_work_at(actor, shop_id)
    shop = await work.shops.get(shop_id)
    courier = await work.courier_cash.courier(shop_id, courier_id)
    began = beginning(shop, day or today(shop))
    ends = beginning(shop, (day or today(shop)) + timedelta(days=1))
    doors, taken = await work.courier_cash.taken(courier_id, began, ends)
    return Tally(
        courier=courier,
        doors=doors,
        taken=Money(taken, shop.currency),
        held=Money(await work.ledger.of_party(shop_id, A.COURIER_CASH, courier_id), shop.currency),
        handed_in=await work.courier_cash.handed_in(courier_id, began, ends),
    )


async def hand_in(
    work: MoneyWork, actor: Actor, shop_id: int, courier_id: int, *, expected: int, counted: int
) -> Tally:
    """A courier's cash is in the till: so much was counted. What is missing stays with them, what is over is
    theirs.

    `expected` is what they had, as the actor saw it. Raises NotFound, BadAmount, CashMoved.
    """
    _must_work_at(actor, shop_id)
    shop = await work.shops.get(shop_id)
    if not 0 <= counted <= MOST_HANDED_IN:
        raise BadAmount(most=Money(MOST_HANDED_IN, shop.currency))
    courier = await work.courier_cash.courier(shop_id, courier_id, hold=True)
    had = await work.ledger.of_party(shop_id, A.COURIER_CASH, courier_id)
    if had != expected:
        raise CashMoved(name=courier.name, held=Money(had, shop.currency))
    sums = Money(expected, shop.currency), Money(counted, shop.currency)
    kept = await work.courier_cash.note(courier_id, *sums, by=actor)
    sides = Posting(A.CASH, counted), Posting(A.COURIER_CASH, -counted, courier_id)
    await post(work, shop_id, Cause.HANDED_IN, kept, sides, currency=shop.currency)
    await work.audit.record(actor, AuditAction.COURIER_CASH, f"shop:{shop_id}")
    return await tally(work, actor, shop_id, courier_id)


async def type_handed_in(work: MoneyWork, actor: Actor, shop_id: int, courier_id: int, typed: str) -> Tally:
    """The same for an amount as people write it, of all that the courier has now."""
    _must_work_at(actor, shop_id)
    shop = await work.shops.get(shop_id)
    had = await work.ledger.of_party(shop_id, A.COURIER_CASH, courier_id)
    counted = amount(typed, shop.currency).minor
    return await hand_in(work, actor, shop_id, courier_id, expected=had, counted=counted)


def _must_work_at(actor: Actor, shop_id: int) -> None:
    if not may(actor, Action.WORK_COUNTER, shop_id):
        raise NotFound
