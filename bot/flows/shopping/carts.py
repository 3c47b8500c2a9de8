"""Carts: a person may have several, and one of them is in use.

mine ─▶ use ─▶ cart
"""

from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, go, show, tap
from domain.shopping import carts

flow = Flow("carts")
FIRST = "main"


@flow.command("carts", menu=MenuEntry(21))
@flow.screen
async def mine(chat: Chat) -> Screen:
    """The person's carts, the one in use first."""
    found = [
        (cart, await chat.work.cart_lines.count(cart.id))
        for cart in await carts.own_carts(chat.work, chat.actor)
    ]
    return show(
        "carts-mine",
        *(
            [tap(".cart", use, cart.id, name=cart.name, first=cart.name == FIRST, lines=lines)]
            for cart, lines in found
        ),
        [tap(".shops", "shops.nearby")],
        count=len(found),
    )


@flow.act
async def use(chat: Chat, cart_id: int) -> Goto:
    """Takes a cart into use."""
    chosen = await carts.which(chat.work, chat.actor, cart_id)
    await carts.choose(chat.work, chat.actor, chosen)
    return go("cart.lines")
