"""Messages by kind: what each one shows, rendered when it is sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any

from bot.chat import Chat, Screen, show, tap
from bot.outbox.copies import Attachment, copies
from bot.screens.storyboard import Storyboard
from domain.errors import NotFound
from domain.identity.linking import counters
from domain.kinds import MessageKind
from domain.orders.order import Order
from domain.platform import vulnerabilities
from domain.preferences import News
from domain.privacy import own_data
from domain.unit_of_work import UnitOfWork
from domain.watch import Alert
from locales.texts import Texts

Render = Callable[[Chat, int], Awaitable[Screen]]
Attach = Callable[[Chat, Texts, str], Awaitable[list[Attachment]]]
Duty = Callable[[UnitOfWork, int], Awaitable[None]]
Zone = Callable[[Chat, int], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class Notice:
    """A kind of message. `kept` ones are edited in place; `beside` names the kept one that it replies to.

    `files` go after it; `after` is done with the commit that says it was sent. What `rings` does so in
    quiet hours too, which are those of `zone` where its reader named none. Who does not want `news` is not
    sent it.
    """

    render: Render
    kept: bool = False
    beside: MessageKind | None = None
    files: Attach | None = None
    after: Duty | None = None
    rings: bool = False
    zone: Zone | None = None
    news: News | None = None


@dataclass(frozen=True, slots=True)
class Notices:
    """Every kind of message. They are looked up as they were stored: by another version, perhaps."""

    by_kind: dict[str, Notice] = field(default_factory=dict)

    @classmethod
    def collect(cls, storyboard: Storyboard) -> Notices:
        """All that follow here, and the screens of the storyboard that come as messages."""
        kinds: dict[str, Notice] = {kind: Notice(_order_news(kind), zone=_order_zone) for kind in ORDER_NEWS}
        kinds |= {
            kind: Notice(_shop_news(kind, label, target), zone=_shop_zone)
            for kind, (label, target) in SHOP_NEWS.items()
        }
        kinds[MessageKind.ORDER_CARD] = Notice(storyboard.links["counter.card"].run, kept=True)
        kinds[MessageKind.ORDER_TRACKING] = Notice(_tracking, kept=True, zone=_order_zone, news=News.PROGRESS)
        kinds[MessageKind.ORDER_REMINDER] = Notice(_reminder, beside=MessageKind.ORDER_CARD)
        kinds[MessageKind.GROUP_LOST] = Notice(_counter_lost("keeping.shop"), zone=_shop_zone)
        kinds[MessageKind.SHOP_UNREACHABLE] = Notice(_counter_lost("admin.shop"), rings=True)
        kinds[MessageKind.GROUP_BACK] = Notice(_counter_back, after=counters.regained)
        kinds[MessageKind.GROUP_ASKS] = Notice(storyboard.links["keeping.group"].run)
        kinds[MessageKind.UPDATE_SET_ASIDE] = Notice(_trouble)
        kinds[MessageKind.APPROVAL_ASKED] = Notice(storyboard.links["approving.ask"].run, rings=True)
        kinds[MessageKind.LINK_ASKS] = Notice(storyboard.links["linking.code"].run, rings=True)
        kinds[MessageKind.LINK_MADE] = Notice(storyboard.links["linking.made"].run, rings=True)
        kinds |= {
            kind: Notice(_plain_news(kind, label, target), rings=True)
            for kind, (label, target) in PLAIN_NEWS.items()
        }
        kinds[MessageKind.DATA_COPY] = Notice(
            _plain_news(MessageKind.DATA_COPY, None, ""), files=copies, after=own_data.copy_sent
        )
        kinds[MessageKind.ERASURE_ASKED] = Notice(_erasure, rings=True)
        kinds[MessageKind.ALERT] = Notice(_alert, rings=True)
        kinds[MessageKind.PACKAGE_HOLES] = Notice(_holes, rings=True)
        kinds[MessageKind.HOOK_OFF] = Notice(_hook_off)
        return cls(kinds)


TRACK = (MessageKind.ORDER_ACCEPTED, MessageKind.ORDER_OUT_FOR_DELIVERY, MessageKind.ORDER_UNDELIVERED)
"""News after which the order goes on; after the rest there is something new to begin."""
ORDER_NEWS = (
    *TRACK,
    MessageKind.ORDER_REJECTED,
    MessageKind.ORDER_DELIVERED,
    MessageKind.ORDER_CANCELLED,
    MessageKind.ORDER_EXPIRED,
)
SHOP_NEWS: dict[MessageKind, tuple[str | None, str]] = {
    MessageKind.GROUP_CONNECTED: (None, ""),
    MessageKind.GROUP_WELL: (".shop", "keeping.shop"),
    MessageKind.GROUP_RETURNED: (".shop", "keeping.shop"),
    MessageKind.SHOP_APPROVED: (".shop", "keeping.shop"),
    MessageKind.SHOP_SUSPENDED: (".shop", "keeping.shop"),
    MessageKind.STAFF_REMOVED: (None, ""),
}
PLAIN_NEWS: dict[MessageKind, tuple[str | None, str]] = {
    MessageKind.LINK_REFUSED: (None, ""),
    MessageKind.LINK_UNDONE: (None, ""),
    MessageKind.LINK_BURNT: (".again", "linking.home"),
    MessageKind.LINK_TYPING_OFF: (".trail", "admin.trail"),
    MessageKind.PACKAGE_SILENCE: (".trail", "admin.trail"),
    MessageKind.GOODBYE: (None, ""),
    MessageKind.ERASURE_UNDONE: (None, ""),
    MessageKind.CHAT_LEFT: (None, ""),
    MessageKind.CHAT_UNLINKED: (".chats", "linking.home"),
    MessageKind.SESSION_OPENED: (None, ""),
    MessageKind.SESSION_REUSED: (None, ""),
    MessageKind.PASSWORD_CHANGED: (None, ""),
    MessageKind.PASSWORD_GIVEN_UP: (None, ""),
    MessageKind.FACTOR_ADDED: (None, ""),
    MessageKind.FACTOR_REMOVED: (None, ""),
    MessageKind.FACTOR_CODE: (None, ""),
    MessageKind.OUTSIDE_ATTACHED: (None, ""),
    MessageKind.OUTSIDE_REMOVED: (None, ""),
}
"""News about the safety of somebody's account, whose text is the same for everybody."""


ASIDE = (Alert.UPDATE_FAILED, Alert.MESSAGE_FAILED)
"""Alerts of what is set aside."""


async def _tracking(chat: Chat, order_id: int) -> Screen:
    """Where an order stands, kept up to date."""
    order = await _own(chat, order_id)
    onward = replace(tap(".order", "orders.detail", order_id, number=str(order.number)), opens_below=True)
    return show("notice-tracking", [onward], **await _facts(chat, order))


async def _reminder(chat: Chat, order_id: int) -> Screen:
    """An order that the counter has not answered."""
    order = await chat.work.orders.get(order_id)
    return show("notice-reminder", number=str(order.number))


async def _alert(chat: Chat, number: int) -> Screen:
    """A burst of what should be rare, and what to do about it."""
    what = Alert(number)
    aside = [replace(tap(".aside", "admin.aside"), opens_below=True)] if what in ASIDE else []
    return show("notice-alert", aside, [tap(".trail", "admin.trail")], what=what.of)


async def _hook_off(chat: Chat, hook_id: int) -> Screen:
    """A connected system that only failed is told nothing any more."""
    hook = await chat.work.hooks.get(hook_id)
    shop = await chat.work.shops.get(hook.shop_id)
    onward = replace(tap(".hook", "hooks.hook", hook_id), opens_below=True)
    return show("notice-hook-off", [onward], host=hook.host, shop=shop.names)


async def _holes(chat: Chat, entry_id: int) -> Screen:
    """Known holes in what the program runs on, and what to do about them."""
    found = await vulnerabilities.told(chat.work, entry_id)
    return show(
        "notice-package-holes",
        [tap(".trail", "admin.trail")],
        count=len(found),
        holes=[
            {
                "package": hole.package,
                "version": hole.version,
                "advisory": hole.advisory,
                "fixed": hole.fixed or None,
            }
            for hole in found
        ],
    )


async def _erasure(chat: Chat, identity_id: int) -> Screen:
    """Everything about the person is to be erased, by their wish or by an admin's."""
    waiting = await own_data.erasure(chat.work, chat.actor)
    if waiting is None:
        raise NotFound
    keep = [] if waiting.is_removal else [replace(tap(".keep", "privacy.forget"), opens_below=True)]
    return show("notice-erasure-asked", keep, at=waiting.at, removed=waiting.is_removal)


async def _trouble(chat: Chat, seq: int) -> Screen:
    """An update that could not be applied, by its reference."""
    reference = await chat.work.inbox.reference(seq)
    if reference is None:
        raise NotFound
    return show("notice-trouble", reference=reference)


def _order_news(kind: MessageKind) -> Render:
    """What a customer must not miss about an order."""

    async def render(chat: Chat, order_id: int) -> Screen:
        order = await _own(chat, order_id)
        key = f"notice-{kind.removeprefix('order-')}"
        if kind in TRACK:
            taps = [tap(".order", "orders.detail", order_id, number=str(order.number))]
        else:
            taps = [tap(".again", "orders.again", order_id), tap(".shops", "shops.nearby")]
        return show(key, taps, **await _facts(chat, order))

    return render


def _shop_news(kind: MessageKind, label: str | None, target: str) -> Render:
    """What a shop's owner or counter is told about the shop."""

    async def render(chat: Chat, shop_id: int) -> Screen:
        shop = await chat.work.shops.get(shop_id)
        onward = [tap(label, target, shop_id)] if label else []
        return show(f"notice-{kind}", onward, shop=shop.names, counter=shop.unreachable)

    return render


def _counter_lost(target: str) -> Render:
    """To owner or admin: nobody can read a shop's orders, and what to do. Nothing where it is well by now."""

    async def render(chat: Chat, shop_id: int) -> Screen:
        shop = await chat.work.shops.get(shop_id)
        if shop.unreachable is None:
            raise NotFound
        key = "notice-group-lost" if target.startswith("keeping") else "notice-shop-unreachable"
        return show(key, [tap(".shop", target, shop_id)], shop=shop.names, counter=shop.unreachable)

    return render


async def _counter_back(chat: Chat, shop_id: int) -> Screen:
    """To a counter that was lost: the bot can write there again. Nothing where that is known by now."""
    shop = await chat.work.shops.get(shop_id)
    if shop.counter_chat != chat.id or shop.counter_lost is None:
        raise NotFound
    return show("notice-group-back", shop=shop.names)


def _plain_news(kind: MessageKind, label: str | None, target: str) -> Render:
    """What needs no facts."""

    async def render(chat: Chat, subject: int) -> Screen:
        onward = [replace(tap(label, target), opens_below=True)] if label else []
        return show(f"notice-{kind}", onward)

    return render


async def _order_zone(chat: Chat, order_id: int) -> str:
    """The time zone of an order's shop."""
    return await _shop_zone(chat, (await chat.work.orders.get(order_id)).shop_id)


async def _shop_zone(chat: Chat, shop_id: int) -> str:
    return (await chat.work.shops.get(shop_id)).time_zone


async def _own(chat: Chat, order_id: int) -> Order:
    order = await chat.work.orders.get(order_id)
    if order.identity_id != chat.actor.identity_id:
        raise NotFound
    return order


async def _facts(chat: Chat, order: Order) -> dict[str, Any]:
    shop = await chat.work.shops.get(order.shop_id)
    return {
        "number": str(order.number),
        "shop": shop.names,
        "shop_phone": shop.phone,
        "state": order.state,
        "reason": order.reason,
        "total": order.total,
    }
