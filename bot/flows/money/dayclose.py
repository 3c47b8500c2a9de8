"""Dayclose: a day of a shop as it is put away, with its bills and its money.

(report), (daybook) ─▶ today / day ─▶ pdf / csv (they come as files)
"""

from datetime import date
from typing import Any

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from domain.errors import StaleButton
from domain.kinds import MessageKind
from domain.money.billing.series import Series
from domain.money.books import reports
from domain.money.reporting.report import DayClose, day_subject
from domain.orders.keeping import FIRST_DAY
from domain.values import Money

flow = Flow("dayclose")
COURIERS = 20
"""So many are told of; all of them are in the files."""


@flow.screen
async def today(chat: Chat, shop_id: int) -> Screen:
    """The day as far as it has come."""
    return await _day(chat, shop_id, None)


@flow.screen
async def day(chat: Chat, shop_id: int, ordinal: int) -> Screen:
    """Any day."""
    return await _day(chat, shop_id, _date(ordinal))


async def _day(chat: Chat, shop_id: int, when: date | None) -> Screen:
    found = await reports.day_close(chat.work, chat.actor, shop_id, when)
    at = found.day.toordinal()
    before = [tap(".before", day, shop_id, at - 1)] if found.day > FIRST_DAY else []
    return show(
        "dayclose-day",
        [tap(".pdf", pdf, shop_id, at), tap(".csv", csv, shop_id, at)],
        [*before, *([tap(".after", day, shop_id, at + 1)] if found.is_over else [])],
        [tap(".back", "daybook.day", shop_id, at, 0)],
        **told(found),
    )


@flow.act
async def pdf(chat: Chat, shop_id: int, ordinal: int) -> Goto:
    """The page comes below."""
    return await _sent(chat, MessageKind.DAY_CLOSE, shop_id, ordinal)


@flow.act
async def csv(chat: Chat, shop_id: int, ordinal: int) -> Goto:
    """The table comes below."""
    return await _sent(chat, MessageKind.DAY_CLOSE_CSV, shop_id, ordinal)


async def _sent(chat: Chat, kind: MessageKind, shop_id: int, ordinal: int) -> Goto:
    found = await reports.day_close(chat.work, chat.actor, shop_id, _date(ordinal))
    await chat.work.outbox.tell(kind, day_subject(shop_id, found.day), chat.id)
    return go(day, shop_id, found.day.toordinal()).says("dayclose-comes")


def told(of: DayClose) -> dict[str, Any]:
    """What a day's text tells."""
    currency = of.shop.currency
    bills = of.bills.get(Series.BILLS)
    return {
        "name": of.shop.names,
        "day": of.day,
        "over": of.is_over,
        "came": of.tally.came,
        "taken": Money(of.tally.taken, currency),
        "missed": of.tally.missed,
        "cancelled": of.tally.cancelled,
        "has_money": bool(of.money),
        "money": [
            {
                "account": each.account,
                "came_in": Money(each.came_in, currency),
                "went_out": Money(each.went_out, currency),
                "has_out": each.went_out > 0,
            }
            for each in of.money
        ],
        "has_couriers": bool(of.couriers),
        "couriers": [
            {
                "name": each.name,
                "carried": Money(each.carried, currency),
                "handed_in": Money(each.handed_in, currency),
                "held": Money(each.held, currency),
            }
            for each in of.couriers[:COURIERS]
        ],
        "tabs": of.tabs[0],
        "on_tabs": Money(of.tabs[1], currency),
        "bills": bills.count if bills else 0,
        "first": bills.first if bills else None,
        "last": bills.last if bills else None,
    }


def _date(ordinal: int) -> date:
    try:
        return date.fromordinal(ordinal)
    except (ValueError, OverflowError):
        raise StaleButton from None
