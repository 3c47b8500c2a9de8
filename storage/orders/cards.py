"""Cards of orders: at their counter, and in private chats while nobody could write there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import and_, bindparam, delete, exists, or_, select, update

from domain.catalogue.shop import ShopState
from domain.kinds import MessageKind
from domain.orders.order import UNDER_WAY
from domain.people import Role, Status
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction
from storage.orders.orders import is_one_of
from storage.schema import tables as t
from storage.schema import transport_tables as tt
from storage.schema.columns import BIG
from storage.schema.people import TELEGRAM

_post = tt.post.c
_of_shop = select(t.order.c.id).where(t.order.c.shop_id == bindparam("shop"))
_in_private = (_post.kind == MessageKind.ORDER_CARD, _post.chat_id > 0, _post.subject.in_(_of_shop))


class _CardRow(NamedTuple):
    subject: int
    chat_id: int


class _StandingRow(NamedTuple):
    subject: int
    message_id: int


_IN_PRIVATE = select(*columns(_CardRow, tt.post)).where(*_in_private).order_by(_post.subject, _post.chat_id)
_STANDING = (
    select(*columns(_StandingRow, tt.post))
    .join(t.order, t.order.c.id == _post.subject)
    .join(t.shop, t.shop.c.id == t.order.c.shop_id)
    .where(
        t.shop.c.counter_chat == bindparam("there"),
        is_one_of(t.order.c.state, UNDER_WAY),
        _post.kind == MessageKind.ORDER_CARD,
        _post.chat_id == bindparam("there"),
    )
)
_FORGET_ONE = delete(tt.post).where(
    _post.kind == MessageKind.ORDER_CARD,
    _post.chat_id == bindparam("there"),
    _post.subject == bindparam("order"),
)
_there = or_(bindparam("there", type_=BIG).is_(None), _post.chat_id == bindparam("there"))
_RETIRED_BEFORE = delete(tt.post).where(
    _post.kind == MessageKind.ORDER_CARD_RETIRED, _post.subject.in_(_of_shop), _there
)
_RETIRE = (
    update(tt.post)
    .where(*_in_private, _there)
    .values(kind=MessageKind.ORDER_CARD_RETIRED)
    .returning(*columns(_CardRow, tt.post))
)
_has_open_orders = exists().where(t.order.c.shop_id == t.shop.c.id, is_one_of(t.order.c.state, UNDER_WAY))
_has_owner_to_write_to = exists().where(
    t.membership.c.shop_id == t.shop.c.id,
    t.membership.c.role == Role.OWNER,
    t.identity.c.id == t.membership.c.identity_id,
    t.identity.c.status == Status.ACTIVE,
    t.chat_account.c.identity_id == t.identity.c.id,
    t.chat_account.c.provider == TELEGRAM,
    t.chat_account.c.is_reachable == 1,
)
_is_unlinked, _is_lost = t.shop.c.counter_chat.is_(None), t.shop.c.counter_lost.is_not(None)
_UNREAD = (
    select(t.shop.c.id)
    .where(
        or_(_is_unlinked, _is_lost),
        or_(
            and_(t.shop.c.state == ShopState.APPROVED, or_(_is_lost, t.shop.c.is_open == 1)),
            and_(_has_open_orders, ~_has_owner_to_write_to),
        ),
    )
    .order_by(t.shop.c.id)
)


@dataclass(frozen=True, slots=True)
class StoredCards:
    """They are among the kept messages."""

    tx: Transaction

    async def in_private(self, shop_id: int) -> list[tuple[int, int]]:
        rows = await self.tx.executor.rows(_IN_PRIVATE, _CardRow, shop=shop_id)
        return [(row.subject, row.chat_id) for row in rows]

    async def standing(self, group: int) -> dict[int, int]:
        rows = await self.tx.executor.rows(_STANDING, _StandingRow, there=group)
        return {row.subject: row.message_id for row in rows}

    async def forget(self, order_id: int, chat: int) -> None:
        await self.tx.executor.run(_FORGET_ONE, order=order_id, there=chat)

    async def retire_in_private(self, shop_id: int, *, chat: int | None = None) -> list[tuple[int, int]]:
        await self.tx.executor.run(_RETIRED_BEFORE, shop=shop_id, there=chat)
        rows = await self.tx.executor.rows(_RETIRE, _CardRow, shop=shop_id, there=chat)
        return [(row.subject, row.chat_id) for row in rows]

    async def unread(self) -> list[int]:
        return await self.tx.executor.values(_UNREAD, int)
