"""Admin: running the platform from a private chat.

desk ─▶ shops ─▶ shop ─▶ approve / suspend ─▶ shop
  ├─▶ orders
  ├─▶ aside ─▶ retry / dismiss ─▶ aside
  └─▶ trail
"""

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from bot.records import home
from domain.catalogue.shop import ShopState
from domain.platform import admin
from domain.platform.trail import Trace, traces

flow = Flow("admin")


@flow.command("admin")
@flow.screen
async def desk(chat: Chat) -> Screen:
    """What there is to look at."""
    every = await admin.every_shop(chat.work, chat.actor)
    waiting = sum(each.state is ShopState.PENDING for each in every)
    return show(
        "admin-desk",
        [tap(".shops", shops, waiting=waiting), tap(".people", "people.page", 0, "")],
        [tap(".orders", orders)],
        [tap(".aside", aside), tap(".trail", trail)],
        waiting=waiting,
        aside=len(await admin.set_aside(chat.work, chat.actor)),
    )


@flow.screen
async def shops(chat: Chat) -> Screen:
    """Every shop, a button each."""
    found = await admin.every_shop(chat.work, chat.actor)
    return show(
        "admin-shops",
        *([tap(".shop", shop, each.id, name=each.names, state=each.state)] for each in found),
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
        connected=found.counter_chat is not None,
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
    """Updates that could not be applied, each to be tried again or given up."""
    found = await admin.set_aside(chat.work, chat.actor)
    return show(
        "admin-aside",
        *(
            [
                tap(".retry", retry, each.seq, reference=each.reference),
                tap(".dismiss", dismiss, each.seq, reference=each.reference),
            ]
            for each in found
        ),
        [tap(".refresh", aside), tap(".back", desk)],
        updates=[{"reference": each.reference, "error": each.error, "at": each.at} for each in found],
        count=len(found),
    )


@flow.act
async def retry(chat: Chat, seq: int) -> Goto:
    """Tries an update again."""
    await admin.retry(chat.work, chat.actor, seq)
    return go(aside).says("admin-retried")


@flow.act
async def dismiss(chat: Chat, seq: int) -> Goto:
    """Gives an update up."""
    await admin.dismiss(chat.work, chat.actor, seq)
    return go(aside).says("admin-dismissed")


@flow.command("audit")
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
