"""Every flow is collected, every link leads somewhere, every screen can be reached, every text is there."""

import ast
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import bot.flows
from bot.chat import Chat, Flow, Goto, Link, Screen, go, show, tap
from bot.notices import Notices
from bot.storyboard import Storyboard
from domain.catalogue import ShopState
from domain.orders import Move, OrderState, Reason
from domain.people import Actor, Role
from domain.transport import FullWork
from domain.usecases import checkout, fulfil, shopkeeping
from domain.usecases.arrival import arrive
from domain.work import Rules
from kirana.seeding import seed
from locales.texts import Texts
from storage.database import Database, open_database
from storage.sealing import Sealer
from storage.work import StoredStore
from tests.clock import Clock
from tests.conftest import copy_database
from tests.rules.asked import ask_some
from tests.rules.linked import Linked, link_some
from tests.rules.walk import Somebody, Step, Walk, of

ASHA, NEW, LAKSHMI, ARJUN, KIRAN, MEERA, COUNTER = 1001, 1002, 2000, 4001, 2001, 3001, -5001
OVERTAKEN = {"orders-again-part", "error-order-moved"}
"""What is said only where somebody else was faster."""
SIGN_INS = ("session-opened", "session-reused", "password-changed", "factor-removed")
FLOWS = Path(bot.flows.__file__).parent
ROOT = FLOWS.parents[1]


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
    request: int
    aside: int
    code: str
    linked: Linked
    asked: list[int]


@pytest.fixture
async def database(sqlite_template: Path, tmp_path: Path) -> AsyncIterator[Database]:
    """What a screen shows does not hang on the kind of database: one is enough here."""
    copy_database(sqlite_template, tmp_path / "town.db")
    opened = await open_database(f"sqlite:///{tmp_path}/town.db")
    yield opened
    await opened.close()


@pytest.fixture
async def town(database: Database, clock: Clock) -> Town:
    """The demo shops, a day on."""
    store = StoredStore(database, Sealer("a secret for tests, of no use elsewhere"), clock, Rules(), bot_id=1)
    async with store.begin() as work:
        await seed(work, LAKSHMI, COUNTER)
        people = {
            each: await arrive(work, each, f"Person {each}", "en") for each in (ASHA, NEW, ARJUN, KIRAN)
        }
        await arrive(work, MEERA, "Meera", "en")
        shop, other, *_ = await work.shops.approved()
        await work.people.join_shop(shop.id, people[KIRAN].identity_id, Role.STAFF)
        asha, kiran = people[ASHA], await known(work, KIRAN)
        orders = {state: await order_in(work, asha, kiran, shop.id, state) for state in OrderState}
        await work.posts.keep("order-card", orders[OrderState.READY], COUNTER, 77)
        await fill(work, asha, shop.id, lines=10)
        await fill(work, asha, shop.id, lines=1, steps=1)
        await fill(work, asha, other.id, lines=2)
        owner = await known(work, LAKSHMI)
        code = await issued(work, owner, shop.id)
        request = await shopkeeping.redeem_group_code(work, kiran, code, -5002, "Our staff")
        assert request is not None
        fresh = await issued(work, owner, other.id)
        linked = await link_some(work, owner, shop.id, 1)
        asked = await ask_some(work, asha)
        aside = await set_aside(work)
        places = [of(people[each]) for each in (ASHA, NEW, ARJUN)]
        return Town(
            store, places[0], places[1], of(owner), places[2], of(kiran, group=COUNTER),
            Somebody(MEERA, is_admin=True), orders, shop.id, request.id, aside, fresh, linked, asked,
        )  # fmt: skip


async def known(work: FullWork, telegram_id: int) -> Actor:
    """Somebody, with what they may do now."""
    actor = await work.people.by_telegram(telegram_id)
    assert actor is not None
    return actor


async def issued(work: FullWork, owner: Actor, shop_id: int) -> str:
    """A fresh code that connects a group."""
    await shopkeeping.connect_group(work, owner, shop_id)
    code = await shopkeeping.group_code(work, owner, shop_id)
    assert code is not None
    return code


async def fill(work: FullWork, who: Actor, shop_id: int, *, lines: int, steps: int = 2) -> None:
    """Puts things from this shop in the cart, so many steps of each."""
    kinds = await work.products.categories(shop_id)
    found = [
        each
        for kind, _ in kinds
        for each in (await work.products.page(shop_id, kind.id, offset=0, limit=8))[0]
    ]
    cart = await work.carts.current(who.identity_id)
    for product in [each for each in found if each.available >= 4 * each.step][:lines]:
        cart = await work.carts.set_line(cart, product.id, steps * product.step)


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


async def order_in(work: FullWork, asha: Actor, kiran: Actor, shop_id: int, state: OrderState) -> int:
    """An order of Asha's in that state; gives its id."""
    await fill(work, asha, shop_id, lines=2)
    await checkout.type_address(work, asha, f"12-2-417, Street {state}, Gudimalkapur")
    await checkout.share_contact(work, asha, "Asha <b>", "919000001001", owner=asha.telegram_id)
    await checkout.type_note(work, asha, "Please & ring twice")
    quote = await checkout.quote(work, asha)
    cart = quote.basket.cart
    total = quote.basket.total.minor
    made = await checkout.place_order(work, asha, cart_id=cart.id, cart_version=cart.version, total=total)
    order = made.orders[0]
    for move, reason in WAYS[state]:
        order = await fulfil.carry_out(work, kiran, order, move, reason=reason)
    assert order.state is state
    return order.id


async def set_aside(work: FullWork) -> int:
    """An update that could not be applied."""
    await work.received.add([{"update_id": 1, "message": {"from": {"id": ASHA}}}])
    (received,) = await work.received.claim("nobody", most=1, lease_s=1)
    assert await work.received.failed(received, "KeyError", "BCDFGHJK", most_tries=1)
    return received.seq


def subjects(town: Town) -> dict[str, list[tuple[Somebody, int]]]:
    """What each kind of notice is about, and who gets it."""
    every = list(town.orders.values())
    news = {
        f"order-{state.value.replace('_', '-')}": [(town.asha, town.orders[state])] for state in OrderState
    }
    return news | town.linked.subjects() | {
        "staff-removed": [(town.new, town.shop)],
        "order-card": [(town.kiran, each) for each in every],
        "order-tracking": [(town.asha, each) for each in every],
        "order-reminder": [(town.kiran, every[0])],
        "group-asks": [(town.lakshmi, town.request)],
        "group-connected": [(town.kiran, town.shop)],
        "group-lost": [(town.lakshmi, town.shop)],
        "shop-approved": [(town.lakshmi, town.shop)],
        "shop-suspended": [(town.lakshmi, town.shop)],
        "update-set-aside": [(town.asha, town.aside)],
        "approval-asked": [(town.asha, each) for each in town.asked],
        **{kind: [(town.asha, 0)] for kind in SIGN_INS},
        "data-copy": [(town.asha, 0)],
        "goodbye": [(town.asha, 0)],
        "alert": [(town.meera, 0)],
    }


async def walked(town: Town) -> Walk:
    """Everywhere, from commands, notices, and what the rest of the bot links to."""
    board = Storyboard.collect()
    walk = Walk(board, Texts.load(), town.store)
    for who in (town.new, town.asha, town.lakshmi, town.meera, town.arjun):
        await walk.goes(who, [Step(link.name) for link in board.commands.values()])
    for who, step in town.linked.steps():
        await walk.goes(who, [step])
    words = ("", "wrong", town.code)
    steps = [Step(link.name, (word,)) for link in board.group_commands.values() for word in words]
    await walk.goes(town.kiran, steps)
    for name in sorted(linked_elsewhere(board)):
        await walk.goes(town.kiran if board.links[name].in_group else town.asha, [Step(name)])
    for kind, notice in Notices.collect(board).by_kind.items():
        for who, subject in subjects(town)[kind]:
            async with town.store.begin() as work:
                screen = await notice.render(await walk._chat(work, who), subject)
            await walk.looks_at(who, screen)
        walk.worked |= {name for name, link in board.links.items() if link.run is notice.render}
    return walk


def linked_elsewhere(board: Storyboard) -> set[str]:
    """Screens without arguments that the bot itself names outside of the flows."""
    found = {word for path in (ROOT / "bot").glob("*.py") for word in literals(path)}
    return {name for name in found & board.links.keys() if not board.links[name].takes}


def literals(path: Path) -> Iterator[str]:
    """Every text in a Python file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@pytest.mark.timeout(300)
async def test_every_way_through_the_storyboard_leads_on(town: Town) -> None:
    walk = await walked(town)
    assert walk.faults == []
    assert walk.board.links.keys() - walk.worked == set(), "nothing leads there"
    answers = {name for name, link in walk.board.links.items() if link.kind == "answer"}
    assert answers - walk.awaited == set(), "no screen awaits it"
    assert shown_keys() - walk.told <= {"checkout-nothing"}, "no way was found on which this is shown"
    assert said_keys() - walk.told <= OVERTAKEN, "no way was found on which this is said"
    await everybody_tries_everything(town, walk)


async def everybody_tries_everything(town: Town, walk: Walk) -> None:
    """What one saw, others press now and oneself a month later: refused perhaps, never failing."""
    for who, step in sorted(walk.steps, key=repr):
        for stranger in [town.new, town.arjun] if who.group is None else [Somebody(NEW, -5002)]:
            await walk.tries(stranger, step)
    await a_month_later(town)
    for who, step in sorted(walk.steps, key=repr):
        await walk.tries(who, step)
    assert walk.faults == []
    assert OVERTAKEN | {"checkout-nothing"} <= walk.told
    assert {"not-found", "not-allowed", "not-your-counter", "cart-changed"} <= walk.refused


async def a_month_later(town: Town) -> None:
    """An order was accepted, one shop is suspended, and half of what was sold is not any more."""
    async with town.store.begin() as work:
        order = await work.orders.get(town.orders[OrderState.PLACED])
        await fulfil.carry_out(work, await known(work, KIRAN), order, Move.ACCEPT)
        for line in order.lines[:1]:
            await work.products.set_listed(line.product_id, False)
        _, other, *_ = await work.shops.approved()
        await work.shops.set_state(other.id, ShopState.SUSPENDED)


def test_every_file_of_flows_is_collected() -> None:
    board = Storyboard.collect()
    files = {path.stem for path in FLOWS.glob("*.py")} - {"__init__"}
    assert {name.partition(".")[0] for name in board.links} == files


def test_every_name_of_a_link_resolves() -> None:
    board = Storyboard.collect()
    flows = {name.partition(".")[0] for name in board.links}
    for path in [*FLOWS.glob("*.py"), *(ROOT / "bot").glob("*.py")]:
        for called, word in first_literals(path, {"tap": 1, "go": 0, "Goto": 0}):
            assert word in board.links, f"{path.name}: {called}({word!r})"
        for word in literals(path):
            flow, dot, name = word.partition(".")
            if dot and flow in flows and name.isidentifier():
                assert word in board.links, f"{path.name}: {word}"


def test_every_key_is_told_in_every_language() -> None:
    texts = Texts.load()
    keys = shown_keys() | said_keys() | {key for key in labels() if not key.startswith(".")}
    assert len(keys) > 60
    assert {key for key in keys if not texts.has(key)} == set()


def shown_keys() -> set[str]:
    """Every message that a flow shows."""
    return {key for path in FLOWS.glob("*.py") for _, key in first_literals(path, {"show": 0})}


def said_keys() -> set[str]:
    """Every short word that an act says."""
    return {key for path in FLOWS.glob("*.py") for _, key in first_literals(path, {"says": 0})}


def labels() -> set[str]:
    """Every button's label."""
    return {key for path in FLOWS.glob("*.py") for _, key in first_literals(path, {"tap": 0, "leave": 0})}


def first_literals(path: Path, wanted: dict[str, int]) -> Iterator[tuple[str, str]]:
    """(function, literal argument) of calls to these functions; the number says which argument."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in wanted and len(node.args) > wanted[name]:
            argument = node.args[wanted[name]]
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield name, argument.value


faulty = Flow("faulty")


@faulty.screen
async def nowhere(chat: Chat) -> Screen:
    """Leads nowhere."""
    return show("welcome-help", [tap("common-back", "faulty.gone")])


@faulty.screen
async def unfit(chat: Chat) -> Screen:
    """Gives a target what it does not take."""
    return show("welcome-help", [tap("common-back", "faulty.long", "text")])


@faulty.screen
async def elsewhere(chat: Chat) -> Screen:
    """Leads out of the chat."""
    return show("welcome-help", [tap("common-back", "counter.hello")])


@faulty.screen
async def untold(chat: Chat) -> Screen:
    """Has no text."""
    return show("welcome-nothing")


@faulty.screen
async def wordless(chat: Chat) -> Screen:
    """Has a button without a text."""
    return show("welcome-help", [tap(".gone", "welcome.help")])


@faulty.screen
async def long(chat: Chat, number: int, one: int, two: int, three: int, four: int) -> Screen:
    """Fits now, and not when ids have ten digits."""
    return show("welcome-help", [tap("common-back", "faulty.long", 1, 2, 3, 4, 5)])


@faulty.act
async def astray(chat: Chat) -> Goto:
    """Goes to what is no screen."""
    return go("welcome.speak", "en")


@pytest.mark.parametrize("link", list(faulty.links.values()), ids=lambda link: link.name)
async def test_a_fault_is_noticed(link: Link, town: Town) -> None:
    board = Storyboard.collect()
    board.links |= faulty.links
    walk = Walk(board, Texts.load(), town.store)
    try:
        await walk.tries(town.new, Step(link.name, (1, 2, 3, 4, 5)[: len(link.takes)]))
    except AssertionError:
        return
    assert walk.faults
