"""The pictures of the guides for owners and for the counter: each is a message of the real bot, on the page.

They are taken only where pictures are taken anew: what they show is played in `tests/scenarios`.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from io import BytesIO
from pathlib import Path

import pytest
import pytest_asyncio
from PIL import Image
from playwright.async_api import expect

from domain.policy import NOTICE
from domain.values import LANGUAGES
from kirana.demo.seeding import seed
from kirana.opening import open_store
from kirana.running import in_sandbox
from kirana.settings import load
from kirana.wiring import Kirana
from sandbox.acting.people import Persona
from sandbox.chats import Posted
from sandbox.server import Sandbox
from tests.sandbox.page.conftest import ON_ONE_LOOP, OpenPage
from tests.sandbox.page.driving import ASHA, COUNTER, KIRAN, LAKSHMI, Column
from tests.sandbox.page.reel import COLOURS

pytestmark = [pytest.mark.browser, ON_ONE_LOOP]
GUIDE = Path(__file__).parents[3] / "docs" / "guide"
LIST = "Name,Pack,Price,Stock\nAtta,5 kg,250,20\nToor dal,1 kg,165,12\nSugar,1 kg,x,3\n"
SHOTS = (
    ("open", "opening.name"),
    ("shop", "keeping.shop:1"),
    ("goods", "goods.shelves:1"),
    ("product", "goods.card:1"),
    ("hours", "opening.part:1:hours:0"),
    ("pause", "pause.now:1"),
    ("reach", "reach.settings:1"),
    ("today", "daybook.today:1"),
    ("hand-over", "transfer.offer:1"),
)
"""What each picture shows, by the button that leads there."""


@pytest_asyncio.fixture(loop_scope="session")
async def kirana(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Kirana]:
    settings = in_sandbox(load(_env_file=None, http_port=0), sandbox, tmp_path)
    database, store = await open_store(settings)
    async with store.begin() as work:
        await seed(work, LAKSHMI, COUNTER)
    await database.close()
    async with await Kirana.assemble(settings) as kirana:
        yield kirana


async def rests(kirana: Kirana, sandbox: Sandbox) -> None:
    """Until the bot has done everything that was asked of it."""
    while True:
        await asyncio.sleep(0.3)
        if not sandbox.world.updates.queue and await kirana.is_idle():
            return


def newest(owner: Persona) -> Posted:
    return next(each for each in reversed(owner.chat.messages) if each.from_bot)


@pytest.mark.timeout(200)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_pictures_of_the_guide(
    request: pytest.FixtureRequest, kirana: Kirana, sandbox: Sandbox, open_page: OpenPage, language: str
) -> None:
    if not request.config.getoption("--write-shots", False):
        pytest.skip("pictures are taken by --write-shots")
    folder, owner = GUIDE / language, sandbox.person(LAKSHMI)
    folder.mkdir(parents=True, exist_ok=True)
    page = await open_page(width=1380, height=1100)
    column = Column(page, "admin")
    await column.see_as(LAKSHMI)

    async def takes(name: str) -> None:
        await rests(kirana, sandbox)
        shown = column.message(newest(owner).id)
        await expect(page.locator("[data-toast]")).to_have_count(0)
        await shown.scroll_into_view_if_needed()
        await page.wait_for_timeout(500)
        taken = Image.open(BytesIO(await shown.screenshot(animations="disabled"))).convert("RGB")
        taken.quantize(COLOURS).save(folder / f"{name}.png", optimize=True)

    async def presses(data: str) -> None:
        await rests(kirana, sandbox)
        owner.presses(newest(owner), data=data)

    owner.says("/start")
    await presses(f"welcome.speak:{language}")
    await presses(f"privacy.agree:{NOTICE}")
    for name, data in SHOTS:
        await rests(kirana, sandbox)
        owner.says("/shops")
        await presses(data)
        await takes(name)
    owner.says("/shop")
    await presses("keeping.shop:1")
    await rests(kirana, sandbox)
    owner.sends_document("list.csv", LIST.encode(), "text/csv")
    await rests(kirana, sandbox)
    await page.wait_for_timeout(3000)
    await takes("import")


async def asha_orders(kirana: Kirana, sandbox: Sandbox) -> None:
    """Two things, one of them weighed."""
    asha = sandbox.person(ASHA)

    async def does(act: Callable[[], object]) -> None:
        act()
        await rests(kirana, sandbox)

    async def presses(label: str) -> None:
        await does(lambda: asha.presses(newest(asha), label))

    await does(lambda: asha.says("/start"))
    for label in ("See shops", "Sri Lakshmi Kirana"):
        await presses(label)
    await does(lambda: asha.says("onion 2 kg, toor dal 1 kg, eggs 6, atta 5 kg"))
    while any("Put 4 things" not in each for each in newest(asha).labels[:1]):
        await does(lambda: asha.presses_at(newest(asha), 0, 0))
    for label in ("Put 4 things", "Checkout", "Yes, I agree"):
        await presses(label)
    await does(lambda: asha.says("Flat 4, Satyam Towers, Ameerpet"))
    await does(asha.shares_contact)
    await presses("Place order")


@pytest.mark.timeout(300)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_pictures_of_the_counter(
    request: pytest.FixtureRequest, kirana: Kirana, sandbox: Sandbox, open_page: OpenPage, language: str
) -> None:
    if not request.config.getoption("--write-shots", False):
        pytest.skip("pictures are taken by --write-shots")
    owner, folder = sandbox.person(LAKSHMI), GUIDE / language
    kiran = sandbox.person(KIRAN).in_chat(COUNTER)
    page = await open_page(width=1380, height=1300)
    private, counter = Column(page, "admin"), Column(page, "counter")
    await private.see_as(LAKSHMI)

    async def takes(column: Column, message: Posted, name: str) -> None:
        await rests(kirana, sandbox)
        shown = column.message(message.id)
        await expect(page.locator("[data-toast]")).to_have_count(0)
        await shown.scroll_into_view_if_needed()
        await page.wait_for_timeout(500)
        taken = Image.open(BytesIO(await shown.screenshot(animations="disabled"))).convert("RGB")
        taken.quantize(COLOURS).save(folder / f"counter-{name}.png", optimize=True)

    async def presses(data: str) -> None:
        await rests(kirana, sandbox)
        owner.presses(newest(owner), data=data)
        await rests(kirana, sandbox)

    def at_the_counter(mark: str) -> Posted:
        return next(each for each in reversed(sandbox.chat(COUNTER).messages) if mark in each.text)

    owner.says("/start")
    await presses(f"welcome.speak:{language}")
    await presses(f"privacy.agree:{NOTICE}")
    await asha_orders(kirana, sandbox)
    await takes(counter, at_the_counter("#1001"), "card")
    await page.wait_for_timeout(12_000)
    await takes(counter, at_the_counter("📋"), "board")
    kiran.presses_at(at_the_counter("+91"), 0, 0)
    await rests(kirana, sandbox)
    owner.says("/shops")
    await presses("picking.lines:1")
    await takes(private, newest(owner), "lines")
    kiran.presses(at_the_counter("+91"), "📦")
    owner.says("/shops")
    await presses("trips.take:1")
    await takes(private, newest(owner), "door")
    kiran.presses(at_the_counter("+91"), "✅")
    owner.says("/shops")
    await presses("dayclose.today:1")
    await takes(private, newest(owner), "close")
