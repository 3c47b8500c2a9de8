"""Every object that the sandbox returns has the shape that the Bot API's own documentation gives it."""

from typing import Any

import aiohttp
from telegram import Update

from sandbox.files import grey_picture
from sandbox.server import Sandbox
from tests.sandbox.facts_table import read

ASHA, LAKSHMI, KIRAN, COUNTER, BASKET = 1001, 2000, 2001, -5001, -5002
FACTS = read()
Json = dict[str, Any]


def live_through_everything(sandbox: Sandbox) -> None:
    asha, lakshmi = sandbox.person(ASHA), sandbox.person(LAKSHMI)
    asha.starts("payload")
    asha.edits(asha.says("one /cart"), "two")
    asha.shares_contact()
    asha.shares_location()
    asha.sends_photo(caption="list")
    asha.sends_document("a.csv", b"x")
    asha.sends_sticker()
    asha.sends_voice()
    asha.blocks()
    asha.unblocks()
    lakshmi.starts_group(BASKET, "code")
    lakshmi.in_chat(BASKET).removes_bot()
    asha.in_chat(COUNTER).joins()
    asha.in_chat(COUNTER).leaves()


async def test_every_update_is_an_update(sandbox: Sandbox) -> None:
    live_through_everything(sandbox)
    async with aiohttp.ClientSession(sandbox.url) as http:
        sent = await http.post(
            f"/bot{sandbox.token}/sendMessage",
            json={
                "chat_id": COUNTER,
                "text": "x",
                "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]},
            },
        )
        number = (await sent.json())["result"]["message_id"]
    kiran = sandbox.person(KIRAN).in_chat(COUNTER)
    kiran.presses(number, "a")
    kiran.says("why", reply_to=number)
    sandbox.chat(COUNTER).posts[number].old = True
    kiran.presses(number, "a")
    supergroup = sandbox.person(LAKSHMI).in_chat(kiran.upgrades().id)
    supergroup.mutes_bot()
    supergroup.unmutes_bot()
    updates = list(sandbox.world.updates.past)
    assert len(updates) >= 24
    assert [FACTS.problems(update, "Update") for update in updates] == [[]] * len(updates)
    for update in updates:
        parsed = Update.de_json(update, None)
        assert not parsed.api_kwargs
        assert parsed.effective_chat is not None


CALLS: list[tuple[str, str, Json]] = [
    ("getMe", "User", {}),
    ("getUpdates", "Array of Update", {}),
    ("getWebhookInfo", "WebhookInfo", {}),
    ("sendMessage", "Message", {"text": "<b>x</b> /a", "parse_mode": "HTML", "reply_to_message_id": 1}),
    ("sendLocation", "Message", {"latitude": 17.1, "longitude": 78}),
    ("sendChatAction", "Boolean", {"action": "typing"}),
    ("getChat", "ChatFullInfo", {}),
    ("getChat", "ChatFullInfo", {"chat_id": COUNTER}),
    ("getChatMember", "ChatMember", {"chat_id": COUNTER, "user_id": LAKSHMI}),
    ("getChatMember", "ChatMember", {"chat_id": COUNTER, "user_id": KIRAN}),
    ("getChatMember", "ChatMember", {"chat_id": COUNTER, "user_id": ASHA}),
    ("getChatMember", "ChatMember", {"chat_id": COUNTER, "user_id": 424242}),
    ("getChatAdministrators", "Array of ChatMember", {"chat_id": COUNTER}),
    ("setMyCommands", "Boolean", {"commands": [{"command": "a", "description": "b"}]}),
    ("getMyCommands", "Array of BotCommand", {}),
    ("setMyName", "Boolean", {"name": "K"}),
    ("getMyName", "BotName", {}),
    ("getMyDescription", "BotDescription", {}),
    ("getMyShortDescription", "BotShortDescription", {}),
    ("getChatMenuButton", "MenuButton", {}),
]


async def test_every_answer_is_what_its_method_returns(sandbox: Sandbox) -> None:
    sandbox.person(ASHA).starts()
    async with aiohttp.ClientSession(sandbox.url) as http:
        for method, kind, parameters in CALLS:
            async with http.post(
                f"/bot{sandbox.token}/{method}", json={"chat_id": ASHA} | parameters
            ) as answer:
                body = await answer.json()
            assert body["ok"] is True, (method, body)
            assert FACTS.problems(body["result"], kind, method) == []
            assert kind in FACTS[method].others


async def test_files_and_edits_come_back_as_documented(sandbox: Sandbox) -> None:
    sandbox.person(ASHA).starts()

    async def call(http: aiohttp.ClientSession, method: str, **fields: Any) -> Json:
        form = aiohttp.FormData({key: str(value) for key, value in fields.items() if key != "file"})
        if "file" in fields:
            name, content = fields["file"]
            form.add_field(name, content, filename="a.png")
        async with http.post(f"/bot{sandbox.token}/{method}", data=form) as answer:
            result: Json = (await answer.json())["result"]
            return result

    async with aiohttp.ClientSession(sandbox.url) as http:
        photo = await call(http, "sendPhoto", chat_id=ASHA, caption="c", file=("photo", grey_picture(9, 9)))
        document = await call(http, "sendDocument", chat_id=ASHA, file=("document", b"x"))
        edited = await call(
            http, "editMessageCaption", chat_id=ASHA, message_id=photo["message_id"], caption="d"
        )
        stored = await call(http, "getFile", file_id=photo["photo"][0]["file_id"])
    for message in (photo, document, edited):
        assert FACTS.problems(message, "Message") == []
    assert FACTS.problems(stored, "File") == []
