"""Consent: asked once, before the first phone number, address or place is kept, and as easily taken back."""

from sqlalchemy import func, select, update

from domain.policy import NOTICE
from storage.care.verify import problems
from storage.schema import tables as t
from tests.reading import rows_of
from tests.scenarios import scenes
from tests.scenarios.scenes import ASHA
from tests.scenarios.stage import Stage

STREET = "12-2-417, Gudimalkapur"


async def consents(stage: Stage) -> dict[str, str | None]:
    """What everybody has agreed to, by name."""
    rows = await rows_of(stage.database.reader, select(t.identity.c.name, t.identity.c.consent))
    return {row.name: row.consent for row in rows}


async def is_kept(stage: Stage) -> bool:
    """Whether an address, a number or a place of anybody's is there."""
    read = stage.database.reader
    carts = select(func.count()).where(t.cart.c.contact_phone.is_not(None) | t.cart.c.place.is_not(None))
    return bool(await read.value(select(func.count(t.address.c.id)), int) + await read.value(carts, int))


async def nobody_has_agreed(stage: Stage) -> None:
    """As after an upgrade that found that nobody had been asked."""
    async with stage.database.transaction() as executor:
        await executor.run(update(t.identity).values(consent=None, consent_at=None))
    stage.notes("(nobody has agreed to anything yet)")


async def everybody_has_agreed(stage: Stage) -> None:
    """As before that."""
    async with stage.database.transaction() as executor:
        await executor.run(update(t.identity).values(consent=NOTICE, consent_at=0))
    stage.notes("(everybody has agreed)")


async def test_asked_once_and_on_with_the_order(stage: Stage) -> None:
    """Looking around needs no consent; the first address does, and nothing after that."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    assert await consents(stage) == {"Lakshmi": None, "Arjun": None, "Asha": None}
    await stage.plays("""
        Asha presses [Checkout]
        Asha sees: May we keep what your order needs?
        Asha sees: Who: Kirana
        Asha sees: What for: to bring you your orders
        Asha sees: How long: numbers, addresses and places until
        Asha sees: Withdraw it at any time with one press: /privacy
        Asha sees: Complaints: Anil, grievances@kirana.test
        Asha presses [Yes, I agree]
        Asha sees: Where shall we bring it?
        Asha: 12-2-417, Gudimalkapur
        Asha taps [Share my contact]
        Asha presses [Place order]
        Kiran presses [Accept] at the counter
        Asha: /shops
        Asha presses [Nearest first]
        Asha sees: Where are you?
    """)
    assert await consents(stage) == {
        "Lakshmi": None,
        "Arjun": None,
        "Asha": NOTICE,
        "Kiran": None,
    }
    asha = await scenes.who(stage, ASHA)
    assert (asha, f"privacy.agreed-{NOTICE}", asha, "done") in await scenes.audit(stage)
    assert await problems(stage.database, stage.store._sealer, now=stage.clock.now) == []


async def test_not_now_keeps_nothing(stage: Stage) -> None:
    """Asha says no for now: she is back at her cart, nothing is kept, and she is asked again next time."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Asha presses [Checkout]
        Asha presses [Not now]
        Asha sees: Toor dal
        Asha presses [Checkout]
        Asha sees: May we keep what your order needs?
        Asha: /shops
        Asha presses [Nearest first]
        Asha sees: May we keep what your order needs?
        Asha presses [Not now]
        Asha sees: Which shop today?
    """)
    assert (await consents(stage))["Asha"] is None
    assert not await is_kept(stage)


async def test_what_was_typed_is_not_lost(stage: Stage) -> None:
    """Asha types her address before she was asked, and instead of an answer: it is there once she agrees."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Asha presses [Checkout]
        Asha: 12-2-417, Gudimalkapur
        Asha sees: Please use the buttons here
        Asha sees: May we keep what your order needs?
    """)
    assert not await is_kept(stage)
    await stage.plays("""
        Asha presses [Yes, I agree]
        Asha sees: Whom shall we ask for?
    """)
    await nobody_has_agreed(stage)
    await stage.plays("""
        Asha taps [Share my contact]
        Asha sees: May we keep what your order needs?
        Asha presses [Yes, I agree]
        Asha sees: Is everything right?
        Asha sees: 12-2-417, Gudimalkapur
        Asha sees: +919000001001
    """)
    await nobody_has_agreed(stage)
    await stage.plays("""
        Asha presses [Place order]
        Asha sees: May we keep what your order needs?
        Asha presses [Yes, I agree]
        Asha sees: Your order is placed.
    """)
    assert len(await scenes.orders_of(stage)) == 1


async def test_not_now_leads_away_from_a_question(stage: Stage) -> None:
    """Asha stands where something personal is asked for, and nobody has agreed any more."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    for ways in (
        "Asha: /cart\nAsha presses [Checkout]",
        "Asha: /cart\nAsha presses [Checkout]\nAsha: 12-2-417, Gudimalkapur",
        "Asha: /cart\nAsha presses [Checkout]\nAsha: Asha",
        "Asha: /profile\nAsha presses [Address]",
    ):
        await everybody_has_agreed(stage)
        await stage.plays(ways)
        await nobody_has_agreed(stage)
        await stage.plays("""
            Asha: 9000001001
            Asha sees: May we keep what your order needs?
            Asha presses [Not now]
            Asha sees: Namaste Asha!
        """)


async def test_what_was_typed_is_not_kept_for_something_else(stage: Stage) -> None:
    """Asha goes elsewhere, says no or takes her yes back: what she typed for the cart goes nowhere later."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    for leaving in (
        "Asha: /addresses",
        "Asha presses [Not now]\nAsha: /addresses",
        "Asha: /privacy\nAsha presses [Yes, I agree]\nAsha presses [Withdraw my consent]\nAsha: /addresses",
    ):
        await stage.plays(f"Asha: /cart\nAsha presses [Checkout]\nAsha: 12-2-417, Gudimalkapur\n{leaving}")
        await stage.plays("""
            Asha presses [New address]
            Asha sees: May we keep what your order needs?
            Asha presses [Yes, I agree]
            Asha sees: Which address?
        """)
        assert not await is_kept(stage)
        await nobody_has_agreed(stage)
    await stage.plays("""
        Asha: /cart
        Asha presses [Checkout]
        Asha presses [Yes, I agree]
        Asha sees: Where shall we bring it?
    """)
    assert not await is_kept(stage)


async def test_a_pin_is_asked_for_after_the_consent(stage: Stage) -> None:
    """Nobody has agreed any more when Asha wants to say where on the map it is."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await everybody_has_agreed(stage)
    await stage.plays("""
        Asha presses [Checkout]
        Asha: 12-2-417, Gudimalkapur
        Asha taps [Share my contact]
        Asha sees: Is everything right?
    """)
    await nobody_has_agreed(stage)
    await stage.plays("""
        Asha presses [Add a pin]
        Asha sees: May we keep what your order needs?
        Asha presses [Not now]
        Asha sees: Is everything right?
    """)


async def test_what_was_typed_may_not_do(stage: Stage) -> None:
    """The consent stands all the same, and Asha is where she can type it again."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Asha presses [Checkout]
        Asha: 🙂
        Asha presses [Yes, I agree]
        Asha sees: Where shall we bring it?
        Asha: 12-2-417, Gudimalkapur
        Asha sees: Whom shall we ask for?
    """)
    assert (await consents(stage))["Asha"] == NOTICE


async def test_withdrawn_with_one_press(stage: Stage) -> None:
    """Addresses and numbers are forgotten at once; the order that is under way still comes."""
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    await stage.plays("""
        Asha: /privacy
        Asha sees: You have agreed to this
        Asha presses [Withdraw my consent]
        Asha sees: You have not agreed to this yet
    """)
    assert (await consents(stage))["Asha"] is None
    assert not await is_kept(stage)
    await stage.plays("""
        Kiran presses [Accept] at the counter
        Asha sees: accepted your order #1001
        Asha: /profile
        Asha presses [Address]
        Asha sees: May we keep what your order needs?
        Asha: /privacy
        Asha presses [Yes, I agree]
        Asha sees: You have agreed to this
    """)
    asha = await scenes.who(stage, ASHA)
    done = [action for who, action, _, _ in await scenes.audit(stage) if who == asha and "privacy" in action]
    assert done == [f"privacy.agreed-{NOTICE}", "privacy.withdrawn", f"privacy.agreed-{NOTICE}"]
