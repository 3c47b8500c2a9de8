"""Writing one another about an order, until an hour after its end; and reporting what should not be said."""

from __future__ import annotations

from dataclasses import dataclass

from domain import rate_limits
from domain.audit_actions import AuditAction
from domain.errors import MessageTooLong, NotFound
from domain.kinds import MessageKind
from domain.orders import counter
from domain.orders.errors import NotWrittenAbout
from domain.orders.events import WordReported
from domain.orders.order import Order
from domain.orders.work import OrderWork
from domain.orders.written.word import LONGEST, MOST, OPEN_AFTER, OrderWord, Side, WordKind
from domain.people import Actor
from domain.rate_limits import Metered


@dataclass(frozen=True, slots=True)
class Thread:
    """All that was written about an order, newest first, as one side of it reads it."""

    order: Order
    side: Side
    words: tuple[OrderWord, ...]
    is_open: bool


async def thread(work: OrderWork, actor: Actor, order_id: int) -> Thread:
    """What was written about an order, for its customer and whoever works for its shop. Raises NotFound."""
    order = await counter.order_seen(work, actor, order_id)
    words = await work.order_words.of(order_id)
    return Thread(order, _side(actor, order), tuple(words), await _is_open(work, order, len(words)))


async def word_seen(work: OrderWork, actor: Actor, word_id: int) -> tuple[OrderWord, Order]:
    """One of them with its order, for the same people. Raises NotFound."""
    word = await work.order_words.get(word_id)
    return word, await counter.order_seen(work, actor, word.order_id)


async def reported(work: OrderWork, word_id: int) -> tuple[OrderWord, Order]:
    """One that was reported, as whoever runs the platform is told of it. Raises NotFound for any other."""
    word = await work.order_words.get(word_id)
    if not word.is_reported:
        raise NotFound
    return word, (await work.orders.get(word.order_id)).at_the_counter()


async def write(
    work: OrderWork,
    actor: Actor,
    order_id: int,
    text: str,
    *,
    kind: WordKind = WordKind.TEXT,
    file_id: str = "",
) -> OrderWord:
    """Writes to the other side, who reads number and role. A courier does so, too.

    Raises NotFound, NotWrittenAbout where it is over for too long, MessageTooLong, TooManyTries.
    """
    order = await counter.order_seen(work, actor, order_id)
    if len(text) > LONGEST:
        raise MessageTooLong(most=LONGEST)
    if not await _is_open(work, order, len(await work.order_words.of(order_id))):
        raise NotWrittenAbout(number=str(order.number))
    await rate_limits.must_have_room(work, actor, Metered.WORD)
    side = _side(actor, order)
    word = await work.order_words.add(order, side, kind, text, file_id)
    await work.audit.record(actor, AuditAction.ORDER_WORD, f"order:{order.number}")
    if reader := await _reader(work, order, side):
        await work.outbox.tell(MessageKind.ORDER_WORD, word.id, reader)
    return word


async def report(work: OrderWork, actor: Actor, word_id: int) -> OrderWord:
    """Has whoever runs the platform look at what the other side wrote; again, it changes nothing.

    Raises NotFound, also for words of one's own side.
    """
    word = await work.order_words.get(word_id)
    order = await counter.order_seen(work, actor, word.order_id)
    if word.side is _side(actor, order):
        raise NotFound
    if await work.order_words.report(word_id):
        await work.audit.record(actor, AuditAction.ORDER_WORD_REPORTED, f"order:{order.number}")
        await work.happened(WordReported(word_id))
    return await work.order_words.get(word_id)


def _side(actor: Actor, order: Order) -> Side:
    return Side.CUSTOMER if order.identity_id == actor.identity_id else Side.SHOP


async def _is_open(work: OrderWork, order: Order, written: int) -> bool:
    if written >= MOST:
        return False
    return order.is_open or work.now < await work.order_words.moved_at(order.id) + OPEN_AFTER


async def _reader(work: OrderWork, order: Order, side: Side) -> int | None:
    if side is Side.SHOP:
        return await work.people.chat_for(order.identity_id, order.ordered_in)
    return await counter.read_in(work, await work.shops.get(order.shop_id))
