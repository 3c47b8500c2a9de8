"""Checkout: from a full cart to a placed order.

begin ─▶ where (typed, or one used before) ─▶ who (contact, or name ─▶ phone) ─▶ review ─▶ placed
           └─▶ locate (location) ─▶ house (typed) ─┘                     └─▶ note, pin (location),
                                                                       (times), (redeem)
"""

from bot import address_book, facts
from bot.chat import Chat, Contact, Flow, Goto, Screen, Tap, go, show, tap
from bot.length import or_briefly
from domain.catalogue.errors import OutOfReach, PinNeeded
from domain.identity import preferences
from domain.money import paying
from domain.money.prepaid.ways import ways_for
from domain.orders import checkout
from domain.orders.extras import coupons
from domain.orders.order import Order
from domain.preferences import Delivery
from domain.shopping import browse
from domain.shopping.address import Address
from domain.shopping.cart import Quote
from domain.values import Place

flow = Flow("checkout")


@flow.act
async def begin(chat: Chat, cart_version: int) -> Goto:
    """Asks for what is still missing, if the cart could be ordered as it is."""
    await checkout.begin(chat.work, chat.actor, cart_version=cart_version)
    return await _onward(chat)


@flow.personal
@flow.screen
async def where(chat: Chat) -> Screen:
    """Where to: typed, shared, or one of the last addresses."""
    last = await checkout.last_addresses(chat.work, chat.actor)
    is_located = await browse.has_said_place(chat.work, chat.actor)
    offers_pickup = (await checkout.quote(chat.work, chat.actor)).basket.offers_pickup
    return show(
        "checkout-where",
        *([tap(".address", deliver_to, address.id, address=_called(address))] for address in last),
        [tap(".all", "addresses.mine")] if len(last) == checkout.ADDRESSES_OFFERED else [],
        [tap(".here", house)] if is_located else [],
        [tap(".locate", locate)],
        [tap(".collect", collect)] if offers_pickup else [],
        [tap(".back", "cart.lines")],
        awaits=street,
        has_last=bool(last),
    )


@flow.act
async def deliver_to(chat: Chat, address_id: int) -> Goto:
    """To an address used before."""
    await checkout.choose_address(chat.work, chat.actor, address_id)
    return await _onward(chat)


@flow.correctable
@flow.answer
async def street(chat: Chat, typed: str | Place) -> Goto:
    """To a new address; a location first needs its house and street."""
    if isinstance(typed, Place):
        return await _here(chat, typed)
    made = await checkout.type_address(chat.work, chat.actor, typed)
    return address_book.corrected(await _onward(chat), made)


@flow.personal
@flow.asks("location", back=where)
@flow.screen
async def locate(chat: Chat) -> Screen:
    """Asks for the location."""
    return show("checkout-locate", awaits=located)


@flow.answer
async def located(chat: Chat, place: Place) -> Goto:
    """The location; the house is still to be typed."""
    return await _here(chat, place)


@flow.personal
@flow.screen
async def house(chat: Chat) -> Screen:
    """Asks for house and street at the location."""
    return show("checkout-house", [tap(".back", where)], awaits=house_typed)


@flow.correctable
@flow.answer
async def house_typed(chat: Chat, typed: str | Place) -> Goto:
    """To the location, with house and street as typed; or another location."""
    if isinstance(typed, Place):
        return await _here(chat, typed)
    made = await checkout.type_address(chat.work, chat.actor, typed, with_place=True)
    return address_book.corrected(await _onward(chat), made)


@flow.personal
@flow.asks("contact", back=where)
@flow.screen
async def who(chat: Chat) -> Screen:
    """Asks whom to ask for: the own contact, or a name typed."""
    return show("checkout-who", awaits=contact)


@flow.correctable
@flow.answer
async def contact(chat: Chat, given: str | Contact) -> Goto:
    """The own contact, or a name that a number follows."""
    if isinstance(given, Contact):
        return await _shared(chat, given)
    await checkout.type_name(chat.work, chat.actor, given)
    return go(phone)


@flow.personal
@flow.screen
async def phone(chat: Chat) -> Screen:
    """Asks for a number."""
    quote = await checkout.quote(chat.work, chat.actor)
    return show(
        "checkout-phone",
        [tap(".back", who)],
        awaits=number,
        name=quote.basket.cart.contact_name or chat.actor.name,
    )


@flow.correctable
@flow.answer
async def number(chat: Chat, given: str | Contact) -> Goto:
    """The number, typed or from the own contact."""
    if isinstance(given, Contact):
        return await _shared(chat, given)
    await checkout.type_phone(chat.work, chat.actor, given)
    return go(review)


@flow.personal
@flow.screen
async def note(chat: Chat) -> Screen:
    """Asks for a word to the shop."""
    return show("checkout-note", [tap(".none", forget_note)], [tap(".back", review)], awaits=noted)


@flow.correctable
@flow.answer
async def noted(chat: Chat, typed: str) -> Goto:
    """The word to the shop."""
    await checkout.type_note(chat.work, chat.actor, typed)
    return go(review)


@flow.act
async def forget_note(chat: Chat) -> Goto:
    """No word to the shop."""
    await checkout.type_note(chat.work, chat.actor, "")
    return go(review)


@flow.screen
async def review(chat: Chat) -> Screen:
    """Everything that will be ordered, where to, for whom, and what it costs."""
    quote = await checkout.quote(chat.work, chat.actor)
    cart = quote.basket.cart
    if quote.basket.is_empty:
        return show("checkout-nothing", [tap(".shops", "shops.nearby")], [tap(".orders", "orders.mine")])
    promises = await checkout.promises(chat.work, quote)
    whole = show(
        "checkout-review",
        [_place(quote)],
        _pay(chat, quote),
        await _by_upi(chat, quote),
        [*([] if quote.is_pickup else [tap(".where", where)]), tap(".who", who)],
        [tap(".pin", "checkout.pin")] if quote.goes_to and not quote.goes_to.place else [],
        _pickup(quote),
        _time(quote),
        [*([] if quote.is_pickup else [tap(".delivery", "handover.ways")]), tap(".note", note)],
        [
            tap(".substitutes", "substitutes.ways"),
            *([tap(".coupon", "redeem.offered")] if await coupons.has_any(chat.work, quote.basket) else []),
        ],
        [tap(".back", "cart.lines")],
        **facts.parts(quote.basket, promises),
        address=quote.goes_to.line if quote.goes_to else None,
        pickup=quote.is_pickup,
        delivery=quote.delivery,
        name=cart.contact_name,
        phone=cart.contact_phone,
        remark=cart.note,
        substitution=cart.substitution(),
        substitutes=bool(cart.substitutions),
        total=quote.basket.total,
    )
    return or_briefly(whole, **facts.parts_briefly(quote.basket, promises))


def _time(quote: Quote) -> list[Tap]:
    """To the slots, where a shop in the cart has some."""
    slotted = [part.shop.id for part in quote.basket.parts if not part.shop.slots.is_empty]
    if len(slotted) == 1:
        return [tap(".time", "times.day", slotted[0], 0)]
    return [tap(".time", "times.shops")] if slotted else []


def _pickup(quote: Quote) -> list[Tap]:
    """To collect it oneself, where every shop in the cart lets one; and back."""
    if quote.is_pickup:
        return [tap(".bring", bring)]
    return [tap(".collect", collect)] if quote.basket.offers_pickup else []


@flow.act
async def collect(chat: Chat) -> Goto:
    """It is collected at the shop."""
    await preferences.hand_over(chat.work, chat.actor, Delivery.PICKUP)
    return await _onward(chat)


@flow.act
async def bring(chat: Chat) -> Goto:
    """It is brought after all."""
    await checkout.have_it_brought(chat.work, chat.actor)
    return await _onward(chat)


@flow.personal
@flow.asks("location", back=review)
@flow.screen
async def pin(chat: Chat) -> Screen:
    """Asks where on the map the address is."""
    quote = await checkout.quote(chat.work, chat.actor)
    return show("checkout-pin", awaits=pinned, address=quote.address.line if quote.address else None)


@flow.answer
async def pinned(chat: Chat, place: Place) -> Goto:
    """The place of the address that stands in the review."""
    await checkout.pin_address(chat.work, chat.actor, place)
    return go(review).says("checkout-pinned")


def _place(quote: Quote) -> Tap:
    """The last button; where it is not said how the cash gets to the shop, that comes first."""
    cart, total = quote.basket.cart, quote.basket.total
    if not quote.says_how_cash_goes:
        return tap(".cash", "handover.ways")
    if when := quote.basket.when:
        return tap(".place", place_at, cart.id, cart.version, total.minor, when, total=total)
    return tap(".place", place, cart.id, cart.version, total.minor, total=total)


def _pay(chat: Chat, quote: Quote) -> list[Tap]:
    """To pay it now, where one of the ways that the platform has takes every part of it."""
    cart, total = quote.basket.cart, quote.basket.total
    if not ways_for(chat.work, chat.actor, [part.total for part in quote.basket.parts]):
        return []
    return [tap(".pay", "prepaid.pay", cart.id, cart.version, total.minor, quote.basket.when, total=total)]


async def _by_upi(chat: Chat, quote: Quote) -> list[Tap]:
    """To pay by UPI when it is packed, where every shop in the cart takes that."""
    cart, basket = quote.basket.cart, quote.basket
    takes = quote.says_how_cash_goes and await paying.take_upi(chat.work, [p.shop.id for p in basket.parts])
    return [tap(".upi", place_upi, cart.id, cart.version, basket.total.minor, basket.when)] if takes else []


@flow.act
async def place_upi(chat: Chat, cart_id: int, cart_version: int, total: int, when: int) -> Goto:
    """Places the orders, to be paid by UPI when they are packed."""
    made = await checkout.place_order(
        chat.work, chat.actor, cart_id=cart_id, cart_version=cart_version, total=total, when=when
    )
    await paying.choose_for_new(chat.work, chat.actor, made.orders)
    return go(placed, made.cart_version).settled()


@flow.act
async def place(chat: Chat, cart_id: int, cart_version: int, total: int) -> Goto:
    """Places the orders at the total that was shown, once however often it is pressed."""
    made = await checkout.place_order(
        chat.work, chat.actor, cart_id=cart_id, cart_version=cart_version, total=total
    )
    return go(placed, made.cart_version).settled()


@flow.act
async def place_at(chat: Chat, cart_id: int, cart_version: int, total: int, when: int) -> Goto:
    """The same, in the slots that were shown."""
    made = await checkout.place_order(
        chat.work, chat.actor, cart_id=cart_id, cart_version=cart_version, total=total, when=when
    )
    return go(placed, made.cart_version).settled()


@flow.screen
async def placed(chat: Chat, cart_version: int) -> Screen:
    """The order numbers."""
    made = await checkout.placed(chat.work, chat.actor, cart_version)
    return show(
        "checkout-placed",
        *([tap(".order", "orders.detail", order.id, number=str(order.number))] for order in made.orders),
        [tap(".shops", "shops.nearby")],
        orders=[await _order(chat, order) for order in made.orders],
        count=len(made.orders),
        later=any(order.waits_from for order in made.orders),
    )


async def _order(chat: Chat, order: Order) -> dict[str, object]:
    """As it was placed: this screen stays as it is, whatever becomes of the order."""
    shop = await browse.shop(chat.work, order.shop_id)
    by = None if order.slot else facts.on_the_wall(order.promised_at, shop.time_zone)
    slot = facts.slot(order, shop)
    return {"number": str(order.number), "shop": shop.names, "promised": by, "slot": slot}


def _called(address: Address) -> str:
    """As its person knows it."""
    return f"{address.label} · {address.line}" if address.label else address.line


async def _here(chat: Chat, place: Place) -> Goto:
    """Keeps the location, and goes on to the house where the shops deliver there."""
    await browse.say_place(chat.work, chat.actor, place)
    try:
        await checkout.reaches(chat.work, chat.actor, place)
    except OutOfReach as error:
        return go(where).says(f"error-{error.code}", **error.facts)
    return go(house)


async def _shared(chat: Chat, given: Contact) -> Goto:
    await checkout.share_contact(chat.work, chat.actor, given.name, given.phone, owner=given.owner)
    return go(review)


async def _onward(chat: Chat) -> Goto:
    """The first thing that is still missing, or the review."""
    quote = await checkout.quote(chat.work, chat.actor)
    if quote.address is None and not quote.is_pickup:
        return go(where)
    try:
        await checkout.must_reach(chat.work, chat.actor, quote)
    except OutOfReach as error:
        return go(where).says(f"error-{error.code}", **error.facts)
    except PinNeeded:
        pass  # the review offers to add one
    return go(review) if quote.is_complete else go(who)
