"""What follows from each event, in this order and in the same unit of work: one table.

Subjects do not know one another by this: an order moves and says so, and whoever has something to do about it
stands here.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from domain.catalogue.amendment import Amended
from domain.catalogue.desk import low
from domain.catalogue.desk.low import RanLow
from domain.catalogue.sharing import learning
from domain.catalogue.shop import ShopMoved
from domain.money import settling, telling
from domain.money.books import bills, carried_cash, counting
from domain.money.events import ComplaintMoved, PaymentMoved, RefundMoved
from domain.money.prepaid import asking
from domain.money.tabs import booking
from domain.orders import consequences
from domain.orders.board import board
from domain.orders.delivering import following
from domain.orders.events import Changed, Delayed, Moved, PaymentAwaited, Placed, WordReported
from domain.orders.promise import amending, watching
from domain.platform import word_reports
from domain.platform.webhooks import noting

Reaction = Callable[[Any, Any], Awaitable[None]]
"""Takes the open unit of work and the event."""

REACTIONS: Mapping[type, tuple[Reaction, ...]] = {
    Placed: (
        consequences.announce,
        consequences.start_clock,
        board.follow,
        noting.note_placed,
        consequences.record_placed,
    ),
    PaymentAwaited: (
        consequences.hold_for_payment,
        consequences.record_awaited,
    ),
    Moved: (
        following.go_with,
        following.stop_map,
        consequences.stop_clock,
        watching.watch,
        consequences.start_clock_of_paid,
        consequences.tell,
        board.follow,
        consequences.look_who_waits,
        noting.note_moved,
        settling.settle,
        telling.ask_for_money,
        bills.make_out,
        counting.count,
        consequences.record_moved,
        consequences.pause_unanswered,
    ),
    Changed: (
        settling.follow,
        consequences.follow_up,
        board.follow,
        amending.tell_counter,
        consequences.tell_change,
        consequences.ask,
        consequences.look_who_waits_now,
        noting.note_changed,
        consequences.record_changed,
    ),
    Delayed: (watching.tell_delay, board.follow),
    PaymentMoved: (
        booking.note_paid,
        carried_cash.carry_cash,
        telling.tell_payment,
        noting.note_payment,
    ),
    RefundMoved: (
        booking.note_given_back,
        bills.credit,
        telling.tell_refund,
        noting.note_refund,
        asking.order_refund,
    ),
    ComplaintMoved: (noting.note_complaint,),
    WordReported: (word_reports.tell_reported,),
    RanLow: (low.tell_low, noting.note_low),
    Amended: (noting.note_goods, learning.note_lesson),
    ShopMoved: (noting.note_shop, learning.note_shop),
}
