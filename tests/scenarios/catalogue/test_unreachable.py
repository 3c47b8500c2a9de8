"""A counter that nobody can read: its shop takes no orders and says so, and is told how to be well again."""

from tests.scenarios import scenes
from tests.scenarios.scenes import CARD_AS_IT_STANDS, KIRAN, orders_of
from tests.scenarios.stage import Stage

COUNTER, SUPERGROUP = -5001, -1_000_000_005_001
EVERYBODY_SAYS_HELLO = """
    Lakshmi: /start
    Meera: /start
"""
ASHA_IS_ABOUT_TO_ORDER = f"{EVERYBODY_SAYS_HELLO}\n{scenes.ASHA_IS_ABOUT_TO_ORDER}"
ASHA_HAS_ORDERED = f"{EVERYBODY_SAYS_HELLO}\n{scenes.ASHA_ORDERS}"


async def test_no_group_was_ever_connected(stage: Stage) -> None:
    """Green Basket is approved and open, and has no group: it can be looked at, and takes no orders yet."""
    await stage.plays("""
        Asha: /shops
        Asha sees: [⏸ Green Basket · no orders just now]
        Asha presses [Green Basket]
        Asha sees: Takes no orders just now: the shop cannot be reached.
        Asha presses [Fruit]
        Asha sees: The shop takes no orders just now.
        Asha presses [Onion]
        Asha sees: The shop cannot be reached just now and takes no orders.
        Asha does not see: [🛒 Add to cart
        Asha forges shelf.put:6:500:0
        Asha sees: Green Basket cannot be reached just now, so it takes no orders.
        Lakshmi: /shop
        Lakshmi sees: [⚠️ Green Basket]
        Lakshmi presses [Green Basket]
        Lakshmi sees: No group is connected, so nobody would see an order.
        Lakshmi does not see: [🔁 Try again]
        Meera: /admin
        Meera sees: One open shop takes no orders: nobody could read them.
        Meera presses [Shops]
        Meera presses [⚠️ Green Basket]
        Meera sees: No group is connected, so it takes no orders.
    """)


async def test_bot_is_kicked(stage: Stage) -> None:
    """Owner and admin are told at once; Kiran, who works there, puts the bot back; the card stands."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before("Asha's order is accepted", f"{EVERYBODY_SAYS_HELLO}\n{scenes.ACCEPTED}")
    await stage.plays("""
        Lakshmi removes the bot from the counter
        Lakshmi sees: Sri Lakshmi Kirana takes no orders for now. I am no longer in its group.
        Meera sees: Sri Lakshmi Kirana takes no orders for now. The bot is no longer in its group.
        Meera presses [To the shop]
        Meera sees: The bot is no longer in its group, so it takes no orders.
        Asha: /shops
        Asha sees: [⏸ Sri Lakshmi Kirana · no orders just now]
        Kiran adds the bot to the counter
        The counter sees: I can write here again. Orders of Sri Lakshmi Kirana arrive here as before
        Lakshmi sees: Sri Lakshmi Kirana: I can write in your group again.
        Asha: /shops
        Asha sees: [Sri Lakshmi Kirana]
        Kiran presses [Ready] at the counter
        The counter sees: Ready · Kiran
    """)


async def test_bot_is_put_back_by_somebody_else(stage: Stage) -> None:
    """Arjun is in the group and does not work there: what he does opens no counter, Lakshmi's word does."""
    await stage.before("Asha has ordered", ASHA_HAS_ORDERED)
    await stage.before("Arjun is in the group", "Arjun joins the counter")
    await stage.plays("""
        Lakshmi removes the bot from the counter
        Arjun adds the bot to the counter
        The counter sees nothing
        Lakshmi sees: Somebody who does not work for Sri Lakshmi Kirana has put me back into its group.
        Lakshmi presses [My shop]
        Lakshmi sees: I am no longer in your group
        2 days later
        The counter sees nothing
        Lakshmi presses [Try again]
        Lakshmi sees: I am trying to write in the group.
        Lakshmi sees: I can write in your group again.
        The counter sees: I can write here again.
    """)


async def test_owner_tries_in_vain(stage: Stage) -> None:
    """The bot is still out: nothing changes, and nobody is told twice."""
    await stage.before("Everybody says hello", EVERYBODY_SAYS_HELLO)
    await stage.plays("""
        Lakshmi removes the bot from the counter
        Lakshmi presses [My shop]
        Lakshmi presses [Try again]
        Lakshmi sees: I am trying to write in the group.
        Lakshmi does not see: takes no orders for now
        Meera sees nothing
        Lakshmi presses [Connect another group]
        Lakshmi follows [Choose the group] to Green Basket
        Lakshmi presses [Yes, connect it]
        Lakshmi sees: Open: customers can order.
        Green Basket sees: Sri Lakshmi Kirana is connected.
    """)


async def test_bot_is_muted(stage: Stage) -> None:
    """Asha cannot order while the bot is mute; when it may write again it shows how her order stands."""
    await stage.before(
        "Asha has ordered in a supergroup", f"{ASHA_HAS_ORDERED}\nLakshmi upgrades the counter"
    )
    await stage.plays("""
        Lakshmi mutes the bot at the counter
        Lakshmi sees: I may not write in its group any more. Please let me
        Meera sees: The bot may not write in its group any more.
        15 minutes later
        Asha sees: Sri Lakshmi Kirana did not answer your order #1001
        The counter sees nothing
        Lakshmi presses [My shop]
        Lakshmi sees: Open, but takes no orders for now.
        Lakshmi sees: I may not write in your group
        Lakshmi unmutes the bot at the counter
        The counter sees: I can write here again.
        The counter sees: No answer from the shop
        Lakshmi sees: I can write in your group again.
        Lakshmi presses [My shop]
        Lakshmi sees: Open: customers can order.
    """)
    assert (await stage.store.read().shops.get(1)).counter_chat == SUPERGROUP


async def test_nobody_may_write_in_the_group(stage: Stage) -> None:
    """No news says that the group fell silent: the next card finds out, and the clock that it is over."""
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Lakshmi lets nobody write at the counter
        Lakshmi sees nothing
        Asha presses [Place order]
        Asha sees: Your order is placed.
        The counter sees nothing
        Lakshmi sees: I may not write in its group any more.
        Meera sees: The bot may not write in its group any more.
        Asha: /shops
        Asha sees: [⏸ Sri Lakshmi Kirana · no orders just now]
        1 minute later
        Lakshmi sees nothing
        Lakshmi lets everybody write at the counter
        1 minute later
        The counter sees: I can write here again.
        The counter sees: Order #1001 · Sri Lakshmi Kirana
        Lakshmi sees: I can write in your group again.
        Kiran presses [Accept] at the counter
        Asha sees: Sri Lakshmi Kirana accepted your order #1001
    """)


async def test_press_in_a_silent_group(stage: Stage) -> None:
    """The card that is pressed cannot be drawn any more, and that is how it is found out."""
    await stage.before("Asha has ordered", ASHA_HAS_ORDERED)
    await stage.plays("""
        Lakshmi lets nobody write at the counter
        Kiran presses [Reject] at the counter
        The counter sees nothing
        Lakshmi sees: I may not write in its group any more.
    """)


async def test_group_is_deleted(stage: Stage) -> None:
    """The group is gone with the order's card: everybody is told, and the card comes in another group."""
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Lakshmi deletes the counter
        Asha presses [Place order]
        Lakshmi sees: Its group is not there any more. Please connect another one.
        Meera sees: Its group is not there any more.
        Asha: /shops
        Asha sees: [⏸ Sri Lakshmi Kirana · no orders just now]
        Lakshmi presses [My shop]
        Lakshmi presses [Connect another group]
        Lakshmi follows [Choose the group] to Green Basket
        Lakshmi presses [Yes, connect it]
        Green Basket sees: Order #1001 · Sri Lakshmi Kirana
        Asha: /shops
        Asha sees: [Sri Lakshmi Kirana]
    """)


async def test_cart_of_a_shop_that_fell_silent(stage: Stage) -> None:
    """Between the review and the press the bot is kicked: nothing is ordered, and the cart is kept."""
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Lakshmi removes the bot from the counter
        Asha presses [Place order]
        Asha sees: Sri Lakshmi Kirana cannot be reached just now, so it takes no orders.
        Asha: /cart
        Asha sees: Sri Lakshmi Kirana · ⏸ no orders just now
        Asha presses [Checkout]
        Asha sees: cannot be reached just now
        Lakshmi adds the bot to the counter
        Asha presses [Checkout]
        Asha presses [Place order]
        Asha sees: Your order is placed.
        The counter sees: Order #1001
    """)
    assert await scenes.shelf(stage) == (20, 2)


async def test_owner_whom_the_bot_cannot_write_to(stage: Stage) -> None:
    """Lakshmi never said hello: the admin is told all the same."""
    stage.orders("chat not found")
    await stage.plays("""
        Meera: /start
        Lakshmi removes the bot from the counter
        Lakshmi sees nothing
        Meera sees: Sri Lakshmi Kirana takes no orders for now.
    """)


async def test_told_once_however_much_is_refused(stage: Stage) -> None:
    """Three cards are refused and one press cannot be drawn: one word to the owner, with a card, and one to
    the admin."""
    await stage.before("Asha has ordered", ASHA_HAS_ORDERED)
    order = (await orders_of(stage))[0]
    stage.sandbox.person(2000).in_chat(COUNTER).silences()
    kiran = stage.sandbox.person(KIRAN).in_chat(COUNTER)
    (card,) = [each for each in kiran.chat.messages if each.labels]

    async with stage.store.begin() as work:
        await work.outbox.tell("order-reminder", order.id, COUNTER)
        await work.outbox.tell("order-card", order.id, COUNTER)
    await stage.lets("Kiran presses [Accept] at the counter", lambda: kiran.presses(card, "Accept"))
    told = {who: [each for each in stage.fresh if each.to == who] for who in ("Lakshmi", "Meera")}
    assert [sum("takes no orders" in each.text for each in found) for found in told.values()] == [1, 1]
    assert [len(found) for found in told.values()] == [2, 1]
    await stage.plays("1 minute later\nLakshmi sees nothing\nMeera sees nothing")
