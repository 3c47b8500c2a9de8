"""Checkout: from a full cart to placed orders, one per shop."""

from dataclasses import replace
from datetime import datetime

from domain import people, rate_limits
from domain.catalogue.desk.low import RanLow
from domain.catalogue.errors import InsufficientStock, OutOfReach
from domain.catalogue.shop import Shop, Trading
from domain.errors import NotFound
from domain.orders import holding, slots
from domain.orders.errors import SomebodyElsesContact
from domain.orders.events import PaymentAwaited, Placed
from domain.orders.extras import coupons
from domain.orders.order import Checkout
from domain.orders.promises import promises_of
from domain.orders.work import OrderWork
from domain.people import Actor, address_text
from domain.policy import must_have_agreed
from domain.preferences import Delivery
from domain.rate_limits import Metered
from domain.shopping import addresses, cart_lines, rations
from domain.shopping.address import Address
from domain.shopping.cart import Cart, Quote
from domain.shopping.carts import which
from domain.shopping.errors import NoPickup
from domain.values import Place, Quantity

ADDRESSES_OFFERED = 3
OTHERS_TOLD = 2
OTHERS_READ = 20
"""Shops that deliver there, where those in the cart do not."""


async def quote(work: OrderWork, actor: Actor, *, cart_id: int | None = None) -> Quote:
    """What would be ordered now, for whom and where to: as the cart says, else as the actor prefers.

    It is brought where a shop that came into the cart since hands nothing out.
    """
    return await _quote(work, actor, await which(work, actor, cart_id))


async def _quote(work: OrderWork, actor: Actor, cart: Cart) -> Quote:
    address = await addresses.goes_to(work, actor, cart)
    basket = (await work.cart_lines.basket(cart)).at(address.place if address else cart.place)
    basket = await coupons.discounted(work, actor, await slots.timed(work, basket))
    if cart.delivery is Delivery.PICKUP and basket.offers_pickup:
        return Quote(basket.collected(), address, Delivery.PICKUP)
    own = cart.delivery if cart.delivery is not Delivery.PICKUP else None
    return Quote(basket, address, own or actor.preferences.delivery)


async def promises(work: OrderWork, offer: Quote) -> dict[int, datetime]:
    """When each shop would bring what comes in no slot, were it ordered now."""
    soon = [part.shop for part in offer.basket.parts if not part.slot]
    return await promises_of(work, [shop for shop in soon if shop.trading is not Trading.AHEAD])


async def begin(work: OrderWork, actor: Actor, *, cart_version: int) -> None:
    """Before anything is asked for: whether the cart could be ordered as it is.

    Raises CartChanged, and what `must_be_orderable` raises.
    """
    cart = await which(work, actor, None)
    cart.must_be_at(cart_version)
    (await cart_lines.basket(work, actor, cart_id=cart.id)).must_be_orderable()


async def last_addresses(work: OrderWork, actor: Actor) -> list[Address]:
    """The default address and the last used ones."""
    return await addresses.own_addresses(work, actor, most=ADDRESSES_OFFERED)


async def type_address(
    work: OrderWork, actor: Actor, typed: str, *, with_place: bool = False, cart_id: int | None = None
) -> Address:
    """Delivers to a new address, at the place last shared if so said.

    Raises BadAddress, OutOfReach, ConsentNeeded.
    """
    must_have_agreed(actor)
    cart = await which(work, actor, cart_id)
    place = cart.place if with_place else None
    text = address_text(typed, has_place=place is not None)
    address = await addresses.take(work, actor, text, place)
    await _deliver_to(work, actor, cart, address)
    return address


async def choose_address(
    work: OrderWork, actor: Actor, address_id: int, *, cart_id: int | None = None
) -> None:
    """Delivers to one of the actor's addresses. Raises NotFound, OutOfReach."""
    address = await work.addresses.get(actor.identity_id, address_id)
    await _deliver_to(work, actor, await which(work, actor, cart_id), address)


async def pin_address(work: OrderWork, actor: Actor, place: Place, *, cart_id: int | None = None) -> None:
    """Puts the address that the cart goes to on the map.

    Raises NotFound, AddressChanged, OutOfReach, ConsentNeeded.
    """
    cart = await which(work, actor, cart_id)
    address = await addresses.goes_to(work, actor, cart)
    if address is None:
        raise NotFound
    pinned = await addresses.edit(work, actor, address.id, version=address.version, place=place)
    await _deliver_to(work, actor, cart, pinned)


async def _deliver_to(work: OrderWork, actor: Actor, cart: Cart, address: Address) -> None:
    """Where the place is known, the shops in the cart must reach it."""
    if address.place:
        await must_reach(work, actor, Quote(await work.cart_lines.basket(cart), address))
    await work.carts.draft(cart, address_id=address.id)


async def reaches(work: OrderWork, actor: Actor, place: Place) -> None:
    """Whether everything in the cart is delivered at a place whose house is still to be said.

    Raises OutOfReach.
    """
    offer = await quote(work, actor)
    await must_reach(work, actor, replace(offer, address=Address(0, actor.identity_id, "", place)))


async def must_reach(work: OrderWork, actor: Actor, offer: Quote) -> None:
    """What `Quote.must_be_in_reach` raises, with the shops that do deliver there."""
    try:
        offer.must_be_in_reach()
    except OutOfReach as error:
        place = offer.address.place if offer.address else None
        around = await work.shops.reaching(place, most=OTHERS_READ) if place else []
        able = [each.shop for each in around if each.shop.takes_orders]
        told = ", ".join(shop.names.in_(actor.language) for shop in able[:OTHERS_TOLD])
        raise OutOfReach(**error.facts | {"others": told or None}) from None


async def choose_delivery(
    work: OrderWork, actor: Actor, delivery: Delivery, *, cart_id: int | None = None
) -> None:
    """Keeps how it is handed over this time; `preferences.hand_over` is what a person does.

    Raises NoPickup.
    """
    cart = await which(work, actor, cart_id)
    if delivery is Delivery.PICKUP:
        for part in (await work.cart_lines.basket(cart)).parts:
            if not part.shop.offers_pickup:
                raise NoPickup(shop=part.shop.names)
    await work.carts.draft(cart, delivery=delivery)


async def have_it_brought(work: OrderWork, actor: Actor, *, cart_id: int | None = None) -> None:
    """Nobody collects it after all: it is handed over as the actor prefers."""
    await work.carts.draft(await which(work, actor, cart_id), delivery=None)


async def share_contact(
    work: OrderWork, actor: Actor, name: str, phone: str, *, owner: int | None, cart_id: int | None = None
) -> None:
    """Takes name and phone from a shared contact.

    Raises SomebodyElsesContact, BadName, BadPhone, SeveralPhones, ConsentNeeded.
    """
    must_have_agreed(actor)
    if owner != actor.telegram_id:
        raise SomebodyElsesContact
    cart = await which(work, actor, cart_id)
    number = people.phone_number(f"+{phone.strip().lstrip('+')}", work.rules.region)
    await work.carts.draft(cart, contact_name=people.contact_name(name), contact_phone=number)
    await work.people.prove_phone(actor.identity_id, number)


async def type_name(work: OrderWork, actor: Actor, typed: str, *, cart_id: int | None = None) -> None:
    """Whom to ask for at the door. Raises BadName, ConsentNeeded."""
    must_have_agreed(actor)
    cart = await which(work, actor, cart_id)
    await work.carts.draft(cart, contact_name=people.contact_name(typed))


async def type_phone(work: OrderWork, actor: Actor, typed: str, *, cart_id: int | None = None) -> None:
    """Whom to ring. Raises BadPhone, SeveralPhones, ConsentNeeded."""
    must_have_agreed(actor)
    cart = await which(work, actor, cart_id)
    await work.carts.draft(cart, contact_phone=people.phone_number(typed, work.rules.region))


async def type_note(work: OrderWork, actor: Actor, typed: str, *, cart_id: int | None = None) -> None:
    """A word to the shop. Raises BadNote, ConsentNeeded."""
    must_have_agreed(actor)
    cart = await which(work, actor, cart_id)
    await work.carts.draft(cart, note=people.note_text(typed))


async def place_order(
    work: OrderWork,
    actor: Actor,
    *,
    cart_id: int,
    cart_version: int,
    total: int,
    when: int | None = 0,
    is_paid_first: bool = False,
) -> Checkout:
    """Turns the actor's cart into one order per shop, once however often it is asked for.

    Those that are paid first hold goods and slots, and their shops get them once they are.
    `total` is what the actor saw that it costs, in minor units, and `when` in which slots it comes
    (`Basket.when`); 0: in none, as soon as it can; None: in those that the cart says, and in no others.
    Raises NotFound, CartChanged, CartEmpty, CheckoutIncomplete, CashAtDoor, PriceChanged, ShopUnavailable,
    ShopClosed, ShopUnreachable, OutOfReach, PinNeeded, ProductGone, BadQuantity, InsufficientStock,
    BelowMinimum, PhoneUnproved, TooManyOpenOrders, TooMuchOfStock, TooMuchADay, TooManyTries,
    ConsentNeeded, SlotGone, CouponRefused.
    """
    room = await rate_limits.count(work, actor, Metered.ORDER)  # their next order waits till this is done
    cart = await which(work, actor, cart_id)
    if made := await _made_of(work, cart, cart_version):
        return made
    room.must_be_left()
    cart.must_be_at(cart_version)
    offer = await _quote(work, actor, cart)
    offer.basket.must_be_orderable()
    await slots.must_be_as_seen(work, offer, when)
    offer.must_be_complete()
    address = offer.goes_to
    await must_reach(work, actor, offer)
    if not is_paid_first:
        offer.must_say_how_cash_goes()
    offer.basket.must_cost(total)
    must_have_agreed(actor)
    if not is_paid_first:
        await holding.must_be_known(work, actor, offer.basket.cart.contact_phone or "")
    await holding.must_be_within(work, actor, offer.basket)
    await rations.must_be_within(work, actor, offer.basket)
    made = await work.orders.place_all(offer, chat=actor.telegram_id or None, is_paid_first=is_paid_first)
    await _allocate(work, made)
    has_default = actor.preferences.default_address is not None
    await work.carts.close(cart, next_address=None if has_default else _next_address(offer))
    if address:
        await work.addresses.used(address.id)
    shops = await _held(work, made, offer)
    await slots.take_places(work, made, shops)
    await coupons.take(work, made, offer.basket)
    for order in made.orders:
        what = PaymentAwaited if is_paid_first else Placed
        await work.happened(what(shops[order.shop_id], order, actor))
    await rate_limits.network_must_have_room(work, actor, Metered.ORDER)
    return made


async def placed(work: OrderWork, actor: Actor, cart_version: int) -> Checkout:
    """What the actor's cart became at this version. Raises NotFound."""
    made = await _made_of(work, await work.carts.current(actor.identity_id), cart_version)
    if made is None:
        raise NotFound
    return made


async def _made_of(work: OrderWork, cart: Cart, version: int) -> Checkout | None:
    """A version that never was made nothing, and need not be one that a database can hold."""
    return await work.orders.checkout_of(cart.id, version) if 0 <= version <= cart.version else None


async def _allocate(work: OrderWork, made: Checkout) -> None:
    """Takes the goods in product order, so that two checkouts never wait for each other in a ring."""
    wanted = [(line, order.id) for order in made.orders for line in order.lines]
    for line, order_id in sorted(wanted, key=lambda pair: pair[0].product_id):
        taken = await work.stock.allocate(line.product_id, line.ordered, order_id)
        if taken is None:
            left = (await work.products.get(line.product_id)).available
            raise InsufficientStock(product=line.names, left=Quantity(left, line.unit))
        if taken.runs_low:
            await work.happened(RanLow(taken.shop_id, line.product_id))


def _next_address(offer: Quote) -> int | None:
    """Where the next cart goes: where this one went, or would have gone."""
    return offer.address.id if offer.address else None


async def _held(work: OrderWork, made: Checkout, offer: Quote) -> dict[int, Shop]:
    """The shops as they were committed last, by id, held until this is committed.

    Who takes a counter away meanwhile comes before these orders, which are refused then, or after them, and
    finds them among the open ones. They are held in their order and before anything is audited, since the
    audit makes others wait: nobody waits in a ring. Raises what `must_take_orders` and `must_reach` raise.
    """
    held = {}
    for shop_id in sorted(order.shop_id for order in made.orders):
        held[shop_id] = await work.shops.hold(shop_id)
        held[shop_id].must_take_orders()
        if offer.goes_to:
            held[shop_id].must_reach(offer.goes_to.place, person=offer.basket.cart.place)
    return held
