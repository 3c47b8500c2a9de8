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
from domain.orders.order import Order
from domain.platform import vulnerabilities
from domain.preferences import News
from domain.privacy import own_data
from domain.unit_of_work import UnitOfWork
from domain.watch import Counted
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
    beside: str | None = None
    files: Attach | None = None
    after: Duty | None = None
    rings: bool = False
    zone: Zone | None = None
    news: News | None = None


@dataclass(frozen=True, slots=True)
class Notices:
    """Every kind of message."""

    by_kind: dict[str, Notice] = field(default_factory=dict)

    @classmethod
    def collect(cls, storyboard: Storyboard) -> Notices:
        """All that follow here, and the screens of the storyboard that come as messages."""
        kinds = {kind: Notice(_order_news(kind), zone=_order_zone) for kind in ORDER_NEWS}
        kinds |= {
            kind: Notice(_shop_news(kind, label, target), zone=_shop_zone)
            for kind, (label, target) in SHOP_NEWS.items()
        }
        kinds["order-card"] = Notice(storyboard.links["counter.card"].run, kept=True)
        kinds["order-tracking"] = Notice(_tracking, kept=True, zone=_order_zone, news=News.PROGRESS)
        kinds["order-reminder"] = Notice(_reminder, beside="order-card")
        kinds["group-lost"] = Notice(_counter_lost("keeping.shop"), zone=_shop_zone)
        kinds["shop-unreachable"] = Notice(_counter_lost("admin.shop"), rings=True)
        kinds["group-back"] = Notice(_counter_back, after=counters.regained)
        kinds["group-asks"] = Notice(storyboard.links["keeping.group"].run)
        kinds["update-set-aside"] = Notice(_trouble)
        kinds["approval-asked"] = Notice(storyboard.links["approving.ask"].run, rings=True)
        kinds["link-asks"] = Notice(storyboard.links["linking.code"].run, rings=True)
        kinds["link-made"] = Notice(storyboard.links["linking.made"].run, rings=True)
        kinds |= {
            kind: Notice(_plain_news(kind, label, target), rings=True)
            for kind, (label, target) in PLAIN_NEWS.items()
        }
        kinds["data-copy"] = Notice(
            _plain_news("data-copy", None, ""), files=copies, after=own_data.copy_sent
        )
        kinds["erasure-asked"] = Notice(_erasure, rings=True)
        kinds["alert"] = Notice(_alert, rings=True)
        kinds["package-holes"] = Notice(_holes, rings=True)
        kinds["hook-off"] = Notice(_hook_off)
        return cls(kinds)


TRACK = ("order-accepted", "order-out-for-delivery", "order-undelivered")
"""News after which the order goes on; after the rest there is something new to begin."""
ORDER_NEWS = (*TRACK, "order-rejected", "order-delivered", "order-cancelled", "order-expired")
SHOP_NEWS: dict[str, tuple[str | None, str]] = {
    "group-connected": (None, ""),
    "group-well": (".shop", "keeping.shop"),
    "group-returned": (".shop", "keeping.shop"),
    "shop-approved": (".shop", "keeping.shop"),
    "shop-suspended": (".shop", "keeping.shop"),
    "staff-removed": (None, ""),
}
PLAIN_NEWS: dict[str, tuple[str | None, str]] = {
    "link-refused": (None, ""),
    "link-undone": (None, ""),
    "link-burnt": (".again", "linking.home"),
    "link-typing-off": (".trail", "admin.trail"),
    "package-silence": (".trail", "admin.trail"),
    "goodbye": (None, ""),
    "erasure-undone": (None, ""),
    "chat-left": (None, ""),
    "chat-unlinked": (".chats", "linking.home"),
    "session-opened": (None, ""),
    "session-reused": (None, ""),
    "password-changed": (None, ""),
    "password-given-up": (None, ""),
    "factor-added": (None, ""),
    "factor-removed": (None, ""),
    "factor-code": (None, ""),
    "outside-attached": (None, ""),
    "outside-removed": (None, ""),
}
"""News about the safety of somebody's account, whose text is the same for everybody."""


ASIDE = (Counted.UPDATE_FAILED, Counted.MESSAGE_FAILED)
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
    what = list(Counted)[number]
    aside = [replace(tap(".aside", "admin.aside"), opens_below=True)] if what in ASIDE else []
    return show("notice-alert", aside, [tap(".trail", "admin.trail")], what=what)


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


def _order_news(kind: str) -> Render:
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


def _shop_news(kind: str, label: str | None, target: str) -> Render:
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


def _plain_news(kind: str, label: str | None, target: str) -> Render:
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
