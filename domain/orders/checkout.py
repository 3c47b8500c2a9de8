"""Checkout: from a full cart to placed orders, one per shop."""

from domain import people
from domain.catalogue.errors import InsufficientStock
from domain.catalogue.shop import Shop
from domain.errors import NotFound
from domain.orders.errors import SomebodyElsesContact
from domain.orders.events import Placed
from domain.orders.order import Checkout
from domain.orders.work import OrderWork
from domain.people import Actor, Address
from domain.preferences import Delivery
from domain.shopping import addresses
from domain.shopping.cart import Cart, Quote
from domain.shopping.carts import which
from domain.values import Quantity

ADDRESSES_OFFERED = 3


async def quote(work: OrderWork, actor: Actor, *, cart_id: int | None = None) -> Quote:
    """What would be ordered now, for whom and where to: as the cart says, else as the actor prefers."""
    cart = await which(work, actor, cart_id)
    delivery = cart.delivery or actor.preferences.delivery
    return Quote(await work.cart_lines.basket(cart), await _address(work, actor, cart), delivery)


async def last_addresses(work: OrderWork, actor: Actor) -> list[Address]:
    """The default address and the last used ones."""
    return (await addresses.own_addresses(work, actor))[:ADDRESSES_OFFERED]


async def type_address(
    work: OrderWork, actor: Actor, typed: str, *, with_place: bool = False, cart_id: int | None = None
) -> None:
    """Delivers to a new address, at the place last shared if so said. Raises BadAddress."""
    cart = await which(work, actor, cart_id)
    place = cart.place if with_place else None
    address = await work.addresses.add(actor.identity_id, people.address_text(typed), place)
    await work.carts.draft(cart, address_id=address.id)


async def choose_address(
    work: OrderWork, actor: Actor, address_id: int, *, cart_id: int | None = None
) -> None:
    """Delivers to one of the actor's addresses. Raises NotFound."""
    address = await work.addresses.get(actor.identity_id, address_id)
    await work.carts.draft(await which(work, actor, cart_id), address_id=address.id)


async def choose_delivery(
    work: OrderWork, actor: Actor, delivery: Delivery, *, cart_id: int | None = None
) -> None:
    """Has it handed over so this time, whatever the actor prefers otherwise."""
    await work.carts.draft(await which(work, actor, cart_id), delivery=delivery)


async def share_contact(
    work: OrderWork, actor: Actor, name: str, phone: str, *, owner: int | None, cart_id: int | None = None
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


async def type_name(work: OrderWork, actor: Actor, typed: str, *, cart_id: int | None = None) -> None:
    """Whom to ask for at the door. Raises BadName."""
    cart = await which(work, actor, cart_id)
    await work.carts.draft(cart, contact_name=people.contact_name(typed))


async def type_phone(work: OrderWork, actor: Actor, typed: str, *, cart_id: int | None = None) -> None:
    """Whom to ring. Raises BadPhone."""
    cart = await which(work, actor, cart_id)
    await work.carts.draft(cart, contact_phone=people.phone_number(typed))


async def type_note(work: OrderWork, actor: Actor, typed: str, *, cart_id: int | None = None) -> None:
    """A word to the shop. Raises BadNote."""
    cart = await which(work, actor, cart_id)
    await work.carts.draft(cart, note=people.note_text(typed))


async def place_order(
    work: OrderWork, actor: Actor, *, cart_id: int, cart_version: int, total: int
) -> Checkout:
    """Turns the actor's cart into one order per shop, once however often it is asked for.

    `total` is what the actor saw that it costs, in minor units.
    Raises NotFound, CartChanged, CartEmpty, CheckoutIncomplete, PriceChanged, ShopUnavailable, ShopClosed,
    ShopUnreachable, ProductGone, BadQuantity, InsufficientStock, BelowMinimum.
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
    shops = await _held(work, made)
    for order in made.orders:
        await work.happened(Placed(shops[order.shop_id], order, actor))
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
        if not await work.stock.allocate(line.product_id, line.ordered, order_id):
            left = (await work.products.get(line.product_id)).available
            raise InsufficientStock(product=line.names, left=Quantity(left, line.unit))


async def _held(work: OrderWork, made: Checkout) -> dict[int, Shop]:
    """The shops as they were committed last, by id, held until this is committed.

    Who takes a counter away meanwhile comes before these orders, which are refused then, or after them, and
    finds them among the open ones. They are held in their order and before anything is audited, since the
    audit makes others wait: nobody waits in a ring. Raises what `must_take_orders` raises.
    """
    held = {}
    for shop_id in sorted(order.shop_id for order in made.orders):
        held[shop_id] = await work.shops.hold(shop_id)
        held[shop_id].must_take_orders()
    return held


async def _address(work: OrderWork, actor: Actor, cart: Cart) -> Address | None:
    """What was chosen for this cart, else the default one as long as it is there."""
    if cart.address_id:
        return await work.addresses.get(actor.identity_id, cart.address_id)
    return await addresses.default_address(work, actor)
