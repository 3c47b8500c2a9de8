"""Orders as they are read and moved; the person's data in them is sealed. They are written by `placing`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Executable, bindparam, case, cast, func, or_, select, update

from domain.kinds import MessageKind
from domain.orders.line import OrderLine
from domain.orders.order import FINAL, HOLDING, REACHED, UNDER_WAY, Checkout, Order, OrderState, Reason
from domain.orders.ports import EVERY, OnOrder
from domain.people import Actor
from domain.shopping.cart import Quote
from domain.values import Money
from storage.engine.executor import Executor
from storage.engine.rows import found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, to_ms
from storage.orders import lines, placing, waiting
from storage.orders.rows import ORDER, ORDER_LINE, OrderLineRow, OrderRow
from storage.schema import tables as t
from storage.schema import transport_tables as tt

NO_ANSWER = {OrderState.AWAITING_PAYMENT, OrderState.PLACED, OrderState.CANCELLED}
"""States that say nothing of whether a shop answers."""
NO_END = 2**62
"""Above every id, and after every moment."""

ORDERS = select(*ORDER).outerjoin_from(
    t.order, t.personal_key, t.personal_key.c.identity_id == t.order.c.identity_id
)
"""Every one; whoever reads some of them says which."""
_LINES = select(*ORDER_LINE).join_from(t.order_line, t.order).order_by(t.order_line.c.id)
_CHECKOUT = select(t.checkout.c.id).where(
    t.checkout.c.cart_id == bindparam("of_cart"), t.checkout.c.cart_version == bindparam("version")
)
_OF_CHECKOUT = ORDERS.where(t.order.c.checkout_id == bindparam("of_checkout")).order_by(t.order.c.id)
_LINES_OF_CHECKOUT = _LINES.where(t.order.c.checkout_id == bindparam("of_checkout"))
_ONE = ORDERS.where(t.order.c.id == bindparam("by_id"))
_LINES_OF_ONE = _LINES.where(t.order.c.id == bindparam("by_id"))
_OF_PERSON = (
    ORDERS.where(t.order.c.identity_id == bindparam("of_identity"))
    .order_by(t.order.c.id.desc())
    .limit(bindparam("most"))
)
_PAGE_OF_PERSON = _OF_PERSON.where(t.order.c.id < bindparam("below"))
_is_known_to_shop = (
    t.order.c.state != OrderState.AWAITING_PAYMENT,
    or_(t.order.c.reason.is_(None), t.order.c.reason != Reason.UNPAID),
)
_OF_SHOP = ORDERS.where(
    t.order.c.shop_id == bindparam("shop"),
    *_is_known_to_shop,
    t.order.c.placed_at >= bindparam("since"),
    t.order.c.placed_at < bindparam("until"),
).order_by(t.order.c.placed_at.desc(), t.order.c.id.desc())

_CARDS = select(tt.post.c.chat_id).where(
    tt.post.c.kind == MessageKind.ORDER_CARD, tt.post.c.subject == bindparam("of_order")
)
_MOVED = (
    ORDERS.where(
        t.order.c.shop_id == bindparam("shop"),
        *_is_known_to_shop,
        t.order.c.moved_at >= bindparam("since"),
    )
    .order_by(t.order.c.moved_at.desc(), t.order.c.id.desc())
    .limit(bindparam("most"))
)


def is_one_of(column: ColumnElement[str], states: Iterable[str]) -> ColumnElement[bool]:
    """Whether the column is any of these: unlike IN, its text can stand in a partial index's condition."""
    return or_(*(column == state for state in sorted(states)))


_OPEN = ORDERS.where(is_one_of(t.order.c.state, UNDER_WAY)).order_by(t.order.c.id).limit(bindparam("most"))
_LAST_ANSWERS = (
    select(t.order.c.state)
    .join_from(t.order, t.shop)
    .where(
        t.order.c.shop_id == bindparam("shop"),
        t.order.c.placed_at >= t.shop.c.opened_at,
        is_one_of(t.order.c.state, set(OrderState) - NO_ANSWER),
    )
    .order_by(t.order.c.placed_at.desc(), t.order.c.id.desc())
    .limit(bindparam("most"))
)
_OPEN_OF_SHOP = _OPEN.where(t.order.c.shop_id == bindparam("shop"))
_PAGE_OF_OPEN = _OPEN.where(t.order.c.id > bindparam("above"))
_PAGE_OF_SHOP = (
    ORDERS.where(
        t.order.c.shop_id == bindparam("shop"),
        *_is_known_to_shop,
        t.order.c.id < bindparam("below"),
        t.order.c.placed_at >= bindparam("since"),
        t.order.c.placed_at < bindparam("until"),
    )
    .order_by(t.order.c.id.desc())
    .limit(bindparam("most"))
)
_PAGE_OF_OPEN_OF_SHOP = _PAGE_OF_SHOP.where(is_one_of(t.order.c.state, UNDER_WAY))
_MOVE = (
    update(t.order)
    .where(
        t.order.c.id == bindparam("by_id"),
        t.order.c.state == bindparam("was"),
        t.order.c.version == bindparam("seen"),
    )
    .values(
        state=bindparam("target"),
        version=t.order.c.version + 1,
        state_version=t.order.c.version + 1,
        reason=bindparam("why"),
        handled_by=bindparam("who"),
        handler_id=bindparam("whose"),
        moved_at=bindparam("now"),
        promised_at=func.coalesce(bindparam("promised", type_=t.BIG), t.order.c.promised_at),
        agreed_at=func.coalesce(bindparam("promised", type_=t.BIG), t.order.c.agreed_at),
    )
    .returning(t.order.c.id)
)
_PROMISE = (
    update(t.order)
    .where(
        t.order.c.id == bindparam("by_id"),
        t.order.c.state == bindparam("was"),
        t.order.c.promised_at == bindparam("seen"),
    )
    .values(promised_at=bindparam("by"), version=t.order.c.version + 1)
    .returning(t.order.c.id)
)
_waited_ms = bindparam("now", type_=t.BIG) - t.order.c.placed_at
_PLACE = _MOVE.values(
    placed_at=bindparam("now"),
    promised_at=case(
        (t.order.c.slot_from.is_(None), t.order.c.promised_at + _waited_ms), else_=t.order.c.promised_at
    ),
)
"""What is paid is placed at that moment, and what was promised begins to count."""
_ASK_TO_CANCEL = (
    update(t.order)
    .where(
        t.order.c.id == bindparam("by_id"),
        t.order.c.state == bindparam("was"),
        t.order.c.cancel_asked_at.is_(None),
    )
    .values(cancel_asked_at=bindparam("now"), version=t.order.c.version + 1)
    .returning(t.order.c.id)
)
_REFUSE_TO_CANCEL = (
    update(t.order)
    .where(
        t.order.c.id == bindparam("by_id"),
        t.order.c.cancel_asked_at.is_not(None),
        t.order.c.cancel_refused_at.is_(None),
    )
    .values(cancel_refused_at=bindparam("now"), version=t.order.c.version + 1)
    .returning(t.order.c.id)
)


class _AtShopRow(NamedTuple):
    shop_id: int
    orders: int
    worth: int


class _GoodsRow(NamedTuple):
    product_id: int
    amount: int


_theirs = t.order.c.identity_id == bindparam("of_identity")
_AT_SHOPS = (
    select(
        *columns(
            _AtShopRow,
            t.order,
            orders=func.count(),
            worth=cast(func.sum(t.order.c.total_minor), t.BIG),
        )
    )
    .where(_theirs, is_one_of(t.order.c.state, set(OrderState) - FINAL))
    .group_by(t.order.c.shop_id)
)
_GOODS = (
    select(*columns(_GoodsRow, t.order_line, amount=cast(func.sum(t.order_line.c.held), t.BIG)))
    .join_from(t.order_line, t.order)
    .where(
        _theirs,
        is_one_of(t.order.c.state, HOLDING),
        t.order_line.c.product_id.in_(
            select(t.cart_line.c.product_id).where(t.cart_line.c.cart_id == bindparam("of_cart"))
        ),
    )
    .group_by(t.order_line.c.product_id)
)
_HAS_HAD = (
    select(t.order.c.id)
    .where(_theirs, t.order.c.shop_id == bindparam("shop"), is_one_of(t.order.c.state, REACHED))
    .limit(1)
)


_HAS_ORDERED = (
    select(t.order.c.id)
    .where(
        _theirs,
        t.order.c.shop_id == bindparam("shop"),
        is_one_of(t.order.c.state, set(OrderState) - (FINAL - REACHED)),
    )
    .limit(1)
)
_TIP = (
    update(t.order)
    .where(
        t.order.c.id == bindparam("by_id"),
        t.order.c.state == bindparam("was"),
        t.order.c.version == bindparam("seen"),
    )
    .values(
        version=t.order.c.version + 1,
        tip_minor=bindparam("tip", type_=t.BIG),
        total_minor=t.order.c.total_minor - t.order.c.tip_minor + bindparam("tip", type_=t.BIG),
    )
    .returning(t.order.c.id)
)


class _Count(NamedTuple):
    state: str
    orders: int


_BY_STATE = select(*columns(_Count, t.order, orders=func.count())).group_by(t.order.c.state)


async def by_state(executor: Executor) -> dict[str, int]:
    """How many orders there are in each state, with those in which there are none."""
    counted = {row.state: row.orders for row in await executor.rows(_BY_STATE, _Count)}
    return {state.value: counted.get(state.value, 0) for state in OrderState}


@dataclass(frozen=True, slots=True)
class StoredOrders:
    """Orders in the database. What was sealed reads as empty once the person is erased."""

    tx: Transaction

    async def checkout_of(self, cart_id: int, cart_version: int) -> Checkout | None:
        executor = self.tx.executor
        checkout_id = await executor.value(_CHECKOUT, int, of_cart=cart_id, version=cart_version)
        if checkout_id is None:
            return None
        by_order: dict[int, list[OrderLine]] = {}
        for line in await executor.rows(_LINES_OF_CHECKOUT, OrderLineRow, of_checkout=checkout_id):
            by_order.setdefault(line.order_id, []).append(line.line)
        rows = await executor.rows(_OF_CHECKOUT, OrderRow, of_checkout=checkout_id)
        orders = tuple(row.order(self.tx.sealer, by_order.get(row.id, ())) for row in rows)
        return Checkout(checkout_id, cart_id, cart_version, orders)

    async def ahead(self, shop_ids: Collection[int], *, most: int) -> dict[int, int]:
        return await waiting.ahead(self.tx, [*shop_ids], most=most)

    async def place_all(
        self, quote: Quote, *, chat: int | None = None, is_paid_first: bool = False
    ) -> Checkout:
        return await placing.place_orders(self.tx, quote, chat, is_paid_first=is_paid_first)

    async def get(self, order_id: int) -> Order:
        row = found(await self.tx.executor.row(_ONE, OrderRow, by_id=order_id))
        of_it = await self.tx.executor.rows(_LINES_OF_ONE, OrderLineRow, by_id=order_id)
        return row.order(self.tx.sealer, [line.line for line in of_it])

    async def of(self, identity_id: int, *, most: int) -> list[Order]:
        return await self._listed(_OF_PERSON, of_identity=identity_id, most=most)

    async def page_of(self, identity_id: int, *, after: int, most: int) -> list[Order]:
        below = after or NO_END
        return await self._listed(_PAGE_OF_PERSON, of_identity=identity_id, most=most, below=below)

    async def page_of_shop(
        self,
        shop_id: int,
        *,
        after: int,
        most: int,
        since: datetime | None,
        only_open: bool,
        until: datetime | None = None,
    ) -> list[Order]:
        statement = _PAGE_OF_OPEN_OF_SHOP if only_open else _PAGE_OF_SHOP
        within = {"since": to_ms(since) if since else 0, "until": to_ms(until) if until else NO_END}
        return await self._listed(statement, shop=shop_id, below=after or NO_END, most=most, **within)

    async def page_of_open(self, *, after: int, most: int) -> list[Order]:
        return await self._listed(_PAGE_OF_OPEN, above=after, most=most)

    async def of_shop(self, shop_id: int, *, since: datetime, until: datetime | None = None) -> list[Order]:
        before = to_ms(until) if until else NO_END
        return await self._listed(_OF_SHOP, shop=shop_id, since=to_ms(since), until=before)

    async def cards(self, order_id: int) -> list[int]:
        return await self.tx.executor.values(_CARDS, int, of_order=order_id)

    async def moved_since(self, shop_id: int, since: datetime, *, most: int = EVERY) -> list[Order]:
        return await self._listed(_MOVED, shop=shop_id, since=to_ms(since), most=most)

    async def open_ones(self, *, shop_id: int | None = None, most: int = EVERY) -> list[Order]:
        if shop_id is None:
            return await self._listed(_OPEN, most=most)
        return await self._listed(_OPEN_OF_SHOP, shop=shop_id, most=most)

    async def held_by(self, identity_id: int, cart_id: int) -> OnOrder:
        executor = self.tx.executor
        at_shops = await executor.rows(_AT_SHOPS, _AtShopRow, of_identity=identity_id)
        # Who has nothing open holds nothing.
        goods = (
            await executor.rows(_GOODS, _GoodsRow, of_identity=identity_id, of_cart=cart_id)
            if at_shops
            else []
        )
        return OnOrder(
            {row.shop_id: (row.orders, row.worth) for row in at_shops},
            {row.product_id: row.amount for row in goods},
        )

    async def went_unanswered(self, shop_id: int, most: int) -> bool:
        states = await self.tx.executor.values(_LAST_ANSWERS, str, shop=shop_id, most=most)
        return states == [OrderState.EXPIRED] * most

    async def has_had(self, identity_id: int, shop_id: int) -> bool:
        return bool(await self.tx.executor.run(_HAS_HAD, of_identity=identity_id, shop=shop_id))

    async def has_ordered(self, identity_id: int, shop_id: int) -> bool:
        return bool(await self.tx.executor.run(_HAS_ORDERED, of_identity=identity_id, shop=shop_id))

    async def tip(self, order: Order, tip: Money) -> bool:
        given = {"by_id": order.id, "was": order.state, "seen": order.version, "tip": tip.minor}
        return bool(await self.tx.executor.run(_TIP, **given))

    async def move(
        self,
        order: Order,
        state: OrderState,
        *,
        by: Actor | None,
        reason: Reason | None = None,
        promised: datetime | None = None,
    ) -> bool:
        moved = await self.tx.executor.run(
            _PLACE if state is OrderState.PLACED else _MOVE,
            by_id=order.id,
            was=order.state,
            seen=order.version,
            target=state,
            why=reason,
            who=by.name if by else None,
            whose=by.identity_id if by else None,
            now=self.tx.at,
            promised=to_ms(promised) if promised else None,
        )
        return bool(moved)

    async def promise(self, order: Order, by: datetime) -> bool:
        if order.promised_at is None:
            return False
        seen = {"by_id": order.id, "was": order.state, "seen": to_ms(order.promised_at)}
        return bool(await self.tx.executor.run(_PROMISE, **seen, by=to_ms(by)))

    async def ask_to_cancel(self, order: Order) -> bool:
        given = {"by_id": order.id, "was": order.state}
        return bool(await self.tx.executor.run(_ASK_TO_CANCEL, **given, now=self.tx.at))

    async def refuse_to_cancel(self, order: Order) -> bool:
        return bool(await self.tx.executor.run(_REFUSE_TO_CANCEL, by_id=order.id, now=self.tx.at))

    async def now_known(self, order_id: int) -> None:
        await lines.now_known(self.tx, order_id)

    async def change(self, before: Order, after: Order) -> bool:
        return await lines.change(self.tx, before, after)

    async def tick_rest(self, order_id: int) -> None:
        await lines.tick_rest(self.tx, order_id)

    async def taken_instead(
        self, identity_id: int, shop_id: int, product_id: int
    ) -> dict[int, tuple[int, int]]:
        return await lines.taken_instead(self.tx, identity_id, shop_id, product_id)

    async def of_line(self, line_id: int) -> int | None:
        return await self.tx.executor.value(lines.OF_LINE, int, by_id=line_id)

    async def _listed(self, statement: Executable, **values: object) -> list[Order]:
        rows = await self.tx.executor.rows(statement, OrderRow, **values)
        return [row.order(self.tx.sealer) for row in rows]
