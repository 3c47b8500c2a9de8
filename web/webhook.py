"""Telegram's webhook: an update is stored before Telegram hears 200."""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiohttp import web

from web.problems import problem

log = structlog.get_logger()
Take = Callable[[list[dict[str, Any]]], Awaitable[None]]

HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST_BODY = 1024 * 1024
"""Bytes. Telegram's updates are a few kilobytes."""
PATIENCE_S = 10


def routes(take: Take, secret: str) -> list[web.RouteDef]:
    """`POST /telegram`. `take` returns when the update is committed."""

    async def receive(request: web.Request) -> web.Response:
        if not hmac.compare_digest(request.headers.get(HEADER, "").encode(), secret.encode()):
            return problem(401, "wrong-secret", "The secret token is missing or wrong")
        try:
            async with asyncio.timeout(PATIENCE_S):
                raw = await request.read()
            update = _update(json.loads(raw))
        except TimeoutError:
            raise web.HTTPRequestTimeout from None
        except web.HTTPRequestEntityTooLarge:
            return problem(413, "too-large", f"An update is at most {LARGEST_BODY} bytes")
        except (ValueError, RecursionError):
            return problem(400, "not-an-update", "The body is not an update of the Bot API")
        await take([update])
        return web.Response()

    return [web.post("/telegram", receive)]


def _update(body: Any) -> dict[str, Any]:
    """The body as an update; raises ValueError for anything else."""
    if not isinstance(body, dict):
        raise ValueError("not an object")
    number = body.get("update_id")
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < 2**63:
        raise ValueError("no update_id")
    if any(not isinstance(value, dict) for key, value in body.items() if key != "update_id"):
        raise ValueError("not an update")
    return body
