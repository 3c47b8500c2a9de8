"""Delivering: what comes of a try to tell a hook something, and when it is tried again."""

from domain.audit_actions import AuditAction
from domain.kinds import MessageKind
from domain.platform.webhooks.hook import GONE, MOST_GIVEN_UP, RETRY, Hook, HookDelivery, Tried, Trouble
from domain.platform.webhooks.work import WebhookWork
from domain.watch import Counted


async def conclude(
    work: WebhookWork, delivery: HookDelivery, tried: Tried, *, jitter: float
) -> Counted | None:
    """Keeps what came of a try. None where somebody else has kept it, or the hook is gone.

    `jitter` from 0 to 1 spreads the next try over a fifth of the pause, so that what failed together does
    not come back together. What could not be prepared says nothing against the hook.
    """
    if not await work.hooks.hold(delivery.hook_id):
        return None
    if tried.trouble is None and tried.status is not None:
        kept = await work.hook_deliveries.delivered(delivery.id, tried.status)
        await work.hooks.succeeded(delivery.hook_id)
        return Counted.HOOK_DELIVERED if kept else None
    if tried.status != GONE and not RETRY.is_over(delivery.tries + 1):
        when = RETRY.next_at(work.now, delivery.tries + 1, jitter=jitter)
        return Counted.HOOK_FAILED if await work.hook_deliveries.later(delivery.id, tried, when) else None
    if not await work.hook_deliveries.given_up(delivery.id, tried):
        return None
    if tried.trouble is not Trouble.UNPREPARED:
        await _give_up(work, delivery.hook_id, is_gone=tried.status == GONE)
    return Counted.HOOK_GIVEN_UP


async def _give_up(work: WebhookWork, hook_id: int, *, is_gone: bool) -> None:
    """One that only fails is switched off, and the owner hears of it once."""
    if await work.hooks.failed(hook_id) < MOST_GIVEN_UP and not is_gone:
        return
    hook = await work.hooks.get(hook_id)
    if await work.hooks.switch_off(hook.id):
        await work.hook_deliveries.drop_waiting(hook.id)
        await work.audit.record(None, AuditAction.HOOK_SWITCHED_OFF, f"hook:{hook.id}")
        await _tell_owner(work, hook)


async def _tell_owner(work: WebhookWork, hook: Hook) -> None:
    shop = await work.shops.get(hook.shop_id)
    if owner := await work.people.chat_for(shop.owner_id, None):
        await work.outbox.tell(MessageKind.HOOK_OFF, hook.id, owner)
