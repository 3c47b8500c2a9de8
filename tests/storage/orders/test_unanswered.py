"""A shop that answers nobody is closed, and its owner told."""

import pytest
from sqlalchemy import select

from domain.kinds import MessageKind
from domain.orders.life import carry_out
from domain.orders.order import LIFE, Move
from storage.engine.database import Database
from storage.schema.transport_tables import outbox
from storage.work import StoredStore
from tests.clock import Clock
from tests.domain.samples import RAVI
from tests.reading import rows_of
from tests.storage import given

E, M = Move.EXPIRE, Move


@pytest.mark.parametrize(
    "moves,is_open,told",
    [
        ((E, E), True, 0),
        ((E, E, E), False, 1),
        ((E, E, M.REJECT, E, E), True, 0),
        ((E, E, M.ACCEPT, E), True, 0),
        ((E, M.WITHDRAW, E, E), False, 1),
        ((E, E, None, E), True, 0),
        ((E, E, E, None, E, E), True, 1),
    ],
)
async def test_three_orders_in_a_row(
    store: StoredStore,
    clock: Clock,
    database: Database,
    moves: tuple[Move | None, ...],
    is_open: bool,
    told: int,
) -> None:
    """None: its keeper opens it."""
    around, _ = await given.ready(store)
    shop = around.shops[0].id
    for move in moves:
        clock.advance(seconds=60)
        async with store.begin() as work:
            if move is None:
                await work.shops.set_open(shop, True)
                continue
            order = (await given.order(work, await given.quote(work, around))).orders[0]
            reason = next(iter(LIFE[move].reasons), None)
            await carry_out(work, None if move is E else RAVI, order, move, reason=reason)
    assert (await store.read().shops.get(shop)).is_open is is_open
    assert (await store.read().shops.get(around.shops[1].id)).is_open, "another one's orders are its own"
    asked = select(outbox.c.recipient).where(outbox.c.kind == MessageKind.SHOP_UNANSWERED)
    assert [to for (to,) in await rows_of(database.reader, asked)] == [1] * told, "its owner, once"
