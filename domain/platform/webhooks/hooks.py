"""Hooks: an owner has other systems told of the shop's orders, and looks at what they were told."""

from datetime import datetime

from domain import rate_limits
from domain.audit_actions import AuditAction
from domain.catalogue.shopkeeping import my_shop
from domain.errors import NotFound
from domain.people import Actor
from domain.platform.webhooks.addresses import hook_address
from domain.platform.webhooks.errors import HookIsOff
from domain.platform.webhooks.hook import (
    SECRET_SHOWN,
    Hook,
    HookDelivery,
)
from domain.platform.webhooks.work import WebhookWork
from domain.policy import Action, may
from domain.rate_limits import Metered


async def shop_hooks(work: WebhookWork, actor: Actor, shop_id: int) -> list[Hook]:
    """The shop's, by their age. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    return await work.hooks.of(shop_id)


async def own_hook(work: WebhookWork, actor: Actor, hook_id: int) -> Hook:
    """One of a shop that the actor keeps. Raises NotFound."""
    return _own(actor, await work.hooks.get(hook_id))


async def hook_named(work: WebhookWork, actor: Actor, shop_id: int, public_id: str) -> Hook:
    """The same by its public id, in this shop. Raises NotFound."""
    hook = _own(actor, await work.hooks.by_public_id(public_id))
    if hook.shop_id != shop_id:
        raise NotFound
    return hook


async def add(
    work: WebhookWork, actor: Actor, shop_id: int, typed: str, *, is_shown: bool = False
) -> tuple[Hook, str]:
    """Tells another address from now on; gives the secret that signs, which a chat shows for a while.

    Raises NotFound, BadHookAddress, HookKnown, TooManyHooks.
    """
    await my_shop(work, actor, shop_id)
    url = hook_address(typed, may_be_local=work.rules.local_hooks)
    await rate_limits.must_have_room(work, actor, Metered.WEBHOOK)
    hook, secret = await work.hooks.add(shop_id, url, _shown_until(work, is_shown), by=actor.identity_id)
    await work.audit.record(actor, AuditAction.HOOK_ADDED, _subject(hook))
    return hook, secret


async def renew_secret(work: WebhookWork, actor: Actor, hook_id: int, *, is_shown: bool = False) -> str:
    """Another secret; the one before signs beside it for a day. Raises NotFound."""
    hook = await own_hook(work, actor, hook_id)
    await rate_limits.must_have_room(work, actor, Metered.WEBHOOK)
    secret = await work.hooks.renew_secret(hook.id, _shown_until(work, is_shown))
    await work.audit.record(actor, AuditAction.HOOK_SECRET_RENEWED, _subject(hook))
    return secret


async def shown_secret(work: WebhookWork, actor: Actor, hook_id: int) -> str | None:
    """The newest secret while the chat may show it. Raises NotFound."""
    hook = await own_hook(work, actor, hook_id)
    return (await work.hooks.secrets(hook.id))[0] if work.now < hook.secret_until else None


async def hide_secret(work: WebhookWork, actor: Actor, hook_id: int) -> None:
    """It has been copied. Raises NotFound."""
    await work.hooks.hide_secret((await own_hook(work, actor, hook_id)).id)


async def switch(work: WebhookWork, actor: Actor, hook_id: int, is_active: bool) -> Hook:
    """On or off; what still waited when it goes off is given up. Raises NotFound.

    Whoever switches it on keeps it from then on: it stops while they are disabled.
    """
    hook = await own_hook(work, actor, hook_id)
    await rate_limits.must_have_room(work, actor, Metered.WEBHOOK)
    if is_active and await work.hooks.switch_on(hook.id, by=actor.identity_id):
        await work.audit.record(actor, AuditAction.HOOK_SWITCHED_ON, _subject(hook))
    if not is_active and await work.hooks.switch_off(hook.id):
        await work.hook_deliveries.drop_waiting(hook.id)
        await work.audit.record(actor, AuditAction.HOOK_SWITCHED_OFF, _subject(hook))
    return await work.hooks.get(hook.id)


async def remove(work: WebhookWork, actor: Actor, hook_id: int) -> Hook:
    """Tells this address no more, and forgets what it was told. Raises NotFound."""
    hook = await own_hook(work, actor, hook_id)
    await work.hooks.remove(hook.id)
    await work.audit.record(actor, AuditAction.HOOK_REMOVED, _subject(hook))
    return hook


async def ping(work: WebhookWork, actor: Actor, hook_id: int) -> HookDelivery:
    """A test. Raises NotFound, HookIsOff."""
    hook = await _active(work, actor, hook_id)
    await rate_limits.must_have_room(work, actor, Metered.WEBHOOK)
    made = await work.hook_deliveries.ping(hook.id)
    await work.audit.record(actor, AuditAction.HOOK_PINGED, _subject(hook))
    return made


async def deliveries(
    work: WebhookWork, actor: Actor, hook_id: int, *, after: int = 0, most: int
) -> list[HookDelivery]:
    """What it was told, newest first; `after` is the id of the last one seen. Raises NotFound."""
    hook = await own_hook(work, actor, hook_id)
    return await work.hook_deliveries.page(hook.id, after=after, most=most)


async def delivery(work: WebhookWork, actor: Actor, delivery_id: int) -> HookDelivery:
    """One delivery of a hook of the actor's. Raises NotFound."""
    found = await work.hook_deliveries.get(delivery_id)
    await own_hook(work, actor, found.hook_id)
    return found


async def named_delivery(work: WebhookWork, hook: Hook, public_id: str) -> HookDelivery:
    """One of this hook's by its public id. Raises NotFound."""
    found = await work.hook_deliveries.by_public_id(public_id)
    if found.hook_id != hook.id:
        raise NotFound
    return found


async def redeliver(work: WebhookWork, actor: Actor, delivery_id: int) -> HookDelivery:
    """Sends it once more under its own id, as the order stands then. Raises NotFound, HookIsOff."""
    found = await delivery(work, actor, delivery_id)
    hook = await _active(work, actor, found.hook_id)
    if await work.hook_deliveries.again(found.id):
        await work.audit.record(actor, AuditAction.HOOK_REDELIVERED, _subject(hook))
    return await work.hook_deliveries.get(found.id)


def _own(actor: Actor, hook: Hook) -> Hook:
    if not may(actor, Action.KEEP_SHOP, hook.shop_id):
        raise NotFound
    return hook


async def _active(work: WebhookWork, actor: Actor, hook_id: int) -> Hook:
    hook = await own_hook(work, actor, hook_id)
    if not hook.is_active:
        raise HookIsOff
    return hook


def _shown_until(work: WebhookWork, is_shown: bool) -> datetime:
    return work.now + SECRET_SHOWN if is_shown else work.now


def _subject(hook: Hook) -> str:
    return f"hook:{hook.id}"
