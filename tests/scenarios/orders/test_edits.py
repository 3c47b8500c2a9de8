"""What was typed is edited: it is taken as the new answer, in time, and never twice."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_answers_that_are_edited(stage: Stage) -> None:
    """A name, an address and a number are put right where they were typed; the review shows it."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Asha presses [Checkout]
        Asha presses [Yes, I agree]
        Asha: 12-2-417, Gudimalkapr
        Asha edits [12-2-417, Gudimalkapr]: 12-2-417, Gudimalkapur
        Asha sees: Whom shall we ask for?
        Asha: Asha Rdy
        Asha: 98480
        Asha sees: Please type a phone number
        Asha edits [98480]: 98480 12345
        Asha sees: Asha Rdy, +919848012345
        Asha sees: 12-2-417, Gudimalkapur
        Asha edits [Asha Rdy]: Asha Reddy
        Asha sees: Asha Reddy, +919848012345
        Asha edits [98480 12345]: 98480
        Asha sees: Please type a phone number
        Asha sees: Asha Reddy, +919848012345
        Asha edits [98480] six minutes later: 98480 54321
        Asha sees: the first answer stands
        Asha sees: Asha Reddy, +919848012345
    """)


async def test_edited_too_late_or_after_the_order(stage: Stage) -> None:
    """After five minutes the first answer stands, and is said to; once it is ordered, nothing moves."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Asha presses [Checkout]
        Asha presses [Yes, I agree]
        Asha: 12-2-417, Gudimalkapur
        Asha: Asha Reddy
        Asha: 98480 12345
        Asha edits [Asha Reddy] six minutes later: Usha Reddy
        Asha sees: the first answer stands
        Asha sees: Asha Reddy, +919848012345
        Asha presses [Place order]
        Asha edits [98480 12345]: 98480 54321
        Asha sees: an edit does not change it any more
        The counter sees nothing
    """)
    (order,) = await scenes.orders_of(stage)
    assert order.customer_phone == "+919848012345"


async def test_amount_that_is_edited(stage: Stage) -> None:
    """The cart holds what was meant, once; a search is done anew, and so is a command that was misspelt."""
    await stage.plays("""
        Asha: /shps
        Asha sees: I do not know /shps
        Asha edits [/shps]: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Fruit]
        Asha presses [Onion]
        Asha: 2 kg
        Asha sees: In your cart: 2 kg for ₹48
        Asha edits [2 kg]: 3 kg
        Asha sees: In your cart: 3 kg for ₹72
        Asha presses [Cart]
        Asha edits [3 kg]: 1.5 kg
        Asha sees: Onion · 1.5 kg · ₹36
        Asha presses [Clear]
        Asha edits [1.5 kg]: 2 kg
        Asha sees: an edit does not change it any more
        Asha does not see: Onion · 2 kg
    """)


async def test_what_has_an_effect_of_its_own(stage: Stage) -> None:
    """Another address of a system is no correction: nothing is done twice, and that is said."""
    await stage.before("Lakshmi looks at her systems", "Lakshmi: /shop\nLakshmi presses [Sri Lakshmi Kirana]")
    await stage.plays("""
        Lakshmi presses [Systems]
        Lakshmi presses [Connect]
        Lakshmi: https://till.example.org/kirana
        Lakshmi edits [https://till.example.org/kirana]: https://till.example.org/other
        Lakshmi sees: an edit does not change it any more
        Lakshmi presses [Copied]
        Lakshmi does not see: other
    """)


async def test_carts_and_addresses_that_are_edited(stage: Stage) -> None:
    """What was made by a slip of the finger is put right, and no second one comes beside it."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Asha: /carts
        Asha presses [New cart]
        Asha: Sundy feast
        Asha edits [Sundy feast]: Sunday feast
        Asha sees: Sunday feast is empty.
        Asha: /carts
        Asha sees: 2 carts
        Asha sees: [🛒 Sunday feast · 0] [⚙️]
        Asha presses [⚙️]
        Asha presses [Rename]
        Asha: Pongl
        Asha edits [Pongl]: Pongal
        Asha sees: 🛒 Pongal
        Asha: /addresses
        Asha presses [New address]
        Asha presses [Yes, I agree]
        Asha: 12-2-417, Gudimalkapr
        Asha edits [12-2-417, Gudimalkapr]: 12-2-417, Gudimalkapur
        Asha sees: 12-2-417, Gudimalkapur
        Asha presses [Landmark]
        Asha: behind the tempel
        Asha edits [behind the tempel]: behind the temple
        Asha sees: behind the temple
        Asha presses [Back]
        Asha does not see: Gudimalkapr,
    """)
    asha = await stage.store.read().people.by_telegram(scenes.ASHA)
    assert asha
    (address,) = await stage.store.read().addresses.of(asha.identity_id, most=9)
    assert (address.text, address.landmark) == ("12-2-417, Gudimalkapur", "behind the temple")


async def test_address_of_a_checkout_that_is_edited(stage: Stage) -> None:
    """The address book keeps the one that was meant; one of before stays as it is."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Asha presses [Checkout]
        Asha presses [Yes, I agree]
        Asha: 12-2-417, Gudimalkapr
        Asha edits [12-2-417, Gudimalkapr]: 12-2-417, Gudimalkapur
        Asha: Asha Reddy
        Asha: 98480 12345
        Asha presses [Address]
        Asha: 12-2-417, Gudimalkapur
        Asha sees: 12-2-417, Gudimalkapur
        Asha edits [12-2-417, Gudimalkapur]: 5-9-12, Begumpet
        Asha sees: 5-9-12, Begumpet
    """)
    asha = await stage.store.read().people.by_telegram(scenes.ASHA)
    assert asha
    kept = {each.text for each in await stage.store.read().addresses.of(asha.identity_id, most=9)}
    assert kept == {"12-2-417, Gudimalkapur", "5-9-12, Begumpet"}


async def test_a_shops_address_that_is_edited(stage: Stage) -> None:
    """The shop has one address, as it was meant."""
    await stage.before("Lakshmi looks at her shop", "Lakshmi: /shop\nLakshmi presses [Sri Lakshmi Kirana]")
    await stage.plays("""
        Lakshmi presses [Addresses]
        Lakshmi presses [New address]
        Lakshmi: Godwn 2, Balanagar
        Lakshmi edits [Godwn 2, Balanagar]: Godown 2, Balanagar
        Lakshmi sees: Godown 2, Balanagar
        Lakshmi presses [Label]
        Lakshmi: Stor
        Lakshmi edits [Stor]: Store
        Lakshmi sees: Store
        Lakshmi presses [Back]
        Lakshmi does not see: Godwn
    """)
