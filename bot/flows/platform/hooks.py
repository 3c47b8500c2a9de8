"""Hooks: other systems that are told of a shop's orders.

systems (paged) ─▶ address (typed) ─▶ secret ─▶ hide ─▶ hook
   └─▶ hook ─▶ deliveries (paged) ─▶ delivery ─▶ again
         ├─▶ test ─▶ deliveries
         ├─▶ switch
         ├─▶ renewal ─▶ renew ─▶ secret
         └─▶ removal ─▶ remove ─▶ systems
"""

from typing import Any

from bot.chat import Chat, Flow, Goto, Screen, Tap, go, show, tap
from bot.paging import page_of, read_page
from domain.catalogue import shopkeeping
from domain.platform.webhooks import hooks
from domain.platform.webhooks.hook import Hook, HookDelivery

flow = Flow("hooks")


@flow.screen
async def systems(chat: Chat, shop_id: int) -> Screen:
    """Everything that the shop tells."""
    return await _systems(chat, shop_id, 0)


@flow.screen
async def page(chat: Chat, shop_id: int, number: int) -> Screen:
    """More of it."""
    return await _systems(chat, shop_id, number)


async def _systems(chat: Chat, shop_id: int, number: int) -> Screen:
    found = await hooks.shop_hooks(chat.work, chat.actor, shop_id)
    own, leaf = await shopkeeping.my_shop(chat.work, chat.actor, shop_id), page_of(found, number)
    return show(
        "hooks-systems",
        *([tap(".hook", hook, each.id, host=each.host, active=each.is_active)] for each in leaf.shown),
        leaf.ways(page, shop_id),
        [tap(".add", address, shop_id)],
        [tap(".back", "keeping.shop", shop_id)],
        name=own.names,
        count=len(found),
    )


@flow.screen
async def address(chat: Chat, shop_id: int) -> Screen:
    """Asks where to send to."""
    own = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    return show("hooks-address", [tap(".back", systems, shop_id)], awaits=typed_address, name=own.names)


@flow.answer
async def typed_address(chat: Chat, typed: str, shop_id: int) -> Goto:
    """The address of another system."""
    made, _ = await hooks.add(chat.work, chat.actor, shop_id, typed, is_shown=True)
    return go(secret, made.id)


@flow.screen
async def secret(chat: Chat, hook_id: int) -> Screen:
    """The secret that signs, until it is hidden or ten minutes have passed."""
    found = await hooks.own_hook(chat.work, chat.actor, hook_id)
    shown = await hooks.shown_secret(chat.work, chat.actor, hook_id)
    if shown is None:
        return await _hook(chat, found)
    return show("hooks-secret", [tap(".hide", hide, hook_id)], host=found.host, secret=shown)


@flow.act
async def hide(chat: Chat, hook_id: int) -> Goto:
    """It is copied."""
    await hooks.hide_secret(chat.work, chat.actor, hook_id)
    return go(hook, hook_id).says("hooks-hidden")


@flow.screen
async def hook(chat: Chat, hook_id: int) -> Screen:
    """One connection: on or off, and what can be done with it."""
    return await _hook(chat, await hooks.own_hook(chat.work, chat.actor, hook_id))


async def _hook(chat: Chat, found: Hook) -> Screen:
    own = await shopkeeping.my_shop(chat.work, chat.actor, found.shop_id)
    if found.is_active:
        rows = [[tap(".test", test, found.id)], [tap(".off", switch, found.id, 0)]]
    else:
        rows = [[tap(".on", switch, found.id, 1)]]
    return show(
        "hooks-hook",
        [tap(".deliveries", deliveries, found.id, 0)],
        *rows,
        [tap(".renew", renewal, found.id), tap(".remove", removal, found.id)],
        [tap(".back", systems, found.shop_id)],
        host=found.host,
        url=found.url,
        shop=own.names,
        active=found.is_active,
        failures=found.failures,
    )


@flow.act
async def switch(chat: Chat, hook_id: int, on: int) -> Goto:
    """On or off."""
    found = await hooks.switch(chat.work, chat.actor, hook_id, bool(on))
    if found.is_active:
        return go(hook, hook_id).says("hooks-switched-on")
    return go(hook, hook_id).says("hooks-switched-off")


@flow.act
async def test(chat: Chat, hook_id: int) -> Goto:
    """A test is sent."""
    await hooks.ping(chat.work, chat.actor, hook_id)
    return go(deliveries, hook_id, 0).says("hooks-tested")


@flow.screen
async def renewal(chat: Chat, hook_id: int) -> Screen:
    """Asks whether the secret is to be replaced."""
    found = await hooks.own_hook(chat.work, chat.actor, hook_id)
    return show(
        "hooks-renewal", [tap(".renew", renew, hook_id)], [tap(".back", hook, hook_id)], host=found.host
    )


@flow.act
async def renew(chat: Chat, hook_id: int) -> Goto:
    """Another secret; pressed again while it is shown, it stays."""
    if await hooks.shown_secret(chat.work, chat.actor, hook_id) is None:
        await hooks.renew_secret(chat.work, chat.actor, hook_id, is_shown=True)
    return go(secret, hook_id)


@flow.screen
async def removal(chat: Chat, hook_id: int) -> Screen:
    """Asks whether it is to be told no more."""
    found = await hooks.own_hook(chat.work, chat.actor, hook_id)
    return show(
        "hooks-removal", [tap(".remove", remove, hook_id)], [tap(".back", hook, hook_id)], host=found.host
    )


@flow.act
async def remove(chat: Chat, hook_id: int) -> Goto:
    """It is told no more."""
    gone = await hooks.remove(chat.work, chat.actor, hook_id)
    return go(systems, gone.shop_id).says("hooks-removed", host=gone.host)


@flow.screen
async def deliveries(chat: Chat, hook_id: int, number: int) -> Screen:
    """What it was told, newest first, a button each."""
    found = await hooks.own_hook(chat.work, chat.actor, hook_id)
    leaf = await read_page(number, lambda most: hooks.deliveries(chat.work, chat.actor, hook_id, most=most))
    return show(
        "hooks-deliveries",
        *([tap(".delivery", delivery, each.id, **_facts(each))] for each in leaf.shown),
        leaf.ways(deliveries, hook_id),
        [tap(".refresh", deliveries, hook_id, leaf.number), tap(".back", hook, hook_id)],
        host=found.host,
        count=len(leaf.shown),
    )


@flow.screen
async def delivery(chat: Chat, delivery_id: int) -> Screen:
    """One thing that it was told, and what it said to that."""
    found = await hooks.delivery(chat.work, chat.actor, delivery_id)
    own = await hooks.own_hook(chat.work, chat.actor, found.hook_id)
    again_row: list[Tap] = []
    if own.is_active and not found.is_waiting:
        again_row = [tap(".again", again, delivery_id)]
    return show(
        "hooks-delivery",
        again_row,
        [tap(".refresh", delivery, delivery_id), tap(".back", deliveries, own.id, 0)],
        **_facts(found),
        host=own.host,
        tries=found.tries,
        status=str(found.last_status or "–"),
        trouble=found.last_error,
        next=found.next_at,
    )


@flow.act
async def again(chat: Chat, delivery_id: int) -> Goto:
    """Sends it once more."""
    await hooks.redeliver(chat.work, chat.actor, delivery_id)
    return go(delivery, delivery_id).says("hooks-again")


def _facts(of: HookDelivery) -> dict[str, Any]:
    number = str(of.order_number) if of.order_number else None
    return {"event": of.event, "number": number, "state": of.state, "at": of.at}
