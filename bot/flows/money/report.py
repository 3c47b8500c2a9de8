"""Report: how a shop did today, in a week and in a month, for its owner.

/report ─▶ shops (paged, where there are several) ─▶ shown ─▶ pictured / table (they come as files)
                                                       ├─▶ word (each morning, to the group)
                                                       └─▶ (dayclose)
"""

from typing import Any

from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, go, show, tap
from bot.paging import page_of
from domain.catalogue import shopkeeping
from domain.errors import StaleButton
from domain.kinds import MessageKind
from domain.money.books import morning, reports
from domain.money.reporting.report import Report, ReportSpan
from domain.policy import Action

flow = Flow("report")
NAMED = 5
"""So many products are named."""


@flow.command("report", menu=MenuEntry(72, Action.KEEP_SHOP))
@flow.screen
async def own(chat: Chat) -> Screen:
    """The one shop's, or all of them to choose from."""
    return await _own(chat, 0)


@flow.screen
async def page(chat: Chat, number: int) -> Screen:
    """Further shops."""
    return await _own(chat, number)


async def _own(chat: Chat, number: int) -> Screen:
    found = await reports.shops_to_report(chat.work, chat.actor)
    if not found:
        return show("report-none", [tap(".shops", "keeping.shops")])
    if len(found) == 1:
        return await _shown(chat, found[0].id, ReportSpan.TODAY)
    leaf = page_of(found, number)
    rows = ([tap(".shop", shown, each.id, ReportSpan.TODAY.value, name=each.names)] for each in leaf.shown)
    return show("report-shops", *rows, leaf.ways(page), count=len(found))


@flow.screen
async def shown(chat: Chat, shop_id: int, word: str) -> Screen:
    """One shop's days."""
    if word not in set(ReportSpan):
        raise StaleButton
    return await _shown(chat, shop_id, ReportSpan(word))


async def _shown(chat: Chat, shop_id: int, span: ReportSpan) -> Screen:
    found = await reports.report(chat.work, chat.actor, shop_id, span)
    has_word = await morning.wants_word(chat.work, chat.actor, shop_id)
    return show(
        "report-shown",
        [tap(f".{each}", shown, shop_id, each.value) for each in ReportSpan if each is not span],
        [tap(".picture", pictured, shop_id), tap(".table", table, shop_id)],
        [tap(".close", "dayclose.today", shop_id)],
        [tap(".word-off", word, shop_id, 0) if has_word else tap(".word-on", word, shop_id, 1)],
        [tap(".back", "keeping.shop", shop_id)],
        **told(found),
    )


@flow.act
async def pictured(chat: Chat, shop_id: int) -> Goto:
    """The picture comes below."""
    await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    await chat.work.outbox.tell(MessageKind.REPORT_PICTURE, shop_id, chat.id)
    return go(shown, shop_id, ReportSpan.MONTH.value).says("report-comes")


@flow.act
async def table(chat: Chat, shop_id: int) -> Goto:
    """The workbook comes below."""
    await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    await chat.work.outbox.tell(MessageKind.REPORT_TABLE, shop_id, chat.id)
    return go(shown, shop_id, ReportSpan.MONTH.value).says("report-comes")


@flow.act
async def word(chat: Chat, shop_id: int, is_wanted: int) -> Goto:
    """The group reads it each morning from now on, or no more."""
    await morning.want_word(chat.work, chat.actor, shop_id, is_wanted=bool(is_wanted))
    said = "report-word-comes" if is_wanted else "report-word-stays-away"
    return go(shown, shop_id, ReportSpan.TODAY.value).says(said)


def told(of: Report) -> dict[str, Any]:
    """What a report's text tells."""
    whole = of.whole
    return {
        "name": of.shop.names,
        "span": of.span,
        "came": whole.came,
        "taken": of.taken,
        "average": of.average,
        "missed": whole.missed,
        "cancelled": whole.cancelled,
        "minutes": whole.minutes,
        "replaced": whole.replaced,
        "missing": whole.missing,
        "has_top": bool(of.top),
        "top": [
            {"name": each.names, "quantity": each.quantity, "taken": each.taken} for each in of.top[:NAMED]
        ],
    }
