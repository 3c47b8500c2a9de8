"""Every list that a chat shows: whose it is, how it is opened, and how so many entries come into it."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from domain.audit_actions import AuditAction
from domain.catalogue import products
from domain.catalogue.about.timetable import MOST_DATES
from domain.catalogue.entry import Facts
from domain.catalogue.ports import NewProduct, NewShop
from domain.catalogue.shared.good import SharedGood
from domain.catalogue.shop import ShopState
from domain.catalogue.trading import timekeeping
from domain.identity.arrival import arrive
from domain.identity.records import Method, SessionKind
from domain.kinds import DueKind, MessageKind
from domain.money.accounts import Account
from domain.money.books.entries import post_tab_entry
from domain.money.tab import Tab, TabKind, TabState
from domain.people import Actor, Role
from domain.platform.webhooks import hooks
from domain.platform.webhooks.hook import MOST_HOOKS, Tried, Trouble
from domain.retry import ONCE
from domain.shopping import wishes
from domain.shopping.addresses import ALL
from domain.shopping.cart import MOST_CARTS, MOST_LINES, Quote
from domain.shopping.coupons import keeping as coupon_keeping
from domain.shopping.offers.coupon import MOST_COUPONS
from domain.shopping.wish import MOST_WISHES
from domain.unit_of_work import UnitOfWork
from domain.values import Money, Names, Place, Quantity, Unit
from storage.identity.sessions import MOST as MOST_SESSIONS
from tests.scenarios.stage import MEERA
from tests.scenarios.street import ARJUN, LAKSHMI
from tests.storage.given import agreed

ASHA, FIRST_GUEST = 1001, 500_000
NUMBERED = re.compile(r"Number (\d{3})")
BUTTON = re.compile(r"^Number (\d{3})$", re.MULTILINE)
MISSED = re.compile(r"^• number (\d{3})", re.MULTILINE)
LINE = re.compile(r"^Number (\d{3}) 500 g$", re.MULTILINE)
ORDERED = re.compile(r"#(\d{4,})")
REFERENCE = re.compile(r"🔁 ([B-Z]{8})")
CHANGED = re.compile(r"→ Number (\d{3})")
SYSTEM = re.compile(r"till-(\d{3})")
WRITTEN = re.compile(r"^(\d+)\. \S+.* · Bought", re.MULTILINE)
CODED = re.compile(r"NUMBER(\d{3})")
HOLIDAY = re.compile(r"(\w{3}, \d+ \w{3}) · closed")
LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
EVERYTHING = Names({"en": "Everything"})
A_TAB = Tab(
    id=0,
    shop_id=1,
    identity_id=0,
    called="Asha",
    limit=Money(10**7),
    pay_day=1,
    state=TabState.OPEN,
    balance=Money(0),
)
Fill = Callable[[UnitOfWork, int], Awaitable[None]]


@dataclass(frozen=True)
class ChatList:
    """`fill` brings the entry of that number, from nought, into the list.

    `entry` finds what tells one from the others. `most`: no more than so many can be there.
    """

    name: str
    opens: str
    fill: Fill
    entry: re.Pattern[str] = NUMBERED
    most: int = 300


def named(number: int) -> Names:
    """A name that tells entries apart."""
    return Names({"en": f"Number {number:03}"})


async def _person(work: UnitOfWork, telegram_id: int) -> Actor:
    found = await work.people.by_telegram(telegram_id)
    assert found is not None
    return found


async def _new_shop(work: UnitOfWork, number: int, owner: int) -> int:
    free = Money(0)
    shop = NewShop(
        named(number), ShopState.APPROVED, True, owner, Place(17.4, 78.4), "Here", "1", free, free, None,
        -9000 - number,
    )  # fmt: skip
    return (await work.shops.add(shop)).id


async def _product(work: UnitOfWork, kind: Names, number: int) -> int:
    """A product in Green Basket, of a kind called so."""
    found = await work.products.add_category(kind.in_("en"), kind, "🌾", 9 + number)
    pack = Quantity(500, Unit.GRAM)
    new = NewProduct(2, found.id, named(number), pack, Unit.PIECE, Money(500_00), 1, 0, 1_000)
    return await work.products.add(new)


async def _order(work: UnitOfWork, shop_id: int) -> int:
    """One more order of Asha's there."""
    asha = await _person(work, ASHA)
    cart = await work.carts.current(asha.identity_id)
    goods = (await work.products.after(shop_id, 0, most=1))[0]
    await work.cart_lines.set_line(cart, goods.id, 1)
    address = await work.addresses.add(asha.identity_id, "Flat 2, Rose Apartments", None)
    await work.carts.draft(cart, address_id=address.id, contact_name="Asha", contact_phone="+919876543210")
    cart = await work.carts.current(asha.identity_id)
    made = await work.orders.place_all(Quote(await work.cart_lines.basket(cart), address))
    await work.stock.set_stock(goods.id, 1_000)
    assert await work.stock.allocate(goods.id, 1, made.orders[0].id)
    await work.carts.close(cart, next_address=address.id)
    await work.due.at(work.now + timedelta(days=1), DueKind.ORDER_EXPIRE, made.orders[0].id)
    return made.orders[0].id


async def shop(work: UnitOfWork, number: int) -> None:
    """A shop of Arjun's."""
    await _new_shop(work, number, (await _person(work, ARJUN)).identity_id)


async def workplace(work: UnitOfWork, number: int) -> None:
    """A shop of Arjun's where Asha works."""
    shop_id = await _new_shop(work, number, (await _person(work, ARJUN)).identity_id)
    await work.people.join_shop(shop_id, (await _person(work, ASHA)).identity_id, Role.STAFF)


async def wished(work: UnitOfWork, number: int) -> None:
    """Something that Asha waits for."""
    asha = await agreed(work, await _person(work, ASHA))
    await wishes.wish_for(work, asha, f"Number {number:03}")


async def missed(work: UnitOfWork, number: int) -> None:
    """Words that were searched for twice in Green Basket."""
    for _ in range(2):
        await wishes.count_missed(work, [await work.shops.get(2)], f"Number {number:03}")


async def kind(work: UnitOfWork, number: int) -> None:
    """A kind of goods in Green Basket."""
    await _product(work, named(number), number)


async def product(work: UnitOfWork, number: int) -> None:
    """A product of one kind there."""
    await _product(work, EVERYTHING, number)


async def found(work: UnitOfWork, number: int) -> None:
    """A product that answers to "lentils"."""
    kind = await work.products.add_category("lentils", EVERYTHING, "🌾", 90)
    name, pack = Names({"en": f"Lentils, Number {number:03}"}), Quantity(500, Unit.GRAM)
    new = NewProduct(2, kind.id, name, pack, Unit.PIECE, Money(500_00), 1, 0, 1_000)
    await work.products.add(new)


async def past(work: UnitOfWork, number: int) -> None:
    """A change of one of Green Basket's goods."""
    told: Facts = {"description": f"Number {number:03}"}
    assert await products.change(work, await _person(work, LAKSHMI), 6, told)


async def line(work: UnitOfWork, number: int) -> None:
    """A line in Asha's cart."""
    cart = await work.carts.current((await _person(work, ASHA)).identity_id)
    await work.cart_lines.set_line(cart, await _product(work, EVERYTHING, number), 1)


async def cart(work: UnitOfWork, number: int) -> None:
    """A cart of Asha's beside her first one."""
    await work.carts.create((await _person(work, ASHA)).identity_id, f"Number {number:03}")


async def order(work: UnitOfWork, number: int) -> None:
    """An order of Asha's in the first shop."""
    await _order(work, 1)


async def address(work: UnitOfWork, number: int) -> None:
    """An address of Asha's."""
    asha = await _person(work, ASHA)
    if not number:
        await agreed(work, asha)
    await work.addresses.add(asha.identity_id, f"House 5, Number {number:03}", None, most=ALL)


async def session(work: UnitOfWork, number: int) -> None:
    """A browser where Asha is signed in."""
    asha, client = await _person(work, ASHA), f"Number {number:03}"
    await work.sessions.open(asha.identity_id, SessionKind.CUSTOMER, client, (Method.PASSWORD,))


async def member(work: UnitOfWork, number: int) -> None:
    """Somebody who works in the first shop."""
    guest = await arrive(work, FIRST_GUEST + number, f"Number {number:03}", "en")
    await work.people.join_shop(1, guest.identity_id, Role.STAFF)


async def record(work: UnitOfWork, number: int) -> None:
    """Somebody."""
    await arrive(work, FIRST_GUEST + number, f"Number {number:03}", "en")


async def office(work: UnitOfWork, number: int) -> None:
    """A shop in which Asha works."""
    asha = await _person(work, ASHA)
    shop_id = await _new_shop(work, number, (await _person(work, ARJUN)).identity_id)
    await work.people.join_shop(shop_id, asha.identity_id, Role.STAFF)


async def aside(work: UnitOfWork, number: int) -> None:
    """A message that could not be sent."""
    await work.outbox.tell(MessageKind.ORDER_CARD, number, -777_777, priority=0)
    (message,) = await work.outbox_rows.claim("nobody", most=1, lease_s=1)
    under = "".join(LETTERS[number // 20**at % 20] for at in reversed(range(8)))
    assert await work.outbox_rows.failed(message, "KeyError", under, ONCE)


async def entry(work: UnitOfWork, number: int) -> None:
    """An entry in the audit, about a package that is called by its number."""
    await work.audit.record(None, AuditAction.PACKAGE_HOLE, f"Number {number:03}")


async def own_tab(work: UnitOfWork, number: int) -> None:
    whose = (await _person(work, ASHA)).identity_id
    await _new_shop(work, number, (await _person(work, LAKSHMI)).identity_id)
    at = (await work.shops.approved())[-1].id
    await work.tabs.add(replace(A_TAB, shop_id=at, identity_id=whose))


async def tab_of_shop(work: UnitOfWork, number: int) -> None:
    guest = await arrive(work, FIRST_GUEST + number, f"Number {number:03}", "en")
    await work.tabs.add(replace(A_TAB, called=f"Number {number:03}", identity_id=guest.identity_id))


async def written(work: UnitOfWork, number: int) -> None:
    if not number:
        await work.tabs.add(replace(A_TAB, identity_id=(await _person(work, ASHA)).identity_id))
    entry = await work.tabs.append(await work.tabs.get(1), TabKind.BOUGHT, Money(1_00))
    await post_tab_entry(work, await work.shops.get(1), entry, Account.SALES)


async def coupon(work: UnitOfWork, number: int) -> None:
    await coupon_keeping.type_new(work, await _person(work, LAKSHMI), 1, f"NUMBER{number:03} 50")


async def holiday(work: UnitOfWork, number: int) -> None:
    """A day on which the first shop is closed."""
    owner = await _person(work, LAKSHMI)
    await timekeeping.set_date(work, owner, 1, (work.now + timedelta(days=number)).date(), ())


async def shared(work: UnitOfWork, number: int) -> None:
    """A good that the platform knows."""
    await work.shared_goods.add([SharedGood(named(number))])


async def system(work: UnitOfWork, number: int) -> None:
    """A system that is told of the first shop's orders."""
    owner = await _person(work, LAKSHMI)
    await hooks.add(work, owner, 1, f"https://till-{number:03}.example.org/in")


async def delivery(work: UnitOfWork, number: int) -> None:
    """Something that the first of them was told: of an order of its own, so that it can be told apart."""
    owner = await _person(work, LAKSHMI)
    if not number:
        await hooks.add(work, owner, 1, "https://till.example.org/in")
    (hook, *_) = await hooks.shop_hooks(work, owner, 1)
    await work.hook_deliveries.note(1, await _order(work, 1), 1, ["order.placed"])
    (newest,) = await hooks.deliveries(work, owner, hook.id, most=1)
    await work.hook_deliveries.given_up(newest.id, Tried(None, Trouble.TIMEOUT))


LISTS = (
    ChatList("shops", "Asha: /shops", shop),
    ChatList("kinds of goods", "Asha: /shops\nAsha presses [Green Basket]", kind),
    ChatList("products", "Asha: /start\nAsha forges shelf.products:2:{kind}:0", product),
    ChatList("what was found", "Asha: /start\nAsha forges search.found:2:0:lentils", found, most=40),
    ChatList("own shelves", "Lakshmi: /start\nLakshmi forges goods.shelves:2", kind),
    ChatList("goods without MRP", "Lakshmi: /start\nLakshmi forges goods.wanting:2:mrp:0", product),
    ChatList("own shelf", "Lakshmi: /start\nLakshmi forges goods.shelf:2:{kind}:0", product),
    ChatList("prices of a shelf", "Lakshmi: /start\nLakshmi forges pricing.preview:2:{kind}:500:0", product),
    ChatList("several at once", "Lakshmi: /start\nLakshmi forges pricing.several:2:{kind}:0:-", product),
    ChatList("plans", "Lakshmi: /start\nLakshmi forges pricing.planned:2:{kind}:hide:0:0:*", product),
    ChatList("desk", "Lakshmi: /start\nLakshmi forges goods.shelves:2\nLakshmi: lentils", found, most=40),
    ChatList("dates", "Lakshmi: /start\nLakshmi forges hours.dates:1", holiday, HOLIDAY, most=MOST_DATES),
    ChatList("history", "Lakshmi: /start\nLakshmi forges history.past:6:0", past, CHANGED),
    ChatList("cart", "Asha: /cart", line, LINE, most=MOST_LINES),
    ChatList("carts", "Asha: /carts", cart, most=MOST_CARTS - 1),
    ChatList("orders", "Asha: /orders", order, ORDERED),
    ChatList("address book", "Asha: /addresses", address),
    ChatList("addresses", "Asha: /profile\nAsha presses [Address]", address),
    ChatList("wishes", "Asha: /wishes", wished, most=MOST_WISHES),
    ChatList("missed searches", "Lakshmi: /start\nLakshmi forges wishes.missed:2:0", missed, MISSED, 100),
    ChatList("sessions", "Asha: /sessions", session, most=MOST_SESSIONS),
    ChatList("staff", "Lakshmi: /start\nLakshmi forges staff.people:1", member),
    ChatList("own shops", "Arjun: /shop", shop),
    ChatList("shops to report on", "Arjun: /report", shop),
    ChatList("catalogue", "Meera: /start\nMeera forges sharedgoods.found:0:number", shared),
    ChatList("doubles", "Meera: /start\nMeera forges sharedgoods.doubles:1:0:number", shared),
    ChatList("shops to copy from", "Arjun: /start\nArjun forges imports.others:3:0", shop),
    ChatList("workplaces", "Asha: /shop", workplace),
    ChatList("tabs of a shop", "Lakshmi: /start\nLakshmi forges tabs.kept:1", tab_of_shop),
    ChatList("own tabs", "Asha: /khata", own_tab),
    ChatList("a tab's book", "Asha: /start\nAsha forges khata.book:1:0", written, WRITTEN),
    ChatList("own coupons", "Lakshmi: /start\nLakshmi forges coupons.kept:1", coupon, CODED, MOST_COUPONS),
    ChatList("today's orders", "Lakshmi: /start\nLakshmi forges daybook.today:1", order, ORDERED),
    ChatList("open orders of one's shops", "Lakshmi: /open", order, ORDERED),
    ChatList("every shop", "Meera: /admin\nMeera presses [Shops]", shop),
    ChatList("shops that are live", "Meera: /shops\nMeera presses [Live]", shop),
    ChatList("shops by name", "Meera: /admin\nMeera presses [Shops]\nMeera: number", shop),
    ChatList("open orders", "Meera: /admin\nMeera presses [Open orders]", order, ORDERED),
    ChatList("set aside", "Meera: /admin\nMeera presses [Set aside]", aside, REFERENCE),
    ChatList("audit", "Meera: /audit", entry),
    ChatList("people", "Meera: /users", record),
    ChatList("roles of somebody", "Meera: /user Asha", office),
    ChatList("roles to change", "Meera: /role Asha", office),
    ChatList("systems", "Lakshmi: /start\nLakshmi forges hooks.systems:1", system, SYSTEM, most=MOST_HOOKS),
    ChatList("deliveries", "Lakshmi: /start\nLakshmi forges hooks.deliveries:{hook}:0", delivery, ORDERED),
)  # fmt: skip
WHOSE = {"Asha": ASHA, "Lakshmi": LAKSHMI, "Arjun": ARJUN, "Meera": MEERA}
