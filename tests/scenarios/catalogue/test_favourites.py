"""Shops: favourites, the last one, one by its name; and shelves by what sells or by name."""

from tests.scenarios import lists
from tests.scenarios.scenes import ASHA_ORDERS
from tests.scenarios.stage import Stage


async def test_a_favourite_comes_first(stage: Stage) -> None:
    """And goes back to its place when the star is taken away."""
    await stage.before("Asha is at the shops", "Asha: /shops")
    await stage.plays("""
        Asha: శ్రీ లక్ష్మి
        Asha sees: 🔎 Shops called “శ్రీ లక్ష్మి”:
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Make it a favourite]
        Asha presses [Yes, I agree]
        Asha sees: ⭐ It comes first in your list from now on.
        Asha presses [Shops]
        Asha sees: [⭐ Sri Lakshmi Kirana
        Asha presses [⭐ Sri Lakshmi Kirana]
        Asha presses [No longer a favourite]
        Asha sees: It comes in its turn again.
    """)


async def test_the_last_shop_is_a_tap_away(stage: Stage) -> None:
    """Once something was ordered there."""
    await stage.before("Asha has ordered", ASHA_ORDERS)
    await stage.plays("""
        Asha: /start
        Asha sees: [🏪 Sri Lakshmi Kirana again
        Asha presses [Sri Lakshmi Kirana again]
        Asha sees: [⭐ Make it a favourite
    """)


async def test_a_shelf_is_sorted_by_name(stage: Stage) -> None:
    """Where it has more than a page, and back."""
    stage.improvises("a shelf with more than a page is filled in the database")
    await stage.plays("Asha: /start")
    async with stage.store.begin() as work:
        for number in range(9):
            await lists.product(work, number)
    await stage.plays("""
        Asha: Green Basket
        Asha presses [Green Basket]
        Asha presses [Everything]
        Asha presses [Sort by name]
        Asha sees: [📈 What sells best first
        Asha presses [Next]
        Asha sees: Number 008
        Asha presses [What sells best first]
        Asha sees: [🔤 Sort by name
    """)
