"""Trips: a courier's own round, in the order of doors.

mine (paged) ─▶ door ─▶ pick up ─▶ door ─▶ deliver ─▶ mine
  │               │                  ├─▶ deliver ─▶ code / photo ─▶ mine
  │               │                  └─▶ why ─▶ fail ─▶ door ─▶ pick up / shelve
  │               ├─▶ upi (a code to scan comes below) ─▶ door
  │               └─▶ give back ─▶ mine
  └─▶ waiting (paged) ─▶ take ─▶ door
"""

from typing import Any

from bot import order_card
from bot.chat import Chat, Flow, Goto, MenuEntry, Picture, Screen, Tap, go, leave, show, tap
from bot.paging import page_of
from domain.errors import StaleButton
from domain.kinds import MessageKind
from domain.money import paying
from domain.money.books import carried_cash
from domain.money.standing import standing
from domain.orders.courier.courier import LEFT_THERE, Proof
from domain.orders.courier.errors import OrderTaken, ProofNeeded
from domain.orders.delivering import proving, trips
from domain.orders.delivering.trips import Stop
from domain.orders.order import LIFE, Move, Order, OrderState, Reason
from domain.policy import Action, may
from domain.values import Money

flow = Flow("trips")
SHOPS = 3
"""Of which somebody counts the cash."""


@flow.command("deliveries", menu=MenuEntry(71, Action.DELIVER))
@flow.screen
async def mine(chat: Chat) -> Screen:
    """What goes with the person, door by door."""
    return await _mine(chat, 0)


@flow.screen
async def page(chat: Chat, number: int) -> Screen:
    """More doors."""
    return await _mine(chat, number)


async def _mine(chat: Chat, number: int) -> Screen:
    leaf = page_of(await trips.own_round(chat.work, chat.actor), number)
    free = await trips.to_be_taken(chat.work, chat.actor)
    cash = await carried_cash.own_cash(chat.work, chat.actor)
    counted = [shop_id for shop_id in chat.actor.shops if may(chat.actor, Action.WORK_COUNTER, shop_id)]
    return show(
        "trips-mine",
        *([_onto(order, at)] for at, order in enumerate(leaf.shown, leaf.first + 1)),
        leaf.ways(page),
        [tap(".waiting", waiting, count=len(free))] if free else [],
        *([tap(".cash", "cash.held", shop_id)] for shop_id in counted[:SHOPS]),
        [leaf.again(mine, page)],
        cash=[{"sum": each} for each in cash],
        has_cash=bool(cash),
        stops=[_told(order, at) for at, order in enumerate(leaf.shown, leaf.first + 1)],
        count=len(leaf.shown),
        pages=leaf.pages,
        page=leaf.number + 1,
    )


@flow.screen
async def waiting(chat: Chat) -> Screen:
    """Packed orders that nobody brings yet; where to is told once they are taken."""
    return await _waiting(chat, 0)


@flow.screen
async def waiting_page(chat: Chat, number: int) -> Screen:
    """More of them."""
    return await _waiting(chat, number)


async def _waiting(chat: Chat, number: int) -> Screen:
    leaf = page_of(await trips.to_be_taken(chat.work, chat.actor), number)
    return show(
        "trips-waiting",
        *([tap(".take", take, each.id, number=str(each.number), total=each.total)] for each in leaf.shown),
        leaf.ways(waiting_page),
        [tap(".back", mine)],
        count=len(leaf.shown),
    )


@flow.act
async def take(chat: Chat, order_id: int) -> Goto:
    """The person brings it; where somebody was faster, what is left to take."""
    try:
        await trips.take(chat.work, chat.actor, order_id)
    except OrderTaken as error:
        return go(waiting).says(f"error-{error.code}", **error.facts)
    return go(door, order_id)


@flow.screen
async def door(chat: Chat, order_id: int) -> Screen:
    """One door: where it is, what to collect, and what can be done."""
    stop = await trips.own_stop(chat.work, chat.actor, order_id)
    order = stop.order
    told = order_card.told(order, stop.shop)
    facts = {name: told[name] for name in ("customer", "phone", "address", "map", "delivery", "remark")}
    return show(
        "trips-door",
        *_moves(stop),
        await _upi(chat, order, collect := await _to_collect(chat, order)),
        [leave(".map", str(facts["map"]))] if facts["map"] else [],
        [tap(".back", mine)],
        number=str(order.number),
        shop=stop.shop.names,
        shop_phone=stop.shop.phone,
        state=order.state,
        reason=order.reason,
        collect=collect,
        owes=collect.minor > 0,
        **facts,
    )


async def _upi(chat: Chat, order: Order, collect: Money) -> list[Tap]:
    """To the code for UPI, where there is something to collect at the door and the shop takes that."""
    is_there = order.state is OrderState.OUT_FOR_DELIVERY and collect.minor > 0
    takes = is_there and await paying.take_upi(chat.work, [order.shop_id])
    return [tap(".upi", upi, order.id)] if takes else []


@flow.act
async def upi(chat: Chat, order_id: int) -> Goto:
    """It is paid by UPI: the code comes below."""
    await trips.own_stop(chat.work, chat.actor, order_id)
    seen = await paying.at_the_door(chat.work, chat.actor, order_id)
    await chat.work.outbox.tell(MessageKind.PAYMENT_CODE, seen.payment.id, chat.id)
    return go(door, order_id)


async def _to_collect(chat: Chat, order: Order) -> Money:
    return standing(order, await chat.work.payments.of_order(order.id)).asked


def _moves(stop: Stop) -> list[list[Tap]]:
    order, version = stop.order, stop.order.version
    if order.state is OrderState.READY:
        return [[tap(".pick-up", pick_up, order.id, version)], [tap(".give-back", give_back, order.id)]]
    if order.state is OrderState.OUT_FOR_DELIVERY:
        at_door = [tap(".at-door", deliver, order.id, version, 1)] if order.delivery in LEFT_THERE else []
        done = [tap(".deliver", deliver, order.id, version, 0), tap(".fail", why, order.id, version)]
        return [at_door, done]
    if order.state is OrderState.UNDELIVERED:
        return [
            [tap(".again", pick_up, order.id, version), tap(".shelve", shelve, order.id, version)],
            [tap(".give-back", give_back, order.id)],
        ]
    return []


@flow.act
async def pick_up(chat: Chat, order_id: int, version: int) -> Goto:
    """It is on its way."""
    await trips.pick_up(chat.work, chat.actor, order_id, version=version)
    return go(door, order_id)


@flow.act
async def deliver(chat: Chat, order_id: int, version: int, at_door: int) -> Goto:
    """It is handed over, or left at the door; the next door comes, after what the shop wants to see."""
    return await _delivered(chat, order_id, version, bool(at_door))


async def _delivered(chat: Chat, order_id: int, version: int, at_door: bool) -> Goto:
    try:
        order = await trips.deliver(chat.work, chat.actor, order_id, version=version, at_door=at_door)
    except ProofNeeded as error:
        return go(code if error.facts["proof"] == Proof.CODE else photo, order_id, int(at_door))
    return go(mine).says("trips-delivered", number=str(order.number))


@flow.screen
async def code(chat: Chat, order_id: int, at_door: int) -> Screen:
    """Asks for the code that its customer says."""
    stop = await trips.own_stop(chat.work, chat.actor, order_id)
    back = [tap(".back", door, order_id)]
    return show("trips-code", back, awaits=coded, number=str(stop.order.number))


@flow.correctable
@flow.answer
async def coded(chat: Chat, typed: str, order_id: int, at_door: int) -> Goto:
    """The code, as it was said; where it is right, the order is delivered."""
    left = await proving.say_code(chat.work, chat.actor, order_id, typed)
    if left >= 0:
        return go(code, order_id, at_door).says("trips-wrong-code", left=left)
    return await _proved(chat, order_id, at_door)


@flow.screen
async def photo(chat: Chat, order_id: int, at_door: int) -> Screen:
    """Asks for a photo of what is handed over."""
    stop = await trips.own_stop(chat.work, chat.actor, order_id)
    back = [tap(".back", door, order_id)]
    return show("trips-photo", back, awaits=pictured, number=str(stop.order.number))


@flow.answer
async def pictured(chat: Chat, picture: Picture, order_id: int, at_door: int) -> Goto:
    """The photo; with it the order is delivered."""
    await proving.send_photo(chat.work, chat.actor, order_id, picture.file_id)
    return await _proved(chat, order_id, at_door)


async def _proved(chat: Chat, order_id: int, at_door: int) -> Goto:
    stop = await trips.own_stop(chat.work, chat.actor, order_id)
    return await _delivered(chat, order_id, stop.order.version, bool(at_door))


@flow.screen
async def why(chat: Chat, order_id: int, version: int) -> Screen:
    """Asks why it could not be delivered."""
    stop = await trips.own_stop(chat.work, chat.actor, order_id)
    return show(
        "trips-why",
        *([_because(reason, order_id, version)] for reason in LIFE[Move.FAIL].reasons),
        [tap(".back", door, order_id)],
        number=str(stop.order.number),
    )


@flow.act
async def fail(chat: Chat, order_id: int, version: int, word: str) -> Goto:
    """It could not be delivered, for this reason."""
    reason = next((each for each in LIFE[Move.FAIL].reasons if each == word), None)
    if reason is None:
        raise StaleButton
    await trips.not_delivered(chat.work, chat.actor, order_id, version=version, reason=reason)
    return go(door, order_id)


@flow.act
async def shelve(chat: Chat, order_id: int, version: int) -> Goto:
    """It is at the shop again; the order is over."""
    order = await trips.shelve(chat.work, chat.actor, order_id, version=version)
    return go(mine).says("trips-shelved", number=str(order.number))


@flow.act
async def give_back(chat: Chat, order_id: int) -> Goto:
    """Somebody else brings it."""
    await trips.let_go(chat.work, chat.actor, order_id)
    return go(mine)


def _because(reason: Reason, order_id: int, version: int) -> Tap:
    return tap(f".{reason}".replace("_", "-"), fail, order_id, version, reason.value)


def _onto(order: Order, at: int) -> Tap:
    return tap(".stop", door, order.id, at=at, number=str(order.number), state=order.state)


def _told(order: Order, at: int) -> dict[str, Any]:
    return {
        "at": at,
        "number": str(order.number),
        "state": order.state,
        "address": order.address,
        "total": order.total,
        "pinned": order.place is not None,
    }
