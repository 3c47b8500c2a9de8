"""A gateway of Razorpay's shape: pages to pay on, and refunds.

https://razorpay.com/docs/api/payments/payment-links/, https://razorpay.com/docs/api/refunds/
"""

from __future__ import annotations

import base64
import json
from typing import Any

import aiohttp

from domain.money.gateway import (
    GatewayAway,
    GatewayRefused,
    LinkAsked,
    PaymentLink,
    RefundAsked,
)

PATIENCE_S = 15
LARGEST = 256 * 1024
"""Bytes of an answer; its own are a few kilobytes."""
MAY_PASS = frozenset({408, 409, 425, 429})
"""What it says no with for now."""


class RazorpayGateway:
    """domain.money.gateway.Gateway, between `open` and `close`."""

    def __init__(self, origin: str, key_id: str, key_secret: str) -> None:
        key = base64.b64encode(f"{key_id}:{key_secret}".encode()).decode()
        self._origin, self._headers = origin, {"Authorization": f"Basic {key}"}
        self._http: aiohttp.ClientSession | None = None

    async def open(self) -> None:
        """Nothing is connected yet."""
        self._http = aiohttp.ClientSession(
            headers=self._headers,
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=PATIENCE_S),
        )

    async def close(self) -> None:
        """Lets the connections go."""
        if self._http:
            await self._http.close()

    async def link(self, asked: LinkAsked) -> PaymentLink:
        body = {
            "amount": asked.amount.minor,
            "currency": asked.amount.currency,
            "accept_partial": False,
            "expire_by": int(asked.until.timestamp()),
            "reference_id": asked.reference,
            "description": f"#{asked.order_number}",
            "notify": {"sms": False, "email": False},
            "reminder_enable": False,
        }
        # It takes a reference once. An answer that was lost on its way is looked for before another try.
        found = await self._call("GET", f"/v1/payment_links?reference_id={asked.reference}")
        for each in found.get("payment_links") or ():
            if each.get("status") == "created" and each.get("amount") == asked.amount.minor:
                return _link(each)
        return _link(await self._call("POST", "/v1/payment_links", body))

    async def refund(self, asked: RefundAsked) -> str:
        body = {"amount": asked.amount.minor, "speed": "normal", "receipt": asked.reference}
        once = {"X-Refund-Idempotency": asked.reference}
        made = await self._call("POST", f"/v1/payments/{asked.charge_id}/refund", body, once)
        return _text(made, "id")

    async def _call(
        self, method: str, path: str, body: object = None, headers: dict[str, str] | None = None
    ) -> dict[str, Any]:
        """The answer. Nothing of an error's own text goes on from here: it names what was sent."""
        assert self._http is not None, "it is open while the program runs"
        try:
            async with self._http.request(
                method, f"{self._origin}{path}", json=body, headers=headers, allow_redirects=False
            ) as answer:
                raw = await answer.content.read(LARGEST)
                status = answer.status
        except (TimeoutError, aiohttp.ClientError, OSError):
            raise GatewayAway from None
        if status >= 500 or status in MAY_PASS:
            raise GatewayAway
        if status != 200:
            raise GatewayRefused(str(status))
        return _read(raw)


def _read(raw: bytes) -> dict[str, Any]:
    try:
        told = json.loads(raw)
    except (ValueError, RecursionError):
        raise GatewayAway from None
    if not isinstance(told, dict):
        raise GatewayAway
    return told


def _link(told: dict[str, Any]) -> PaymentLink:
    url = _text(told, "short_url")
    if not url.startswith("https://"):
        raise GatewayRefused("no address to pay at")
    return PaymentLink(_text(told, "id"), url)


def _text(told: dict[str, Any], name: str) -> str:
    value = told.get(name)
    if not isinstance(value, str) or not value:
        raise GatewayRefused(f"no {name}")
    return value
