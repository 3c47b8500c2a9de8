"""What scenes begin with, and looks behind the stage."""

from domain.orders.order import Order
from domain.ports import AuditEntry
from tests.scenarios.stage import Stage

CARD_AS_IT_STANDS = "message is not modified"
"""What is kept before everybody's eyes is edited to see that it is still there: somebody may have deleted it,
or another process may have drawn it."""

ASHA, RAVI, IMRAN, KIRAN = 1001, 1002, 1003, 2001

ASHA_FILLS_HER_CART = """
    Asha: /start
    Asha presses [See shops]
    Asha presses [Sri Lakshmi Kirana]
    Asha presses [Rice]
    Asha presses [Toor dal]
    Asha presses [Add to cart]
    Asha presses [➕]
    Asha presses [🛒 Cart]
"""
ASHA_IS_ABOUT_TO_ORDER = f"""
    {ASHA_FILLS_HER_CART}
    Asha presses [Checkout]
    Asha presses [Yes, I agree]
    Asha: 12-2-417, Gudimalkapur
    Asha taps [Share my contact]
"""
ASHA_ORDERS = f"""
    {ASHA_IS_ABOUT_TO_ORDER}
    Asha presses [Place order]
"""
ACCEPTED = f"""
    {ASHA_ORDERS}
    Kiran presses [Accept] at the counter
"""
READY = f"""
    {ACCEPTED}
    Kiran presses [Ready] at the counter
"""
ON_ITS_WAY = f"""
    {READY}
    Kiran presses [Out for delivery] at the counter
"""


async def shelf(stage: Stage, product: str = "Toor dal") -> tuple[int, int]:
    """How much of the first shop's product is on hand, and how much of that is allocated."""
    work = stage.store.read()
    for number in range(1, 9):
        found = await work.products.get(number)
        if found.names.in_("en") == product:
            return found.on_hand, found.allocated
    raise LookupError(product)


async def orders_of(stage: Stage, telegram_id: int = ASHA) -> list[Order]:
    """Somebody's orders, newest first."""
    work = stage.store.read()
    somebody = await work.people.by_telegram(telegram_id)
    assert somebody is not None
    return await work.orders.of(somebody.identity_id, most=100)


async def who(stage: Stage, telegram_id: int) -> str:
    """How the audit calls somebody."""
    somebody = await stage.store.read().people.by_telegram(telegram_id)
    assert somebody is not None
    return f"identity:{somebody.identity_id}"


async def audit(stage: Stage, most: int = 20) -> list[tuple[str | None, str, str, str]]:
    """The newest audit entries: who, what, on what, outcome."""
    entries: list[AuditEntry] = list(await stage.store.read().audit.last(most))
    return [(entry.who, entry.action, entry.subject, entry.outcome) for entry in entries]
