"""Hooks: an owner has other systems told of the shop's orders, and looks at what they were told."""

from datetime import datetime

from domain.catalogue import Shop
from domain.errors import HookIsOff, NotFound
from domain.hook_addresses import hook_address
from domain.hooks import EVENTS, SECRET_SHOWN, Hook, HookDelivery
from domain.orders import OrderState
from domain.payments import PaymentState
from domain.people import Actor
from domain.policy import Action, may
from domain.usecases.shopkeeping import my_shop
from domain.work import Work


async def note(
    work: Work, shop: Shop, order_id: int, version: int, *moves: OrderState | PaymentState
) -> None:
    """Tells the shop's hooks what an order, now at this version, and its payment came to."""
    if shop.has_hooks:
        await work.deliveries.note(shop.id, order_id, version, [EVENTS[move] for move in moves])


async def mine(work: Work, actor: Actor, shop_id: int) -> list[Hook]:
    """The shop's, by their age. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    return await work.hooks.of(shop_id)


async def one(work: Work, actor: Actor, hook_id: int) -> Hook:
    """One of a shop that the actor keeps. Raises NotFound."""
    return _own(actor, await work.hooks.get(hook_id))


async def named(work: Work, actor: Actor, shop_id: int, public_id: str) -> Hook:
    """The same by its public id, in this shop. Raises NotFound."""
    hook = _own(actor, await work.hooks.by_public_id(public_id))
    if hook.shop_id != shop_id:
        raise NotFound
    return hook


async def add(
    work: Work, actor: Actor, shop_id: int, typed: str, *, is_shown: bool = False
) -> tuple[Hook, str]:
    """Tells another address from now on; gives the secret that signs, which a chat shows for a while.

    Raises NotFound, BadHookAddress, HookKnown, TooManyHooks.
    """
    await my_shop(work, actor, shop_id)
    url = hook_address(typed, may_be_local=work.rules.local_hooks)
    hook, secret = await work.hooks.add(shop_id, url, _shown_until(work, is_shown))
    await work.audit.record(actor, "hook.added", _subject(hook))
    return hook, secret


async def renew_secret(work: Work, actor: Actor, hook_id: int, *, is_shown: bool = False) -> str:
    """Another secret; the one before signs beside it for a day. Raises NotFound."""
    hook = await one(work, actor, hook_id)
    secret = await work.hooks.renew_secret(hook.id, _shown_until(work, is_shown))
    await work.audit.record(actor, "hook.secret-renewed", _subject(hook))
    return secret


async def shown_secret(work: Work, actor: Actor, hook_id: int) -> str | None:
    """The newest secret while the chat may show it. Raises NotFound."""
    hook = await one(work, actor, hook_id)
    return (await work.hooks.secrets(hook.id))[0] if work.now < hook.secret_until else None


async def hide_secret(work: Work, actor: Actor, hook_id: int) -> None:
    """It has been copied. Raises NotFound."""
    await work.hooks.hide_secret((await one(work, actor, hook_id)).id)


async def switch(work: Work, actor: Actor, hook_id: int, is_active: bool) -> Hook:
    """On or off; what still waited when it goes off is given up. Raises NotFound."""
    hook = await one(work, actor, hook_id)
    if await work.hooks.switch(hook.id, is_active):
        if not is_active:
            await work.deliveries.drop_waiting(hook.id)
        action = "hook.switched-on" if is_active else "hook.switched-off"
        await work.audit.record(actor, action, _subject(hook))
    return await work.hooks.get(hook.id)


async def remove(work: Work, actor: Actor, hook_id: int) -> Hook:
    """Tells this address no more, and forgets what it was told. Raises NotFound."""
    hook = await one(work, actor, hook_id)
    await work.hooks.remove(hook.id)
    await work.audit.record(actor, "hook.removed", _subject(hook))
    return hook


async def ping(work: Work, actor: Actor, hook_id: int) -> HookDelivery:
    """A test. Raises NotFound, HookIsOff."""
    hook = await _active(work, actor, hook_id)
    made = await work.deliveries.ping(hook.id)
    await work.audit.record(actor, "hook.pinged", _subject(hook))
    return made


async def deliveries(
    work: Work, actor: Actor, hook_id: int, *, after: int = 0, most: int
) -> list[HookDelivery]:
    """What it was told, newest first; `after` is the id of the last one seen. Raises NotFound."""
    hook = await one(work, actor, hook_id)
    return await work.deliveries.page(hook.id, after=after, most=most)


async def delivery(work: Work, actor: Actor, delivery_id: int) -> HookDelivery:
    """One delivery of a hook of the actor's. Raises NotFound."""
    found = await work.deliveries.get(delivery_id)
    await one(work, actor, found.hook_id)
    return found


async def named_delivery(work: Work, hook: Hook, public_id: str) -> HookDelivery:
    """One of this hook's by its public id. Raises NotFound."""
    found = await work.deliveries.by_public_id(public_id)
    if found.hook_id != hook.id:
        raise NotFound
    return found


async def redeliver(work: Work, actor: Actor, delivery_id: int) -> HookDelivery:
    """Sends it once more under its own id, as the order stands then. Raises NotFound, HookIsOff."""
    found = await delivery(work, actor, delivery_id)
    hook = await _active(work, actor, found.hook_id)
    if await work.deliveries.again(found.id):
        await work.audit.record(actor, "hook.redelivered", _subject(hook))
    return await work.deliveries.get(found.id)


def _own(actor: Actor, hook: Hook) -> Hook:
    if not may(actor, Action.KEEP_SHOP, hook.shop_id):
        raise NotFound
    return hook


async def _active(work: Work, actor: Actor, hook_id: int) -> Hook:
    hook = await one(work, actor, hook_id)
    if not hook.is_active:
        raise HookIsOff
    return hook


def _shown_until(work: Work, is_shown: bool) -> datetime:
    return work.now + SECRET_SHOWN if is_shown else work.now


def _subject(hook: Hook) -> str:
    return f"hook:{hook.id}"
