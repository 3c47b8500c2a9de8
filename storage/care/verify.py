"""Finds what must never be: each rule is one query that gives the rows that break it.

Each query sees one moment of the database, so a busy one can be looked at without stopping it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    Executable,
    Text,
    and_,
    bindparam,
    cast,
    func,
    literal,
    or_,
    select,
    union_all,
)

from domain.audit_actions import AuditAction
from domain.catalogue.shop import Unreachable
from domain.kinds import DueKind, MessageKind
from domain.orders.line import LineState
from domain.orders.order import FINAL, HOLDING, REACHED, UNDER_WAY, OrderState
from domain.people import Role
from storage.care import books, tabs
from storage.engine.database import Database
from storage.engine.sealing import Sealer
from storage.engine.transaction import to_ms
from storage.platform.audit import broken_link
from storage.schema import tables as t
from storage.schema import transport_tables as tt
from storage.schema.people import TELEGRAM

STUCK_AFTER = timedelta(minutes=10)
"""How long a message or an update may be late: longer than any pause between tries."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that is broken, and by what."""

    rule: str
    facts: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return " ".join([f"{self.rule}:", *(f"{name}={value}" for name, value in self.facts.items())])


def _sum(column: ColumnElement[int]) -> ColumnElement[int]:
    """A sum that is nought where there is nothing, and an integer on every database."""
    return cast(func.coalesce(func.sum(column), 0), BigInteger)


def _allocations() -> Executable:
    held = _sum(t.order_line.c.held).label("held")
    holding = and_(
        t.order.c.id == t.order_line.c.order_id, or_(*(t.order.c.state == state for state in sorted(HOLDING)))
    )
    by_product = (
        select(t.order_line.c.product_id, held)
        .join_from(t.order_line, t.order, holding)
        .group_by(t.order_line.c.product_id)
        .subquery()
    )
    open_lines = func.coalesce(by_product.c.held, 0)
    return (
        select(t.product.c.id.label("product"), t.product.c.allocated, open_lines.label("held"))
        .outerjoin_from(t.product, by_product, by_product.c.product_id == t.product.c.id)
        .where(t.product.c.allocated != open_lines)
        .order_by(t.product.c.id)
    )


def _ledger() -> Executable:
    moves = (
        select(
            t.stock_move.c.product_id,
            _sum(t.stock_move.c.on_hand).label("on_hand"),
            _sum(t.stock_move.c.allocated).label("allocated"),
        )
        .group_by(t.stock_move.c.product_id)
        .subquery()
    )
    on_hand, allocated = func.coalesce(moves.c.on_hand, 0), func.coalesce(moves.c.allocated, 0)
    return (
        select(
            t.product.c.id.label("product"),
            t.product.c.on_hand,
            on_hand.label("moved_on_hand"),
            t.product.c.allocated,
            allocated.label("moved_allocated"),
        )
        .outerjoin_from(t.product, moves, moves.c.product_id == t.product.c.id)
        .where(or_(t.product.c.on_hand != on_hand, t.product.c.allocated != allocated))
        .order_by(t.product.c.id)
    )


def _totals() -> Executable:
    charged = _sum(t.order_line.c.charged_minor)
    return (
        select(
            t.order.c.number.label("order"),
            t.order.c.total_minor.label("total"),
            charged.label("charged"),
            t.order.c.fee_minor.label("fee"),
            t.order.c.discount_minor.label("discount"),
            t.order.c.tip_minor.label("tip"),
        )
        .outerjoin_from(t.order, t.order_line)
        .group_by(
            t.order.c.id,
            t.order.c.number,
            t.order.c.total_minor,
            t.order.c.fee_minor,
            t.order.c.discount_minor,
            t.order.c.tip_minor,
        )
        .having(
            t.order.c.total_minor
            != charged + t.order.c.fee_minor - t.order.c.discount_minor + t.order.c.tip_minor
        )
        .order_by(t.order.c.id)
    )


def _coupons() -> Executable:
    """How often one was used is how many of its orders have not come to nothing."""
    living = (
        select(t.order.c.coupon_id, func.count().label("held"))
        .where(
            t.order.c.coupon_id.is_not(None),
            or_(*(t.order.c.state == state for state in sorted(set(OrderState) - FINAL | REACHED))),
        )
        .group_by(t.order.c.coupon_id)
        .subquery()
    )
    held = func.coalesce(living.c.held, 0)
    return (
        select(t.coupon.c.id.label("coupon"), t.coupon.c.used, held.label("held"))
        .outerjoin_from(t.coupon, living, living.c.coupon_id == t.coupon.c.id)
        .where(t.coupon.c.used != held)
        .order_by(t.coupon.c.id)
    )


def _places() -> Executable:
    """A slot's row goes when it is long over, and so does what its orders say of it."""
    held = select(t.order.c.shop_id, t.order.c.slot_from, func.count().label("held")).where(
        t.order.c.slot_from.is_not(None),
        or_(*(t.order.c.state == state for state in sorted(set(OrderState) - FINAL | REACHED))),
    )
    by_slot = held.group_by(t.order.c.shop_id, t.order.c.slot_from).subquery()
    in_it = func.coalesce(by_slot.c.held, 0)
    is_same = and_(by_slot.c.shop_id == t.slot.c.shop_id, by_slot.c.slot_from == t.slot.c.starts_at)
    return (
        select(t.slot.c.shop_id.label("shop"), t.slot.c.starts_at, t.slot.c.orders, in_it.label("held"))
        .outerjoin_from(t.slot, by_slot, is_same)
        .where(t.slot.c.orders != in_it)
        .order_by(t.slot.c.shop_id, t.slot.c.starts_at)
    )


_CART = (t.order.c.cart_id, t.order.c.cart_version, t.order.c.shop_id)
_TWICE = (
    select(
        t.order.c.cart_id.label("cart"),
        t.order.c.cart_version.label("version"),
        t.order.c.shop_id.label("shop"),
        func.count().label("orders"),
    )
    .group_by(*_CART)
    .having(func.count() > 1)
    .order_by(*_CART)
)
_NO_ORDER = (
    select(t.checkout.c.id.label("checkout"))
    .outerjoin_from(t.checkout, t.order)
    .where(t.order.c.id.is_(None))
    .order_by(t.checkout.c.id)
)
_NO_PAYMENT = (
    select(t.order.c.number.label("order"))
    .outerjoin_from(t.order, t.payment)
    .where(t.payment.c.id.is_(None))
    .order_by(t.order.c.id)
)
_NO_ANSWER = (
    select(t.order.c.number.label("order"), t.order_line.c.id.label("line"))
    .join_from(t.order_line, t.order)
    .outerjoin(tt.due, and_(tt.due.c.kind == DueKind.LINE_ANSWER, tt.due.c.subject == t.order_line.c.id))
    .where(
        t.order_line.c.state == LineState.WAITING,
        t.order.c.state == OrderState.PICKING,
        tt.due.c.id.is_(None),
    )
    .order_by(t.order_line.c.id)
)
_NO_DEADLINE = (
    select(t.order.c.number.label("order"))
    .outerjoin_from(
        t.order, tt.due, and_(tt.due.c.kind == DueKind.ORDER_EXPIRE, tt.due.c.subject == t.order.c.id)
    )
    .where(t.order.c.state == OrderState.PLACED, tt.due.c.id.is_(None))
    .order_by(t.order.c.id)
)
_NO_LAPSE = (
    select(t.order.c.number.label("order"))
    .outerjoin_from(
        t.order, tt.due, and_(tt.due.c.kind == DueKind.ORDER_LAPSE, tt.due.c.subject == t.order.c.id)
    )
    .where(t.order.c.state == OrderState.AWAITING_PAYMENT, tt.due.c.id.is_(None))
    .order_by(t.order.c.id)
)
_LOST_LINK = (
    select(t.shop.c.id.label("shop"), t.shop.c.counter_lost, t.shop.c.counter_chat)
    .where(
        or_(
            t.shop.c.counter_lost.is_(None) != t.shop.c.counter_lost_at.is_(None),
            and_(t.shop.c.counter_lost.is_not(None), t.shop.c.counter_chat.is_(None)),
        )
    )
    .order_by(t.shop.c.id)
)
_NO_KNOCK = (
    select(t.shop.c.id.label("shop"), t.shop.c.counter_lost)
    .outerjoin_from(
        t.shop, tt.due, and_(tt.due.c.kind == DueKind.COUNTER_KNOCK, tt.due.c.subject == t.shop.c.id)
    )
    .where(t.shop.c.counter_lost != Unreachable.OUT, tt.due.c.id.is_(None))
    .order_by(t.shop.c.id)
)
_agreed = and_(
    t.audit.c.who == literal("identity:") + cast(t.identity.c.id, Text),
    t.audit.c.action == literal(AuditAction.PRIVACY_AGREED.value) + t.identity.c.consent,
    t.audit.c.outcome == "done",
)
_CONSENT_OF_NOBODY = (
    select(t.identity.c.id.label("identity"), t.identity.c.consent)
    .outerjoin_from(t.identity, t.audit, _agreed)
    .where(t.identity.c.consent.is_not(None), t.audit.c.id.is_(None))
    .order_by(t.identity.c.id)
)
_late: BindParameter[int] = bindparam("late")
_earlier_message, _earlier_update = tt.outbox.alias(), tt.inbox.alias()
# Only what nothing older keeps waiting: the next ones cannot go before it.
_STUCK_MESSAGES = (
    select(tt.outbox.c.id.label("message"), tt.outbox.c.kind, tt.outbox.c.subject, tt.outbox.c.tries)
    .where(
        tt.outbox.c.state == "waiting",
        tt.outbox.c.next_at < _late,
        tt.outbox.c.held_until < _late,
        ~select(_earlier_message.c.id)
        .where(
            _earlier_message.c.state == "waiting",
            _earlier_message.c.recipient == tt.outbox.c.recipient,
            _earlier_message.c.id < tt.outbox.c.id,
        )
        .exists(),
    )
    .order_by(tt.outbox.c.id)
)
_STUCK_UPDATES = (
    select(tt.inbox.c.seq.label("update"), tt.inbox.c.tries)
    .where(
        tt.inbox.c.state == "open",
        tt.inbox.c.at < _late,
        tt.inbox.c.held_until < _late,
        ~select(_earlier_update.c.seq)
        .where(
            _earlier_update.c.state == "open",
            _earlier_update.c.lane == tt.inbox.c.lane,
            _earlier_update.c.seq < tt.inbox.c.seq,
        )
        .exists(),
    )
    .order_by(tt.inbox.c.seq)
)
_NAMELESS = union_all(
    *(
        select(literal(what).label("what"), number.label("number")).where(
            number.table.c.state == "aside",
            or_(number.table.c.reference.is_(None), number.table.c.failed_at.is_(None)),
        )
        for what, number in (("update", tt.inbox.c.seq), ("message", tt.outbox.c.id))
    )
)
_UNDRAWN = (
    select(tt.chat.c.chat_id.label("chat"), tt.chat.c.version, tt.chat.c.drawn)
    .where(tt.chat.c.drawn < tt.chat.c.version, tt.chat.c.undrawn_since < _late)
    .order_by(tt.chat.c.chat_id)
)
_told = and_(tt.outbox.c.kind == MessageKind.ORDER_CARD, tt.outbox.c.subject == t.order.c.id)
_has_counter = and_(t.shop.c.counter_chat.is_not(None), t.shop.c.counter_lost.is_(None))
_card_of_it = select(tt.post.c.message_id).where(
    tt.post.c.kind == MessageKind.ORDER_CARD, tt.post.c.subject == t.order.c.id
)
_at_the_counter = _card_of_it.where(tt.post.c.chat_id == t.shop.c.counter_chat).exists()
_with_an_owner = (
    _card_of_it.join_from(tt.post, t.chat_account, t.chat_account.c.external_id == tt.post.c.chat_id)
    .join(t.membership, t.membership.c.identity_id == t.chat_account.c.identity_id)
    .where(
        t.chat_account.c.provider == TELEGRAM,
        t.chat_account.c.is_reachable == 1,
        t.membership.c.shop_id == t.order.c.shop_id,
        t.membership.c.role == Role.OWNER,
    )
    .exists()
)
# One that waits, or was set aside, has a line of its own.
_NO_CARD = (
    select(t.order.c.number.label("order"))
    .join_from(t.order, t.shop, t.shop.c.id == t.order.c.shop_id)
    .where(
        or_(*(t.order.c.state == state for state in sorted(UNDER_WAY))),
        t.order.c.moved_at < _late,
        or_(and_(_has_counter, ~_at_the_counter), and_(~_has_counter, ~_with_an_owner)),
        ~select(tt.outbox.c.id)
        .where(_told, or_(tt.outbox.c.state == "waiting", tt.outbox.c.state == "aside"))
        .exists(),
    )
    .order_by(t.order.c.id)
)
_RULES: dict[str, Executable] = {
    "allocated-is-what-open-orders-hold": _allocations(),
    "stock-is-the-sum-of-its-moves": _ledger(),
    "slot-holds-its-orders": _places(),
    "one-order-per-cart-version-and-shop": _TWICE,
    "coupon-is-used-by-its-orders": _coupons(),
    "total-is-lines-and-fee": _totals(),
    "checkout-has-orders": _NO_ORDER,
    "order-has-payment": _NO_PAYMENT,
    **books.RULES,
    **tabs.RULES,
    "placed-order-has-deadline": _NO_DEADLINE,
    "unpaid-order-has-deadline": _NO_LAPSE,
    "waiting-line-has-deadline": _NO_ANSWER,
    "set-aside-has-a-reference": _NAMELESS,
    "lost-counter-is-linked": _LOST_LINK,
    "lost-counter-is-tried-again": _NO_KNOCK,
    "consent-has-its-act": _CONSENT_OF_NOBODY,
}
_LATE_RULES: dict[str, Executable] = {"message-is-stuck": _STUCK_MESSAGES, "update-is-stuck": _STUCK_UPDATES}
_LATE_RULES |= {"chat-is-drawn": _UNDRAWN, "open-order-has-a-card": _NO_CARD}


async def problems(
    database: Database,
    sealer: Sealer | None,
    *,
    now: datetime | None = None,
    stuck_after: timedelta = STUCK_AFTER,
) -> list[Problem]:
    """Everything that breaks a rule; an empty list for a sound database. Changes nothing.

    Without a sealer the audit's hashes cannot be made again: only that they follow one another is looked at.
    """
    found = [
        Problem(rule, row)
        for rule, statement in _RULES.items()
        for row in await database.aside.records(statement)
    ]
    found += await undone(database, now=now, stuck_after=stuck_after)
    if (entry := await broken_link(database.aside, sealer)) is not None:
        found.append(Problem("audit-is-one-chain", {"entry": entry}))
    if (entry := await tabs.broken_tab(database.aside)) is not None:
        found.append(Problem("tab-is-one-chain", {"entry": entry}))
    return found


async def books_problems(database: Database) -> list[Problem]:
    """What does not add up between orders, payments, refunds and the ledger. Changes nothing."""
    return [
        Problem(rule, row)
        for rule, statement in books.RULES.items()
        for row in await database.aside.records(statement)
    ]


async def undone(
    database: Database, *, now: datetime | None = None, stuck_after: timedelta = STUCK_AFTER
) -> list[Problem]:
    """What the program should have done by now: messages, updates, drawings and cards that are late."""
    late = to_ms((now or datetime.now(UTC)) - stuck_after)
    return [
        Problem(rule, row)
        for rule, statement in _LATE_RULES.items()
        for row in await database.aside.records(statement, late=late)
    ]
