"""Carts: several, named, kept. Every change of what is in one names the version that it is made on."""

from __future__ import annotations

from domain.catalogue.errors import (
    BadQuantity,
    InsufficientStock,
    ProductGone,
    ShopClosed,
    ShopUnavailable,
    ShopUnreachable,
)
from domain.errors import BadName, BadNote, BadPhone, DomainError, NotFound, StaleVersion
from domain.orders import checkout
from domain.preferences import Delivery
from domain.shopping import cart_lines
from domain.shopping import carts as cases
from domain.shopping.cart import Cart
from domain.shopping.errors import (
    BelowMinimum,
    CartEmpty,
    CartFull,
    CartNameTaken,
    CheckoutIncomplete,
    PriceChanged,
    TooManyCarts,
)
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.orders.orders import shape_of
from web.v1.shopping.cart_shapes import (
    CartChange,
    CartList,
    CartShape,
    LineAmount,
    NewCart,
    Placed,
    Placing,
    shape_of_cart,
    summary_of,
)

carts = Section("carts")
FILLING: tuple[type[DomainError], ...] = (
    NotFound,
    CartFull,
    ProductGone,
    BadQuantity,
    InsufficientStock,
    ShopUnavailable,
    ShopClosed,
    ShopUnreachable,
)
PLACING: tuple[type[DomainError], ...] = (
    NotFound,
    CartEmpty,
    CheckoutIncomplete,
    PriceChanged,
    BelowMinimum,
    ProductGone,
    BadQuantity,
    InsufficientStock,
    ShopUnavailable,
    ShopClosed,
    ShopUnreachable,
)


@carts.route("GET", "/v1/carts", answer=CartList)
async def list_carts(call: Call[Nothing, Nothing]) -> Shape:
    """The caller's carts."""
    return CartList(items=[summary_of(cart) for cart in await cases.own_carts(call.work, call.actor)])


@carts.route(
    "POST",
    "/v1/carts",
    body=NewCart,
    answer=CartShape,
    status=201,
    errors=(BadName, CartNameTaken, TooManyCarts),
)
async def create_cart(call: Call[NewCart, Nothing]) -> Answer:
    """A new cart, which is then the one in use."""
    return await _answer(call, (await cases.create(call.work, call.actor, call.body.name)).id)


@carts.route("GET", "/v1/carts/{cart}", answer=CartShape, errors=(NotFound,))
async def get_cart(call: Call[Nothing, Nothing]) -> Answer:
    """One of the caller's carts; its ETag is what changes name in If-Match."""
    return await _answer(call, await _id(call))


@carts.route(
    "PATCH",
    "/v1/carts/{cart}",
    body=CartChange,
    answer=CartShape,
    errors=(NotFound, BadName, CartNameTaken, BadPhone, BadNote, StaleVersion),
)
async def change_cart(call: Call[CartChange, Nothing]) -> Answer:
    """Renames a cart, takes it into use, or sets where it goes and to whom; at the version of If-Match."""
    cart_id = await _id(call)
    cart = await cases.which(call.work, call.actor, cart_id)
    if call.version is not None:
        cart.must_be_at(call.version)
    await _change(call, cart)
    return await _answer(call, cart_id)


@carts.route(
    "PUT",
    "/v1/carts/{cart}/lines/{product}",
    body=LineAmount,
    answer=CartShape,
    is_versioned=True,
    errors=FILLING,
)
async def put_line(call: Call[LineAmount, Nothing]) -> Answer:
    """Makes the cart hold so much of a product."""
    cart_id, product_id = await _id(call), await call.work.ids.product(call.path["product"])
    version = call.version or 0
    await cart_lines.put(
        call.work, call.actor, product_id, call.body.amount, cart_version=version, cart_id=cart_id
    )
    return await _answer(call, cart_id)


@carts.route(
    "DELETE",
    "/v1/carts/{cart}/lines",
    answer=CartShape,
    is_versioned=True,
    errors=(NotFound,),
)
async def clear_cart(call: Call[Nothing, Nothing]) -> Answer:
    """Empties a cart; `restore_cart` brings it back."""
    cart_id = await _id(call)
    await cart_lines.clear(call.work, call.actor, cart_version=call.version or 0, cart_id=cart_id)
    return await _answer(call, cart_id)


@carts.route(
    "POST",
    "/v1/carts/{cart}/restoration",
    answer=CartShape,
    is_versioned=True,
    errors=(NotFound, CartFull),
)
async def restore_cart(call: Call[Nothing, Nothing]) -> Answer:
    """Brings back what was cleared, beside what was put in since."""
    cart_id = await _id(call)
    await cart_lines.undo_clear(call.work, call.actor, cart_version=call.version or 0, cart_id=cart_id)
    return await _answer(call, cart_id)


@carts.route(
    "POST",
    "/v1/carts/{cart}/checkout",
    body=Placing,
    answer=Placed,
    status=201,
    is_versioned=True,
    errors=PLACING,
)
async def place_order(call: Call[Placing, Nothing]) -> Shape:
    """Places one order per shop, once however often it is asked for; to be paid in cash at the door."""
    made = await checkout.place_order(
        call.work,
        call.actor,
        cart_id=await _id(call),
        cart_version=call.version or 0,
        total=call.body.total,
    )
    return Placed(orders=[await shape_of(call.work, order) for order in made.orders])


async def _id(call: Call[Shape, Shape]) -> int:
    return await call.work.ids.cart(call.path["cart"])


async def _change(call: Call[CartChange, Nothing], cart: Cart) -> None:
    asked, work, actor, at = call.body, call.work, call.actor, {"cart_id": cart.id}
    if asked.name is not None:
        await cases.rename(work, actor, cart, asked.name)
    if asked.is_current:
        await cases.choose(work, actor, cart)
    if asked.address is not None:
        await checkout.choose_address(work, actor, await work.ids.address(asked.address), **at)
    if asked.contact_name is not None:
        await checkout.type_name(work, actor, asked.contact_name, **at)
    if asked.contact_phone is not None:
        await checkout.type_phone(work, actor, asked.contact_phone, **at)
    if asked.note is not None:
        await checkout.type_note(work, actor, asked.note, **at)
    if asked.delivery is not None:
        await checkout.choose_delivery(work, actor, Delivery(asked.delivery), **at)


async def _answer(call: Call[Shape, Shape], cart_id: int) -> Answer:
    quote = await checkout.quote(call.work, call.actor, cart_id=cart_id)
    return Answer(shape_of_cart(quote), quote.basket.cart.version)
