"""An order and its life: one table of moves says what may follow what, and who may do it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from domain.catalogue.about.slots import Slot
from domain.orders.line import OrderLine
from domain.preferences import Delivery
from domain.values import NOTHING, Money, Place


class OrderState(StrEnum):
    """Where an order stands. One that is paid first awaits that, and is nothing to its shop until then."""

    AWAITING_PAYMENT = "awaiting_payment"
    PLACED = "placed"
    ACCEPTED = "accepted"
    PICKING = "picking"
    READY = "ready"
    OUT_FOR_DELIVERY = "out_for_delivery"
    DELIVERED = "delivered"
    COLLECTED = "collected"
    UNDELIVERED = "undelivered"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class Move(StrEnum):
    """What can be done to an order."""

    PAY = "pay"
    LAPSE = "lapse"
    ACCEPT = "accept"
    REJECT = "reject"
    PICK = "pick"
    READY = "ready"
    SEND = "send"
    DELIVER = "deliver"
    COLLECT = "collect"
    FAIL = "fail"
    CANCEL = "cancel"
    RETURN = "return"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"
    CALL_OFF = "call_off"


class Reason(StrEnum):
    """Why a shop said no, gave up or did not get through; or nobody paid."""

    OUT_OF_STOCK = "out_of_stock"
    TOO_BUSY = "too_busy"
    TOO_FAR = "too_far"
    CLOSING = "closing"
    CUSTOMER_ASKED = "customer_asked"
    NOBODY_HOME = "nobody_home"
    WRONG_ADDRESS = "wrong_address"
    REFUSED = "refused"
    TOO_LATE = "too_late"
    UNPAID = "unpaid"


class StockEffect(StrEnum):
    """What a move does to the goods that the order holds."""

    KEEP = "keep"
    RELEASE = "release"
    TAKE = "take"
    ASK = "ask"
    RETURN = "return"


S, M, E = OrderState, Move, StockEffect


@dataclass(frozen=True, slots=True)
class Step:
    """One allowed move: from which states, to which, with what effect on stock."""

    sources: frozenset[OrderState]
    target: OrderState
    stock: StockEffect = StockEffect.KEEP
    reasons: tuple[Reason, ...] = ()

    def takes(self, reason: Reason | None) -> bool:
        """Whether this is one of its reasons, or none where it needs none."""
        return reason in self.reasons if self.reasons else reason is None


def _from(*states: OrderState) -> frozenset[OrderState]:
    return frozenset(states)


LIFE: dict[Move, Step] = {
    M.PAY: Step(_from(S.AWAITING_PAYMENT), S.PLACED),
    M.LAPSE: Step(_from(S.AWAITING_PAYMENT), S.CANCELLED, E.RELEASE, (Reason.UNPAID,)),
    M.ACCEPT: Step(_from(S.PLACED), S.ACCEPTED),
    M.REJECT: Step(
        _from(S.PLACED),
        S.REJECTED,
        E.RELEASE,
        (Reason.OUT_OF_STOCK, Reason.TOO_BUSY, Reason.TOO_FAR, Reason.CLOSING),
    ),
    M.PICK: Step(_from(S.ACCEPTED), S.PICKING),
    M.READY: Step(_from(S.ACCEPTED, S.PICKING), S.READY, E.TAKE),
    M.SEND: Step(_from(S.READY, S.UNDELIVERED), S.OUT_FOR_DELIVERY),
    M.DELIVER: Step(_from(S.READY, S.OUT_FOR_DELIVERY), S.DELIVERED),
    M.COLLECT: Step(_from(S.READY), S.COLLECTED),
    M.FAIL: Step(
        _from(S.OUT_FOR_DELIVERY),
        S.UNDELIVERED,
        reasons=(Reason.NOBODY_HOME, Reason.WRONG_ADDRESS, Reason.REFUSED),
    ),
    M.CANCEL: Step(
        _from(S.ACCEPTED, S.PICKING, S.READY, S.UNDELIVERED),
        S.CANCELLED,
        E.ASK,
        (Reason.OUT_OF_STOCK, Reason.CUSTOMER_ASKED, Reason.TOO_BUSY, Reason.REFUSED),
    ),
    M.RETURN: Step(
        _from(S.UNDELIVERED),
        S.CANCELLED,
        E.RETURN,
        (Reason.NOBODY_HOME, Reason.WRONG_ADDRESS, Reason.REFUSED),
    ),
    M.WITHDRAW: Step(_from(S.AWAITING_PAYMENT, S.PLACED), S.CANCELLED, E.RELEASE),
    M.EXPIRE: Step(_from(S.PLACED), S.EXPIRED, E.RELEASE),
    M.CALL_OFF: Step(_from(S.ACCEPTED, S.PICKING, S.READY), S.CANCELLED, E.ASK, reasons=(Reason.TOO_LATE,)),
}

COUNTER_MOVES = (
    M.ACCEPT,
    M.REJECT,
    M.PICK,
    M.READY,
    M.SEND,
    M.DELIVER,
    M.COLLECT,
    M.FAIL,
    M.RETURN,
    M.CANCEL,
)
ON_THE_ROAD = frozenset({M.SEND, M.DELIVER, M.FAIL, M.RETURN})
"""What is done with what is brought; what is collected is handed out instead."""
TO_PACK = _from(S.PLACED, S.ACCEPTED, S.PICKING)
"""States in which a shop has to pack it, sooner or later."""
HOLDING = TO_PACK | {S.AWAITING_PAYMENT}
"""States in which an order's goods are allocated; afterwards they have left the shelf or are released."""
REACHED = _from(S.DELIVERED, S.COLLECTED)
"""States in which an order has come to the person."""
PICKABLE = _from(S.ACCEPTED, S.PICKING)
"""States in which somebody may say of a line what there is."""
FINAL = _from(S.DELIVERED, S.COLLECTED, S.REJECTED, S.CANCELLED, S.EXPIRED)
UNDER_WAY = frozenset(S) - FINAL - {S.AWAITING_PAYMENT}
"""States in which whoever works for its shop has still to do something."""


@dataclass(frozen=True, slots=True)
class Order:
    """One shop's part of a checkout. `ordered_in` is the chat that it came from, by its Telegram id.

    Its total is goods and delivery less the discount (by a coupon), and the tip.
    `promised_at` is the time that its shop has promised it by, `agreed_at` the one that it was accepted with.
    `slot` is when it is handed over, where that is not as soon as possible; `waits_from` when its shop can
    begin to answer, where that is not at once. In `state_version` it came to its state: who saw that one, or
    a later one, saw where it stands. When its customer asked to have it cancelled, and when the shop said no.
    """

    id: int
    number: int
    identity_id: int
    shop_id: int
    state: OrderState
    version: int
    customer_name: str
    customer_phone: str
    address: str
    place: Place | None
    note: str | None
    subtotal: Money
    fee: Money
    total: Money
    reason: Reason | None
    handled_by: str | None
    handler_id: int | None
    placed_at: datetime
    lines: tuple[OrderLine, ...] = ()
    public_id: str = ""
    delivery: Delivery = Delivery.HAND_OVER
    ordered_in: int | None = None
    promised_at: datetime | None = None
    slot: Slot | None = None
    waits_from: datetime | None = None
    state_version: int = 0
    agreed_at: datetime | None = None
    discount: Money = NOTHING
    tip: Money = NOTHING
    coupon_id: int | None = None
    cancel_asked_at: datetime | None = None
    cancel_refused_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.state not in FINAL

    @property
    def is_known_to_shop(self) -> bool:
        """Whether it was ever placed: what nobody has paid is the business of its customer alone."""
        return self.state is not OrderState.AWAITING_PAYMENT and self.reason is not Reason.UNPAID

    @property
    def came_to_nothing(self) -> bool:
        """Whether it is over, and nobody pays for it."""
        return not self.is_open and self.state not in REACHED

    @property
    def due_at(self) -> datetime:
        """When it is its turn: when its slot begins, else when it was placed."""
        return self.slot.starts if self.slot else self.placed_at

    @property
    def is_pickup(self) -> bool:
        """Whether its person collects it at the shop."""
        return self.delivery is Delivery.PICKUP

    @property
    def pickup_code(self) -> str | None:
        """Four digits by which the counter knows who collects it, once it is ready; None for what is brought.

        They prove nothing to a thief of the shop's own, who reads them too.
        """
        if not self.is_pickup or self.state is not OrderState.READY:
            return None
        return f"{int.from_bytes(sha256(self.public_id.encode()).digest()[:4], 'big') % 10_000:04}"

    @property
    def holds_stock(self) -> bool:
        """Whether its goods are allocated on the shelf."""
        return self.state in HOLDING

    @property
    def asks_to_cancel(self) -> bool:
        """Whether its customer waits for an answer whether it can be cancelled."""
        return self.is_open and self.cancel_asked_at is not None and self.cancel_refused_at is None

    @property
    def waiting(self) -> tuple[OrderLine, ...]:
        """The lines about which its customer is asked."""
        return tuple(line for line in self.lines if line.waits)

    def line(self, line_id: int) -> OrderLine | None:
        """One of its lines."""
        return next((line for line in self.lines if line.id == line_id), None)

    def was_seen_at(self, version: int) -> bool:
        """Whether who saw this version saw it in the state that it is in."""
        return self.state_version <= version <= self.version

    def at_the_counter(self, *, is_hidden: bool = False) -> Order:
        """As whoever works for its shop sees it.

        For whom it is and where to stands in it as long as somebody has to find the door, and not after;
        where `is_hidden`, not before, either.
        """
        if self.is_open and not is_hidden:
            return self
        return replace(self, customer_name="", customer_phone="", address="", place=None, note=None)

    def allows(self, move: Move) -> bool:
        """Whether the move may follow now: as the table says, and as it is handed over."""
        is_meant = move not in ON_THE_ROAD if self.is_pickup else move is not Move.COLLECT
        return is_meant and self.state in LIFE[move].sources

    @property
    def counter_moves(self) -> tuple[Move, ...]:
        """What the counter can do now, in the order of its buttons."""
        return tuple(move for move in COUNTER_MOVES if self.allows(move))


@dataclass(frozen=True, slots=True)
class Checkout:
    """One press of "Place order": one order per shop."""

    id: int
    cart_id: int
    cart_version: int
    orders: tuple[Order, ...]
