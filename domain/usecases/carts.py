"""Carts by name: a person keeps several, and one of them is in use."""

from domain.carts import LONGEST_CART_NAME, MOST_CARTS, Cart
from domain.errors import BadName, CartNameTaken, TooManyCarts
from domain.people import Actor, plain_line
from domain.work import Work


async def mine(work: Work, actor: Actor) -> list[Cart]:
    """The actor's carts, the one in use first."""
    return await work.carts.of(actor.identity_id)


async def which(work: Work, actor: Actor, cart_id: int | None) -> Cart:
    """This cart of the actor's; the one in use where none is named. Raises NotFound."""
    if cart_id is None:
        return await work.carts.current(actor.identity_id)
    return await work.carts.get(actor.identity_id, cart_id)


async def create(work: Work, actor: Actor, name: str) -> Cart:
    """A new cart, which is then in use. Raises BadName, CartNameTaken, TooManyCarts."""
    if len(await mine(work, actor)) >= MOST_CARTS:
        raise TooManyCarts(most=MOST_CARTS)
    return await work.carts.create(actor.identity_id, await _free_name(work, actor, name))


async def choose(work: Work, actor: Actor, cart: Cart) -> None:
    """Takes this cart into use."""
    await work.carts.choose(cart)


async def rename(work: Work, actor: Actor, cart: Cart, name: str) -> None:
    """Another name. Raises BadName, CartNameTaken."""
    if name != cart.name:
        await work.carts.rename(cart, await _free_name(work, actor, name))


async def _free_name(work: Work, actor: Actor, typed: str) -> str:
    name = plain_line(typed)
    if not 0 < len(name) <= LONGEST_CART_NAME:
        raise BadName(most=LONGEST_CART_NAME)
    if await work.carts.is_named(actor.identity_id, name):
        raise CartNameTaken(name=name)
    return name
