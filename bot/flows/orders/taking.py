"""Taking: staff write down an order by phone or at the counter, for somebody who has no chat.

take ─▶ (shops) ─▶ phone (typed) ─▶ name (typed) ─▶ address (typed, or collected) ─▶ review ─▶ finish ─▶ taken
                                                                  review ─▶ put ─▶ review
                                               add (typed) ─▶ found ─▶ put ─▶ review
"""

from bot import facts
from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, Tap, Typed, go, show, tap
from bot.paging import page_of
from domain.orders.promise import taking
from domain.policy import Action
from domain.shopping.cart import CartLine, Quote

flow = Flow("taking")
LINES = 5
"""On a page: each has two rows of buttons."""
LONGEST = 60
"""What somebody calls a thing is no longer."""


@flow.command("take", menu=MenuEntry(68, Action.WORK_COUNTER))
@flow.act
async def take(chat: Chat, words: Typed) -> Goto:
    """Begins with the number that they ring from; at which counter, where there are several."""
    counters = await taking.counters_of(chat.work, chat.actor)
    return go(phone, counters[0].id) if len(counters) == 1 else go(shops)


@flow.screen
async def shops(chat: Chat) -> Screen:
    """At which counter."""
    return await _shops(chat, 0)


@flow.screen
async def page(chat: Chat, number: int) -> Screen:
    """More of them."""
    return await _shops(chat, number)


async def _shops(chat: Chat, number: int) -> Screen:
    leaf = page_of(await taking.counters_of(chat.work, chat.actor), number)
    rows = [[tap(".shop", phone, each.id, shop=each.names)] for each in leaf.shown]
    return show("taking-shops", *rows, leaf.ways(page), count=len(leaf.shown))


@flow.screen
async def phone(chat: Chat, shop_id: int) -> Screen:
    """Asks for the number, by which somebody is found again."""
    shop = await chat.work.shops.get(shop_id)
    return show("taking-phone", [tap("common-back", shops)], awaits=phoned, shop=shop.names)


@flow.answer
async def phoned(chat: Chat, typed: str, shop_id: int) -> Goto:
    """Whoever rings; what is known of them from last time stands in the review."""
    guest_id = await taking.guest_at(chat.work, chat.actor, shop_id, typed)
    return await _next(chat, guest_id)


@flow.screen
async def name(chat: Chat, guest_id: int) -> Screen:
    """Asks whom to ask for."""
    offer, shop = await taking.review(chat.work, chat.actor, guest_id)
    back = [tap("common-back", phone, shop.id)]
    return show("taking-name", back, awaits=named, phone=offer.basket.cart.contact_phone)


@flow.correctable
@flow.answer
async def named(chat: Chat, typed: str, guest_id: int) -> Goto:
    """Their name."""
    await taking.say_name(chat.work, chat.actor, guest_id, typed)
    return await _next(chat, guest_id)


@flow.screen
async def address(chat: Chat, guest_id: int) -> Screen:
    """Asks where it is brought."""
    _, shop = await taking.review(chat.work, chat.actor, guest_id)
    collected = [tap(".collected", collect, guest_id)] if shop.offers_pickup else []
    return show("taking-address", collected, [tap("common-back", review, guest_id)], awaits=addressed)


@flow.correctable
@flow.answer
async def addressed(chat: Chat, typed: str, guest_id: int) -> Goto:
    """Their address."""
    await taking.say_address(chat.work, chat.actor, guest_id, typed)
    return await _next(chat, guest_id)


@flow.act
async def collect(chat: Chat, guest_id: int) -> Goto:
    """They come for it."""
    await taking.have_it_collected(chat.work, chat.actor, guest_id)
    return await _next(chat, guest_id)


async def _next(chat: Chat, guest_id: int) -> Goto:
    """What is still to be asked for."""
    offer, _ = await taking.review(chat.work, chat.actor, guest_id)
    if not offer.basket.cart.contact_name:
        return go(name, guest_id)
    if offer.address is None and not offer.is_pickup:
        return go(address, guest_id)
    return go(add, guest_id) if offer.basket.is_empty else go(review, guest_id)


@flow.screen
async def review(chat: Chat, guest_id: int) -> Screen:
    """For whom, where to, what, and what it costs."""
    return await _review(chat, guest_id, 0)


@flow.screen
async def more(chat: Chat, guest_id: int, number: int) -> Screen:
    """More of its lines."""
    return await _review(chat, guest_id, number)


async def _review(chat: Chat, guest_id: int, number: int) -> Screen:
    offer, _ = await taking.review(chat.work, chat.actor, guest_id)
    basket = offer.basket
    leaf = page_of(basket.lines, number, size=LINES)
    rows = [row for line in leaf.shown for row in _rows(guest_id, line, leaf.number)]
    return show(
        "taking-review",
        *rows,
        leaf.ways(more, guest_id),
        [tap(".add", add, guest_id)],
        [tap(".name", name, guest_id), tap(".address", address, guest_id)],
        [_finish(guest_id, offer)] if offer.is_complete and not basket.is_empty else [],
        customer=basket.cart.contact_name,
        phone=basket.cart.contact_phone,
        address=offer.goes_to.line if offer.goes_to else None,
        count=len(basket.lines),
        total=None if basket.is_empty else basket.total,
    )


def _finish(guest_id: int, offer: Quote) -> Tap:
    basket = offer.basket
    return tap(".finish", finish, guest_id, basket.cart.version, basket.total.minor, total=basket.total)


def _rows(guest_id: int, line: CartLine, number: int) -> list[list[Tap]]:
    """The product itself; below it less, how much it is, and more."""
    product, less = line.product, line.product.less_than(line.amount)
    return [
        [tap(".line", "shelf.card", product.id, **facts.each_line([line])[0])],
        [
            tap(".less" if less else ".remove", put, guest_id, product.id, less, number),
            tap(".now", "shelf.card", product.id, quantity=line.quantity),
            tap(".more", put, guest_id, product.id, line.amount + product.step, number),
        ],
    ]


@flow.act
async def put(chat: Chat, guest_id: int, product_id: int, amount: int, number: int) -> Goto:
    """So much of a product."""
    await taking.put(chat.work, chat.actor, guest_id, product_id, amount)
    return go(more, guest_id, number) if number else go(review, guest_id)


@flow.screen
async def add(chat: Chat, guest_id: int) -> Screen:
    """Asks what they want."""
    _, shop = await taking.review(chat.work, chat.actor, guest_id)
    return show("taking-add", [tap(".back", review, guest_id)], awaits=sought, shop=shop.names)


@flow.correctable
@flow.answer
async def sought(chat: Chat, typed: str, guest_id: int) -> Goto:
    """What the shop has by that name."""
    return go(found, guest_id, typed[:LONGEST])


@flow.screen
async def found(chat: Chat, guest_id: int, words: Typed) -> Screen:
    """A button for each, which adds one step of it."""
    hits = await taking.find(chat.work, chat.actor, guest_id, words)
    offer, _ = await taking.review(chat.work, chat.actor, guest_id)
    held = {line.product.id: line.amount for line in offer.basket.lines}
    told = [(each, facts.packed(each.pack, each.is_weighed)) for each in hits]
    return show(
        "taking-found",
        *(
            [
                tap(
                    ".product",
                    put,
                    guest_id,
                    each.id,
                    held.get(each.id, 0) + each.step,
                    0,
                    name=each.names,
                    price=each.price,
                    alike=False,
                    weighed=each.is_weighed,
                    quantity=each.quantity(each.step),
                    **packed,
                )
            ]
            for each, packed in told
        ),
        [tap(".again", add, guest_id), tap(".back", review, guest_id)],
        count=len(hits),
        words=words,
    )


@flow.act
async def finish(chat: Chat, guest_id: int, cart_version: int, total: int) -> Goto:
    """Takes the order, and accepts it."""
    order = await taking.finish(chat.work, chat.actor, guest_id, cart_version=cart_version, total=total)
    return go(taken, order.id).settled()


@flow.screen
async def taken(chat: Chat, order_id: int) -> Screen:
    """It is taken, and by when it is promised."""
    order, shop = await taking.taken(chat.work, chat.actor, order_id)
    return show(
        "taking-taken",
        [tap(".another", phone, shop.id)],
        number=str(order.number),
        total=order.total,
        promised=facts.promise(order, shop),
        pickup=order.is_pickup,
    )
