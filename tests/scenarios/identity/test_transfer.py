"""A shop goes to somebody else: its owner's offer, the other's number, and the owner's yes."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_a_shop_is_handed_over(stage: Stage) -> None:
    """Lakshmi hands Sri Lakshmi Kirana to Arjun, stays as staff, and what is hers alone is his now."""
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [About the shop]
        Lakshmi presses [Hand over]
        Lakshmi sees: You stay as staff, so that no open order is lost
        Lakshmi presses [Make the link]
        Lakshmi sees: Hand Sri Lakshmi Kirana over
        Arjun opens Lakshmi's link
        Arjun sees: Do you want to take Sri Lakshmi Kirana over?
        Arjun presses [Yes, go on]
        Arjun types Lakshmi's number
        Lakshmi sees: Arjun takes Sri Lakshmi Kirana over. Is that right?
        Lakshmi presses [Yes]
        Arjun sees: Sri Lakshmi Kirana is yours now.
        Lakshmi: /shop
        Lakshmi does not see: Sri Lakshmi Kirana
        Arjun: /start
        Arjun forges staff.people:1
        Arjun sees: Staff · Sri Lakshmi Kirana
    """)
    told = [entry[1] for entry in await scenes.audit(stage)]
    assert "shop.handed-over" in told


async def test_an_admin_opens_a_shop_for_somebody(stage: Stage) -> None:
    """Meera types it in, Asha takes it, and Meera is nothing to it any more; undone, it is hers again."""
    await stage.plays("""
        Meera: /shops
        Meera presses [Pending]
        Meera presses [Open one for somebody]
        Meera presses [Yes, I agree]
        Meera: Asha General Store
        Meera: 17.3985, 78.4766
        Meera: Shop 4, Station Road, Kachiguda
        Meera: 98480 12345
        Meera presses [The rest later]
        Meera presses [Hand over]
        Meera sees: You keep nothing of it but what admins see of every shop.
        Meera presses [Make the link]
        Asha opens Meera's link
        Asha presses [Yes, go on]
        Asha types Meera's number
        Meera presses [Yes]
        Asha sees: Asha General Store is yours now.
        Meera: /shop
        Meera sees: You keep no shop here yet.
        Asha: /shop
        Asha sees: Not sent for approval yet.
        Asha presses [This wasn't me]
        Meera: /shop
        Meera sees: Asha General Store
    """)
    told = [entry[1] for entry in await scenes.audit(stage)]
    assert {"shop.handed-over", "shop.handed-back"} <= set(told)
