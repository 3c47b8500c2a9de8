"""Webhooks: other systems that are told of a shop's orders, and what they were told. For the shop's owner."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import StringConstraints

from domain.errors import NotFound
from domain.platform.webhooks import hooks
from domain.platform.webhooks.errors import BadHookAddress, HookIsOff, HookKnown, TooManyHooks
from domain.platform.webhooks.hook import Hook, HookDelivery
from web.paging import PageQuery, page_after, page_of
from web.routes import Call, Nothing, Section, Shape

webhooks = Section("products")
Url = Annotated[str, StringConstraints(min_length=1, max_length=2000)]


class NewWebhook(Shape):
    """Where to send to: https, on the open internet."""

    url: Url


class WebhookChange(Shape):
    """On or off. What waits when it goes off is given up."""

    is_active: bool


class WebhookShape(Shape):
    """Another system that is told. `failures`: how many deliveries were given up since one went well."""

    id: str
    url: str
    is_active: bool
    failures: int
    created_at: datetime


class WebhookSecret(Shape):
    """The webhook's id and the secret that signs (Standard Webhooks), which is shown this once."""

    id: str
    secret: str


class WebhookList(Shape):
    """A page of a shop's, by their age, and the cursor of the next (None: this is the last)."""

    items: list[WebhookShape]
    next: str | None


class DeliveryShape(Shape):
    """One event for one webhook. `id` is what is sent as `webhook-id`, the same at every try."""

    id: str
    event: str
    order_number: str | None
    state: str
    tries: int
    next_try_at: datetime | None
    last_status: int | None
    last_error: str | None
    at: datetime


class DeliveryList(Shape):
    """A page of deliveries, newest first, and the cursor of the next (None: this is the last)."""

    items: list[DeliveryShape]
    next: str | None


@webhooks.route("GET", "/v1/shops/{shop}/webhooks", query=PageQuery, answer=WebhookList, errors=(NotFound,))
async def list_webhooks(call: Call[Nothing, PageQuery]) -> Shape:
    """The systems that the shop tells of its orders."""
    every = await hooks.shop_hooks(call.work, call.actor, await _shop(call))
    page = page_of("webhooks", every, call.query, lambda hook: hook.public_id)
    return WebhookList(items=[_hook(each) for each in page.items], next=page.next)


@webhooks.route(
    "POST",
    "/v1/shops/{shop}/webhooks",
    body=NewWebhook,
    answer=WebhookSecret,
    status=201,
    is_secret=True,
    errors=(NotFound, BadHookAddress, HookKnown, TooManyHooks),
)
async def add_webhook(call: Call[NewWebhook, Nothing]) -> Shape:
    """Tells another system from now on."""
    made, secret = await hooks.add(call.work, call.actor, await _shop(call), call.body.url)
    return WebhookSecret(id=made.public_id, secret=secret)


@webhooks.route("GET", "/v1/shops/{shop}/webhooks/{webhook}", answer=WebhookShape, errors=(NotFound,))
async def get_webhook(call: Call[Nothing, Nothing]) -> Shape:
    """One of them."""
    return _hook(await _own(call))


@webhooks.route(
    "PATCH",
    "/v1/shops/{shop}/webhooks/{webhook}",
    body=WebhookChange,
    answer=WebhookShape,
    errors=(NotFound,),
)
async def change_webhook(call: Call[WebhookChange, Nothing]) -> Shape:
    """Switches it on or off."""
    hook = await _own(call)
    return _hook(await hooks.switch(call.work, call.actor, hook.id, call.body.is_active))


@webhooks.route("DELETE", "/v1/shops/{shop}/webhooks/{webhook}", status=204, errors=(NotFound,))
async def remove_webhook(call: Call[Nothing, Nothing]) -> Shape:
    """Tells it no more, and forgets what it was told."""
    await hooks.remove(call.work, call.actor, (await _own(call)).id)
    return Nothing()


@webhooks.route(
    "POST",
    "/v1/shops/{shop}/webhooks/{webhook}/secret",
    answer=WebhookSecret,
    status=201,
    is_secret=True,
    errors=(NotFound,),
)
async def renew_webhook_secret(call: Call[Nothing, Nothing]) -> Shape:
    """Another secret; for a day the one before signs beside it."""
    hook = await _own(call)
    return WebhookSecret(id=hook.public_id, secret=await hooks.renew_secret(call.work, call.actor, hook.id))


@webhooks.route(
    "POST",
    "/v1/shops/{shop}/webhooks/{webhook}/pings",
    answer=DeliveryShape,
    status=201,
    errors=(NotFound, HookIsOff),
)
async def ping_webhook(call: Call[Nothing, Nothing]) -> Shape:
    """Sends a test."""
    return _delivery(await hooks.ping(call.work, call.actor, (await _own(call)).id))


@webhooks.route(
    "GET",
    "/v1/shops/{shop}/webhooks/{webhook}/deliveries",
    query=PageQuery,
    answer=DeliveryList,
    errors=(NotFound,),
)
async def list_deliveries(call: Call[Nothing, PageQuery]) -> Shape:
    """What it was told in the last 30 days, page by page."""
    hook = await _own(call)

    async def position(public_id: str) -> int:
        return (await hooks.named_delivery(call.work, hook, public_id)).id

    async def read(after: int, most: int) -> list[HookDelivery]:
        return await hooks.deliveries(call.work, call.actor, hook.id, after=after, most=most)

    page = await page_after("deliveries", call.query, position, read, lambda each: each.public_id)
    return DeliveryList(items=[_delivery(each) for each in page.items], next=page.next)


@webhooks.route(
    "GET",
    "/v1/shops/{shop}/webhooks/{webhook}/deliveries/{delivery}",
    answer=DeliveryShape,
    errors=(NotFound,),
)
async def get_delivery(call: Call[Nothing, Nothing]) -> Shape:
    """One of them."""
    return _delivery(await hooks.named_delivery(call.work, await _own(call), call.path["delivery"]))


@webhooks.route(
    "POST",
    "/v1/shops/{shop}/webhooks/{webhook}/deliveries/{delivery}/again",
    answer=DeliveryShape,
    errors=(NotFound, HookIsOff),
)
async def redeliver(call: Call[Nothing, Nothing]) -> Shape:
    """Sends one more time, under the same id, the order as it stands then."""
    found = await hooks.named_delivery(call.work, await _own(call), call.path["delivery"])
    return _delivery(await hooks.redeliver(call.work, call.actor, found.id))


async def _shop(call: Call[Shape, Shape]) -> int:
    return await call.work.ids.shop(call.path["shop"])


async def _own(call: Call[Shape, Shape]) -> Hook:
    return await hooks.hook_named(call.work, call.actor, await _shop(call), call.path["webhook"])


def _hook(hook: Hook) -> WebhookShape:
    return WebhookShape(
        id=hook.public_id,
        url=hook.url,
        is_active=hook.is_active,
        failures=hook.failures,
        created_at=hook.created_at,
    )


def _delivery(of: HookDelivery) -> DeliveryShape:
    return DeliveryShape(
        id=of.public_id,
        event=of.event,
        order_number=str(of.order_number) if of.order_number else None,
        state=of.state.value,
        tries=of.tries,
        next_try_at=of.next_at if of.is_waiting else None,
        last_status=of.last_status,
        last_error=of.last_error.value if of.last_error else None,
        at=of.at,
    )
