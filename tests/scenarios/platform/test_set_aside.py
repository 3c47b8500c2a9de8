"""What could not be done: set aside under a reference, seen by an admin, tried again or given up."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from bot.chat import Chat, Screen
from domain.retry import ONCE
from tests.scenarios import scenes
from tests.scenarios.stage import Stage

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
NO_GROUP = -6000


@contextmanager
def broken(stage: Stage, kind: str) -> Iterator[None]:
    """Messages of this kind cannot be shown meanwhile."""

    async def breaks(chat: Chat, subject: int) -> Screen:
        raise KeyError("12-2-417, Gudimalkapur")

    assert stage.kirana
    kinds, stage.expects_errors = stage.kirana.notices.by_kind, True
    well = kinds[kind]
    kinds[kind] = replace(well, render=breaks)
    yield
    kinds[kind] = well


async def leaves(stage: Stage, *numbers: int) -> None:
    """Messages to nobody, of a kind for each number, set aside one after the other."""
    for number in numbers:
        async with stage.store.begin() as work:
            await work.outbox.tell(f"card-{number}", 0, NO_GROUP, priority=0)
            (message,) = await work.outbox_rows.claim("nobody", most=1, lease_s=1)
            assert await work.outbox_rows.failed(message, "KeyError", named(number), ONCE)
        stage.clock.advance(seconds=1)


def named(number: int) -> str:
    """A reference of its own for each number."""
    return "".join(LETTERS[number // 20**at % 20] for at in reversed(range(8)))


async def test_message_that_cannot_be_shown(stage: Stage) -> None:
    """Asha hears of all but that her order is accepted; once that can be shown, Meera has it told."""
    before = f"{scenes.ASHA_ORDERS}\nMeera: /start"
    await stage.before("Asha has ordered two packs of toor dal; Meera has said hello", before)
    with broken(stage, "order-accepted"):
        await stage.plays("""
            Kiran presses [Accept] at the counter
            Asha does not see: accepted your order
            Meera sees: A message could not be sent and was set aside
            Kiran presses [Ready] at the counter
            Kiran presses [Out for delivery] at the counter
            Asha sees: Your order #1001 is on its way
        """)
    await stage.plays("""
        Meera presses [Set aside]
        Meera sees: message order-accepted · KeyError
        Meera does not see: Gudimalkapur
        Meera presses [🔁]
        Meera sees: Trying it again.
        Meera sees: Nothing is set aside.
        Asha sees: accepted your order #1001
        Meera: /audit
        Meera sees: · Meera · message tried again ·
    """)


async def test_message_that_stays_broken(stage: Stage) -> None:
    """Tried again too early it is set aside anew, and admins are not told twice within ten minutes."""
    before = f"{scenes.ASHA_ORDERS}\nMeera: /start"
    await stage.before("Asha has ordered two packs of toor dal; Meera has said hello", before)
    with broken(stage, "order-accepted"):
        await stage.plays("""
            Kiran presses [Accept] at the counter
            Meera: /admin
            Meera sees: One thing is set aside.
            Meera presses [Set aside]
            Meera presses [🔁]
            Meera sees: Trying it again.
            Meera does not see: A message could not be sent
            Meera presses [Refresh]
            Meera sees: order-accepted
        """)


async def test_message_is_dismissed_in_three_languages(stage: Stage) -> None:
    """Given up is for good, and the audit says who did it."""
    await stage.before("Asha and Meera have come", "Asha: /start\nMeera: /start")
    await leaves(stage, 0, 1, 2)
    await stage.plays("""
        Meera: /admin
        Meera sees: 3 things are set aside.
        Meera presses [Set aside]
        Meera sees: message card-2 · KeyError
        Meera presses [🗑]
        Meera sees: Given up.
        Meera: /language
        Meera presses [हिन्दी]
        Meera: /admin
        Meera sees: 2 चीज़ें अटकी हैं
        Meera presses [अटके हुए]
        Meera sees: मैसेज card-1 · KeyError
        Meera presses [🗑]
        Meera sees: छोड़ दिया।
        Meera: /admin
        Meera sees: एक चीज़ अटकी है।
        Meera: /language
        Meera presses [తెలుగు]
        Meera: /admin
        Meera sees: ఒకటి ఆగిపోయింది.
        Meera presses [ఆగిపోయినవి]
        Meera sees: మెసేజ్ card-0 · KeyError
        Meera presses [🗑]
        Meera sees: వదిలేశాం.
        Meera sees: ఏదీ ఆగిపోలేదు.
        Meera: /audit
        Meera sees: · Meera · మెసేజ్ వదిలేశారు ·
    """)
    assert [entry[1] for entry in await scenes.audit(stage, 3)] == ["message.dismissed"] * 3


async def test_few_are_one_page_and_nine_are_two(stage: Stage) -> None:
    """The ninth comes on a page of its own; when it is gone, the first page is there."""
    await stage.before("Meera has come", "Meera: /start")
    await stage.plays("""
        Meera: /admin
        Meera sees: Nothing is set aside.
        Meera presses [Set aside]
        Meera sees: Nothing is set aside.
    """)
    await leaves(stage, *range(8))
    await stage.plays("Meera presses [Refresh]\nMeera sees: card-0 ·\nMeera does not see: [Next ›]")
    await leaves(stage, 8)
    await stage.plays("""
        Meera: /admin
        Meera sees: 9 things are set aside.
        Meera presses [Set aside]
        Meera does not see: card-0 ·
        Meera presses [Next ›]
        Meera sees: card-0 ·
        Meera does not see: [Next ›]
        Meera presses [🗑]
        Meera sees: Given up.
        Meera sees: card-8 ·
        Meera does not see: [‹ Previous]
    """)


async def test_three_hundred_are_leafed_through(stage: Stage) -> None:
    """Page by page, and back; who gives one up on a page stays there."""
    stage.improvises("three hundred of them are no reading")
    await stage.before("Meera has come", "Meera: /start")
    await leaves(stage, *range(300))
    await stage.plays("Meera: /admin\nMeera sees: 300 things are set aside.\nMeera presses [Set aside]")
    seen: set[str] = set()
    meera = stage.sandbox.person(3001)
    for page in range(38):
        labels = [label for label in meera.chat.messages[-1].labels if label.startswith("🔁")]
        assert len(labels) == (8 if page < 37 else 4)
        seen.update(labels)
        if page < 37:
            await stage.plays("Meera presses [Next ›]")
    assert len(seen) == 300
    await stage.plays("Meera presses [🗑]\nMeera sees: Given up.\nMeera sees: [‹ Previous]")
    assert len([label for label in meera.chat.messages[-1].labels if label.startswith("🔁")]) == 3
    await stage.plays("Meera presses [‹ Previous]\nMeera sees: [Next ›]")


async def test_button_of_another_time(stage: Stage) -> None:
    """A decision that somebody else has taken meanwhile, and buttons from before there were references."""
    await stage.before("Meera has come", "Meera: /start")
    await leaves(stage, 0)
    await stage.plays("Meera: /admin\nMeera presses [Set aside]")
    async with stage.store.begin() as work:
        (entry,) = await work.asides.page(after="", most=1)
        assert await work.asides.dismiss(entry.kind, entry.reference)
    await stage.plays("""
        Meera presses [🔁]
        Meera sees: not here any more
        Meera sees: Nothing is set aside.
        Meera forges admin.retry:17
        Meera sees: button
        Meera forges admin.dismiss:letter-BCDFGHJK:
        Meera sees: not here any more
    """)
    await leaves(stage, 1)
    await stage.plays("Meera forges admin.below:nowhere\nMeera sees: card-1 ·")
