"""Admin: running the platform from a private chat.

desk ─▶ shops ─▶ shop ─▶ approve / suspend ─▶ shop
  ├─▶ orders
  ├─▶ aside ─▶ below ─▶ retry / dismiss ─▶ below
  └─▶ trail
"""

from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, go, show, tap
from bot.records import home
from domain.catalogue.shop import ShopState, Trading
from domain.platform import admin
from domain.platform.ports import SetAside
from domain.platform.trail import Trace, traces
from domain.policy import Action

flow = Flow("admin")
MOST_ASIDE = 8


@flow.command("admin", menu=MenuEntry(80, Action.RUN_PLATFORM))
@flow.screen
async def desk(chat: Chat) -> Screen:
    """What there is to look at."""
    every = await admin.every_shop(chat.work, chat.actor)
    waiting = sum(each.state is ShopState.PENDING for each in every)
    unreachable = sum(each.trading is Trading.UNREACHABLE for each in every)
    return show(
        "admin-desk",
        [tap(".shops", shops, waiting=waiting), tap(".people", "people.page", 0, "")],
        [tap(".orders", orders)],
        [tap(".aside", aside), tap(".trail", trail)],
        waiting=waiting,
        unreachable=unreachable,
        aside=await admin.count_set_aside(chat.work, chat.actor),
    )


@flow.screen
async def shops(chat: Chat) -> Screen:
    """Every shop, a button each."""
    found = await admin.every_shop(chat.work, chat.actor)
    return show(
        "admin-shops",
        *(
            [tap(".shop", shop, each.id, name=each.names, state=each.state, trading=each.trading)]
            for each in found
        ),
        [tap(".back", desk)],
        count=len(found),
    )


@flow.screen
async def shop(chat: Chat, shop_id: int) -> Screen:
    """One shop, to approve or suspend."""
    found = await admin.any_shop(chat.work, chat.actor, shop_id)
    is_approved = found.state is ShopState.APPROVED
    return show(
        "admin-shop",
        [tap(".suspend", suspend, shop_id) if is_approved else tap(".approve", approve, shop_id)],
        [tap(".back", shops)],
        name=found.names,
        state=found.state,
        open=found.is_open,
        address=found.address,
        phone=found.phone,
        counter=found.unreachable,
    )


@flow.act
async def approve(chat: Chat, shop_id: int) -> Goto:
    """Customers may see it and order from it."""
    await admin.set_shop_state(chat.work, chat.actor, shop_id, ShopState.APPROVED)
    return go(shop, shop_id).says("admin-approved")


@flow.act
async def suspend(chat: Chat, shop_id: int) -> Goto:
    """Customers may not."""
    await admin.set_shop_state(chat.work, chat.actor, shop_id, ShopState.SUSPENDED)
    return go(shop, shop_id).says("admin-suspended")


@flow.screen
async def orders(chat: Chat) -> Screen:
    """Orders that somebody still has to act on."""
    found = await admin.open_orders(chat.work, chat.actor)
    names = {each.id: each.names for each in await admin.every_shop(chat.work, chat.actor)}
    return show(
        "admin-orders",
        [tap(".refresh", orders), tap(".back", desk)],
        orders=[
            {
                "number": str(order.number),
                "shop": names[order.shop_id],
                "state": order.state,
                "total": order.total,
                "at": order.placed_at,
            }
            for order in found
        ],
        count=len(found),
    )


@flow.screen
async def aside(chat: Chat) -> Screen:
    """What could not be done, each to be tried again or given up."""
    return await _aside(chat, "")


@flow.screen
async def below(chat: Chat, after: str) -> Screen:
    """The same, from below that place in the list; where nothing is left there, from its beginning."""
    return await _aside(chat, after)


@flow.act
async def retry(chat: Chat, aside_id: str, after: str) -> Goto:
    """Tries it again."""
    await admin.retry(chat.work, chat.actor, aside_id)
    return go(below, after).says("admin-retried")


@flow.act
async def dismiss(chat: Chat, aside_id: str, after: str) -> Goto:
    """Gives it up."""
    await admin.dismiss(chat.work, chat.actor, aside_id)
    return go(below, after).says("admin-dismissed")


async def _aside(chat: Chat, after: str) -> Screen:
    found = await admin.set_aside(chat.work, chat.actor, after=after, most=MOST_ASIDE + 1)
    if after and not found:
        return await _aside(chat, "")
    shown = found[:MOST_ASIDE]
    onward = [tap(".older", below, shown[-1].cursor)] if len(found) > len(shown) else []
    return show(
        "admin-aside",
        *(
            [
                tap(".retry", retry, each.id, after, reference=each.reference),
                tap(".dismiss", dismiss, each.id, after, reference=each.reference),
            ]
            for each in shown
        ),
        [*([tap(".newest", aside)] if after else []), *onward],
        [tap(".refresh", below, after), tap(".back", desk)],
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
async def older(chat: Chat, after: int) -> Screen:
    """What was done before that."""
    return await _trail(chat, after)


async def _trail(chat: Chat, after: int) -> Screen:
    found = await traces(chat.work, chat.actor, after=after, most=admin.MOST_SHOWN + 1)
    shown = found[: admin.MOST_SHOWN]
    return show(
        "admin-trail",
        [tap(".older", older, shown[-1].id)] if len(found) > len(shown) else [],
        [tap(".newest" if after else ".refresh", trail), home(chat)],
        traces=[_told(each) for each in shown],
        count=len(shown),
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
    }
