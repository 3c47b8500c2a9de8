"""Counter: an order's card in the shop's group, from accepting to the door.

card (paged where it is too long) ─▶ move ─▶ card ─▶ bill (the PDF comes as a file)
  └─▶ reasons (below it) ─▶ because ─▶ settled
        ├─▶ restock? ─▶ cancel ─▶ settled
        └─▶ settled
  └─▶ (giving: whom, below it)
"""

from typing import TypeVar

from bot import order_card
from bot.chat import Chat, Flow, Goto, Link, Screen, Tap, Typed, below, go, leave, show, stay, tap
from bot.length import in_pages
from bot.payments import paying
from domain.catalogue.shop import Shop
from domain.errors import StaleButton
from domain.identity.linking import groups
from domain.kinds import MessageKind
from domain.money.books import bills
from domain.orders import counter
from domain.orders.courier.courier import CARRIED, Trip
from domain.orders.errors import NotYourCounter, OrderMoved
from domain.orders.order import LIFE, PICKABLE, REACHED, Move, Order, Reason
from domain.orders.promises import MINUTES_OFFERED

flow = Flow("counter", in_group=True)
FEW = 4
"""Couriers, each of whom has a button on the card."""
Word = TypeVar("Word", Move, Reason)


@flow.screen
async def card(chat: Chat, order_id: int) -> Screen:
    """The order as the counter sees it, with what can be done now."""
    return await _card(chat, *await counter.order_on_card(chat.work, chat.actor, chat.id, order_id))


@flow.screen
async def page(chat: Chat, order_id: int, number: int) -> Screen:
    """The card with a later page of its lines, where it is too long for all of them."""
    return await _card(chat, *await _order(chat, order_id), number)


@flow.screen
async def briefly(chat: Chat, order_id: int) -> Screen:
    """What can be done with the order, without anything that somebody has written."""
    order, _ = await _order(chat, order_id)
    return show(
        "counter-briefly", *_moves(order), number=str(order.number), state=order.state, total=order.total
    )


async def _card(chat: Chat, order: Order, shop: Shop, number: int = 0) -> Screen:
    was_here = chat.id < 0 and chat.id != shop.counter_chat
    if was_here or (chat.id > 0 and shop.counter is not None):
        return show(
            "counter-elsewhere",
            number=str(order.number),
            state=order.state,
            open=order.is_open,
            moved=was_here,
        )
    if not order.is_open:
        onto = [tap("counter-card.bill", bill, order.id)] if order.state in REACHED else []
        return show("counter-folded", onto, number=str(order.number), state=order.state, total=order.total)
    carried = order.state in CARRIED and not order.is_pickup
    trip = await chat.work.trips.of(order.id) if carried else None
    shown = show(
        "counter-card",
        *_moves(order),
        _in_private(chat, order),
        *(await _to_give(chat, order, trip) if carried else ()),
        **order_card.told(order, shop, trip),
        **await paying(chat.work, order),
    )
    return in_pages(shown, order, number, page)


async def _to_give(chat: Chat, order: Order, trip: Trip | None) -> list[list[Tap]]:
    """Who brings it, by a tap each; where it goes with somebody, or there are many, they stand below."""
    if trip:
        return [[below(tap("counter-card.another", "giving.whom", order.id))]]
    couriers = await chat.work.couriers.of_shop(order.shop_id)
    if len(couriers) > FEW:
        return [[below(tap("counter-card.whom", "giving.whom", order.id))]]
    taps = [
        tap(
            "counter-card.courier",
            "giving.give",
            *(order.id, 0, each.id, each.identity_id or 0),
            name=each.name,
        )
        for each in couriers
    ]
    return [taps[at : at + 2] for at in range(0, len(taps), 2)]


def _in_private(chat: Chat, order: Order) -> list[Tap]:
    """To the private screens where its lines are ticked, while they are, and its customer is written to."""
    onto = {"lines": "pick", "door": "door", "words": "say"}
    if order.state not in PICKABLE:
        del onto["lines"]
    if order.customer_name:
        del onto["door"]
    return [
        leave(f".{label}", f"https://t.me/{chat.bot}?start={to}_{order.id}") for label, to in onto.items()
    ]


@flow.act
async def bill(chat: Chat, order_id: int) -> Goto:
    """The order's bill comes below, as a file."""
    await _order(chat, order_id)
    await bills.bill_of(chat.work, chat.actor, order_id)
    await chat.work.outbox.tell(MessageKind.BILL, order_id, chat.id)
    return stay().says("bill-comes")


@flow.act
async def move(chat: Chat, order_id: int, version: int, word: str) -> Goto:
    """Does what needs no reason."""
    return await _move(chat, order_id, version, word)


@flow.act
async def accept_in(chat: Chat, order_id: int, version: int, minutes: int) -> Goto:
    """Takes the order and says how long it will be."""
    return await _move(chat, order_id, version, Move.ACCEPT, minutes=minutes)


@flow.screen
async def reasons(chat: Chat, order_id: int, version: int, word: str) -> Screen:
    """Asks why, beside the card: others go on there. Where somebody was faster, it says so."""
    order, shop = await _order(chat, order_id)
    if order.version != version:
        return await _settled(chat, order, shop)
    wanted = _read(Move, word)
    onward = restock if wanted is Move.CANCEL and not order.holds_stock else because
    return show(
        "counter-reasons",
        *([_reason(reason, onward, order_id, version, word)] for reason in LIFE[wanted].reasons),
        [tap(".back", settled, order_id)],
        number=str(order.number),
        move=wanted,
    )


@flow.act
async def because(chat: Chat, order_id: int, version: int, word: str, why: str) -> Goto:
    """Does what needs a reason."""
    return await _move(chat, order_id, version, word, why=why)


@flow.screen
async def restock(chat: Chat, order_id: int, version: int, word: str, why: str) -> Screen:
    """Asks whether goods that had left the shelf go back on it; where somebody was faster, it says so."""
    order, shop = await _order(chat, order_id)
    if order.version != version:
        return await _settled(chat, order, shop)
    return show(
        "counter-restock",
        [
            tap(".yes", cancel, order_id, version, why, 1),
            tap(".no", cancel, order_id, version, why, 0),
        ],
        [tap(".back", settled, order_id)],
        number=str(order.number),
    )


@flow.act
async def cancel(chat: Chat, order_id: int, version: int, why: str, back_on_shelf: int) -> Goto:
    """Cancels after the goods were packed."""
    return await _move(chat, order_id, version, Move.CANCEL, why=why, back_on_shelf=bool(back_on_shelf))


@flow.command("start", menu=None)
@flow.act
async def redeem(chat: Chat, code: Typed) -> Goto:
    """A shop's one-time code, seen in the group: its owner is asked in private."""
    if not code:
        return go(hello)
    request = await groups.redeem_group_code(chat.work, chat.actor, code, chat.id, chat.title)
    return go(asked) if request else go(no_good)


@flow.command("help", menu=None)
@flow.act
async def help(chat: Chat, words: Typed) -> Goto:
    """What this group is for."""
    return go(hello)


@flow.command("here", menu=None)
@flow.act
async def here(chat: Chat, words: Typed) -> Goto:
    """Cards come to this topic of the group from now on."""
    try:
        await groups.choose_topic(chat.work, chat.actor, chat.id, chat.topic)
    except NotYourCounter:
        return go(not_here)
    return go(chosen)


@flow.screen
async def chosen(chat: Chat) -> Screen:
    """Cards come here."""
    return show("counter-chosen")


@flow.screen
async def not_here(chat: Chat) -> Screen:
    """Only who works for the shop says where its cards come."""
    return show("counter-not-here")


@flow.screen
async def settled(chat: Chat, order_id: int) -> Screen:
    """What is left of a question about an order: where that stands now."""
    return await _settled(chat, *await _order(chat, order_id))


async def _settled(chat: Chat, order: Order, shop: Shop) -> Screen:
    """On a card that asked in its own place, as those of an earlier version did, the card itself."""
    if await _is_kept(chat, order.id):
        return await _card(chat, order, shop)
    return show("counter-moved", number=str(order.number), state=order.state)


@flow.screen
async def doubled(chat: Chat, order_id: int) -> Screen:
    """Where a second card of an order was: it has no buttons."""
    order, _ = await _order(chat, order_id)
    return show("counter-doubled", number=str(order.number))


@flow.screen
async def hello(chat: Chat) -> Screen:
    """What the bot does in a group."""
    return show("counter-hello")


@flow.screen
async def asked(chat: Chat) -> Screen:
    """The owner has been asked."""
    return show("counter-asked")


@flow.screen
async def no_good(chat: Chat) -> Screen:
    """The code is unknown, used or over."""
    return show("counter-no-good")


@flow.screen
async def nameless(chat: Chat) -> Screen:
    """Who writes as the group or a channel cannot be told from others."""
    return show("counter-nameless", [leave(".private", f"https://t.me/{chat.bot}")])


async def _order(chat: Chat, order_id: int) -> tuple[Order, Shop]:
    return await counter.order_at_counter(chat.work, chat.actor, chat.id, order_id)


async def _move(
    chat: Chat,
    order_id: int,
    version: int,
    word: str,
    *,
    why: str | None = None,
    back_on_shelf: bool = False,
    minutes: int | None = None,
) -> Goto:
    wanted, reason = _read(Move, word), _read(Reason, why) if why else None
    try:
        moved = await counter.move_order(
            chat.work,
            chat.actor,
            chat.id,
            order_id,
            wanted,
            version=version,
            reason=reason,
            restock=back_on_shelf,
            minutes=minutes,
        )
    except OrderMoved as error:
        onto = go(card, order_id) if await _is_kept(chat, order_id) else go(doubled, order_id)
        if reason:
            onto = go(settled, order_id)
        return onto.says("error-order-moved", **error.facts)
    is_kept = await _is_kept(chat, order_id)
    onto = stay() if is_kept else go(settled if reason else doubled, order_id)
    return onto.says("counter-moved", number=str(moved.number), state=moved.state)


async def _is_kept(chat: Chat, order_id: int) -> bool:
    """Whether the pressed card is kept up to date: a second one of the same order gives way to it."""
    return await chat.work.posts.get(MessageKind.ORDER_CARD, order_id, chat.id) == chat.pressed


def _moves(order: Order) -> list[list[Tap]]:
    """A button for each thing that can be done now, two in a row; and how long it may be, for who says so."""
    taps = [_tap(order, move) for move in order.counter_moves]
    rows = [taps[at : at + 2] for at in range(0, len(taps), 2)]
    return [*rows, _minutes(order)] if order.allows(Move.ACCEPT) and not order.slot else rows


def _minutes(order: Order) -> list[Tap]:
    return [
        tap("counter-card.accept-in", accept_in, order.id, order.version, each, minutes=each)
        for each in MINUTES_OFFERED
    ]


def _tap(order: Order, wanted: Move) -> Tap:
    if wanted is Move.RETURN and order.reason:
        why = order.reason.value
        return tap("counter-card.return", because, order.id, order.version, wanted.value, why)
    target = reasons if LIFE[wanted].reasons else move
    pressed = tap(f"counter-card.{wanted}", target, order.id, order.version, wanted.value)
    return below(pressed) if target is reasons else pressed


def _reason(reason: Reason, onward: Link, order_id: int, version: int, word: str) -> Tap:
    return tap(f".{reason}".replace("_", "-"), onward, order_id, version, word, reason.value)


def _read(kind: type[Word], word: str) -> Word:
    try:
        return kind(word)
    except ValueError:
        raise StaleButton from None
