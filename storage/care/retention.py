"""What is no longer needed goes. Update ids start anew after a quiet week, so nothing is kept so long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, and_, bindparam, delete, func, or_, select, update
from sqlalchemy.sql.dml import ReturningDelete

from domain.catalogue.imports.stock_import import UNDER_WAY
from domain.money.accounts import Account
from storage.engine.database import Database
from storage.engine.transaction import to_ms
from storage.privacy import erasing
from storage.schema import identity_tables as it
from storage.schema import tables as t
from storage.schema import transport_tables as tt
from storage.schema.webhook_tables import hook, hook_delivery
from storage.shopping import deleting
from storage.transport import inbox, outbox

KEPT = timedelta(days=3)
AT_ONCE = 1000
"""Rows per transaction, so that whoever wants to write waits for milliseconds only."""
MONTH = timedelta(days=30)
YEAR = timedelta(days=366)
QUARTER_YEAR = timedelta(days=90)
DAY = timedelta(days=1)
NO_TIME = timedelta()
_before = bindparam("before", type_=t.BIG)


@dataclass(frozen=True, slots=True)
class Term:
    """How long a table's rows are kept after they are over, and when one is."""

    table: Table
    kept: timedelta
    key: Column[Any]
    is_over: ColumnElement[bool]

    @property
    def statement(self) -> ReturningDelete[Any]:
        """Deletes some of what is over."""
        return delete(self.table).where(self.key.in_(self.chosen)).returning(self.key)

    @property
    def chosen(self) -> ColumnElement[Any]:
        """The keys of some of what is over."""
        return select(self.key).where(self.is_over).limit(AT_ONCE).scalar_subquery()


_ended = or_(it.session.c.ended_at < _before, it.session.c.until < _before, it.session.c.idle_until < _before)
_ended_sessions = select(it.session.c.id).where(_ended).scalar_subquery()
_old_amendments = select(t.amendment.c.id).where(t.amendment.c.at < _before).scalar_subquery()
_long_deleted = select(t.product.c.id).where(t.product.c.deleted_at < _before).scalar_subquery()
_UNUSED = (hook_delivery.c.state != "waiting", hook_delivery.c.at < _before)

_REFUSED_FOR = int((MONTH - KEPT) / timedelta(milliseconds=1))
_DROPPED_FOR = int((QUARTER_YEAR - DAY) / timedelta(milliseconds=1))

TERMS = (
    Term(
        tt.inbox,
        KEPT,
        tt.inbox.c.seq,
        and_(tt.inbox.c.state.in_((inbox.APPLIED, inbox.DISMISSED)), tt.inbox.c.at < _before),
    ),
    Term(
        tt.outbox,
        KEPT,
        tt.outbox.c.id,
        or_(
            and_(
                tt.outbox.c.state.in_((outbox.SENT, outbox.DROPPED, outbox.DISMISSED)),
                tt.outbox.c.at < _before,
            ),
            # What somebody refused is told for longer, if they come back.
            and_(tt.outbox.c.state == outbox.REFUSED, tt.outbox.c.at < _before - _REFUSED_FOR),
        ),
    ),
    Term(it.refresh_token, MONTH, it.refresh_token.c.id, it.refresh_token.c.session_id.in_(_ended_sessions)),
    Term(
        it.session,
        MONTH,
        it.session.c.id,
        and_(
            _ended,
            ~select(it.refresh_token.c.id).where(it.refresh_token.c.session_id == it.session.c.id).exists(),
        ),
    ),
    Term(it.challenge, DAY, it.challenge.c.id, it.challenge.c.until < _before),
    Term(it.throttle, NO_TIME, it.throttle.c.key, it.throttle.c.window_until < _before),
    Term(it.idempotency, NO_TIME, it.idempotency.c.id, it.idempotency.c.until < _before),
    Term(it.person_link, MONTH, it.person_link.c.id, it.person_link.c.until < _before),
    Term(it.data_copy, MONTH, it.data_copy.c.identity_id, it.data_copy.c.asked_at < _before),
    Term(it.signing_key, DAY, it.signing_key.c.kid, it.signing_key.c.verifies_until < _before),
    Term(hook_delivery, MONTH, hook_delivery.c.id, and_(*_UNUSED)),
    *(
        Term(staged, DAY, staged.c.id, staged.c.at < _before)
        for staged in (t.staged_product, t.staged_change, t.staged_term)
    ),
    Term(
        t.stock_import,
        KEPT,
        t.stock_import.c.id,
        and_(t.stock_import.c.state.not_in(UNDER_WAY), t.stock_import.c.at < _before),
    ),
    Term(
        t.photo,
        MONTH,
        t.photo.c.id,
        or_(t.photo.c.unused_since < _before, t.photo.c.product_id.in_(_long_deleted)),
    ),
    Term(t.product_change, YEAR, t.product_change.c.id, t.product_change.c.amendment_id.in_(_old_amendments)),
    Term(
        t.amendment,
        YEAR,
        t.amendment.c.id,
        and_(
            t.amendment.c.at < _before,
            ~select(t.product_change.c.id)
            .where(t.product_change.c.amendment_id == t.amendment.c.id)
            .exists(),
        ),
    ),
    Term(
        t.wish,
        QUARTER_YEAR,
        t.wish.c.id,
        or_(t.wish.c.at < _before, t.wish.c.dropped_at < _before + _DROPPED_FOR),
    ),
    Term(t.trip, MONTH, t.trip.c.order_id, t.trip.c.taken_at < _before),
    Term(t.gateway_errand, MONTH, t.gateway_errand.c.id, t.gateway_errand.c.done_at < _before),
    Term(t.order_word, QUARTER_YEAR, t.order_word.c.id, t.order_word.c.at < _before),
    Term(t.slot, MONTH, t.slot.c.starts_at, t.slot.c.starts_at < _before),
    Term(t.missed_search, QUARTER_YEAR, t.missed_search.c.id, t.missed_search.c.at < _before),
    Term(t.link_code, MONTH, t.link_code.c.id, t.link_code.c.until < _before),
    Term(t.link_attempt, timedelta(days=2), t.link_attempt.c.id, t.link_attempt.c.at < _before),
)
"""What goes by itself."""


class Why(StrEnum):
    """Why a table's rows have no term."""

    BOOKS = "always, for the books"
    PERSON = "with their person, until they are erased"
    HOUSE = "while a shop or the program needs them"


KEPT_FOR: dict[Why, tuple[Table, ...]] = {
    Why.BOOKS: (
        *(t.order, t.order_line, t.checkout, t.stock_move, t.audit, t.erased),
        *(
            t.payment,
            t.refund,
            t.ledger_entry,
            t.ledger_posting,
            t.payment_link,
            t.gateway_callback,
            t.bill,
            t.bill_series,
        ),
        *(t.day_tally, t.sold_day, t.tab, t.tab_entry),
    ),
    Why.PERSON: (
        *(t.identity, t.personal_key, t.chat_account, t.membership, t.address, t.cart, t.cart_line),
        *(t.favourite, t.coupon_use, t.guest, t.rating, t.complaint),
        *(it.password, it.old_password, it.totp, it.passkey, it.recovery_code, it.role_grant),
        *(it.external_login, it.erasure, tt.chat, tt.post),
    ),
    Why.HOUSE: (
        *(
            t.payee,
            t.shop,
            t.category,
            t.product,
            t.term,
            t.shop_term,
            t.popular,
            t.refusal,
            tt.due,
            tt.errand,
            tt.published,
        ),
        *(t.courier, t.cash_handed_in),
        *(it.house_key, it.service_account, it.shop_account, hook, t.list_column, t.coupon),
        *(t.shared_good, t.shared_key, t.shared_term, t.shared_merge, t.lesson),
    ),
}
"""What stays, and why; every table has a term or stands here."""
_owed = (
    select(t.ledger_posting.c.party)
    .where(t.ledger_posting.c.party == t.courier.c.id, t.ledger_posting.c.account == Account.COURIER_CASH)
    .group_by(t.ledger_posting.c.party)
    .having(func.sum(t.ledger_posting.c.amount_minor) != 0)
    .correlate(t.courier)
    .exists()
)
_LET_GO = (
    update(t.courier)
    .where(t.courier.c.gone_at < _before, t.courier.c.name != erasing.NOBODY, ~_owed)
    .values(erasing.blank(t.courier))
)
"""What couriers were called whom a shop let go, once no cash of its own is with them any more."""
_STATEMENTS = tuple((term.kept, term.statement) for term in TERMS)


async def forget_old(database: Database, now: datetime) -> int:
    """Deletes what has been over for its table's term; gives how many rows.

    Opens transactions of its own, so it is called outside of one.
    """
    gone = 0
    for kept, statement in _STATEMENTS:
        deleted = AT_ONCE
        while deleted == AT_ONCE:
            async with database.transaction() as executor:
                deleted = await executor.run(statement, before=to_ms(now - kept))
            gone += deleted
    async with database.transaction() as executor:
        for step in deleting.OVER:
            await executor.run(step, before=to_ms(now - DAY))
        await executor.run(_LET_GO, before=to_ms(now - MONTH))
    return gone
