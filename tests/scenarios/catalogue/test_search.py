"""Searching: what is typed where nothing else is asked."""

import pytest

from domain.rate_limits import QUARTER, RATE_LIMITS, Limit, Metered, RateLimits
from tests.scenarios.lines import persona
from tests.scenarios.stage import Stage

ONIONS = """
    Asha: /shops
    Asha presses [Sri Lakshmi Kirana]
    Asha presses [Fruit]
    Asha presses [Onion]
"""


async def test_a_word_in_any_spelling_finds_goods(stage: Stage) -> None:
    """From the first screen, in three scripts, with slips; and straight into the cart."""
    await stage.before("Asha is at the shops", "Asha: /shops")
    await stage.plays("""
        Asha: pyaz
        Asha sees: 🔎 “pyaz”
        Asha sees: [Onion
        Asha: उल्लिपाया
        Asha sees: [Onion
        Asha: ఉల్లిపాయ
        Asha sees: [Onion
        Asha: rice sona
        Asha sees: [Sona masuri rice
        Asha: tomattoo
        Asha sees: [Tomato
        Asha: onoin
        Asha sees: I took it for this:
        Asha presses [Onion]
        Asha presses [Add to cart]
        Asha sees: In your cart: 500 g
    """)


async def test_in_a_shop_its_own_goods_come_first(stage: Stage) -> None:
    """And all shops are one press away; what no shop has is said, with a way on."""
    await stage.before("Asha is in a shop", "Asha: /shops\nAsha presses [Sri Lakshmi Kirana]")
    await stage.plays("""
        Asha: onion
        Asha sees: · Sri Lakshmi Kirana
        Asha presses [In all shops]
        Asha sees: [🏪 Sri Lakshmi Kirana (1)]
        Asha sees: [Onion
        Asha presses [🏪 Sri Lakshmi Kirana (1)]
        Asha sees: · Sri Lakshmi Kirana
        Asha: a spaceship, please
        Asha sees: I found nothing for “a spaceship, please”.
        Asha presses [Shops]
        Asha sees: [Sri Lakshmi Kirana
    """)


async def test_in_hindi_and_telugu(stage: Stage) -> None:
    """What is found, and what is not, in the reader's language."""
    await stage.before("Ravi is at the shops", "Ravi: /shops")
    await stage.plays("""
        Ravi: ఉల్లిపాయలు
        Ravi sees: వివరాలకు సరుకు మీద నొక్కండి
        Ravi: విమానం
        Ravi sees: దొరకలేదు.
    """)


async def test_at_a_product_other_goods_can_be_typed(stage: Stage) -> None:
    """A number is how much of it; a name leads to what is called so; a list to its proposal."""
    await stage.before("Asha looks at onions", ONIONS)
    await stage.plays("""
        Asha: 1 kg
        Asha sees: In your cart: 1 kg
        Asha: tamatar
        Asha sees: [Tomato
        Asha presses [Tomato]
        Asha: 2 kg onion, tomato
        Asha sees: 📝 Your list
        Asha presses [Change a line]
        Asha presses [Back]
        Asha presses [To the shop]
        Asha presses [Fruit]
        Asha presses [Onion]
        Asha: a few
        Asha sees: Please give an amount in steps of 250 g
    """)


async def test_a_whole_list_at_once(stage: Stage) -> None:
    """Pasted with a greeting, bullets and prices: what is clear, what is not there; one press."""
    await stage.before("Asha is in a shop", "Asha: /shops\nAsha presses [Sri Lakshmi Kirana]")
    asha = stage.sandbox.person(1001)
    text = "Namaste, please send\n1. pyaz 2kg ₹48\n- dal 1 kg\n* chawal\nunicorn horn"
    await stage.lets("Asha pastes a list", lambda: asha.says(text))
    await stage.plays("""
        Asha sees: ✅ Onion · 2 kg · ₹48
        Asha sees: ✅ Sona masuri rice 5 kg × 1 · ₹420
        Asha sees: ✖️ “unicorn horn”: not here
        Asha presses [Change a line]
        Asha presses [Sona masuri]
        Asha: tomato 300 g
        Asha sees: ✅ Tomato · 500 g · ₹16.75 (you wrote “tomato 300 g”)
        Asha presses [Change a line]
        Asha presses [unicorn]
        Asha presses [Leave it out]
        Asha presses [Put 3 things into the cart]
        Asha sees: • Onion · 2 kg · ₹48
        Asha sees: • Tomato · 500 g · ₹16.75
    """)


async def test_a_list_longer_than_is_read(stage: Stage) -> None:
    """The first fifty lines, and a word about how many more there are."""
    await stage.before("Asha is at the shops", "Asha: /shops")
    text = "\n".join(["onion 1 kg"] * 53)
    await stage.lets("Asha pastes 53 lines", lambda: stage.sandbox.person(1001).says(text))
    await stage.plays("Asha sees: I read the first 50 lines. 3 more were left")


async def test_what_is_doubtful_in_a_list_is_asked(stage: Stage) -> None:
    """One question at a time, each with its choices; from no shop, the one around that has most of it."""
    await stage.before("Asha is at the shops", "Asha: /shops")
    await stage.plays("""
        Asha: dal, onion 1-2 kg
        Asha sees: ✅ Toor dal 1 kg × 1 · ₹165
        Asha sees: ❓ “onion 1-2 kg”
        Asha sees: Which one for “onion 1-2 kg”?
        Asha presses [Onion · 2 kg]
        Asha sees: All clear?
        Asha presses [Put 2 things into the cart]
        Asha sees: Toor dal 1 kg × 1 · ₹165
    """)


async def test_one_thing_and_how_much_of_it(stage: Stage) -> None:
    """It is a list of one, in any words; where it is not there, it is looked for without the amount."""
    await stage.before("Asha is at the shops", "Asha: /shops")
    await stage.plays("""
        Asha: bhaiya 2 kg onion chahiye
        Asha sees: ✅ Onion · 2 kg · ₹48
        Asha presses [In all shops]
        Asha sees: 🔎 “onion”
        Asha: 2kg pyaz 1kg tamatar
        Asha sees: ✅ Onion · 2 kg · ₹48
        Asha sees: ✅ Tomato · 1 kg · ₹33.50
        Asha: प्याज और टमाटर
        Asha sees: 📝 Your list · Sri Lakshmi Kirana
        Asha: onion tomato
        Asha sees: ✅ Onion · 500 g
        Asha sees: ✅ Tomato · 500 g
        Asha: masuri onion
        Asha sees: 🔎 “masuri onion” Not all of it, but this comes near:
        Asha: 2 kg saffron
        Asha sees: I found nothing for “2 kg saffron”.
        Asha presses [Tell me when a shop has it]
    """)


async def test_what_is_still_asked_stays_and_what_is_missing_is_told_where_it_is(stage: Stage) -> None:
    """What is clear goes into the cart; the rest of the list waits for its answers."""
    await stage.before("Asha is in a shop that takes no orders", "Asha: /shops\nAsha presses [Green Basket]")
    await stage.plays("""
        Asha: onion 1-2 kg, tomato 1 kg
        Asha sees: 📝 Your list · Sri Lakshmi Kirana
        Asha sees: ❓ “onion 1-2 kg”
        Asha presses [Put one thing into the cart]
        Asha sees: In your cart now: one thing · the rest is yet to be chosen
        Asha sees: Which one for “onion 1-2 kg”?
        Asha presses [Onion · 1 kg]
        Asha presses [Put one thing into the cart]
        Asha sees: • Onion · 1 kg · ₹24
        Asha sees: • Tomato · 1 kg · ₹33.50
    """)


async def test_so_many_searches_and_lists_in_a_while(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each for itself, and for each person."""
    stage.improvises("how often is looked at")
    for deed in (Metered.SEARCH, Metered.LIST):
        monkeypatch.setitem(RATE_LIMITS, deed, RateLimits(Limit(1, QUARTER)))
    await stage.before("Asha and Ravi are at the shops", "Asha: /shops\nImran: /shops")
    await stage.plays("""
        Asha: onion
        Asha sees: [Onion
        Asha: tomato
        Asha sees: That was a bit much in a short time.
        Imran: onion
        Imran sees: 🔎 “onion”
    """)
    asha = persona(stage.sandbox, "Asha")
    for refused in (False, True):
        await stage.lets("Asha sends a list", lambda: asha.says("onion\ntomato"))
        assert any("a bit much" in each.text for each in stage.fresh) == refused
