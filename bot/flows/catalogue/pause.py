"""Pause: a shop takes no orders for a while, and says why; or it is busy, and orders take longer.

(keeping) ─▶ now ─┬─▶ stop / overnight / shut / until (typed) ─▶ now (the reason, typed) ─▶ resume
                  └─▶ busy ─▶ slow ─▶ (keeping)
"""

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from bot.facts import door
from domain.catalogue import shopkeeping
from domain.catalogue.trading import timekeeping

flow = Flow("pause")
HALF_AN_HOUR, TWO_HOURS = 30, 120
EXTRA = (15, 30, 45, 60)
"""Minutes, all of these."""


@flow.screen
async def now(chat: Chat, shop_id: int) -> Screen:
    """How long there are no orders; while there are none, why."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    return show(
        "pause-now",
        [tap(".resume", resume, shop_id)] if shop.is_paused else [],
        [
            tap(".half", stop, shop_id, HALF_AN_HOUR),
            tap(".two", stop, shop_id, TWO_HOURS),
        ],
        [tap(".overnight", overnight, shop_id), tap(".shut", shut, shop_id)],
        [] if shop.is_paused else [tap(".busy", busy, shop_id)],
        [tap(".back", "keeping.shop", shop_id)],
        awaits=why if shop.is_paused else until,
        name=shop.names,
        paused=shop.is_paused,
        until=shop.door.told(shop.door.paused_until if shop.is_open else None, shop.time_zone),
        reason=shop.closed_for,
    )


@flow.act
async def stop(chat: Chat, shop_id: int, minutes: int) -> Goto:
    """No orders for so many minutes."""
    await timekeeping.pause_for(chat.work, chat.actor, shop_id, minutes)
    return go(now, shop_id)


@flow.act
async def overnight(chat: Chat, shop_id: int) -> Goto:
    """No more orders today."""
    await timekeeping.pause_until_tomorrow(chat.work, chat.actor, shop_id)
    return go(now, shop_id)


@flow.act
async def shut(chat: Chat, shop_id: int) -> Goto:
    """No orders until it is opened."""
    await timekeeping.pause_for(chat.work, chat.actor, shop_id, None)
    return go(now, shop_id)


@flow.correctable
@flow.answer
async def until(chat: Chat, typed: str, shop_id: int) -> Goto:
    """No orders for so long, or until a date begins."""
    await timekeeping.pause_as_typed(chat.work, chat.actor, shop_id, typed)
    return go(now, shop_id)


@flow.correctable
@flow.answer
async def why(chat: Chat, typed: str, shop_id: int) -> Goto:
    """What customers read of it; or until when, after all."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    said = await timekeeping.say_while_paused(chat.work, chat.actor, shop_id, typed)
    done = go(now, shop_id)
    return done.says("pause-said") if said.closed_for != shop.closed_for else done


@flow.act
async def resume(chat: Chat, shop_id: int) -> Goto:
    """Takes orders again."""
    await shopkeeping.set_open(chat.work, chat.actor, shop_id, True)
    return go("keeping.shop", shop_id).says("keeping-opened")


@flow.screen
async def busy(chat: Chat, shop_id: int) -> Screen:
    """How much longer orders take than usual."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    extra = door(shop)["extra"]
    return show(
        "pause-busy",
        [tap(".extra", slow, shop_id, each, minutes=each) for each in EXTRA],
        [tap(".usual", slow, shop_id, 0)] if extra else [],
        [tap(".back", now, shop_id)],
        name=shop.names,
        extra=extra,
    )


@flow.act
async def slow(chat: Chat, shop_id: int, minutes: int) -> Goto:
    """So many minutes longer, until the shop closes."""
    await timekeeping.set_busy(chat.work, chat.actor, shop_id, minutes)
    return go("keeping.shop", shop_id).says("pause-busy-kept", extra=minutes)
