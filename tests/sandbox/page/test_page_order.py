"""A whole order on the page, as `kirana sandbox` sets it up: the real bot, the demo shops, a real browser."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from kirana.running import in_sandbox
from kirana.seeding import seed
from kirana.settings import load
from kirana.wiring import Kirana, open_store
from sandbox.server import Sandbox
from tests.sandbox.page.conftest import OpenPage
from tests.sandbox.page.driving import COUNTER, LAKSHMI, Column

PICTURE = Path(__file__).parents[3] / "docs" / "three-chats.png"
SIZE = {"width": 1440, "height": 900}


@pytest.fixture
async def kirana(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Kirana]:
    settings = in_sandbox(load(_env_file=None), sandbox, tmp_path)
    database, store = await open_store(settings)
    async with store.begin() as work:
        await seed(work, LAKSHMI, COUNTER)
    await database.close()
    async with await Kirana.assemble(settings) as kirana:
        yield kirana


async def press(column: Column, label: str) -> None:
    """The newest button with such a label, once it is there."""
    await column.find("[data-button]").filter(has_text=label).last.click()


async def sees(column: Column, text: str) -> None:
    await expect(column.find("[data-text]").filter(has_text=text).last).to_be_visible()


async def fill_cart(customer: Column) -> None:
    await customer.action("start").click()
    for label in ("See shops", "Sri Lakshmi Kirana", "Fruit & vegetables", "Carrot", "Add to cart"):
        await press(customer, label)
    await sees(customer, "In your cart: 500 g")
    for label in ("‹ Back", "Banana", "Add to cart"):
        await press(customer, label)
    await sees(customer, "In your cart: 1 ")
    await press(customer, "➕")
    await sees(customer, "In your cart: 2 ")
    await press(customer, "➕")
    await sees(customer, "In your cart: 3 ")


async def check_out(customer: Column) -> None:
    for label in ("🛒 Cart", "Checkout"):
        await press(customer, label)
    await sees(customer, "Where shall we bring it?")
    await customer.say("Flat 4, Satyam Towers, Ameerpet")
    await customer.find('[data-keyboard-button][data-asks="request_contact"]').click()
    await press(customer, "Place order")
    await sees(customer, "Your order is placed")


async def test_an_order_from_the_chat_to_the_counter_and_back(
    kirana: Kirana, open_page: OpenPage, request: pytest.FixtureRequest
) -> None:
    page = await open_page(**SIZE)
    customer, counter, admin = Column(page, "customer"), Column(page, "counter"), Column(page, "admin")
    await fill_cart(customer)
    await check_out(customer)
    await sees(counter, "Order #1001")
    await press(counter, "Accept")
    await sees(customer, "accepted your order #1001")
    await expect(counter.find("[data-button]").filter(has_text="Ready").last).to_be_visible()
    await admin.action("start").click()
    await sees(admin, "Namaste Meera")
    await admin.say("/admin")
    await expect(admin.find("[data-input]")).to_have_value("")
    await expect(admin.find("[data-button]").filter(has_text="Set aside")).to_be_visible()
    await press(admin, "Shops")
    await sees(admin, "4 shops")
    if request.config.getoption("--write-shots", False):
        await take_picture(page)


async def take_picture(page: Page) -> None:
    """For the README: once nothing moves or fades any more."""
    await page.mouse.move(0, 0)
    await expect(page.locator("[data-toast]")).to_have_count(0)
    await page.screenshot(path=PICTURE, animations="disabled")
