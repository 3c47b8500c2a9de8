"""Metrics for Prometheus at `/metrics`: counts alone, and nobody's name or number in a label."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from domain.watch import Counted

LOOPBACK = ("127.0.0.1", "::1")
PROXIED = ("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via")
"""What proxies write into a request that they pass on."""
ByState = Callable[[], Awaitable[Mapping[str, int]]]


class Metrics:
    """domain.watch.Watch, and what it has seen since the process began."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._events = Counter("kirana_events", "What happened.", ["what"], registry=self._registry)
        self._orders = Gauge("kirana_orders", "Orders by state.", ["state"], registry=self._registry)
        for what in Counted:
            self._events.labels(what.value)

    def saw(self, what: Counted) -> None:
        self._events.labels(what.value).inc()

    def told(self, orders: Mapping[str, int]) -> bytes:
        """Everything in Prometheus' text format."""
        for state, count in orders.items():
            self._orders.labels(state).set(count)
        return generate_latest(self._registry)


def routes(
    metrics: Metrics, orders: ByState, token: str, *, is_behind_nothing: bool = True
) -> list[web.RouteDef]:
    """The one route: for who shows the token, or, where there is none, for this machine alone.

    `is_behind_nothing`: nobody but this machine can reach it, and no proxy stands before it. Elsewhere it
    is for nobody without a token: behind a proxy on this machine everybody seems to come from here.
    """

    async def show(request: web.Request) -> web.Response:
        if not _may(request, token, is_behind_nothing=is_behind_nothing):
            return web.Response(status=404)
        content = metrics.told(await orders())
        return web.Response(body=content, headers={"Content-Type": CONTENT_TYPE_PLAIN_0_0_4})

    return [web.get("/metrics", show)]


def _may(request: web.Request, token: str, *, is_behind_nothing: bool) -> bool:
    if not token:
        return (
            is_behind_nothing
            and request.remote in LOOPBACK
            and not any(name in request.headers for name in PROXIED)
        )
    kind, _, shown = request.headers.get("Authorization", "").partition(" ")
    return kind.lower() == "bearer" and hmac.compare_digest(shown.strip().encode(), token.encode())
