"""Serving: how long an order takes a shop, and whether people may collect theirs.

(reach) ─▶ settings ─▶ minutes (a button, or typed) / pickup / no_pickup ─▶ settings
"""

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from domain.catalogue import shopkeeping
from domain.catalogue.about.promise import MINUTES_EACH
from domain.catalogue.reaching import serving

flow = Flow("serving")
OFFERED = (20, 30, 45, 60, 90, 120)
"""In minutes."""
IN_A_ROW = 3


@flow.screen
async def settings(chat: Chat, shop_id: int) -> Screen:
    """What is promised now, and what is offered instead."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    offered = [tap(".minutes", minutes, shop_id, each, minutes=each) for each in OFFERED]
    return show(
        "serving-settings",
        *(offered[at : at + IN_A_ROW] for at in range(0, len(offered), IN_A_ROW)),
        [tap(".no-pickup", no_pickup, shop_id) if shop.offers_pickup else tap(".pickup", pickup, shop_id)],
        [tap(".show", unhide, shop_id) if shop.hides_customers else tap(".hide", hide, shop_id)],
        [tap(".back", "reach.settings", shop_id)],
        awaits=typed,
        within=shop_id,
        name=shop.names,
        minutes=shop.lead_minutes,
        each=MINUTES_EACH,
        pickup=shop.offers_pickup,
        hides=shop.hides_customers,
    )


@flow.act
async def minutes(chat: Chat, shop_id: int, lead: int) -> Goto:
    """An order takes so long from now on."""
    await serving.set_lead(chat.work, chat.actor, shop_id, lead)
    return go(settings, shop_id).says("serving-kept")


@flow.correctable
@flow.answer
async def typed(chat: Chat, given: str, shop_id: int) -> Goto:
    """The same, for a time as people write it."""
    await serving.type_lead(chat.work, chat.actor, shop_id, given)
    return go(settings, shop_id).says("serving-kept")


@flow.act
async def pickup(chat: Chat, shop_id: int) -> Goto:
    """Whoever likes collects their order at the shop."""
    await serving.set_pickup(chat.work, chat.actor, shop_id, True)
    return go(settings, shop_id).says("serving-kept")


@flow.act
async def no_pickup(chat: Chat, shop_id: int) -> Goto:
    """Everything is brought."""
    await serving.set_pickup(chat.work, chat.actor, shop_id, False)
    return go(settings, shop_id).says("serving-kept")


@flow.act
async def hide(chat: Chat, shop_id: int) -> Goto:
    """Customers' phones and addresses are for who took the order, or carries it."""
    await serving.set_hiding(chat.work, chat.actor, shop_id, True)
    return go(settings, shop_id).says("serving-kept")


@flow.act
async def unhide(chat: Chat, shop_id: int) -> Goto:
    """Everybody at the counter sees them."""
    await serving.set_hiding(chat.work, chat.actor, shop_id, False)
    return go(settings, shop_id).says("serving-kept")
