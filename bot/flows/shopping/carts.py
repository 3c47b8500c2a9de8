"""Carts: a person may have several, as shopping lists, and one of them is in use.

mine (paged) ─▶ use ─▶ (cart)
  ├─▶ new ─▶ named (typed) ─▶ (cart)
  └─▶ one ─▶ rename ─▶ renamed (typed) ─▶ one
       ├─▶ duplicate ─▶ one
       └─▶ delete ─▶ deleted ─▶ bring_back ─▶ one
"""

from bot import facts
from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, Tap, go, show, tap
from bot.paging import page_of
from domain.shopping import cart_lines, carts
from domain.shopping.cart import MOST_CARTS, Cart

flow = Flow("carts")


@flow.command("carts", menu=MenuEntry(21))
@flow.screen
async def mine(chat: Chat) -> Screen:
    """The person's carts, the one in use first: a press uses it, the sign beside it leads to more."""
    return await _mine(chat, 0)


@flow.screen
async def page(chat: Chat, number: int) -> Screen:
    """More of them."""
    return await _mine(chat, number)


async def _mine(chat: Chat, number: int) -> Screen:
    found = await carts.own_carts(chat.work, chat.actor)
    leaf = page_of(found, number)
    shown = [(cart, await chat.work.cart_lines.count(cart.id)) for cart in leaf.shown]
    return show(
        "carts-mine",
        *(
            [tap(".cart", use, cart.id, **facts.called(cart), lines=lines), tap(".more", one, cart.id)]
            for cart, lines in shown
        ),
        leaf.ways(page),
        [tap(".new", new)] if len(found) < MOST_CARTS else [],
        [tap(".current", "cart.lines"), tap(".shops", "shops.nearby")],
        count=len(found),
    )


@flow.act
async def use(chat: Chat, cart_id: int) -> Goto:
    """Takes a cart into use."""
    chosen = await carts.which(chat.work, chat.actor, cart_id)
    await carts.choose(chat.work, chat.actor, chosen)
    return go("cart.lines").settled()


@flow.screen
async def new(chat: Chat) -> Screen:
    """Asks what a new one is called."""
    return show("carts-new", [tap("common-back", mine)], awaits=named)


@flow.correctable
@flow.answer
async def named(chat: Chat, typed: str) -> Goto:
    """A new one of this name, which is then in use."""
    made = await carts.create(chat.work, chat.actor, typed)
    return go("cart.lines").says("carts-named", name=made.name).settled().corrected(renamed, made.id)


@flow.screen
async def one(chat: Chat, cart_id: int) -> Screen:
    """One of them, and what can be done with it."""
    basket = await cart_lines.basket(chat.work, chat.actor, cart_id=cart_id)
    cart = basket.cart
    return show(
        "carts-one",
        [] if cart.is_current else [tap(".use", use, cart.id)],
        [tap(".rename", rename, cart.id), await _duplicate(chat, cart)],
        [tap(".delete", delete, cart.id, cart.version)],
        [tap("common-back", mine)],
        **facts.called(cart),
        lines=len(basket.lines),
        total=basket.total,
        current=cart.is_current,
    )


async def _duplicate(chat: Chat, cart: Cart) -> Tap:
    """With how many there are: the same press again is then seen to be one."""
    found = await carts.own_carts(chat.work, chat.actor)
    return tap(".duplicate", duplicate, cart.id, len(found))


@flow.screen
async def rename(chat: Chat, cart_id: int) -> Screen:
    """Asks for another name."""
    cart = await carts.which(chat.work, chat.actor, cart_id)
    return show("carts-rename", [tap("common-back", one, cart_id)], awaits=renamed, **facts.called(cart))


@flow.correctable
@flow.answer
async def renamed(chat: Chat, typed: str, cart_id: int) -> Goto:
    """It is called so from now on."""
    cart = await carts.which(chat.work, chat.actor, cart_id)
    await carts.rename(chat.work, chat.actor, cart, typed)
    return go(one, cart_id)


@flow.act
async def duplicate(chat: Chat, cart_id: int, count: int) -> Goto:
    """Another one with the same in it, once, as long as there are so many as were seen."""
    await carts.which(chat.work, chat.actor, cart_id)
    if len(await carts.own_carts(chat.work, chat.actor)) != count:
        return go(mine)
    made = await carts.duplicate(chat.work, chat.actor, cart_id)
    return go(one, made.id).says("carts-duplicated", **facts.called(made))


@flow.act
async def delete(chat: Chat, cart_id: int, cart_version: int) -> Goto:
    """Deletes it, for now."""
    gone = await carts.delete(chat.work, chat.actor, cart_id, cart_version=cart_version)
    return go(deleted, cart_id, gone.version).settled()


@flow.screen
async def deleted(chat: Chat, cart_id: int, cart_version: int) -> Screen:
    """That it is gone, and the way back."""
    gone = await chat.work.carts.deleted(chat.actor.identity_id, cart_id)
    undo = [tap(".undo", bring_back, cart_id, cart_version)] if gone else []
    return show("carts-deleted", undo, [tap(".mine", mine), tap(".shops", "shops.nearby")], kept=bool(gone))


@flow.act
async def bring_back(chat: Chat, cart_id: int, cart_version: int) -> Goto:
    """Undoes that."""
    await carts.bring_back(chat.work, chat.actor, cart_id, cart_version=cart_version)
    return go(one, cart_id)
