"""A whole order on the page, as `kirana sandbox` sets it up: the real bot, the demo shops, a real browser."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from kirana.demo.seeding import seed
from kirana.opening import open_store
from kirana.running import in_sandbox
from kirana.settings import load
from kirana.wiring import Kirana
from sandbox.server import Sandbox
from tests.sandbox.page.conftest import ON_ONE_LOOP, OpenPage
from tests.sandbox.page.driving import COUNTER, LAKSHMI, Column
from tests.sandbox.page.reel import END_MS, Reel

pytestmark = [pytest.mark.browser, ON_ONE_LOOP]
PICTURE = Path(__file__).parents[3] / "docs" / "an-order.gif"
STEPS = (
    ("Accept", "Accepted · Kiran", "accepted your order #1001"),
    ("Picking", "Being packed · Kiran", "being packed"),
    ("Ready", "Ready · Kiran", "Packed and ready"),
    ("Out for delivery", "On its way · Kiran", "Your order #1001 is on its way"),
    ("Delivered", "#1001 · ₹150 · Delivered", "Order #1001 is delivered"),
)
SIZE = {"width": 1380, "height": 830}


@pytest_asyncio.fixture(loop_scope="session")
async def kirana(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Kirana]:
    settings = in_sandbox(load(_env_file=None, http_port=0), sandbox, tmp_path)
    database, store = await open_store(settings)
    async with store.begin() as work:
        await seed(work, LAKSHMI, COUNTER)
    await database.close()
    async with await Kirana.assemble(settings) as kirana:
        yield kirana


@pytest_asyncio.fixture(loop_scope="session")
async def page(kirana: Kirana, open_page: OpenPage) -> Page:
    """Small enough to be read where a README shows it."""
    return await open_page(**SIZE)


@pytest.fixture
def reel(page: Page, request: pytest.FixtureRequest) -> Reel:
    """Films only where the pictures are taken anew."""
    return Reel(page if request.config.getoption("--write-shots", False) else None)


async def press(reel: Reel, column: Column, *labels: str) -> None:
    """One after another, the newest button with such a label, once it is there."""
    for label in labels:
        button = column.find("[data-button]").filter(has_text=label).last
        await reel.is_pressed(button)
        await button.click()


async def sees(column: Column, text: str) -> None:
    await expect(column.find("[data-text]").filter(has_text=text).last).to_be_visible()


async def fill_cart(reel: Reel, customer: Column) -> None:
    await reel.is_pressed(customer.action("start"))
    await customer.action("start").click()
    await press(
        reel, customer, "See shops", "Sri Lakshmi Kirana", "Fruit & vegetables", "Carrot", "Add to cart"
    )
    await sees(customer, "In your cart: 500 g")
    await press(reel, customer, "‹ Back", "Banana", "Add to cart")
    await sees(customer, "In your cart: 1 ")
    await press(reel, customer, "➕")
    await sees(customer, "In your cart: 2 ")
    await press(reel, customer, "➕")
    await sees(customer, "In your cart: 3 ")


async def check_out(reel: Reel, customer: Column) -> None:
    await press(reel, customer, "🛒 Cart", "Checkout", "Yes, I agree")
    await sees(customer, "Where shall we bring it?")
    await customer.say("Flat 4, Satyam Towers, Ameerpet")
    contact = customer.find('[data-keyboard-button][data-asks="request_contact"]')
    await reel.is_pressed(contact)
    await contact.click()
    await press(reel, customer, "Place order")
    await sees(customer, "Your order is placed")


async def work_off(reel: Reel, counter: Column, customer: Column) -> None:
    """From the counter's yes to the customer's door; the customer hears of each step that matters.

    Each press waits for the card that the one before has drawn: an older card would only be drawn anew.
    """
    await sees(counter, "Order #1001")
    for label, shown, told in STEPS:
        await press(reel, counter, label)
        await sees(counter, shown)
        await sees(customer, told)


async def look_on(reel: Reel, admin: Column) -> None:
    await reel.is_pressed(admin.action("start"))
    await admin.action("start").click()
    await sees(admin, "Namaste Meera")
    await admin.say("/admin")
    await expect(admin.find("[data-input]")).to_have_value("")
    await press(reel, admin, "Open orders")
    await sees(admin, "#1001 · Sri Lakshmi Kirana")


@pytest.mark.timeout(400)  # where it is filmed, it waits for what fades
async def test_an_order_from_the_chat_to_the_door(page: Page, reel: Reel) -> None:
    customer, counter, admin = Column(page, "customer"), Column(page, "counter"), Column(page, "admin")
    await fill_cart(reel, customer)
    await check_out(reel, customer)
    await look_on(reel, admin)
    await work_off(reel, counter, customer)
    await press(reel, admin, "Refresh")
    await sees(admin, "Nobody is waiting")
    if reel.page:
        await reel.shows(END_MS)
        reel.write(PICTURE)
