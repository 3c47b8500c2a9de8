"""The facts of the Bot API that the project keeps: none is missing, none differs, no fault passes."""

import ast
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from telegram import Bot

from sandbox.call import Call, Upload
from sandbox.server import Sandbox
from tests.sandbox.facts import LACKING, Facts
from tests.sandbox.facts_table import TABLE, read, whole, write
from tests.sandbox.overheard import overhear

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("KIRANA_SHARED_DATA", ROOT.parent / "shared" / "data")) / "botapi.json"
needs_data = pytest.mark.skipif(
    not DATA.exists(), reason="no botapi.json beside the project (KIRANA_SHARED_DATA names its folder)"
)
ASHA = 1001
FACTS = read()


def answered() -> set[str]:
    """The methods that the sandbox answers."""
    return {name for name, _ in Sandbox().api.methods.values()}


def lacking(facts: Facts, methods: set[str]) -> list[str]:
    """Those of the methods that the facts do not tell of."""
    return sorted(methods - set(facts))


def called(text: str) -> Iterator[str]:
    """The methods of the Bot API that a program calls on a bot of python-telegram-bot."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value).split(".")[-1].strip("_") == "bot":
            first, *others = node.attr.split("_")
            method = "".join([first, *(other.capitalize() for other in others)])
            if method != node.attr and hasattr(Bot, method):
                yield method


def test_no_method_that_the_sandbox_answers_or_the_bot_calls_is_unknown() -> None:
    sources = [path.read_text("utf-8") for room in ("bot", "kirana") for path in (ROOT / room).rglob("*.py")]
    calls = {method for source in sources for method in called(source)}
    assert {"sendMessage", "editMessageText", "setWebhook"} <= calls
    assert lacking(FACTS, answered() | calls) == []


def test_a_method_that_is_unknown_is_named() -> None:
    calls = set(called("self._bot.send_poll(1)\nbot.send_message(2)\nbot.initialize()\nqueue.send_photo(3)"))
    assert calls == {"sendPoll", "sendMessage"}
    assert lacking(FACTS, calls) == ["sendPoll"]


@needs_data
def test_the_facts_are_telegram_s_own(request: pytest.FixtureRequest) -> None:
    documented, head = whole(DATA)
    types = {name for name in FACTS if name[0].isupper()}
    kept = [documented[name] for name in [*sorted(answered()), *sorted(types)]]
    if request.config.getoption("--write-bot-api-facts", False):
        write(kept, head)
    assert TABLE.read_text("utf-8").startswith(head)
    assert list(read().values()) == kept, "if the documentation is newer: --write-bot-api-facts"


def message(**fields: object) -> dict[str, object]:
    return {"message_id": 1, "date": 1, "chat": {"id": ASHA, "type": "private"}} | fields


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (message(txt="x"), "sendMessage:Message: txt is unknown"),
        ({"message_id": 1, "date": 1}, "sendMessage:Message: lacks chat"),
        (message(date="today"), "sendMessage:Message.date: 'today' is no Integer"),
        (message(date=True), "sendMessage:Message.date: True is no Integer"),
        (message(chat={"id": ASHA}), "sendMessage:Message.chat:Chat: lacks type"),
        (message(photo=[{"file_id": "a"}] * 0, entities={}), "sendMessage:Message.entities: no array"),
        (message(poll={}), f"sendMessage:Message.poll: {LACKING} Poll"),
        ("sent", "sendMessage:Message: no object"),
    ],
)
def test_an_answer_that_is_not_as_documented_is_seen(answer: object, problem: str) -> None:
    assert FACTS.answer_problems("sendMessage", answer) == [problem]


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        (Call("sendPoll", {}), f"{LACKING} sendPoll"),
        (Call("sendMessage", {"chat_id": "1"}), "sendMessage: lacks text"),
        (Call("sendMessage", {"chat_id": 1, "text": "x", "colour": "red"}), "sendMessage: colour is unknown"),
        (
            Call("deleteMessage", {"chat_id": "1", "message_id": "x"}),
            "deleteMessage.message_id: 'x' is no Integer",
        ),
        (
            Call("editMessageReplyMarkup", {"reply_markup": '{"inline_keyboard": [[{}]]}'}),
            "editMessageReplyMarkup.reply_markup:InlineKeyboardMarkup.inline_keyboard[0][0]"
            ":InlineKeyboardButton: lacks text",
        ),
        (
            Call("sendDocument", {"chat_id": "1", "document": "attach://a"}, {"b": Upload("b", b"", "x/y")}),
            "sendDocument: b is unknown",
        ),
    ],
)
def test_a_call_that_is_not_as_documented_is_seen(call: Call, problem: str) -> None:
    assert FACTS.call_problems(call) == [problem]


def test_a_file_goes_by_its_parameter_s_name_or_attached_by_another() -> None:
    upload = Upload("a.csv", b"x", "text/csv")
    assert FACTS.call_problems(Call("sendDocument", {"chat_id": "1"}, {"document": upload})) == []
    attached = Call("sendDocument", {"chat_id": "1", "document": "attach://f1"}, {"f1": upload})
    assert FACTS.call_problems(attached) == []


async def test_what_a_bot_asks_and_hears_is_overheard(sandbox: Sandbox, bot: Bot) -> None:
    found = overhear(sandbox.api, FACTS)
    sandbox.person(ASHA).starts()
    await bot.send_message(ASHA, "Namaste")
    await bot.send_document(ASHA, b"x", filename="a.csv")
    await bot.get_updates()
    assert found == []
    await bot.send_message(ASHA, "Namaste", api_kwargs={"colour": "red"})
    del sandbox.world.bot["first_name"]
    await bot.get_chat(ASHA)
    with pytest.raises(TypeError):
        await bot.get_me()
    assert found[0] == "sendMessage: colour is unknown"
    assert "getMe:User: lacks first_name" in found
