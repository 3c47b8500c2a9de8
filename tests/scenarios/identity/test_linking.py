"""A chat and an account come together: by link or typed code, number, and a yes on both sides."""

from datetime import timedelta

import pytest

from tests.scenarios import scenes
from tests.scenarios.scenes import ASHA, IMRAN, RAVI
from tests.scenarios.stage import MEERA, Stage

ASHA_MAKES_A_CODE = """
    Asha: /link
    Asha presses [Link another chat]
"""
RAVI_IS_ASKED = f"""
    {ASHA_MAKES_A_CODE}
    Ravi opens Asha's link
"""
RAVI_WAITS = f"""
    {RAVI_IS_ASKED}
    Ravi presses [Yes, go on]
    Ravi types Asha's number
"""
LINKED = f"""
    {RAVI_WAITS}
    Asha presses [✅ Yes]
"""


@pytest.fixture(autouse=True)
def english(stage: Stage) -> None:
    """Everybody's Telegram is in one language here."""
    for each in (RAVI, IMRAN):
        stage.sandbox.world.persons[each].speaks("en")


async def record_of(stage: Stage, telegram_id: int) -> int:
    somebody = await stage.store.read().people.by_telegram(telegram_id)
    assert somebody is not None
    return somebody.identity_id


async def test_chat_is_linked_by_a_link(stage: Stage) -> None:
    """Asha's second phone, step by step."""
    await stage.plays("""
        Asha: /link
        Asha sees: Account of Asha
        Asha presses [Link another chat]
        Asha sees: It works once, until
        Ravi opens Asha's link
        Ravi sees: Link this chat to the account of Asha?
        Ravi sees: Asked for by Asha, in a chat
        Ravi presses [Yes, go on]
        Ravi sees: Please type the two-digit number
        Ravi types Asha's number
        Ravi sees: Now Asha has to say yes on the other side.
        Asha sees: Link the chat of Ravi to your account?
        Asha presses [✅ Yes]
        Asha sees: A chat of Ravi was linked to the account of Asha.
        Ravi sees: This chat now belongs to the account of Asha.
        Ravi: /link
        Ravi sees: 2 chats belong to it.
    """)
    assert await record_of(stage, ASHA) == await record_of(stage, RAVI)


async def test_chat_is_linked_by_a_typed_code(stage: Stage) -> None:
    """Small letters, a space instead of the dash, in the middle of typing an address."""
    await stage.before("Ravi is about to type an address", RAVI_TYPES_AN_ADDRESS)
    await stage.before("Asha has made a code", ASHA_MAKES_A_CODE)
    await stage.plays("""
        Ravi types Asha's code
        Ravi sees: Link this chat to the account of Asha?
        Ravi presses [Yes, go on]
        Ravi types Asha's number
        Asha presses [✅ Yes]
        Ravi sees: This chat now belongs to the account of Asha.
    """)


RAVI_TYPES_AN_ADDRESS = """
    Ravi: /start
    Ravi presses [See shops]
    Ravi presses [Sri Lakshmi Kirana]
    Ravi presses [Rice]
    Ravi presses [Toor dal]
    Ravi presses [Add to cart]
    Ravi presses [🛒 Cart]
    Ravi presses [Checkout]
    Ravi presses [Yes, I agree]
"""


async def test_link_is_disowned(stage: Stage) -> None:
    """Somebody had Asha's phone for a minute: one press undoes it, and a second one changes nothing."""
    await stage.before("A chat of Ravi's was linked to Asha's account", LINKED)
    ravis = await record_of(stage, RAVI)
    await stage.plays("""
        Asha presses [This wasn't me]
        Asha sees: This link was undone
        Ravi sees: A link was undone
        Ravi: /link
        Ravi sees: Account of Ravi
    """)
    assert ravis == await record_of(stage, ASHA) != await record_of(stage, RAVI)


@pytest.mark.parametrize(("after", "works"), [(-1, True), (0, False), (1, False)])
async def test_disowning_ends_after_a_day(stage: Stage, after: int, works: bool) -> None:
    """A moment before 24 hours are over, then, and a moment after."""
    stage.improvises("three moments of one scene")
    await stage.before("A chat of Ravi's was linked to Asha's account", LINKED)
    [link] = await stage.store.read().person_links.made(
        await record_of(stage, ASHA), stage.clock.now - timedelta(hours=1)
    )
    assert link.done_at is not None
    stage.clock.now = link.done_at + timedelta(hours=24, milliseconds=after)
    await stage.plays("Asha presses [This wasn't me]")
    assert (await record_of(stage, ASHA) != await record_of(stage, RAVI)) is works


async def test_belongings_come_along(stage: Stage) -> None:
    """Nothing is merged by itself; what Ravi brings comes beside what Asha has."""
    await stage.before("Asha has toor dal in her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.before("Ravi has typed an address", RAVI_TYPES_AN_ADDRESS + "\n Ravi: 5-9-22, Adarsh Nagar")
    await stage.before("Ravi's chat was linked to Asha's account", LINKED)
    await stage.plays("""
        Ravi presses [Bring carts and addresses along?]
        Ravi sees: Until now this chat had one cart and one address.
        Ravi presses [Yes, bring them]
        Ravi presses [Yes, I agree]
        Ravi sees: Your carts
        Ravi sees: [🛒 My cart · 1]
        Ravi sees: [🛒 My cart 2 · 1]
        Ravi presses [My cart 2]
        Ravi sees: Toor dal
        Asha: /carts
        Asha sees: [🛒 My cart 2 · 1]
    """)
    work = stage.store.read()
    [address] = await work.addresses.of(await record_of(stage, ASHA), most=5)
    assert address.text == "5-9-22, Adarsh Nagar"


async def test_three_wrong_numbers(stage: Stage) -> None:
    """The third one ends it, and the right one comes too late."""
    await stage.before("Ravi is asked for Asha's number", RAVI_IS_ASKED + "\n Ravi presses [Yes, go on]")
    await stage.plays("""
        Ravi mistypes Asha's number
        Ravi sees: That is not the number.
        Ravi: hello
        Ravi sees: That is not the number.
        Ravi mistypes Asha's number
        Ravi sees: This code is void.
        Ravi types Asha's number
        Ravi does not see: The number is right
        Asha presses [Refresh]
        Asha sees: This code is void.
    """)


async def test_ravi_declines(stage: Stage) -> None:
    """He did not ask for anything."""
    await stage.before("Ravi has opened Asha's link", RAVI_IS_ASKED)
    await stage.plays("""
        Ravi presses [✖️ No]
        Ravi sees: Not linked. Nothing has changed.
        Asha sees: The link was not made.
        Ravi forges linking.agree:1
        Ravi sees: This link is used up or too old.
    """)


async def test_asha_says_no(stage: Stage) -> None:
    """The number was right, but it was not her."""
    await stage.before("Ravi waits for Asha's yes", RAVI_WAITS)
    await stage.plays("""
        Asha presses [✖️ No]
        Asha sees: Not linked. Nothing has changed.
        Ravi sees: The link was not made.
        Asha forges linking.approve:1
        Asha sees: This link is used up or too old.
    """)


async def test_code_is_good_for_ten_minutes(stage: Stage) -> None:
    """Too late to open, and too late to say yes."""
    await stage.before("Asha has made a code", ASHA_MAKES_A_CODE)
    await stage.plays("""
        10 minutes later
        Ravi opens Asha's link
        Ravi sees: This code is used up, too old or not quite right.
    """)
    await stage.before("Ravi waits for Asha's yes", RAVI_WAITS)
    await stage.plays("""
        10 minutes later
        Asha presses [✅ Yes]
        Asha sees: This link is used up or too old.
        Ravi presses [Refresh]
        Ravi sees: The ten minutes are over.
    """)


async def test_code_works_once(stage: Stage) -> None:
    """Imran has it too."""
    await stage.before("Ravi has opened Asha's link", RAVI_IS_ASKED)
    await stage.plays("""
        Imran opens Asha's link
        Imran sees: This code is used up, too old or not quite right.
        Imran types Asha's code
        Imran sees: This code is used up, too old or not quite right.
        Imran forges linking.ask:1
        Imran sees: This is not here any more.
        Imran forges linking.code:1
        Imran sees nothing
        Imran forges linking.approve:1
        Imran sees: This is not here any more.
        Imran forges linking.disown:1
        Imran sees: This is not here any more.
    """)


async def test_own_code(stage: Stage) -> None:
    """Asha opens her own link."""
    await stage.before("Asha has made a code", ASHA_MAKES_A_CODE)
    await stage.plays("""
        Asha opens Asha's link
        Asha sees: This is your own code
        Ravi opens Asha's link
        Ravi sees: This code is used up
    """)


async def test_code_in_a_group_is_burnt(stage: Stage) -> None:
    """Whoever posted it: a group has seen it, so nobody can use it any more."""
    await stage.before("Asha has made a code", ASHA_MAKES_A_CODE)
    await stage.plays("""
        Kiran posts Asha's link at the counter
        The counter sees: This link is used up or too old.
        Asha sees: Your one-time code was posted in a group, so it is void.
        Ravi opens Asha's link
        Ravi sees: This code is used up
    """)


async def test_order_is_under_way(stage: Stage) -> None:
    """Its news would be lost: first the order, then the link."""
    await stage.before("Asha has ordered", scenes.ASHA_ORDERS)
    await stage.before("Ravi has made a code", "Ravi: /link\n Ravi presses [Link another chat]")
    await stage.plays("""
        Asha opens Ravi's link
        Asha presses [Yes, go on]
        Asha sees: Order #1001 is still under way
    """)


async def test_five_codes_in_ten_minutes(stage: Stage) -> None:
    """The sixth is not looked at, though it is right."""
    await stage.before("Asha has made a code", ASHA_MAKES_A_CODE)
    wrong = "\n".join("Ravi: BCDF-GHJK" for _ in range(5))
    await stage.before("Ravi has typed five wrong codes", wrong)
    await stage.plays("""
        Ravi types Asha's code
        Ravi sees: That was one code too many.
        Imran types Asha's code
        Imran sees: Link this chat to the account of Asha?
    """)


async def test_six_codes_in_an_hour(stage: Stage) -> None:
    """Five are enough."""
    await stage.before("Asha has made five codes", "\n".join(ASHA_MAKES_A_CODE for _ in range(5)))
    await stage.plays("""
        Asha: /link
        Asha presses [Link another chat]
        Asha sees: Please try again in 60 minutes.
        1 hour later
        Asha presses [Link another chat]
        Asha sees: It works once, until
    """)


async def test_chat_is_taken_off(stage: Stage) -> None:
    """Only after the day in which it can be disowned; the last chat stays."""
    await stage.before("A chat of Ravi's was linked to Asha's account", LINKED)
    await stage.plays("""
        Asha: /link
        Asha presses [Take this chat off]
        Asha presses [Yes, take it off]
        Asha sees: A chat was linked here within the last 24 hours.
        Ravi: /link
        Ravi presses [Take this chat off]
        Ravi presses [Yes, take it off]
        Ravi sees: This chat begins anew.
        Asha sees: A chat was taken off your account.
        Asha presses [Yes, take it off]
        Asha sees: This is the only way to this account.
    """)
    assert await record_of(stage, ASHA) != await record_of(stage, RAVI)


async def test_disabled_person_cannot_slip_away(stage: Stage) -> None:
    """Another account's code is no way around being blocked."""
    await stage.before("Ravi has said hello, and Asha has made a code", "Ravi: /start" + ASHA_MAKES_A_CODE)
    async with stage.store.begin() as work:
        await work.identities.set_status((await work.people.by_telegram(RAVI)).identity_id, "disabled")
    await stage.plays("""
        Ravi opens Asha's link
        Ravi sees: Your account is blocked just now.
        Imran opens Asha's link
        Imran sees: Link this chat to the account of Asha?
    """)


async def test_admin_hears_of_guessing(stage: Stage) -> None:
    """A hundred wrong codes: typed ones are off for half an hour, and a link still works."""
    stage.sandbox.person(MEERA).says("/start")
    await stage.before("Asha has made a code", ASHA_MAKES_A_CODE)
    async with stage.store.begin() as work:
        for _ in range(99):
            await work.throttles.hit("link-failures", window=timedelta(minutes=10))
    await stage.plays("""
        Imran: BCDF-GHJK
        Imran sees: This code is used up, too old or not quite right.
        Meera sees: 100 wrong link codes in ten minutes
        Ravi types Asha's code
        Ravi sees: Typed codes are off for half an hour
        Ravi opens Asha's link
        Ravi sees: Link this chat to the account of Asha?
    """)


@pytest.mark.parametrize("language", ["hi", "te"])
async def test_linking_in_other_languages(stage: Stage, language: str) -> None:
    """The whole way in Hindi and Telugu: every text is there."""
    stage.improvises("two languages of one scene")
    spoken = {"hi": "हिन्दी", "te": "తెలుగు"}[language]
    yes, add = {"hi": ("✅ हाँ", "दूसरी चैट"), "te": ("✅ అవును", "ఇంకో చాట్")}[language]
    speak = f"{{who}}: /language\n{{who}} presses [{spoken}]\n"
    await stage.plays(speak.format(who="Asha") + speak.format(who="Ravi"))
    await stage.plays(f"""
        Asha: /link
        Asha presses [{add}]
        Ravi opens Asha's link
        Ravi presses [{yes}]
        Ravi types Asha's number
        Asha presses [{yes}]
        Asha presses [🚨]
    """)
    assert await record_of(stage, ASHA) != await record_of(stage, RAVI)
