"""Inline buttons: pressed, waiting, answered, redrawn."""

import pytest
from playwright.async_api import expect
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

from sandbox.server import Sandbox
from tests.sandbox.page.conftest import ON_ONE_LOOP, OpenPage
from tests.sandbox.page.driving import ASHA, COUNTER, FATIMA, Column, Ear

pytestmark = [pytest.mark.browser, ON_ONE_LOOP]


def keys(*rows: list[str]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(text, callback_data=text) for text in row] for row in rows]
    )


async def test_a_press_waits_until_it_is_answered_with_a_toast(
    sandbox: Sandbox, bot: Bot, ear: Ear, customer: Column
) -> None:
    sandbox.person(ASHA).starts()
    sent = await bot.send_message(ASHA, "Toor dal 1 kg", reply_markup=keys(["-", "1", "+"], ["Add to cart"]))
    add = customer.button(sent.message_id, 1, 0)
    await add.click()
    await expect(add).to_have_attribute("data-state", "waiting")
    press = await ear.press()
    assert (press.data, press.from_user.id) == ("Add to cart", ASHA)
    await press.answer("Added <1>")
    await expect(customer.find("[data-toast]")).to_have_text("Added <1>")
    await expect(add).to_have_attribute("data-state", "idle")


async def test_an_alert_stays_until_it_is_closed_by_key(
    sandbox: Sandbox, bot: Bot, ear: Ear, customer: Column
) -> None:
    sandbox.person(ASHA).starts()
    sent = await bot.send_message(ASHA, "Milk", reply_markup=keys(["Add to cart"]))
    await customer.button(sent.message_id, 0, 0).click()
    await (await ear.press()).answer("Only two are left.", show_alert=True)
    await expect(customer.find("[data-alert]")).to_have_text("Only two are left.")
    await expect(customer.action("alert-ok")).to_be_focused()
    await customer.page.keyboard.press("Enter")
    await expect(customer.find("[data-alert]")).to_have_count(0)
    await expect(customer.button(sent.message_id, 0, 0)).to_be_focused()


async def test_an_edit_replaces_the_message_in_its_place(
    sandbox: Sandbox, bot: Bot, ear: Ear, customer: Column
) -> None:
    sandbox.person(ASHA).starts()
    sent = await bot.send_message(ASHA, "Cart: 1 item", reply_markup=keys(["+"]))
    later = await bot.send_message(ASHA, "A notice below")
    await customer.button(sent.message_id, 0, 0).click()
    press = await ear.press()
    await bot.edit_message_text(
        "Cart: 2 items", ASHA, sent.message_id, reply_markup=keys(["+"], ["Checkout"])
    )
    await expect(customer.message(sent.message_id).locator("[data-text]")).to_contain_text("Cart: 2 items")
    await expect(customer.message(sent.message_id).locator("[data-edited]")).to_have_count(1)
    await expect(customer.button(sent.message_id, 1, 0)).to_have_text("Checkout")
    # The redrawn button still waits: the press is not answered yet.
    await expect(customer.button(sent.message_id, 0, 0)).to_have_attribute("data-state", "waiting")
    await press.answer()
    await expect(customer.button(sent.message_id, 0, 0)).to_have_attribute("data-state", "idle")
    ids = await customer.find("[data-message-id]").evaluate_all(
        "all => all.map(one => one.dataset.messageId)"
    )
    assert ids[-2:] == [str(sent.message_id), str(later.message_id)]


async def test_buttons_go_when_the_bot_strips_them_and_messages_when_it_deletes_them(
    sandbox: Sandbox, bot: Bot, customer: Column
) -> None:
    sandbox.person(ASHA).starts()
    sent = await bot.send_message(ASHA, "Old screen", reply_markup=keys(["Shops"]))
    await expect(customer.button(sent.message_id, 0, 0)).to_be_visible()
    await bot.edit_message_reply_markup(ASHA, sent.message_id)
    await expect(customer.button(sent.message_id, 0, 0)).to_have_count(0)
    await bot.delete_message(ASHA, sent.message_id)
    await expect(customer.message(sent.message_id)).to_have_count(0)


async def test_the_answer_shows_only_in_the_column_of_who_pressed(
    bot: Bot, ear: Ear, open_page: OpenPage
) -> None:
    page = await open_page(arrangement=f"customer={FATIMA}:{COUNTER}&counter=2001:{COUNTER}")
    fatima, kiran = Column(page, "customer"), Column(page, "counter")
    card = await bot.send_message(COUNTER, "Order #1042", reply_markup=keys(["Accept", "Reject"]))
    await fatima.button(card.message_id, 0, 0).click()
    await expect(kiran.button(card.message_id, 0, 0)).to_have_attribute("data-state", "idle")
    press = await ear.press()
    assert press.from_user.id == FATIMA
    await press.answer("Accepted")
    await expect(fatima.find("[data-toast]")).to_have_text("Accepted")
    assert await kiran.find("[data-toast]").count() == 0


async def test_a_refused_press_says_why(sandbox: Sandbox, bot: Bot, customer: Column) -> None:
    asha = sandbox.person(ASHA)
    asha.starts()
    sent = await bot.send_message(ASHA, "Shops", reply_markup=keys(["More"]))
    await expect(customer.button(sent.message_id, 0, 0)).to_be_visible()
    asha.blocks()
    await customer.button(sent.message_id, 0, 0).click()
    await expect(customer.find('[data-toast="refused"]')).to_contain_text("blocked the bot")
    await expect(customer.button(sent.message_id, 0, 0)).to_have_attribute("data-state", "idle")
    await customer.action("unblock").click()
    await expect(customer.find("[data-input]")).to_be_visible()
