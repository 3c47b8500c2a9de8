"""What a move of an order does to the goods on the shelf and to the money."""

import pytest

from domain.money.payment import PaymentState
from domain.orders.errors import OrderMoved
from domain.orders.life import carry_out
from domain.orders.order import LIFE, Move, OrderState, Reason
from storage.work import StoredStore
from tests.domain.samples import RAVI
from tests.storage import given

M = Move
KEPT, RELEASED, GONE = (10, 2), (10, 0), (8, 0)
"""What the shelf holds of ten packs of dal and what of that is allocated, after two were ordered."""


@pytest.mark.parametrize(
    ("moves", "restock", "dal", "payment"),
    [
        ((M.ACCEPT,), False, KEPT, PaymentState.PENDING),
        ((M.REJECT,), False, RELEASED, PaymentState.FAILED),
        ((M.EXPIRE,), False, RELEASED, PaymentState.FAILED),
        ((M.WITHDRAW,), False, RELEASED, PaymentState.FAILED),
        ((M.ACCEPT, M.READY), False, GONE, PaymentState.PENDING),
        ((M.ACCEPT, M.READY, M.DELIVER), False, GONE, PaymentState.CAPTURED),
        ((M.ACCEPT, M.CANCEL), False, RELEASED, PaymentState.FAILED),
        ((M.ACCEPT, M.CANCEL), True, RELEASED, PaymentState.FAILED),
        ((M.ACCEPT, M.READY, M.CANCEL), None, GONE, PaymentState.FAILED),
        ((M.ACCEPT, M.READY, M.CANCEL), False, GONE, PaymentState.FAILED),
        ((M.ACCEPT, M.READY, M.CANCEL), True, RELEASED, PaymentState.FAILED),
    ],
)
async def test_goods_and_money_go_where_the_order_goes(
    store: StoredStore,
    moves: tuple[Move, ...],
    restock: bool | None,
    dal: tuple[int, int],
    payment: PaymentState,
) -> None:
    around, placed = await given.placed(store)
    order, other = placed.orders
    asked = {} if restock is None else {"restock": restock}
    for move in moves:
        reason = next(iter(LIFE[move].reasons), None)
        async with store.begin() as work:
            order = await carry_out(work, RAVI, order, move, reason=reason, **asked)
        assert (order.state, order.reason, order.handled_by) == (LIFE[move].target, reason, "Ravi")
    reader = store.read()
    shelf = [await reader.products.get(each.id) for each in (around.dal, around.rice)]
    assert [(each.on_hand, each.allocated) for each in shelf] == [dal, (10, 1)]
    assert [each.state for each in await reader.payments.of_order(order.id)] == [payment]
    assert [each.state for each in await reader.payments.of_order(other.id)] == [PaymentState.PENDING]


async def test_whoever_comes_late_hears_what_became_of_it_and_moves_no_goods(store: StoredStore) -> None:
    around, placed = await given.placed(store)
    order = placed.orders[0]
    async with store.begin() as work:
        await carry_out(work, RAVI, order, Move.REJECT, reason=Reason.TOO_BUSY)
    with pytest.raises(OrderMoved) as late:
        async with store.begin() as work:
            await carry_out(work, None, order, Move.EXPIRE)
    assert late.value.facts == {"number": str(order.number), "state": OrderState.REJECTED, "by": "Ravi"}
    dal = await store.read().products.get(around.dal.id)
    assert (dal.on_hand, dal.allocated) == RELEASED
