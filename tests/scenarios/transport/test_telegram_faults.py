"""Telegram stumbles: the order is placed once, ends up on one card, and everybody is told in the end."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from sandbox.chats import Posted
from tests.scenarios.scenes import ASHA, ASHA_IS_ABOUT_TO_ORDER, CARD_AS_IT_STANDS, KIRAN, RAVI, orders_of
from tests.scenarios.stage import Stage

COUNTER = -5001
HICCUPS: dict[str, dict[str, Any]] = {
    "429": {"kind": "429", "retry_after": 1},
    "500": {"kind": "500"},
    "502": {"kind": "502"},
    "hang": {"kind": "hang", "seconds": 0.2},
    "timeout-after-delivery": {"kind": "deliver_then_timeout", "seconds": 0.2},
}
OUTGOING = (
    "sendMessage",
    "editMessageText",
    "editMessageReplyMarkup",
    "answerCallbackQuery",
    "getChatMember",
)


def cards(stage: Stage, chat: int = COUNTER) -> list[Posted]:
    """The messages with buttons at the counter."""
    return [each for each in stage.sandbox.chat(chat).messages if each.from_bot and each.labels]


def said(stage: Stage, text: str) -> bool:
    """Whether Asha was told so."""
    return any(text in each.text for each in stage.sandbox.person(ASHA).chat.messages)


async def is_so(stage: Stage, holds: Callable[[], object]) -> None:
    """Waits for what is tried again after a while."""
    for _ in range(200):
        await stage.settles()
        if holds():
            return
        await asyncio.sleep(0.05)
    raise AssertionError("it never came to be so")


@pytest.mark.parametrize("hiccup", HICCUPS)
async def test_every_method_stumbles(stage: Stage, hiccup: str) -> None:
    """Two calls in a row of each method go wrong, when the order is placed and when it is accepted."""
    stage.improvises("what is tried again comes when it comes")
    stage.orders(CARD_AS_IT_STANDS)
    stage.expects_errors = True  # a press that nobody could vouch for is tried again, and logged
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    for line, text in (
        ("Asha presses [Place order]", "Thank you!"),
        ("Kiran presses [Accept] at the counter", "accepted your order #1001"),
    ):
        for method in OUTGOING:
            stage.fault(method, next=2, **HICCUPS[hiccup])
        await stage.plays(line)
        await is_so(stage, lambda text=text: cards(stage) and said(stage, text))  # type: ignore[misc]
        stage.sandbox.faults.clear()
    assert len(await orders_of(stage)) == 1
    for card in cards(stage):
        if "📦 Ready" not in card.labels:
            stage.sandbox.person(KIRAN).in_chat(COUNTER).presses(card, card.labels[0])
            await stage.settles()
    (card,) = cards(stage)
    assert "#1001" in card.text
    assert "📦 Ready" in card.labels
    stage.expects_errors = hiccup != "429"


async def test_a_doubled_card(stage: Stage) -> None:
    """The card arrived, its answer did not: two cards, until one of them is pressed."""
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    stage.fault("sendMessage", "deliver_then_timeout", chat=COUNTER, seconds=0.2)
    await stage.plays("Asha presses [Place order]")
    first, second = cards(stage)
    assert first.text == second.text
    kiran = stage.sandbox.person(KIRAN).in_chat(COUNTER)
    await stage.lets(
        "Kiran presses [Accept] on the card that nobody keeps", lambda: kiran.presses(first, "Accept")
    )
    await stage.plays("""
        Asha sees: accepted your order #1001
        The counter sees: Order #1001 has a card of its own in this chat
    """)
    (card,) = cards(stage)
    assert card.id == second.id
    await stage.plays("Kiran presses [Ready] at the counter\nThe counter sees: Ready · Kiran")


@pytest.mark.parametrize("kind", ["429", "500", "502", "hang", "deliver_then_timeout"])
async def test_polling_and_menus_stumble(stage: Stage, kind: str) -> None:
    """Nothing that anybody says is lost, and the menus are set in the end."""
    stage.improvises("what is tried again comes when it comes")
    await stage.closes()
    stage.sandbox.world.commands.clear()
    stage.fault("setMyCommands", kind, next=2, seconds=0.2)
    await stage.opens()
    stage.fault("getUpdates", kind, next=2, seconds=0.2)
    stage.sandbox.person(ASHA).says("/start")
    await is_so(stage, lambda: said(stage, "Namaste Asha!"))
    assert sum("Namaste" in each.text for each in stage.sandbox.person(ASHA).chat.messages) == 1
    scopes = stage.sandbox.world.commands
    await is_so(stage, lambda: {language for _, language in scopes} >= {"", "en", "hi", "te"})


async def test_blocked_and_unblocked(stage: Stage) -> None:
    """While Asha has the bot blocked the shop works on; once she has not, she hears of her order again."""
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Asha presses [Place order]
        Asha blocks the bot
        Kiran presses [Accept] at the counter
        Asha sees nothing
        Kiran presses [Ready] at the counter
        Asha unblocks the bot
        Kiran presses [Out for delivery] at the counter
        Asha sees: Your order #1001 is on its way
        Asha: /orders
        Asha presses [#1001]
        Asha sees: On its way
    """)


async def test_refused_by_a_chat_and_heard_of_again(stage: Stage) -> None:
    """Telegram says that Asha is out of reach, and no news says that she is back: her next word does."""
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("Asha presses [Place order]")
    stage.fault("sendMessage", "403", chat=ASHA)
    await stage.plays("""
        Kiran presses [Accept] at the counter
        Asha does not see: accepted your order
        Asha: /orders
        Kiran presses [Ready] at the counter
        Kiran presses [Out for delivery] at the counter
        Asha sees: Your order #1001 is on its way
    """)


async def test_owner_who_blocked_the_bot(stage: Stage) -> None:
    """The counter's cards do not hang on whether its owner may be written to."""
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Lakshmi: /start
        Lakshmi blocks the bot
        Asha presses [Place order]
        The counter sees: Order #1001
        Kiran presses [Accept] at the counter
        Asha sees: accepted your order #1001
    """)


async def test_put_out_of_the_group_unheard(stage: Stage) -> None:
    """The group refuses the card, and no news said why: the owner is told, and connects it again."""
    await stage.before(
        "Asha is about to order, and Lakshmi says hello", f"{ASHA_IS_ABOUT_TO_ORDER}\nLakshmi: /start"
    )
    stage.fault("sendMessage", "403", chat=COUNTER, description="bot was kicked from the group chat")
    await stage.plays("""
        Asha presses [Place order]
        Lakshmi sees: Sri Lakshmi Kirana takes no orders for now. I am no longer in its group.
        Lakshmi presses [My shop]
        Lakshmi presses [Connect another group]
        Lakshmi follows [Choose the group] to the counter
        Lakshmi presses [Yes, connect it]
        The counter sees: Order #1001
        Kiran presses [Accept] at the counter
        Asha sees: accepted your order #1001
    """)


async def test_group_becomes_a_supergroup(stage: Stage) -> None:
    """Its open orders come again in the new group, and what is pressed in the old one is refused."""
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Asha presses [Place order]
        Lakshmi upgrades the counter
        The counter sees: Order #1001
    """)
    await forged_in_the_old_group(stage, "counter.move:1:0:accept")
    assert (await orders_of(stage))[0].state == "placed"
    await stage.plays("Fatima presses [Accept] at the counter\nAsha sees: accepted your order #1001")


async def test_group_becomes_a_supergroup_unheard(stage: Stage) -> None:
    """The bot learns of the new group only when it writes to the old one."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("Asha presses [Place order]")
    await stage.closes()
    stage.sandbox.person(2000).in_chat(COUNTER).upgrades()
    stage.sandbox.world.updates.queue.clear()
    stage.notes("(the group becomes a supergroup, and the news of it is lost)")
    await stage.opens()
    await stage.plays("""
        5 minutes later
        The counter sees: Order #1001
        Kiran presses [Accept] at the counter
        Asha sees: accepted your order #1001
    """)
    assert len(cards(stage, -1_000_000_000_000 + COUNTER)) == 1


async def forged_in_the_old_group(stage: Stage, data: str) -> None:
    """A press that an app with an old picture of the group still sends."""
    world = stage.sandbox.world
    old = world.chats[COUNTER]
    card = next(each for each in old.posts.values() if each.labels)
    query = {
        "id": world.pressed(KIRAN, COUNTER),
        "from": world.persons[KIRAN].user,
        "message": card.body,
        "chat_instance": str(COUNTER),
        "data": data,
    }
    await stage.lets(
        "Kiran presses [Accept] in the group that is no more",
        lambda: world.updates.add("callback_query", query),
    )


async def test_card_deleted_by_hand(stage: Stage) -> None:
    """Somebody at the counter deletes the card: it comes again with the reminder, and can be accepted."""
    stage.orders("message to edit not found")
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("Asha presses [Place order]")
    (card,) = cards(stage)
    await stage.lets("Fatima deletes the card", lambda: setattr(card, "deleted", True))
    await stage.plays("""
        5 minutes later
        The counter sees: Order #1001 · Sri Lakshmi Kirana
        The counter sees: is still waiting for your answer
        Kiran presses [Accept] at the counter
        Asha sees: accepted your order #1001
    """)


async def test_screen_deleted_by_hand(stage: Stage) -> None:
    """Asha deletes the bot's messages: the next word brings a fresh one, and nothing is lost."""
    stage.orders("message to edit not found")
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    for posted in stage.sandbox.person(ASHA).chat.messages:
        posted.deleted = True
    await stage.plays("""
        Asha: /cart
        Asha sees: Toor dal
        Asha presses [Checkout]
        Asha sees: Is everything right?
        Asha presses [Place order]
        Asha sees: Thank you
    """)


async def test_what_telegram_will_never_have_does_not_hold_up_the_rest(stage: Stage) -> None:
    """A message that is refused for good, and its short form too, is set aside; the next one arrives."""
    stage.improvises("nothing is seen")
    stage.expects_errors = True
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    stage.fault("sendMessage", "400", next=2, chat=COUNTER, description="Bad Request: something else")
    await stage.plays("Asha presses [Place order]")
    await is_so(stage, lambda: said(stage, "#1001"))
    assert not await stage.store.read().outbox_rows.waiting() and not cards(stage)
    async with stage.store.begin() as work:
        await work.outbox.tell("order-card", 1, COUNTER)
    stage.kirana.outbox_sender.worker.wake()
    await is_so(stage, lambda: cards(stage))


async def test_news_of_an_order_goes_to_nobody_else(stage: Stage) -> None:
    """However a row came to name somebody else: what an order's news tell is its own customer's to read."""
    stage.improvises("nothing is seen")
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Ravi: /start
        Asha presses [Place order]
    """)
    told = len(stage.sandbox.person(RAVI).chat.messages)
    async with stage.store.begin() as work:
        for kind in ("order-tracking", "order-accepted", "order-delivered"):
            await work.outbox.tell(kind, 1, RAVI)
    stage.kirana.outbox_sender.worker.wake()
    await stage.settles()
    assert len(stage.sandbox.person(RAVI).chat.messages) == told
    assert not await stage.store.read().outbox_rows.waiting()
