"""While nobody can write at a counter, its open orders go on in an owner's private chat."""

from domain.people import Role
from tests.scenarios import scenes
from tests.scenarios.scenes import ASHA, CARD_AS_IT_STANDS
from tests.scenarios.stage import Stage
from tests.scenarios.street import LAKSHMI

COUNTER, SUPERGROUP, FATIMA = -5001, -1_000_000_005_001, 2002
HELLO = "Lakshmi: /start\nMeera: /start"
ASHA_HAS_ORDERED = f"{HELLO}\n{scenes.ASHA_ORDERS}"


async def buttons(stage: Stage, chat: int, mark: str) -> list[list[str]]:
    """The buttons of each message there that tells of the order, oldest first."""
    return [each.labels for each in stage.sandbox.chat(chat).messages if mark in each.text]


async def test_owner_stands_in_while_the_bot_is_out(stage: Stage) -> None:
    """Lakshmi works the order off in her own chat; when the bot is back, its card is there again."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before("Asha has ordered", ASHA_HAS_ORDERED)
    await stage.plays("""
        Lakshmi removes the bot from the counter
        Lakshmi sees: Sri Lakshmi Kirana takes no orders for now.
        Lakshmi sees: Order #1001 · Sri Lakshmi Kirana
        Lakshmi sees: [✅ Accept]
        Lakshmi presses [Accept] on #1001
        Lakshmi sees: #1001: Accepted
        Lakshmi sees: [📦 Ready]
        Asha sees: Sri Lakshmi Kirana accepted your order #1001
        Lakshmi presses [Cancel] on #1001
        Lakshmi sees: Why is order #1001 cancelled?
        Lakshmi presses [‹ Back] on #1001
        Lakshmi sees: #1001: Accepted
        Lakshmi adds the bot to the counter
        The counter sees: [📦 Ready]
        Lakshmi sees: Your group can be written to again: the order's card is there.
        Kiran presses [Ready] on #1001 at the counter
        The counter sees: Ready · Kiran
    """)
    assert await buttons(stage, LAKSHMI, "#1001") == [[], []]
    assert len(await buttons(stage, COUNTER, "#1001")) == 1
    await stage.plays("""
        Lakshmi removes the bot from the counter
        Lakshmi sees: [🛵 Out for delivery]
    """)
    assert [len(labels) for labels in await buttons(stage, LAKSHMI, "#1001")] == [0, 0, 4]


async def test_a_card_keeps_up_with_what_came_to_pass_while_the_bot_was_out(stage: Stage) -> None:
    """Lakshmi finishes the order in private: the group's card says so, and keeps nobody's door."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before("Asha has ordered", ASHA_HAS_ORDERED)
    await stage.plays("""
        Lakshmi removes the bot from the counter
        Lakshmi presses [Accept] on #1001
        Lakshmi presses [Ready] on #1001
        Lakshmi presses [Out for delivery] on #1001
        Lakshmi presses [Delivered] on #1001
        Lakshmi adds the bot to the counter
        The counter sees: #1001 · ₹350 · Delivered
        The counter does not see: 12-2-417
    """)
    assert await buttons(stage, COUNTER, "#1001") == [["🧾 Bill"]]


async def test_cards_of_a_group_that_was_the_counter_lose_their_buttons(stage: Stage) -> None:
    """The open order goes on in the other group: in the first one nobody's door is read any more."""
    await stage.before("Asha has ordered", ASHA_HAS_ORDERED)
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Connect another group]
        Lakshmi follows [Choose the group] to Green Basket
        Lakshmi presses [Yes, connect it]
        Green Basket sees: Order #1001 · Sri Lakshmi Kirana
        The counter sees: The shop's orders come to another group now.
        The counter does not see: 12-2-417
    """)
    assert await buttons(stage, COUNTER, "#1001") == [[]]


async def test_customer_withdraws_meanwhile(stage: Stage) -> None:
    """The card in the owner's chat follows, as the group's would."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before("Asha has ordered", ASHA_HAS_ORDERED)
    await stage.plays("""
        Lakshmi deletes the counter
        5 minutes later
        Lakshmi sees: Sri Lakshmi Kirana takes no orders for now. Its group is not there any more.
        Lakshmi sees: [✅ Accept]
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Cancel this order]
        Asha presses [Yes, cancel it]
        Lakshmi sees: #1001 · ₹350 · Cancelled
        Lakshmi does not see: [✅ Accept]
    """)


async def test_only_who_owns_the_shop_now_stands_in(stage: Stage) -> None:
    """Kiran works there and Asha does not: in their own chats the buttons are worth nothing."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before("Asha's order is accepted", f"{HELLO}\nKiran: /start\n{scenes.ACCEPTED}")
    await stage.plays("Lakshmi removes the bot from the counter")
    for who in ("Kiran", "Asha"):
        await stage.plays(f"""
            {who} forges counter.move:1:1:ready
            {who} does not see: Ready
        """)
    await stage.plays("Kiran adds the bot to the counter\nLakshmi forges counter.move:1:1:ready")
    [order] = await scenes.orders_of(stage, ASHA)
    assert order.state == "accepted"


async def test_another_owner_is_told_where_the_first_one_cannot_be(stage: Stage) -> None:
    """Lakshmi never started the bot: Fatima, who owns the shop with her, gets the cards."""
    stage.orders("chat not found")
    stage.orders(CARD_AS_IT_STANDS)
    await another_owner(stage)
    await stage.before("Asha has ordered", f"Meera: /start\nFatima: /start\n{scenes.ASHA_ORDERS}")
    await stage.plays("""
        Lakshmi removes the bot from the counter
        Fatima sees: Sri Lakshmi Kirana takes no orders for now.
        Fatima sees: [✅ Accept]
        Meera sees: Sri Lakshmi Kirana takes no orders for now.
        Fatima presses [Accept] on #1001
        Asha sees: accepted your order #1001
    """)


async def test_admins_are_told_where_no_owner_can_be(stage: Stage) -> None:
    """Nobody of the shop ever started the bot."""
    stage.orders(CARD_AS_IT_STANDS)
    stage.orders("chat not found")
    await stage.before("Asha has ordered", f"Meera: /start\n{scenes.ASHA_ORDERS}")
    await stage.plays("""
        Lakshmi removes the bot from the counter
        Meera sees: Sri Lakshmi Kirana takes no orders for now. The bot is no longer in its group.
    """)


async def another_owner(stage: Stage) -> None:
    """Fatima owns Sri Lakshmi Kirana, too."""
    async with stage.store.begin() as work:
        await work.people.create(FATIMA, "Fatima", "en")
        fatima = await work.people.by_telegram(FATIMA)
        assert fatima is not None
        await work.people.join_shop(1, fatima.identity_id, Role.OWNER)


async def test_an_owner_who_writes_at_last_gets_what_nobody_was_told(stage: Stage) -> None:
    """Lakshmi never started the bot, and no admin had: both are told when they write for the first time."""
    stage.orders(CARD_AS_IT_STANDS)
    stage.orders("chat not found")
    await stage.before("Asha's order is accepted", scenes.ACCEPTED)
    await stage.plays("""
        Lakshmi removes the bot from the counter
        Meera: /start
        Meera sees: Sri Lakshmi Kirana takes no orders for now. The bot is no longer in its group.
        Meera sees: One open order reaches nobody
        Lakshmi: /start
        Lakshmi sees: Sri Lakshmi Kirana takes no orders for now. I am no longer in its group.
        Lakshmi sees: Order #1001 · Sri Lakshmi Kirana
        Lakshmi sees: [📦 Ready]
        Lakshmi presses [Ready] on #1001
        Lakshmi sees: #1001: Ready
    """)


async def test_an_owner_who_blocked_the_bot_comes_back(stage: Stage) -> None:
    """Meanwhile the admin knows that nobody reads the order; then Lakshmi has it, with its buttons."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before("Asha has ordered", f"{ASHA_HAS_ORDERED}\nLakshmi blocks the bot")
    await stage.plays("""
        Lakshmi removes the bot from the counter
        Meera sees: One open order reaches nobody, since none of its owners can be written to here.
        Lakshmi unblocks the bot
        Lakshmi sees: Sri Lakshmi Kirana takes no orders for now.
        Lakshmi sees: [✅ Accept]
        Lakshmi presses [Accept] on #1001
        Asha sees: accepted your order #1001
    """)


async def test_what_stood_in_their_chat_before_keeps_neither_button_nor_door(stage: Stage) -> None:
    """A card that Lakshmi had before she blocked the bot only points to the one below it; once the group is
    back, none of them can be pressed, and when it is over none has a name."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before("Asha has ordered", ASHA_HAS_ORDERED)
    await stage.plays("""
        Lakshmi removes the bot from the counter
        Lakshmi blocks the bot
        Lakshmi unblocks the bot
        Lakshmi sees: 🧾 Order #1001 · Sri Lakshmi Kirana: see further down
        Lakshmi sees: [✅ Accept]
    """)
    assert [bool(labels) for labels in await buttons(stage, LAKSHMI, "#1001")] == [False, True]
    await stage.plays("""
        Lakshmi blocks the bot
        Lakshmi adds the bot to the counter
        Kiran presses [Accept] on #1001 at the counter
        Kiran presses [Ready] on #1001 at the counter
        Kiran presses [Delivered] on #1001 at the counter
        Lakshmi unblocks the bot
    """)
    assert not any(await buttons(stage, LAKSHMI, "#1001"))
    told = " ".join(each.text for each in stage.sandbox.chat(LAKSHMI).messages if "#1001" in each.text)
    assert "Asha" not in told and "Gudimalkapur" not in told


async def test_who_stands_in_blocks_the_bot(stage: Stage) -> None:
    """All open orders go to the other owner, and to the admins' notice where there is no other."""
    stage.orders(CARD_AS_IT_STANDS)
    await another_owner(stage)
    again = "Asha: /orders\nAsha presses [#1001]\nAsha presses [Order again]\nAsha presses [Checkout]"
    await stage.before(
        "Asha has ordered twice", f"Fatima: /start\n{ASHA_HAS_ORDERED}\n{again}\nAsha presses [Place order]"
    )
    await stage.plays("""
        Lakshmi removes the bot from the counter
        Lakshmi sees: Order #1002
        Fatima sees nothing
        Lakshmi blocks the bot
        Fatima sees: Sri Lakshmi Kirana takes no orders for now.
        Fatima sees: Order #1001
        Fatima sees: Order #1002
        Meera sees nothing
        Fatima presses [Accept] on #1001
        Fatima blocks the bot
        Meera sees: 2 open orders reach nobody
        Lakshmi unblocks the bot
        Lakshmi sees: Order #1001
        Lakshmi sees: [📦 Ready]
        Lakshmi sees: [✅ Accept]
    """)


FORUM = """
    Lakshmi upgrades the counter
    Lakshmi makes a forum of the counter
    Lakshmi opens the topic Orders at the counter
    Lakshmi opens the topic Chatter at the counter
"""


CARDS_GO_TO_A_TOPIC = f"""
    {ASHA_HAS_ORDERED}
    {FORUM}
    Kiran presses [Accept] at the counter
    Kiran in Orders at the counter: /here
"""


async def topics(stage: Stage) -> list[int | None]:
    """In which topic each message of the bot's in the forum stands."""
    written = stage.sandbox.chat(SUPERGROUP).messages
    return [each.body.get("message_thread_id") for each in written if each.from_bot]


async def test_cards_go_to_a_topic(stage: Stage) -> None:
    """Kiran says where; what is asked in a topic is answered there."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before(
        "The counter is a forum", f"{ASHA_HAS_ORDERED}\nKiran presses [Accept] at the counter\n{FORUM}"
    )
    orders = next(
        number for number, each in stage.sandbox.chat(SUPERGROUP).topics.items() if each.name == "Orders"
    )
    before = len(await topics(stage))
    await stage.plays("""
        Kiran in Chatter at the counter: /help
        The counter sees: Orders of your shop appear here
        Kiran in Orders at the counter: /here
        The counter sees: Orders come here from now on.
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Order again]
        Asha presses [Checkout]
        Asha presses [Place order]
        The counter sees: Order #1002
        Kiran presses [Accept] on #1002 at the counter
        The counter sees: Accepted · Kiran
    """)
    assert (await topics(stage))[before:] == [orders + 1, orders, orders]


async def test_topic_is_closed_and_opened_again(stage: Stage) -> None:
    """The shop takes no orders meanwhile, and its owner stands in; when it is open, all is well."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before(
        "Cards go to a topic",
        CARDS_GO_TO_A_TOPIC,
    )
    await stage.plays("""
        Lakshmi closes the topic Orders at the counter
        Kiran in Chatter at the counter: /help
        The counter sees: Orders of your shop appear here
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Order again]
        Asha presses [Checkout]
        Asha presses [Place order]
        Lakshmi sees: The topic of its orders is closed.
        Lakshmi sees: Order #1002
        Lakshmi presses [Accept] on #1002
        Asha sees: accepted your order #1002
        Asha: /shops
        Asha sees: [⏸ Sri Lakshmi Kirana
        Lakshmi opens the topic Orders at the counter
        The counter sees: I can write here again.
        The counter sees: Order #1002
        Lakshmi sees: the order's card is there
        Asha: /shops
        Asha does not see: ⏸ Sri Lakshmi Kirana
    """)


async def test_topic_is_deleted(stage: Stage) -> None:
    """Cards come to the group itself from then on."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before(
        "Cards go to a topic",
        CARDS_GO_TO_A_TOPIC,
    )
    await stage.plays("""
        Lakshmi deletes the topic Orders at the counter
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Order again]
        Asha presses [Checkout]
        Asha presses [Place order]
        The counter sees: Order #1002
        Lakshmi sees nothing
    """)
    assert (await topics(stage))[-1] is None


async def test_who_does_not_work_there_chooses_no_topic(stage: Stage) -> None:
    """Fatima is in the group and has done nothing there yet."""
    await stage.before("The counter is a forum", f"{HELLO}\n{FORUM}")
    await stage.plays("""
        Fatima in Orders at the counter: /here
        The counter sees: Only somebody who works for the shop
    """)
    shop = await stage.store.read().shops.get(1)
    assert shop.counter_topic is None
