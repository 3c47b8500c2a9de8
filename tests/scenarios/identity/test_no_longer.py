"""Those who were somebody yesterday: admins, staff, members; and groups that are no longer what they were."""

import pytest
from telegram import ChatPermissions

from domain.people import Role
from sandbox.cast import Json
from sandbox.chats import Chat
from sandbox.world import World
from tests.scenarios import scenes
from tests.scenarios.scenes import KIRAN, RAVI
from tests.scenarios.stage import Stage

COUNTER = -5001
FATIMA = 2002


@pytest.fixture(autouse=True)
def english(stage: Stage) -> None:
    """Everybody's Telegram is in one language here."""
    for each in (RAVI, KIRAN, FATIMA):
        stage.sandbox.world.persons[each].speaks("en")


async def test_admin_of_yesterday_by_the_settings(stage: Stage) -> None:
    """Meera is taken out of the settings: her old buttons and her old menu do nothing any more."""
    await stage.plays("""
        Meera: /admin
        Meera presses [Shops]
        Meera presses [Annapurna Fresh]
    """)
    await stage.closes()
    stage.more["admins"] = ""
    stage.notes("(Meera is taken out of the settings, and the bot starts again)")
    await stage.opens()
    await stage.plays("""
        Meera presses [Approve]
        Meera sees: This is only for those who run the platform.
        Meera: /admin
        Meera sees: This is only for those who run the platform.
        Meera: /audit
        Meera sees: This is only for those who run the platform.
    """)
    assert (await stage.store.read().shops.get(4)).state == "pending"


async def test_admin_of_yesterday_by_role(stage: Stage) -> None:
    """Ravi's role is taken back while he looks at a shop: his next press is refused, without a restart."""
    await stage.before("Ravi says hello", "Ravi: /start")
    ravi = await stage.store.read().people.by_telegram(RAVI)
    assert ravi is not None
    async with stage.store.begin() as work:
        await work.roles.grant(ravi.identity_id, Role.ADMIN, None, ravi.identity_id)
    await stage.plays("""
        Ravi: /admin
        Ravi presses [Shops]
        Ravi presses [Annapurna Fresh]
    """)
    async with stage.store.begin() as work:
        assert await work.roles.revoke(ravi.identity_id, Role.ADMIN, None)
    stage.notes("(Ravi is an admin no more)")
    await stage.plays("""
        Ravi presses [Approve]
        Ravi sees: This is only for those who run the platform.
        Ravi: /admin
        Ravi sees: This is only for those who run the platform.
    """)
    assert (await stage.store.read().shops.get(4)).state == "pending"


async def test_member_who_left_works_there_no_more(stage: Stage) -> None:
    """Kiran worked as a member of the group: out of it, no press of his counts, until he is in again."""
    await stage.before("Kiran has accepted Asha's order", scenes.ACCEPTED)
    card = next(each for each in stage.sandbox.chat(COUNTER).messages if each.labels)
    await stage.before("Kiran says hello in private", "Kiran: /start")
    await stage.plays("Kiran leaves the counter\nKiran sees: You are no longer on the staff list")
    await _presses_from_outside(stage, card.body, "counter.move:1:1:ready")
    await stage.plays("Kiran sees: Only the staff of this shop\nAsha sees nothing")
    kiran = await stage.store.read().people.by_telegram(KIRAN)
    assert kiran is not None and kiran.shops == {}
    await stage.plays("""
        Kiran joins the counter
        Kiran presses [Ready] at the counter
        The counter sees: Ready · Kiran
        Kiran sees: You are on the staff list of Sri Lakshmi Kirana again.
    """)


async def test_member_who_is_kept_out_joins_no_staff(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Telegram calls those restricted, too, who are limited and not in the group: they do not work there."""
    await stage.before("Asha has ordered", scenes.ASHA_ORDERS)
    monkeypatch.setattr("sandbox.methods.chat.member_of", _kept_out)
    await stage.plays("""
        Kiran presses [Accept] at the counter
        Kiran sees: Only the staff of this shop
        Asha sees nothing
    """)


def _kept_out(world: World, _chat: Chat, person_id: int) -> Json:
    may = dict.fromkeys(ChatPermissions.no_permissions().to_dict(), False)
    about = {"user": world.persons[person_id].user, "until_date": 0, "is_member": False}
    return {"status": "restricted"} | about | may


async def _presses_from_outside(stage: Stage, card: dict[str, object], data: str) -> None:
    """A press that an app with an old picture of the group still sends."""
    world = stage.sandbox.world
    press = {"from": world.persons[KIRAN].user, "message": card, "chat_instance": "1", "data": data}
    await stage.lets(
        "Kiran presses a button of the card that he still sees",
        lambda: world.updates.add("callback_query", press | {"id": world.pressed(KIRAN, COUNTER)}),
    )


async def test_group_is_upgraded_before_the_owners_yes(stage: Stage) -> None:
    """The group became a supergroup while Lakshmi was asked: her yes connects it as it is now."""
    await stage.before(
        "Lakshmi has asked for a link",
        """
        Lakshmi: /shop
        Lakshmi presses [Green Basket]
        Lakshmi presses [Connect our group]
        """,
    )
    await stage.plays("""
        Lakshmi follows [Choose the group] to Green Basket
        Lakshmi upgrades Green Basket
        Lakshmi presses [Yes, connect it]
        Green Basket sees: Green Basket is connected.
    """)
    shops = {shop.names.in_("en"): shop for shop in await stage.store.read().shops.every()}
    assert shops["Green Basket"].counter_chat == -1_000_000_005_002
