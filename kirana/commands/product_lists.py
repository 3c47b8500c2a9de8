"""A shop's list comes in from a file, and goes out into one, beside a running server too."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import click

from domain.catalogue.imports.questions import ColumnQuestion
from domain.catalogue.imports.staging import Take, nowhere
from domain.catalogue.imports.stock_import import Totals
from domain.catalogue.shop import Shop
from domain.catalogue.stock_lists import applying, outgoing
from domain.catalogue.stock_lists.applying import totals_of
from domain.catalogue.stock_lists.asking import answer
from domain.catalogue.stock_lists.columns import plain_header
from domain.catalogue.stock_lists.planning import plan_list
from domain.catalogue.stock_lists.stock_list import ListChange, ListPlan, RowFault, StockList
from domain.errors import DomainError, NotFound, StaleVersion
from domain.unit_of_work import UnitOfWork
from domain.values import Money, Names, Quantity
from kirana.opening import open_store
from kirana.settings import Settings
from locales.texts import Texts
from sheets import writer
from sheets.reader import MOST_BYTES, ChildReader, too_large
from storage.work import StoredStore
from workers.staging import Stage

LANGUAGE = "en"
MOST_QUESTIONS = 3
TRIES = 5
"""To put a list while somebody changes the shop's goods."""


@dataclass(frozen=True, slots=True)
class ListAsked:
    """What is asked for: a file, the shop's number or public id, and how the list is meant.

    `columns` are headers, by the column that they are.
    """

    file: Path
    shop: str
    hides_missing: bool = False
    prices: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)


class Bar:
    """How far it is, in a terminal."""

    def __init__(self, label: str, *, is_hidden: bool) -> None:
        self._label, self._is_hidden = label, is_hidden

    async def __call__(self, done: int, of: int) -> None:
        """So many rows are done."""
        if not self._is_hidden:
            full = 30 * done // max(of, 1)
            end = "\n" if done >= of else ""
            sys.stderr.write(f"\r{self._label} [{'#' * full}{'-' * (30 - full)}] {done}/{of}{end}")
            sys.stderr.flush()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a list does, in words."""

    shop: str
    totals: Totals
    prices: str
    is_guessed: bool
    example: str
    unknown: tuple[str, ...]
    changed: list[str]
    hidden: list[str]
    bad: list[dict[str, Any]]
    noted: list[dict[str, Any]]
    questions: list[dict[str, Any]]

    @property
    def facts(self) -> dict[str, Any]:
        """The same for machines."""
        return asdict(self.totals) | {
            "prices": self.prices,
            "questions": self.questions,
            "bad": self.bad,
            "noted": self.noted,
        }


Agree = Callable[[Outcome], bool]
"""Is shown what a list would do, and says whether it is to be done."""


Choose = Callable[[ColumnQuestion], str]
"""Is shown a question about a column that nobody has answered; gives a header, or "" to leave it open."""


async def bring_in(given: Settings, asked: ListAsked, bar: Bar, choose: Choose, agree: Agree) -> Outcome:
    """What the list does, or would do where nobody agrees to it. Raises ClickException."""
    async with opened(given) as store:
        shop = await _shop(store.read(), asked.shop)
        told, meant = await _understood(asked, shop, await store.read().imports.meant(shop.id), choose)
        plan = await _planned(store, asked, shop, told, bar)
        outcome = _outcome(shop, told, plan)
        if plan.is_empty or not agree(outcome):
            return outcome
        for _ in range(TRIES):
            with suppress(StaleVersion):  # somebody was faster
                plan = await _put(store, asked, shop, told, bar)
                async with store.begin() as work:
                    await work.imports.mean(shop.id, meant)
                return _outcome(shop, told, plan)
        raise click.ClickException("the shop's goods are being changed all the time; try again in a minute")


async def _put(store: StoredStore, asked: ListAsked, shop: Shop, told: StockList, bar: Bar) -> ListPlan:
    async with Stage(store) as stage:
        plan = await _planned(store, asked, shop, told, bar, stage.take)
        async with store.begin() as work:
            await applying.put_list(work, None, plan, stage.number)
        return plan


async def export(given: Settings, shop: str, file: Path, ending: str) -> int:
    """Writes the shop's goods; gives how many. Raises ClickException."""
    async with opened(given) as store:
        work = store.read()
        rows = await outgoing.list_of(work, (await _shop(work, shop)).id)
        content = await asyncio.to_thread(writer.written, rows, ending)
        try:
            await asyncio.to_thread(file.write_bytes, content)
        except OSError as failure:
            raise click.ClickException(f"{file}: {failure.strerror}") from None
        return len(rows) - 1


@asynccontextmanager
async def opened(given: Settings) -> AsyncIterator[StoredStore]:
    """The store, for as long as the block takes."""
    database, store = await open_store(given)
    try:
        yield store
    finally:
        await database.close()


async def _understood(
    asked: ListAsked, shop: Shop, known: Mapping[str, str], choose: Choose
) -> tuple[StockList, Mapping[str, str]]:
    """The list with its questions answered, as far as they are, and what is to be remembered of that."""
    meant = dict(known)
    for column, header in asked.columns.items():
        meant[plain_header(header)] = column
    for _ in range(MOST_QUESTIONS):
        told = await _read(asked, shop, meant)
        question = next((each for each in told.questions if not each.is_answered), None)
        if question is None or not (header := choose(question)):
            break
        meant |= answer(question, header)
    return told, meant


async def _read(asked: ListAsked, shop: Shop, meant: Mapping[str, str]) -> StockList:
    try:
        raw = await asyncio.to_thread(content, asked.file)
        return await ChildReader().read(raw, currency=shop.currency, prices=asked.prices, meant=meant)
    except DomainError as error:
        said = Texts.load().plain(LANGUAGE, f"error-{error.code}", error.facts)
        raise click.ClickException(f"{asked.file.name}: {said}") from None


async def _planned(
    store: StoredStore, asked: ListAsked, shop: Shop, told: StockList, bar: Bar, take: Take = nowhere
) -> ListPlan:
    hides = asked.hides_missing
    return await plan_list(store.read(), shop.id, told, hides_missing=hides, progress=bar, take=take)


def content(file: Path) -> bytes:
    """What is in a file. Raises ListTooLarge, ClickException."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise too_large()
        return file.read_bytes()
    except OSError as failure:
        raise click.ClickException(f"{file}: {failure.strerror}") from None


async def _shop(work: UnitOfWork, name: str) -> Shop:
    try:
        return await work.shops.get(int(name) if name.isdecimal() else await work.ids.shop(name))
    except (NotFound, OverflowError):
        raise click.ClickException(f"there is no shop {name}") from None


def _outcome(shop: Shop, told: StockList, plan: ListPlan) -> Outcome:
    texts = Texts.load()
    return Outcome(
        shop=shop.names.in_(LANGUAGE),
        totals=totals_of(told, plan),
        prices="paise" if told.in_paise else "rupees",
        is_guessed=told.is_guessed,
        example=_example(told),
        unknown=told.unknown,
        changed=[f"row {each.row}: {_change(each)}" for each in plan.told],
        hidden=[each.product.names.in_(LANGUAGE) for each in plan.gone],
        bad=faults(texts, plan.bad),
        noted=faults(texts, told.noted),
        questions=[_question(each) for each in told.questions if not each.is_answered],
    )


def _question(asked: ColumnQuestion) -> dict[str, Any]:
    choices = [each.header for each in asked.choices]
    return {"column": str(asked.column), "choices": choices, "taken": asked.taken or None}


def faults(texts: Texts, of: Sequence[RowFault]) -> list[dict[str, Any]]:
    """Rows with what is wrong with them, in words and by code."""
    return [
        {
            "row": each.row,
            "reason": texts.plain(LANGUAGE, f"list-reason-{each.reason}", each.facts),
            "code": str(each.reason),
        }
        for each in of
    ]


def _example(told: StockList) -> str:
    for row in told.goods:
        if "price" in row.facts and "names" in row.facts:
            return f"{row.facts['names'].get('en', '')} {_said(row.facts['price'])}"
    return ""


def _change(change: ListChange) -> str:
    told = "; ".join(f"{each.fact} {_said(each.was)} → {_said(each.now)}" for each in change.changes)
    return f"{change.facts['names']['en']}: {told}"


def _said(what: object) -> str:
    if isinstance(what, Money):
        return f"{what.currency} {what.minor // 100}.{what.minor % 100:02}"
    if isinstance(what, Quantity):
        return f"{what.amount} {what.unit}"
    if isinstance(what, bool):
        return "yes" if what else "no"
    if isinstance(what, Names):
        what = what.by_language
    return (
        ", ".join(map(str, dict(what).values()))
        if isinstance(what, dict)
        else "–"
        if what is None
        else str(what)
    )
