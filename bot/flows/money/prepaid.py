"""Prepaid: the order is paid first, through a provider, and goes to its shop then.

(review) ─▶ pay ─▶ waiting ─▶ (order) ─▶ again ─▶ (order)
"""

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from domain.money.prepaid import placing
from domain.orders import checkout
from domain.orders.order import Order, OrderState

flow = Flow("prepaid")


@flow.act
async def pay(chat: Chat, cart_id: int, cart_version: int, total: int, when: int) -> Goto:
    """Makes the orders at the total that was shown, once however often; each waits to be paid."""
    made = await placing.place_prepaid(
        chat.work,
        chat.actor,
        None,
        cart_id=cart_id,
        cart_version=cart_version,
        total=total,
        when=when,
    )
    return go(waiting, made.cart_version).settled()


@flow.act
async def again(chat: Chat, order_id: int) -> Goto:
    """What is to be paid comes once more, below; the order as it is where it is not waited for."""
    is_asked = await placing.ask_again(chat.work, chat.actor, order_id)
    onward = go("orders.detail", order_id)
    return onward.says("prepaid-again") if is_asked else onward


@flow.screen
async def waiting(chat: Chat, cart_version: int) -> Screen:
    """The orders: what is to be paid stands below, and how far each of them has come."""
    made = await checkout.placed(chat.work, chat.actor, cart_version)
    return show(
        "prepaid-waiting",
        *([tap(".order", "orders.detail", order.id, number=str(order.number))] for order in made.orders),
        [tap(".shops", "shops.nearby")],
        orders=[await _order(chat, order) for order in made.orders],
        open=any(order.state is OrderState.AWAITING_PAYMENT for order in made.orders),
        minutes=chat.work.rules.payment_timeout_s // 60,
    )


async def _order(chat: Chat, order: Order) -> dict[str, object]:
    shop = await chat.work.shops.get(order.shop_id)
    return {"number": str(order.number), "shop": shop.names, "total": order.total, "state": order.state}
