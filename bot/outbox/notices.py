"""Messages by kind: what each one shows, rendered when it is sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot import facts, goods, tab_book
from bot.chat import Chat, Screen, Tap, below, show, tap
from bot.client.invoices import Invoice
from bot.outbox import accounts, album, money_news, order_words, stock_lists, to_pay
from bot.outbox.bars import last_days, no_bars, pictures
from bot.outbox.bills import bills, no_bill
from bot.outbox.copies import Attachment, copies
from bot.outbox.outlines import no_outline, outlines
from bot.outbox.posters import no_poster, posters
from bot.outbox.statements import no_book, statements
from bot.outbox.stock_lists import Write, no_files
from bot.outbox.untold import NotTold
from bot.paging import page_of
from bot.payments import paying
from bot.screens.storyboard import Storyboard
from domain.catalogue import products, shopkeeping
from domain.catalogue.reaching.picture import DrawOutline
from domain.catalogue.stock_lists import importing
from domain.errors import NotFound
from domain.identity.linking import counters, stand_ins
from domain.kinds import ORDER_NEWS, MessageKind
from domain.money.billing.sheet import DrawBill
from domain.money.books.bills import bill_of
from domain.money.books.reports import day_close
from domain.money.reporting.report import of_subject
from domain.money.reporting.statement import DrawStatement
from domain.money.tabs import granting
from domain.money.tabs.sheet import DrawBook
from domain.orders import answering
from domain.orders.aftercare.rating import MOST_STARS
from domain.orders.board import board as boards
from domain.orders.board.board import ONLY_ONE
from domain.orders.consequences import news_of
from domain.orders.delivering import proving
from domain.orders.extras import ratings
from domain.orders.order import REACHED, Order, OrderState
from domain.orders.promise import amending
from domain.orders.promise.delaying import ON_ITS_WAY
from domain.orders.promises import TOLD_BEFORE, is_awaited, is_free_to_leave
from domain.platform import alerts, vulnerabilities
from domain.platform.hearing import complaints
from domain.platform.shops.checklist import checklist
from domain.platform.shops.poster import Draw
from domain.platform.stats import DrawBars
from domain.policy import Action, may
from domain.preferences import News
from domain.privacy import own_data
from domain.shopping import browse
from domain.unit_of_work import UnitOfWork
from domain.values import Money, Quantity
from domain.watch import BURSTS, Counted
from locales.texts import Texts

Render = Callable[[Chat, int], Awaitable[Screen]]
Attach = Callable[[Chat, int, Texts, str], Awaitable[Sequence[Attachment | Invoice]]]
Duty = Callable[[UnitOfWork, int], Awaitable[None]]
Zone = Callable[[Chat, int], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class Notice:
    """A kind of message. `kept` ones are edited in place; `beside` names the kept one that it replies to.

    `instead_of` names the kept one whose place it takes: that one is `folded`, and this one edited
    for as long as its reader `follows` what it is about.
    `short` says the main thing where Telegram will not have it whole. `files` go after it; `after` is done
    with the commit that says it was sent. What `rings` does so in quiet hours too, which are those of `zone`
    where its reader named none. Who does not want `news` is not sent it.
    What is `pinned` is so where it is new and the bot may. What is `only_edited` is never sent anew.
    """

    render: Render
    short: Render | None = None
    kept: bool = False
    beside: MessageKind | None = None
    instead_of: MessageKind | None = None
    folded: Render | None = None
    follows: News = News.PROGRESS
    files: Attach | None = None
    after: Duty | None = None
    rings: bool = False
    zone: Zone | None = None
    news: News | None = None
    pinned: bool = False
    only_edited: bool = False


@dataclass(frozen=True, slots=True)
class Notices:
    """Every kind of message. They are looked up as they were stored: by another version, perhaps."""

    by_kind: dict[str, Notice] = field(default_factory=dict)

    @classmethod
    def collect(
        cls,
        storyboard: Storyboard,
        write: Write = no_files,
        draw: Draw = no_poster,
        outline: DrawOutline = no_outline,
        bars: DrawBars = no_bars,
        bill: DrawBill = no_bill,
        statement: DrawStatement = accounts.no_statement,
        book: DrawBook = no_book,
    ) -> Notices:
        """All that follow here, and screens of the storyboard that come as messages.

        `write` makes files of tables, `draw` of posters, `outline` of where a shop delivers, `bars` of days,
        `bill` of bills, `statement` of days that are closed, `book` of
        tabs.
        """
        kinds: dict[str, Notice] = {
            kind: Notice(
                render=_order_news(kind),
                short=_order_briefly,
                instead_of=MessageKind.ORDER_TRACKING,
                folded=_followed,
                zone=_order_zone,
            )
            for kind in ORDER_NEWS
        }
        kinds |= {
            kind: Notice(_shop_news(kind, label, target), zone=_shop_zone)
            for kind, (label, target) in SHOP_NEWS.items()
        }
        kinds[MessageKind.ORDER_CARD] = Notice(
            storyboard.links["counter.card"].run, short=storyboard.links["counter.briefly"].run, kept=True
        )
        kinds[MessageKind.ORDER_CARD_RETIRED] = Notice(_retired, kept=True, only_edited=True)
        kinds[MessageKind.COUNTER_BOARD] = Notice(
            _board(storyboard.links["board.board"].run), kept=True, pinned=True
        )
        kinds[MessageKind.ORDER_TRACKING] = Notice(
            render=_tracking, short=_order_briefly, kept=True, zone=_order_zone, news=News.PROGRESS
        )
        kinds[MessageKind.ORDER_DELAYED] = Notice(_delayed, zone=_order_zone)
        kinds[MessageKind.ORDER_AMENDED] = Notice(
            _amended, beside=MessageKind.ORDER_CARD, after=amending.said
        )
        kinds[MessageKind.ORDER_CANCEL_ASKED] = Notice(
            _asks_to_cancel(storyboard.links["promising.parting"].run), beside=MessageKind.ORDER_CARD
        )
        kinds[MessageKind.ORDER_CANCEL_REFUSED] = Notice(_cancel_refused, zone=_order_zone)
        kinds[MessageKind.ORDER_LATE] = Notice(
            _late(storyboard.links["promising.late"].run), beside=MessageKind.ORDER_CARD
        )
        kinds[MessageKind.TRIP_GIVEN] = Notice(_trip_given, zone=_order_zone)
        kinds[MessageKind.ORDER_PAY] = Notice(to_pay.asks, zone=_order_zone, files=to_pay.invoices)
        kinds[MessageKind.ORDER_QUESTION] = Notice(_question(storyboard.links["answering.ask"].run))
        kinds[MessageKind.PAYMENT_DUE] = Notice(
            _asked(storyboard.links["paying.due"].run), files=money_news.codes, zone=_payment_zone
        )
        kinds[MessageKind.PAYMENT_CODE] = Notice(
            money_news.at_door, files=money_news.codes_at_door, rings=True
        )
        kinds[MessageKind.PAYMENT_NEWS] = Notice(money_news.payment, zone=_payment_zone)
        kinds[MessageKind.PAYMENT_CLAIMED] = Notice(
            _to_look_for(storyboard.links["till.look"].run), kept=True
        )
        kinds[MessageKind.REFUND_NEWS] = Notice(money_news.refund, kept=True, zone=_refund_zone)
        kinds[MessageKind.REFUND_TASK] = Notice(_to_give_back(storyboard.links["till.owed"].run), kept=True)
        kinds[MessageKind.ORDER_WORD] = Notice(order_words.word, files=order_words.files)
        kinds[MessageKind.WORD_REPORTED] = Notice(order_words.reported, files=order_words.reported_files)
        kinds[MessageKind.COMPLAINT_ASKED] = Notice(storyboard.links["complaints.one"].run, kept=True)
        kinds[MessageKind.COMPLAINT_NEWS] = Notice(_complaint_news)
        kinds[MessageKind.RATING_ANSWERED] = Notice(_rating_answered, zone=_order_zone)
        kinds[MessageKind.ORDER_REMINDER] = Notice(_reminder, beside=MessageKind.ORDER_CARD)
        kinds[MessageKind.GROUP_LOST] = Notice(_counter_lost("keeping.shop"), zone=_shop_zone)
        kinds[MessageKind.SHOP_UNREACHABLE] = Notice(_counter_lost("overseeing.shop"), rings=True)
        kinds[MessageKind.SHOPS_UNREACHABLE] = Notice(_shops_unreachable, rings=True)
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
        kinds |= {alerts.alert_of(what): Notice(_alert(what), rings=True) for what in BURSTS}
        kinds[MessageKind.PACKAGE_HOLES] = Notice(_vulnerabilities, rings=True)
        kinds[MessageKind.HOOK_OFF] = Notice(_hook_off)
        kinds[MessageKind.STOCK_LOW] = Notice(_stock_low, zone=_product_zone)
        kinds[MessageKind.WISH_FOUND] = Notice(_wish_found, zone=_product_zone)
        kinds[MessageKind.STOCK_LIST] = Notice(_stock_list)
        kinds[MessageKind.STOCK_LIST_FAULTS] = Notice(_rows_to_mend, files=stock_lists.faults(write))
        kinds[MessageKind.PRODUCT_PHOTOS] = Notice(_photos, files=album.photos)
        kinds[MessageKind.PHOTO_FAILED] = Notice(_photo_failed, zone=_product_zone)
        kinds[MessageKind.POSTER] = Notice(_poster, files=posters(draw))
        kinds[MessageKind.TAB_OFFERED] = Notice(storyboard.links["khata.tab"].run)
        kinds[MessageKind.TAB_ENTRY] = Notice(storyboard.links["khata.entry"].run)
        kinds[MessageKind.TAB_WRONG] = Notice(storyboard.links["khata.entry"].run)
        kinds[MessageKind.TAB_DUE] = Notice(_tab_due)
        kinds[MessageKind.TAB_STATEMENT] = Notice(_tab_statement, files=statements(book))
        kinds[MessageKind.BILL] = Notice(_bill, files=bills(bill))
        kinds[MessageKind.BILL_NAMED] = Notice(_bill, files=bills(bill, is_named=True))
        kinds[MessageKind.DAY_CLOSE] = Notice(_day_close, files=accounts.closes(statement))
        kinds[MessageKind.DAY_CLOSE_CSV] = Notice(_day_close, files=accounts.close_tables(write))
        kinds[MessageKind.REPORT_PICTURE] = Notice(
            _reported("notice-report-picture"), files=accounts.report_pictures(bars)
        )
        kinds[MessageKind.REPORT_TABLE] = Notice(
            _reported("notice-report-table"), files=accounts.report_tables(write)
        )
        kinds[MessageKind.MORNING_WORD] = Notice(_morning_word)
        kinds[MessageKind.STATS_PICTURE] = Notice(_stats, files=pictures(bars))
        kinds[MessageKind.ZONES_PICTURE] = Notice(_outline, files=outlines(outline))
        kinds[MessageKind.CATALOGUE_OUT] = Notice(_catalogue, files=stock_lists.catalogue(write))
        for kind, ending in GOODS.items():
            kinds[kind] = Notice(_shop_goods, files=stock_lists.goods(write, ending))
        return cls(kinds)


TRACK = (
    MessageKind.ORDER_ACCEPTED,
    MessageKind.ORDER_READY,
    MessageKind.ORDER_OUT_FOR_DELIVERY,
    MessageKind.ORDER_UNDELIVERED,
)
"""News after which the order goes on; after the rest there is something new to begin."""
CAME = (MessageKind.ORDER_DELIVERED, MessageKind.ORDER_COLLECTED)
"""News after which one looks at what came, too."""
SHOP_NEWS: dict[MessageKind, tuple[str | None, str]] = {
    MessageKind.GROUP_CONNECTED: (None, ""),
    MessageKind.GROUP_WELL: (".shop", "keeping.shop"),
    MessageKind.GROUP_RETURNED: (".shop", "keeping.shop"),
    MessageKind.SHOP_APPROVED: (".shop", "keeping.shop"),
    MessageKind.SHOP_PENDING: (".shop", "keeping.shop"),
    MessageKind.SHOP_RESUMED: (".shop", "keeping.shop"),
    MessageKind.SHOP_SENT_BACK: (".shop", "opening.facts"),
    MessageKind.SHOP_SUBMITTED: (".shop", "overseeing.shop"),
    MessageKind.SHOP_SUSPENDED: (".shop", "keeping.shop"),
    MessageKind.SHOP_UNANSWERED: (".shop", "keeping.shop"),
    MessageKind.STAFF_REMOVED: (None, ""),
    MessageKind.STAFF_RETURNED: (None, ""),
}
LISTED = (MessageKind.SHOP_SENT_BACK, MessageKind.SHOP_SUBMITTED)
"""News that say what is missing."""
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
    MessageKind.RECORD_ENABLED: (".shops", "shops.nearby"),
    MessageKind.SESSION_OPENED: (None, ""),
    MessageKind.SESSION_REUSED: (None, ""),
    MessageKind.PASSWORD_CHANGED: (None, ""),
    MessageKind.PASSWORD_GIVEN_UP: (None, ""),
    MessageKind.CODES_TRIED: (None, ""),
    MessageKind.FACTOR_ADDED: (None, ""),
    MessageKind.FACTOR_REMOVED: (None, ""),
    MessageKind.FACTOR_CODE: (None, ""),
    MessageKind.OUTSIDE_ATTACHED: (None, ""),
    MessageKind.OUTSIDE_REMOVED: (None, ""),
}
"""News about the safety of somebody's account, whose text is the same for everybody."""


GOODS = {MessageKind.STOCK_LIST_OUT: "xlsx", MessageKind.STOCK_LIST_OUT_CSV: "csv"}
"""Messages with all goods of a shop, by what their file ends with."""
ASIDE = (Counted.UPDATE_FAILED, Counted.MESSAGE_FAILED)
"""Alerts of what is set aside."""


async def _tracking(chat: Chat, order_id: int) -> Screen:
    """Where an order stands, kept up to date: as its last news say, or a step further."""
    order = await _own(chat, order_id)
    if news := news_of(order.state):
        return await _order_news(news)(chat, order_id)
    onward = below(tap(".order", "orders.detail", order_id, number=str(order.number)))
    return show("notice-tracking", [onward], **await _facts(chat, order))


def _question(ask: Render) -> Render:
    """What a customer is asked about a line; nothing where that is decided by now."""

    async def render(chat: Chat, line_id: int) -> Screen:
        order, line = await answering.asked(chat.work, chat.actor, line_id)
        if not line.waits or not order.holds_stock:
            raise NotTold("it is decided by now")
        return await ask(chat, line_id)

    return render


async def _delayed(chat: Chat, order_id: int) -> Screen:
    """An order comes later than was promised, or hardly in time; and who need not wait any longer may leave.

    Nothing where it is on its way, or there.
    """
    order = await _own(chat, order_id)
    shop = await chat.work.shops.get(order.shop_id)
    if order.state not in ON_ITS_WAY or order.promised_at is None:
        raise NotTold("it is over by now")
    is_free = is_free_to_leave(order, chat.work.now)
    return show(
        "notice-delayed",
        [below(tap(".leave", "leaving.sure", order_id))] if is_free else [],
        [below(tap(".order", "orders.detail", order_id, number=str(order.number)))],
        by=facts.on_the_wall(order.promised_at, shop.time_zone),
        nearly=chat.work.now >= order.promised_at - TOLD_BEFORE,
        free=is_free,
        **await _facts(chat, order),
    )


def _late(ask: Render) -> Render:
    """Whether the time that an order is promised by holds; nothing where it has left the shop."""

    async def render(chat: Chat, order_id: int) -> Screen:
        if not is_awaited(await chat.work.orders.get(order_id)):
            raise NotTold("it is on its way by now")
        return await ask(chat, order_id)

    return render


def _board(draw: Callable[[Chat], Awaitable[Screen]]) -> Render:
    """A counter's open orders; none are told where no board stands yet."""

    async def render(chat: Chat, _: int) -> Screen:
        stands = await chat.work.posts.get(MessageKind.COUNTER_BOARD, ONLY_ONE, chat.id)
        if stands is None and not await boards.at_counter(chat.work, chat.actor, chat.id):
            raise NotTold("nothing is open")
        return await draw(chat)

    return render


async def _amended(chat: Chat, order_id: int) -> Screen:
    """What its customer has changed of an order, and the counter does not know of yet."""
    order = await chat.work.orders.get(order_id)
    changed = [line for line in order.lines if line.known is not None]
    if not changed or not order.is_open:
        raise NotTold("it is as they know it")
    told = [
        fact | {"before": Quantity(line.known or 0, line.unit), "new": not line.known, "gone": not line.held}
        for line, fact in zip(changed, facts.each_line(changed), strict=True)
    ]
    return show("notice-amended", number=str(order.number), changes=told, total=order.total)


def _asks_to_cancel(ask: Render) -> Render:
    """Whether an order can still be cancelled; nothing where that is answered."""

    async def render(chat: Chat, order_id: int) -> Screen:
        if not (await chat.work.orders.get(order_id)).asks_to_cancel:
            raise NotTold("it is answered by now")
        return await ask(chat, order_id)

    return render


def _asked(due: Render) -> Render:
    """What is to be paid by UPI; nothing where that is done by now."""

    async def render(chat: Chat, payment_id: int) -> Screen:
        await money_news.must_be_asked(chat, payment_id)
        return await due(chat, payment_id)

    return render


def _to_look_for(look: Callable[[Chat, int, int], Awaitable[Screen]]) -> Render:
    """What the counter looks for in its own app."""

    async def render(chat: Chat, payment_id: int) -> Screen:
        return await look(chat, (await chat.work.payments.get(payment_id)).order_id, payment_id)

    return render


def _to_give_back(owed: Callable[[Chat, int, int], Awaitable[Screen]]) -> Render:
    """What the counter gives back by hand."""

    async def render(chat: Chat, refund_id: int) -> Screen:
        return await owed(chat, (await chat.work.refunds.get(refund_id)).order_id, refund_id)

    return render


async def _cancel_refused(chat: Chat, order_id: int) -> Screen:
    """The shop cannot cancel an order any more; nothing where it is over by now."""
    order = await _own(chat, order_id)
    if not order.is_open:
        raise NotTold("it is over by now")
    onward = below(tap(".order", "orders.detail", order_id, number=str(order.number)))
    return show("notice-cancel-refused", [onward], **await _facts(chat, order))


async def _order_briefly(chat: Chat, order_id: int) -> Screen:
    """Where an order stands, and nothing that somebody has written."""
    order = await _own(chat, order_id)
    onward = below(tap(".order", "orders.detail", order_id, number=str(order.number)))
    return show("notice-order-briefly", [onward], number=str(order.number), state=order.state)


async def _followed(chat: Chat, order_id: int) -> Screen:
    """What is left where an order was tracked, once its news go on further down."""
    return show("notice-followed", **await _facts(chat, await _own(chat, order_id)))


async def _retired(chat: Chat, order_id: int) -> Screen:
    """What is left of an order's card where a newer one stands below it."""
    order = await chat.work.orders.get(order_id)
    shop = await chat.work.shops.get(order.shop_id)
    return show("notice-followed", number=str(order.number), shop=shop.names)


async def _reminder(chat: Chat, order_id: int) -> Screen:
    """An order that the counter has not answered, or whose slot begins; nothing once it is packed.

    After a pause of the program reminder and end may come to their turn together.
    """
    order = await chat.work.orders.get(order_id)
    if order.state is OrderState.PLACED:
        return show("notice-reminder", number=str(order.number))
    if order.slot and order.holds_stock:
        shop = await chat.work.shops.get(order.shop_id)
        return show("notice-turn", number=str(order.number), slot=facts.slot(order, shop))
    raise NotTold("it is not waited for any more")


def _alert(what: Counted) -> Render:
    """A burst of what should be rare, and what to do about it."""

    async def render(chat: Chat, subject: int) -> Screen:
        aside = [below(tap(".aside", "admin.aside"))] if what in ASIDE else []
        return show("notice-alert", aside, [below(tap(".trail", "admin.trail"))], what=what)

    return render


async def _hook_off(chat: Chat, hook_id: int) -> Screen:
    """A connected system that only failed is told nothing any more."""
    hook = await chat.work.hooks.get(hook_id)
    shop = await chat.work.shops.get(hook.shop_id)
    onward = below(tap(".hook", "hooks.hook", hook_id))
    return show("notice-hook-off", [onward], host=hook.host, shop=shop.names)


async def _catalogue(chat: Chat, _: int) -> Screen:
    """The file is the platform's catalogue."""
    return show("notice-catalogue-out")


async def _stock_low(chat: Chat, product_id: int) -> Screen:
    """Little is left of a product; nothing where there is more of it by now."""
    entry = await products.entry(chat.work, chat.actor, product_id)
    if goods.standing(entry) not in (goods.Availability.LOW, goods.Availability.NONE):
        raise NotTold("there is more of it")
    shop = await chat.work.shops.get(entry.product.shop_id)
    onward = below(tap(".stock", "details.stock", product_id))
    return show("notice-stock-low", [onward], shop=shop.names, **goods.line(entry))


async def _wish_found(chat: Chat, product_id: int) -> Screen:
    """A shop has what its reader waits for; nothing where it is gone again."""
    offer = await browse.offer(chat.work, chat.actor, product_id)
    if not offer.product.can_be_had:
        raise NotTold("it is gone again")
    told: dict[str, Any] = facts.packed(offer.product.pack, offer.product.is_weighed)
    onward = below(tap(".product", "shelf.card", product_id))
    return show(
        "notice-wish-found",
        [onward],
        name=offer.product.names,
        price=offer.product.price,
        shop=offer.shop.names,
        trading=offer.shop.trading,
        **told,
    )


async def _vulnerabilities(chat: Chat, entry_id: int) -> Screen:
    """Known vulnerabilities in what the program runs on, and what to do about them."""
    found = await vulnerabilities.told(chat.work, entry_id)
    leaf = page_of(found, 0)
    return show(
        "notice-package-vulnerabilities",
        [] if leaf.is_last else [below(tap(".all", "vulnerabilities.all", entry_id, 0, count=len(found)))],
        [below(tap(".trail", "admin.trail"))],
        count=len(found),
        vulnerabilities=[facts.vulnerability(each) for each in leaf.shown],
    )


async def _stock_list(chat: Chat, import_id: int) -> Screen:
    """A list that waits for its sender, or is done, while they look elsewhere."""
    found = await importing.own_import(chat.work, chat.actor, import_id)
    onward = below(tap(".open", "imports.proposal", import_id))
    return show("notice-stock-list", [onward], state=found.state, file=found.name)


async def _rows_to_mend(chat: Chat, import_id: int) -> Screen:
    """What stands above the file of rows that were not taken."""
    found = await importing.own_import(chat.work, chat.actor, import_id)
    totals = found.findings.totals
    return show("notice-stock-list-faults", file=found.name, count=totals.bad + totals.noted)


async def _shop_goods(chat: Chat, shop_id: int) -> Screen:
    """What stands above the file of a shop's goods."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    return show("notice-stock-list-out", name=shop.names)


async def _tab_due(chat: Chat, tab_id: int) -> Screen:
    """The day of the month on which a tab is paid; nothing where nothing is owed by now."""
    tab = await granting.own_tab(chat.work, chat.actor, tab_id)
    if tab.balance.minor <= 0:
        raise NotTold("it is paid by now")
    shop = await chat.work.shops.get(tab.shop_id)
    return show("notice-tab-due", [below(tap(".tab", "khata.tab", tab_id))], **tab_book.told(tab, shop))


async def _tab_statement(chat: Chat, tab_id: int) -> Screen:
    """What stands above the book of a tab."""
    tab = await granting.tab_seen(chat.work, chat.actor, tab_id)
    shop = await chat.work.shops.get(tab.shop_id)
    return show("notice-tab-statement", **tab_book.told(tab, shop))


async def _bill(chat: Chat, order_id: int) -> Screen:
    """What stands above an order's bill."""
    found = (await bill_of(chat.work, chat.actor, order_id)).bill
    return show("notice-bill", order=str(found.order_number))


def _reported(key: str) -> Render:
    """What stands above a shop's month."""

    async def render(chat: Chat, shop_id: int) -> Screen:
        return show(key, name=(await shopkeeping.my_shop(chat.work, chat.actor, shop_id)).names)

    return render


async def _day_close(chat: Chat, subject: int) -> Screen:
    """What stands above a day that is put away."""
    found = await day_close(chat.work, chat.actor, *of_subject(subject))
    return show("notice-day-close", name=found.shop.names, day=found.day)


async def _morning_word(chat: Chat, shop_id: int) -> Screen:
    """How the day before went."""
    today = await day_close(chat.work, chat.actor, shop_id)
    found = await day_close(chat.work, chat.actor, shop_id, today.day - timedelta(days=1))
    taken = Money(found.tally.taken, found.shop.currency)
    return show(
        "notice-morning-word",
        name=found.shop.names,
        came=found.tally.came,
        taken=taken,
        missed=found.tally.missed,
    )


async def _poster(chat: Chat, shop_id: int) -> Screen:
    """What stands above a shop's poster."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    return show("notice-poster", name=shop.names)


async def _stats(chat: Chat, _: int) -> Screen:
    """What stands above the picture of the last days: their numbers."""
    return show("notice-stats-picture", **facts.stats(await last_days(chat)))


async def _outline(chat: Chat, shop_id: int) -> Screen:
    """What stands above the picture of where a shop delivers."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    return show("notice-zones-picture", name=shop.names)


async def _photos(chat: Chat, product_id: int) -> Screen:
    """What stands above a product's photos."""
    entry = await chat.work.entries.get(product_id)
    is_own = may(chat.actor, Action.KEEP_SHOP, entry.product.shop_id)
    if not is_own:
        await browse.product(chat.work, product_id)
    onward = tap(".album", "photos.album", product_id) if is_own else tap(".open", "shelf.card", product_id)
    shop = await chat.work.shops.get(entry.product.shop_id)
    return show("notice-product-photos", [below(onward)], shop=shop.names, **goods.named(entry.product))


async def _photo_failed(chat: Chat, product_id: int) -> Screen:
    """A photo that could not be read."""
    entry = await products.entry(chat.work, chat.actor, product_id)
    onward = below(tap(".album", "photos.album", product_id))
    return show("notice-photo-failed", [onward], **goods.named(entry.product))


async def _erasure(chat: Chat, identity_id: int) -> Screen:
    """Everything about the person is to be erased, by their wish or by an admin's."""
    waiting = await own_data.erasure(chat.work, chat.actor)
    if waiting is None:
        raise NotFound
    keep = [] if waiting.is_removal else [below(tap(".keep", "privacy.forget"))]
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
        itself = [below(tap(".order", "orders.detail", order_id, number=str(order.number)))]
        anew = [below(tap(".again", "orders.again", order_id)), below(tap(".shops", "shops.nearby"))]
        rows = [itself] if kind in TRACK else [itself, anew] if kind in CAME else [anew]
        told = {**await _facts(chat, order), **await _brought(chat, order)}
        return show(key, _to_rate(order), *rows, **told)

    return render


def _to_rate(order: Order) -> list[Tap]:
    """One tap says how it was."""
    if order.state not in REACHED:
        return []
    stars = range(1, MOST_STARS + 1)
    return [below(tap("rating-ask.star", "rating.give", order.id, each, stars=each)) for each in stars]


async def _complaint_news(chat: Chat, complaint_id: int) -> Screen:
    """What became of somebody's ticket."""
    made = await complaints.own_complaint(chat.work, chat.actor, complaint_id)
    return show(
        "notice-complaint-news",
        [below(tap(".ticket", "complaints.ticket", complaint_id, ticket=made.number))],
        ticket=made.number,
        number=str(made.order_number),
        stands=made.state,
        amount=made.back,
        answer=made.answer,
    )


async def _rating_answered(chat: Chat, order_id: int) -> Screen:
    """What the shop says to a rating."""
    order, rated = await ratings.own_rating(chat.work, chat.actor, order_id)
    if rated is None or rated.answer is None:
        raise NotTold("nothing was said")
    shop = await chat.work.shops.get(order.shop_id)
    onward = below(tap(".order", "orders.detail", order_id, number=str(order.number)))
    return show(
        "notice-rating-answered",
        [onward],
        number=str(order.number),
        shop=shop.names,
        stars=rated.stars,
        answer=rated.answer,
    )


async def _brought(chat: Chat, order: Order) -> dict[str, Any]:
    """How it was handed over, and what its customer says at the door; it may have moved on meanwhile."""
    trip = await chat.work.trips.of(order.id) if order.state is OrderState.DELIVERED else None
    return {"code": await proving.own_code(chat.work, order), "at_door": bool(trip and trip.at_door)}


async def _trip_given(chat: Chat, order_id: int) -> Screen:
    """To a courier: the order goes with them, or no longer does."""
    order, trip = await chat.work.orders.get(order_id), await chat.work.trips.of(order_id)
    if not order.is_open:
        raise NotTold("it is over")
    shop = await chat.work.shops.get(order.shop_id)
    is_theirs = trip is not None and trip.courier.identity_id == chat.actor.identity_id
    number = str(order.number)
    door = tap(".door", "trips.door", order_id, number=number)
    onward = door if is_theirs else tap(".round", "trips.mine")
    return show("notice-trip-given", [below(onward)], number=number, shop=shop.names, given=is_theirs)


def _shop_news(kind: MessageKind, label: str | None, target: str) -> Render:
    """What a shop's owner or counter is told about the shop."""

    async def render(chat: Chat, shop_id: int) -> Screen:
        shop = await chat.work.shops.get(shop_id)
        onward = [below(tap(label, target, shop_id))] if label else []
        gaps = await checklist(chat.work, shop) if kind in LISTED else []
        return show(
            f"notice-{kind}",
            onward,
            shop=shop.names,
            counter=shop.unreachable,
            reason=shop.state_reason,
            **facts.gaps(gaps),
        )

    return render


def _counter_lost(target: str) -> Render:
    """To owner or admin: nobody can read a shop's orders, and what to do. Nothing where it is well by now."""

    async def render(chat: Chat, shop_id: int) -> Screen:
        shop = await chat.work.shops.get(shop_id)
        if shop.unreachable is None:
            raise NotFound
        key = "notice-group-lost" if target.startswith("keeping") else "notice-shop-unreachable"
        return show(
            key,
            [below(tap(".shop", target, shop_id))],
            shop=shop.names,
            counter=shop.unreachable,
            phone=shop.phone,
            unread=await stand_ins.unread(chat.work, shop),
        )

    return render


async def _shops_unreachable(chat: Chat, _: int) -> Screen:
    """To an admin: nobody can read the orders of many shops. Nothing where all are well by now."""
    count = len(await chat.work.cards.unread())
    if not count:
        raise NotFound
    return show("notice-shops-unreachable", [below(tap(".shops", "overseeing.shops"))], count=count)


async def _counter_back(chat: Chat, shop_id: int) -> Screen:
    """To a counter that was lost: the bot can write there again. Nothing where that is known by now."""
    shop = await chat.work.shops.get(shop_id)
    if shop.counter_chat != chat.id or shop.counter_lost is None:
        raise NotFound
    return show("notice-group-back", shop=shop.names)


def _plain_news(kind: MessageKind, label: str | None, target: str) -> Render:
    """What needs no facts."""

    async def render(chat: Chat, subject: int) -> Screen:
        onward = [below(tap(label, target))] if label else []
        return show(f"notice-{kind}", onward)

    return render


async def _order_zone(chat: Chat, order_id: int) -> str:
    """The time zone of an order's shop."""
    return await _shop_zone(chat, (await chat.work.orders.get(order_id)).shop_id)


async def _product_zone(chat: Chat, product_id: int) -> str:
    """The time zone of a product's shop."""
    return await _shop_zone(chat, (await chat.work.products.get(product_id)).shop_id)


async def _payment_zone(chat: Chat, payment_id: int) -> str:
    """The time zone of the shop that is paid."""
    return await _order_zone(chat, (await chat.work.payments.get(payment_id)).order_id)


async def _refund_zone(chat: Chat, refund_id: int) -> str:
    """The time zone of the shop that gives something back."""
    return await _order_zone(chat, (await chat.work.refunds.get(refund_id)).order_id)


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
        "shop_address": shop.address,
        "state": order.state,
        "reason": order.reason,
        "total": order.total,
        "promised": facts.promise(order, shop),
        "slot": facts.slot(order, shop),
        "delivery": order.delivery,
        **await paying(chat.work, order),
        **facts.changes(order),
    }
