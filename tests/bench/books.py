"""The books: what a bill takes of the processor, off the event loop, and a report over very many orders."""

from __future__ import annotations

import asyncio
import os
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table
from sqlalchemy import text

from domain.money.billing.bill import BillCopy
from domain.money.books import bills, reports
from domain.money.reporting.report import ReportSpan
from domain.orders import counter
from domain.orders.order import Move, Order
from domain.people import Role
from domain.work import Rules
from locales.bills import sheet_of
from locales.texts import Texts
from paper.bill import billed
from storage.care.migrate import migrate
from storage.engine.database import Database, open_database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.bench import floors, runs
from tests.bench.floors import Verdict
from tests.bench.report import floors_table
from tests.domain.samples import SITA
from tests.storage import given

ORDERS, PRODUCTS, LINES, BILLS, REPORTS = 100_000, 200, 5, 40, 15
MOST_BILL_CPU_MS, MOST_PAUSE_MS, MOST_REPORT_MS = 40, 40, 300
NOW = datetime(2026, 6, 30, 12, tzinfo=UTC)
DAY_MS, DAYS = 86_400_000, 30
NEW, DAY = "o.number > 5000000", "CAST((o.moved_at + 19800000) / 86400000 AS INTEGER)"
SAME = (
    *("checkout_id", "cart_id", "shop_id", "identity_id", "state", "customer_name", "customer_phone"),
    *("address", "delivery", "subtotal_minor", "fee_minor", "total_minor", "currency", "placed_at"),
)
ADD_ORDERS = f"""
    INSERT INTO "order" (public_id, number, cart_version, moved_at, {", ".join(SAME)})
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {ORDERS})
    SELECT 'bench-' || n.i, 5000000 + n.i, 1000 + n.i,
        o.moved_at - CAST(n.i % {DAYS - 1} AS BIGINT) * {DAY_MS}, {", ".join(f"o.{each}" for each in SAME)}
    FROM n CROSS JOIN "order" o WHERE o.id = {{order}}
"""
FIRST = "(SELECT MAX(id) FROM product WHERE shop_id = {shop})" + f" - {PRODUCTS - 1}"
FROM = f"{FIRST} + (o.id % {PRODUCTS // LINES}) * {LINES}"
ADD_LINES = f"""
    INSERT INTO order_line (order_id, product_id, names, unit, price_minor, price_per, tax_bp, ordered,
        picked, charged_minor, substitution, state, held)
    SELECT o.id, p.id, p.names, p.unit, p.price_minor, p.price_per, p.tax_bp, 1, 1, p.price_minor, 'ask',
        'picked', 1
    FROM "order" o JOIN product p ON p.id BETWEEN {FROM} AND {FROM} + {LINES - 1} WHERE {NEW}
"""
COUNT_DAYS = f"""
    INSERT INTO day_tally (shop_id, day, came, taken)
    SELECT o.shop_id, {DAY}, COUNT(*), SUM(o.total_minor) FROM "order" o WHERE {NEW} GROUP BY 1, 2
    ON CONFLICT (shop_id, day) DO UPDATE SET came = day_tally.came + excluded.came
"""
COUNT_GOODS = f"""
    INSERT INTO sold_day (shop_id, day, product_id, amount, taken)
    SELECT o.shop_id, {DAY}, l.product_id, SUM(l.held), SUM(l.charged_minor)
    FROM "order" o JOIN order_line l ON l.order_id = o.id WHERE {NEW} GROUP BY 1, 2, 3
"""


@dataclass(slots=True)
class Books:
    """Of one database: CPU of a bill, how long the loop stands still (p95), the median report; in ms."""

    kind: str
    bill_cpu_ms: float
    pause_ms: float
    report_ms: float


async def measured(kind: str, folder: Path) -> Books:
    """Bills of one order, over and over, and reports of a shop that had so many orders in a month."""
    (of := folder / f"books-{kind}").mkdir()
    with runs.database(kind, of) as url:
        await migrate(url)
        database = await open_database(url)
        try:
            return await _measured(kind, database)
        finally:
            await database.close()


async def _measured(kind: str, database: Database) -> Books:
    store = StoredStore(database, Sealer(runs.SECRET), lambda: NOW, Rules())
    order = await _delivered(store)
    owner = replace(SITA, shops={order.shop_id: Role.OWNER})
    cpu, pause = await _drawn(await bills.bill_of(store.read(), owner, order.id))
    await _fill(database, order)
    spent = []
    for _ in range(REPORTS):
        began = time.perf_counter()
        found = await reports.report(store.read(), owner, order.shop_id, ReportSpan.MONTH)
        spent.append(1000 * (time.perf_counter() - began))
    assert found.whole.came > ORDERS and len(found.top) == reports.TOP
    return Books(kind=kind, bill_cpu_ms=cpu, pause_ms=pause, report_ms=sorted(spent)[REPORTS // 2])


async def _delivered(store: StoredStore) -> Order:
    """One order by the way that all go."""
    _, placed = await given.placed(store)
    order: Order = placed.orders[0]
    staff = replace(SITA, shops={order.shop_id: Role.STAFF})
    for move in (Move.ACCEPT, Move.READY, Move.DELIVER):
        async with store.begin() as work:
            order = await counter.move_order_of(work, staff, order.id, move, version=order.version)
    async with store.begin() as work:
        for number in range(PRODUCTS):
            await given.product(work, order.shop_id, name=f"Product {number}")
    return order


async def _drawn(copy: BillCopy) -> tuple[float, float]:
    """CPU of each bill in ms, and how long the loop stood still at most, nineteen times in twenty."""
    tell, pauses, is_over = Texts.load().plain, list[float](), False
    billed(sheet_of(tell, "te", copy))

    async def watch() -> None:
        while not is_over:
            at = time.perf_counter()
            await asyncio.sleep(0.001)
            pauses.append(time.perf_counter() - at - 0.001)

    watching, began = asyncio.create_task(watch()), time.process_time()
    for _ in range(BILLS):
        await asyncio.to_thread(billed, sheet_of(tell, "te", copy))
    spent, is_over = time.process_time() - began, True
    await watching
    return 1000 * spent / BILLS, 1000 * sorted(pauses)[len(pauses) * 95 // 100]


async def _fill(database: Database, order: Order) -> None:
    """Very many orders of five lines each, and what is counted of them: as an upgrade counts them."""
    for statement in (ADD_ORDERS, ADD_LINES, COUNT_DAYS, COUNT_GOODS):
        async with database.transaction() as executor:
            await executor.run(text(statement.format(order=order.id, shop=order.shop_id)))


def checked(found: Books) -> list[Verdict]:
    """Against what is promised."""
    return [
        floors.most(f"a bill, CPU, {found.kind}", found.bill_cpu_ms, MOST_BILL_CPU_MS, "ms"),
        floors.most(f"the loop stands still meanwhile, {found.kind}", found.pause_ms, MOST_PAUSE_MS, "ms"),
        floors.most(f"a month of {ORDERS:,} orders, {found.kind}", found.report_ms, MOST_REPORT_MS, "ms"),
    ]


def show(found: list[Books], verdicts: list[Verdict]) -> None:
    """Prints both."""
    console = Console(width=None if os.isatty(1) else 120)
    table = Table(title=f"Bills, and a month of {ORDERS:,} orders of {LINES} lines, {os.cpu_count()} cores")
    for name in ("database", "a bill\nCPU ms", "pause p95\nms", "report\nms"):
        table.add_column(name, justify="left" if name == "database" else "right")
    for each in found:
        figures = (each.bill_cpu_ms, each.pause_ms, each.report_ms)
        table.add_row(each.kind, *(f"{figure:.1f}" for figure in figures))
    console.print(table)
    console.print(floors_table(verdicts, "The books"))
