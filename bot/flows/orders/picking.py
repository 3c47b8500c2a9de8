"""Picking: an order's lines on the private screen of whoever packs it, ticked one by one.

(the card in the group) ─▶ lines (paged) ─▶ tick ─▶ lines
                             ├─▶ one ─▶ gone ─▶ one ─▶ out ─▶ one
                             │     ├─▶ weigh (typed, or tapped) ─▶ one
                             │     └─▶ all / back ─▶ one
                             └─▶ ready ─▶ lines
"""

from typing import Any

from bot import facts
from bot.chat import Chat, Flow, Goto, Screen, Tap, go, show, tap
from bot.paging import page_of
from domain.errors import NotFound
from domain.orders import counter, picking, proposing
from domain.orders.line import LineState, OrderLine
from domain.orders.order import PICKABLE, Move, Order, Reason
from domain.preferences import Substitution
from domain.values import Quantity

flow = Flow("picking")
NEARBY = (90, 95, 105, 110)
"""What is weighed often comes to so many hundredths of what was ordered."""
WHOLE = 5
"""Grams that a kitchen scale shows."""
MOST_TAPPED = 8


@flow.screen
async def lines(chat: Chat, order_id: int) -> Screen:
    """All lines, a button each that ticks it, and one beside it for whatever else there is to say."""
    return await _lines(chat, order_id, 0)


@flow.screen
async def page(chat: Chat, order_id: int, number: int) -> Screen:
    """More of them."""
    return await _lines(chat, order_id, number)


async def _lines(chat: Chat, order_id: int, number: int) -> Screen:
    order = await picking.order_to_pick(chat.work, chat.actor, order_id)
    leaf = page_of(order.lines, number)
    told = facts.each_line(order.lines)[leaf.first :]
    can_be_ready = Move.READY in counter.moves_of(chat.actor, order) and not order.waiting
    return show(
        "picking-lines",
        *([*_row(order, line, leaf.number, fact)] for line, fact in zip(leaf.shown, told, strict=False)),
        leaf.ways(page, order_id),
        [tap(".ready", ready, order_id, order.version)] if can_be_ready else [],
        [tap(".look", page, order_id, leaf.number)] if order.waiting else [],
        number=str(order.number),
        state=order.state,
        total=order.total,
        waiting=len(order.waiting),
        remark=order.note,
        pages=leaf.pages,
        page=leaf.number + 1,
    )


def _row(order: Order, line: OrderLine, number: int, told: dict[str, object]) -> list[Tap]:
    """The line, ticked by a press where that can be; then the rest that can be said of it."""
    if order.state not in PICKABLE:
        return [tap(".line", one, order.id, line.id, **told)]
    onto = one if line.waits or told["absent"] else tick
    more = (order.version, number) if onto is tick else ()
    return [tap(".line", onto, order.id, line.id, *more, **told), tap(".more", one, order.id, line.id)]


@flow.act
async def tick(chat: Chat, order_id: int, line_id: int, version: int, number: int) -> Goto:
    """As ordered; where it is ticked already, not yet."""
    line = await _line(chat, order_id, line_id)
    if line.state is LineState.ORDERED:
        await picking.pick_line(
            chat.work, chat.actor, order_id, line_id, version=version, picked=line.ordered
        )
    else:
        await picking.untick_line(chat.work, chat.actor, order_id, line_id, version=version)
    return go(page, order_id, number) if number else go(lines, order_id)


@flow.screen
async def one(chat: Chat, order_id: int, line_id: int) -> Screen:
    """One line, and all that can be said of it."""
    order = await picking.order_to_pick(chat.work, chat.actor, order_id)
    line = await _line(chat, order_id, line_id)
    here = (order_id, line_id, order.version)
    is_open = order.state in PICKABLE
    is_there = is_open and line.state in (LineState.ORDERED, LineState.PICKED, LineState.SHORT)
    return show(
        "picking-one",
        [tap(".all", all_of_it, *here)] if is_open and _is_there_after_all(line) else [],
        [tap(".weigh" if line.is_weighed else ".part", weigh, *here[:2])] if is_there else [],
        [tap(".gone", gone, *here)] if is_there else [],
        [tap(".out", out, order_id, line_id)] if line.held == 0 else [],
        [tap(".back", lines, order_id)],
        number=str(order.number),
        asks=line.asks_weight,
        until=None if line.asked_until is None else _minutes(chat, line),
        **_told(line),
    )


def _is_there_after_all(line: OrderLine) -> bool:
    return line.waits or line.state in (LineState.ORDERED, LineState.SHORT, LineState.MISSING)


def _minutes(chat: Chat, line: OrderLine) -> int:
    """How long its customer still has to answer."""
    left = (line.asked_until - chat.work.now).total_seconds() if line.asked_until else 0
    return max(1, -(-int(left) // 60))


@flow.act
async def all_of_it(chat: Chat, order_id: int, line_id: int, version: int) -> Goto:
    """As ordered, also where somebody had said otherwise."""
    line = await _line(chat, order_id, line_id)
    await picking.pick_line(chat.work, chat.actor, order_id, line_id, version=version, picked=line.ordered)
    return go(lines, order_id)


@flow.act
async def gone(chat: Chat, order_id: int, line_id: int, version: int) -> Goto:
    """Not there: its customer's wish decides; before all is called off, it is asked about."""
    if (await _line(chat, order_id, line_id)).substitution is Substitution.CANCEL:
        return go(whole, order_id, line_id)
    await proposing.not_there(chat.work, chat.actor, order_id, line_id, version=version)
    return go(one, order_id, line_id)


@flow.screen
async def whole(chat: Chat, order_id: int, line_id: int) -> Screen:
    """Its customer wants nothing at all without this: asks before the order is called off."""
    order = await picking.order_to_pick(chat.work, chat.actor, order_id)
    return show(
        "picking-whole",
        [tap(".call-off", call_off, order_id, order.version)],
        [tap(".back", one, order_id, line_id)],
        number=str(order.number),
        **_told(await _line(chat, order_id, line_id)),
    )


@flow.act
async def call_off(chat: Chat, order_id: int, version: int) -> Goto:
    """As its customer wished; its goods go back on the shelf."""
    await counter.move_order_of(
        chat.work, chat.actor, order_id, Move.CANCEL, version=version, reason=Reason.OUT_OF_STOCK
    )
    return go(lines, order_id)


@flow.act
async def out(chat: Chat, order_id: int, line_id: int) -> Goto:
    """Nobody can order it today."""
    await proposing.mark_out(chat.work, chat.actor, order_id, line_id)
    return go(lines, order_id).says("picking-marked")


@flow.screen
async def weigh(chat: Chat, order_id: int, line_id: int) -> Screen:
    """Asks how much there is of a line: typed, or one of what it often is."""
    order = await picking.order_to_pick(chat.work, chat.actor, order_id)
    line = await _line(chat, order_id, line_id)
    amounts = [
        tap(".amount", tapped, order_id, line_id, order.version, amount, quantity=Quantity(amount, line.unit))
        for amount in _often(line)
    ]
    return show(
        "picking-weigh",
        *(amounts[at : at + 4] for at in range(0, len(amounts), 4)),
        [tap(".back", one, order_id, line_id)],
        awaits=weighed,
        number=str(order.number),
        **_told(line),
    )


def _often(line: OrderLine) -> list[int]:
    if not line.is_weighed:
        return list(range(1, min(line.ordered, MOST_TAPPED + 1)))
    near = (line.ordered * part // (100 * WHOLE) * WHOLE for part in NEARBY)
    return [amount for amount in dict.fromkeys(near) if line.can_weigh(amount)]


def _told(line: OrderLine) -> dict[str, Any]:
    return dict(facts.each_line([line])[0])


@flow.act
async def tapped(chat: Chat, order_id: int, line_id: int, version: int, amount: int) -> Goto:
    """So much, as a button says."""
    await picking.pick_line(chat.work, chat.actor, order_id, line_id, version=version, picked=amount)
    return await _onward(chat, order_id, line_id)


@flow.correctable
@flow.answer
async def weighed(chat: Chat, typed: str, order_id: int, line_id: int) -> Goto:
    """So much, as it was typed."""
    order = await picking.order_to_pick(chat.work, chat.actor, order_id)
    await picking.weigh_line(chat.work, chat.actor, order_id, line_id, version=order.version, typed=typed)
    return await _onward(chat, order_id, line_id)


@flow.act
async def ready(chat: Chat, order_id: int, version: int) -> Goto:
    """All that is there is packed."""
    await counter.move_order_of(chat.work, chat.actor, order_id, Move.READY, version=version)
    return go(lines, order_id)


async def _onward(chat: Chat, order_id: int, line_id: int) -> Goto:
    """Back to all lines, or to this one where its customer is asked."""
    line = await _line(chat, order_id, line_id)
    return go(one, order_id, line_id) if line.waits else go(lines, order_id)


async def _line(chat: Chat, order_id: int, line_id: int) -> OrderLine:
    order = await picking.order_to_pick(chat.work, chat.actor, order_id)
    if (line := order.line(line_id)) is None:
        raise NotFound
    return line
