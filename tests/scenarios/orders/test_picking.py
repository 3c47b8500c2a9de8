"""Whoever packs an order ticks its lines in private; what is not there is asked, and its customer decides."""

from domain.orders.line import LineState
from tests.scenarios import scenes
from tests.scenarios.stage import Stage

ACCEPTED = f"""
    {scenes.ASHA_ORDERS}
    Kiran: /language
    Kiran presses [English]
    Kiran presses [Accept] at the counter
"""
TOMATOES = """
    Asha: /start
    Asha presses [See shops]
    Asha presses [Sri Lakshmi Kirana]
    Asha presses [Fruit]
    Asha presses [Tomato]
    Asha presses [Add to cart]
"""


async def test_what_is_not_there_is_asked_and_replaced(stage: Stage) -> None:
    """No dal today: Asha takes rice instead, and nobody else can order the dal."""
    await stage.before("Asha's order is accepted", ACCEPTED)
    (order,) = await scenes.orders_of(stage)
    await stage.plays(f"""
        Kiran: /start pick_{order.id}
        Kiran sees: Order #1001
        Kiran sees: ⬜ Toor dal 1 kg × 2
        Kiran presses [⬜ Toor dal]
        Kiran sees: ✅ Toor dal 1 kg × 2
        Asha sees: Your things are being packed
        Kiran presses [✅ Toor dal]
        Kiran presses [⋯]
        Kiran presses [Not there]
        Kiran sees: The customer is asked what to bring instead
        Asha sees: Toor dal 1 kg is not there. What shall we bring instead?
        Kiran presses [Out today, for everybody]
        Kiran sees: Nobody can order it today
        Kiran does not see: [📦 Ready]
        Asha presses [Sona masuri rice]
        Asha sees: that is what we bring
        Asha sees: something else in its place
        Asha sees: Sona masuri rice 5 kg × 1 · ₹420
        Kiran presses [❓ Toor dal]
        Kiran sees: something else in its place
        Kiran presses [All lines]
        Kiran presses [Ready]
        The counter sees: [🛵 Out for delivery]
    """)
    done = await stage.store.read().orders.get(order.id)
    assert [line.state for line in done.lines] == [LineState.REPLACED, LineState.PICKED]
    assert await scenes.shelf(stage) == (20, 0)


async def test_what_is_weighed_is_charged_and_too_much_is_asked(stage: Stage) -> None:
    """A little less is told, much more is asked."""
    await stage.before("Asha's order is accepted", f"{TOMATOES}{ACCEPTED}")
    (order,) = await scenes.orders_of(stage)
    weighed = next(line for line in (await stage.store.read().orders.get(order.id)).lines if line.is_weighed)
    await stage.plays(f"""
        Kiran: /start pick_{order.id}
        Kiran forges picking.one:{order.id}:{weighed.id}
        Kiran presses [Weigh]
        Kiran: a few
        Kiran sees: Please give an amount
        Kiran: 0.2 kg
        Kiran sees: Tomato · 500 g → 200 g
        Asha sees: Tomato · 500 g → 200 g
        Kiran forges picking.weigh:{order.id}:{weighed.id}
        Kiran: 600 g
        Kiran sees: The customer is asked whether that much is all right
        Asha sees: Tomato weighs more than the 500 g that you ordered
        Asha presses [Only as much as I ordered]
        Asha sees: we leave it at that
    """)


async def test_what_was_wished_beforehand_decides(stage: Stage) -> None:
    """Asha does without tomatoes; without dal she wants nothing at all, and Kiran is asked before that."""
    await stage.before("Asha is about to order", f"{TOMATOES}{scenes.ASHA_IS_ABOUT_TO_ORDER}")
    await stage.plays("""
        Asha presses [If something is not there]
        Asha sees: Whoever packs your order does as you say here.
        Asha presses [Leave it out]
        Asha sees: 🔁 If something is not there: Leave it out
        Asha presses [If something is not there]
        Asha presses [One thing differently]
        Asha sees: [Tomato: Leave it out]
        Asha presses [Toor dal]
        Asha presses [Then cancel the whole order]
        Asha presses [Back]
        Asha sees: • Toor dal: Then cancel the whole order
        Asha presses [Back]
        Asha presses [Place order]
        Kiran: /language
        Kiran presses [English]
        Kiran presses [Accept] at the counter
    """)
    (order,) = await scenes.orders_of(stage)
    dal, tomato = sorted(
        (await stage.store.read().orders.get(order.id)).lines, key=lambda line: line.is_weighed
    )
    await stage.plays(f"""
        Kiran: /start pick_{order.id}
        Kiran forges picking.one:{order.id}:{tomato.id}
        Kiran presses [Not there]
        Kiran sees: not there
        Asha sees: Tomato · ✖️ not there
    """)
    await stage.plays(f"""
        Kiran forges picking.one:{order.id}:{dal.id}
        Kiran presses [Not there]
        Kiran sees: without this, cancel the whole order
        Kiran presses [Cancel the order]
        Asha sees: cancelled your order #1001
    """)
    assert await scenes.shelf(stage) == (20, 0)
