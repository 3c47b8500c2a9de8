"""The control API: what the page and tests in other processes use."""

import asyncio
import base64
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup

from sandbox.server import Sandbox

ASHA, KIRAN, LAKSHMI, COUNTER, BASKET = 1001, 2001, 2000, -5001, -5002
Json = dict[str, Any]


class Outside:
    """Another process, as far as the sandbox can tell."""

    def __init__(self, http: aiohttp.ClientSession) -> None:
        self.http = http

    async def asks(self, method: str, path: str, status: int = 200, **how: Any) -> Json:
        async with self.http.request(method, f"/sandbox/{path}", **how) as answer:
            body: Json = await answer.json()
            assert answer.status == status, body
            return body

    async def act(self, person: int, chat: int, do: str, **facts: Any) -> Json:
        body = await self.asks("POST", "act", json={"person": person, "chat": chat, "do": do, **facts})
        result: Json = body["result"]
        return result


@pytest.fixture
async def outside(sandbox: Sandbox) -> AsyncIterator[Outside]:
    async with aiohttp.ClientSession(sandbox.url) as http:
        yield Outside(http)


GO = InlineKeyboardMarkup(
    [[InlineKeyboardButton("No", callback_data="no"), InlineKeyboardButton("Go", callback_data="go")]]
)


async def test_the_world_is_told(outside: Outside, bot: Bot, sandbox: Sandbox) -> None:
    await bot.set_my_commands([("cart", "Cart")], language_code="hi")
    world = await outside.asks("GET", "world")
    assert world["bot"] == {
        "id": 424242,
        "username": "kirana_sandbox_bot",
        "first_name": "Kirana",
        "token": sandbox.token,
    }
    names = {person["first_name"]: person for person in world["persons"]}
    assert set(names) == {"Asha", "Ravi", "Imran", "Lakshmi", "Kiran", "Fatima", "Meera", "Arjun"}
    assert names["Ravi"]["language_code"] == "te"
    assert names["Asha"]["place"] == {"latitude": 17.4126, "longitude": 78.4482}
    groups = {chat["id"]: chat for chat in world["chats"] if chat["type"] == "group"}
    assert groups[COUNTER]["bot_is_member"] and not groups[BASKET]["bot_is_member"]
    assert groups[COUNTER]["members"] == [2000, 2001, 2002]
    assert world["commands"] == [
        {
            "scope": {"type": "default"},
            "language_code": "hi",
            "commands": [{"command": "cart", "description": "Cart"}],
        }
    ]


async def test_a_conversation_from_outside(outside: Outside, bot: Bot) -> None:
    said = await outside.act(ASHA, ASHA, "start", payload="p1")
    sent = await bot.send_message(ASHA, "Ready?", reply_markup=GO)
    query = await outside.act(ASHA, ASHA, "press", message_id=sent.id, button=[0, 1])
    updates = await bot.get_updates()
    assert updates[0].message and updates[0].message.text == "/start p1"
    assert updates[1].callback_query and updates[1].callback_query.data == "go"
    waiting = asyncio.create_task(outside.asks("GET", f"answer?id={query['callback_query_id']}&timeout=10"))
    await updates[1].callback_query.answer("Going", show_alert=True)
    answer = (await waiting)["result"]
    assert (answer["text"], answer["show_alert"], answer["person"]) == ("Going", True, ASHA)
    await outside.act(ASHA, ASHA, "press", message_id=sent.id, data="forged")
    forged = (await bot.get_updates())[-1].callback_query
    assert forged and forged.data == "forged"
    messages = (await outside.asks("GET", f"messages?chat={ASHA}"))["messages"]
    assert [(message["text"], message["from_bot"]) for message in messages] == [
        ("/start p1", False),
        ("Ready?", True),
    ]
    later = await outside.asks("GET", f"messages?chat={ASHA}&after={said['message_id']}")
    assert [message["message_id"] for message in later["messages"]] == [sent.id]


async def test_every_act_is_offered(outside: Outside, bot: Bot, sandbox: Sandbox) -> None:
    said = await outside.act(ASHA, ASHA, "text", text="one")
    await outside.act(ASHA, ASHA, "edit", message_id=said["message_id"], text="two")
    await outside.act(ASHA, ASHA, "text", text="reply", reply_to=said["message_id"])
    for do in ("contact", "location", "photo", "sticker", "voice"):
        await outside.act(ASHA, ASHA, do)
    content = base64.b64encode(b"dal").decode()
    document = await outside.act(ASHA, ASHA, "document", file_name="list.txt", content=content)
    assert document["message"]["document"]["file_name"] == "list.txt"
    await bot.send_message(ASHA, "x", reply_markup=ReplyKeyboardMarkup([["Yes"]]))
    await outside.act(ASHA, ASHA, "tap_keyboard", text="Yes")
    await outside.act(ASHA, ASHA, "language", language_code="te")
    await outside.act(ASHA, ASHA, "block")
    await outside.act(ASHA, ASHA, "unblock")
    await outside.act(LAKSHMI, BASKET, "startgroup", payload="c1")
    await outside.act(LAKSHMI, BASKET, "remove_bot")
    await outside.act(LAKSHMI, BASKET, "add_bot")
    await outside.act(ASHA, COUNTER, "join")
    await outside.act(ASHA, COUNTER, "leave")
    upgraded = await outside.act(KIRAN, COUNTER, "upgrade")
    assert upgraded["chat"]["id"] == -1000000005001 == sandbox.chat(COUNTER).upgraded_to
    for do in ("mute_bot", "unmute_bot", "silence", "let_write", "delete"):
        await outside.act(LAKSHMI, -1000000005001, do)
    assert sandbox.chat(-1000000005001).is_deleted
    kinds = [next(key for key in update if key != "update_id") for update in sandbox.world.updates.past]
    assert kinds.count("my_chat_member") == 7
    assert kinds.count("edited_message") == 1
    assert sandbox.person(ASHA).person.language_code == "te"


async def test_reply_keyboards_are_shown_though_the_bot_api_hides_them(outside: Outside, bot: Bot) -> None:
    await outside.act(ASHA, ASHA, "start")
    await bot.send_message(ASHA, "x", reply_markup=ReplyKeyboardMarkup([["Yes"]]))
    message = (await outside.asks("GET", f"messages?chat={ASHA}"))["messages"][-1]
    assert message["reply_markup"]["keyboard"] == [[{"text": "Yes"}]]


@pytest.mark.parametrize(
    "facts",
    [
        {"person": 9, "chat": 9, "do": "text", "text": "x"},
        {"person": ASHA, "chat": COUNTER, "do": "text", "text": "x"},
        {"person": ASHA, "chat": ASHA, "do": "dance"},
        {"person": ASHA, "chat": ASHA, "do": "text"},
        {"person": ASHA, "chat": ASHA, "do": "text", "text": "  "},
        {"person": ASHA, "chat": ASHA, "do": "press", "message_id": 99, "button": [0, 0]},
        {"person": ASHA, "chat": ASHA, "do": "upgrade"},
        {"person": LAKSHMI, "chat": COUNTER, "do": "add_bot"},
        {"do": "text"},
    ],
)
async def test_what_nobody_can_do_is_explained(outside: Outside, facts: Json) -> None:
    body = await outside.asks("POST", "act", 400, json=facts)
    assert body["ok"] is False
    assert body["error"]


async def test_live_tells_everything(outside: Outside, bot: Bot) -> None:
    async with outside.http.ws_connect("/sandbox/live") as live:

        async def event() -> Json:
            told: Json = await asyncio.wait_for(live.receive_json(), 10)
            return told

        await outside.act(ASHA, ASHA, "start")
        assert (await event())["message"]["text"] == "/start"
        sent = await bot.send_message(ASHA, "Hi", reply_markup=GO)
        told = await event()
        assert (told["event"], told["chat"], told["message"]["from_bot"]) == ("message", ASHA, True)
        await sent.edit_text("Ho", reply_markup=GO)
        told = await event()
        assert (told["event"], told["message"]["text"], told["message"]["edited"]) == ("edited", "Ho", True)
        await bot.send_chat_action(ASHA, "typing")
        assert await event() == {"event": "action", "chat": ASHA, "action": "typing"}
        query = await outside.act(ASHA, ASHA, "press", message_id=sent.id, button=[0, 0])
        await bot.answer_callback_query(query["callback_query_id"], "ok")
        told = await event()
        assert told == {
            "event": "answer",
            "person": ASHA,
            "chat": ASHA,
            "callback_query_id": query["callback_query_id"],
            "text": "ok",
            "show_alert": False,
        }
        await sent.delete()
        assert (await event())["event"] == "deleted"
        await outside.act(ASHA, ASHA, "language", language_code="hi")
        assert await event() == {"event": "world"}


async def test_faults_calls_ages_and_pending(outside: Outside, bot: Bot, sandbox: Sandbox) -> None:
    await outside.act(ASHA, ASHA, "start")
    await outside.asks(
        "POST", "fault", json={"method": "sendMessage", "next": 1, "kind": "429", "retry_after": 1}
    )
    await outside.asks("DELETE", "fault")
    await outside.asks("DELETE", "calls")
    sent = await bot.send_message(ASHA, "x", reply_markup=GO)
    calls = await outside.asks("GET", "calls?method=sendMessage")
    assert calls["calls"]["sendMessage"]["count"] == 1
    await outside.asks("POST", "fault", 400, json={"method": "sendMessage", "kind": "teapot"})
    assert (await outside.asks("POST", "age", json={"chat": ASHA, "message_id": "all"}))["result"][
        "aged"
    ] == 2
    await outside.asks("POST", "callback_age", json={"seconds": 0})
    assert sandbox.world.callback_age_s == 0
    await outside.act(ASHA, ASHA, "press", message_id=sent.id, button=[0, 0])
    pending = await outside.asks("GET", "pending")
    assert pending == {"updates": 2, "polling": False, "webhook": None}
    await outside.asks("POST", "replay", 400, json={"update_id": 1})
    await outside.asks("GET", "answer?id=none&timeout=0.05", 400)


async def test_the_page_is_served_uncached(sandbox: Sandbox) -> None:
    async with aiohttp.ClientSession(sandbox.url) as http:
        async with http.get("/") as answer:
            assert answer.status == 200
            assert answer.headers["Cache-Control"] == "no-store"
            assert answer.content_type == "text/html"
        async with http.get("/nothing.js") as answer:
            assert answer.status == 404
        async with http.get("/..%2fserver.py") as answer:
            assert answer.status == 404
