"""A town with everybody in it who matters, for walks through the storyboard."""

from dataclasses import dataclass

from domain.catalogue.shop import Unreachable
from domain.identity import preferences
from domain.identity.arrival import arrive
from domain.identity.linking import counters, groups
from domain.identity.records import Method, SessionKind
from domain.orders import checkout, life
from domain.orders.order import Move, OrderState, Reason
from domain.people import Actor, Role
from domain.platform import vulnerabilities
from domain.preferences import QuietHours
from domain.unit_of_work import UnitOfWork
from domain.watch import Alert
from domain.work import Rules
from kirana.seeding import seed
from storage.engine.database import Database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.clock import Clock
from tests.rules.asked import ask_some
from tests.rules.hooked import hook_some
from tests.rules.leaving import let_some_leave
from tests.rules.linked import Linked, link_some
from tests.rules.walk import Somebody, of

ASHA, NEW, LAKSHMI, ARJUN, KIRAN, MEERA, COUNTER = 1001, 1002, 2000, 4001, 2001, 3001, -5001
MUTE = -5009
SIGN_INS = (
    "session-opened",
    "session-reused",
    "password-changed",
    "password-given-up",
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
    hole: int
    code: str
    linked: Linked
    asked: list[int]
    leaving: list[Somebody]
    hook: int


async def build(database: Database, clock: Clock) -> Town:
    """The demo shops, a day on."""
    store = StoredStore(database, Sealer("a secret for tests, of no use elsewhere"), clock, Rules(), bot_id=1)
    async with store.begin() as work:
        await seed(work, LAKSHMI, COUNTER)
        people = {
            each: await arrive(work, each, f"Person {each}", "en") for each in (ASHA, NEW, ARJUN, KIRAN)
        }
        await arrive(work, MEERA, "Meera", "en")
        shop, other, third = await work.shops.approved()
        await lose(work, third.id)
        await work.people.join_shop(shop.id, people[KIRAN].identity_id, Role.STAFF)
        asha, kiran = people[ASHA], await known(work, KIRAN)
        orders = {state: await order_in(work, asha, kiran, shop.id, state) for state in OrderState}
        await work.posts.keep("order-card", orders[OrderState.READY], COUNTER, 77)
        await fill(work, asha, shop.id, lines=10)
        await fill(work, asha, shop.id, lines=1, steps=1)
        await fill(work, asha, other.id, lines=2)
        owner = await known(work, LAKSHMI)
        await preferences.change(work, people[ARJUN], quiet=QuietHours(22 * 60, 7 * 60))
        code = await issued(work, owner, shop.id)
        request = await groups.redeem_group_code(work, kiran, code, -5002, "Our staff")
        assert request is not None
        fresh = await issued(work, owner, other.id)
        linked = await link_some(work, owner, shop.id, 1)
        asked = await ask_some(work, asha)
        await sign_in(work, asha)
        leaving = await let_some_leave(work)
        await leave_unsent(work)
        aside, hole = await set_aside(work), await known_hole(work)
        hook = await hook_some(work, owner, shop.id, list(orders.values()))
        places = [of(people[each]) for each in (ASHA, NEW, ARJUN)]
        return Town(
            store, places[0], places[1], of(owner), places[2], of(kiran, group=COUNTER),
            Somebody(MEERA, is_admin=True), orders, shop.id, third.id, request.id, aside, hole, fresh, linked,
            asked, leaving, hook,
        )  # fmt: skip


async def lose(work: UnitOfWork, shop_id: int) -> None:
    """The shop is open, and the bot may not write in its group."""
    await work.shops.set_open(shop_id, True)
    await work.shops.set_counter(shop_id, MUTE)
    await counters.lost(work, MUTE, Unreachable.MUTED)


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
    OrderState.PLACED: [],
    OrderState.ACCEPTED: [(Move.ACCEPT, None)],
    OrderState.PICKING: [(Move.ACCEPT, None), (Move.PICK, None)],
    OrderState.READY: [(Move.ACCEPT, None), (Move.READY, None)],
    OrderState.OUT_FOR_DELIVERY: [(Move.ACCEPT, None), (Move.READY, None), (Move.SEND, None)],
    OrderState.DELIVERED: [(Move.ACCEPT, None), (Move.READY, None), (Move.DELIVER, None)],
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
    await checkout.type_address(work, asha, f"12-2-417, Street {state}, Gudimalkapur")
    await checkout.share_contact(work, asha, "Asha <b>", "919000001001", owner=asha.telegram_id)
    await checkout.type_note(work, asha, "Please & ring twice")
    quote = await checkout.quote(work, asha)
    cart = quote.basket.cart
    total = quote.basket.total.minor
    made = await checkout.place_order(work, asha, cart_id=cart.id, cart_version=cart.version, total=total)
    order = made.orders[0]
    for move, reason in WAYS[state]:
        order = await life.carry_out(work, kiran, order, move, reason=reason)
    assert order.state is state
    return order.id


async def sign_in(work: UnitOfWork, who: Actor) -> None:
    """Twelve browsers: more than a screen shows."""
    for number in range(12):
        client = f"Firefox {number}, Android"
        await work.sessions.open(who.identity_id, SessionKind.CUSTOMER, client, (Method.PASSWORD,))


async def set_aside(work: UnitOfWork) -> int:
    """An update that could not be applied."""
    await work.inbox_rows.add([{"update_id": 1, "message": {"from": {"id": ASHA}}}])
    (received,) = await work.inbox_rows.claim("nobody", most=1, lease_s=1)
    assert await work.inbox_rows.failed(received, "KeyError", "BCDFGHJK", most_tries=1)
    return received.seq


async def leave_unsent(work: UnitOfWork) -> None:
    """Messages that could not be sent: with the update more than a page of what is set aside."""
    for number, letter in enumerate("BCDFGHJK"):
        await work.outbox.tell("order-card", 0, -6000 - number, priority=0)
        (claimed,) = await work.outbox_rows.claim("nobody", most=1, lease_s=1)
        assert await work.outbox_rows.failed(claimed, "KeyError", 8 * letter, most_faults=1, delay_s=1)


async def known_hole(work: UnitOfWork) -> int:
    """The audit's entry about a package that is not well."""
    await vulnerabilities.tell(
        work, [vulnerabilities.Hole("urllib3", "2.1.0", "GHSA-34jh-p97f-mpxf", "2.2.2")]
    )
    [entry] = await work.audit.last(1)
    return entry.id


def subjects(town: Town) -> dict[str, list[tuple[Somebody, int]]]:
    """What each kind of notice is about, and who gets it."""
    every = list(town.orders.values())
    news = {
        f"order-{state.value.replace('_', '-')}": [(town.asha, town.orders[state])] for state in OrderState
    }
    return (
        news
        | town.linked.subjects()
        | {
            "staff-removed": [(town.new, town.shop)],
            "order-card": [(town.kiran, each) for each in every],
            "order-tracking": [(town.asha, each) for each in every],
            "order-reminder": [(town.kiran, every[0])],
            "group-asks": [(town.lakshmi, town.request)],
            "group-connected": [(town.kiran, town.shop)],
            "group-lost": [(town.lakshmi, town.lost)],
            "group-well": [(town.lakshmi, town.shop)],
            "group-returned": [(town.lakshmi, town.lost)],
            "group-back": [(Somebody(KIRAN, group=MUTE), town.lost)],
            "shop-unreachable": [(town.meera, town.lost)],
            "shop-approved": [(town.lakshmi, town.shop)],
            "shop-suspended": [(town.lakshmi, town.shop)],
            "update-set-aside": [(town.asha, town.aside)],
            "approval-asked": [(town.asha, each) for each in town.asked],
            **{kind: [(town.asha, 0)] for kind in SIGN_INS},
            "data-copy": [(town.asha, 0)],
            "goodbye": [(town.asha, 0)],
            "erasure-asked": [(each, 0) for each in town.leaving],
            "erasure-undone": [(town.asha, 0)],
            "alert": [(town.meera, each) for each in Alert],
            "hook-off": [(town.lakshmi, town.hook)],
            "package-holes": [(town.meera, town.hole)],
            "package-silence": [(town.meera, 0)],
        }
    )
