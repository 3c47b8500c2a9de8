"""The longest screens that anybody can bring about are one message in every language, and nothing is lost."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import InlineKeyboardMarkup
from telegram.error import BadRequest
from telegram.ext import ExtBot

from bot.chat import Chat, Screen, show, tap
from bot.client.message import Rendered
from bot.length import LONGEST, cut, fits
from bot.screens.renderer import Renderer
from bot.screens.storyboard import Storyboard
from domain.caps import Caps
from domain.catalogue.lengths import LONGEST_PRODUCT_NAME, LONGEST_SHOP_NAME
from domain.catalogue.ports import NewProduct, NewShop
from domain.catalogue.product import MOST_PIECES
from domain.catalogue.shop import ShopState
from domain.identity.arrival import arrive
from domain.orders import checkout, counter, life
from domain.orders.order import FINAL, OrderState
from domain.people import LONGEST_ADDRESS, LONGEST_NAME, LONGEST_NOTE, Actor
from domain.preferences import Delivery
from domain.shopping.cart import MOST_LINES
from domain.unit_of_work import UnitOfWork
from domain.values import LANGUAGES, Money, Names, Place, Quantity, Unit
from locales.texts import Texts
from sandbox.server import Sandbox
from sandbox.words.entities import parse_html, units
from storage.engine.database import Database, open_database
from storage.work import StoredStore
from tests.conftest import copy_database
from tests.rules.storyboard.town import WAYS
from tests.storage.given import agreed

BOARD = Storyboard.collect()
RENDERER = Renderer(Texts.load(), BOARD)
COUNTER, DEAR = -5001, Money(29_000_000_000_000_01)
MUCH = Money(99 * 30 * DEAR.minor + 1)
SIGNS = ("w", "క", "&", "🍅")
MOST_ENTITIES = 100
"""Telegram drops what is formatted beyond these."""


@pytest.fixture
async def database(sqlite_template: Path, tmp_path: Path) -> AsyncIterator[Database]:
    """What a screen shows does not hang on the kind of database: one is enough here."""
    copy_database(sqlite_template, tmp_path / "long.db")
    opened = await open_database(f"sqlite:///{tmp_path}/long.db")
    yield opened
    await opened.close()


@pytest.fixture
def store(store: StoredStore) -> StoredStore:
    """One whose orders may be as large as they like."""
    store._rules = replace(store._rules, caps=Caps(0, 0, 0))
    return store


@dataclass(frozen=True)
class Extremes:
    """Everything as long as it may be, all of one sign."""

    work: UnitOfWork
    sign: str
    asha: Actor
    kiran: Actor

    @classmethod
    async def of(cls, work: UnitOfWork, sign: str, customer: int = 1001) -> "Extremes":
        asha, kiran = [await arrive(work, each, "A".ljust(200, sign), "te") for each in (customer, 2001)]
        asha = await agreed(work, asha)
        return cls(work, sign, asha, kiran)

    async def shop(self) -> int:
        """One more shop."""
        name = Names(dict.fromkeys(LANGUAGES, "A".ljust(LONGEST_SHOP_NAME, self.sign)))
        phone, fee = "+999 999 999 999 999", Money(99_999_999_99)
        shop = NewShop(
            name, ShopState.APPROVED, True, self.kiran.identity_id, Place(-17.123456, -178.123456), "Here",
            phone, Money(0), fee, MUCH, COUNTER,
        )  # fmt: skip
        return (await self.work.shops.add(shop)).id

    async def goods(self, shop_id: int, number: int, length: int = LONGEST_PRODUCT_NAME) -> list[int]:
        """So many products of one name, in packs that only an elephant carries, told apart by their price."""
        kind = await self.work.products.add_category("all", Names({"en": "All"}), "🌾", 1)
        pack, name = Quantity(2_147_483_647, Unit.GRAM), Names({"en": "A".ljust(length, self.sign)})
        prices = [Money(DEAR.minor - cheaper) for cheaper in range(number)]
        new = [NewProduct(shop_id, kind.id, name, pack, Unit.PIECE, price, 1, 0, 9_000) for price in prices]
        return [await self.work.products.add(each) for each in new]

    async def fills(self, products: list[int]) -> None:
        """The cart of who says as much as may be said."""
        cart = await self.work.carts.current(self.asha.identity_id)
        assert await self.work.cart_lines.set_lines(cart, dict.fromkeys(products, MOST_PIECES)) == []
        await self.work.carts.draft(cart, place=Place(-17.123456, -178.123456))
        address, name = "Lane 5".ljust(LONGEST_ADDRESS, self.sign), "A".ljust(LONGEST_NAME, self.sign)
        await checkout.type_address(self.work, self.asha, address, with_place=True)
        await checkout.type_name(self.work, self.asha, name)
        await checkout.type_phone(self.work, self.asha, "+431234567890123")
        await checkout.type_note(self.work, self.asha, self.sign * LONGEST_NOTE)
        await checkout.choose_delivery(self.work, self.asha, Delivery.AT_DOOR_CASH_THERE)

    async def orders(self, products: list[int], state: OrderState = OrderState.PLACED) -> int:
        """Orders them, and takes the order there; gives its id."""
        await self.fills(products)
        offer = (await checkout.quote(self.work, self.asha)).basket
        cart, total = offer.cart, offer.total.minor
        made = await checkout.place_order(
            self.work, self.asha, cart_id=cart.id, cart_version=cart.version, total=total
        )
        for move, reason in WAYS[state]:
            await life.carry_out(self.work, self.kiran, made.orders[0], move, reason=reason)
            made = replace(made, orders=(await self.work.orders.get(made.orders[0].id),))
        return made.orders[0].id

    async def sees(self, link: str, *args: int) -> Screen:
        """What a screen shows Asha, or the counter."""
        group = BOARD.links[link].in_group
        actor = self.kiran if group else self.asha
        if group:
            actor = await counter.join(self.work, actor, COUNTER)
        chat = Chat(self.work, actor, COUNTER if group else actor.telegram_id, "bot")
        found: Screen = await BOARD.links[link].run(chat, *args)
        return found


def told(rendered: Rendered) -> str:
    """The text as people read it: one message, all of it formatted."""
    text, entities = parse_html(rendered.text)
    assert 0 < units(text) <= LONGEST
    assert len(entities) <= MOST_ENTITIES
    return text


def things(text: str) -> list[str]:
    """The lines of goods in a text."""
    return [line for line in text.splitlines() if line.startswith("•")]


def way_on(rendered: Rendered, link: str) -> Iterator[tuple[int, ...]]:
    """Where the buttons of a screen lead to later pages."""
    rows = rendered.markup.inline_keyboard if isinstance(rendered.markup, InlineKeyboardMarkup) else ()
    for button in [button for row in rows for button in row]:
        name, *args = str(button.callback_data).split(":")
        if name == link and button.text.endswith("›"):
            yield tuple(map(int, args))


async def read_through(extremes: Extremes, first: str, page: str, order_id: int, language: str) -> list[str]:
    """The lines of goods of an order, page by page as its buttons lead."""
    found, pages = list[str](), count(1)
    screen = await extremes.sees(first, order_id)
    while next(pages) < 10:
        rendered = RENDERER.render(screen, language)
        found += things(told(rendered))
        onward = [*way_on(rendered, page)]
        if not onward:
            return found
        screen = await extremes.sees(page, *onward[0])
    raise AssertionError("the pages do not end")


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize(
    ("first", "page"), [("counter.card", "counter.page"), ("orders.detail", "orders.page")]
)
async def test_the_longest_order_can_be_read_to_its_end(
    store: StoredStore, sign: str, first: str, page: str
) -> None:
    async with store.begin() as work:
        extremes = await Extremes.of(work, sign)
        products = await extremes.goods(await extremes.shop(), MOST_LINES)
        # Two such orders of one person are more than can be added up.
        for number, state in enumerate(OrderState):
            extremes = await Extremes.of(work, sign, 1001 + number)
            order_id = await extremes.orders(products, state)
            for language in LANGUAGES:
                lines = await read_through(extremes, first, page, order_id, language)
                if first == "counter.card" and state in FINAL:
                    assert lines == [], "a card is folded at the end"
                    continue
                assert len(lines) == MOST_LINES
                assert all(f"{'A'.ljust(LONGEST_PRODUCT_NAME, sign)} " in line for line in lines)


@pytest.mark.parametrize(
    ("first", "page"), [("counter.card", "counter.page"), ("orders.detail", "orders.page")]
)
async def test_what_fits_stays_in_one_piece(store: StoredStore, first: str, page: str) -> None:
    async with store.begin() as work:
        extremes = await Extremes.of(work, "క")
        order_id = await extremes.orders(await extremes.goods(await extremes.shop(), MOST_LINES, 5))
        for language in LANGUAGES:
            rendered = RENDERER.render(await extremes.sees(first, order_id), language)
            assert len(things(told(rendered))) == MOST_LINES
            assert [*way_on(rendered, page)] == []


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("several", [1, MOST_LINES])
async def test_the_fullest_cart_can_be_seen_and_ordered(store: StoredStore, sign: str, several: int) -> None:
    async with store.begin() as work:
        extremes = await Extremes.of(work, sign)
        shops = [await extremes.shop() for _ in range(several)]
        await extremes.fills([each for shop in shops for each in await extremes.goods(shop, 30 // several)])
        above = "w" * 400
        for language in LANGUAGES:
            for screen in (await extremes.sees("cart.lines"), await extremes.sees("checkout.review")):
                rendered = RENDERER.render(screen, language, above=above)
                text = told(rendered)
                assert text.count("🏪") == min(several, 10)
                assert ("20" in "".join(line for line in text.splitlines() if "…" in line)) == (several > 10)
                assert "cart.lines" in str(rendered.markup) or "checkout.begin" in str(rendered.markup)


async def test_a_busy_day_is_told_in_pages(store: StoredStore) -> None:
    async with store.begin() as work:
        extremes = await Extremes.of(work, "క")
        shop_id = await extremes.shop()
        [product] = await extremes.goods(shop_id, 1)
        for _ in range(20):
            await extremes.orders([product])
        owner = replace(extremes, asha=(await work.people.by_telegram(2001)) or extremes.kiran)
        screen = await owner.sees("daybook.today", shop_id)
        for language in LANGUAGES:
            text = told(RENDERER.render(screen, language))
            assert text.count("#") == 8
            assert any("20" in line and "₹" not in line for line in text.splitlines())


@given(st.lists(st.text("wక&🍅", max_size=900), max_size=12), st.booleans(), st.integers(0, 300))
def test_what_nobody_foresaw_is_cut_to_one_message(told_lines: list[str], bold: bool, buttons: int) -> None:
    """Whatever a screen says and however many buttons it has; where it fits nothing is lost."""
    name = "\n".join(told_lines) or "w"
    rows = [[tap(".shops", "shops.nearby")] for _ in range(buttons)]
    rendered = RENDERER.render(show("welcome-start", *rows, name=name), "te", above=bold * "<b>w</b>" or None)
    text, _ = parse_html(rendered.text)
    assert 0 < units(text) <= LONGEST
    assert len(rendered.markup.inline_keyboard if rendered.markup else ()) == min(buttons, 100)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\nb", "a\nb"),
        ("a\n" + "w" * 4096, "a\n…"),
        ("a\n<b>b\n" + "w" * 4096 + "</b>", "a\n…"),
        ("a\n<b>b</b>\n<i>" + "w" * 4096 + "</i>", "a\n<b>b</b>\n…"),
        ("&amp;" * 5000, "&amp;" * 2047 + "…"),
    ],
)
def test_it_is_cut_where_no_tag_is_open(text: str, kept: str) -> None:
    assert cut(text) == kept
    assert fits(kept)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 4096,
        "<b>" + "x" * 4096 + "</b>",
        "&amp;" * 4096,
        "🍅" * 2048,
        '<a href="tg://x">' + "క" * 4096 + "</a>",
    ],
    ids=lambda text: text[:8],
)
async def test_what_fits_is_what_telegram_takes(bot: ExtBot[None], sandbox: Sandbox, text: str) -> None:
    sandbox.person(1001).says("/start")
    assert fits(text)
    await bot.send_message(1001, text, parse_mode="HTML")
    assert not fits(f"{text}x")
    with pytest.raises(BadRequest, match="too long"):
        await bot.send_message(1001, f"{text}x", parse_mode="HTML")
