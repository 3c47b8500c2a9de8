"""What is kept from one start to the next."""

import asyncio
import json
from pathlib import Path

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup

from sandbox.server import Sandbox
from tests.sandbox.conftest import bot_of

ASHA, LAKSHMI, COUNTER = 1001, 2000, -5001
GO = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go")]])


async def live_a_little(sandbox: Sandbox, bot: Bot) -> str:
    """A few messages of every make; returns the id of a document."""
    asha = sandbox.person(ASHA)
    asha.starts()
    asha.speaks("te")
    sent = await bot.send_message(ASHA, "one", reply_markup=GO)
    await bot.send_message(ASHA, "two", reply_markup=ReplyKeyboardMarkup([["Yes"]]))
    document = await bot.send_document(ASHA, b"bytes", filename="a.txt")
    await bot.set_my_commands([("cart", "Cart")], language_code="hi")
    sandbox.person(LAKSHMI).in_chat(COUNTER).upgrades()
    sandbox.add_person(7001, "<b>Zoya</b>")
    asha.presses(sent.id, "Go")
    assert document.document is not None
    return document.document.file_id


async def test_a_second_start_goes_on_where_the_first_ended(tmp_path: Path) -> None:
    store = tmp_path / "var" / "sandbox.json"
    async with Sandbox(store=store) as first, bot_of(first) as bot:
        file_id = await live_a_little(first, bot)
        before = [posted.view() for posted in first.chat(ASHA).messages]
        queue, next_id = list(first.world.updates.queue.values()), first.world.updates.next_id
    async with Sandbox(store=store) as second, bot_of(second) as bot:
        assert [posted.view() for posted in second.chat(ASHA).messages] == before
        assert list(second.world.updates.queue.values()) == queue
        assert second.world.updates.next_id == next_id
        assert second.person(ASHA).person.user["language_code"] == "te"
        assert second.person(7001).person.first_name == "<b>Zoya</b>"
        assert second.chat(COUNTER).upgraded_to == -1000000005001
        assert (await bot.get_my_commands(language_code="hi"))[0].command == "cart"
        assert bytes(await (await bot.get_file(file_id)).download_as_bytearray()) == b"bytes"
        updates = await bot.get_updates()
        assert updates[-1].callback_query is not None
        assert await updates[-1].callback_query.answer()
        assert second.person(ASHA).taps("Yes").id > before[-1]["message_id"]


async def test_changes_reach_the_disk_while_it_runs(tmp_path: Path) -> None:
    store = tmp_path / "sandbox.json"
    async with Sandbox(store=store) as sandbox:
        sandbox.person(ASHA).says("keep this")
        for _ in range(400):
            await asyncio.sleep(0.05)
            if store.exists() and "keep this" in store.read_text():
                return
        pytest.fail("nothing was written")


async def test_data_of_another_version_is_refused(tmp_path: Path) -> None:
    store = tmp_path / "sandbox.json"
    store.write_text(json.dumps({"format": 0}))
    with pytest.raises(ValueError, match="another version"):
        await Sandbox(store=store).start()


async def test_a_webhook_is_kept_and_served_again(tmp_path: Path) -> None:
    store = tmp_path / "sandbox.json"
    async with Sandbox(store=store) as first, bot_of(first) as bot:
        await bot.set_webhook("http://127.0.0.1:9/", secret_token="s", allowed_updates=["message"])
    async with Sandbox(store=store) as second, bot_of(second) as bot:
        info = await bot.get_webhook_info()
        assert (info.url, info.allowed_updates) == ("http://127.0.0.1:9/", ("message",))


async def test_without_a_store_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with Sandbox() as sandbox:
        sandbox.person(ASHA).sends_photo()
    assert list(tmp_path.iterdir()) == []
