"""Books of tabs as they are printed, in a language: which text stands where."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from zoneinfo import ZoneInfo

from domain.catalogue.shop import Shop
from domain.money.tab import Mark, Tab, TabEntry
from domain.money.tabs.sheet import TabSheet
from domain.values import Money
from locales import formats

Tell = Callable[[str, str, Mapping[str, object]], str]
"""Tells a text, by language and key, about these facts."""
HEAD_SHOWN = 16
"""Signs of a hash that somebody compares by eye."""


def sheet_of(tell: Tell, language: str, tab: Tab, shop: Shop, entries: Sequence[TabEntry]) -> TabSheet:
    """The whole book, the eldest entry first, each with what was owed then."""
    owed, rows = 0, []
    for entry in reversed(entries):
        owed += entry.amount.minor
        facts = {"kind": entry.kind, "number": _or_none(entry.order), "undoes": _or_none(entry.undoes)}
        what = tell(language, "khata-what", facts)
        if entry.mark is Mark.WRONG:
            what += f" · {tell(language, 'tab-disputed', {})}"
        at = f"{entry.at.astimezone(ZoneInfo(shop.time_zone)):%d-%m-%Y %H:%M}"
        then = _said(Money(owed, entry.amount.currency), language)
        rows.append((str(entry.number), at, what, _said(entry.amount, language), then))
    heads = ("tab-number", "tab-when", "tab-what", "tab-amount", "tab-balance")
    facts_of = (
        ("tab-customer", tab.called),
        ("tab-limit", _said(tab.limit, language)),
        ("tab-day", str(tab.pay_day)),
        ("tab-owed", _said(tab.balance, language)),
    )
    return TabSheet(
        language=language,
        title=tell(language, "tab-title", {}),
        shop=shop.names.in_(language),
        facts=tuple((tell(language, key, {}), said) for key, said in facts_of),
        heads=tuple(tell(language, key, {}) for key in heads),
        rows=tuple(rows),
        foot=tell(language, "tab-foot", {"head": tab.head[:HEAD_SHOWN] or "–"}),
    )


def _said(of: Money, language: str) -> str:
    """With all its paise, as it stands in a column."""
    return formats.exact_money(of.minor, of.currency, language)


def _or_none(number: int | None) -> str | None:
    return None if number is None else str(number)
