"""Admin: running the platform from a private chat.

desk ─▶ (overseeing: shops), (sharedgoods: goods)
  ├─▶ orders (paged)
  ├─▶ aside (paged) ─▶ retry / dismiss ─▶ aside
  └─▶ trail (paged)
"""

from dataclasses import replace

from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, go, show, tap
from bot.paging import read_page
from bot.records import home
from domain.platform import admin
from domain.platform.ports import SetAside
from domain.platform.shops import approving
from domain.platform.trail import Trace, traces
from domain.policy import Action

flow = Flow("admin")
DIGITS = 4
"""Of a page's number."""


@flow.command("admin", menu=MenuEntry(80, Action.RUN_PLATFORM))
@flow.screen
async def desk(chat: Chat) -> Screen:
    """What there is to look at."""
    tally = await approving.tally(chat.work, chat.actor)
    return show(
        "admin-desk",
        [tap(".shops", "overseeing.shops", waiting=tally.waiting), tap(".people", "people.page", 0, "")],
        [tap(".orders", orders), tap(".goods", "sharedgoods.goods")],
        [tap(".aside", aside), tap(".trail", trail)],
        waiting=tally.waiting,
        unreachable=tally.unreachable,
        aside=await admin.count_set_aside(chat.work, chat.actor),
    )


@flow.screen
async def orders(chat: Chat) -> Screen:
    """Orders that somebody still has to act on."""
    return await _orders(chat, 0)


@flow.screen
async def later(chat: Chat, number: int) -> Screen:
    """Those that came after them."""
    return await _orders(chat, number)


async def _orders(chat: Chat, number: int) -> Screen:
    leaf = await read_page(number, lambda most: admin.open_orders(chat.work, chat.actor, most=most))
    shops = await admin.shops_of(chat.work, chat.actor, leaf.shown)
    return show(
        "admin-orders",
        leaf.ways(later),
        [leaf.again(orders, later), tap(".back", desk)],
        orders=[
            {
                "number": str(order.number),
                "shop": shops[order.shop_id].names,
                "state": order.state,
                "total": order.total,
                "at": order.placed_at,
            }
            for order in leaf.shown
        ],
        count=len(leaf.shown),
    )


@flow.screen
async def aside(chat: Chat) -> Screen:
    """What could not be done, each to be tried again or given up."""
    return await _aside(chat, 0)


@flow.screen
async def below(chat: Chat, at: str) -> Screen:
    """More of it."""
    return await _aside(chat, _number(at))


@flow.act
async def retry(chat: Chat, aside_id: str, at: str) -> Goto:
    """Tries it again."""
    await admin.retry(chat.work, chat.actor, aside_id)
    return go(below, at).says("admin-retried")


@flow.act
async def dismiss(chat: Chat, aside_id: str, at: str) -> Goto:
    """Gives it up."""
    await admin.dismiss(chat.work, chat.actor, aside_id)
    return go(below, at).says("admin-dismissed")


def _number(at: str) -> int:
    """A page's number; buttons of an earlier version said the place in the list otherwise."""
    return int(at) if at.isascii() and at.isdecimal() and len(at) <= DIGITS else 0


async def _aside(chat: Chat, number: int) -> Screen:
    leaf = await read_page(number, lambda most: admin.set_aside(chat.work, chat.actor, most=most))
    shown, at = leaf.shown, str(leaf.number)
    return show(
        "admin-aside",
        *(
            [
                tap(".retry", retry, each.id, at, reference=each.reference),
                tap(".dismiss", dismiss, each.id, at, reference=each.reference),
            ]
            for each in shown
        ),
        [replace(way, args=tuple(map(str, way.args))) for way in leaf.ways(below)],
        [tap(".refresh", below, at) if leaf.number else tap(".refresh", aside), tap(".back", desk)],
        entries=[_described(each) for each in shown],
        count=len(shown),
    )


def _described(entry: SetAside) -> dict[str, object]:
    return {
        "kind": entry.kind,
        "notice": entry.notice or "",
        "reference": entry.reference,
        "error": entry.error,
        "at": entry.at,
    }


@flow.command("audit", menu=MenuEntry(84, Action.READ_AUDIT))
@flow.screen
async def trail(chat: Chat) -> Screen:
    """Who did what last."""
    return await _trail(chat, 0)


@flow.screen
async def older(chat: Chat, number: int) -> Screen:
    """What was done before that."""
    return await _trail(chat, number)


async def _trail(chat: Chat, number: int) -> Screen:
    leaf = await read_page(number, lambda most: admin.audit_page(chat.work, chat.actor, after=0, most=most))
    return show(
        "admin-trail",
        leaf.ways(older),
        [leaf.again(trail, older), home(chat)],
        traces=[_told(each) for each in await traces(chat.work, leaf.shown)],
        count=len(leaf.shown),
    )


def _told(trace: Trace) -> dict[str, object]:
    return {
        "at": trace.at,
        "by": trace.who.thing,
        "who": trace.who.name,
        "deed": trace.deed,
        "action": trace.action,
        "role": trace.role,
        "on": trace.on.thing,
        "what": trace.on.name,
        "refused": trace.is_refused,
        "more": trace.more,
    }
