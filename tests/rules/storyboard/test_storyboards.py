"""Every flow is collected, every link leads somewhere, every screen can be reached, every text is there."""

import ast
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

import bot.flows
from bot import paging
from bot.chat import Chat, Flow, Goto, Link, Screen, go, show, tap
from bot.outbox.notices import Notices
from bot.screens.former_names import FORMER_NAMES
from bot.screens.storyboard import Storyboard
from domain.catalogue.shop import ShopState
from domain.orders import life
from domain.orders.order import Move, OrderState
from domain.shopping.cart import MOST_LINES
from locales.texts import Texts
from storage.engine.database import Database, open_database
from tests.clock import Clock
from tests.conftest import copy_database
from tests.rules.storyboard.leaving import REMOVED, SHUT_OUT, WISHES
from tests.rules.storyboard.town import KIRAN, NEW, NOBODYS, Town, build, known, subjects
from tests.rules.storyboard.walk import Somebody, Step, Walk

OVERTAKEN = {"orders-again-part", "orders-again-full", "error-order-moved", "details-moved"}
"""What is said only where somebody else was faster."""
FLOWS = Path(bot.flows.__file__).parent
ROOT = FLOWS.parents[1]


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
    return await build(database, clock)


async def walked(town: Town) -> Walk:
    """Everywhere, from commands, notices, and what the rest of the bot links to."""
    board = Storyboard.collect()
    walk = Walk(board, Texts.load(), town.store)
    typed = (
        *(("zones.bands_typed", "2 km free"), ("serving.typed", "45 min")),
        ("couriers.named", "Mohan, 98480 12346"),
        ("payee.typed", "lakshmi@okbank"),
        *(("desk.typed", "milk mrp 999"), ("desk.typed", "milk 1, milk mrp 999, nothing 5")),
    )
    own = [Step(link, (town.shop,), given) for link, given in typed]
    first = [Step("goods.card", (town.out,)), *own]
    await walk.goes(town.lakshmi, first)
    await walk.goes(town.asha, [Step("shelf.card", (town.out,)), Step("times.day", (town.lost, 0))])
    await walk.goes(town.asha, [Step("answering.ask", (town.decided,))])
    packed = (town.orders[state] for state in (OrderState.ACCEPTED, OrderState.PICKING, OrderState.READY))
    await walk.goes(town.lakshmi, [Step("picking.lines", (each,)) for each in packed])
    doors = [
        Step("openorders.door", (town.orders[state],)) for state in (OrderState.READY, OrderState.PLACED)
    ]
    await walk.goes(town.lakshmi, [Step("taking.review", (town.guest,)), *doors])
    for order, payment in town.paid[0]:
        await walk.goes(town.kiran, [Step("till.look", (order, payment))])
        await walk.goes(town.asha, [Step("paying.due", (payment,))])
    await walk.goes(town.kiran, [Step("till.owed", each) for each in town.paid[1]])
    for who in (town.new, town.asha, town.lakshmi, town.meera, town.arjun):
        await walk.goes(who, list(commanded(board)))
    for who in (town.new, town.asha):
        await walk.goes(who, [Step("privacy.consent", ("shops.nearby", "welcome.start"))])
    away = (town.orders[OrderState.OUT_FOR_DELIVERY], 0)
    at_the_door = [Step(f"trips.{each}", away) for each in ("code", "photo")]
    await walk.goes(town.arjun, [Step("trips.waiting_page", (0,)), *at_the_door])
    for who, step in town.linked.steps():
        await walk.goes(who, [step])
    words = ("", "wrong", town.code)
    steps = [Step(link.name, (word,)) for link in board.group_commands.values() for word in words]
    for who in (town.kiran, Somebody(NEW, NOBODYS)):
        await walk.goes(who, steps)
    for name in sorted(linked_elsewhere(board)):
        await walk.goes(town.kiran if board.links[name].in_group else town.asha, [Step(name)])
    for kind, notice in Notices.collect(board).by_kind.items():
        for who, subject in subjects(town)[kind]:
            async with town.store.begin() as work:
                screen = await notice.render(await walk._chat(work, who), subject)
            await walk.looks_at(who, screen)
            if notice.short:
                async with town.store.begin() as work:
                    screen = await notice.short(await walk._chat(work, who), subject)
                await walk.looks_at(who, screen)
        walk.worked |= {
            name for name, link in board.links.items() if link.run in (notice.render, notice.short)
        }
    return walk


def commanded(board: Storyboard) -> Iterator[Step]:
    """Every command, with words behind those that take some: whoever has a state of their own first."""
    leaving, shut_out = [f"Person {each}" for each in (WISHES, REMOVED)], f"Person {SHUT_OUT}"
    words = (shut_out, "2", *leaving, "", "Person", "nobody", "Person 1002 support", "Meera admin")
    for link in board.commands.values():
        yield from [Step(link.name, (word,)) for word in words] if link.takes else [Step(link.name)]


def linked_elsewhere(board: Storyboard) -> set[str]:
    """Screens without arguments that the bot itself names outside of the flows."""
    found = {word for path in outside() for word in literals(path)}
    return {name for name in found & board.links.keys() if not board.links[name].takes}


def outside() -> list[Path]:
    """What stands in `bot` beside the flows."""
    return [path for path in sorted((ROOT / "bot").rglob("*.py")) if FLOWS not in path.parents]


def literals(path: Path) -> Iterator[str]:
    """Every text in a Python file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@pytest.mark.timeout(600)
async def test_every_way_through_the_storyboard_leads_on(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "PAGE", 1)  # so that every list has a second page
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
    elsewhere = Somebody(NEW, NOBODYS)
    pressed = {
        (stranger, step)
        for who, step in walk.steps
        for stranger in ((town.new, town.arjun) if who.group is None else (elsewhere,))
    }
    for stranger, step in sorted(pressed, key=repr):
        await walk.tries(stranger, step)
    await a_month_later(town)
    for who, step in sorted(walk.steps, key=repr):
        await walk.tries(who, step)
    await walk.tries(town.asha, Step("orders.again", (await with_a_full_cart(town),)))
    assert walk.faults == []
    assert OVERTAKEN | {"checkout-nothing"} <= walk.told
    assert {"not-found", "not-allowed", "not-your-counter", "cart-changed"} <= walk.refused


async def a_month_later(town: Town) -> None:
    """An order was accepted, one shop is suspended, and half of what was sold is not any more."""
    async with town.store.begin() as work:
        order = await work.orders.get(town.orders[OrderState.PLACED])
        await life.carry_out(work, await known(work, KIRAN), order, Move.ACCEPT)
        for line in order.lines[:1]:
            await work.products.set_listed(line.product_id, False)
        _, other, *_ = await work.shops.approved()
        await work.shops.set_state(other.id, ShopState.SUSPENDED)


async def with_a_full_cart(town: Town) -> int:
    """An order of Asha's whose things are not among the many in her cart; gives its id."""
    async with town.store.begin() as work:
        asha = await known(work, town.asha.telegram_id)
        cart = await work.cart_lines.clear(await work.carts.current(asha.identity_id))
        order = await work.orders.get(town.orders[OrderState.PLACED])
        goods = await work.products.after(order.shop_id, 0, most=2 * MOST_LINES)
        others = [each for each in goods if each.id not in {line.product_id for line in order.lines}]
        assert (
            await work.cart_lines.set_lines(cart, {each.id: each.step for each in others[:MOST_LINES]}) == []
        )
        return order.id


def test_every_file_of_flows_is_collected() -> None:
    board = Storyboard.collect()
    files = {path.stem for path in FLOWS.rglob("*.py")} - {"__init__"}
    assert {name.partition(".")[0] for name in board.links} == files


def test_every_name_of_a_link_resolves() -> None:
    board = Storyboard.collect()
    flows = {name.partition(".")[0] for name in board.links}
    for path in [*FLOWS.rglob("*.py"), *outside()]:
        for called, word in first_literals(path, {"tap": 1, "go": 0, "Goto": 0}):
            assert word in board.links, f"{path.name}: {called}({word!r})"
        for word in literals(path):
            flow, dot, name = word.partition(".")
            if dot and flow in flows and name.isidentifier() and word not in FORMER_NAMES:
                assert word in board.links, f"{path.name}: {word}"


def test_who_is_asked_for_a_contact_or_a_place_has_agreed_before() -> None:
    """The person's own, whatever it is for; where a shop stands is told to every customer."""
    asking = {link.name: link.is_personal for link in Storyboard.collect().links.values() if link.asks}
    assert asking
    assert [name for name, is_personal in asking.items() if not is_personal] == [
        "opening.pin",
        "premises.pin",
    ]


def test_every_key_is_told_in_every_language() -> None:
    texts = Texts.load()
    keys = shown_keys() | said_keys() | {key for key in labels() if not key.startswith(".")}
    assert len(keys) > 60
    assert {key for key in keys if not texts.has(key)} == set()


def shown_keys() -> set[str]:
    """Every message that a flow shows."""
    return {key for path in FLOWS.rglob("*.py") for _, key in first_literals(path, {"show": 0})}


def said_keys() -> set[str]:
    """Every short word that an act says."""
    return {key for path in FLOWS.rglob("*.py") for _, key in first_literals(path, {"says": 0})}


def labels() -> set[str]:
    """Every button's label."""
    return {key for path in FLOWS.rglob("*.py") for _, key in first_literals(path, {"tap": 0, "leave": 0})}


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


DONE_ONCE = {
    "cash.counted": "it is in the books, and counted again it would be there twice",
    "tabs.granted": "its customer has been asked whether they want it",
    "tabs.written": "its customer has been told, and it can be taken back",
    "complaints.refused": "the complaint is decided, and its customer has been told",
    "coupons.added": "the coupon is there, and each part of it can be said anew",
    "couriers.named": "the courier is on the list, and may be bringing something",
    "hooks.typed_address": "a system is connected, and its secret has been shown",
    "lists.written": "the proposal that it belongs to may have moved on",
    "taking.phoned": "what is asked next is written down under that number, and a button asks for it again",
    "words.say": "the other side has been told",
    "opening.addressed": "the next question has it already, and the shop's page changes it",
    "opening.located": "the next question has it already, and the shop's page changes it",
    "opening.named": "the next question has it already, and the shop's page changes it",
    "overseeing.given": "the shop's owner has been told",
    "newgoods.named": "with a price behind it a product is in the shop, and its button takes it back",
    "newgoods.called": "the same, where a photo came first and its name was asked",
}
"""Answers whose edit changes nothing, which the person is told."""


def test_every_typed_answer_can_be_put_right_by_an_edit() -> None:
    """But for those that have an effect of their own."""
    links = Storyboard.collect().links.values()
    answers = {link.name: link.corrects for link in links if link.kind == "answer" and str in link.accepts}
    assert {name for name, corrects in answers.items() if not corrects} == DONE_ONCE.keys()
