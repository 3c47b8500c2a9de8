"""What is not theirs: outsiders at the counter, other people's orders."""

from tests.scenarios import scenes, street
from tests.scenarios.stage import Stage


async def test_counter_buttons_from_elsewhere(stage: Stage) -> None:
    """A card's buttons work in its shop's group alone: not in private, not in another group."""
    stage.sandbox.person(street.LAKSHMI).in_chat(street.GREEN_COUNTER).adds_bot()
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    await stage.plays("""
        Arjun: /start
        Arjun forges counter.move:1:1:accept
        Arjun sees: Only the staff of this shop can do that
        Kiran at Green Basket: /help
        Kiran forges counter.move:1:1:accept at Green Basket
        Kiran sees: ఇది ఈ షాపు స్టాఫ్ మాత్రమే
    """)
    (order,) = await scenes.orders_of(stage)
    assert order.state == "placed"
    refused = [entry for entry in await scenes.audit(stage) if entry[3] == "refused"]
    assert [(entry[0], entry[1]) for entry in refused] == [
        (await scenes.who(stage, scenes.KIRAN), "refused.not-your-counter"),
        (await scenes.who(stage, street.ARJUN), "refused.not-your-counter"),
    ]


async def test_outsider_presses_at_the_counter(stage: Stage) -> None:
    """Arjun left the group a moment ago, his phone still shows the card: Telegram says that he is gone."""
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    arjun, counter = stage.sandbox.person(street.ARJUN), stage.sandbox.chat(street.COUNTER)
    card = counter.messages[-1]
    query = {
        "id": stage.sandbox.world.pressed(street.ARJUN, street.COUNTER),
        "from": arjun.person.user,
        "message": card.body,
        "chat_instance": "1",
        "data": card.rows[0][0]["callback_data"],
    }
    stage.sandbox.world.updates.add("callback_query", query)
    await stage.plays("""
        0 seconds later
        Arjun sees: Only the staff of this shop can do that
        The counter sees nothing
    """)
    arjun_was = (await scenes.who(stage, street.ARJUN), "refused.not-your-counter")
    assert arjun_was in [entry[:2] for entry in await scenes.audit(stage)]


async def test_member_of_the_group_becomes_staff(stage: Stage) -> None:
    """Arjun joins the group: his first press there makes him staff, and is written down."""
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    await stage.plays("""
        Arjun joins the counter
        Arjun presses [Accept] at the counter
        The counter sees: Accepted · Arjun
    """)
    arjun_has = (await scenes.who(stage, street.ARJUN), "shop.joined")
    assert arjun_has in [entry[:2] for entry in await scenes.audit(stage)]


async def test_somebody_elses_order(stage: Stage) -> None:
    """Ravi presses what would show, cancel or repeat Asha's order: for him it is not there."""
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    await stage.before("Ravi has come", "Ravi: /start")
    await stage.plays("""
        Ravi forges orders.detail:1
        Ravi does not see: Gudimalkapur
        Ravi forges orders.withdraw:1
        Ravi forges orders.again:1
        Ravi: /cart
        Ravi sees: మీ కార్టు ఖాళీగా ఉంది
    """)
    (order,) = await scenes.orders_of(stage)
    assert order.state == "placed"
