"""Carts by name: a person keeps several, and one of them is in use."""

from domain.errors import BadName
from domain.people import Actor, plain_line
from domain.shopping.cart import LONGEST_CART_NAME, Cart
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
    """A new cart, which is then in use. Raises BadName, CartNameTaken, TooManyCarts."""
    return await work.carts.create(actor.identity_id, await _free_name(work, actor, name))


async def choose(work: ShoppingWork, actor: Actor, cart: Cart) -> None:
    """Takes this cart into use."""
    await work.carts.choose(cart)


async def rename(work: ShoppingWork, actor: Actor, cart: Cart, name: str) -> None:
    """Another name. Raises BadName, CartNameTaken."""
    if name != cart.name:
        await work.carts.rename(cart, await _free_name(work, actor, name))


async def _free_name(work: ShoppingWork, actor: Actor, typed: str) -> str:
    name = plain_line(typed)
    if not 0 < len(name) <= LONGEST_CART_NAME:
        raise BadName(most=LONGEST_CART_NAME)
    if await work.carts.is_named(actor.identity_id, name):
        raise CartNameTaken(name=name)
    return name
