"""Whatever is said of lines and paid, in any order: all of it, and the ledger, is what a plain model says."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from sqlalchemy import text

from domain.errors import DomainError
from domain.money import refunds, settling
from domain.money.accounts import Account
from domain.money.payment import PaymentState
from domain.money.refund import RefundState
from domain.money.standing import standing
from domain.orders import answering, counter, picking
from domain.orders.order import Move, Order, Reason
from domain.people import Role
from domain.values import Money
from domain.work import Rules
from storage.engine.database import Database, open_database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.clock import Clock
from tests.conftest import copy_database
from tests.storage import given

DAL, MOONG, TOMATO = "dal", "moong", "tomato"
PRICES = {DAL: (95_00, 1), MOONG: (90_00, 1), TOMATO: (33_50, 1000)}
STEPS = {DAL: 1, MOONG: 1, TOMATO: 250}
FEE, FREE_FROM = 20_00, 300_00
ABSENT = {"missing", "replaced", "left_out"}
NUMBERS = st.integers(0, 3)
AMOUNTS = st.sampled_from([0, 1, 2, 3, 5, 250, 500, 674, 675, 700, 750, 825, 826, 1000, 1500, 1501])
BEGIN, BACK = text("SAVEPOINT one_step"), text("ROLLBACK TO one_step")


class Refused(Exception):
    """The model says no."""


@dataclass
class Line:
    """A line as it must be."""

    product: str
    ordered: int
    held: int
    state: str = "ordered"
    offer: tuple[str, int] | None = None

    @property
    def cost(self) -> int:
        """Rounded once, half up."""
        minor, per = PRICES[self.product]
        return (2 * minor * self.held + per) // (2 * per)


@dataclass
class Model:
    """An order beside the shelf that it is picked from."""

    lines: list[Line]
    on_hand: dict[str, int]
    state: str = "accepted"
    fee: int = FEE
    paid: int = 0

    @property
    def total(self) -> int:
        """What is owed: for what was cancelled nothing."""
        return 0 if self.state == "cancelled" else sum(line.cost for line in self.lines) + self.fee

    def pay(self) -> None:
        """Whatever arrives beyond what is owed goes back."""
        self.paid = self.total

    def deliver(self) -> None:
        if self.state != "ready":
            raise Refused
        self.state, self.paid = "delivered", self.total

    def left(self, product: str) -> int:
        """What nobody holds."""
        held = sum(line.held for line in self.lines if line.product == product) if self.holds else 0
        return self.on_hand[product] - held

    @property
    def holds(self) -> bool:
        """Whether its goods are on the shelf still."""
        return self.state in ("accepted", "picking")

    def at(self, number: int) -> Line:
        """A line that somebody may still say something of."""
        if number >= len(self.lines):
            raise Refused
        line = self.lines[number]
        if not self.holds or line.state in ("replaced", "left_out"):
            raise Refused
        return line

    def becomes(self, line: Line, state: str, held: int, offer: tuple[str, int] | None = None) -> None:
        """Takes what more it needs, or says no."""
        if held - line.held > self.left(line.product):
            raise Refused
        line.state, line.held, line.offer = state, held, offer
        self.state = "picking"
        if sum(each.cost for each in self.lines) >= FREE_FROM:
            self.fee = 0

    def pick(self, number: int, amount: int) -> None:
        line = self.at(number)
        is_weighed = line.product == TOMATO
        if not 0 < amount <= line.ordered * (2 if is_weighed else 1):
            raise Refused
        if 10 * amount > 11 * line.ordered:
            return self.ask(line, (line.product, amount), line.ordered)
        is_short = 10 * amount < 9 * line.ordered if is_weighed else amount < line.ordered
        return self.becomes(line, "short" if is_short else "picked", amount)

    def ask(self, line: Line, offer: tuple[str, int], held: int) -> None:
        if line.state == "waiting":
            if line.offer != offer:
                raise Refused
            return
        self.becomes(line, "waiting", held, offer)

    def miss(self, number: int) -> None:
        line = self.at(number)
        if line.state == "waiting":
            raise Refused
        self.becomes(line, "missing", 0)

    def replace(self, number: int, product: str, amount: int) -> None:
        line = self.at(number)
        self.must_fit(line, product)
        if amount % STEPS[product] or not 0 < amount <= min(
            99 if product != TOMATO else 25_000, self.left(product)
        ):
            raise Refused
        self.ask(line, (product, amount), 0)

    def must_fit(self, line: Line, product: str) -> None:
        for other in self.lines:
            if other.product == product and (other is line or other.state in {"waiting", *ABSENT}):
                raise Refused

    def untick(self, number: int) -> None:
        line = self.at(number)
        if line.state == "waiting":
            raise Refused
        if line.state != "ordered":
            self.becomes(line, "ordered", line.ordered)

    def take(self, number: int) -> None:
        line = self.at(number)
        if line.state != "waiting" or line.offer is None:
            raise Refused
        product, amount = line.offer
        if product == line.product:
            return self.becomes(line, "picked", amount)
        self.must_fit(line, product)
        if amount > self.left(product):
            raise Refused
        self.lines += [] if any(each.product == product for each in self.lines) else [Line(product, 0, 0)]
        other = next(each for each in self.lines if each.product == product)
        other.ordered += amount
        self.becomes(line, "replaced", 0)
        return self.becomes(other, other.state, other.held + amount)

    def refuse(self, number: int) -> None:
        line = self.at(number)
        if line.state != "waiting" or line.offer is None:
            raise Refused
        is_weight = line.offer[0] == line.product
        self.becomes(line, "ordered" if is_weight else "left_out", line.held)

    def ready(self) -> None:
        if not self.holds or any(line.state == "waiting" for line in self.lines):
            raise Refused
        if not any(line.held for line in self.lines):
            raise Refused
        self.state = "ready"
        for line in self.lines:
            self.on_hand[line.product] -= line.held
            line.state = "picked" if line.state == "ordered" else line.state

    def cancel(self) -> None:
        if not self.holds:
            raise Refused
        self.state = "cancelled"

    def count(self, product: str, amount: int) -> None:
        held = self.on_hand[product] - self.left(product)
        self.on_hand[product] = max(amount, held)


class Picking(RuleBasedStateMachine):
    """One order, told beside the one in the database; every example is rolled back."""

    loop: asyncio.Runner
    store: StoredStore

    @initialize()
    def an_order(self) -> None:
        self.opened = self.store.begin()
        self.work = self.loop.run(self.opened.__aenter__())
        self.loop.run(self._begin())
        self.model = Model([Line(DAL, 2, 2), Line(TOMATO, 750, 750)], {DAL: 10, MOONG: 3, TOMATO: 1_000})

    async def _begin(self) -> None:
        around = await given.street(self.work)
        cart = await self.work.carts.current(around.customer.identity_id)
        quote = await given.quote(self.work, around)
        assert cart
        self.order = (await given.order(self.work, quote)).orders[0].id
        moong = await given.product(self.work, around.shops[0].id, name="Moong", on_hand=3, price=90_00)
        await self.work.stock.set_stock(around.tomato.id, 1_000)
        self.goods = {DAL: around.dal.id, MOONG: moong.id, TOMATO: around.tomato.id}
        kiran = await given.person(self.work, 70, "Kiran")
        await self.work.people.join_shop(around.shops[0].id, kiran.identity_id, Role.STAFF)
        found = await self.work.people.by_telegram(70)
        assert found
        self.kiran, self.asha = found, around.customer
        await counter.move_order_of(self.work, self.kiran, self.order, Move.ACCEPT, version=0)
        self.seen = await self.work.orders.get(self.order)

    def teardown(self) -> None:
        if hasattr(self, "opened"):
            undone = RuntimeError("never happened")
            self.loop.run(self.opened.__aexit__(RuntimeError, undone, None))

    def step(
        self, expected: Callable[[], None], real: Callable[..., Awaitable[object]], *args: Any, **how: Any
    ) -> None:
        """The same in the model and in the database: both do it, or both say no and nothing has changed."""
        try:
            expected()
            is_refused = False
        except Refused:
            is_refused = True
        assert self.loop.run(self._really(real, *args, **how)) is is_refused
        self.loop.run(self._agrees())

    async def _really(self, real: Callable[..., Awaitable[object]], *args: Any, **how: Any) -> bool:
        executor = self.work.orders.tx.executor
        await executor.run(BEGIN)
        try:
            await real(self.work, *args, **how)
        except DomainError:
            await executor.run(BACK)
            return True
        return False

    async def _agrees(self) -> None:
        self.seen = await self.work.orders.get(self.order)
        order, model = self.seen, self.model
        names = {number: name for name, number in self.goods.items()}
        assert [
            (names[line.product_id], line.state.value, line.ordered, line.held, line.charged.minor)
            for line in order.lines
        ] == [(line.product, line.state, line.ordered, line.held, line.cost) for line in model.lines]
        subtotal = sum(line.cost for line in model.lines)
        assert (order.state.value, order.subtotal.minor, order.fee.minor) == (
            model.state,
            subtotal,
            model.fee,
        )
        await self._adds_up(order)
        for name, number in self.goods.items():
            shelf = await self.work.products.get(number)
            assert (shelf.on_hand, shelf.on_hand - shelf.allocated) == (model.on_hand[name], model.left(name))
            assert 0 <= shelf.allocated <= shelf.on_hand

    async def _adds_up(self, order: Order) -> None:
        """Paid and due are what is owed, what is asked for is due, and the ledger says the same."""
        model, work = self.model, self.work
        model.paid = min(model.paid, model.total)
        stands = standing(order, await work.payments.of_order(order.id))
        assert (stands.owed.minor, stands.paid.minor) == (model.total, model.paid)
        assert stands.paid + stands.due == stands.owed
        assert (stands.pending.amount if stands.pending else Money(0)) == stands.asked == stands.due
        back = await work.refunds.of_order(order.id)
        owed_back = sum(each.amount.minor for each in back if each.state is not RefundState.DONE)
        booked = await work.ledger.of_order(order.id)
        sold = model.total if model.state == "delivered" else 0
        assert sum(booked.values()) == 0
        assert booked.get(Account.RECEIVABLE, 0) == sold - model.paid
        assert booked.get(Account.REFUNDS_DUE, 0) == -owed_back
        assert booked.get(Account.CASH, 0) == model.paid + owed_back

    def _which(self, number: int) -> int:
        self.version = self.seen.version
        return self.seen.lines[number].id if number < len(self.seen.lines) else 0

    @rule(number=NUMBERS, amount=AMOUNTS)
    def pick(self, number: int, amount: int) -> None:
        line = self._which(number)
        how = {"version": self.version, "picked": amount}
        self.step(
            lambda: self.model.pick(number, amount), picking.pick_line, self.kiran, self.order, line, **how
        )

    @rule(number=NUMBERS)
    def miss(self, number: int) -> None:
        line = self._which(number)
        how = {"version": self.version}
        self.step(lambda: self.model.miss(number), picking.miss_line, self.kiran, self.order, line, **how)

    @rule(number=NUMBERS, product=st.sampled_from([DAL, MOONG, TOMATO]), amount=AMOUNTS)
    def replace(self, number: int, product: str, amount: int) -> None:
        line = self._which(number)
        how = {"version": self.version, "replacement": self.goods[product], "amount": amount}
        said = lambda: self.model.replace(number, product, amount)  # noqa: E731
        self.step(said, picking.miss_line, self.kiran, self.order, line, **how)

    @rule(number=NUMBERS)
    def untick(self, number: int) -> None:
        line = self._which(number)
        how = {"version": self.version}
        self.step(lambda: self.model.untick(number), picking.untick_line, self.kiran, self.order, line, **how)

    @rule(number=NUMBERS)
    def take(self, number: int) -> None:
        line = self._which(number)
        said = lambda: self.model.take(number)  # noqa: E731
        self.step(said, answering.take_offer, self.asha, self.order, line, offer=0)

    @rule(number=NUMBERS)
    def refuse(self, number: int) -> None:
        line = self._which(number)
        said = lambda: self.model.refuse(number)  # noqa: E731
        self.step(said, answering.refuse_offer, self.asha, self.order, line)

    @rule(number=NUMBERS)
    def silence(self, number: int) -> None:
        line = self._which(number)

        def said() -> None:
            lines = self.model.lines[number : number + 1] if self.model.holds else []
            if any(line.state == "waiting" for line in lines):
                self.model.refuse(number)

        self.step(said, answering.decide, line)

    @rule(often=st.integers(0, 9))
    def ready(self, often: int) -> None:
        self._which(0)
        if not often:
            how = {"version": self.version}
            self.step(self.model.ready, counter.move_order_of, self.kiran, self.order, Move.READY, **how)

    @rule(often=st.integers(0, 9))
    def cancel(self, often: int) -> None:
        self._which(0)
        if not often and self.model.holds:
            how = {"version": self.version, "reason": Reason.OUT_OF_STOCK}
            self.step(self.model.cancel, counter.move_order_of, self.kiran, self.order, Move.CANCEL, **how)

    @rule(which=st.integers(0, 3))
    def pay(self, which: int) -> None:
        """What is asked for arrives, or what had been given up; what has come before comes again."""
        payments = self.loop.run(self.work.payments.of_order(self.order))
        payment = payments[which % len(payments)]
        if payment.state is PaymentState.PENDING:
            self.model.pay()
        self.loop.run(settling.take_in(self.work, payment.id))
        self.loop.run(self._agrees())

    @rule()
    def give_back(self) -> None:
        """What is owed back is given, and once more."""
        for refund in self.loop.run(self.work.refunds.of_order(self.order)):
            self.loop.run(refunds.go_to(self.work, refund, RefundState.DONE))
        self.loop.run(self._agrees())

    @rule(often=st.integers(0, 3))
    def deliver(self, often: int) -> None:
        self._which(0)
        if not often:
            how = {"version": self.version}
            self.step(self.model.deliver, counter.move_order_of, self.kiran, self.order, Move.DELIVER, **how)

    @rule(product=st.sampled_from([DAL, MOONG, TOMATO]), amount=st.sampled_from([0, 1, 3, 5, 800, 2_000]))
    def count(self, product: str, amount: int) -> None:
        self.loop.run(self.work.stock.set_stock(self.goods[product], amount))
        self.model.count(product, amount)
        self.loop.run(self._agrees())


def test_whatever_is_said_of_lines_comes_to_what_a_plain_model_says(
    sqlite_template: Path, tmp_path: Path
) -> None:
    copy_database(sqlite_template, tmp_path / "machine.db")
    with asyncio.Runner() as loop:
        database: Database = loop.run(open_database(f"sqlite:///{tmp_path}/machine.db"))
        Picking.loop = loop
        Picking.store = StoredStore(database, Sealer("a secret for tests"), Clock(), Rules())
        try:
            run_state_machine_as_test(
                Picking,
                settings=settings(
                    max_examples=2 * settings.default.max_examples,
                    stateful_step_count=30,
                    deadline=None,
                    suppress_health_check=list(HealthCheck),
                ),
            )
        finally:
            loop.run(database.close())
