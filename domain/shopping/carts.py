"""Carts by name: a person keeps several, and one of them is in use."""

from domain import rate_limits
from domain.people import Actor, contact_name
from domain.policy import must_have_agreed_to_keep
from domain.rate_limits import Metered
from domain.shopping.cart import FIRST_NAME, LONGEST_CART_NAME, Cart, counted
from domain.shopping.errors import CartNameTaken
from domain.shopping.work import ShoppingWork


async def own_carts(work: ShoppingWork, actor: Actor) -> list[Cart]:
    """The actor's carts, the one in use first."""
    return await work.carts.of(actor.identity_id)


async def which(work: ShoppingWork, actor: Actor, cart_id: int | None) -> Cart:
    """This cart of the actor's; the one in use where none is named. Raises NotFound."""
    if cart_id is None:
        return await work.carts.current(actor.identity_id)
    return await work.carts.get(actor.identity_id, cart_id)


async def create(work: ShoppingWork, actor: Actor, name: str) -> Cart:
    """A new cart, which is then in use. Raises BadName, CartNameTaken, TooManyCarts, ConsentNeeded."""
    await rate_limits.must_have_room(work, actor, Metered.CART)
    return await work.carts.create(actor.identity_id, await _free_name(work, actor, name))


async def duplicate(work: ShoppingWork, actor: Actor, cart_id: int, *, name: str | None = None) -> Cart:
    """Another cart with the same in it, that goes to the same door; it is then in use.

    Without a name it has that of the first, with a number. A press that may come twice gives the name that
    the person saw, and the second time it is taken.
    Raises NotFound, BadName, CartNameTaken, TooManyCarts, ConsentNeeded.
    """
    cart = await which(work, actor, cart_id)
    called = await numbered(work, actor, cart.name) if name is None else await _free_name(work, actor, name)
    await rate_limits.must_have_room(work, actor, Metered.CART)
    made = await work.carts.create(actor.identity_id, called)
    await work.carts.draft(
        made,
        address_id=cart.address_id,
        contact_name=cart.contact_name,
        contact_phone=cart.contact_phone,
        place=cart.place,
        note=cart.note,
        delivery=cart.delivery,
        substitutions=cart.substitutions,
    )
    await work.cart_lines.copy(cart, made)
    return await which(work, actor, made.id)


async def delete(work: ShoppingWork, actor: Actor, cart_id: int, *, cart_version: int) -> Cart:
    """Deletes a cart, which `bring_back` undoes for a day; where it was in use, the eldest is from then on.

    Gives it as it was, at its new version; again, it changes nothing. Raises NotFound, CartChanged.
    """
    gone = await work.carts.deleted(actor.identity_id, cart_id)
    if gone and gone.version == cart_version + 1:
        return gone
    cart = await which(work, actor, cart_id)
    cart.must_be_at(cart_version)
    return await work.carts.delete(cart)


async def bring_back(work: ShoppingWork, actor: Actor, cart_id: int, *, cart_version: int) -> Cart:
    """Undoes a deletion, at the version that it left; again, it changes nothing.

    The cart has its name again, with a number where that is taken by now.
    Raises NotFound, CartChanged, TooManyCarts.
    """
    gone = await work.carts.deleted(actor.identity_id, cart_id)
    if gone is None:
        cart = await which(work, actor, cart_id)
        cart.must_be_at(cart_version + 1)
        return cart
    gone.must_be_at(cart_version)
    await work.carts.bring_back(gone, await numbered(work, actor, gone.name))
    return await which(work, actor, cart_id)


async def choose(work: ShoppingWork, actor: Actor, cart: Cart) -> None:
    """Takes this cart into use."""
    await work.carts.choose(cart)


async def rename(work: ShoppingWork, actor: Actor, cart: Cart, name: str) -> None:
    """Another name. Raises BadName, CartNameTaken, ConsentNeeded."""
    if name != cart.name:
        await work.carts.rename(cart, await _free_name(work, actor, name))


async def numbered(work: ShoppingWork, actor: Actor, name: str) -> str:
    """The name, with a number behind it where there is one already: a copy of a copy gets the next one."""
    base, number = counted(name)
    if base not in (name, FIRST_NAME) and not await work.carts.is_named(actor.identity_id, base):
        base, number = name, 1
    free = name
    while await work.carts.is_named(actor.identity_id, free):
        number += 1
        ending = f" {number}"
        free = f"{base[: LONGEST_CART_NAME - len(ending)]}{ending}"
    return free


async def _free_name(work: ShoppingWork, actor: Actor, typed: str) -> str:
    must_have_agreed_to_keep(actor, typed)
    name = contact_name(typed, LONGEST_CART_NAME)
    if await work.carts.is_named(actor.identity_id, name):
        raise CartNameTaken(name=name)
    return name
