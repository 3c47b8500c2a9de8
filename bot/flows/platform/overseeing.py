"""Overseeing: every shop, for those who run the platform.

shops / listed / found (paged; a name is typed) ─▶ shop ─▶ approve ─▶ shop
                                                    └─▶ reason (typed) ─▶ shop
"""

from bot import facts
from bot.chat import Chat, Flow, Goto, Screen, Tap, Typed, go, show, tap
from bot.paging import Page, read_page
from bot.shop_tabs import tabs
from domain.catalogue.about.hours import week_clocks
from domain.catalogue.shop import Shop, ShopStanding, ShopState, Trading
from domain.errors import StaleButton
from domain.platform import admin
from domain.platform.shops import approving

flow = Flow("overseeing")
MOST_BYTES = 36
"""Of a typed name so much goes into a button."""
SEND_BACK, SUSPEND, RESUME = "send-back", "suspend", "resume"
CHANGES = {SEND_BACK: approving.send_back, SUSPEND: approving.suspend, RESUME: approving.resume}
"""What an admin gives a reason for."""
SAID = {
    SEND_BACK: "overseeing-sent-back",
    SUSPEND: "overseeing-suspended",
    RESUME: "overseeing-resumed",
}


@flow.screen
async def shops(chat: Chat) -> Screen:
    """Every shop, a button each."""
    return await _page(chat, 0)


@flow.screen
async def page(chat: Chat, number: int) -> Screen:
    """More of them."""
    return await _page(chat, number)


async def _page(chat: Chat, number: int) -> Screen:
    leaf = await read_page(number, lambda most: approving.shop_list(chat.work, chat.actor, most=most))
    return await _listed(chat, leaf, leaf.ways(page))


@flow.screen
async def listed(chat: Chat, standing: str, number: int) -> Screen:
    """Those that stand so."""
    if standing not in set(ShopStanding):
        raise StaleButton
    which = ShopStanding(standing)
    leaf = await read_page(number, lambda most: approving.shop_list(chat.work, chat.actor, which, most=most))
    return await _listed(chat, leaf, leaf.ways(listed, standing), which)


@flow.screen
async def found(chat: Chat, number: int, words: Typed) -> Screen:
    """Those whose names have these words."""
    leaf = await read_page(
        number, lambda most: approving.shop_list(chat.work, chat.actor, typed=words, most=most)
    )
    return await _listed(chat, leaf, leaf.ways(found, after=(words,)), words=words)


@flow.correctable
@flow.answer
async def named(chat: Chat, typed: str) -> Goto:
    """Looks for a shop by its name."""
    words = " ".join(typed.replace(":", " ").split()).encode()[:MOST_BYTES].decode(errors="ignore")
    return go(found, 0, words)


async def _listed(
    chat: Chat, leaf: Page[Shop], ways: list[Tap], standing: ShopStanding | None = None, words: str = ""
) -> Screen:
    return show(
        "overseeing-shops",
        *(
            [
                tap(
                    ".shop",
                    shop,
                    each.id,
                    name=each.names,
                    state=each.state,
                    trading=_kept(each),
                    submitted=each.is_submitted,
                )
            ]
            for each in leaf.shown
        ),
        ways,
        *await tabs(chat),
        [tap(".open", "opening.name"), tap(".back", "admin.desk")],
        awaits=named,
        standing=standing,
        words=words or None,
        count=len(leaf.shown),
    )


@flow.screen
async def shop(chat: Chat, shop_id: int) -> Screen:
    """One shop with what is missing, and what can be done with it."""
    one = await admin.any_shop(chat.work, chat.actor, shop_id)
    gaps = await approving.checklist_of(chat.work, chat.actor, one)
    yes, back = tap(".approve", approve, shop_id), tap(".send-back", reason, shop_id, SEND_BACK)
    ways = {
        ShopState.PENDING: [yes, back] if one.is_submitted else [yes],
        ShopState.APPROVED: [tap(".suspend", suspend, shop_id)],
        ShopState.SUSPENDED: [tap(".resume", reason, shop_id, RESUME)],
    }
    return show(
        "overseeing-shop",
        ways[one.state],
        [tap(".orders", "daybook.today", shop_id), tap(".missed", "wishes.missed", shop_id, 0)],
        [tap(".back", shops)],
        name=one.names,
        state=one.state,
        submitted=one.is_submitted,
        reason=one.state_reason,
        open=one.is_open,
        address=one.address,
        phone=one.phone,
        counter=one.unreachable,
        hours=one.door.timetable.week and week_clocks(one.door.timetable.week),
        **facts.papers(one),
        **facts.gaps(gaps),
    )


@flow.act
async def approve(chat: Chat, shop_id: int) -> Goto:
    """Customers may see it and order from it."""
    await approving.approve(chat.work, chat.actor, shop_id)
    return go(shop, shop_id).says("overseeing-approved")


@flow.act
async def suspend(chat: Chat, shop_id: int) -> Goto:
    """Customers may not, once the reason is said."""
    await admin.any_shop(chat.work, chat.actor, shop_id)
    return go(reason, shop_id, SUSPEND)


@flow.screen
async def reason(chat: Chat, shop_id: int, what: str) -> Screen:
    """Asks for the words that its owner reads."""
    one = await admin.any_shop(chat.work, chat.actor, shop_id)
    if what not in CHANGES:
        raise StaleButton
    return show(
        "overseeing-reason",
        [] if what == SUSPEND else [tap(f".without-{what}", without, shop_id, what)],
        [tap("common-back", shop, shop_id)],
        awaits=given,
        what=what,
        name=one.names,
    )


@flow.act
async def without(chat: Chat, shop_id: int, what: str) -> Goto:
    """No words: the checklist says it, or nothing needs to be said."""
    if what not in (SEND_BACK, RESUME):
        raise StaleButton
    return await _changed(chat, shop_id, what, None)


@flow.answer
async def given(chat: Chat, typed: str, shop_id: int, what: str) -> Goto:
    """So it is done, with these words."""
    return await _changed(chat, shop_id, what, typed)


async def _changed(chat: Chat, shop_id: int, what: str, words: str | None) -> Goto:
    await CHANGES[what](chat.work, chat.actor, shop_id, words)
    return go(shop, shop_id).settled().says(SAID[what])


def _kept(shop: Shop) -> Trading:
    """What its keeper makes of it: a shop whose hours are over is none that stands still."""
    if shop.is_paused:
        return Trading.CLOSED
    return Trading.UNREACHABLE if shop.unreachable else Trading.OPEN
