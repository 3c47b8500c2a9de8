"""A group becomes a shop's counter: by a link of its owner's, and only with the owner's yes."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage

LAKSHMI_ASKS_FOR_A_LINK = """
    Lakshmi: /shop
    Lakshmi presses [Green Basket]
    Lakshmi presses [Connect our group]
"""
LAKSHMI_ASKS_FOR_ANOTHER = """
    Lakshmi: /shop
    Lakshmi presses [Sri Lakshmi Kirana]
    Lakshmi presses [Connect another group]
"""


async def test_owner_connects_a_group(stage: Stage) -> None:
    """From the link to the first card."""
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Green Basket]
        Lakshmi sees: No group is connected
        Lakshmi presses [Connect our group]
        Lakshmi sees: The link works once, for ten minutes.
        Lakshmi follows [Choose the group] to Green Basket
        Green Basket sees: The shop's owner now gets a question in private
        Lakshmi sees: The group Green Basket · counter wants to be the counter of Green Basket.
        Lakshmi presses [Yes, connect it]
        Lakshmi sees: Connected. Orders now arrive in the group.
        Green Basket sees: Green Basket is connected.
        Asha: /shops
        Asha presses [Green Basket]
        Asha presses [Fruit]
        Asha presses [Onion]
        Asha presses [Add to cart]
        Asha presses [Cart]
        Asha presses [Checkout]
        Asha presses [Yes, I agree]
        Asha: 12-2-417, Gudimalkapur
        Asha taps [Share my contact]
        Asha presses [Place order]
        Green Basket sees: Order #1001 · Green Basket
        Kiran presses [Accept] at Green Basket
        Asha sees: Green Basket accepted your order #1001
    """)


async def test_orders_wait_for_a_group(stage: Stage) -> None:
    """An order came in at another group, from which the bot is gone: its card is the first thing here."""
    stage.orders("chat not found")
    await stage.before("Asha has ordered", f"{scenes.ASHA_ORDERS}\nLakshmi removes the bot from the counter")
    await stage.before("Lakshmi has asked for a link", LAKSHMI_ASKS_FOR_ANOTHER)
    await stage.plays("""
        Lakshmi follows [Choose the group] to Green Basket
        Lakshmi presses [Yes, connect it]
        Green Basket sees: Order #1001 · Sri Lakshmi Kirana
    """)


async def test_owner_refuses_a_group(stage: Stage) -> None:
    """It was not the right one."""
    await stage.before("Lakshmi has asked for a link", LAKSHMI_ASKS_FOR_A_LINK)
    await stage.plays("""
        Lakshmi follows [Choose the group] to Green Basket
        Lakshmi presses [No]
        Lakshmi sees: Not connected.
        Green Basket sees nothing
        Lakshmi presses [Green Basket]
        Lakshmi sees: No group is connected
    """)


async def test_link_used_twice(stage: Stage) -> None:
    """One link, one group."""
    await stage.before("Lakshmi has asked for a link", LAKSHMI_ASKS_FOR_A_LINK)
    await stage.plays("""
        Lakshmi follows [Choose the group] to Green Basket
        Lakshmi follows [Choose the group] to the counter
        The counter sees: This link is used up or too old.
        Lakshmi sees nothing
    """)


async def test_link_of_ten_minutes_ago(stage: Stage) -> None:
    """It is too old, and a new one works."""
    await stage.before("Lakshmi has asked for a link", LAKSHMI_ASKS_FOR_A_LINK)
    await stage.plays("""
        11 minutes later
        Lakshmi follows [Choose the group] to Green Basket
        Green Basket sees: This link is used up or too old.
        Lakshmi sees nothing
        Lakshmi: /shop
        Lakshmi presses [Green Basket]
        Lakshmi presses [Connect our group]
        Lakshmi follows [Choose the group] to Green Basket
        Lakshmi presses [Yes, connect it]
        Green Basket sees: Green Basket is connected.
    """)


async def test_new_link_voids_the_old(stage: Stage) -> None:
    """Two links: only the later one works."""
    await stage.before("Lakshmi has asked for a link", LAKSHMI_ASKS_FOR_A_LINK)
    old = stage.link("Lakshmi", "Choose the group").partition("startgroup=")[2]
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Green Basket]
        Lakshmi presses [Connect our group]
    """)
    stage.sandbox.person(2000).in_chat(-5002).adds_bot()
    await stage.before("Somebody still has the old link", f"Lakshmi at Green Basket: /start {old}")
    await stage.plays("""
        Lakshmi follows [Choose the group] to Green Basket
        Lakshmi presses [Yes, connect it]
        Green Basket sees: Green Basket is connected.
    """)


async def test_bot_is_put_out_of_the_group(stage: Stage) -> None:
    """The shop takes no orders any more: its owner hears of it at once, and brings the bot back."""
    stage.mingles("the group is well again and is asked about at the same time")
    await stage.plays("""
        Lakshmi: /start
        Kiran removes the bot from the counter
        Lakshmi sees: Sri Lakshmi Kirana takes no orders for now. I am no longer in its group.
        Lakshmi presses [My shop]
        Lakshmi sees: I am no longer in your group, so nobody would see an order.
        Lakshmi presses [Connect another group]
        Lakshmi follows [Choose the group] to the counter
        The counter sees: I can write here again.
        Lakshmi sees: I can write in your group again.
        Lakshmi presses [Yes, connect it]
        The counter sees: Sri Lakshmi Kirana is connected.
    """)


async def test_words_in_the_group(stage: Stage) -> None:
    """In a group the bot answers to its own commands there, and keeps out of everything else."""
    await stage.plays("""
        Kiran at the counter: Who takes the next one?
        The counter sees nothing
        Kiran at the counter: /help
        The counter sees: Orders of your shop appear here as cards with buttons.
        Kiran at the counter: /cart
        The counter sees nothing
        Kiran at the counter: /start nonsense
        The counter sees: This link is used up or too old.
    """)
