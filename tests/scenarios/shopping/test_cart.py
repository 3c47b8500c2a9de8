"""Filling the cart: stepping, typing, clearing."""

from tests.scenarios.stage import Stage


async def test_weighed_goods_typed_in(stage: Stage) -> None:
    """Onions by the kilo, in any digits and units; too many and too odd amounts are told so."""
    await stage.plays("""
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Fruit]
        Asha presses [Onion]
        Asha: 1.5 kg
        Asha sees: In your cart: 1.5 kg for ₹36
        Asha: २ किलो
        Asha sees: In your cart: 2 kg for ₹48
        Asha: 750g
        Asha sees: In your cart: 750 g for ₹18
        Asha: 500
        Asha sees: In your cart: 500 g for ₹12
        Asha: 3
        Asha sees: In your cart: 3 kg for ₹72
        Asha: 300 g
        Asha sees: Please give an amount in steps of 250 g
        Asha: 20 kg
        Asha sees: Only 12 kg left of Onion
        Asha: a few
        Asha sees: Please give an amount in steps of 250 g
        Asha presses [Cart]
        Asha sees: Onion · 3 kg · ₹72
    """)


async def test_clear_with_undo(stage: Stage) -> None:
    """Everything out, and back in again."""
    await stage.plays("""
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Rice]
        Asha presses [Sona masuri]
        Asha presses [Add to cart]
        Asha presses [Cart]
        Asha presses [➕]
        Asha sees: Sona masuri rice 5 kg × 2 · ₹840
        Asha sees: Free delivery
        Asha presses [Clear]
        Asha sees: Your cart is empty now.
        Asha presses [Undo]
        Asha sees: Sona masuri rice 5 kg × 2 · ₹840
        Asha presses [➖]
        Asha presses [🗑]
        Asha sees: Taken out: Sona masuri rice
        Asha sees: Your cart is empty.
    """)


async def test_shelf_runs_out(stage: Stage) -> None:
    """The stepper ends where the shelf ends; what is out of stock cannot be added."""
    await stage.plays("""
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Fruit]
        Asha presses [Tomato]
        Asha sees: Only 1.25 kg left
        Asha presses [Add to cart]
        Asha presses [➕]
        Asha presses [➕]
        Asha presses [➕]
        Asha sees: In your cart: 1.25 kg for ₹41.88
        Asha does not see: ➕
        Asha presses [Back]
        Asha presses [All kinds]
        Asha presses [Rice]
        Asha presses [Moong dal · out of stock]
        Asha sees: Please look in again later.
        Asha does not see: Add to cart
    """)


async def test_closed_shop(stage: Stage) -> None:
    """A closed shop can be looked at."""
    await stage.plays("""
        Asha: /shops
        Asha presses [Charminar]
        Asha sees: Closed now
        Asha presses [Rice]
        Asha presses [Rice 5 kg]
        Asha sees: The shop is closed now and takes no orders.
        Asha does not see: Add to cart
    """)
