"""Who it is that speaks: contacts that came from elsewhere, and messages that nobody's name stands under."""

import pytest

from locales.texts import Texts
from sandbox.cast import Json
from tests.scenarios.lines import shown
from tests.scenarios.scenes import ASHA, ASHA_IS_ABOUT_TO_ORDER, RAVI
from tests.scenarios.stage import Stage

TEXTS = Texts.load()
COUNTER, GREEN_BASKET, LAKSHMI = -5001, -5002, 2000
ANONYMOUS: Json = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
CHANNEL_BOT: Json = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
TELEGRAM: Json = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
CHANNEL: Json = {"id": -1001234567890, "type": "channel", "title": "Offers of the week"}


def says(stage: Stage, sender: Json, text: str, *, of: Json | None = None, chat_id: int = COUNTER) -> None:
    """A command that comes under the group's own name, or under that of a channel."""
    chat = stage.sandbox.chat(chat_id).face
    message = {"message_id": 9001, "date": 1780000000, "chat": chat, "from": sender, "text": text}
    stage.sandbox.world.updates.add("message", message | {"sender_chat": of or chat})


async def is_known(stage: Stage, sender: Json) -> bool:
    """Whether there is a record of this sender."""
    return await stage.store.read().people.by_telegram(sender["id"]) is not None


NAMELESS = {"anonymous": (ANONYMOUS, None), "channel": (CHANNEL_BOT, CHANNEL), "linked": (TELEGRAM, CHANNEL)}


@pytest.mark.parametrize(("sender", "of"), NAMELESS.values(), ids=NAMELESS.keys())
async def test_nobody_in_particular_commands(stage: Stage, sender: Json, of: Json | None) -> None:
    """An anonymous admin, a channel, a channel's post: they are asked to come in private, and are nobody."""
    stage.improvises("one scene for three who hide")
    for text in ("/help", "/start", "/start nonsense"):
        await stage.lets(f"Somebody: {text}", lambda text=text: says(stage, sender, text, of=of))
        await stage.plays("The counter sees: [💬 Write to me in private ↗]")
    await stage.lets("Somebody: /admin", lambda: says(stage, sender, "/admin", of=of))
    await stage.plays("The counter sees nothing")
    assert not await is_known(stage, sender)


async def test_anonymous_owner_connects_no_group(stage: Stage) -> None:
    """Who is hidden behind the group cannot redeem its link; under the own name the same link works."""
    await stage.before(
        "Lakshmi has asked for a link",
        """
        Lakshmi: /shop
        Lakshmi presses [Green Basket]
        Lakshmi presses [Connect our group]
        """,
    )
    code = stage.link("Lakshmi", "Choose the group").partition("startgroup=")[2]
    stage.sandbox.person(LAKSHMI).in_chat(GREEN_BASKET).adds_bot()
    await stage.lets(
        "Lakshmi, as the group: /start CODE",
        lambda: says(stage, ANONYMOUS, f"/start {code}", chat_id=GREEN_BASKET),
    )
    await stage.plays("""
        Lakshmi sees nothing
        Green Basket sees: I can't see who writes here as the group.
        Lakshmi follows [Choose the group] to Green Basket
        Lakshmi sees: wants to be the counter of Green Basket.
    """)


async def test_channel_posts_a_code(stage: Stage) -> None:
    """A personal code under a channel's name: it links nobody, and is burnt."""
    stage.sandbox.world.persons[RAVI].speaks("en")
    await stage.before("Asha has made a code", "Asha: /link\nAsha presses [Link another chat]")
    code = shown(stage.sandbox, "Asha", "link")
    await stage.lets(
        "Somebody, as a channel: /start CODE", lambda: says(stage, CHANNEL_BOT, f"/start {code}", of=CHANNEL)
    )
    await stage.plays("""
        The counter sees: I can't see who writes here as the group.
        Asha sees: Your one-time code was posted in a group, so it is void.
        Ravi opens Asha's link
        Ravi sees: This code is used up
    """)
    assert not await is_known(stage, CHANNEL_BOT)


async def test_nobody_in_particular_presses(stage: Stage) -> None:
    """A press under the group's name moves no order: only people work at a counter."""
    await stage.before("Asha has ordered", f"{ASHA_IS_ABOUT_TO_ORDER}\nAsha presses [Place order]")
    world = stage.sandbox.world
    card = next(each for each in world.chats[COUNTER].posts.values() if each.labels)
    press = {"from": ANONYMOUS, "message": card.body, "chat_instance": "1", "data": "counter.move:1:0:accept"}
    await stage.lets(
        "Somebody presses [Accept] as the group",
        lambda: world.updates.add("callback_query", press | {"id": world.pressed(LAKSHMI, COUNTER)}),
    )
    await stage.plays("""
        Asha sees nothing
        Kiran presses [Accept] at the counter
        Asha sees: accepted your order #1001
    """)


async def test_contact_that_was_passed_on(stage: Stage) -> None:
    """Asha's own card, forwarded from another chat: an old number may stand on it, so she is asked again."""
    await stage.before("Asha is asked whom to ask for", ASHA_IS_ABOUT_TO_ORDER.rpartition("Asha taps")[0])
    card = {"contact": {"phone_number": "919000009999", "first_name": "Asha", "user_id": ASHA}}
    origin = {"type": "hidden_user", "date": 1700000000, "sender_user_name": "Asha, long ago"}
    asha = stage.sandbox.person(ASHA)
    await stage.lets(
        "Asha forwards an old card of hers", lambda: asha._sends(card | {"forward_origin": origin})
    )
    await stage.plays(f"""
        Asha sees: {TEXTS.plain("en", "error-somebody-elses-contact")}
        Asha taps [Share my contact]
        Asha sees: +919000001001
    """)


async def test_contact_in_the_group(stage: Stage) -> None:
    """Lakshmi is asked for her contact in private, and shares it at the counter: nobody takes it."""
    asked = ASHA_IS_ABOUT_TO_ORDER.rpartition("Asha taps")[0].replace("Asha", "Lakshmi")
    await stage.before("Asha has ordered", f"{ASHA_IS_ABOUT_TO_ORDER}\nAsha presses [Place order]")
    await stage.before("Lakshmi is asked whom to ask for", asked)
    lakshmi = stage.sandbox.person(LAKSHMI).in_chat(COUNTER)
    card = next(each for each in lakshmi.chat.messages if each.labels)
    contact = {"phone_number": "919000002000", "first_name": "Lakshmi", "user_id": LAKSHMI}
    await stage.lets(
        "Lakshmi shares her contact at the counter, in reply to the card",
        lambda: lakshmi._sends({"contact": contact, "reply_to_message": card.quoted()}),
    )
    await stage.plays("""
        The counter sees nothing
        Lakshmi sees nothing
        Lakshmi taps [Share my contact]
        Lakshmi sees: +919000002000
    """)
