"""Bot API methods by which the bot receives updates: long polling or a webhook."""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from sandbox.call import Call
from sandbox.cast import Json
from sandbox.methods.targets import Method
from sandbox.refusal import bad_request, conflict
from sandbox.updates import Webhook
from sandbox.webhook import Delivery
from sandbox.world import World

# https://core.telegram.org/bots/api#getupdates and #setwebhook
_BATCH = 100
_LONGEST_POLL_S = 50
# https://core.telegram.org/bots/api#setwebhook, notes
_PORTS = {80, 88, 443, 8443}
_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")


async def get_updates(world: World, call: Call) -> list[Json]:
    """https://core.telegram.org/bots/api#getupdates"""
    updates = world.updates
    if updates.webhook:
        advice = "use deleteWebhook to delete the webhook first"
        raise conflict(f"can't use getUpdates method while webhook is active; {advice}")
    updates.allow(call.structure("allowed_updates"))
    updates.confirm(call.integer("offset") or 0)
    advice = "make sure that only one bot instance is running"
    updates.interrupt(conflict(f"terminated by other getUpdates request; {advice}"))
    limit = min(max(call.integer("limit") or _BATCH, 1), _BATCH)
    batch = updates.batch(limit)
    timeout_s = min(call.integer("timeout") or 0, _LONGEST_POLL_S)
    if batch or timeout_s <= 0:
        return batch
    await updates.wait(timeout_s)
    return updates.batch(limit)


def webhook_methods(delivery: Delivery) -> dict[str, Method]:
    """The methods that rule this delivery."""

    async def set_webhook(world: World, call: Call) -> bool:
        webhook = _read_webhook(call)
        await _clear(world, call, delivery)
        world.updates.allow(call.structure("allowed_updates"))
        if webhook:
            world.updates.interrupt(conflict("terminated by setWebhook request"))
            delivery.start(webhook)
        return True

    async def delete_webhook(world: World, call: Call) -> bool:
        await _clear(world, call, delivery)
        return True

    return {"setWebhook": set_webhook, "deleteWebhook": delete_webhook}


def get_webhook_info(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#getwebhookinfo"""
    updates, webhook = world.updates, world.updates.webhook
    info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(updates.queue)}
    if webhook:
        info |= {"url": webhook.url, "max_connections": webhook.max_connections}
        if webhook.last_error_date:
            info["last_error_date"] = webhook.last_error_date
            info["last_error_message"] = webhook.last_error_message
    if updates.allowed:
        info["allowed_updates"] = sorted(updates.allowed)
    return info


async def _clear(world: World, call: Call, delivery: Delivery) -> None:
    await delivery.stop()
    world.updates.webhook = None
    if call.flag("drop_pending_updates"):
        world.updates.queue.clear()


def _read_webhook(call: Call) -> Webhook | None:
    url = call.text("url") or ""
    if not url:
        return None
    _check_address(url)
    secret = call.text("secret_token") or ""
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    return Webhook(url, secret, min(max(call.integer("max_connections") or 40, 1), 100))


def _check_address(url: str) -> None:
    """Telegram calls over https alone, and four ports; on this machine, where it never comes, any will do."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if _is_here(parts.hostname):
        return
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in _PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


METHODS: dict[str, Method] = {"getUpdates": get_updates, "getWebhookInfo": get_webhook_info}
