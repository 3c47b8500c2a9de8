"""Somebody whose record is disabled."""

from domain.people import Status
from domain.unit_of_work import UnitOfWork
from storage.work import StoredStore
from tests.scenarios.stage import Stage


async def _set(store: StoredStore, stage: Stage, name: str, status: Status) -> None:
    [telegram_id] = [one.id for one in stage.sandbox.world.persons.values() if one.first_name == name]
    async with store.begin() as work:
        await _set_status(work, telegram_id, status)
    stage.notes(f"({name}'s record is {status})")


async def _set_status(work: UnitOfWork, telegram_id: int, status: Status) -> None:
    actor = await work.people.by_telegram(telegram_id)
    assert actor is not None
    await work.identities.set_status(actor.identity_id, status)


async def test_disabled(stage: Stage) -> None:
    """A disabled person is told so, kindly, and nothing is done for them but the first word and help."""
    await stage.plays("""
        Asha: /start
        Asha presses [See shops]
    """)
    await _set(stage.store, stage, "Asha", Status.DISABLED)
    await stage.plays("""
        Asha presses [Sri Lakshmi Kirana]
        Asha sees: Your account is blocked just now
        Asha does not see: Satyam Theatre Road
        Asha: hello?
        Asha sees: Your account is blocked just now
        Asha: /orders
        Asha sees: Your account is blocked just now
        Asha: /help
        Asha sees: How it works
        Asha: /start
        Asha sees: Namaste Asha!
    """)
    await _set(stage.store, stage, "Asha", Status.ACTIVE)
    await stage.plays("""
        Asha presses [See shops]
        Asha presses [Sri Lakshmi Kirana]
        Asha sees: Satyam Theatre Road
    """)


async def test_disabled_at_the_counter(stage: Stage) -> None:
    """A disabled member of the staff moves no order, while the others go on."""
    await stage.before(
        "Asha has ordered, Kiran has accepted",
        """
        Asha: /start
        Asha presses [See shops]
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Rice]
        Asha presses [Toor dal]
        Asha presses [Add to cart]
        Asha presses [🛒 Cart]
        Asha presses [Checkout]
        Asha presses [Yes, I agree]
        Asha: 12-2-417, Gudimalkapur, near the temple
        Asha taps [Share my contact]
        Asha presses [Place order]
        Kiran presses [Accept] at the counter
        """,
    )
    await _set(stage.store, stage, "Kiran", Status.DISABLED)
    await stage.plays("""
        Kiran presses [Picking] at the counter
        Kiran sees: మీ అకౌంట్ ప్రస్తుతం ఆపి ఉంది
        Asha does not see: packed
        Fatima presses [Picking] at the counter
        Asha sees: Your things are being packed
    """)
