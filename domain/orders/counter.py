"""The counter takes an order from its card to the door."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from domain import menus
from domain.audit_actions import AuditAction
from domain.catalogue.shop import Shop
from domain.errors import NotFound
from domain.kinds import DueKind, MessageKind
from domain.orders.errors import LineWaits, NothingLeft, NotYourCounter
from domain.orders.life import carry_out, overtaken
from domain.orders.order import LIFE, Move, Order, OrderState, Reason
from domain.orders.promises import accepted_by
from domain.orders.work import OrderWork
from domain.people import Actor, Role
from domain.policy import Action, may

DELIVERING = frozenset({Move.SEND, Move.DELIVER, Move.FAIL, Move.RETURN})
"""What a courier does."""
REDRAWN = 8
"""A group takes 20 messages a minute, edits counted: those of new orders must not wait for these."""
REDRAW_PACE = timedelta(seconds=6)
"""One of the others each time: half of what a group takes."""


async def read_in(work: OrderWork, shop: Shop) -> int | None:
    """The chat in which the shop's orders are read now; None where nobody could be reached.

    Its group, or while nobody can write there the private chat of an owner.
    """
    if shop.counter is not None:
        return shop.counter
    for owner in await work.shops.owners(shop.id):
        if account := await work.people.telegram_of(owner):
            return account[0]
    return None


async def must_stand_in(work: OrderWork, actor: Actor, order_id: int) -> None:
    """In their own chat an owner works off orders while nobody can write at the counter; nobody else does.

    Raises NotFound, NotYourCounter.
    """
    _must_stand_in(actor, await work.shops.get((await work.orders.get(order_id)).shop_id))


async def join(work: OrderWork, actor: Actor, group: int) -> Actor:
    """One of the group's people, as they work from now on: in those of its shops where nobody was invited.

    Who was told that they work there no more is told that they do again.
    """
    held = dict(actor.shops)
    for shop in await work.shops.at_counter(group):
        if shop.id not in held and not await work.shops.is_by_invitation(shop.id):
            held[shop.id] = Role.STAFF
            await work.people.join_shop(shop.id, actor.identity_id, Role.STAFF)
            await menus.renew_in(work, actor.telegram_id)
            await work.audit.record(actor, AuditAction.SHOP_JOINED, f"shop:{shop.id}")
            if await work.outbox.has_told(MessageKind.STAFF_REMOVED, shop.id, actor.telegram_id):
                await work.outbox.tell(MessageKind.STAFF_RETURNED, shop.id, actor.telegram_id)
    return replace(actor, shops=held)


async def choose_language(work: OrderWork, actor: Actor, group: int, language: str) -> None:
    """The group reads this language from now on, on the cards of its open orders, too: the oldest at once.

    Raises NotYourCounter.
    """
    shops = await work.shops.at_counter(group)
    own = [shop for shop in shops if may(actor, Action.WORK_COUNTER, shop.id)]
    if not own:
        raise NotYourCounter
    for shop in own:
        await work.shops.set_counter_language(shop.id, language)
        await work.audit.record(actor, AuditAction.SHOP_LANGUAGE, f"shop:{shop.id}")
    await _redraw(
        work, [each.id for shop in own for each in await work.orders.open_ones(shop_id=shop.id)], group
    )


async def _redraw(work: OrderWork, orders: Sequence[int], group: int) -> None:
    """Has the first cards drawn anew now, and the others one by one."""
    for order_id in orders[:REDRAWN]:
        await work.outbox.tell(MessageKind.ORDER_CARD, order_id, group)
    for number, order_id in enumerate(orders[REDRAWN:], 1):
        await work.due.at(work.now + number * REDRAW_PACE, DueKind.ORDER_FOLD, order_id)


async def placed_order(work: OrderWork, order_id: int) -> Order:
    """An order that its shop knows of. Raises NotFound."""
    order = await work.orders.get(order_id)
    if not order.is_known_to_shop:
        raise NotFound
    return order


async def order_at_counter(
    work: OrderWork, actor: Actor, group: int, order_id: int, *, only_placed: bool = True
) -> tuple[Order, Shop]:
    """An order of a shop whose counter this group is, and where the actor works; with the shop.

    An owner reads it in their own chat, too, which may stand in for the group.

    Raises NotFound, NotYourCounter.
    """
    order = await (placed_order(work, order_id) if only_placed else work.orders.get(order_id))
    shop = await work.shops.get(order.shop_id)
    _must_be_here(actor, shop, group)
    return order.at_the_counter(is_hidden=group < 0 and shop.hides_customers), shop


def _must_be_here(actor: Actor, shop: Shop, group: int) -> None:
    is_here = shop.counter_chat == group or (group == actor.telegram_id and _owns(actor, shop))
    if not is_here or not may(actor, Action.DELIVER, shop.id):
        raise NotYourCounter


async def order_on_card(work: OrderWork, actor: Actor, group: int, order_id: int) -> tuple[Order, Shop]:
    """The same for its card, which may stand in a group that was the counter before.

    Raises NotFound, NotYourCounter.
    """
    order = await placed_order(work, order_id)
    shop = await work.shops.get(order.shop_id)
    was_here = group < 0 and group != shop.counter_chat and group in await work.orders.cards(order_id)
    if not was_here or not may(actor, Action.DELIVER, shop.id):
        _must_be_here(actor, shop, group)
    return order.at_the_counter(is_hidden=group < 0 and shop.hides_customers), shop


async def order_seen(work: OrderWork, actor: Actor, order_id: int, *, only_placed: bool = True) -> Order:
    """An order, for its customer and for whoever works for its shop; anybody else's is not found."""
    order = await work.orders.get(order_id)
    if order.identity_id == actor.identity_id:
        return order
    is_hidden = only_placed and not order.is_known_to_shop
    if is_hidden or not may(actor, Action.DELIVER, order.shop_id):
        raise NotFound
    shop = await work.shops.get(order.shop_id)
    is_kept_back = shop.hides_customers and not await _is_in_hand(work, actor, order)
    return order.at_the_counter(is_hidden=is_kept_back)


async def _is_in_hand(work: OrderWork, actor: Actor, order: Order) -> bool:
    """Whether the actor took the order, or carries it."""
    if order.handler_id == actor.identity_id:
        return True
    trip = await work.trips.of(order.id)
    return trip is not None and trip.courier.identity_id == actor.identity_id


async def order_to_move(work: OrderWork, actor: Actor, order_id: int, *, only_placed: bool = True) -> Order:
    """The same, to do something to it. Raises NotFound, NotYourCounter for its customer."""
    order = await order_seen(work, actor, order_id, only_placed=only_placed)
    if not may(actor, Action.DELIVER, order.shop_id):
        raise NotYourCounter
    return order


def moves_of(actor: Actor, order: Order) -> tuple[Move, ...]:
    """What the actor can do now to an order of a shop that they work for, in the order of its buttons."""
    moves = (move for move in order.counter_moves if may(actor, _needed(move), order.shop_id))
    return tuple(moves)


def _needed(move: Move) -> Action:
    return Action.DELIVER if move in DELIVERING else Action.WORK_COUNTER


async def move_order(
    work: OrderWork,
    actor: Actor,
    group: int,
    order_id: int,
    move: Move,
    *,
    version: int,
    reason: Reason | None = None,
    restock: bool = False,
    minutes: int | None = None,
) -> Order:
    """Does one of the counter's moves there, if the order is as the person saw it; again, it changes nothing.

    `group` is the counter where the actor stands. A courier may only deliver. Accepted is in so many
    `minutes`, where they are said.

    Raises NotFound, NotYourCounter, OrderMoved where somebody was faster, BadLead.
    """
    order, shop = await order_at_counter(work, actor, group, order_id)
    if group != shop.counter_chat:
        _must_stand_in(actor, shop)
    return await _moved(
        work, actor, order, move, version=version, reason=reason, restock=restock, minutes=minutes
    )


async def move_order_of(
    work: OrderWork,
    actor: Actor,
    order_id: int,
    move: Move,
    *,
    version: int,
    reason: Reason | None = None,
    restock: bool = False,
    minutes: int | None = None,
) -> Order:
    """The same for who comes without a group, by their role at the shop. Raises what `move_order` does."""
    order = await order_to_move(work, actor, order_id)
    return await _moved(
        work, actor, order, move, version=version, reason=reason, restock=restock, minutes=minutes
    )


async def _moved(
    work: OrderWork,
    actor: Actor,
    order: Order,
    move: Move,
    *,
    version: int,
    reason: Reason | None,
    restock: bool,
    minutes: int | None,
) -> Order:
    step = LIFE[move]
    if not may(actor, _needed(move), order.shop_id):
        raise NotYourCounter
    is_theirs = order.handler_id == actor.identity_id
    if order.state_version == version + 1 and order.state is step.target and is_theirs:
        return order
    if not order.was_seen_at(version) or move not in order.counter_moves or not step.takes(reason):
        raise overtaken(order)
    if step.target is OrderState.READY:
        _must_be_decided(order)
    promised = None
    if move is Move.ACCEPT:
        promised = accepted_by(order, await work.shops.get(order.shop_id), work.now, minutes)
    done = await carry_out(work, actor, order, move, reason=reason, restock=restock, promised=promised)
    return done.at_the_counter()


def _must_be_decided(order: Order) -> None:
    """Raises LineWaits, NothingLeft."""
    for line in order.waiting:
        raise LineWaits(number=str(order.number), product=line.names)
    if not any(line.held for line in order.lines):
        raise NothingLeft(number=str(order.number))


async def show_open_orders(work: OrderWork, shop_id: int, group: int) -> None:
    """A card for every open order of the shop, by its turn; one that stands elsewhere loses its buttons."""
    for order_id, chat in await work.cards.in_private(shop_id):
        await work.outbox.tell(MessageKind.ORDER_CARD, order_id, chat)
    for order in sorted(await work.orders.open_ones(shop_id=shop_id), key=lambda order: order.due_at):
        for chat in await work.orders.cards(order.id):
            if chat < 0 and chat != group and group < 0:
                await work.outbox.tell(MessageKind.ORDER_CARD, order.id, chat)
        await work.outbox.tell(MessageKind.ORDER_CARD, order.id, group)


def _must_stand_in(actor: Actor, shop: Shop) -> None:
    if shop.counter is not None or not _owns(actor, shop):
        raise NotYourCounter


def _owns(actor: Actor, shop: Shop) -> bool:
    return actor.shops.get(shop.id) is Role.OWNER and not actor.is_disabled
