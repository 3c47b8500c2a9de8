"""Messages as the page shows them."""

import re
from pathlib import Path

import pytest
from playwright.async_api import expect
from telegram import Bot

from sandbox.server import Sandbox
from tests.sandbox.page.conftest import ON_ONE_LOOP, OpenPage
from tests.sandbox.page.driving import ASHA, COUNTER, FATIMA, KIRAN, LAKSHMI, Column

pytestmark = [pytest.mark.browser, ON_ONE_LOOP]


async def test_formatting_is_drawn_from_entities(sandbox: Sandbox, bot: Bot, customer: Column) -> None:
    sandbox.person(ASHA).starts()
    text = (
        "<b>Sona Masoori <i>5 kg</i></b> <s>₹410</s> <code>KRN-1</code>\n"
        '<blockquote>Leave it at the door</blockquote><pre>1 × 2</pre><a href="https://example.org/a">more</a>'
    )
    sent = await bot.send_message(ASHA, text, parse_mode="HTML")
    shown = customer.message(sent.message_id)
    await expect(shown.locator("strong")).to_have_text("Sona Masoori 5 kg")
    await expect(shown.locator("strong em")).to_have_text("5 kg")
    await expect(shown.locator("s")).to_have_text("₹410")
    await expect(shown.locator("blockquote")).to_have_text("Leave it at the door")
    await expect(shown.locator("pre code")).to_have_text("1 × 2")
    link = shown.get_by_role("link", name="more")
    await expect(link).to_have_attribute("href", "https://example.org/a")
    await expect(link).to_have_attribute("rel", "noopener noreferrer nofollow")


async def test_emoji_before_an_entity_do_not_shift_it(sandbox: Sandbox, bot: Bot, customer: Column) -> None:
    sandbox.person(ASHA).starts()
    sent = await bot.send_message(ASHA, "🍅🥛 <b>టమాటాలు</b> fresh", parse_mode="HTML")
    await expect(customer.message(sent.message_id).locator("strong")).to_have_text("టమాటాలు")


async def test_nothing_from_the_server_becomes_markup(sandbox: Sandbox, open_page: OpenPage) -> None:
    name = '<img src=x onerror="document.body.dataset.broken=1">'
    sandbox.add_person(5005, name).says(f"{name} <script>document.body.dataset.broken=1</script>")
    page = await open_page(arrangement="customer=5005:5005")
    customer = Column(page, "customer")
    await expect(customer.find("[data-text]")).to_contain_text(f"{name} <script>")
    await expect(customer.find("[data-person-name]")).to_have_text(name)
    assert await page.locator("main img[src=x], main script").count() == 0
    await expect(page.locator("body[data-broken]")).to_have_count(0)


async def test_senders_are_named_once_per_run_in_a_group(sandbox: Sandbox, counter: Column) -> None:
    staff = sandbox.person(FATIMA).in_chat(COUNTER)
    first, second = staff.says("morning stock is in"), staff.says("milk is cold")
    own = sandbox.person(KIRAN).in_chat(COUNTER).says("on my way")
    await expect(counter.message(first.id).get_by_text("Fatima", exact=True)).to_be_visible()
    await expect(counter.message(second.id).get_by_text("Fatima", exact=True)).to_be_hidden()
    await expect(counter.message(own.id)).to_have_attribute("data-kind", "out")
    await expect(counter.message(first.id)).to_have_attribute("data-kind", "in")


async def test_a_sent_file_can_be_downloaded(
    sandbox: Sandbox, bot: Bot, customer: Column, tmp_path: Path
) -> None:
    sandbox.person(ASHA).starts()
    sent = await bot.send_document(ASHA, b"name,price\nrice,389\n", filename="catalogue.csv")
    card = customer.message(sent.message_id).locator('[data-media="document"]')
    await expect(card).to_contain_text("catalogue.csv")
    await expect(card).to_have_attribute("href", re.compile("^/file/bot"))
    async with customer.page.expect_download() as coming:
        await card.click()
    await (await coming.value).save_as(tmp_path / "got.csv")
    assert (tmp_path / "got.csv").read_bytes() == b"name,price\nrice,389\n"


async def test_pictures_contacts_places_stickers_and_voices(sandbox: Sandbox, customer: Column) -> None:
    asha = sandbox.person(ASHA)
    photo = asha.sends_photo(caption="is this the right dal?")
    contact, place = asha.shares_contact(), asha.shares_location()
    sticker, voice = asha.sends_sticker(), asha.sends_voice()
    image = customer.message(photo.id).locator("img")
    await expect(image).to_have_js_property("complete", True)
    await expect(image).not_to_have_js_property("naturalWidth", 0)
    await expect(customer.message(photo.id)).to_contain_text("is this the right dal?")
    await expect(customer.message(contact.id).locator('[data-media="contact"]')).to_contain_text(
        "+919000001001"
    )
    await expect(customer.message(place.id).locator('[data-media="location"]')).to_contain_text(
        "17.41260, 78.44820"
    )
    await expect(customer.message(sticker.id).locator('[data-media="sticker"]')).to_be_visible()
    await expect(customer.message(voice.id).locator('[data-media="voice"]')).to_contain_text("0:02")


async def test_service_messages_stand_between_bubbles(sandbox: Sandbox, counter: Column) -> None:
    owner = sandbox.person(LAKSHMI).in_chat(COUNTER)
    removed, added = owner.removes_bot(), owner.adds_bot()
    await expect(counter.message(removed.id)).to_contain_text("Lakshmi removed Kirana")
    await expect(counter.message(added.id)).to_contain_text("Lakshmi added Kirana")
    await expect(counter.message(added.id)).to_have_attribute("data-kind", "service")
