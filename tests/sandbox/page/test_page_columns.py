"""Three columns: persons, languages, phones, lost connections, long histories."""

from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import expect
from telegram import Bot

from sandbox.server import Sandbox
from tests.sandbox.page.conftest import ON_ONE_LOOP, OpenPage
from tests.sandbox.page.driving import ASHA, BASKET, COUNTER, KIRAN, LAKSHMI, MEERA, RAVI, Column, Ear

pytestmark = [pytest.mark.browser, ON_ONE_LOOP]


async def test_three_chats_stand_side_by_side(customer: Column, counter: Column, admin: Column) -> None:
    places = []
    for column, person, chat in ((customer, ASHA, ASHA), (counter, KIRAN, COUNTER), (admin, MEERA, MEERA)):
        await expect(column.element).to_have_attribute("data-person", str(person))
        await expect(column.element).to_have_attribute("data-chat", str(chat))
        box = await column.element.bounding_box()
        assert box and box["width"] > 400
        places.append(box["x"])
    assert places == sorted(set(places))


async def test_a_message_appears_without_reload(sandbox: Sandbox, bot: Bot, customer: Column) -> None:
    sandbox.person(ASHA).starts()
    await expect(customer.find('[data-kind="out"]')).to_have_count(1)
    await customer.page.evaluate("document.body.dataset.same = 'yes'")
    sent = await bot.send_message(ASHA, "Namaste Asha!")
    await expect(customer.message(sent.message_id)).to_contain_text("Namaste Asha!")
    await expect(customer.page.locator("body[data-same=yes]")).to_have_count(1)


async def test_another_person_has_another_chat_draft_and_language(
    sandbox: Sandbox, bot: Bot, ear: Ear, customer: Column
) -> None:
    sandbox.person(ASHA).starts()
    sandbox.person(RAVI).says("hello from Ravi")
    await customer.find("[data-input]").fill("half a word")
    await customer.see_as(RAVI)
    await expect(customer.find('[data-kind="out"] [data-text]')).to_contain_text("hello from Ravi")
    await expect(customer.find("[data-input]")).to_have_value("")
    await customer.action("person-menu").click()
    await customer.find(f'[data-language-of="{RAVI}"]').select_option("hi")
    await expect(customer.find("[data-language]")).to_have_attribute("data-language", "hi")
    await customer.page.keyboard.press("Escape")
    await customer.say("now in Hindi")
    while (message := await ear.message()).text != "now in Hindi":
        pass
    assert message.from_user and message.from_user.language_code == "hi"
    await customer.see_as(ASHA)
    await expect(customer.find("[data-input]")).to_have_value("half a word")


async def test_the_arrangement_is_kept_in_the_address_and_over_a_reload(page_of_owner: Column) -> None:
    column = page_of_owner
    await column.open_chat(BASKET)
    await expect(column.element).to_have_attribute("data-chat", str(BASKET))
    assert f"counter={LAKSHMI}:{BASKET}" in await column.page.evaluate("location.hash")
    await column.page.goto(column.page.url.split("#")[0])
    await expect(column.element).to_have_attribute("data-chat", str(BASKET))
    await expect(column.element).to_have_attribute("data-person", str(LAKSHMI))


@pytest_asyncio.fixture(loop_scope="session")
async def page_of_owner(open_page: OpenPage) -> Column:
    return Column(await open_page(arrangement=f"counter={LAKSHMI}:{COUNTER}"), "counter")


async def test_a_group_without_the_bot_offers_to_add_it(page_of_owner: Column, ear: Ear) -> None:
    await page_of_owner.open_chat(BASKET)
    await page_of_owner.action("add-bot").click()
    message = await ear.message()
    assert message.chat.id == BASKET and message.new_chat_members
    await expect(page_of_owner.find("[data-input]")).to_be_visible()


async def test_a_phone_shows_one_column_and_counts_the_others(
    sandbox: Sandbox, bot: Bot, open_page: OpenPage
) -> None:
    page = await open_page(390, 844)
    customer, counter = Column(page, "customer"), Column(page, "counter")
    await expect(customer.element).to_be_visible()
    await expect(counter.element).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390
    for text in ("Order #1", "Order #2"):
        await bot.send_message(COUNTER, text)
    badge = page.locator('[data-tab="counter"] [data-unread]')
    await expect(badge).to_have_text("2")
    await page.locator('[data-tab="counter"]').click()
    await expect(customer.element).to_be_hidden()
    await expect(counter.find('[data-kind="in"]').last).to_contain_text("Order #2")
    await expect(badge).to_have_text("")
    box = await counter.element.bounding_box()
    assert box and box["width"] == 390


async def test_a_message_elsewhere_is_counted_in_the_chat_menu(
    bot: Bot, sandbox: Sandbox, counter: Column
) -> None:
    sandbox.person(KIRAN).starts()
    await bot.send_message(KIRAN, "A private word")
    await expect(counter.find("[data-elsewhere]")).to_have_text("1")
    await counter.open_chat(KIRAN)
    await expect(counter.find("[data-elsewhere]")).to_have_count(0)


async def test_a_lost_connection_is_told_and_what_was_missed_is_shown(
    sandbox: Sandbox, customer: Column, tmp_path: Path
) -> None:
    sandbox.person(ASHA).says("before")
    await expect(customer.find('[data-kind="out"]')).to_have_count(1)
    await sandbox.stop()
    await expect(customer.page.locator("[data-offline]")).to_contain_text("Reconnecting")
    port = int(sandbox.url.rsplit(":", 1)[1])
    async with Sandbox(port=port, store=tmp_path / "world.json") as again:
        again.person(ASHA).says("missed")
        await expect(customer.find('[data-kind="out"]').last).to_contain_text("missed")
        await expect(customer.page.locator("[data-offline]")).to_be_hidden()
        again.person(ASHA).says("live again")
        await expect(customer.find('[data-kind="out"]').last).to_contain_text("live again")


async def test_a_long_history_is_drawn_in_stretches(sandbox: Sandbox, open_page: OpenPage) -> None:
    world = sandbox.world
    for number in range(3000):
        world.post(world.chats[ASHA], world.bot, {"text": f"notice {number}"}, from_bot=True)
    customer = Column(await open_page(), "customer")
    entries, scroller = customer.find("[data-message-id]"), customer.find(".scroller")
    await expect(entries.last).to_contain_text("notice 2999")
    await expect(entries.last).to_be_in_viewport()
    assert await entries.count() <= 60
    await scroller.evaluate("box => box.scrollTo(0, 0)")
    await expect(entries.first).to_contain_text("notice 2880")
    reading = await scroller.evaluate("box => box.scrollTop")
    world.post(world.chats[ASHA], world.bot, {"text": "while you read"}, from_bot=True)
    await expect(entries.last).to_contain_text("while you read")
    assert await scroller.evaluate("box => box.scrollTop") == reading
    await expect(customer.action("to-end")).to_have_attribute("data-count", "1")
    await customer.action("to-end").click()
    await expect(entries.last).to_be_in_viewport()
    await expect(customer.action("to-end")).to_be_hidden()


async def test_a_column_follows_its_group_to_the_supergroup(
    sandbox: Sandbox, bot: Bot, counter: Column
) -> None:
    before = sandbox.person(KIRAN).in_chat(COUNTER).says("in the old group")
    new = sandbox.person(LAKSHMI).in_chat(COUNTER).upgrades()
    await expect(counter.element).to_have_attribute("data-chat", str(new.id))
    await bot.send_message(new.id, "in the supergroup")
    await expect(counter.find('[data-kind="in"]').last).to_contain_text("in the supergroup")
    await expect(counter.find(f'[data-message-id="{before.id}"][data-chat-id="{COUNTER}"]')).to_be_visible()


async def test_the_simulator_orders_a_fault(sandbox: Sandbox, bot: Bot, customer: Column) -> None:
    page = customer.page
    await page.locator('[data-action="simulator"]').click()
    form = page.locator('[data-simulate="block"]')
    await form.locator("[name=person]").select_option(str(ASHA))
    await form.locator('[data-do="Block"]').click()
    await expect(customer.action("unblock")).to_be_visible()
    assert sandbox.world.persons[ASHA].blocked_bot
    await page.locator('[data-simulate="fault"] [data-do="Order it"]').click()
    await expect(page.locator("[data-toast]").last).to_contain_text("Order it: done")
    await page.locator('[data-action="close-simulator"]').click()
    await expect(page.locator("[data-simulator]")).to_be_hidden()
