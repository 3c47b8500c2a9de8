"""What a person is called and prefers, said in the chat, and what follows from it."""

from domain.identity import preferences
from domain.preferences import Delivery, QuietHours
from sandbox.chats import Posted
from tests.scenarios import scenes
from tests.scenarios.scenes import ASHA
from tests.scenarios.stage import Stage
from tests.scenarios.street import COUNTER, LAKSHMI


async def chosen(stage: Stage, who: int = ASHA, **what: object) -> None:
    """Somebody has chosen this, elsewhere."""
    async with stage.store.begin() as work:
        somebody = await work.people.by_telegram(who)
        assert somebody is not None
        await preferences.change(work, somebody, **what)


def last(stage: Stage, text: str) -> Posted:
    """Asha's newest message from the bot with this text."""
    messages = stage.sandbox.chat(ASHA).messages
    return next(one for one in reversed(messages) if one.from_bot and text in one.text)


async def test_profile(stage: Stage) -> None:
    """Asha says what she is called, where her orders go and how, and when she wants peace."""
    await stage.plays("""
        Asha: /start
        Asha: /profile
        Asha sees: No usual address yet
        Asha presses [Name]
        Asha: Asha Reddy
        Asha sees: Saved
        Asha sees: Asha Reddy
        Asha presses [Address]
        Asha presses [Yes, I agree]
        Asha: 12-2-417, Gudimalkapur
        Asha sees: 12-2-417, Gudimalkapur
        Asha presses [Handing over]
        Asha presses [Leave it at the door]
        Asha sees: Leave it at the door, the cash is there in an envelope
        Asha presses [Messages]
        Asha presses [Without every step]
        Asha sees: You get no message that follows every step
        Asha presses [Back]
        Asha sees: Only what matters
        Asha presses [Quiet hours]
        Asha: at night
        Asha sees: two different times
        Asha: 10 pm to 6:30
        Asha sees: Quiet from 10:00 pm to 6:30 am
        Asha presses [Quiet hours]
        Asha presses [9:00 pm – 7:00 am]
        Asha sees: Quiet from 9:00 pm to 7:00 am
        Asha presses [Quiet hours]
        Asha presses [Ring at any time]
        Asha sees: No quiet hours
        Asha presses [Address]
        Asha presses [No usual address]
        Asha sees: No usual address yet
        Asha presses [Language]
        Asha presses [తెలుగు]
        Asha sees: ఎప్పుడూ వాడే అడ్రస్ ఇంకా లేదు
        Asha presses [సహాయం]
    """)
    asha = await stage.store.read().people.by_telegram(ASHA)
    assert asha is not None
    assert (asha.name, asha.preferences.delivery) == ("Asha Reddy", Delivery.AT_DOOR_CASH_THERE)


async def test_as_usual(stage: Stage) -> None:
    """Asha's order goes where and how she prefers; for this one she says otherwise, and the shop sees it."""
    await stage.before(
        "Asha has a usual address, and likes her orders left at the door",
        f"""
        {scenes.ASHA_FILLS_HER_CART}
        Asha: /profile
        Asha presses [Address]
        Asha presses [Yes, I agree]
        Asha: 12-2-417, Gudimalkapur
        Asha presses [Handing over]
        Asha presses [Leave it at the door]
        Asha: /cart
        """,
    )
    await stage.plays("""
        Asha presses [Checkout]
        Asha sees: Whom shall we ask for?
        Asha taps [Share my contact]
        Asha sees: 12-2-417, Gudimalkapur
        Asha sees: Leave it at the door
        Asha presses [Handing over]
        Asha presses [Call before you come]
        Asha sees: Call before you come
        Asha presses [Place order]
        The counter sees: Call before you come
        Asha presses [Order #1001]
        Asha sees: Call before you come
    """)
    (order,) = await scenes.orders_of(stage)
    assert order.delivery is Delivery.CALL_FIRST


async def test_quiet_hours(stage: Stage) -> None:
    """At night Asha's order is accepted without a sound; a new password rings all the same."""
    await stage.before("Asha has ordered", scenes.ASHA_ORDERS)
    minute = stage.clock.now.hour * 60 + stage.clock.now.minute
    here = QuietHours((minute - 60) % 1440, (minute + 60) % 1440, "UTC")
    await chosen(stage, quiet=here)
    await stage.plays("""
        Kiran presses [Accept] at the counter
        Asha sees: accepted your order #1001
    """)
    assert last(stage, "accepted your order").silent
    async with stage.store.begin() as work:
        await work.outbox.tell("password-changed", 0, ASHA)
    await stage.settles()
    assert not last(stage, "password").silent
    await chosen(stage, quiet=QuietHours(here.end, here.start, "UTC"))
    await stage.plays("""
        Kiran presses [Ready] at the counter
        Kiran presses [Out for delivery] at the counter
        Asha sees: on its way
    """)
    assert not last(stage, "is on its way").silent


async def test_by_the_clock_of_the_shop(stage: Stage) -> None:
    """Quiet hours without a time zone are the shop's own; its owner's are not those of the counter."""
    stage.improvises("only what rings is looked at")
    await stage.plays(scenes.ASHA_ORDERS)
    minute = (stage.clock.now.hour * 60 + stage.clock.now.minute + 330) % 1440
    around_now = QuietHours((minute - 30) % 1440, (minute + 30) % 1440)
    await chosen(stage, quiet=around_now)
    await chosen(stage, LAKSHMI, quiet=around_now)
    await stage.plays("Kiran presses [Accept] at the counter")
    assert last(stage, "accepted your order").silent
    await stage.plays("""
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Order again]
        Asha presses [Checkout]
        Asha presses [Place order]
        The counter sees: #1002
    """)
    assert not any(one.silent for one in stage.sandbox.chat(COUNTER).messages)


async def test_without_every_step(stage: Stage) -> None:
    """Asha does without the message that follows every step; what she must not miss comes all the same."""
    await stage.before("Asha is about to order", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await stage.before(
        "and does without every step",
        "Asha: /profile\nAsha presses [Messages]\nAsha presses [Without every step]\nAsha: /cart",
    )
    await stage.plays("""
        Asha presses [Checkout]
        Asha presses [Place order]
        Asha does not see: Waiting for its answer
        Kiran presses [Accept] at the counter
        Asha sees: accepted your order #1001
        Kiran presses [Ready] at the counter
        Asha sees nothing
        Kiran presses [Out for delivery] at the counter
        Asha sees: on its way
        Kiran presses [Delivered] at the counter
        Asha sees: is delivered
    """)


async def test_a_message_that_is_there_stays_right(stage: Stage) -> None:
    """Who does without every step only now keeps the message that is there, up to date."""
    await stage.before("Asha has ordered", scenes.ASHA_ORDERS)
    await stage.before(
        "and does without every step from now on",
        """
        Asha: /profile
        Asha presses [Messages]
        Asha presses [Without every step]
    """,
    )
    await stage.plays("""
        Kiran presses [Accept] at the counter
        Asha sees: accepted your order #1001
        Asha sees: in place: 🧾 Order #1001 · Sri Lakshmi Kirana: see further down
        Kiran presses [Ready] at the counter
        Asha sees: in place: 🧾 Order #1001 · Sri Lakshmi Kirana 📦 Packed and ready.
    """)
