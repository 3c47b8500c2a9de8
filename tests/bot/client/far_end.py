"""A server on loopback that answers as a test says, and a bot with a token that must never be told."""

import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot

from bot.client.request import AiohttpRequest

TOKEN = "123456:SECRET-token-9x"
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
MESSAGE = {"message_id": 7, "date": 1, "chat": {"id": 42, "type": "private"}, "text": "hi"}


@asynccontextmanager
async def far_end(answer: Answer, **settings: Any) -> AsyncIterator[Bot]:
    """A bot whose every call is answered so."""
    app = web.Application()
    app.router.add_route("*", "/{way:.*}", answer)
    server = TestServer(app)
    await server.start_server(access_log=None)
    try:
        async with AiohttpRequest(**settings) as http:
            at = str(server.make_url("/"))
            yield Bot(TOKEN, f"{at}bot", f"{at}file/bot", request=http, get_updates_request=http)
    finally:
        await server.close()


def says(body: Any, status: int = 200) -> Answer:
    async def answer(request: web.Request) -> web.Response:
        await request.read()
        return web.json_response(body, status=status)

    return answer


def refusal(code: int, description: str, **parameters: Any) -> dict[str, Any]:
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    return body | ({"parameters": parameters} if parameters else {})


def must_not_tell(error: BaseException, logged: str) -> None:
    """The token is nowhere within reach of whoever catches, prints or logs the error."""
    told, within_reach = [logged, "".join(traceback.format_exception(error))], [error]
    for seen in within_reach:
        told += [str(seen), repr(seen), repr(seen.args), repr(getattr(seen, "__dict__", {}))]
        within_reach += [link for link in (seen.__cause__, seen.__context__) if link is not None]
    assert not [text for text in told if "SECRET" in text]
