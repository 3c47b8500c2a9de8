"""What nobody should send, and what they get: a short, kind answer in their language, and a way on."""

import pytest

from locales.texts import Texts
from tests.scenarios.scenes import ASHA, ASHA_IS_ABOUT_TO_ORDER, orders_of
from tests.scenarios.stage import Stage
from tests.scenarios.street import LAKSHMI

TEXTS = Texts.load()
RAVI_LOOKS_AT_DAL = """
    Ravi: /start
    Ravi presses [🏪]
    Ravi presses [శ్రీ లక్ష్మి]
    Ravi presses [బియ్యం]
    Ravi presses [కంది పప్పు]
"""
ASHA_LOOKS_AT_ONIONS = """
    Asha: /start
    Asha presses [See shops]
    Asha presses [Sri Lakshmi Kirana]
    Asha presses [Fruit]
    Asha presses [Onion]
"""


def told(language: str, code: str, **facts: object) -> str:
    """What somebody is told about an error."""
    return TEXTS.plain(language, f"error-{code}", facts)


async def test_unknown_command(stage: Stage) -> None:
    """A command that does not exist; /help is named, and works. One for another bot is none of ours."""
    await stage.plays(f"""
        Asha: /pizza
        Asha sees: {told("en", "unknown-command", command="/pizza")}
        Asha: /help
        Asha sees: How it works
        Ravi: /start
        Ravi: /పిజ్జా@somebody_else please
        Ravi sees nothing
        Ravi: /
        Ravi sees: {told("te", "unknown-command", command="/")}
        Kiran at the counter: /pizza
        The counter sees nothing
    """)


async def test_sent_where_a_button_was_expected(stage: Stage) -> None:
    """A sticker, a voice message, a photo, a document, a contact: the buttons come again."""
    await stage.before("Asha is at the shops", "Asha: /start\nAsha presses [See shops]")
    please = told("en", "buttons-please")
    for sent in (
        "Asha sends a sticker",
        "Asha sends a voice message",
        "Asha sends a photo",
        "Asha sends a document",
        "Asha shares her contact",
    ):
        await stage.plays(f"{sent}\nAsha sees: {please}\nAsha sees: [Sri Lakshmi Kirana")
    await stage.before("Ravi says hello", "Ravi: /start")
    await stage.plays(f"Ravi sends a sticker\nRavi sees: {told('te', 'buttons-please')}")


async def test_far_too_long(stage: Stage) -> None:
    """As much as one message holds, and 5,000 characters, which Telegram brings in two."""
    await stage.before("Asha looks at onions", ASHA_LOOKS_AT_ONIONS)
    asha = stage.sandbox.person(ASHA)
    await stage.lets("Asha types 4,000 characters", lambda: asha.says("uh " * 1333 + "!"))
    await stage.plays(f"Asha sees: {told('en', 'message-too-long', most=3000)}")
    await stage.lets("Asha types 5,000 characters", lambda: asha.says("uh " * 1666 + "oh"))
    await stage.plays("Asha sees: Please give an amount in steps of 250 g")
    await stage.plays("Asha: 1 kg\nAsha sees: In your cart: Onion, 1 kg")


async def test_far_too_long_by_an_edit(stage: Stage) -> None:
    """What an edit makes longer than anything here takes is refused as if it had been typed."""
    await stage.before("Asha looks at onions", ASHA_LOOKS_AT_ONIONS)
    asha = stage.sandbox.person(ASHA)
    await stage.plays("Asha: dal\nAsha sees: Toor dal")
    typed = asha.chat.messages[-2]
    assert typed.text == "dal"
    await stage.lets("Asha edits it to 4,000 characters", lambda: asha.edits(typed.id, "dal " * 999 + "!"))
    await stage.plays(f"Asha sees: {told('en', 'message-too-long', most=3000)}")


QUANTITIES = (
    "0",
    "-1",
    "−1",
    "1000000000",
    "1e9",
    "abc",
    "1.0005 kg",
    "99999 kg",
    "∞",
    "5 l",
)


async def test_quantities_that_are_none(stage: Stage) -> None:
    """Nothing, less than nothing, a billion, letters: what can be had is told; what may be two is asked."""
    await stage.before("Asha looks at onions", ASHA_LOOKS_AT_ONIONS)
    for typed in QUANTITIES:
        await stage.plays(
            f"Asha: {typed}\nAsha sees: Please give an amount in steps of 250 g, up to 25 kg. Onion Sri"
        )
    await stage.plays("""
        Asha: 0.1
        Asha sees: Which one shall it be?
        Asha sees: [250 g]
        Asha: 1 2
        Asha sees: I read more than one amount.
        Asha sees: [1 kg] [2 kg]
        Asha: ½
        Asha sees: In your cart: Onion, 500 g
        Asha: 20 kg
        Asha sees: Only 12 kg left of Onion
        Asha: २ किलो
        Asha sees: In your cart: Onion, 2 kg
    """)
    await stage.before("Ravi looks at dal", RAVI_LOOKS_AT_DAL)
    for typed in ("0", "-1", "1000000000", "abc", "1.5"):
        await stage.plays(f"Ravi: {typed}\nRavi sees: 99")


ADDRESSES = ("🏠🏠🏠🏠🏠🏠🏠", "x", "…", "\u200b\u200b\u200b\u200b\u200b.", "a" * 500, "😀 4")


async def test_addresses_that_nobody_finds(stage: Stage) -> None:
    """Pictures, a letter, a novel: Asha is asked again, and her cart waits."""
    await stage.before("Asha has filled her cart", ASHA_IS_ABOUT_TO_ORDER.rpartition("Asha: 12-2")[0])
    for typed in ADDRESSES:
        await stage.plays(f"Asha: {typed}\nAsha sees: {told('en', 'bad-address', most=300)}")
    for sent in ("Asha sends a sticker", "Asha shares her contact"):
        await stage.plays(
            f"{sent}\nAsha sees: {told('en', 'words-please')}\nAsha sees: Where shall we bring it?"
        )
    await stage.plays("""
        Asha: 12-2-417, <b>Rose</b> & Lily "Apartments" 🏠 {$name}
        Asha sees: Whom shall we ask for?
    """)
    stage.raw.clear()


async def test_contacts_that_are_not_ones_own(stage: Stage) -> None:
    """Ravi's contact, one without an id, a number that is none: Asha is asked again."""
    await stage.before("Asha is asked whom to ask for", ASHA_IS_ABOUT_TO_ORDER.rpartition("Asha taps")[0])
    asha = stage.sandbox.person(ASHA)
    await stage.plays(f"Asha shares Ravi's contact\nAsha sees: {told('en', 'somebody-elses-contact')}")
    unknown = {"contact": {"phone_number": "919000001003", "first_name": "Imran"}}
    await stage.lets("Asha forwards the contact of somebody without Telegram", lambda: asha._sends(unknown))
    await stage.plays(f"Asha sees: {told('en', 'somebody-elses-contact')}")
    await stage.plays(f"Asha: 🙂🙂🙂\nAsha sees: {told('en', 'bad-name', most=80)}")
    await stage.plays(f"Asha: {'A' * 81}\nAsha sees: {told('en', 'bad-name', most=80)}")
    await stage.plays("Asha: Aunty Asha\nAsha sees: Which phone number?")
    for typed in ("abc", "12345", "+", "98480 1234x", "1" * 16, "٣"):
        await stage.plays(f"Asha: {typed}\nAsha sees: {told('en', 'bad-phone')}")
    await stage.plays(f"Asha shares Ravi's contact\nAsha sees: {told('en', 'somebody-elses-contact')}")
    await stage.plays("Asha: ९८४८० १२३४५\nAsha sees: Aunty Asha, +919848012345")


NAMES = {
    "tags": "<b>Bobby</b> & { $name } None",
    "right-to-left": "عائشة \u202e evil",
    "zero-width": "\u200bA\u200bsha\u2060" + "W" * 50,
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
async def test_names_that_mean_something_elsewhere(stage: Stage, name: str) -> None:
    """Tags, other directions and nothing at all in a name, an address, a note: shown as they are written."""
    stage.improvises("one scene for many names")
    stage.sandbox.add_person(1999, name).says("/start")
    await stage.settles()
    somebody = stage.sandbox.person(1999)
    greeting = somebody.chat.messages[-1].text
    assert "Namaste" in greeting
    for label in (
        "See shops",
        "Sri Lakshmi Kirana",
        "Rice",
        "Toor dal",
        "Add to cart",
        "🛒 Cart",
        "Checkout",
        "Yes, I agree",
    ):
        somebody.presses(somebody.chat.messages[-1], label)
        await stage.settles()
    for typed in (f"12 {name} Street, Gudimalkapur", f"{name} Aunty", "9848012345"):
        somebody.says(typed)
        await stage.settles()
    somebody.presses(somebody.chat.messages[-1], "Note")
    await stage.settles()
    somebody.says(f"For {name}, please")
    await stage.settles()
    somebody.presses(somebody.chat.messages[-1], "Place order")
    await stage.settles()
    (order,) = await orders_of(stage, 1999)
    card = stage.sandbox.chat(-5001).messages[-1].text
    for shown in (order.address, order.customer_name, order.note or ""):
        assert shown in card
        assert "\u202e" not in shown
    (card_message,) = [each for each in stage.sandbox.chat(-5001).messages if "#1001" in each.text]
    stage.sandbox.person(LAKSHMI).in_chat(-5001).presses(card_message, "Accept")
    await stage.settles()
    assert "accepted" in somebody.chat.messages[-1].text
    stage.raw.clear()
