"""Whether facts can be said of a product. What is missing never is a fault; a price over the MRP is."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from domain.catalogue import codes
from domain.catalogue.entry import Facts
from domain.catalogue.errors import BadFact, PriceAboveMrp
from domain.catalogue.fact import Fact
from domain.catalogue.lengths import LONGEST_PRODUCT_NAME, plain_names
from domain.people import plain_line
from domain.values import LANGUAGES, Money, Names, Unit

LARGEST = 10**9
"""Of what is counted or weighed, and of a price in minor units."""
EVERYTHING_BP = 10_000
MOST_ALIASES = 20
LONGEST = {
    Fact.ALIASES: 40,
    Fact.BRAND: 60,
    Fact.DESCRIPTION: 600,
    Fact.OWN_CODE: 40,
    Fact.PACKER: 200,
}
"""Characters."""
_ORIGIN_LENGTH = 2


def cleaned(told: Facts) -> Facts:
    """The same as it is kept: texts in plain lines, codes as digits.

    Raises BadName, BadBarcode, BadFact.
    """
    kept: dict[str, object] = {}
    for name, what in told.items():
        clean = _CLEAN.get(Fact(name))
        kept[name] = what if clean is None or what is None else clean(what)
    return cast(Facts, kept)


def must_hold_together(facts: Facts) -> None:
    """What is to be said of a product, all of it. Raises BadFact, PriceAboveMrp."""
    for needed in (Fact.NAMES, Fact.PRICE):
        if not facts.get(needed):
            raise BadFact(fact=needed)
    if "en" not in facts["names"]:
        raise BadFact(fact=Fact.NAMES)
    price, mrp = facts["price"], facts.get("mrp")
    if mrp is not None and price > mrp:
        raise PriceAboveMrp(price=price, mrp=mrp)
    if facts["unit"] is Unit.PIECE and facts["step"] != 1:
        raise BadFact(fact=Fact.STEP)
    most = facts.get("most_per_day")
    if most is not None and most < facts["step"]:
        raise BadFact(fact=Fact.MOST_PER_DAY)


def _names(what: object) -> dict[str, str]:
    told = cast(dict[str, str], what)
    if not told.keys() <= set(LANGUAGES):
        raise BadFact(fact=Fact.NAMES)
    kept = plain_names(
        Names({language: name for language, name in told.items() if name}), LONGEST_PRODUCT_NAME
    )
    return dict.fromkeys(told, "") | dict(kept.by_language)


def _aliases(what: object) -> tuple[str, ...]:
    kept = [plain_line(each) for each in cast(tuple[str, ...], what)]
    if len(kept) > MOST_ALIASES or any(len(each) > LONGEST[Fact.ALIASES] for each in kept):
        raise BadFact(fact=Fact.ALIASES)
    return tuple(dict.fromkeys(filter(None, kept)))


def _text(fact: Fact) -> Callable[[object], str | None]:
    def clean(what: object) -> str | None:
        text = plain_line(cast(str, what))
        if len(text) > LONGEST[fact]:
            raise BadFact(fact=fact)
        return text or None

    return clean


def _number(fact: Fact, least: int, most: int) -> Callable[[object], int]:
    def clean(what: object) -> int:
        number = cast(int, what)
        if not least <= number <= most:
            raise BadFact(fact=fact)
        return number

    return clean


def _money(fact: Fact) -> Callable[[object], Money]:
    def clean(what: object) -> Money:
        money = cast(Money, what)
        if not 1 <= money.minor <= LARGEST:
            raise BadFact(fact=fact)
        return money

    return clean


def _origin(what: object) -> str:
    code = cast(str, what).strip().upper()
    if len(code) != _ORIGIN_LENGTH or not (code.isascii() and code.isalpha()):
        raise BadFact(fact=Fact.ORIGIN)
    return code


_CLEAN: dict[Fact, Callable[..., object]] = {
    Fact.NAMES: _names,
    Fact.ALIASES: _aliases,
    Fact.BRAND: _text(Fact.BRAND),
    Fact.DESCRIPTION: _text(Fact.DESCRIPTION),
    Fact.STEP: _number(Fact.STEP, 1, LARGEST),
    Fact.PRICE: _money(Fact.PRICE),
    Fact.MRP: _money(Fact.MRP),
    Fact.TAX: _number(Fact.TAX, 0, EVERYTHING_BP),
    Fact.HSN: codes.hsn,
    Fact.BARCODE: codes.barcode,
    Fact.OWN_CODE: _text(Fact.OWN_CODE),
    Fact.ORIGIN: _origin,
    Fact.PACKER: _text(Fact.PACKER),
    Fact.STOCK: _number(Fact.STOCK, 0, LARGEST),
    Fact.MOST_PER_DAY: _number(Fact.MOST_PER_DAY, 1, LARGEST),
    Fact.LOW_AT: _number(Fact.LOW_AT, 0, LARGEST),
}
