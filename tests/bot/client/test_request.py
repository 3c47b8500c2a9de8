"""The HTTP side of the bot against a real server on loopback."""

import asyncio
import json
import logging
import socket
from typing import Any

import pytest
from aiohttp import BodyPartReader, web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, InputMediaDocument
from telegram.error import (
    NetworkError,
    TimedOut,
)

from bot.client.request import AiohttpRequest, raw_updates
from tests.bot.client.far_end import MESSAGE, TOKEN, far_end, must_not_tell, says

Parts = dict[str | None, tuple[str | None, str | None, bytes]]


async def test_a_message_goes_out_as_json_and_comes_back_parsed() -> None:
    async def answer(request: web.Request) -> web.Response:
        assert request.path == f"/bot{TOKEN}/sendMessage"
        asked = await request.json()
        assert json.loads(asked["reply_markup"]) == keys.to_dict()
        assert (asked["chat_id"], asked["text"], asked["disable_notification"]) == ("42", "నమస్తే <b>", "true")
        return web.json_response({"ok": True, "result": MESSAGE})

    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Cart", callback_data="c")]])
    async with far_end(answer) as bot:
        sent = await bot.send_message(42, "నమస్తే <b>", disable_notification=True, reply_markup=keys)
        assert (sent.message_id, sent.text) == (7, "hi")


async def test_files_go_out_as_a_form_with_their_names_as_they_stand() -> None:
    async def answer(request: web.Request) -> web.Response:
        parts: Parts = {}
        async for part in await request.multipart():
            assert isinstance(part, BodyPartReader)
            parts[part.name] = (part.filename, part.headers.get("Content-Type"), bytes(await part.read()))
        assert parts.pop("chat_id")[2] == b"42"
        assert parts.pop("caption", (None, None, "ధరలు".encode()))[2] == "ధరలు".encode()
        got.append(parts)
        result = MESSAGE if request.path.endswith("Document") else [MESSAGE]
        return web.json_response({"ok": True, "result": result})

    got: list[Parts] = []
    async with far_end(answer) as bot:
        await bot.send_document(42, b"a,b\r\n1,2\r\n", filename='ధరలు "1".csv', caption="ధరలు")
        assert got[0] == {"document": ('ధరలు "1".csv', "text/csv", b"a,b\r\n1,2\r\n")}
        one, two = (
            InputMediaDocument(InputFile(text, name, attach=True))
            for text, name in ((b"1", "1"), (b"2", "2"))
        )
        await bot.send_media_group(42, [one, two])
        media = got[1].pop("media")[2].decode()
        assert all(f"attach://{name}" in media for name in got[1])
        assert sorted(content for _, _, content in got[1].values()) == [b"1", b"2"]


async def test_a_file_comes_down_as_it_is() -> None:
    async def answer(request: web.Request) -> web.Response:
        if request.path.endswith("/getFile"):
            found = {"file_id": "f", "file_unique_id": "u", "file_path": "documents/1.csv"}
            return web.json_response({"ok": True, "result": found})
        assert (request.method, request.path) == ("GET", f"/file/bot{TOKEN}/documents/1.csv")
        return web.Response(body=bytes(range(256)) * 4000)

    async with far_end(answer) as bot:
        file = await bot.get_file("f")
        assert await file.download_as_bytearray() == bytes(range(256)) * 4000


async def test_calls_share_connections_up_to_the_limit() -> None:
    async def answer(request: web.Request) -> web.Response:
        ports.add(request.transport and request.transport.get_extra_info("peername")[1])
        await asyncio.sleep(0.01)
        return web.json_response({"ok": True, "result": True})

    ports: set[object] = set()
    async with far_end(answer, connections=3) as bot:
        assert await asyncio.gather(*(bot.answer_callback_query("1") for _ in range(12))) == [True] * 12
    assert len(ports) == 3


async def test_updates_come_raw_and_the_poll_outlasts_the_usual_patience() -> None:
    async def answer(request: web.Request) -> web.Response:
        asked.append((request.path, await request.json()))
        await asyncio.sleep(0.4)
        return web.json_response({"ok": True, "result": updates})

    asked: list[Any] = []
    updates = [{"update_id": 5, "from_the_future": {"ß": [1]}}, {"update_id": 6, "message": MESSAGE}]
    async with far_end(answer, read_timeout=0.2) as bot:
        assert await raw_updates(bot, 5, 2, ["message", "callback_query"]) == updates
        wanted = {"offset": "5", "timeout": "2", "allowed_updates": '["message", "callback_query"]'}
        assert asked == [(f"/bot{TOKEN}/getUpdates", wanted)]
        assert await raw_updates(bot, None, 2) == updates
        assert asked[1][1] == {"timeout": "2"}


async def test_a_full_pool_times_out(caplog: pytest.LogCaptureFixture) -> None:
    async def answer(request: web.Request) -> web.Response:
        seen.set()
        await done.wait()
        return web.json_response({"ok": True, "result": MESSAGE})

    seen, done = asyncio.Event(), asyncio.Event()
    async with far_end(answer, connections=1) as bot:
        caplog.set_level(logging.DEBUG)
        first = asyncio.create_task(bot.send_message(42, "hi"))
        await seen.wait()
        with pytest.raises(TimedOut) as caught:
            await asyncio.wait_for(bot.send_message(42, "hi", connect_timeout=0.05, pool_timeout=0.05), 5)
        must_not_tell(caught.value, caplog.text)
        done.set()
        assert (await first).message_id == 7


async def test_a_server_that_reads_nothing_cannot_hold_an_upload() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        base = f"http://127.0.0.1:{deaf.getsockname()[1]}/bot"
        patience: dict[str, Any] = {
            "read_timeout": 0.1,
            "media_write_timeout": 0.1,
            "connect_timeout": 0.1,
            "pool_timeout": 0.1,
        }
        async with AiohttpRequest(**patience) as http:
            bot = Bot(TOKEN, base, request=http, get_updates_request=http)
            with pytest.raises(TimedOut) as caught:
                await asyncio.wait_for(bot.send_document(42, bytes(30_000_000)), 20)
            must_not_tell(caught.value, "")


async def test_a_call_given_up_leaves_the_session_whole() -> None:
    async def answer(request: web.Request) -> web.Response:
        if not seen.is_set():
            seen.set()
            await asyncio.sleep(5)
        return web.json_response({"ok": True, "result": MESSAGE})

    seen = asyncio.Event()
    async with far_end(answer, connections=1) as bot:
        given_up = asyncio.create_task(bot.send_message(42, "hi"))
        await seen.wait()
        given_up.cancel()
        with pytest.raises(asyncio.CancelledError):
            await given_up
        assert (await bot.send_message(42, "hi")).message_id == 7


async def test_a_closed_client_says_so_and_can_be_opened_again() -> None:
    async with far_end(says({"ok": True, "result": MESSAGE})) as bot:
        await bot.request.initialize()
        await bot.request.shutdown()
        await bot.request.shutdown()
        with pytest.raises(NetworkError, match="closed"):
            await bot.send_message(42, "hi")
        await bot.request.initialize()
        assert (await bot.send_message(42, "hi")).message_id == 7
