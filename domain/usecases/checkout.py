"""Checkout: from a full cart to placed orders, one per shop."""

from datetime import timedelta

from domain import people
from domain.carts import Cart, Quote
from domain.errors import InsufficientStock, NotFound, SomebodyElsesContact
from domain.orders import Checkout, Order
from domain.people import Actor, Address
from domain.preferences import Delivery
from domain.usecases import addresses, hooks, preferences
from domain.usecases.carts import which
from domain.values import Quantity
from domain.work import Work

ADDRESSES_OFFERED = 3


async def quote(work: Work, actor: Actor, *, cart_id: int | None = None) -> Quote:
    """What would be ordered now, for whom and where to: as the cart says, else as the actor prefers."""
    cart = await which(work, actor, cart_id)
    delivery = cart.delivery or actor.preferences.delivery
    return Quote(await work.carts.basket(cart), await _address(work, actor, cart), delivery)


async def last_addresses(work: Work, actor: Actor) -> list[Address]:
    """The default address and the last used ones."""
    return (await addresses.mine(work, actor))[:ADDRESSES_OFFERED]


async def type_address(
    work: Work, actor: Actor, typed: str, *, with_place: bool = False, cart_id: int | None = None
) -> None:
    """Delivers to a new address, at the place last shared if so said. Raises BadAddress."""
    cart = await which(work, actor, cart_id)
    place = cart.place if with_place else None
    address = await work.addresses.add(actor.identity_id, people.address_text(typed), place)
    await work.carts.draft(cart, address_id=address.id)


async def choose_address(work: Work, actor: Actor, address_id: int, *, cart_id: int | None = None) -> None:
    """Delivers to one of the actor's addresses. Raises NotFound."""
    address = await work.addresses.get(actor.identity_id, address_id)
    await work.carts.draft(await which(work, actor, cart_id), address_id=address.id)


async def choose_delivery(
    work: Work, actor: Actor, delivery: Delivery, *, cart_id: int | None = None
) -> None:
    """Has it handed over so this time, whatever the actor prefers otherwise."""
    await work.carts.draft(await which(work, actor, cart_id), delivery=delivery)


async def share_contact(
    work: Work, actor: Actor, name: str, phone: str, *, owner: int | None, cart_id: int | None = None
) -> None:
    """Takes name and phone from a shared contact. Raises SomebodyElsesContact, BadName, BadPhone."""
    if owner != actor.telegram_id:
        raise SomebodyElsesContact
    cart = await which(work, actor, cart_id)
    fields = {
        "contact_name": people.contact_name(name),
        "contact_phone": people.phone_number(f"+{phone.lstrip('+')}"),
    }
    await work.carts.draft(cart, **fields)


async def type_name(work: Work, actor: Actor, typed: str, *, cart_id: int | None = None) -> None:
    """Whom to ask for at the door. Raises BadName."""
    cart = await which(work, actor, cart_id)
    await work.carts.draft(cart, contact_name=people.contact_name(typed))


async def type_phone(work: Work, actor: Actor, typed: str, *, cart_id: int | None = None) -> None:
    """Whom to ring. Raises BadPhone."""
    cart = await which(work, actor, cart_id)
    await work.carts.draft(cart, contact_phone=people.phone_number(typed))


async def type_note(work: Work, actor: Actor, typed: str, *, cart_id: int | None = None) -> None:
    """A word to the shop. Raises BadNote."""
    cart = await which(work, actor, cart_id)
    await work.carts.draft(cart, note=people.note_text(typed))


async def place_order(work: Work, actor: Actor, *, cart_id: int, cart_version: int, total: int) -> Checkout:
    """Turns the actor's cart into one order per shop, once however often it is asked for.

    `total` is what the actor saw that it costs, in minor units.
    Raises NotFound, CartChanged, CartEmpty, CheckoutIncomplete, PriceChanged, ShopUnavailable, ShopClosed,
    ProductGone, BadQuantity, InsufficientStock, BelowMinimum.
    """
    cart = await which(work, actor, cart_id)
    if made := await _made_of(work, cart, cart_version):
        return made
    cart.must_be_at(cart_version)
    offer = await quote(work, actor, cart_id=cart_id)
    offer.basket.must_be_orderable()
    address = offer.must_be_complete()
    offer.basket.must_cost(total)
    made = await work.orders.place(offer)
    await _allocate(work, made)
    has_default = actor.preferences.default_address is not None
    await work.carts.close(cart, next_address=None if has_default else address.id)
    await work.addresses.used(address.id)
    for order in made.orders:
        await _announce(work, actor, order)
    return made


async def placed(work: Work, actor: Actor, cart_version: int) -> Checkout:
    """What the actor's cart became at this version. Raises NotFound."""
    made = await _made_of(work, await work.carts.current(actor.identity_id), cart_version)
    if made is None:
        raise NotFound
    return made


async def _made_of(work: Work, cart: Cart, version: int) -> Checkout | None:
    """A version that never was made nothing, and need not be one that a database can hold."""
    return await work.orders.checkout_of(cart.id, version) if 0 <= version <= cart.version else None


async def _allocate(work: Work, made: Checkout) -> None:
    """Takes the goods in product order, so that two checkouts never wait for each other in a ring."""
    wanted = [(line, order.id) for order in made.orders for line in order.lines]
    for line, order_id in sorted(wanted, key=lambda pair: pair[0].product_id):
        if not await work.products.allocate(line.product_id, line.ordered, order_id):
            left = (await work.products.get(line.product_id)).available
            raise InsufficientStock(product=line.names, left=Quantity(left, line.unit))


async def _announce(work: Work, actor: Actor, order: Order) -> None:
    """Tells the counter, the customer and the shop's hooks, and starts the shop's clock."""
    shop = await work.shops.get(order.shop_id)
    if shop.counter_chat is not None:
        await work.outbox.tell("order-card", order.id, shop.counter_chat)
    if actor.telegram_id:
        await work.outbox.tell("order-tracking", order.id, actor.telegram_id)
    await work.due.at(work.now + timedelta(seconds=work.rules.accept_reminder_s), "order.remind", order.id)
    await work.due.at(work.now + timedelta(seconds=work.rules.accept_timeout_s), "order.expire", order.id)
    await hooks.note(work, shop, order.id, order.version, order.state)
    await work.audit.record(actor, "order.placed", f"order:{order.number}")


async def _address(work: Work, actor: Actor, cart: Cart) -> Address | None:
    """What was chosen for this cart, else the default one as long as it is there."""
    if cart.address_id:
        return await work.addresses.get(actor.identity_id, cart.address_id)
    return await preferences.default_address(work, actor)
