"""Coupons: a shop's own, made and kept by its owner.

(keeping) ─▶ kept (paged) ─▶ one ─▶ part ─▶ said (typed) / without ─▶ one
              │              └─▶ for_first / show_to_all / switch ─▶ one
              └─▶ new ─▶ added (typed) ─▶ one
"""

from datetime import datetime, timedelta
from typing import Any

from bot.chat import Chat, Flow, Goto, Screen, Tap, go, show, tap
from bot.paging import page_of
from domain.catalogue import shopkeeping
from domain.catalogue.about.timetable import zone_of
from domain.errors import StaleButton
from domain.shopping.coupons import keeping
from domain.shopping.coupons.saying import CouponPart
from domain.shopping.offers.coupon import Coupon

flow = Flow("coupons")
MAY_BE_NOTHING = (
    CouponPart.CAP,
    CouponPart.MINIMUM,
    CouponPart.STARTS,
    CouponPart.ENDS,
    CouponPart.EACH,
    CouponPart.MOST,
)


@flow.screen
async def kept(chat: Chat, shop_id: int) -> Screen:
    """The shop's coupons, the newest first."""
    return await _kept(chat, shop_id, 0)


@flow.screen
async def page(chat: Chat, shop_id: int, number: int) -> Screen:
    """Earlier ones."""
    return await _kept(chat, shop_id, number)


async def _kept(chat: Chat, shop_id: int, number: int) -> Screen:
    found = await keeping.coupons_of(chat.work, chat.actor, shop_id)
    shop, leaf = await chat.work.shops.get(shop_id), page_of(found, number)
    return show(
        "coupons-kept",
        *([tap(".coupon", one, shop_id, each.id, **_short(each))] for each in leaf.shown),
        leaf.ways(page, shop_id),
        [tap(".new", new, shop_id)],
        [tap("common-back", "keeping.shop", shop_id)],
        name=shop.names,
        count=len(found),
    )


@flow.screen
async def new(chat: Chat, shop_id: int) -> Screen:
    """Asks for a code, and what it takes off."""
    await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    return show("coupons-new", [tap("common-back", kept, shop_id)], awaits=added)


@flow.answer
async def added(chat: Chat, typed: str, shop_id: int) -> Goto:
    """The new one; the same one again is the one that is there."""
    made = await keeping.type_new(chat.work, chat.actor, shop_id, typed)
    return go(one, shop_id, made.id).settled()


@flow.screen
async def one(chat: Chat, shop_id: int, coupon_id: int) -> Screen:
    """One of them: whom it is for, how long, how often it was used, and what can be said anew."""
    coupon = await keeping.coupon_of(chat.work, chat.actor, shop_id, coupon_id)
    at, zone = (shop_id, coupon_id), zone_of((await chat.work.shops.get(shop_id)).time_zone)
    version = coupon.version
    last = coupon.ends and coupon.ends.astimezone(zone) - timedelta(seconds=1)
    return show(
        "coupons-one",
        [_part(CouponPart.VALUE, at), *([_part(CouponPart.CAP, at)] if coupon.share else [])],
        [_part(CouponPart.MINIMUM, at), _part(CouponPart.STARTS, at), _part(CouponPart.ENDS, at)],
        [_part(CouponPart.EACH, at), _part(CouponPart.MOST, at)],
        [tap(".anybody" if coupon.is_first else ".first", for_first, *at, version, int(not coupon.is_first))],
        [tap(".hide" if coupon.is_shown else ".show", show_to_all, *at, version, int(not coupon.is_shown))],
        [tap(".off" if coupon.is_on else ".on", switch, *at, version, int(not coupon.is_on))],
        [tap("common-back", kept, shop_id)],
        **_short(coupon),
        cap=coupon.cap,
        minimum=coupon.minimum,
        has_minimum=coupon.minimum.minor > 0,
        first=coupon.is_first,
        shown=coupon.is_shown,
        starts=_date(coupon.starts and coupon.starts.astimezone(zone)),
        ends=_date(last),
        bound=coupon.each is not None,
        each=coupon.each or 0,
        most=coupon.most,
        used=coupon.used,
    )


def _date(of: datetime | None) -> Any:
    return of.date() if of else None


def _short(of: Coupon) -> dict[str, Any]:
    """A coupon by its code, and what it takes off."""
    whole, parts = divmod(of.share or 0, 100)
    return {
        "coupon": of.code,
        "worth": of.worth,
        "percent": f"{whole}.{parts:02}".rstrip("0").rstrip("."),
        "on": of.is_on,
    }


def _part(part: CouponPart, at: tuple[int, int]) -> Tap:
    return tap(f".{part}", part_of, *at, part.value)


@flow.screen
async def part_of(chat: Chat, shop_id: int, coupon_id: int, name: str) -> Screen:
    """Asks for one part of it."""
    coupon, part = await keeping.coupon_of(chat.work, chat.actor, shop_id, coupon_id), _named(name)
    nothing = tap(".none", without, shop_id, coupon_id, coupon.version, name)
    return show(
        "coupons-part",
        [nothing] if part in MAY_BE_NOTHING else [],
        [tap("common-back", one, shop_id, coupon_id)],
        awaits=said,
        coupon=coupon.code,
        part=part,
    )


@flow.correctable
@flow.answer
async def said(chat: Chat, typed: str, shop_id: int, coupon_id: int, name: str) -> Goto:
    """It says so from now on."""
    await keeping.type_part(chat.work, chat.actor, shop_id, coupon_id, _named(name), typed)
    return go(one, shop_id, coupon_id).says("coupons-saved")


@flow.act
async def without(chat: Chat, shop_id: int, coupon_id: int, version: int, name: str) -> Goto:
    """No such bound any more."""
    await keeping.lift(chat.work, chat.actor, shop_id, coupon_id, _named(name), version=version)
    return go(one, shop_id, coupon_id).says("coupons-saved")


@flow.act
async def for_first(chat: Chat, shop_id: int, coupon_id: int, version: int, yes: int) -> Goto:
    """For somebody's first order alone, or for everybody's."""
    await keeping.change(chat.work, chat.actor, shop_id, coupon_id, version=version, is_first=bool(yes))
    return go(one, shop_id, coupon_id)


@flow.act
async def show_to_all(chat: Chat, shop_id: int, coupon_id: int, version: int, yes: int) -> Goto:
    """Everybody sees it at their checkout, or whoever knows its code types it."""
    await keeping.change(chat.work, chat.actor, shop_id, coupon_id, version=version, is_shown=bool(yes))
    return go(one, shop_id, coupon_id)


@flow.act
async def switch(chat: Chat, shop_id: int, coupon_id: int, version: int, yes: int) -> Goto:
    """It holds, or does not."""
    await keeping.change(chat.work, chat.actor, shop_id, coupon_id, version=version, is_on=bool(yes))
    return go(one, shop_id, coupon_id)


def _named(name: str) -> CouponPart:
    try:
        return CouponPart(name)
    except ValueError:
        raise StaleButton from None
