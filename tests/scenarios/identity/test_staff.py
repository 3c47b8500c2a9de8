"""A shop's staff: invited by code in private; from the first one on only invited people count."""

import pytest

from tests.scenarios import scenes
from tests.scenarios.scenes import IMRAN, KIRAN, RAVI
from tests.scenarios.stage import Stage

LAKSHMI_INVITES = """
    Lakshmi: /shop
    Lakshmi presses [Sri Lakshmi Kirana]
    Lakshmi presses [🤝 Staff]
    Lakshmi presses [Invite somebody]
    Lakshmi presses [{role}]
"""
RAVI_JOINS = """
    Ravi joins the counter
    Ravi opens Lakshmi's link
    Ravi presses [Yes, go on]
    Ravi types Lakshmi's number
    Lakshmi presses [✅ Yes]
"""
FATIMA = 2002


@pytest.fixture(autouse=True)
def english(stage: Stage) -> None:
    """Everybody's Telegram is in one language here."""
    for each in (RAVI, IMRAN, KIRAN, FATIMA):
        stage.sandbox.world.persons[each].speaks("en")


async def test_owner_invites_staff(stage: Stage) -> None:
    """From the invitation to the first order; whoever merely sits in the group is staff no more."""
    await stage.before("Asha has ordered", scenes.ASHA_ORDERS)
    await stage.before("Ravi sits in the group too", "Ravi joins the counter")
    accepted = "Fatima: /start\nFatima presses [Accept] at the counter"
    await stage.before("Fatima has accepted the order", accepted)
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [🤝 Staff]
        Lakshmi sees: Everybody in your group may work off orders.
        Lakshmi presses [Invite somebody]
        Lakshmi sees: please invite everybody who works for you
        Lakshmi presses [👤 Staff]
        Lakshmi sees: Invite somebody to Sri Lakshmi Kirana · staff
        Ravi opens Lakshmi's link
        Ravi sees: Do you want to work for Sri Lakshmi Kirana? · staff
        Ravi presses [Yes, go on]
        Ravi types Lakshmi's number
        Lakshmi sees: Ravi wants to work for Sri Lakshmi Kirana
        Lakshmi presses [✅ Yes]
        Lakshmi sees: Ravi now works for Sri Lakshmi Kirana
        Ravi sees: You now work for Sri Lakshmi Kirana · staff Orders come to the shop's group
        Fatima sees: You are no longer on the staff list of Sri Lakshmi Kirana.
        Kiran presses [Picking] at the counter
        Kiran sees: Only the staff of this shop can do that
        Ravi presses [Picking] at the counter
        Asha sees: Your things are being packed
    """)


async def test_courier_delivers_only(stage: Stage) -> None:
    """A courier brings orders, and takes none."""
    await stage.before("Asha has ordered", scenes.ASHA_ORDERS)
    await stage.before("Ravi has joined as a courier", LAKSHMI_INVITES.format(role="Courier") + RAVI_JOINS)
    await stage.plays("""
        Ravi presses [Accept] at the counter
        Ravi sees: Only the staff of this shop can do that
        Lakshmi presses [Accept] at the counter
        Lakshmi presses [Picking] at the counter
        Lakshmi presses [Ready] at the counter
        Ravi presses [Out for delivery] at the counter
        Ravi presses [Delivered] at the counter
        Asha sees: Order #1001 is delivered.
    """)


async def test_owner_lets_somebody_go(stage: Stage) -> None:
    """At once, and they hear of it; the group does not become staff again by that."""
    await stage.before("Asha has ordered", scenes.ASHA_ORDERS)
    await stage.before("Ravi has joined", LAKSHMI_INVITES.format(role="👤 Staff") + RAVI_JOINS)
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [🤝 Staff]
        Lakshmi sees: One person is on the list.
        Lakshmi presses [👤 Ravi]
        Lakshmi presses [No longer works here]
        Lakshmi sees: Only you and those whom you have invited may work off orders. Nobody is on the list.
        Ravi sees: You are no longer on the staff list of Sri Lakshmi Kirana.
        Ravi presses [Accept] at the counter
        Ravi sees: Only the staff of this shop can do that
        Kiran presses [Accept] at the counter
        Kiran sees: Only the staff of this shop can do that
    """)


async def test_invitation_is_disowned(stage: Stage) -> None:
    """Lakshmi's phone lay about: nobody is invited any more, and the group works as before."""
    await stage.before("Asha has ordered", scenes.ASHA_ORDERS)
    await stage.before("Ravi has joined", LAKSHMI_INVITES.format(role="👤 Staff") + RAVI_JOINS)
    await stage.plays("""
        Lakshmi presses [This wasn't me]
        Lakshmi sees: This link was undone
        Ravi sees: A link was undone
        Kiran presses [Accept] at the counter
        Asha sees: accepted your order #1001
    """)


async def test_somebody_elses_staff(stage: Stage) -> None:
    """Arjun invites nobody into Lakshmi's shop, and sees nobody of it."""
    await stage.plays("""
        Arjun: /shop
        Arjun forges staff.people:1
        Arjun sees: This is not here any more.
        Arjun forges staff.invite:1:staff
        Arjun sees: This is not here any more.
        Lakshmi: /start
        Lakshmi forges staff.invite:1:owner
        Lakshmi sees: This is not here any more.
    """)


async def test_group_writes_as_itself(stage: Stage) -> None:
    """An anonymous admin or a channel cannot be told from others: they are asked to come in private."""
    kirana, group = stage.kirana, {"id": -5001, "type": "supergroup", "title": "Sri Lakshmi Kirana · counter"}
    assert kirana is not None
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    message = {"message_id": 9001, "date": 1780000000, "chat": group, "from": anonymous, "sender_chat": group}
    await kirana.intake.take([{"update_id": 900001, "message": {**message, "text": "/start BCDF-GHJK"}}])
    await stage.lets("Somebody, as the group: /start BCDF-GHJK", lambda: None)
    await stage.plays("The counter sees: [💬 Write to me in private ↗]")
