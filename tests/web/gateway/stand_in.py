"""A gateway of Razorpay's shape on this machine: strict in what it takes; it signs, repeats and reorders.

https://razorpay.com/docs/api/payments/payment-links/, /docs/api/refunds/, /docs/webhooks/
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from time import time
from typing import Any

import aiohttp
from aiohttp import web

KEY_ID, KEY_SECRET, HOOK_SECRET = "rzp_test_1234567890", "a key for tests only", "a hook's secret for tests"
SHORTEST_S = 15 * 60
"""A link lives so long at least."""
LONGEST_REFERENCE = 40
Json = dict[str, Any]


@dataclass(frozen=True)
class Event:
    """Something that the gateway tells: the bytes are the same at every try, and so is the id."""

    id: str
    body: bytes

    @property
    def headers(self) -> dict[str, str]:
        """With the signature over the very bytes."""
        signed = hmac.new(HOOK_SECRET.encode(), self.body, hashlib.sha256).hexdigest()
        return {"X-Razorpay-Signature": signed, "X-Razorpay-Event-Id": self.id}


@dataclass
class StandIn:
    """The gateway. `down`: so many calls get a 502; `mute`: so many answers are lost after the deed."""

    links: dict[str, Json] = field(default_factory=dict)
    payments: dict[str, Json] = field(default_factory=dict)
    refunds: dict[str, Json] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    down: int = 0
    mute: int = 0
    url: str = ""
    now: Callable[[], float] = time
    _runner: web.AppRunner | None = None
    _once: dict[str, tuple[bytes, Json]] = field(default_factory=dict)

    async def __aenter__(self) -> StandIn:
        app = web.Application(middlewares=[self._door])
        app.add_routes(
            [
                web.post("/v1/payment_links", self._make_link),
                web.get("/v1/payment_links", self._find_links),
                web.post("/v1/payments/{payment}/refund", self._refund),
            ]
        )
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._runner
        await self._runner.cleanup()

    def pay(self, link_id: str) -> list[Event]:
        """Somebody pays the link: what the gateway tells of it, several events about one charge."""
        link = self.links[link_id]
        number = f"pay_{secrets.token_hex(7)}"
        charge = self.payments[number] = {
            "id": number,
            "entity": "payment",
            "amount": link["amount"],
            "currency": link["currency"],
            "status": "captured",
            "captured": True,
            "contact": "+919988998899",
            "email": "gaurav.kumar@example.com",
        }
        link |= {"status": "paid", "amount_paid": link["amount"]}
        parts = {"payment": {"entity": charge}, "payment_link": {"entity": dict(link)}}
        return [
            _event("payment.captured", {"payment": {"entity": charge}}),
            _event("payment_link.paid", parts),
        ]

    def settle(self, refund_id: str, *, fails: bool = False) -> Event:
        """A refund has arrived, or cannot."""
        refund = self.refunds[refund_id]
        refund["status"] = "failed" if fails else "processed"
        return _event(f"refund.{refund['status']}", {"refund": {"entity": dict(refund)}})

    async def tell(self, url: str, events: Sequence[Event]) -> list[int]:
        """Posts the events in this order; the statuses."""
        found = []
        async with aiohttp.ClientSession() as http:
            for event in events:
                async with http.post(url, data=event.body, headers=event.headers) as answer:
                    found.append(answer.status)
        return found

    @web.middleware
    async def _door(self, request: web.Request, handler: Any) -> web.StreamResponse:
        self.asked.append(f"{request.method} {request.path}")
        key = base64.b64encode(f"{KEY_ID}:{KEY_SECRET}".encode()).decode()
        if request.headers.get("Authorization") != f"Basic {key}":
            return _no(401, "The api key provided is invalid")
        if self.down:
            self.down -= 1
            return web.Response(status=502, text="<html>Bad Gateway</html>")
        answer: web.StreamResponse = await handler(request)
        if self.mute and request.method == "POST":
            self.mute -= 1
            assert request.transport
            request.transport.abort()
        return answer

    async def _make_link(self, request: web.Request) -> web.Response:
        asked = await request.json()
        problem = _link_problem(asked, self.now()) or self._twice(asked["reference_id"])
        if problem:
            return _no(400, problem)
        number = f"plink_{secrets.token_hex(7)}"
        made = asked | {"id": number, "status": "created", "amount_paid": 0, "created_at": int(time())}
        self.links[number] = made | {"short_url": f"https://rzp.io/i/{number[6:]}"}
        return web.json_response(self.links[number])

    def _twice(self, reference: str) -> str | None:
        is_taken = any(link["reference_id"] == reference for link in self.links.values())
        return f"payment link with given reference_id: {reference} already exists" if is_taken else None

    async def _find_links(self, request: web.Request) -> web.Response:
        wanted = request.query["reference_id"]
        found = [link for link in self.links.values() if link["reference_id"] == wanted]
        return web.json_response({"payment_links": found})

    async def _refund(self, request: web.Request) -> web.Response:
        key, raw = request.headers.get("X-Refund-Idempotency", ""), await request.read()
        if len(key) < 10:
            return _no(400, "The idempotency key must be at least 10 characters long")
        if key in self._once:
            before, made = self._once[key]
            if before != raw:
                return _no(400, "Different request with the same idempotency key has already been processed.")
            return web.json_response(made)
        number, amount = request.match_info["payment"], json.loads(raw)["amount"]
        given = sum(each["amount"] for each in self.refunds.values() if each["payment_id"] == number)
        if number not in self.payments or given + amount > self.payments[number]["amount"]:
            return _no(400, "The total refund amount is greater than the refund payment amount")
        made = {"id": f"rfnd_{secrets.token_hex(7)}", "entity": "refund", "amount": amount, "currency": "INR"}
        made |= {"payment_id": number, "status": "pending"}
        self.refunds[made["id"]] = made
        self._once[key] = raw, made
        return web.json_response(made)


def _link_problem(asked: Json, now: float) -> str | None:
    """What is wrong with a link that is asked for."""
    if not isinstance(asked.get("amount"), int) or asked["amount"] < 100:
        return "The amount must be at least INR 1.00"
    if asked.get("currency") != "INR":
        return "Currency is not supported"
    if not 0 < len(asked.get("reference_id", "")) <= LONGEST_REFERENCE:
        return "The reference id may not be greater than 40 characters."
    if asked.get("expire_by", 0) < now + SHORTEST_S:
        return "expire_by should be at least 15 minutes after current time"
    return None if asked.get("accept_partial") is False else "Partial payments are not expected here"


def _event(name: str, payload: Json) -> Event:
    told = {"entity": "event", "account_id": "acc_1", "event": name, "contains": [*payload]}
    body = json.dumps(told | {"payload": payload, "created_at": int(time())}).encode()
    return Event(f"evt_{secrets.token_hex(7)}", body)


def _no(status: int, description: str) -> web.Response:
    told = {"error": {"code": "BAD_REQUEST_ERROR", "description": description}}
    return web.json_response(told, status=status)
