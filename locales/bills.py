"""Bills as they are printed, in a language: which text stands where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from domain.catalogue.about.papers import Registration
from domain.money.billing.bill import Bill, BillCopy, BillKind, BillLine
from domain.money.billing.sheet import BillSheet, Item
from domain.values import Money, Pack
from locales import formats

Tell = Callable[[str, str, Mapping[str, object]], str]
"""Tells a text, by language and key, about these facts."""


def facts_of(bill: Bill) -> dict[str, object]:
    """What the texts of a bill ask about."""
    return {
        "kind": bill.kind,
        "mixed": bill.is_mixed,
        "number": bill.number,
        "day": day_of(bill),
        "order": str(bill.order_number),
        "corrects": bill.corrects,
    }


def day_of(bill: Bill) -> str:
    """Its date with the year, as bills are dated."""
    return f"{bill.day:%d-%m-%Y}"


def percent(basis_points: int, language: str) -> str:
    """A rate of tax."""
    return f"{formats.number(Decimal(basis_points).scaleb(-2), language)}%"


def sheet_of(tell: Tell, language: str, copy: BillCopy) -> BillSheet:
    """A bill in a language. Every amount has its paise, so that columns of them add up before one's eyes."""
    return _Setter(tell, language, copy).sheet


class _Setter:
    def __init__(self, tell: Tell, language: str, copy: BillCopy) -> None:
        self._tell, self._language, self._bill, self._copy = tell, language, copy.bill, copy

    @property
    def sheet(self) -> BillSheet:
        bill, buyer = self._bill, self._copy.buyer
        is_credit = bill.kind is BillKind.CREDIT
        has_saved = bill.saved.minor > 0 and not is_credit
        return BillSheet(
            language=self._language,
            title=self._text("bill-title", **facts_of(bill)),
            statement=self._statement,
            seller=bill.seller.names.in_(self._language),
            about_seller=self._about_seller,
            facts=self._facts,
            buyer=tuple(filter(None, (buyer.name, buyer.address))) if buyer else (),
            heads=() if is_credit else self._texts("bill-item", "bill-quantity", "bill-rate", "bill-amount"),
            items=() if is_credit else tuple(map(self._item, bill.lines)),
            sums=self._sums,
            total=(self._text("bill-given-back" if is_credit else "bill-total"), self._money(bill.total)),
            saved=self._text("bill-saved", saved=bill.saved) if has_saved else "",
            tax_heads=self._texts("bill-gst", "bill-taxable", "bill-cgst", "bill-sgst"),
            taxes=self._taxes,
            foot=(self._text("bill-by-machine"),),
        )

    def _text(self, key: str, **facts: object) -> str:
        return self._tell(self._language, key, facts)

    def _texts(self, *keys: str) -> tuple[str, ...]:
        return tuple(map(self._text, keys))

    def _money(self, amount: Money) -> str:
        return formats.exact_money(amount.minor, amount.currency, self._language)

    @property
    def _statement(self) -> tuple[str, ...]:
        """The law's own words first, then what they mean."""
        if self._bill.seller.registration is not Registration.COMPOSITION:
            return ()
        told = (self._tell(each, "bill-composition", {}) for each in ("en", self._language))
        return tuple(dict.fromkeys(told))

    @property
    def _about_seller(self) -> tuple[str, ...]:
        seller = self._bill.seller
        papers = (
            self._text("bill-gstin", number=seller.gstin) if seller.gstin else "",
            self._text("bill-fssai", number=seller.fssai) if seller.fssai else "",
        )
        lines = (
            seller.legal_name or "",
            f"{seller.address} · {seller.phone}",
            " · ".join(filter(None, papers)),
        )
        return tuple(filter(None, lines))

    @property
    def _facts(self) -> tuple[tuple[str, str], ...]:
        told = facts_of(self._bill)
        known = [
            ("bill-number", "number"),
            ("bill-day", "day"),
            ("bill-order", "order"),
            ("bill-corrects", "corrects"),
        ]
        return tuple((self._text(key), str(told[name])) for key, name in known if told[name])

    def _item(self, line: BillLine) -> Item:
        return Item(
            name=" ".join(filter(None, (line.names.in_(self._language), self._pack(line)))),
            remarks=" · ".join(self._remarks(line)),
            quantity=self._text("bill-cell", fact=line.quantity),
            rate=self._text("bill-cell", fact=line.price)
            if line.is_weighed
            else self._money(line.price.money),
            amount=self._money(line.amount),
        )

    def _pack(self, line: BillLine) -> str:
        is_said = line.pack and not line.is_weighed
        return self._text("bill-cell", fact=Pack(line.pack)) if line.pack and is_said else ""

    def _remarks(self, line: BillLine) -> list[str]:
        is_taxed = self._bill.seller.registration is Registration.REGULAR
        said = {
            "bill-cell": line.unit_price and {"fact": line.unit_price},
            "bill-mrp": line.mrp and {"price": line.mrp},
            "bill-hsn": line.hsn and is_taxed and {"code": line.hsn},
            "bill-rate-of": is_taxed and {"rate": percent(line.tax_bp, self._language)},
        }
        return [self._text(key, **facts) for key, facts in said.items() if facts]

    @property
    def _sums(self) -> tuple[tuple[str, str], ...]:
        bill = self._bill
        if bill.kind is BillKind.CREDIT:
            return ()
        sums = [("bill-subtotal", bill.subtotal), ("bill-fee", bill.fee), ("bill-tip", bill.tip)]
        told = [(self._text(key), self._money(amount)) for key, amount in sums if amount.minor]
        if bill.discount.minor:
            less = self._money(bill.discount)
            told.insert(1, (self._text("bill-discount"), f"−{less}"))
        return tuple(told)

    @property
    def _taxes(self) -> tuple[tuple[str, ...], ...]:
        return tuple(
            (
                percent(row.basis_points, self._language),
                self._money(row.taxable),
                self._money(row.half),
                self._money(row.half),
            )
            for row in self._bill.taxes
        )
