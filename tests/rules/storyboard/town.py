"""A town with everybody in it who matters, for walks through the storyboard."""

from dataclasses import dataclass, replace
from datetime import date

from bot.flows.orders.words import ON_A_PAGE
from domain.caps import Caps
from domain.catalogue.about.hours import ALL_DAY
from domain.catalogue.about.timetable import WEEK
from domain.catalogue.about.zones import Band, Rates, Zones
from domain.catalogue.reaching.geojson import zones_of
from domain.catalogue.shop import Shop, ShopState, Unreachable
from domain.catalogue.trading import slotting, timekeeping
from domain.identity import preferences
from domain.identity.arrival import arrive
from domain.identity.linking import counters, groups
from domain.identity.records import Method, SessionKind
from domain.kinds import ALERTS
from domain.money.reporting.report import day_subject
from domain.money.tab import TabKind, TabState
from domain.money.tabs import booking, granting
from domain.orders import checkout, life, picking, proposing
from domain.orders.extras import coupons
from domain.orders.order import Move, OrderState, Reason
from domain.orders.promise import amending, parting
from domain.orders.promises import AWAITED, OVER
from domain.orders.words import writing
from domain.people import Actor, Role
from domain.platform import vulnerabilities
from domain.platform.shops import opening
from domain.preferences import Delivery, QuietHours, Substitution
from domain.retry import ONCE
from domain.shopping import cart_lines, shop_addresses, wishes
from domain.shopping.coupons import keeping as coupon_keeping
from domain.unit_of_work import UnitOfWork
from domain.values import Money, Names
from domain.work import Rules
from kirana.demo.seeding import seed
from storage.engine.database import Database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.clock import Clock
from tests.rules.storyboard.asked import ask_some
from tests.rules.storyboard.carried import carry_some
from tests.rules.storyboard.hooked import hook_some
from tests.rules.storyboard.imported import import_some
from tests.rules.storyboard.kept import close_some, keep_some
from tests.rules.storyboard.leaving import let_some_leave
from tests.rules.storyboard.linked import Linked, link_some
from tests.rules.storyboard.paid import Paid, pay_some
from tests.rules.storyboard.rated import complain_of_some, rate_some
from tests.rules.storyboard.taken import take_some
from tests.rules.storyboard.walk import Somebody, of
from tests.storage import given

ASHA, NEW, LAKSHMI, ARJUN, KIRAN, MEERA, COUNTER = 1001, 1002, 2000, 4001, 2001, 3001, -5001
MUTE = -5009
NOBODYS = -5002
"""A group that is no counter."""
SIGN_INS = (
    "session-opened",
    "session-reused",
    "password-changed",
    "password-given-up",
    "codes-tried",
    "factor-added",
    "factor-removed",
    "factor-code",
    "outside-attached",
    "outside-removed",
)


@dataclass
class Town:
    """Everybody who matters, with orders in every state, and something for the admin to look at."""

    store: StoredStore
    asha: Somebody
    new: Somebody
    lakshmi: Somebody
    arjun: Somebody
    kiran: Somebody
    meera: Somebody
    orders: dict[OrderState, int]
    shop: int
    lost: int
    request: int
    aside: int
    vulnerability: int
    code: str
    linked: Linked
    asked: list[int]
    leaving: list[Somebody]
    hook: int
    draft: int
    low: int
    out: int
    complained: list[int]
    imports: list[int]
    waiting: list[int]
    decided: int
    paid: Paid
    said: int
    tabs: list[int]
    guest: int


async def build(database: Database, clock: Clock) -> Town:
    """The demo shops, a day on."""
    store = StoredStore(
        database,
        Sealer("a secret for tests, of no use elsewhere"),
        clock,
        Rules(caps=Caps(0, 0, 0), prepaid=frozenset({"telegram"})),
        bot_id=1,
    )
    async with store.begin() as work:
        await seed(work, LAKSHMI, COUNTER)
        people = {
            each: await arrive(work, each, f"Person {each}", "en") for each in (ASHA, NEW, ARJUN, KIRAN)
        }
        people |= {each: await given.agreed(work, people[each]) for each in (ASHA, ARJUN)}
        await arrive(work, MEERA, "Meera", "en")
        shop, other, third = await work.shops.approved()
        await lose(work, third.id)
        await draw_zones(work, other)
        await slotting.say_windows(work, await known(work, LAKSHMI), shop.id, "9-11, 17-19")
        await work.people.join_shop(shop.id, people[KIRAN].identity_id, Role.STAFF)
        await work.people.join_shop(shop.id, people[ARJUN].identity_id, Role.COURIER)
        asha, kiran = people[ASHA], await known(work, KIRAN)
        orders = {state: await order_in(work, asha, kiran, shop.id, state) for state in OrderState}
        await work.posts.keep("order-card", orders[OrderState.READY], COUNTER, 77)
        waiting = await ask_about(work, kiran, orders[OrderState.PICKING])
        decided = (await work.orders.get(orders[OrderState.READY])).lines[0].id
        said = await write_some(work, asha, kiran, orders[OrderState.READY])
        await fill(work, asha, shop.id, lines=10)
        await fill(work, asha, shop.id, lines=1, steps=1)
        await fill(work, asha, other.id, lines=2)
        for line in ("PARLEG 50", "PARTY 10%"):
            made = await coupon_keeping.type_new(work, await known(work, LAKSHMI), shop.id, line)
        await coupons.choose(work, asha, made.id)
        tabs = await open_some_tabs(work, asha, people[NEW], kiran, orders[OrderState.DELIVERED])
        arjuns = await order_in(work, people[ARJUN], kiran, shop.id, OrderState.DELIVERED)
        parts = {"label": "Home", "house": "B-12", "landmark": "behind the clock"}
        await work.addresses.add(asha.identity_id, "Laad Bazaar", None, **parts)
        for street in ("Laad Bazaar", "Lad Bazaar"):
            await shop_addresses.add_to_shop(work, await known(work, LAKSHMI), shop.id, street, None, **parts)
        usual = await work.carts.current(asha.identity_id)
        await work.carts.create(asha.identity_id, "For the party")
        await work.carts.choose(usual)
        owner = await known(work, LAKSHMI)
        await preferences.change(work, people[ARJUN], quiet=QuietHours(22 * 60, 7 * 60))
        code = await issued(work, owner, shop.id)
        request = await groups.redeem_group_code(work, kiran, code, NOBODYS, "Our staff")
        assert request is not None
        fresh = await issued(work, owner, other.id)
        linked = await link_some(work, owner, shop.id, 1)
        for words in ("saffron", "quinoa"):
            await wishes.wish_for(work, people[ASHA], words)
            await wishes.count_missed(work, [shop], words)
            await wishes.count_missed(work, [shop], words)
        asked = await ask_some(work, asha)
        await sign_in(work, asha)
        leaving = await let_some_leave(work)
        await leave_unsent(work)
        aside, vulnerability = await set_aside(work), await known_vulnerability(work)
        await timekeeping.set_days(work, owner, shop.id, range(WEEK), (ALL_DAY,))
        await timekeeping.set_busy(work, owner, shop.id, 30)
        kept = await keep_some(work, owner, shop.id)
        await rate_some(work, owner, people[ASHA], orders, (people[ARJUN], arjuns))
        complained = await complain_of_some(work, owner, people[ASHA], orders)
        await carry_some(work, owner, await known(work, ARJUN), shop.id, orders)
        paid = await pay_some(work, asha, kiran, shop.id, orders)
        hook = await hook_some(work, owner, shop.id, list(orders.values()))
        guest = await take_some(work, await known(work, LAKSHMI), shop.id)
        draft = await sent_back(work, owner)
        imports = await import_some(work, owner, shop.id)
        places = [of(people[each]) for each in (ASHA, NEW, ARJUN)]
        return Town(
            store, places[0], places[1], of(owner), places[2], of(kiran, group=COUNTER),
            Somebody(MEERA, is_admin=True), orders, shop.id, third.id, request.id, aside, vulnerability,
            fresh, linked, asked, leaving, hook, draft,
            *kept, complained, imports, waiting, decided, paid, said, tabs, guest,
        )  # fmt: skip


async def open_some_tabs(work: UnitOfWork, asha: Actor, new: Actor, kiran: Actor, order_id: int) -> list[int]:
    """Asha has one with entries, one on which nothing is owed, and one that is offered; gives their ids."""
    owner = await known(work, LAKSHMI)
    made = await granting.grant(work, owner, order_id, limit=10**7)
    await granting.answer(work, asha, made.id, yes=True)
    for kind in (TabKind.BOUGHT, TabKind.PAID_CASH):
        entry = await booking.write(work, owner, made.id, kind, 50_00 if kind is TabKind.BOUGHT else 20_00)
    even = replace(made, balance=Money(0), state=TabState.OPEN)
    shop, other, third = await work.shops.approved()
    tabs = [made.id, entry.id]
    for who, at, state in (
        (asha, other, TabState.OPEN),
        (asha, third, TabState.OFFERED),
        (new, shop, TabState.OPEN),
    ):
        each = await work.tabs.add(replace(even, shop_id=at.id, identity_id=who.identity_id, state=state))
        assert each is not None
        tabs.append(each.id)
    return tabs


async def draw_zones(work: UnitOfWork, shop: Shop) -> None:
    """The shop delivers where a map says so, for what the distance says, and hands out what is collected."""
    square = {"type": "Polygon", "coordinates": [[[78.3, 17.2], [78.6, 17.2], [78.6, 17.5], [78.3, 17.5]]]}
    told = {"type": "Feature", "properties": {"name": "The <old> city", "fee": 5}, "geometry": square}
    bands = (Band(2000, Rates(Money(0))), Band(4000, Rates(Money(20_00), Money(50_00), Money(500_00))))
    await work.shops.set_pickup(shop.id, True)
    await work.shops.set_zones(replace(shop, zones=Zones(bands, zones_of(told, shop.place, shop.currency))))


async def lose(work: UnitOfWork, shop_id: int) -> None:
    """The shop is open, and the bot may not write in its group."""
    await work.shops.set_open(shop_id, True)
    await work.shops.set_counter(shop_id, MUTE)
    await counters.lost(work, MUTE, Unreachable.MUTED)


async def sent_back(work: UnitOfWork, owner: Actor) -> int:
    """A shop that its owner has to complete, as an admin said, and a suspended one beside it."""
    agreed = await given.agreed(work, owner)
    facts = {"place": given.CHARMINAR, "address": "4 Station Road", "phone": "98480 12345"}
    week, papers = ((ALL_DAY,),) * WEEK, {"legal_name": "Lakshmi Devi", "fssai": "10012011000123"}
    made = [
        await opening.open_shop(work, agreed, names=Names({"en": name}), week=week, **facts, **papers)
        for name in ("Corner & Sons", "Closed down")
    ]
    await close_some(work, await known(work, LAKSHMI), *(shop.id for shop in made))
    await work.shops.set_submitted(made[0].id, False, "The address is not <clear>")
    await work.shops.set_state(made[1].id, ShopState.SUSPENDED, "Too many complaints")
    return made[0].id


async def known(work: UnitOfWork, telegram_id: int) -> Actor:
    """Somebody, with what they may do now."""
    actor = await work.people.by_telegram(telegram_id)
    assert actor is not None
    return actor


async def issued(work: UnitOfWork, owner: Actor, shop_id: int) -> str:
    """A fresh code that connects a group."""
    await groups.connect_group(work, owner, shop_id)
    code = await groups.group_code(work, owner, shop_id)
    assert code is not None
    return code


async def fill(work: UnitOfWork, who: Actor, shop_id: int, *, lines: int, steps: int = 2) -> None:
    """Puts things from this shop in the cart, so many steps of each."""
    kinds = await work.products.categories(shop_id)
    found = [
        each
        for kind, _ in kinds
        for each in (await work.products.page(shop_id, kind.id, offset=0, limit=8))[0]
    ]
    cart = await work.carts.current(who.identity_id)
    for product in [each for each in found if each.available >= 4 * each.step][:lines]:
        cart = await work.cart_lines.set_line(cart, product.id, steps * product.step)


WAYS: dict[OrderState, list[tuple[Move, Reason | None]]] = {
    OrderState.AWAITING_PAYMENT: [],
    OrderState.PLACED: [],
    OrderState.ACCEPTED: [(Move.ACCEPT, None)],
    OrderState.PICKING: [(Move.ACCEPT, None), (Move.PICK, None)],
    OrderState.READY: [(Move.ACCEPT, None), (Move.READY, None)],
    OrderState.OUT_FOR_DELIVERY: [(Move.ACCEPT, None), (Move.READY, None), (Move.SEND, None)],
    OrderState.DELIVERED: [(Move.ACCEPT, None), (Move.READY, None), (Move.DELIVER, None)],
    OrderState.COLLECTED: [(Move.ACCEPT, None), (Move.READY, None), (Move.COLLECT, None)],
    OrderState.UNDELIVERED: [
        (Move.ACCEPT, None), (Move.READY, None), (Move.SEND, None), (Move.FAIL, Reason.NOBODY_HOME),
    ],
    OrderState.REJECTED: [(Move.REJECT, Reason.TOO_FAR)],
    OrderState.CANCELLED: [(Move.ACCEPT, None), (Move.CANCEL, Reason.OUT_OF_STOCK)],
    OrderState.EXPIRED: [(Move.EXPIRE, None)],
}  # fmt: skip


async def order_in(work: UnitOfWork, asha: Actor, kiran: Actor, shop_id: int, state: OrderState) -> int:
    """An order of Asha's in that state, which is a long one where it is accepted; gives its id."""
    await fill(work, asha, shop_id, lines=10 if state is OrderState.ACCEPTED else 2)
    if state is OrderState.ACCEPTED:
        await cart_lines.say_substitution(work, asha, Substitution.CANCEL)
    await checkout.type_address(work, asha, f"12-2-417, Street {state}, Gudimalkapur")
    await checkout.share_contact(work, asha, "Asha <b>", "919000001001", owner=asha.telegram_id)
    await checkout.type_note(work, asha, "Please & ring twice")
    if state is OrderState.COLLECTED:
        await work.shops.set_pickup(shop_id, True)
        await checkout.choose_delivery(work, asha, Delivery.PICKUP)
    quote = await checkout.quote(work, asha)
    cart = quote.basket.cart
    total = quote.basket.total.minor
    made = await checkout.place_order(
        work,
        asha,
        cart_id=cart.id,
        cart_version=cart.version,
        total=total,
        is_paid_first=state is OrderState.AWAITING_PAYMENT,
    )
    order = made.orders[0]
    for move, reason in WAYS[state]:
        promised = order.promised_at if move is Move.ACCEPT else None
        order = await life.carry_out(work, kiran, order, move, reason=reason, promised=promised)
    if state is OrderState.PLACED:
        first = order.lines[0]
        await amending.amend(work, asha, order.id, {first.product_id: first.held * 2})
    if state is OrderState.ACCEPTED:
        await parting.ask_to_cancel(work, asha, order.id)
    if state is OrderState.READY and order.promised_at:
        await work.orders.promise(order, order.promised_at + OVER)  # so that its customer may leave
    assert order.state is state
    return order.id


async def write_some(work: UnitOfWork, asha: Actor, kiran: Actor, order_id: int) -> int:
    """More words about an order than fit on a page, the first of them reported; gives that one's id."""
    first = await writing.write(work, kiran, order_id, "Which gate?")
    await writing.report(work, asha, first.id)
    for number in range(ON_A_PAGE):
        await writing.write(work, asha, order_id, f"The {number}th & <last>")
    return first.id


async def ask_about(work: UnitOfWork, kiran: Actor, order_id: int) -> list[int]:
    """Its customer is asked about two lines: something else in place of one, and what another weighs."""
    order = await work.orders.get(order_id)
    gone, heavy = sorted(order.lines, key=lambda line: line.is_weighed)[:: len(order.lines) - 1]
    assert heavy.is_weighed
    order = await proposing.not_there(work, kiran, order_id, gone.id, version=order.version)
    order = await picking.pick_line(
        work, kiran, order_id, heavy.id, version=order.version, picked=heavy.ordered * 3 // 2
    )
    return [line.id for line in order.waiting]


async def sign_in(work: UnitOfWork, who: Actor) -> None:
    """Twelve browsers: more than a screen shows."""
    for number in range(12):
        client = f"Firefox {number}, Android"
        await work.sessions.open(who.identity_id, SessionKind.CUSTOMER, client, (Method.PASSWORD,))


async def set_aside(work: UnitOfWork) -> int:
    """An update that could not be applied."""
    await work.inbox_rows.add([{"update_id": 1, "message": {"from": {"id": ASHA}}}])
    (received,) = await work.inbox_rows.claim("nobody", most=1, lease_s=1)
    assert await work.inbox_rows.failed(received, "KeyError", "BCDFGHJK", ONCE)
    return received.seq


async def leave_unsent(work: UnitOfWork) -> None:
    """Messages that could not be sent: with the update more than a page of what is set aside."""
    for number, sign in enumerate("BCDFGHJK"):
        await work.outbox.tell("order-card", 0, -6000 - number, priority=0)
        (claimed,) = await work.outbox_rows.claim("nobody", most=1, lease_s=1)
        assert await work.outbox_rows.failed(claimed, "KeyError", 8 * sign, ONCE)


async def known_vulnerability(work: UnitOfWork) -> int:
    """The audit's entry about a package that is not well."""
    await vulnerabilities.tell(
        work,
        [
            vulnerabilities.Vulnerability("urllib3", "2.1.0", "GHSA-34jh-p97f-mpxf", "2.2.2"),
            vulnerabilities.Vulnerability("aiohttp", "3.9.0", "GHSA-5h86-8mv2-jq9f"),
        ],
    )
    [entry] = await work.audit.last(1)
    return entry.id


def subjects(town: Town) -> dict[str, list[tuple[Somebody, int]]]:
    """What each kind of notice is about, and who gets it."""
    every = [order for state, order in town.orders.items() if state is not OrderState.AWAITING_PAYMENT]
    # It may have moved on before that is told.
    of_any = [(town.asha, each) for each in town.orders.values()]
    news = {f"order-{state.value.replace('_', '-')}": of_any for state in OrderState}
    return (
        news
        | town.linked.subjects()
        | {
            "staff-removed": [(town.new, town.shop)],
            "staff-returned": [(town.new, town.shop)],
            "record-enabled": [(town.asha, 0)],
            "order-card": [
                *((town.kiran, each) for each in every),
                (town.lakshmi, town.orders[OrderState.EXPIRED]),
            ],
            "order-tracking": of_any,
            "counter-board": [(town.kiran, 0)],
            "order-word": [(town.asha, town.said), (town.kiran, town.said)],
            "word-reported": [(town.meera, town.said)],
            "order-question": [(town.asha, each) for each in town.waiting],
            "order-card-retired": [(town.kiran, town.orders[OrderState.DELIVERED])],
            "order-amended": [(town.kiran, town.orders[OrderState.PLACED])],
            "order-cancel-asked": [(town.kiran, town.orders[OrderState.ACCEPTED])],
            "order-cancel-refused": [(town.asha, town.orders[OrderState.UNDELIVERED])],
            "order-delayed": [(town.asha, town.orders[state]) for state in sorted(AWAITED)],
            "order-late": [(town.kiran, town.orders[state]) for state in sorted(AWAITED)],
            "order-pay": [(town.asha, town.orders[OrderState.AWAITING_PAYMENT])],
            "order-reminder": [(town.kiran, every[0])],
            "payment-code": [(town.arjun, town.paid[0][1][1])],
            "payment-due": [(town.asha, town.paid[0][1][1])],
            "payment-news": [(town.asha, each) for _, each in (*town.paid[0][:2], *town.paid[0][3:])],
            "payment-claimed": [(town.kiran, each) for _, each in town.paid[0]],
            "refund-news": [(town.asha, each) for _, each in town.paid[1]],
            "refund-task": [(town.kiran, each) for _, each in town.paid[1]],
            "complaint-asked": [
                (who, each) for who in (town.lakshmi, town.meera) for each in town.complained
            ],
            "complaint-news": [(town.asha, each) for each in town.complained],
            "rating-answered": [(town.asha, town.orders[OrderState.COLLECTED])],
            "trip-given": [
                (town.arjun, town.orders[OrderState.OUT_FOR_DELIVERY]),
                (town.new, town.orders[OrderState.OUT_FOR_DELIVERY]),
            ],
            "group-asks": [(town.lakshmi, town.request)],
            "group-connected": [(town.kiran, town.shop)],
            "group-lost": [(town.lakshmi, town.lost)],
            "group-well": [(town.lakshmi, town.shop)],
            "group-returned": [(town.lakshmi, town.lost)],
            "group-back": [(Somebody(KIRAN, group=MUTE), town.lost)],
            "shop-unreachable": [(town.meera, town.lost)],
            "shops-unreachable": [(town.meera, 0)],
            "stats-picture": [(town.meera, 0)],
            "catalogue-out": [(town.meera, 0)],
            "tab-offered": [(town.asha, town.tabs[3])],
            "tab-entry": [(town.asha, town.tabs[1])],
            "tab-wrong": [(town.lakshmi, town.tabs[1])],
            "tab-due": [(town.asha, town.tabs[0])],
            "tab-statement": [(town.asha, town.tabs[0]), (town.lakshmi, town.tabs[0])],
            "bill": [
                *((each, town.orders[OrderState.DELIVERED]) for each in (town.asha, town.kiran)),
            ],
            "bill-named": [(town.asha, town.orders[OrderState.DELIVERED])],
            "day-close": [(town.lakshmi, day_subject(town.shop, date(2026, 6, 1)))],
            "day-close-csv": [(town.lakshmi, day_subject(town.shop, date(2026, 6, 1)))],
            "report-picture": [(town.lakshmi, town.shop)],
            "report-table": [(town.lakshmi, town.shop)],
            "morning-word": [(town.lakshmi, town.shop)],
            "poster": [(town.lakshmi, town.shop)],
            "zones-picture": [(town.lakshmi, town.shop)],
            "shop-approved": [(town.lakshmi, town.shop)],
            "shop-pending": [(town.lakshmi, town.shop)],
            "shop-suspended": [(town.lakshmi, town.shop), (town.lakshmi, town.draft)],
            "shop-unanswered": [(town.lakshmi, town.shop)],
            "shop-resumed": [(town.lakshmi, town.shop), (town.lakshmi, town.draft)],
            "shop-sent-back": [(town.lakshmi, town.draft), (town.lakshmi, town.shop)],
            "shop-submitted": [(town.meera, town.draft), (town.meera, town.shop)],
            "update-set-aside": [(town.asha, town.aside)],
            "approval-asked": [(town.asha, each) for each in town.asked],
            **{kind: [(town.asha, 0)] for kind in SIGN_INS},
            "data-copy": [(town.asha, 0)],
            "goodbye": [(town.asha, 0)],
            "erasure-asked": [(each, 0) for each in town.leaving],
            "erasure-undone": [(town.asha, 0)],
            **{kind: [(town.meera, 0)] for kind in ALERTS},
            "hook-off": [(town.lakshmi, town.hook)],
            "stock-low": [(town.lakshmi, town.low)],
            "wish-found": [(town.asha, town.low)],
            "photo-failed": [(town.lakshmi, town.low)],
            "product-photos": [(town.lakshmi, town.low), (town.asha, town.low)],
            "stock-list": [(town.lakshmi, each) for each in town.imports],
            "stock-list-faults": [(town.lakshmi, town.imports[0])],
            "stock-list-out": [(town.lakshmi, town.shop)],
            "stock-list-out-csv": [(town.lakshmi, town.shop)],
            "package-holes": [(town.meera, town.vulnerability)],
            "package-silence": [(town.meera, 0)],
        }
    )
