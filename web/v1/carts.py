"""Carts: several, named, kept. Every change of what is in one names the version that it is made on."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from domain.carts import Cart, CartLine, Part
from domain.errors import (
    BadName,
    BadNote,
    BadPhone,
    BadQuantity,
    BelowMinimum,
    CartEmpty,
    CartFull,
    CartNameTaken,
    CheckoutIncomplete,
    DomainError,
    InsufficientStock,
    NotFound,
    PriceChanged,
    ProductGone,
    ShopClosed,
    ShopUnavailable,
    StaleVersion,
    TooManyCarts,
)
from domain.preferences import Delivery
from domain.usecases import carts as cases
from domain.usecases import checkout, shopping
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.orders import OrderShape, shape_of
from web.v1.shapes import DeliveryName, MoneyShape, PublicId, QuantityShape, money, names, quantity

carts = Section("carts")
CartName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
FILLING: tuple[type[DomainError], ...] = (
    NotFound,
    CartFull,
    ProductGone,
    BadQuantity,
    InsufficientStock,
    ShopUnavailable,
    ShopClosed,
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
)


class CartLineShape(Shape):
    """So much of one product, at today's price."""

    product: str
    names: dict[str, str]
    quantity: QuantityShape
    cost: MoneyShape


class CartPartShape(Shape):
    """One shop's part: it becomes one order."""

    shop: str
    names: dict[str, str]
    lines: list[CartLineShape]
    subtotal: MoneyShape
    fee: MoneyShape
    total: MoneyShape


class CartSummary(Shape):
    """A cart in a list."""

    id: str
    name: str
    is_current: bool
    version: int


class CartList(Shape):
    """All of a person's carts, the one in use first."""

    items: list[CartSummary]


class CartShape(CartSummary):
    """A cart with what is in it, and the drafts of its checkout."""

    parts: list[CartPartShape]
    total: MoneyShape
    address: str | None
    contact_name: str | None
    contact_phone: str | None
    note: str | None
    delivery: DeliveryName


class NewCart(Shape):
    """A cart's name."""

    name: CartName


class CartChange(Shape):
    """What to change; what is left out stays. `is_current: true` takes the cart into use."""

    name: CartName | None = None
    is_current: bool = False
    address: PublicId | None = None
    contact_name: str | None = Field(default=None, max_length=200)
    contact_phone: str | None = Field(default=None, max_length=40)
    note: str | None = Field(default=None, max_length=1000)
    delivery: DeliveryName | None = None


class LineAmount(Shape):
    """How much: pieces, or grams of what is sold by weight. 0 takes it out."""

    amount: int = Field(ge=0, le=10**9)


class Placing(Shape):
    """The total that the person saw, in minor units: another one is not charged."""

    total: int = Field(ge=0, le=10**12)


class Placed(Shape):
    """One order per shop."""

    orders: list[OrderShape]


@carts.route("GET", "/v1/carts", answer=CartList)
async def list_carts(call: Call[Nothing, Nothing]) -> Shape:
    """The caller's carts."""
    return CartList(items=[_summary(cart) for cart in await cases.mine(call.work, call.actor)])


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
    await shopping.put(
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
    await shopping.clear(call.work, call.actor, cart_version=call.version or 0, cart_id=cart_id)
    return await _answer(call, cart_id)


@carts.route(
    "POST",
    "/v1/carts/{cart}/restoration",
    answer=CartShape,
    is_versioned=True,
    errors=(NotFound,),
)
async def restore_cart(call: Call[Nothing, Nothing]) -> Answer:
    """Brings back what was cleared."""
    cart_id = await _id(call)
    await shopping.undo_clear(call.work, call.actor, cart_version=call.version or 0, cart_id=cart_id)
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
    cart = quote.basket.cart
    content = CartShape(
        **_summary(cart).model_dump(),
        parts=[_part(part) for part in quote.basket.parts],
        total=money(quote.basket.total),
        address=quote.address.public_id if quote.address else None,
        contact_name=cart.contact_name,
        contact_phone=cart.contact_phone,
        note=cart.note,
        delivery=quote.delivery.value,
    )
    return Answer(content, cart.version)


def _summary(cart: Cart) -> CartSummary:
    return CartSummary(id=cart.public_id, name=cart.name, is_current=cart.is_current, version=cart.version)


def _part(part: Part) -> CartPartShape:
    return CartPartShape(
        shop=part.shop.public_id,
        names=names(part.shop.names),
        lines=[_line(line) for line in part.lines],
        subtotal=money(part.subtotal),
        fee=money(part.fee),
        total=money(part.total),
    )


def _line(line: CartLine) -> CartLineShape:
    return CartLineShape(
        product=line.product.public_id,
        names=names(line.product.names),
        quantity=quantity(line.quantity),
        cost=money(line.cost),
    )
