"""What the gateway tells: signed over the very bytes that came, kept, and acted on afterwards.

https://razorpay.com/docs/webhooks/validate-test/, https://razorpay.com/docs/webhooks/best-practices/
"""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Callable
from typing import Any

import structlog
from aiohttp import web

from domain.money.gateway import Callback, CallbackKind
from domain.money.prepaid.receiving import take_callback
from domain.unit_of_work import Store
from domain.values import Money
from web.problems import problem
from workers.failpoints import Failpoint, Pass, ignore

log = structlog.get_logger()
PATH = "/payments/gateway"
SIGNATURE, EVENT = "X-Razorpay-Signature", "X-Razorpay-Event-Id"
PATIENCE_S = 10
LONGEST_ID = 100
Signed = Callable[[bytes, str], bool]
"""Whether the provider has signed these bytes so."""
EVENTS = {
    "payment_link.paid": CallbackKind.PAID,
    "refund.processed": CallbackKind.REFUNDED,
    "refund.failed": CallbackKind.REFUND_FAILED,
}
"""The others say nothing that is not said by these."""


def routes(store: Store, is_signed: Signed, passing: Pass = ignore) -> list[web.RouteDef]:
    """`POST /payments/gateway`: answered once what it tells is committed."""

    async def receive(request: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(PATIENCE_S):
                raw = await request.read()
        except TimeoutError:
            raise web.HTTPRequestTimeout from None
        if not is_signed(raw, request.headers.get(SIGNATURE, "")):
            return problem(401, "wrong-signature", "The signature is missing or wrong")
        try:
            told = read_callback(raw, request.headers.get(EVENT, ""))
        except (ValueError, RecursionError):
            return problem(400, "not-an-event", "The body is not an event of the gateway")
        if told:
            async with store.begin() as work:
                await take_callback(work, told)
                passing(Failpoint.CALLBACK_BEFORE_COMMIT)
            passing(Failpoint.CALLBACK_AFTER_COMMIT)
        return web.Response()

    return [web.post(PATH, receive)]


def read_callback(raw: bytes, event_id: str) -> Callback | None:
    """What the bytes say, or None where that is nothing for us; an event without an id has one of its bytes.

    Raises ValueError for what is no event.
    """
    body = json.loads(raw)
    told = EVENTS.get(str(_at(body, "event")))
    if told is None:
        return None
    number = event_id[:LONGEST_ID] or hashlib.sha256(raw).hexdigest()
    what = _at(body, "payload", "payment" if told is CallbackKind.PAID else "refund", "entity")
    amount = _at(what, "amount")
    if not isinstance(amount, int) or isinstance(amount, bool) or not 0 < amount < 10**12:
        raise ValueError("no amount")
    reference = ""
    if told is CallbackKind.PAID:
        if _at(what, "status") != "captured":
            return None
        reference = _text(_at(body, "payload", "payment_link", "entity"), "reference_id")
    return Callback(
        event_id=number,
        told=told,
        charge_id=_text(what, "id"),
        amount=Money(amount, _text(what, "currency")),
        reference=reference,
    )


def _at(within: Any, *path: str) -> Any:
    for name in path:
        if not isinstance(within, dict) or name not in within:
            raise ValueError(f"no {name}")
        within = within[name]
    return within


def _text(within: Any, name: str) -> str:
    value = _at(within, name)
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_ID:
        raise ValueError(f"no {name}")
    return value
