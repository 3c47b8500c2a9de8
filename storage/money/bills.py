"""Bills as they are kept: by their number, with what stands on them as it was then."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import bindparam, literal, select

from domain.catalogue.about.papers import Registration
from domain.money.billing.bill import Bill, BillKind, BillLine, OnPack, Seller
from domain.money.billing.series import BillNumber, Series
from domain.money.billing.tax import TaxSplit
from domain.values import Money, Names, Price, Quantity, Unit
from storage.engine.rows import adding, adding_once, found, pack
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms, to_ms
from storage.schema import tables as t


class _SeriesRow(NamedTuple):
    last: int


class _PackRow(NamedTuple):
    product_id: int
    mrp_minor: int | None
    hsn: str | None
    currency: str


class _BillRow(NamedTuple):
    id: int
    order_id: int
    order_number: int
    number: str
    kind: str
    issued_at: int
    total_minor: int
    currency: str
    content: str

    @property
    def bill(self) -> Bill:
        kept = json.loads(self.content)
        return Bill(
            id=self.id,
            number=self.number,
            kind=BillKind(self.kind),
            issued_at=from_ms(self.issued_at),
            order_id=self.order_id,
            order_number=self.order_number,
            seller=_seller(kept["seller"]),
            lines=tuple(_line(each, self.currency) for each in kept["lines"]),
            fee=Money(kept["fee"], self.currency),
            discount=Money(kept["discount"], self.currency),
            tip=Money(kept["tip"], self.currency),
            total=Money(self.total_minor, self.currency),
            corrects=kept["corrects"],
        )


_row = t.bill_series.c
_NEXT = (
    adding_once(t.bill_series, "shop_id", "series", "year")
    .values(last=literal(1))
    .on_conflict_do_update(index_elements=["shop_id", "series", "year"], set_={"last": _row.last + 1})
    .returning(*columns(_SeriesRow, t.bill_series))
)
_ON_PACKS = (
    select(
        *columns(
            _PackRow,
            t.order_line,
            mrp_minor=t.product.c.mrp_minor,
            hsn=t.product.c.hsn,
            currency=t.order.c.currency,
        )
    )
    .join_from(t.order_line, t.product, t.product.c.id == t.order_line.c.product_id)
    .join(t.order, t.order.c.id == t.order_line.c.order_id)
    .where(t.order_line.c.order_id == bindparam("of_order"))
)
_ADD = adding(
    t.bill,
    *("order_id", "key", "shop_id", "series", "year", "sequence", "number", "kind", "issued_at"),
    *("total_minor", "currency", "content"),
)
_OF_ORDER = (
    select(*columns(_BillRow, t.bill, order_number=t.order.c.number))
    .join_from(t.bill, t.order)
    .where(t.bill.c.order_id == bindparam("of_order"))
    .order_by(t.bill.c.id)
)


@dataclass(frozen=True, slots=True)
class StoredBills:
    """Bills in the database."""

    tx: Transaction

    async def next_in(self, shop_id: int, series: Series, year: int) -> BillNumber:
        place = {"shop_id": shop_id, "series": series.value, "year": year}
        row = found(await self.tx.executor.row(_NEXT, _SeriesRow, **place))
        return BillNumber(shop_id, series, year, row.last)

    async def on_packs(self, order_id: int) -> Mapping[int, OnPack]:
        rows = await self.tx.executor.rows(_ON_PACKS, _PackRow, of_order=order_id)
        return {
            row.product_id: OnPack(
                None if row.mrp_minor is None else Money(row.mrp_minor, row.currency), row.hsn
            )
            for row in rows
        }

    async def add(self, bill: Bill, number: BillNumber, *, key: str) -> None:
        await self.tx.executor.run(
            _ADD,
            order_id=bill.order_id,
            key=key,
            shop_id=number.shop_id,
            series=number.series.value,
            year=number.year,
            sequence=number.sequence,
            number=bill.number,
            kind=bill.kind.value,
            issued_at=to_ms(bill.issued_at),
            total_minor=bill.total.minor,
            currency=bill.total.currency,
            content=json.dumps(_content(bill), ensure_ascii=False, sort_keys=True),
        )

    async def of_order(self, order_id: int) -> list[Bill]:
        return [row.bill for row in await self.tx.executor.rows(_OF_ORDER, _BillRow, of_order=order_id)]


def _content(of: Bill) -> dict[str, Any]:
    return {
        "seller": {
            "names": dict(of.seller.names.by_language),
            "legal_name": of.seller.legal_name,
            "address": of.seller.address,
            "phone": of.seller.phone,
            "registration": of.seller.registration.value,
            "gstin": of.seller.gstin,
            "fssai": of.seller.fssai,
            "time_zone": of.seller.time_zone,
        },
        "lines": [_kept(line) for line in of.lines],
        "fee": of.fee.minor,
        "discount": of.discount.minor,
        "tip": of.tip.minor,
        "corrects": of.corrects,
    }


def _kept(line: BillLine) -> dict[str, Any]:
    return {
        "names": dict(line.names.by_language),
        "pack": line.pack and [line.pack.amount, line.pack.unit.value],
        "quantity": [line.quantity.amount, line.quantity.unit.value],
        "price": [line.price.money.minor, line.price.per],
        "mrp": line.mrp and line.mrp.minor,
        "hsn": line.hsn,
        "tax_bp": line.tax_bp,
        "amount": line.amount.minor,
        "tax": [line.tax.taxable, line.tax.half],
    }


def _seller(kept: Mapping[str, Any]) -> Seller:
    rest = {name: kept[name] for name in ("legal_name", "address", "phone", "gstin", "fssai", "time_zone")}
    return Seller(names=Names(kept["names"]), registration=Registration(kept["registration"]), **rest)


def _line(kept: Mapping[str, Any], currency: str) -> BillLine:
    amount, unit = kept["quantity"]
    minor, per = kept["price"]
    return BillLine(
        names=Names(kept["names"]),
        pack=pack(*(kept["pack"] or (None, None))),
        quantity=Quantity(amount, Unit(unit)),
        price=Price(Money(minor, currency), per),
        mrp=None if kept["mrp"] is None else Money(kept["mrp"], currency),
        hsn=kept["hsn"],
        tax_bp=kept["tax_bp"],
        amount=Money(kept["amount"], currency),
        tax=TaxSplit(*kept["tax"]),
    )
