"""Zones: what delivery costs by distance, and where a map says that a shop delivers.

(reach) ─▶ bands (typed) / one_fee ─▶ bands
   └─▶ area (a file is sent) ─▶ picture ─▶ area
         └─▶ dropping ─▶ radius_again ─▶ (reach)
"""

from bot.chat import Chat, Document, Flow, Goto, Screen, go, show, tap
from domain.catalogue import shopkeeping
from domain.catalogue.about.zones import Band, Rates, Zone
from domain.catalogue.reaching import zoning
from domain.kinds import MessageKind
from domain.values import Distance

flow = Flow("zones")


@flow.screen
async def bands(chat: Chat, shop_id: int) -> Screen:
    """What delivery costs by distance, and how to say so."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    own = shop.zones.bands
    return show(
        "zones-bands",
        [tap(".one-fee", one_fee, shop_id)] if own else [],
        [tap(".back", "reach.settings", shop_id)],
        awaits=bands_typed,
        within=shop_id,
        name=shop.names,
        bands=[_band(each) for each in own],
        count=len(own),
        fee=shop.delivery_fee,
        minimum=shop.minimum_order,
        free_from=shop.free_delivery_from,
    )


@flow.correctable
@flow.answer
async def bands_typed(chat: Chat, typed: str, shop_id: int) -> Goto:
    """The bands, in place of those before."""
    await zoning.type_bands(chat.work, chat.actor, shop_id, typed)
    return go(bands, shop_id).says("zones-kept")


@flow.act
async def one_fee(chat: Chat, shop_id: int) -> Goto:
    """The same fee everywhere."""
    await zoning.drop_bands(chat.work, chat.actor, shop_id)
    return go(bands, shop_id).says("zones-kept")


@flow.screen
async def area(chat: Chat, shop_id: int) -> Screen:
    """Where it delivers by the map, and how to send one."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    drawn = shop.zones.drawn
    return show(
        "zones-area",
        [tap(".picture", picture, shop_id)],
        [tap(".drop", dropping, shop_id)] if drawn else [],
        [tap(".back", "reach.settings", shop_id)],
        awaits=area_sent,
        within=shop_id,
        name=shop.names,
        zones=[_zone(number, each) for number, each in enumerate(drawn, 1)],
        count=len(drawn),
        reach=Distance(shop.radius_m),
    )


@flow.answer
async def area_sent(chat: Chat, sent: Document, shop_id: int) -> Goto:
    """Delivers where the file has drawn it, which comes back as a picture."""
    await zoning.send_area(chat.work, chat.actor, shop_id, sent.content, size=sent.size)
    await chat.work.outbox.tell(MessageKind.ZONES_PICTURE, shop_id, chat.id)
    return go(area, shop_id).says("zones-drawn")


@flow.act
async def picture(chat: Chat, shop_id: int) -> Goto:
    """Where it delivers, as a picture below."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    await chat.work.outbox.tell(MessageKind.ZONES_PICTURE, shop.id, chat.id)
    return go(area, shop_id).says("zones-picture-comes")


@flow.screen
async def dropping(chat: Chat, shop_id: int) -> Screen:
    """Whether what was drawn is really to go."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    return show(
        "zones-dropping",
        [tap(".yes", radius_again, shop_id)],
        [tap(".back", area, shop_id)],
        within=shop_id,
        count=len(shop.zones.drawn),
        reach=Distance(shop.radius_m),
    )


@flow.act
async def radius_again(chat: Chat, shop_id: int) -> Goto:
    """As far as its radius again."""
    await zoning.drop_area(chat.work, chat.actor, shop_id)
    return go("reach.settings", shop_id).says("zones-kept")


def _band(of: Band) -> dict[str, object]:
    gratis = of.rates.fee is not None and not of.rates.fee.minor
    return {"upto": Distance(of.upto_m), "gratis": gratis, **_rates(of.rates)}


def _zone(number: int, of: Zone) -> dict[str, object]:
    return {"number": number, "called": of.name or None, **_rates(of.rates)}


def _rates(of: Rates) -> dict[str, object]:
    return {"own": of.fee, "least": of.minimum, "free": of.free_from}
