"""Redeem: a coupon for what is about to be ordered, tapped or typed.

(review) ─▶ offered (paged) ─▶ take / drop / typed ─▶ (review)
"""

from bot.chat import Chat, Flow, Goto, Screen, Tap, go, show, tap
from bot.paging import page_of
from domain.orders.extras import coupons
from domain.orders.extras.coupons import Offered
from domain.shopping.offers.coupon import Coupon

flow = Flow("redeem")


@flow.screen
async def offered(chat: Chat) -> Screen:
    """What the shops in the cart show everybody, and what was chosen."""
    return await _offered(chat, 0)


@flow.screen
async def page(chat: Chat, number: int) -> Screen:
    """More of them."""
    return await _offered(chat, number)


async def _offered(chat: Chat, number: int) -> Screen:
    leaf = page_of(await coupons.offered(chat.work, chat.actor), number)
    return show(
        "redeem-offered",
        *([_tap(each)] for each in leaf.shown),
        leaf.ways(page),
        [tap("common-back", "checkout.review")],
        awaits=typed,
        count=len(leaf.shown),
    )


def _tap(of: Offered) -> Tap:
    facts = {
        "coupon": of.coupon.code,
        "off": of.off,
        "minimum": of.coupon.minimum,
        "fault": of.fault,
    }
    if of.is_chosen:
        return tap(".chosen", drop, of.coupon.shop_id, **facts)
    return tap(".coupon", take, of.coupon.id, **facts)


@flow.act
async def take(chat: Chat, coupon_id: int) -> Goto:
    """This one."""
    return _taken(await coupons.choose(chat.work, chat.actor, coupon_id))


@flow.act
async def drop(chat: Chat, shop_id: int) -> Goto:
    """None of this shop after all."""
    await coupons.drop(chat.work, chat.actor, shop_id)
    return go("checkout.review")


@flow.correctable
@flow.answer
async def typed(chat: Chat, given: str) -> Goto:
    """The one of which somebody knows the code."""
    return _taken(await coupons.type_code(chat.work, chat.actor, given))


def _taken(coupon: Coupon) -> Goto:
    return go("checkout.review").says("redeem-taken", coupon=coupon.code)
