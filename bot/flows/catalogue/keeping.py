"""Keeping shop: what an owner does in private.

shops ─▶ shop ─▶ open / close / try the counter again ─▶ shop
           ├─▶ today
           ├─▶ connect ─▶ (the bot joins the group) ─▶ group ─▶ confirm / refuse
           └─▶ (staff), (hooks)
"""

from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, go, leave, show, tap
from bot.length import or_briefly
from domain.catalogue import shopkeeping
from domain.identity.linking import groups
from domain.orders import desk
from domain.policy import Action
from domain.values import Money

flow = Flow("keeping")
NEWEST = 30
"""How many of today's orders are told where all would be too long for a message."""


@flow.command("shop", menu=MenuEntry(70, Action.KEEP_SHOP))
@flow.screen
async def shops(chat: Chat) -> Screen:
    """The person's shops; the only one at once."""
    found = await shopkeeping.my_shops(chat.work, chat.actor)
    if not found:
        return show("keeping-none", [tap(".shops", "shops.nearby")])
    if len(found) == 1:
        return await _shop(chat, found[0].id)
    return show(
        "keeping-shops",
        *(
            [tap(".shop", shop, own.id, name=own.names, trading=own.trading, state=own.state)]
            for own in found
        ),
        count=len(found),
    )


@flow.screen
async def shop(chat: Chat, shop_id: int) -> Screen:
    """One shop: open or closed, its group, today's orders."""
    return await _shop(chat, shop_id)


async def _shop(chat: Chat, shop_id: int) -> Screen:
    found = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    orders = await desk.todays_orders(chat.work, chat.actor, shop_id)
    switch = tap(".close", close, shop_id) if found.is_open else tap(".open", reopen, shop_id)
    return show(
        "keeping-shop",
        [switch],
        [tap(".today", today, shop_id, count=len(orders))],
        [tap(".again", again, shop_id)] if found.counter_lost else [],
        [tap(".reconnect" if found.counter_chat else ".connect", connect, shop_id)],
        [tap(".staff", "staff.people", shop_id), tap(".systems", "hooks.systems", shop_id)],
        [tap(".back", shops)],
        name=found.names,
        state=found.state,
        trading=found.trading,
        count=len(orders),
        counter=found.unreachable,
    )


@flow.act
async def close(chat: Chat, shop_id: int) -> Goto:
    """Takes no more orders."""
    await shopkeeping.set_open(chat.work, chat.actor, shop_id, False)
    return go(shop, shop_id).says("keeping-closed")


@flow.act
async def reopen(chat: Chat, shop_id: int) -> Goto:
    """Takes orders again."""
    await shopkeeping.set_open(chat.work, chat.actor, shop_id, True)
    return go(shop, shop_id).says("keeping-opened")


@flow.act
async def again(chat: Chat, shop_id: int) -> Goto:
    """Tries once more to write in the shop's group."""
    await groups.try_counter(chat.work, chat.actor, shop_id)
    return go(shop, shop_id).says("keeping-trying")


@flow.screen
async def today(chat: Chat, shop_id: int) -> Screen:
    """What was ordered today."""
    found = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    orders = await desk.todays_orders(chat.work, chat.actor, shop_id)
    told: list[object] = [
        {"number": str(order.number), "state": order.state, "total": order.total, "at": order.placed_at}
        for order in orders
    ]
    whole = show(
        "keeping-today",
        [tap(".refresh", today, shop_id), tap(".back", shop, shop_id)],
        name=found.names,
        orders=told,
        more=0,
        count=len(orders),
        total=Money.total((order.total for order in orders), found.currency),
    )
    return or_briefly(whole, orders=told[:NEWEST], more=len(told[NEWEST:]))


@flow.act
async def connect(chat: Chat, shop_id: int) -> Goto:
    """A one-time link that brings the bot into the shop's group."""
    await groups.connect_group(chat.work, chat.actor, shop_id)
    return go(invitation, shop_id)


@flow.screen
async def invitation(chat: Chat, shop_id: int) -> Screen:
    """The link, and what to do with it, as long as it is good."""
    found = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    code = await groups.group_code(chat.work, chat.actor, shop_id)
    if code is None:
        return await _shop(chat, shop_id)
    return show(
        "keeping-invitation",
        [leave(".choose", f"https://t.me/{chat.bot}?startgroup={code}")],
        [tap(".back", shop, shop_id)],
        name=found.names,
    )


@flow.screen
async def group(chat: Chat, request_id: int) -> Screen:
    """A group that wants to be the shop's counter."""
    request = await groups.pending_group(chat.work, chat.actor, request_id)
    found = await shopkeeping.my_shop(chat.work, chat.actor, request.shop_id)
    return show(
        "keeping-group",
        [tap(".confirm", confirm, request_id), tap(".refuse", refuse, request_id)],
        group=request.chat_title or "",
        name=found.names,
    )


@flow.act
async def confirm(chat: Chat, request_id: int) -> Goto:
    """Yes, this is our group."""
    linked = await groups.confirm_group(chat.work, chat.actor, request_id)
    return go(shop, linked.id).says("keeping-confirmed")


@flow.act
async def refuse(chat: Chat, request_id: int) -> Goto:
    """No, it is not."""
    await groups.refuse_group(chat.work, chat.actor, request_id)
    return go(shops).says("keeping-refused")
