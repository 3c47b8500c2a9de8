"""Facts as a grocer types them, one at a time: "5 kg", "₹65", "5%", "दाल", "tur, arhar"."""

from __future__ import annotations

import re
from collections.abc import Callable

from domain.catalogue.entry import Entry, Facts
from domain.catalogue.errors import BadFact
from domain.catalogue.fact import Fact
from domain.catalogue.shared.good import SharedGood
from domain.typed.measures import money
from domain.typed.quantities import PIECES, Clear, quantity
from domain.typed.signs import digits_plain
from domain.values import Money, Names, Quantity, Unit

KILOGRAMS = (Quantity(1000, Unit.GRAM),)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{2},?\d{3}(?!\d)|\d{3}(?!\d))")
_APART = re.compile(r"[,;\n]+")
_PERCENT = re.compile(r"\s*(\d{1,2})(?:[.,](\d{1,2}))?\s*(?:%|per ?cent)?\s*", re.IGNORECASE)
_SCRIPTS = (("hi", re.compile("[\u0900-\u097f]")), ("te", re.compile("[\u0c00-\u0c7f]")))


def said(entry: Entry, fact: Fact, typed: str) -> Facts:
    """What was typed for one fact of a product. Raises BadFact."""
    read = _READ.get(fact)
    if read is None:
        raise BadFact(fact=fact)
    return read(entry, typed)


def spoken_name(typed: str) -> dict[str, str]:
    """A name by the script that it is written in; Latin letters stand for English."""
    return {next((each for each, script in _SCRIPTS if script.search(typed)), "en"): typed}


def new_name(typed: str) -> dict[str, str]:
    """The same for a product that has no name yet: whoever reads English reads it too."""
    return {"en": typed} | spoken_name(typed)


def amount_of(typed: str, unit: Unit, *, of: Fact) -> int:
    """How much was typed of what is sold in this unit: a bare number counts kilograms or pieces.

    Raises BadFact.
    """
    if digits_plain(typed).strip() == "0":
        return 0
    found = quantity(typed, bare=KILOGRAMS if unit is Unit.GRAM else PIECES)
    if not isinstance(found, Clear):
        raise BadFact(fact=of)
    if found.quantity.unit is not unit:
        raise BadFact(fact=of)
    return found.quantity.amount


def amount_of_money(typed: str, currency: str, *, of: Fact) -> Money:
    """One amount of money; of "1,250" the comma parts thousands. Raises BadFact."""
    found = money(_THOUSANDS.sub("", digits_plain(typed)), currency)
    if len(found) != 1:
        raise BadFact(fact=of)
    return found[0]


def said_of_good(good: SharedGood, fact: Fact, typed: str) -> Facts:
    """The same for a good of the platform's catalogue. Raises BadFact."""
    read: dict[Fact, Callable[[str], Facts]] = {
        Fact.NAMES: lambda told: _renamed(good.names, told),
        Fact.ALIASES: lambda told: {"aliases": tuple(apart(told))},
        Fact.BRAND: lambda told: {"brand": told},
        Fact.PACK: _pack,
        Fact.TAX: _tax,
        Fact.HSN: lambda told: {"hsn": told},
    }
    if fact not in read:
        raise BadFact(fact=fact)
    return read[fact](typed)


def apart(typed: str) -> list[str]:
    """What was typed with commas between."""
    return [each for each in _APART.split(typed) if each.strip()]


def _renamed(known: Names, typed: str) -> Facts:
    """One that stood for the English name too, since there was none, goes on doing so."""
    names = known.by_language
    [(language, name)] = spoken_name(typed).items()
    stood_in = names.get(language) == names["en"]
    return {"names": {"en": name, language: name} if stood_in else {language: name}}


def _pack(typed: str) -> Facts:
    found = quantity(typed, bare=PIECES)
    if not isinstance(found, Clear):
        raise BadFact(fact=Fact.PACK)
    return {"pack": found.quantity}


def _tax(typed: str) -> Facts:
    found = _PERCENT.fullmatch(digits_plain(typed))
    if not found:
        raise BadFact(fact=Fact.TAX)
    return {"tax_bp": int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))}


def _price(entry: Entry, typed: str) -> Facts:
    return {"price": amount_of_money(typed, entry.product.price.money.currency, of=Fact.PRICE)}


def _mrp(entry: Entry, typed: str) -> Facts:
    return {"mrp": amount_of_money(typed, entry.product.price.money.currency, of=Fact.MRP)}


_READ: dict[Fact, Callable[[Entry, str], Facts]] = {
    Fact.NAMES: lambda entry, typed: _renamed(entry.product.names, typed),
    Fact.ALIASES: lambda entry, typed: {"aliases": tuple(_APART.split(typed))},
    Fact.BRAND: lambda entry, typed: {"brand": typed},
    Fact.DESCRIPTION: lambda entry, typed: {"description": typed},
    Fact.PACK: lambda entry, typed: _pack(typed),
    Fact.STEP: lambda entry, typed: {"step": amount_of(typed, entry.product.unit, of=Fact.STEP)},
    Fact.PRICE: _price,
    Fact.MRP: _mrp,
    Fact.TAX: lambda entry, typed: _tax(typed),
    Fact.HSN: lambda entry, typed: {"hsn": typed},
    Fact.BARCODE: lambda entry, typed: {"barcode": typed},
    Fact.OWN_CODE: lambda entry, typed: {"own_code": typed},
    Fact.ORIGIN: lambda entry, typed: {"origin": typed},
    Fact.PACKER: lambda entry, typed: {"packer": typed},
    Fact.STOCK: lambda entry, typed: {"on_hand": amount_of(typed, entry.product.unit, of=Fact.STOCK)},
    Fact.MOST_PER_DAY: lambda entry, typed: {
        "most_per_day": amount_of(typed, entry.product.unit, of=Fact.MOST_PER_DAY)
    },
    Fact.LOW_AT: lambda entry, typed: {"low_at": amount_of(typed, entry.product.unit, of=Fact.LOW_AT)},
}
