"""A grocer opens a shop by oneself, an admin looks at it, and customers find it."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage

FOUR_ANSWERS = """
    Asha: /shop
    Asha presses [Open my shop]
    Asha presses [Yes, I agree]
    Asha: Asha General Store
    Asha: 17.3985, 78.4766
    Asha: Shop 4, Station Road, Kachiguda
    Asha: 98480 12345
"""


async def test_a_grocer_opens_a_shop(stage: Stage) -> None:
    """Twelve answers, of which a tap does for all but four; the admin sends it back once, then approves."""
    await stage.plays("""
        Meera: /start
        Asha: /shop
        Asha sees: You keep no shop here yet.
        Asha presses [Open my shop]
        Asha presses [Yes, I agree]
        Asha sees: What is it called?
        Asha: Asha General Store / ఆశా జనరల్ స్టోర్
        Asha sees: Where is it?
        Asha: Shop 4, Station Road, Kachiguda
        Asha sees: Now I need the spot on the map
        Asha: near the clock tower
        Asha sees: I need the spot on the map: share a location
        Asha taps [I am in the shop]
        Asha sees: Which number do customers ring?
        Asha taps [Use my number]
        Asha sees: Asha General Store is set up. Nobody sees it yet
        Asha sees: When are you open?
        Asha presses [8:00 am – 9:00 pm]
        Asha sees: How far do you deliver?
        Asha: dhai km
        Asha presses [Any amount]
        Asha sees: What does delivery cost?
        Asha: no idea
        Asha sees: Please give one amount up to
        Asha: ₹25
        Asha sees: How are you registered for GST?
        Asha presses [composition]
        Asha presses [As on the sign: Asha General Store]
        Asha presses [I will add it later]
        Asha sees: That is all. Please look it over once.
        Asha sees: Asha General Store / ఆశా జనరల్ స్టోర్
        Asha sees: 3 things are missing: • the FSSAI number • a group where its orders are read
        Asha presses [Send for approval]
        Asha sees: Sent for approval. Customers cannot see it yet.
        Meera sees: Asha General Store waits for approval. Missing: • the FSSAI number
        Meera presses [To the shop]
        Meera sees: GST: composition scheme · Asha General Store
        Meera presses [Send back]
        Meera: Please add your FSSAI number.
        Meera sees: Sent back. The owner has been told.
        Asha sees: Before Asha General Store can be approved, something is missing. Please add your FSSAI
        Asha presses [About the shop]
        Asha sees: Please mend this and send it again: Please add your FSSAI number.
        Asha presses [FSSAI]
        Asha: 1001
        Asha sees: Please type all 14 digits
        Asha: 1001 2011 000 123
        Asha presses [Free from]
        Asha presses [₹300]
        Asha sees: Delivery ₹25, free from ₹300
        Asha presses [Send for approval]
        Meera sees: Asha General Store waits for approval.
        Meera presses [To the shop]
        Meera presses [Approve]
        Asha sees: Asha General Store is approved.
        Arjun: /shops
        Arjun presses [Asha General Store]
        Arjun sees: 🕗 8:00 am – 9:00 pm
        Arjun sees: FSSAI 10012011000123
    """)
    told = [entry[1] for entry in await scenes.audit(stage) if entry[1].startswith("shop.")]
    assert [each for each in reversed(told) if each not in ("shop.changed", "shop.reach")] == [
        *("shop.created", "shop.submitted", "shop.sent-back", "shop.submitted", "shop.approved")
    ]


async def test_a_shop_that_is_opened_halfway(stage: Stage) -> None:
    """The rest waits on the shop's page; whoever changes a mind edits the phone; nobody opens a fourth."""
    await stage.before("Asha has answered four questions", FOUR_ANSWERS)
    await stage.plays("""
        Asha edits [98480 12345]: 98480 54321
        Asha presses [The rest later]
        Asha sees: +919848054321
        Asha sees: 5 things are missing
        Asha presses [Name]
        Asha: Asha Stores
        Asha: Asha & Sons
        Asha: /shop
        Asha presses [About the shop]
        Asha presses [On the map]
        Asha: 17.4000, 78.4800
        Asha presses [My shop]
        Asha sees: Not sent for approval yet. Customers cannot see it.
        Arjun: /shops
        Arjun does not see: Asha
    """)
    for number in (2, 3):
        again = FOUR_ANSWERS.replace("Open my shop", "Open another").replace(
            "Asha presses [Yes, I agree]", ""
        )
        await stage.before(f"Asha opens shop number {number}", again)
    await stage.plays("""
        Asha: /shop
        Asha sees: Your 3 shops
        Asha presses [Open another shop]
        Asha: One more
        Asha: 17.3985, 78.4766
        Asha: Shop 5, Station Road, Kachiguda
        Asha: 98480 12345
        Asha sees: 3 shops of yours wait for approval already.
    """)
