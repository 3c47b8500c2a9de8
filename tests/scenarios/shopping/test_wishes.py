"""Wishes: "tell me when a shop has it", and what an owner reads of what was not found."""

from tests.scenarios.scenes import ASHA_IS_ABOUT_TO_ORDER
from tests.scenarios.stage import Stage


async def test_what_nobody_has_is_told_when_a_shop_has_it(stage: Stage) -> None:
    """A minute after the owner has put it on a shelf; and what she does not want any more is dropped."""
    await stage.before("Asha has given her address", ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Asha: /wishes
        Asha sees: You wait for nothing.
        Asha: saffron
        Asha sees: I found nothing for “saffron”.
        Asha presses [Tell me when a shop has it]
        Asha sees: 🔔 You will hear from me when it is there.
        Asha: quinoa
        Asha presses [Tell me when a shop has it]
        Asha presses [quinoa]
        Asha sees: 🔕 I no longer look out for quinoa.
        Asha presses [Undo]
        Asha sees: [✖️ quinoa
        Lakshmi: /shop
        Lakshmi forges newgoods.name:1
        Lakshmi: Saffron 1 g 250
        Lakshmi presses [Something else]
        2 minutes later
        Asha sees: 🔔 Saffron 1 g is there: Sri Lakshmi Kirana has it for ₹250.
        Asha presses [See it]
        Asha presses [Add to cart]
    """)


async def test_what_is_out_is_told_when_it_is_back(stage: Stage) -> None:
    """From its card, where nothing can be put in the cart."""
    await stage.before(
        "Asha is at the shops", "Asha: /shops\nAsha presses [Sri Lakshmi Kirana]\nAsha presses [Rice]"
    )
    await stage.plays("""
        Asha presses [Moong dal]
        Asha presses [Tell me when it is there]
        Asha presses [Yes, I agree]
        Asha sees: [✖️ Moong dal
    """)


async def test_an_owner_reads_what_was_not_found(stage: Stage) -> None:
    """From two searches on, and not whose they were."""
    await stage.before("Asha is in a shop", "Asha: /shops\nAsha presses [Sri Lakshmi Kirana]")
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi forges goods.shelves:1
        Lakshmi presses [Not found]
        Lakshmi sees: Nothing so far.
        Asha: quinoa
        Asha sees: I found nothing for “quinoa”.
        Ravi: /shops
        Ravi presses [శ్రీ లక్ష్మి కిరాణా]
        Ravi: Quinoa
        Lakshmi forges goods.shelves:1
        Lakshmi presses [Not found]
        Lakshmi sees: • quinoa · 2 ×
    """)
