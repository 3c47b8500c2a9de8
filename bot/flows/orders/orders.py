"""Orders: the person's own, one in detail, again, or called off.

mine (paged) ─▶ detail (paged where it is too long) ─▶ (tip), (bill), again ─▶ (cart)
          └─▶ withdraw? ─▶ withdraw ─▶ detail
"""

from typing import Any

from bot import facts, payments
from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, Tap, below, go, show, tap
from bot.length import in_pages
from bot.paging import read_page
from domain.catalogue.errors import ShopClosed, ShopUnreachable
from domain.money.books import bills
from domain.money.tabs import booking
from domain.orders import own_orders
from domain.orders.aftercare.rating import Rating
from domain.orders.delivering import proving
from domain.orders.extras import ratings, tips
from domain.orders.order import REACHED, Move, Order, OrderState
from domain.orders.promise.amending import CHANGEABLE
from domain.orders.promise.parting import may_ask
from domain.orders.promises import is_free_to_leave
from domain.shopping.cart import MOST_LINES

flow = Flow("orders")


@flow.command("orders", menu=MenuEntry(30))
@flow.screen
async def mine(chat: Chat) -> Screen:
    """The last orders, a button each."""
    return await _mine(chat, 0)


@flow.screen
async def before(chat: Chat, number: int) -> Screen:
    """Those before them."""
    return await _mine(chat, number)


async def _mine(chat: Chat, number: int) -> Screen:
    leaf = await read_page(number, lambda most: own_orders.latest(chat.work, chat.actor, most=most))
    if not leaf.shown:
        return show("orders-none", [tap(".shops", "shops.nearby")])
    return show(
        "orders-mine",
        *(
            [tap(".order", detail, order.id, number=str(order.number), **_state(order))]
            for order in leaf.shown
        ),
        leaf.ways(before),
        [tap(".shops", "shops.nearby"), tap(".cart", "cart.lines")],
        count=len(leaf.shown),
    )


@flow.screen
async def detail(chat: Chat, order_id: int) -> Screen:
    """One order: where it stands and what is in it."""
    return await _detail(chat, await own_orders.own_order(chat.work, chat.actor, order_id))


@flow.screen
async def page(chat: Chat, order_id: int, number: int) -> Screen:
    """The order with a later page of its lines, where it is too long for all of them."""
    return await _detail(chat, await own_orders.own_order(chat.work, chat.actor, order_id), number)


async def _detail(chat: Chat, order: Order, number: int = 0) -> Screen:
    shop = await chat.work.shops.get(order.shop_id)
    has_bill = await bills.has_bill(chat.work, order)
    dues = await payments.dues_of(chat.work, order)
    rated = await ratings.rating_of(chat.work, order)
    shown = show(
        "orders-detail",
        [tap(".pay", "prepaid.again", order.id)] if order.state is OrderState.AWAITING_PAYMENT else [],
        await payments.ways(chat.work, order, dues),
        [tap(".amend", "amending.lines", order.id)] if order.state in CHANGEABLE else [],
        _away(chat, order),
        await _beside(chat, order),
        [tap(".bill", "bill.shown", order.id)] if has_bill else [],
        _afterwards(order, rated),
        [tap(".words", "words.thread", order.id)] if order.is_known_to_shop else [],
        [below(tap(".again", again, order.id))],
        [tap(".back", mine), tap(".shops", "shops.nearby")],
        number=str(order.number),
        shop=shop.names,
        shop_phone=shop.phone,
        **facts.lines(order),
        **facts.costs(order),
        address=shop.address if order.is_pickup else order.address,
        delivery=order.delivery,
        placed=order.placed_at,
        promised=facts.promise(order, shop),
        slot=facts.slot(order, shop),
        reason=order.reason,
        **payments.told(dues),
        asks=order.asks_to_cancel,
        code=await proving.own_code(chat.work, order),
        **_state(order),
    )
    return in_pages(shown, order, number, page)


def _afterwards(order: Order, rated: Rating | None) -> list[Tap]:
    """What is said once it has come: how it was, and that something was not right."""
    if order.state not in REACHED:
        return []
    rate = tap(".rate", "rating.ask", order.id, stars=rated.stars if rated else 0)
    return [rate, tap(".complain", "complaints.what", order.id)]


def _away(chat: Chat, order: Order) -> list[Tap]:
    """How an order can be cancelled now: at once, because it is late, or if the shop says yes."""
    if order.allows(Move.WITHDRAW):
        return [tap(".withdraw", sure, order.id)]
    if is_free_to_leave(order, chat.work.now):
        return [tap(".call-off", "leaving.sure", order.id)]
    if may_ask(order):
        return [tap(".ask", "leaving.may_i", order.id)]
    return []


@flow.screen
async def sure(chat: Chat, order_id: int) -> Screen:
    """Asks again before an order is called off; the order itself where it is too late."""
    order = await own_orders.own_order(chat.work, chat.actor, order_id)
    if not order.allows(Move.WITHDRAW):
        return await _detail(chat, order)
    return show(
        "orders-sure",
        [tap(".yes", withdraw, order.id), tap(".no", detail, order.id)],
        number=str(order.number),
        state=order.state,
    )


@flow.act
async def withdraw(chat: Chat, order_id: int) -> Goto:
    """Calls the order off, until the shop accepts it."""
    order = await own_orders.withdraw(chat.work, chat.actor, order_id)
    return go(detail, order_id).says("orders-withdrawn", number=str(order.number))


@flow.act
async def again(chat: Chat, order_id: int) -> Goto:
    """Puts the same things in the cart, as far as there are any and room; else shows the closed shop."""
    try:
        refill = await own_orders.order_again(chat.work, chat.actor, order_id)
    except (ShopClosed, ShopUnreachable) as error:
        order = await own_orders.own_order(chat.work, chat.actor, order_id)
        return go("shops.shop", order.shop_id).says(f"error-{error.code}", **error.facts)
    onward, added, missing = go("cart.lines"), refill.added, len(refill.missing)
    if left_out := len(refill.left_out):
        return onward.says(
            "orders-again-full", added=added, missing=missing, left_out=left_out, most=MOST_LINES
        )
    if missing:
        return onward.says("orders-again-part", added=added, missing=missing)
    return onward.says("orders-again", added=added)


async def _beside(chat: Chat, order: Order) -> list[Tap]:
    """A tip, and the tab that it may go on."""
    taps = [tap(".tip", "tips.give", order.id)] if tips.may_tip(order) else []
    can = await booking.can_take(chat.work, chat.actor, order)
    if can is not None:
        taps.append(tap(".khata", "khata.put", order.id) if can else tap(".cash", "khata.off", order.id))
    return taps


def _state(order: Order) -> dict[str, Any]:
    return {"state": order.state, "total": order.total}
