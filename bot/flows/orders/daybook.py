"""Daybook: what was ordered in a shop on a day, and what that came to.

(keeping) ─▶ today (paged) ─┬─▶ order (paged where it is too long) ─▶ bill (the PDF comes as a file)
                            └─▶ day (paged; another date is typed) ─▶ order ─▶ (tab)
"""

from datetime import date
from zoneinfo import ZoneInfo

from bot import facts, order_card
from bot.chat import Chat, Flow, Goto, Screen, Tap, go, show, tap
from bot.length import in_pages
from bot.paging import Page, page_of
from bot.payments import paying
from domain.catalogue.shop import Shop
from domain.errors import StaleButton
from domain.kinds import MessageKind
from domain.money.books import bills
from domain.orders import keeping
from domain.orders.keeping import FIRST_DAY, Daybook
from domain.orders.order import REACHED, Order
from domain.policy import Action, may
from domain.typed.dates import date_gone_by

flow = Flow("daybook")
IN_A_ROW = 4


@flow.screen
async def today(chat: Chat, shop_id: int) -> Screen:
    """What was ordered today."""
    return await _today(chat, shop_id, 0)


@flow.screen
async def earlier(chat: Chat, shop_id: int, number: int) -> Screen:
    """What was ordered before that."""
    return await _today(chat, shop_id, number)


async def _today(chat: Chat, shop_id: int, number: int) -> Screen:
    kept = await keeping.daybook(chat.work, chat.actor, shop_id)
    leaf = page_of(kept.orders, number)
    ways = leaf.ways(earlier, shop_id)
    return _drawn(chat, kept, leaf, ways, leaf.again(today, earlier, shop_id))


@flow.screen
async def day(chat: Chat, shop_id: int, ordinal: int, number: int) -> Screen:
    """The same of any day."""
    kept = await keeping.daybook(chat.work, chat.actor, shop_id, _date(ordinal))
    leaf = page_of(kept.orders, number)
    return _drawn(chat, kept, leaf, leaf.ways(day, shop_id, kept.day.toordinal()))


def _drawn(chat: Chat, kept: Daybook, leaf: Page[Order], ways: list[Tap], *again: Tap) -> Screen:
    shop_id, takings = kept.shop.id, kept.takings
    is_own = may(chat.actor, Action.KEEP_SHOP, shop_id)
    doors = [tap(".order", order, each.id, number=str(each.number)) for each in leaf.shown if is_own]
    return show(
        "daybook-day",
        doors[:IN_A_ROW],
        doors[IN_A_ROW:],
        ways,
        _beside(kept),
        [tap(".close", "dayclose.day", shop_id, kept.day.toordinal())] if is_own else [],
        [*again, tap(".back", "keeping.shop" if is_own else "overseeing.shop", shop_id)],
        awaits=typed,
        name=kept.shop.names,
        day=kept.day,
        today=kept.day == kept.today,
        orders=[
            {
                "number": str(each.number),
                "state": each.state,
                "total": each.total,
                "at": each.placed_at,
                "slot": facts.slot(each, kept.shop),
            }
            for each in leaf.shown
        ],
        count=len(kept.orders),
        taken=takings.taken,
        open=takings.open,
        has_open=takings.open.minor > 0,
        lost=takings.lost,
        has_lost=takings.lost.minor > 0,
    )


def _beside(kept: Daybook) -> list[Tap]:
    """The days before and after it."""
    at, shop_id = kept.day.toordinal(), kept.shop.id
    before, after = date.fromordinal(at - 1), date.fromordinal(at + 1)
    back = [tap(".before", day, shop_id, at - 1, 0, day=before)] if kept.day > FIRST_DAY else []
    if kept.day == kept.today:
        return back
    if after == kept.today:
        return [*back, tap(".today", today, shop_id)]
    return [*back, tap(".after", day, shop_id, at + 1, 0, day=after)]


@flow.correctable
@flow.answer
async def typed(chat: Chat, words: str, shop_id: int) -> Goto:
    """A date as people write it: the day before yesterday, Sunday, 25 Dec."""
    kept = await keeping.daybook(chat.work, chat.actor, shop_id)
    meant = date_gone_by(words, kept.today)
    if meant is None:
        return go(today, shop_id).says("daybook-no-date")
    return go(day, shop_id, meant.toordinal(), 0)


@flow.screen
async def order(chat: Chat, order_id: int) -> Screen:
    """One order with its lines, and while it is open for whom it is."""
    return await _order(chat, *await keeping.order_of_own_shop(chat.work, chat.actor, order_id))


@flow.screen
async def page(chat: Chat, order_id: int, number: int) -> Screen:
    """The order with a later page of its lines, where it is too long for all of them."""
    return await _order(chat, *await keeping.order_of_own_shop(chat.work, chat.actor, order_id), number)


@flow.act
async def bill(chat: Chat, order_id: int) -> Goto:
    """The order's bill comes below, as a file."""
    await keeping.order_of_own_shop(chat.work, chat.actor, order_id)
    await bills.bill_of(chat.work, chat.actor, order_id)
    await chat.work.outbox.tell(MessageKind.BILL, order_id, chat.id)
    return go(order, order_id).says("bill-comes")


async def _order(chat: Chat, of: Order, shop: Shop, number: int = 0) -> Screen:
    placed_on = of.placed_at.astimezone(ZoneInfo(shop.time_zone)).date()
    back = tap("common-back", day, shop.id, placed_on.toordinal(), 0)
    to_bill = [tap("counter-card.bill", bill, of.id)] if of.state in REACHED else []
    khata = [tap("counter-card.khata", "tabs.grant", of.id)]
    told = order_card.told(of, shop) | await paying(chat.work, of)
    return in_pages(show("counter-card", to_bill, khata, [back], **told), of, number, page)


def _date(ordinal: int) -> date:
    try:
        return date.fromordinal(ordinal)
    except (ValueError, OverflowError):
        raise StaleButton from None
