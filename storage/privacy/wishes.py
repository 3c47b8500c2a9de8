"""Consent, copies and erasures in the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import and_, bindparam, delete, exists, func, or_, select, update

from domain.errors import NotFound
from domain.identity.links import UNDO_LIFE, LinkState, Purpose
from domain.kinds import MessageKind
from domain.money.tab import TabState
from domain.orders.order import FINAL, OrderState
from domain.people import Status
from domain.privacy.privacy import CopyState, DataCopy, Erasure
from storage.engine.rows import adding_once, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms, to_ms
from storage.privacy import data_export, erasing
from storage.schema import identity_tables as it
from storage.schema import tables as t
from storage.schema import transport_tables as tt
from storage.transport.outbox import ASIDE, DISMISSED

_copy, _erasure = it.data_copy.c, it.erasure.c
_of = bindparam("of_identity", type_=t.BIG)


class _CopyRow(NamedTuple):
    asked_at: int
    state: str
    done_at: int | None

    @property
    def copy(self) -> DataCopy:
        done = None if self.done_at is None else from_ms(self.done_at)
        return DataCopy(from_ms(self.asked_at), CopyState(self.state), done)


class _ErasureRow(NamedTuple):
    asked_at: int
    at: int
    removed_from: str | None

    @property
    def erasure(self) -> Erasure:
        removed_from = None if self.removed_from is None else Status(self.removed_from)
        return Erasure(from_ms(self.asked_at), from_ms(self.at), removed_from)


_AGREE = (
    update(t.identity)
    .where(t.identity.c.id == _of)
    .values(consent=bindparam("notice"), consent_at=bindparam("now"))
)
_CONSENT = select(t.identity.c.consent).where(t.identity.c.id == _of)
_WITHDRAW = (
    update(t.identity)
    .where(t.identity.c.id == _of, t.identity.c.consent.is_not(None))
    .values(consent=None, consent_at=None, proved_phone=None)
    .returning(t.identity.c.id)
)
_FORGET_DRAFTS = (
    update(t.cart).where(t.cart.c.identity_id == _of).values(**erasing.blank(t.cart), address_id=None)
)
_FORGET_ADDRESSES = delete(t.address).where(t.address.c.identity_id == _of)
_FORGET_ANSWERS = (
    update(it.idempotency)
    .where(it.idempotency.c.identity_id == _of, it.idempotency.c.status.is_not(None))
    .values(answer=None)
)
"""That they were done is still known: who asks once more is refused, and nothing is done twice."""
_COPY = select(*columns(_CopyRow, it.data_copy)).where(_copy.identity_id == _of)
_put = adding_once(it.data_copy, "identity_id", "asked_at", "state")
_ASK_COPY = _put.on_conflict_do_update(
    index_elements=["identity_id"],
    set_={"asked_at": _put.excluded.asked_at, "state": _put.excluded.state, "done_at": None},
    where=_copy.state != CopyState.ASKED,
).returning(_copy.identity_id)
_COPY_IS = (
    update(it.data_copy)
    .where(_copy.identity_id == _of)
    .values(state=bindparam("new"), done_at=bindparam("done"))
)
_WISH = columns(_ErasureRow, it.erasure)
_ERASURE = select(*_WISH).where(_erasure.identity_id == _of)
_wish = adding_once(it.erasure, "identity_id", "asked_at", "at", "removed_from")
_ASK_ERASURE = _wish.on_conflict_do_update(
    index_elements=["identity_id"],
    set_={"removed_from": func.coalesce(_erasure.removed_from, _wish.excluded.removed_from)},
).returning(*_WISH)
_KEEP = delete(it.erasure).where(_erasure.identity_id == _of).returning(_erasure.identity_id)
_OWNED = select(t.shop.c.id).where(t.shop.c.owner_id == _of).limit(1)
_OWES = (
    select(t.tab.c.id)
    .where(t.tab.c.identity_id == _of, t.tab.c.state == TabState.OPEN, t.tab.c.balance_minor != 0)
    .limit(1)
)
_OPEN = (
    select(t.order.c.id)
    .where(
        t.order.c.identity_id == _of,
        or_(*(t.order.c.state == state for state in sorted(set(OrderState) - FINAL))),
    )
    .limit(1)
)
_post = tt.post.c
_card_of = (_post.kind == MessageKind.ORDER_CARD, _post.subject == t.order.c.id)
_is_behind = or_(
    # Whoever wrote there could not be heard, or Telegram would not have what was written.
    exists().where(
        *_card_of,
        _post.chat_id < 0,
        t.shop.c.id == t.order.c.shop_id,
        or_(
            t.shop.c.counter_chat.is_(None),
            t.shop.c.counter_chat != _post.chat_id,
            t.shop.c.counter_lost.is_not(None),
        ),
    ),
    t.order.c.id.in_(
        select(tt.outbox.c.subject).where(
            tt.outbox.c.state.in_((ASIDE, DISMISSED)), tt.outbox.c.kind == MessageKind.ORDER_CARD
        )
    ),
)
_WITH_CARDS = (
    select(t.order.c.id)
    .where(
        exists().where(*_card_of),
        or_(t.order.c.handler_id == _of, and_(t.order.c.identity_id == _of, _is_behind)),
    )
    .order_by(t.order.c.id.desc())
)
_ways_back = (
    *(it.password.c.identity_id, it.passkey.c.identity_id, it.external_login.c.identity_id),
    *(it.role_grant.c.identity_id, t.chat_account.c.identity_id, t.membership.c.identity_id),
    t.shop.c.owner_id,
)
_is_left_behind = and_(
    t.identity.c.status == Status.ACTIVE,
    t.identity.c.kind == "person",
    t.identity.c.handle.is_(None),
    *(~select(column).where(column == t.identity.c.id).exists() for column in _ways_back),
)
_LEFT_BEHIND = select(t.identity.c.id).where(t.identity.c.id == _of, _is_left_behind)
_LEFT_BEHIND_BY = select(t.identity.c.id).where(
    _is_left_behind,
    t.identity.c.id.in_(
        select(it.person_link.c.previous_identity_id).where(
            it.person_link.c.identity_id == _of,
            it.person_link.c.purpose == Purpose.CHAT,
            it.person_link.c.state == LinkState.LINKED,
            it.person_link.c.done_at <= bindparam("linked_before"),
        )
    ),
)


@dataclass(frozen=True, slots=True)
class StoredPrivacy:
    """What a person may ask about themselves, in the database."""

    tx: Transaction
    erased: list[int] = field(default_factory=list)
    """Whom this unit of work has erased."""

    async def agree(self, identity_id: int, notice: str) -> None:
        await self.tx.executor.run(_AGREE, of_identity=identity_id, notice=notice, now=self.tx.at)

    async def consent(self, identity_id: int) -> str | None:
        return await self.tx.executor.value(_CONSENT, str, of_identity=identity_id)

    async def withdraw(self, identity_id: int) -> bool:
        executor = self.tx.executor
        if not await executor.run(_WITHDRAW, of_identity=identity_id):
            return False
        await executor.run(_FORGET_DRAFTS, of_identity=identity_id)
        await executor.run(_FORGET_ADDRESSES, of_identity=identity_id)
        await executor.run(_FORGET_ANSWERS, of_identity=identity_id)
        return True

    async def copy(self, identity_id: int) -> DataCopy | None:
        row = await self.tx.executor.row(_COPY, _CopyRow, of_identity=identity_id)
        return row and row.copy

    async def ask_copy(self, identity_id: int) -> bool:
        return bool(
            await self.tx.executor.run(
                _ASK_COPY, identity_id=identity_id, asked_at=self.tx.at, state=CopyState.ASKED
            )
        )

    async def copy_is(self, identity_id: int, state: CopyState) -> None:
        done = self.tx.at if state is CopyState.SENT else None
        await self.tx.executor.run(_COPY_IS, of_identity=identity_id, new=state, done=done)

    async def everything(self, identity_id: int) -> dict[str, list[dict[str, Any]]]:
        told = await data_export.everything(self.tx, identity_id)
        if not told["identity"]:
            raise NotFound
        return told

    async def erasure(self, identity_id: int) -> Erasure | None:
        row = await self.tx.executor.row(_ERASURE, _ErasureRow, of_identity=identity_id)
        return row and row.erasure

    async def ask_erasure(
        self, identity_id: int, at: datetime, *, removed_from: Status | None = None
    ) -> Erasure:
        row = await self.tx.executor.row(
            _ASK_ERASURE,
            _ErasureRow,
            identity_id=identity_id,
            asked_at=self.tx.at,
            at=to_ms(at),
            removed_from=removed_from,
        )
        return found(row).erasure

    async def keep(self, identity_id: int) -> bool:
        return bool(await self.tx.executor.run(_KEEP, of_identity=identity_id))

    async def owns_shops(self, identity_id: int) -> bool:
        return bool(await self.tx.executor.run(_OWNED, of_identity=identity_id))

    async def owes_on_tabs(self, identity_id: int) -> bool:
        return bool(await self.tx.executor.run(_OWES, of_identity=identity_id))

    async def has_open_orders(self, identity_id: int) -> bool:
        return bool(await self.tx.executor.run(_OPEN, of_identity=identity_id))

    async def erase(self, identity_id: int) -> None:
        await erasing.erase(self.tx.executor, identity_id, self.tx.at)
        self.erased.append(identity_id)

    async def orders_with_cards(self, identity_id: int) -> list[int]:
        return await self.tx.executor.values(_WITH_CARDS, int, of_identity=identity_id)

    async def is_left_behind(self, identity_id: int) -> bool:
        return bool(await self.tx.executor.run(_LEFT_BEHIND, of_identity=identity_id))

    async def left_behind_by(self, identity_id: int) -> list[int]:
        before = to_ms(self.tx.now - UNDO_LIFE)
        return await self.tx.executor.values(
            _LEFT_BEHIND_BY, int, of_identity=identity_id, linked_before=before
        )
