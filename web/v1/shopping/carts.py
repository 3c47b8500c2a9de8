"""Carts: several, named, kept. Every change of what is in one names the version that it is made on."""

from __future__ import annotations

from typing import Any

from domain.catalogue.errors import (
    BadQuantity,
    InsufficientStock,
    OutOfReach,
    PinNeeded,
    ProductGone,
    ShopClosed,
    ShopUnavailable,
    ShopUnreachable,
    TooMuchADay,
)
from domain.errors import (
    BadName,
    BadNote,
    BadPhone,
    ConsentNeeded,
    DomainError,
    NotFound,
    SeveralPhones,
    TooManyTries,
)
from domain.identity import preferences
from domain.money.errors import PaymentWayClosed
from domain.money.payment import PaymentMethod
from domain.money.prepaid import placing
from domain.orders import checkout, slots
from domain.orders.errors import PhoneUnproved, SlotGone, TooManyOpenOrders, TooMuchOfStock
from domain.orders.extras import coupons
from domain.preferences import Delivery, Substitution
from domain.shopping import browse, cart_lines
from domain.shopping import carts as cases
from domain.shopping.cart import Cart
from domain.shopping.errors import (
    BelowMinimum,
    CartEmpty,
    CartFull,
    CartNameTaken,
    CashAtDoor,
    CheckoutIncomplete,
    NoPickup,
    PriceChanged,
    TooManyCarts,
)
from domain.shopping.offers.errors import CouponRefused, NoSuchCoupon
from domain.values import Place
from web.paging import PageQuery, page_of
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.orders.orders import shape_of
from web.v1.shopping.cart_shapes import (
    CartChange,
    CartList,
    CartShape,
    CartSummary,
    CopyName,
    LineAmount,
    LineAmounts,
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
    TooMuchADay,
    ShopUnavailable,
    ShopClosed,
    ShopUnreachable,
)
PLACING: tuple[type[DomainError], ...] = (
    NotFound,
    ConsentNeeded,
    CartEmpty,
    CheckoutIncomplete,
    CashAtDoor,
    PriceChanged,
    BelowMinimum,
    OutOfReach,
    PinNeeded,
    ProductGone,
    BadQuantity,
    InsufficientStock,
    TooMuchADay,
    ShopUnavailable,
    ShopClosed,
    ShopUnreachable,
    PhoneUnproved,
    TooManyOpenOrders,
    TooMuchOfStock,
    TooManyTries,
    SlotGone,
    CouponRefused,
    PaymentWayClosed,
)


@carts.route("GET", "/v1/carts", query=PageQuery, answer=CartList)
async def list_carts(call: Call[Nothing, PageQuery]) -> Shape:
    """The caller's carts."""
    every = await cases.own_carts(call.work, call.actor)
    by_age, used = sorted(every, key=lambda cart: cart.id), every[0].public_id if every else ""
    page = page_of("carts", by_age, call.query, lambda cart: cart.public_id, first=used)
    return CartList(items=[summary_of(cart) for cart in page.items], next=page.next)


@carts.route(
    "POST",
    "/v1/carts",
    body=NewCart,
    answer=CartShape,
    status=201,
    errors=(BadName, CartNameTaken, TooManyCarts, ConsentNeeded),
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
    is_versioned=True,
    errors=(
        NotFound,
        BadName,
        CartNameTaken,
        BadPhone,
        SeveralPhones,
        BadNote,
        NoPickup,
        OutOfReach,
        ConsentNeeded,
        SlotGone,
        NoSuchCoupon,
        CouponRefused,
    ),
)
async def change_cart(call: Call[CartChange, Nothing]) -> Answer:
    """Renames a cart, takes it into use, or sets where it goes and to whom. Moves its version."""
    cart_id = await _id(call)
    cart = await cases.which(call.work, call.actor, cart_id)
    cart.must_be_at(await _version(call))
    await _change(call, await call.work.carts.advance(cart))
    return await _answer(call, cart_id)


@carts.route("DELETE", "/v1/carts/{cart}", answer=CartSummary, is_versioned=True, errors=(NotFound,))
async def delete_cart(call: Call[Nothing, Nothing]) -> Answer:
    """Deletes a cart; for a day `restore_cart` brings it back, at the version that this answers.

    Where it was the one in use, the eldest of the others is from then on.
    """
    gone = await cases.delete(call.work, call.actor, await _id(call), cart_version=await _version(call))
    return Answer(summary_of(gone), gone.version)


@carts.route(
    "POST",
    "/v1/carts/{cart}/duplicate",
    body=CopyName,
    answer=CartShape,
    status=201,
    errors=(NotFound, BadName, CartNameTaken, TooManyCarts, ConsentNeeded),
)
async def duplicate_cart(call: Call[CopyName, Nothing]) -> Answer:
    """Another cart with the same in it, which is then the one in use.

    Without a name it has that of the first, with a number.
    """
    made = await cases.duplicate(call.work, call.actor, await _id(call), name=call.body.name)
    return await _answer(call, made.id)


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
    version = await _version(call)
    await cart_lines.put(
        call.work, call.actor, product_id, call.body.amount, cart_version=version, cart_id=cart_id
    )
    return await _answer(call, cart_id)


@carts.route(
    "PUT",
    "/v1/carts/{cart}/lines",
    body=LineAmounts,
    answer=CartShape,
    is_versioned=True,
    errors=FILLING,
)
async def put_lines(call: Call[LineAmounts, Nothing]) -> Answer:
    """Makes the cart hold so much of each of these: all of it or nothing; what else is in it stays."""
    cart_id, lines = await _id(call), call.body.lines
    ids = await call.work.ids.products([line.product for line in lines])
    amounts = {ids[line.product]: line.amount for line in lines}
    version = await _version(call)
    await cart_lines.put_many(call.work, call.actor, amounts, cart_version=version, cart_id=cart_id)
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
    await cart_lines.clear(call.work, call.actor, cart_version=await _version(call), cart_id=cart_id)
    return await _answer(call, cart_id)


@carts.route(
    "POST",
    "/v1/carts/{cart}/restoration",
    answer=CartShape,
    is_versioned=True,
    errors=(NotFound, CartFull, TooManyCarts),
)
async def restore_cart(call: Call[Nothing, Nothing]) -> Answer:
    """Brings back a deleted cart, or else what was cleared, beside what was put in since."""
    cart_id, version = await _id(call), await _version(call)
    if await call.work.carts.deleted(call.actor.identity_id, cart_id):
        await cases.bring_back(call.work, call.actor, cart_id, cart_version=version)
    else:
        await cart_lines.undo_clear(call.work, call.actor, cart_version=version, cart_id=cart_id)
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
    """Places one order per shop, once however often it is asked for; or has them wait until they are paid."""
    cart_id, version = await _id(call), await _version(call)
    if call.body.slot and (await cases.which(call.work, call.actor, cart_id)).version == version:
        await slots.choose(call.work, call.actor, None, call.body.slot, cart_id=cart_id)
    seen: dict[str, Any] = {"cart_id": cart_id, "cart_version": version, "total": call.body.total}
    if call.body.payment == "cash":
        made = await checkout.place_order(call.work, call.actor, **seen, when=None)
    else:
        way = PaymentMethod(call.body.payment)
        made = await placing.place_prepaid(call.work, call.actor, way, **seen, when=None)
    return Placed(orders=[await shape_of(call.work, order) for order in made.orders])


async def _id(call: Call[Shape, Shape]) -> int:
    return await call.work.ids.cart(call.path["cart"])


async def _version(call: Call[Any, Any]) -> int:
    """The version that the request is for; a deleted cart has one too."""

    async def current() -> int:
        cart_id = await _id(call)
        gone = await call.work.carts.deleted(call.actor.identity_id, cart_id)
        return (gone or await cases.which(call.work, call.actor, cart_id)).version

    return await call.version(current)


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
    if asked.place is not None:
        here = Place(asked.place.latitude, asked.place.longitude)
        await browse.say_place(work, actor, here, cart_id=cart.id)
    for each in asked.slots:
        await slots.choose(work, actor, await work.ids.shop(each.shop), each.starts_at, **at)
    if asked.substitution is not None:
        await cart_lines.say_substitution(work, actor, Substitution(asked.substitution), **at)
    for wish in asked.substitutions:
        product_id = await work.ids.product(wish.product)
        what = None if wish.substitution is None else Substitution(wish.substitution)
        await cart_lines.say_substitution(work, actor, what, product_id=product_id, **at)
    for choice in asked.coupons:
        await coupons.say(work, actor, await work.ids.shop(choice.shop), choice.coupon, **at)
    if asked.delivery is not None:
        await preferences.hand_over(work, actor, Delivery(asked.delivery), **at)


async def _answer(call: Call[Shape, Shape], cart_id: int) -> Answer:
    quote = await checkout.quote(call.work, call.actor, cart_id=cart_id)
    return Answer(shape_of_cart(quote), quote.basket.cart.version)
