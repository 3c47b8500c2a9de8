"""The input line, reply keyboards, commands, attachments and links."""

import pytest
from playwright.async_api import expect
from telegram import (
    Bot,
    BotCommand,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from sandbox.server import Sandbox
from tests.sandbox.page.conftest import ON_ONE_LOOP
from tests.sandbox.page.driving import ASHA, BASKET, COUNTER, KIRAN, RAVI, Column, Ear

pytestmark = [pytest.mark.browser, ON_ONE_LOOP]


async def test_start_button_then_lines_with_enter(ear: Ear, customer: Column) -> None:
    await expect(customer.find("[data-input]")).to_be_hidden()
    await customer.action("start").click()
    assert (await ear.message()).text == "/start"
    box = customer.find("[data-input]")
    await box.fill("rice")
    await box.press("Shift+Enter")
    await box.press_sequentially("dal")
    await box.press("Enter")
    assert (await ear.message()).text == "rice\ndal"
    await expect(box).to_have_value("")
    await expect(customer.find('[data-kind="out"]').last).to_contain_text("rice\ndal")


async def test_reply_keyboard_shares_contact_and_location(
    sandbox: Sandbox, bot: Bot, ear: Ear, customer: Column
) -> None:
    sandbox.person(ASHA).starts()
    rows = [
        [
            KeyboardButton("My number", request_contact=True),
            KeyboardButton("My place", request_location=True),
        ],
        ["Later"],
    ]
    await bot.send_message(ASHA, "How do we reach you?", reply_markup=ReplyKeyboardMarkup(rows))
    assert (await ear.message()).text == "/start"
    await customer.find('[data-keyboard-button="My number"][data-asks="request_contact"]').click()
    contact = (await ear.message()).contact
    assert contact and contact.user_id == ASHA
    await expect(customer.find('[data-media="contact"]')).to_be_visible()
    await customer.find('[data-keyboard-button="My place"]').click()
    assert (await ear.message()).location
    await customer.find('[data-keyboard-button="Later"]').click()
    assert (await ear.message()).text == "Later"
    await bot.send_message(ASHA, "Thank you", reply_markup=ReplyKeyboardRemove())
    await expect(customer.find("[data-keyboard-button]")).to_have_count(0)


async def test_force_reply_quotes_the_question(bot: Bot, ear: Ear, counter: Column) -> None:
    asked = await bot.send_message(COUNTER, "Why is it rejected?", reply_markup=ForceReply())
    await expect(counter.find('[data-reply-bar="reply"]')).to_contain_text("Why is it rejected?")
    await counter.say("no riders today")
    said = await ear.message()
    assert said.reply_to_message and said.reply_to_message.message_id == asked.message_id
    assert said.from_user and said.from_user.id == KIRAN
    shown = counter.message(said.message_id)
    await expect(shown.locator(f'[data-quote="{asked.message_id}"]')).to_contain_text("Why is it rejected?")
    await expect(counter.find("[data-reply-bar]")).to_be_hidden()


async def test_reply_and_edit_by_the_message_tools(
    sandbox: Sandbox, bot: Bot, ear: Ear, customer: Column
) -> None:
    own = sandbox.person(ASHA).says("2 kg onoins")
    sent = await bot.send_message(ASHA, "Which shop?")
    await customer.message(sent.message_id).hover()
    await customer.message(sent.message_id).locator('[data-action="reply"]').click()
    await customer.say("the nearest")
    assert (await ear.message()).text == "2 kg onoins"
    reply = await ear.message()
    assert reply.reply_to_message and reply.reply_to_message.message_id == sent.message_id
    await customer.message(own.id).hover()
    await customer.message(own.id).locator('[data-action="edit"]').click()
    await customer.say("2 kg onions")
    edited = (await ear.update()).edited_message
    assert edited and edited.text == "2 kg onions"
    await expect(customer.message(own.id).locator("[data-edited]")).to_have_count(1)


async def test_commands_are_offered_in_the_persons_language(
    sandbox: Sandbox, bot: Bot, ear: Ear, customer: Column
) -> None:
    sandbox.person(ASHA).starts()
    sandbox.person(RAVI).starts()
    await bot.set_my_commands([BotCommand("shops", "Shops near you"), BotCommand("cart", "Your cart")])
    telugu = [BotCommand("shops", "దగ్గరి దుకాణాలు"), BotCommand("cart", "మీ బండి")]
    await bot.set_my_commands(telugu, language_code="te")
    await customer.action("commands").click()
    await expect(customer.find('[data-command="shops"]')).to_contain_text("Shops near you")
    await customer.page.keyboard.press("Escape")
    await customer.see_as(RAVI)
    await customer.find("[data-input]").fill("/c")
    await expect(customer.find("[data-command]")).to_have_count(1)
    await expect(customer.find('[data-command="cart"]')).to_contain_text("మీ బండి")
    await customer.find("[data-input]").press("Enter")
    assert [(await ear.message()).text for _ in range(3)][-1] == "/cart"


async def test_the_very_command_that_is_typed_is_sent_before_one_that_begins_so(
    sandbox: Sandbox, bot: Bot, ear: Ear, customer: Column
) -> None:
    sandbox.person(ASHA).starts()
    await bot.set_my_commands([BotCommand("shops", "Shops near you"), BotCommand("shop", "Your shop")])
    await customer.action("commands").click()
    await expect(customer.find("[data-command]")).to_have_count(2)
    await customer.page.keyboard.press("Escape")
    await customer.say("/shop")
    assert [(await ear.message()).text for _ in range(2)][-1] == "/shop"


async def test_attachments(sandbox: Sandbox, ear: Ear, customer: Column) -> None:
    sandbox.person(ASHA).starts()
    await ear.message()

    async def attach(kind: str) -> None:
        await customer.action("attach").click()
        await customer.find(f'[data-attach="{kind}"]').click()

    await attach("contact")
    await customer.find(f'[data-choice="{RAVI}"]').click()
    contact = (await ear.message()).contact
    assert contact and contact.user_id == RAVI
    await attach("location")
    await customer.find("[name=latitude]").fill("17.5")
    await customer.action("send-location").click()
    place = (await ear.message()).location
    assert place and place.latitude == pytest.approx(17.5)
    async with customer.page.expect_file_chooser() as choosing:
        await attach("file")
    await (await choosing.value).set_files(
        {"name": "list.txt", "mimeType": "text/plain", "buffer": b"rice 2 kg"}
    )
    document = (await ear.message()).document
    assert document and document.file_name == "list.txt"
    assert bytes(await (await document.get_file()).download_as_bytearray()) == b"rice 2 kg"
    await attach("sticker")
    assert (await ear.message()).sticker
    await attach("voice")
    assert (await ear.message()).voice


async def test_a_start_link_is_opened_by_the_page(
    sandbox: Sandbox, bot: Bot, ear: Ear, counter: Column
) -> None:
    link = f"https://t.me/{sandbox.bot_username}?start=link-42"
    sent = await bot.send_message(COUNTER, f'<a href="{link}">Open in private</a>', parse_mode="HTML")
    await counter.message(sent.message_id).get_by_role("link").click()
    message = await ear.message()
    assert (message.text, message.chat.id) == ("/start link-42", KIRAN)
    await expect(counter.element).to_have_attribute("data-chat", str(KIRAN))


async def test_a_startgroup_link_lets_the_person_choose_a_group(
    sandbox: Sandbox, bot: Bot, ear: Ear, customer: Column, counter: Column
) -> None:
    sandbox.person(KIRAN).starts()
    await customer.see_as(KIRAN)
    link = f"https://t.me/{sandbox.bot_username}?startgroup=code-7"
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Connect our group", url=link)]])
    sent = await bot.send_message(KIRAN, "Your shop's group", reply_markup=markup)
    await customer.button(sent.message_id, 0, 0).click()
    await expect(customer.find('[data-dialog="startgroup"] [data-choice]')).to_have_count(2)
    await customer.find(f'[data-choice="{BASKET}"]').click()
    while (message := await ear.message()).chat.id != BASKET or not message.text:
        pass
    assert message.text == f"/start@{sandbox.bot_username} code-7"
    await expect(counter.element).to_have_attribute("data-chat", str(BASKET))
    await expect(customer.element).to_have_attribute("data-chat", str(KIRAN))
