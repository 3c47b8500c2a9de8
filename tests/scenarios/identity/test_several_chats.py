"""One person in several chats: news comes where it belongs, questions to all; and after being away."""

from domain.identity.sign_in import approving
from domain.identity.sign_in.approving import Wish
from domain.identity.sign_in.signing_in import Client
from tests.scenarios import scenes
from tests.scenarios.scenes import ASHA, RAVI
from tests.scenarios.stage import Stage


async def one_person(stage: Stage) -> None:
    """Ravi's chat belongs to Asha's record, too, and is the newer one."""
    async with stage.store.begin() as work:
        asha, ravi = [await work.people.by_telegram(each) for each in (ASHA, RAVI)]
        assert asha is not None
        assert ravi is not None
        assert await work.chat_accounts.move(ravi.account_id, ravi.identity_id, asha.identity_id)


async def test_news_goes_to_the_chat_that_ordered(stage: Stage) -> None:
    """Asha orders on her own phone, and then from the other one."""
    await stage.before("Asha and Ravi have come", "Asha: /start\nRavi: /start")
    await one_person(stage)
    await stage.before("Asha has ordered", scenes.ASHA_ORDERS)
    await stage.plays("""
        Kiran presses [Accept] at the counter
        Asha sees: accepted your order #1001
        Ravi sees nothing
        Ravi: /orders
        Ravi presses [#1001]
        Ravi presses [🔁]
        Ravi presses [✅]
        Ravi presses [✅]
        Kiran presses [Accept] on #1002 at the counter
        Ravi sees: #1002
        Asha sees nothing
        Ravi blocks the bot
        Kiran presses [Ready] on #1002 at the counter
        Kiran presses [Out for delivery] on #1002 at the counter
        Kiran presses [Delivered] on #1002 at the counter
        Asha sees: Order #1002 is delivered
    """)


async def test_questions_go_to_all_chats(stage: Stage) -> None:
    """Whichever phone is at hand answers; the other one is told that it is answered."""
    await stage.before("Asha and Ravi have come", "Asha: /start\nRavi: /start")
    await one_person(stage)
    asha = await stage.store.read().people.by_telegram(ASHA)
    assert asha is not None
    stage.improvises("numbers are drawn by lot")
    for wish in (Wish.SIGN_IN, Wish.RESET):
        asked = await approving.ask_own(stage.store, wish, asha, Client("Firefox", "192.0.2.1"))
        await stage.lets("Somebody asks on a page", lambda: None)
        for who in ("Asha", "Ravi"):
            await stage.plays(f"{who} sees: [{asked.number}]")
        await stage.plays(f"Ravi presses [{asked.number}]")


async def test_what_was_refused_is_told_on_return(stage: Stage) -> None:
    """Of each order the last news alone, since it says what the others did; Telegram is asked once."""
    await stage.before("Asha has ordered", scenes.ASHA_ORDERS)
    await stage.plays("""
        Asha blocks the bot
        Kiran presses [Accept] at the counter
        Kiran presses [Ready] at the counter
        Kiran presses [Out for delivery] at the counter
        Asha sees nothing
        Asha unblocks the bot
        Asha sees: Your order #1001 is on its way
        Asha does not see: accepted your order
        Kiran presses [Delivered] at the counter
        Asha sees: Order #1001 is delivered
    """)


async def test_what_was_refused_unheard_is_told_on_return(stage: Stage) -> None:
    """Nobody said that she was away, or is back: what Telegram says to a message tells, and her word does."""
    await stage.before("Asha has ordered", scenes.ASHA_ORDERS)
    stage.sandbox.world.persons[ASHA].blocked_bot = True
    await stage.plays("""
        Kiran presses [Accept] at the counter
        Kiran presses [Ready] at the counter
        Asha sees nothing
    """)
    stage.sandbox.world.persons[ASHA].blocked_bot = False
    await stage.plays("""
        Asha: /orders
        Asha sees: 🧾 Order #1001 · Sri Lakshmi Kirana 📦 Packed and ready.
    """)
