"""Reach: how far a shop delivers, and whether to addresses without a pin.

(keeping) ─▶ settings ─▶ radius (a button, or typed) / with_pin / without_pin ─▶ settings
               └─▶ (zones), (serving)
"""

from bot.chat import Chat, Document, Flow, Goto, Screen, go, show, tap
from domain.catalogue import shopkeeping
from domain.catalogue.reaching import zoning
from domain.kinds import MessageKind
from domain.values import Distance

flow = Flow("reach")
OFFERED = (1000, 2000, 3000, 5000, 8000, 10_000)
"""In metres."""
IN_A_ROW = 3


@flow.screen
async def settings(chat: Chat, shop_id: int) -> Screen:
    """What holds now, and what is offered instead."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    offered = [tap(".radius", radius, shop_id, each, reach=Distance(each)) for each in OFFERED]
    switch = tap(".ask", with_pin, shop_id) if shop.takes_unpinned else tap(".allow", without_pin, shop_id)
    return show(
        "reach-settings",
        *(offered[at : at + IN_A_ROW] for at in range(0, len(offered), IN_A_ROW)),
        [switch],
        [tap(".bands", "zones.bands", shop_id), tap(".area", "zones.area", shop_id)],
        [tap(".lead", "serving.settings", shop_id)],
        [tap(".back", "keeping.shop", shop_id)],
        awaits=typed,
        name=shop.names,
        reach=Distance(shop.radius_m),
        unpinned=shop.takes_unpinned,
        zones=len(shop.zones.drawn),
        bands=len(shop.zones.bands),
    )


@flow.act
async def radius(chat: Chat, shop_id: int, metres: int) -> Goto:
    """Delivers so far from now on."""
    await shopkeeping.set_reach(chat.work, chat.actor, shop_id, radius_m=metres)
    return go(settings, shop_id).says("reach-kept")


@flow.correctable
@flow.answer
async def typed(chat: Chat, given: str | Document, shop_id: int) -> Goto:
    """The same, for a distance as people write it; a map that is sent is taken as one."""
    if isinstance(given, Document):
        await zoning.send_area(chat.work, chat.actor, shop_id, given.content, size=given.size)
        await chat.work.outbox.tell(MessageKind.ZONES_PICTURE, shop_id, chat.id)
        return go("zones.area", shop_id).says("zones-drawn")
    await shopkeeping.type_radius(chat.work, chat.actor, shop_id, given)
    return go(settings, shop_id).says("reach-kept")


@flow.act
async def with_pin(chat: Chat, shop_id: int) -> Goto:
    """Only where the place is known on the map."""
    await shopkeeping.set_reach(chat.work, chat.actor, shop_id, takes_unpinned=False)
    return go(settings, shop_id).says("reach-kept")


@flow.act
async def without_pin(chat: Chat, shop_id: int) -> Goto:
    """To addresses without a pin as well."""
    await shopkeeping.set_reach(chat.work, chat.actor, shop_id, takes_unpinned=True)
    return go(settings, shop_id).says("reach-kept")
