"""Metrics are for who may see them, and say nobody's name."""

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from domain.watch import Counted
from web import metrics
from web.metrics import Metrics


async def orders() -> dict[str, int]:
    return {"placed": 2, "delivered": 0}


async def seen(token: str, *, alone: bool = True, **headers: str) -> tuple[int, str]:
    watch = Metrics()
    watch.saw(Counted.DENIED)
    app = web.Application()
    app.add_routes(metrics.routes(watch, orders, token, is_behind_nothing=alone))
    async with TestClient(TestServer(app)) as client:
        answer = await client.get("/metrics", headers={k.replace("_", "-"): v for k, v in headers.items()})
        return answer.status, await answer.text()


async def test_what_was_seen_is_told() -> None:
    status, told = await seen("")
    assert status == 200
    assert 'kirana_events_total{what="denied"} 1.0' in told
    assert 'kirana_events_total{what="locked-out"} 0.0' in told
    assert 'kirana_orders{state="placed"} 2.0' in told


async def test_only_who_may_sees_it() -> None:
    assert (await seen("", X_Forwarded_For="203.0.113.9"))[0] == 404
    assert (await seen("", forwarded="for=203.0.113.9"))[0] == 404
    assert (await seen("", X_Real_IP="203.0.113.9"))[0] == 404
    assert (await seen("", Via="1.1 caddy"))[0] == 404
    assert (await seen("", alone=False))[0] == 404
    assert (await seen("open sesame", alone=False, Authorization="Bearer open sesame"))[0] == 200
    assert (await seen("open sesame"))[0] == 404
    assert (await seen("open sesame", Authorization="Bearer sesame"))[0] == 404
    assert (await seen("open sesame", Authorization="Bearer open sesame"))[0] == 200
