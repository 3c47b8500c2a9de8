"""A call to Telegram that goes wrong: named as the library names it, and without the token."""

import asyncio
import errno
import io
import logging
import socket
import struct
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import unused_port
from telegram import Bot, InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.client.request import AiohttpRequest, raw_updates
from tests.bot.client.far_end import MESSAGE, TOKEN, Answer, far_end, must_not_tell, refusal, says


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (400, refusal(400, "Bad Request: message is not modified"), BadRequest),
        (400, refusal(400, "Bad Request: upgraded", migrate_to_chat_id=-1009), ChatMigrated),
        (401, refusal(401, "Unauthorized"), InvalidToken),
        (403, refusal(403, "Forbidden: bot was blocked by the user"), Forbidden),
        (404, refusal(404, "Not Found"), InvalidToken),
        (409, refusal(409, "Conflict: terminated by other getUpdates request"), Conflict),
        (413, refusal(413, "Request Entity Too Large"), BadRequest),
        (413, f"<html>too large for /bot{TOKEN}/sendDocument</html>", BadRequest),
        (429, refusal(429, "Too Many Requests: retry after 7", retry_after=7), RetryAfter),
        (500, refusal(500, "Internal Server Error"), NetworkError),
        (502, f"<html>no way to /bot{TOKEN}/sendMessage</html>", NetworkError),
        (302, f"<html>moved from /bot{TOKEN}</html>", NetworkError),
        (200, f"<html>Log in to go to /bot{TOKEN}</html>", NetworkError),
        (200, {"ok": True}, NetworkError),
    ],
)
async def test_refusals_are_raised_as_the_library_names_them(
    status: int, body: Any, error: type[TelegramError], caplog: pytest.LogCaptureFixture
) -> None:
    async with far_end(says(body, status)) as bot:
        caplog.set_level(logging.DEBUG)
        for call in (lambda: bot.send_message(42, "hi"), lambda: raw_updates(bot, 0, 1)):
            with pytest.raises(TelegramError) as caught:
                await call()
            assert type(caught.value) is error
            must_not_tell(caught.value, caplog.text)


async def _hang(request: web.Request) -> web.Response:
    await asyncio.sleep(5)
    return web.Response()


async def _hang_up(request: web.Request) -> web.Response:
    assert request.transport is not None
    request.transport.close()
    return web.Response()


async def _break_off(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b'{"ok": true, "resu')
    assert request.transport is not None
    request.transport.close()
    return response


@pytest.mark.parametrize(
    ("answer", "patience_s", "error"),
    [(_hang, 0.1, TimedOut), (_hang_up, 20, NetworkError), (_break_off, 20, NetworkError)],
)
async def test_a_broken_way_is_an_error_that_keeps_the_token(
    answer: Answer, patience_s: float, error: type[TelegramError], caplog: pytest.LogCaptureFixture
) -> None:
    async with far_end(answer, read_timeout=patience_s) as bot:
        caplog.set_level(logging.DEBUG)
        with pytest.raises(TelegramError) as caught:
            await bot.send_message(42, "hi")
        assert type(caught.value) is error
        must_not_tell(caught.value, caplog.text)


async def test_a_redirect_is_not_followed_with_the_token() -> None:
    async def answer(request: web.Request) -> web.Response:
        if request.path == "/elsewhere":
            return web.json_response({"ok": True, "result": MESSAGE})
        raise web.HTTPTemporaryRedirect("/elsewhere")

    async with far_end(answer) as bot:
        with pytest.raises(NetworkError, match="Temporary Redirect"):
            await bot.send_message(42, "hi")


async def test_an_upload_cut_off_is_an_error_that_keeps_the_token() -> None:
    async def cut_off(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1000)
        abort = struct.pack("ii", 1, 0)
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, abort)
        writer.close()

    async with await asyncio.start_server(cut_off, "127.0.0.1", 0) as server, AiohttpRequest() as http:
        base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot"
        bot = Bot(TOKEN, base, request=http, get_updates_request=http)
        with pytest.raises(NetworkError) as caught:
            await bot.send_document(42, bytes(30_000_000))
        assert type(caught.value) is NetworkError
        must_not_tell(caught.value, "")


async def test_a_file_that_cannot_be_read_is_an_error_that_keeps_the_token() -> None:
    class Torn(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(errno.EIO, "torn")

    async with far_end(says({"ok": True, "result": MESSAGE})) as bot:
        with pytest.raises(NetworkError, match="Input/output error") as caught:
            await bot.send_document(42, InputFile(Torn(bytes(1000)), "torn", read_file_handle=False))
        must_not_tell(caught.value, "")


async def test_nobody_there_is_told_with_the_host_and_without_the_token() -> None:
    port = unused_port()
    async with AiohttpRequest() as http:
        bot = Bot(TOKEN, f"http://127.0.0.1:{port}/bot", request=http, get_updates_request=http)
        with pytest.raises(NetworkError, match=f"127.0.0.1:{port}") as caught:
            await bot.send_message(42, "hi")
        must_not_tell(caught.value, "")


@pytest.mark.parametrize(
    "base", ["http://[broken/bot", "ftp://127.0.0.1/bot", "nonsense/bot", "http://:x/bot"]
)
async def test_a_wrong_address_is_an_error_that_keeps_the_token(base: str) -> None:
    async with AiohttpRequest() as http:
        bot = Bot(TOKEN, base, request=http, get_updates_request=http)
        with pytest.raises(NetworkError) as caught:
            await bot.send_message(42, "hi")
        must_not_tell(caught.value, "")
