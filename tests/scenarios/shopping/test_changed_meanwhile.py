"""The shop changes while somebody is about to order: nothing is ordered that they did not see."""

from collections.abc import Awaitable, Callable

from domain.catalogue.product import Product
from domain.catalogue.shop import ShopState
from domain.unit_of_work import UnitOfWork
from domain.values import Money
from tests.scenarios.scenes import ASHA_IS_ABOUT_TO_ORDER, RAVI, orders_of, shelf
from tests.scenarios.stage import Stage

RAVI_IS_ABOUT_TO_ORDER = """
    Ravi: /start
    Ravi presses [🏪]
    Ravi presses [శ్రీ లక్ష్మి]
    Ravi presses [బియ్యం]
    Ravi presses [కంది పప్పు]
    Ravi presses [🛒]
    Ravi presses [🛒 కార్టు]
    Ravi presses [✅]
    Ravi presses [సరే, ఒప్పుకుంటున్నాను]
    Ravi: 12-2-417, గుడిమల్కాపూర్
    Ravi taps [📱]
"""


async def changes(stage: Stage, line: str, change: Callable[[UnitOfWork, Product], Awaitable[None]]) -> None:
    """The shop does something about its toor dal."""
    stage.notes(f"({line})")
    async with stage.store.begin() as work:
        found = [await work.products.get(number) for number in range(1, 9)]
        await change(work, next(each for each in found if each.names.in_("en") == "Toor dal"))


async def dearer(work: UnitOfWork, dal: Product) -> None:
    """Five rupees more."""
    await work.products.set_price(dal.id, Money(170_00))


async def one_left(work: UnitOfWork, dal: Product) -> None:
    """Somebody dropped the rest."""
    await work.stock.set_stock(dal.id, 1)


async def taken_off(work: UnitOfWork, dal: Product) -> None:
    """Not sold any more."""
    await work.products.set_listed(dal.id, False)


async def suspended(work: UnitOfWork, dal: Product) -> None:
    """The platform suspends the shop."""
    await work.shops.set_state(dal.shop_id, ShopState.SUSPENDED)


async def closed(work: UnitOfWork, dal: Product) -> None:
    """The owner closes."""
    await work.shops.set_open(dal.shop_id, False)


async def reopened(work: UnitOfWork, dal: Product) -> None:
    """The owner opens again."""
    await work.shops.set_open(dal.shop_id, True)


async def nothing_ordered(stage: Stage) -> None:
    """No order, and no goods held."""
    assert await orders_of(stage) == []
    assert (await shelf(stage))[1] == 0


async def test_price_changed(stage: Stage) -> None:
    """Dal gets dearer while Asha reads the review: she sees the new total before she orders at it."""
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    await changes(stage, "toor dal now costs ₹170", dearer)
    await stage.plays("""
        Asha presses [Place order · ₹350]
        Asha sees: A price has changed meanwhile: all of it now costs ₹360. Please look once more
        Asha sees: [✅ Place order · ₹360]
        The counter sees nothing
    """)
    await nothing_ordered(stage)
    await stage.plays("""
        Asha presses [Place order · ₹360]
        Asha sees: Thank you! Your order is placed.
        The counter sees: Total ₹360
    """)
    (order,) = await orders_of(stage)
    assert order.total == Money(360_00)


async def test_price_changed_in_telugu(stage: Stage) -> None:
    """The same for Ravi; an old review still carries the old total, and is refused again."""
    await stage.before("Ravi is about to order", RAVI_IS_ABOUT_TO_ORDER)
    await changes(stage, "toor dal now costs ₹170", dearer)
    await stage.plays("""
        Ravi presses [₹185]
        Ravi sees: ఈలోగా ధర మారింది: ఇప్పుడు మొత్తం ₹190
        Ravi sees: ₹190]
    """)
    data = f"checkout.place:{await _cart_of(stage, RAVI)}:1:18500"
    await stage.plays(f"Ravi forges {data}\nRavi sees: ₹190")
    assert await orders_of(stage, RAVI) == []
    await stage.plays("Ravi presses [₹190]\nThe counter sees: Total ₹190")


async def test_stock_changed(stage: Stage) -> None:
    """All but one packet is gone: Asha is told how many are left, changes her cart and orders."""
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    await changes(stage, "one packet of toor dal is left", one_left)
    await stage.plays("""
        Asha presses [Place order]
        Asha sees: Only 1 left of Toor dal. Please change the amount.
    """)
    await nothing_ordered(stage)
    await stage.plays("""
        Asha presses [Cart]
        Asha sees: only 1 left
        Asha presses [➖]
        Asha presses [Checkout]
        Asha presses [Place order · ₹185]
        Asha sees: Thank you
    """)


async def test_far_less_is_left(stage: Stage) -> None:
    """Ten in the cart, one left: one press on less makes it what can be had."""
    ten = "Asha: /start\nAsha presses [See shops]\nAsha presses [Sri Lakshmi]\nAsha presses [Rice]\n"
    await stage.before(
        "Asha wants ten packets", f"{ten}Asha presses [Toor dal]\nAsha: 10\nAsha presses [🛒 Cart]"
    )
    await changes(stage, "one packet of toor dal is left", one_left)
    await stage.plays("""
        Asha presses [➖]
        Asha sees: Only 1 left of Toor dal
        Asha sees: only 1 left
        Asha presses [➖]
        Asha sees: Toor dal 1 kg × 1 · ₹165
    """)


async def test_product_gone(stage: Stage) -> None:
    """Toor dal is taken off the shelf: Asha is told so and takes it out."""
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    await changes(stage, "toor dal is not sold any more", taken_off)
    await stage.plays("""
        Asha presses [Place order]
        Asha sees: Toor dal is not sold any more. Please take it out of your cart.
        Asha presses [Cart]
        Asha sees: Toor dal 1 kg × 2 · ₹330 · not available now
        Asha presses [Toor dal]
        Asha sees: [🏪 Shops]
        Asha: /cart
        Asha presses [🗑]
        Asha sees: Taken out: Toor dal
    """)
    await nothing_ordered(stage)


async def test_shop_closed_mid_checkout(stage: Stage) -> None:
    """The shop closes at the last moment; when it opens again, the cart is still there."""
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    await changes(stage, "the shop closes", closed)
    await stage.plays("""
        Asha presses [Place order]
        Asha sees: Sri Lakshmi Kirana is closed just now and takes no orders. Your cart is kept.
        Asha presses [Cart]
        Asha sees: closed now
        Asha presses [Checkout]
        Asha sees: Sri Lakshmi Kirana is closed just now
    """)
    await nothing_ordered(stage)
    await changes(stage, "the shop opens again", reopened)
    await stage.plays("""
        Asha presses [Checkout]
        Asha presses [Place order]
        Asha sees: Thank you
    """)


async def test_shop_suspended_mid_checkout(stage: Stage) -> None:
    """The platform suspends the shop: Ravi is told in Telugu, keeps his cart and finds the other shops."""
    await stage.before("Ravi is about to order", RAVI_IS_ABOUT_TO_ORDER)
    await changes(stage, "the shop is suspended", suspended)
    await stage.plays("""
        Ravi presses [₹185]
        Ravi sees: శ్రీ లక్ష్మి కిరాణా
        Ravi presses [కార్టు]
        Ravi presses [కంది పప్పు]
        Ravi sees: శ్రీ లక్ష్మి కిరాణా
        Ravi presses [🏪]
        Ravi sees: గ్రీన్ బాస్కెట్
        Ravi does not see: శ్రీ లక్ష్మి
    """)
    assert await orders_of(stage, RAVI) == []


async def _cart_of(stage: Stage, telegram_id: int) -> int:
    work = stage.store.read()
    somebody = await work.people.by_telegram(telegram_id)
    assert somebody is not None
    return (await work.carts.current(somebody.identity_id)).id
