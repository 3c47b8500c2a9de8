"""Bugs to be seeded in a bot process: each replaces a part of the program before it starts."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from typing import Any

import asyncpg
from sqlalchemy import bindparam, func, or_, select, update

from bot.screens.effects import Draw, Effects
from bot.updates.incoming import Incoming
from bot.updates.intake import Intake
from bot.updates.update_worker import UpdateWorker
from domain import rate_limits
from domain.people import Actor
from domain.rate_limits import ENOUGH, Metered, Room
from domain.transport import Received
from domain.unit_of_work import UnitOfWork
from domain.work import Work
from storage.catalogue import stock
from storage.engine.rows import adding
from storage.engine.shapes import columns
from storage.orders import orders, placing
from storage.schema import tables as t
from storage.schema import transport_tables as tt
from storage.shopping import carts
from storage.transport import inbox
from tests.faults.moments import replace
from workers.failpoints import Failpoint

AHEAD_S = 30.0
"""How long after Telegram heard that an update is kept it is kept."""


def ack_before_commit() -> None:
    """Telegram hears that updates are kept, and then they are."""
    take, later = Intake.take, set[asyncio.Task[None]]()

    async def keep(self: Intake, updates: list[dict[str, Any]]) -> None:
        await asyncio.sleep(AHEAD_S)
        await take(self, updates)

    async def ack(self: Intake, updates: list[dict[str, Any]]) -> None:
        later.add(asyncio.create_task(keep(self, updates)))

    replace(Intake, "take", ack)


def send_before_commit() -> None:
    """A screen is sent while its update may still come to nothing."""

    async def apply(self: UpdateWorker, received: Received, news: Incoming) -> Effects | None:
        async with self._store.begin() as work:
            if not await work.inbox_rows.applied(received, self._holder):
                return None
            after = await self._dispatcher.handle(work, news)
            if after.draw and after.draw.screen is None:
                await _draw_within(self, work, after.draw)
            self._passing(Failpoint.UPDATE_BEFORE_COMMIT)
        return after

    replace(UpdateWorker, "_apply", apply)


async def _draw_within(update_worker: UpdateWorker, work: UnitOfWork, draw: Draw) -> None:
    class Inside:
        def read(self) -> UnitOfWork:
            return work

    screen_view = update_worker._screen_updater._screen_view
    store = screen_view._store
    replace(screen_view, "_store", Inside())
    try:
        await screen_view.draw(draw)
    finally:
        replace(screen_view, "_store", store)


def no_move_guard() -> None:
    """Whoever moves an order does so, whatever became of it meanwhile."""
    seen = (_whatever(t.order.c.state, "was"), _whatever(t.order.c.version, "seen"))
    moving = update(t.order).where(t.order.c.id == bindparam("by_id"), *seen)
    new = {
        "state": "target",
        "reason": "why",
        "handled_by": "who",
        "handler_id": "whose",
        "moved_at": "now",
    }
    values: dict[str, Any] = {column: bindparam(name) for column, name in new.items()}
    values["promised_at"] = func.coalesce(bindparam("promised", type_=t.BIG), t.order.c.promised_at)
    replace(orders, "_MOVE", moving.values(version=t.order.c.version + 1, **values).returning(t.order.c.id))


def no_shelf_guard() -> None:
    """Goods are promised whether there are any or not."""
    asyncio.run(_execute("ALTER TABLE product DROP CONSTRAINT ck_product_allocated_within_on_hand"))
    taking = update(t.product).where(t.product.c.id == bindparam("by_id"))
    replace(
        stock,
        "_ALLOCATE",
        taking.values(allocated=t.product.c.allocated + bindparam("amount")).returning(
            *columns(stock._TakenRow, t.product, left=t.product.c.on_hand - t.product.c.allocated)
        ),
    )


def no_unique() -> None:
    """Nothing in the database says that a cart at one version becomes orders once."""
    asyncio.run(
        _execute(
            "ALTER TABLE checkout DROP CONSTRAINT uq_checkout_cart_id_cart_version",
            'ALTER TABLE "order" DROP CONSTRAINT uq_order_cart_id_cart_version_shop_id',
        )
    )
    columns = ("cart_id", "cart_version", "identity_id", "placed_at")
    replace(placing, "_ADD_CHECKOUT", adding(t.checkout, *columns).returning(t.checkout.c.id))
    closing = update(t.cart).where(t.cart.c.id == bindparam("by_id"), _whatever(t.cart.c.version, "seen"))
    new = {
        "address_id": bindparam("next_address"),
        "note": None,
        "delivery": None,
        "cleared": None,
    }
    replace(carts, "_CLOSE", closing.values(version=t.cart.c.version + 1, **new).returning(t.cart.c.version))


def no_lanes() -> None:
    """A person's updates are taken side by side."""
    row = tt.inbox.c
    free = (
        select(row.seq)
        .where(row.state == inbox.OPEN, row.held_until <= bindparam("now"))
        .order_by(row.seq)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
    )
    taking = update(tt.inbox).where(row.seq.in_(free))
    held = taking.values(holder=bindparam("by"), held_until=bindparam("until"))
    replace(inbox, "_CLAIM", held.returning(row.seq, row.lane, row.body, row.tries))


def no_turns() -> None:
    """What one person orders is not done one order after the other."""

    async def count(work: Work, actor: Actor, metered: Metered) -> Room:
        return ENOUGH

    replace(rate_limits, "count", count)


def _whatever(column: Any, name: str) -> Any:
    """A condition that takes the parameter and always holds."""
    return or_(column == bindparam(name), column != bindparam(name))


async def _execute(*commands: str) -> None:
    connection = await asyncpg.connect(os.environ["KIRANA_DATABASE_URL"])
    try:
        for one in commands:
            await connection.execute(one)
    finally:
        await connection.close()


BUGS: dict[str, Callable[[], None]] = {
    each.__name__: each
    for each in (
        ack_before_commit,
        send_before_commit,
        no_move_guard,
        no_shelf_guard,
        no_unique,
        no_lanes,
        no_turns,
    )
}
