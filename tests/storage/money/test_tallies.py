"""Days of a shop are counted as orders end, and put away with their bills and their money."""

from dataclasses import replace
from datetime import date

import pytest

from domain.errors import NotFound
from domain.money.accounts import Account
from domain.money.billing.series import Series
from domain.money.books import reports
from domain.money.refund import RefundReason, RefundState
from domain.money.refunds import give_back, go_to
from domain.money.reporting.report import ReportSpan
from domain.money.reporting.tally import BillSpan, DayTally, MoneyMoved
from domain.orders import counter
from domain.orders.order import Move, Reason
from domain.people import Role
from domain.values import Money
from storage.work import StoredStore
from tests.clock import Clock
from tests.domain.samples import SITA
from tests.storage import given
from tests.storage.money.test_bills import deliver, staff

TODAY = date(2026, 6, 1)


async def test_a_day_is_counted_and_put_away(store: StoredStore, clock: Clock) -> None:
    """One comes, two minutes after it was placed it is accepted; the second shop says no. ₹10 go back."""
    _, placed = await given.placed(store)
    order, other = placed.orders
    clock.advance(seconds=120)
    await deliver(store, order)
    async with store.begin() as work:
        await counter.move_order_of(
            work, staff(other), other.id, Move.REJECT, version=other.version, reason=Reason.TOO_BUSY
        )
        (payment,) = await work.payments.of_order(order.id)
        refund = await give_back(work, payment, Money(10_00), RefundReason.COMPLAINT)
        await go_to(work, refund, RefundState.DONE)
    read = store.read()
    owner, rival = (replace(SITA, shops={each.shop_id: Role.OWNER}) for each in (order, other))
    found = await reports.report(read, owner, order.shop_id, ReportSpan.WEEK)
    assert len(found.days) == 7 and found.days[-1][0] == TODAY
    assert found.whole == DayTally(came=1, taken=235_13, accepted=1, accept_s=120)
    assert (found.whole.minutes, found.average) == (2, order.total)
    assert [(each.taken.minor, each.quantity.amount) for each in found.top] == [(190_00, 2), (25_13, 750)]
    assert (await reports.report(read, rival, other.shop_id, ReportSpan.TODAY)).whole.missed == 1
    closed = await reports.day_close(read, owner, order.shop_id, TODAY)
    assert closed.money == (MoneyMoved(Account.CASH, 235_13, 10_00),)
    shop = order.shop_id
    assert closed.bills == {
        Series.BILLS: BillSpan(1, f"{shop}-2627-1", f"{shop}-2627-1", Money(235_13)),
        Series.CREDITS: BillSpan(1, f"{shop}-2627-C1", f"{shop}-2627-C1", Money(10_00)),
    }
    assert closed.tabs == (0, 0) and not closed.is_over
    assert (await reports.day_close(read, owner, shop, date(2026, 5, 31))).tally == DayTally()
    for call in (reports.report(read, rival, shop, ReportSpan.TODAY), reports.day_close(read, rival, shop)):
        with pytest.raises(NotFound):
            await call
