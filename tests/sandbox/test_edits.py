"""Edits, deletions, files and places."""

import pytest
from telegram import Bot, InputMediaDocument, InputMediaPhoto
from telegram import InlineKeyboardButton as Button
from telegram import InlineKeyboardMarkup as Markup
from telegram.error import BadRequest

from sandbox.files import grey_picture
from sandbox.server import Sandbox

ASHA, COUNTER, KIRAN = 1001, -5001, 2001
GO = Markup([[Button("Go", callback_data="go")]])
NOT_MODIFIED = (
    "Message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


@pytest.fixture(autouse=True)
def started(sandbox: Sandbox) -> None:
    sandbox.person(ASHA).says("/start")


async def test_an_edit_takes_the_place_of_text_and_buttons(bot: Bot, sandbox: Sandbox) -> None:
    sent = await bot.send_message(ASHA, "one", reply_markup=GO)
    edited = await bot.edit_message_text("<i>two</i>", ASHA, sent.id, parse_mode="HTML")
    assert not isinstance(edited, bool)
    assert (edited.text, edited.reply_markup, edited.edit_date is not None) == ("two", None, True)
    assert edited.entities[0].type == "italic"
    [posted] = [posted for posted in sandbox.chat(ASHA).messages if posted.id == sent.id]
    assert (posted.text, posted.labels, posted.edited) == ("two", [], True)


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot) -> None:
    sent = await bot.send_message(ASHA, "<b>one</b>", parse_mode="HTML", reply_markup=GO)
    with pytest.raises(BadRequest, match=NOT_MODIFIED):
        await bot.edit_message_text(" <b>one</b>", ASHA, sent.id, parse_mode="HTML", reply_markup=GO)
    with pytest.raises(BadRequest, match=NOT_MODIFIED):
        await bot.edit_message_reply_markup(ASHA, sent.id, reply_markup=GO)
    assert await bot.edit_message_text("one", ASHA, sent.id, reply_markup=GO)
    assert await bot.edit_message_reply_markup(ASHA, sent.id)
    with pytest.raises(BadRequest, match=NOT_MODIFIED):
        await bot.edit_message_reply_markup(ASHA, sent.id)


async def test_an_update_on_its_way_keeps_the_message_as_it_was(bot: Bot, sandbox: Sandbox) -> None:
    sent = await bot.send_message(ASHA, "one", reply_markup=GO)
    sandbox.person(ASHA).presses(sent.id, "Go")
    await sent.edit_text("two")
    query = (await bot.get_updates())[-1].callback_query
    assert query and query.message and query.message.text == "one"


async def test_what_cannot_be_edited(bot: Bot, sandbox: Sandbox) -> None:
    sent = await bot.send_message(ASHA, "one")
    theirs = sandbox.person(ASHA).says("mine")
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", ASHA, 9999)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", ASHA, theirs.id)
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(ASHA, sent.id, caption="x")
    photo = await bot.send_photo(ASHA, grey_picture(10, 10))
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("x", ASHA, photo.id)
    for problem, text in (("Message text is empty", " "), ("Message is too long", "a" * 4097)):
        with pytest.raises(BadRequest, match=problem):
            await bot.edit_message_text(text, ASHA, sent.id)


async def test_deleting(bot: Bot, sandbox: Sandbox) -> None:
    sent = await bot.send_message(ASHA, "one")
    theirs = sandbox.person(ASHA).says("mine")
    assert await sent.delete()
    assert await bot.delete_message(ASHA, theirs.id)
    assert [posted.text for posted in sandbox.chat(ASHA).messages] == ["/start"]
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await sent.delete()
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await sent.edit_text("x")
    group = sandbox.person(KIRAN).in_chat(COUNTER).says("hello all")
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(COUNTER, group.id)


async def test_a_photo_goes_out_and_is_swapped(bot: Bot) -> None:
    picture, other = grey_picture(40, 30), grey_picture(20, 10)
    sent = await bot.send_photo(ASHA, picture, caption="<b>Dal</b>", parse_mode="HTML", reply_markup=GO)
    assert (sent.photo[-1].width, sent.photo[-1].height, sent.caption) == (40, 30, "Dal")
    assert bytes(await (await sent.photo[-1].get_file()).download_as_bytearray()) == picture
    recaptioned = await bot.edit_message_caption(ASHA, sent.id, caption="Rice")
    assert not isinstance(recaptioned, bool)
    assert recaptioned.caption == "Rice"
    swapped = await bot.edit_message_media(InputMediaPhoto(other, caption="Atta"), ASHA, sent.id)
    assert not isinstance(swapped, bool)
    assert (swapped.photo[-1].width, swapped.caption) == (20, "Atta")
    again = await bot.send_photo(ASHA, sent.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id


async def test_a_text_becomes_a_document(bot: Bot) -> None:
    sent = await bot.send_message(ASHA, "wait")
    changed = await bot.edit_message_media(InputMediaDocument(b"a,b", filename="list.csv"), ASHA, sent.id)
    assert not isinstance(changed, bool)
    assert changed.document is not None
    assert (changed.document.file_name, changed.document.file_size, changed.text) == ("list.csv", 3, None)


async def test_files_that_are_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(ASHA, b"not a picture")
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_document(ASHA, b"", filename="a.txt")
    with pytest.raises(BadRequest, match="Wrong file identifier/http url specified"):
        await bot.send_document(ASHA, "unknown")
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await bot.get_file("unknown")


async def test_places_and_actions(bot: Bot) -> None:
    sent = await bot.send_location(ASHA, 17.4, 78.5)
    assert sent.location is not None
    assert (sent.location.latitude, sent.location.longitude) == (17.4, 78.5)
    with pytest.raises(BadRequest, match="Wrong location specified"):
        await bot.send_location(ASHA, 170, 78)
    assert await bot.send_chat_action(ASHA, "typing")
    with pytest.raises(BadRequest, match="Wrong parameter action in request"):
        await bot.send_chat_action(ASHA, "juggling")
