"""How much of a product somebody wants, from what they wrote at it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from domain.catalogue.errors import BadQuantity
from domain.catalogue.product import Product
from domain.typed.lists import ListLine
from domain.typed.quantities import KILOGRAMS_OR_GRAMS, PIECES, Clear, Unclear, quantity
from domain.typed.signs import one_form
from domain.typed.tokens import Doubt
from domain.values import Quantity, Unit

MOST_CHOICES = 4
LEAST_MEASURED = 25
"""Grams or millilitres that somebody may mean by a number alone."""
MOST_COUNTED = 30
"""What comes by more in a pack is not counted by whoever wants some."""
FIRST_GRAMS = 500
"""Of what is weighed so much is proposed where nobody says how much."""


class Reading(StrEnum):
    """Where an amount comes from: it was written; it is the next one that is sold; it is only a proposal."""

    EXACT = "exact"
    ROUNDED = "rounded"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Doubtful:
    """What is to be asked: what is unclear, and the amounts that it may be, each as the product is sold."""

    doubt: Doubt
    amounts: tuple[int, ...]


def wanted(product: Product, typed: str) -> int | Doubtful:
    """Pieces or grams, as the cart holds them; what is unclear is to be asked.

    The product's own name may stand beside the amount. Raises BadQuantity where nothing can be made of it.
    """
    bare = KILOGRAMS_OR_GRAMS if product.is_weighed else PIECES
    read = quantity(typed, bare=bare) or quantity(_unnamed(product, typed), bare=bare)
    if isinstance(read, Clear):
        exact = _amounts(product, read)
        if len(exact) == 1 and product.is_sold_as(exact[0]):
            return exact[0]
        return _asked(product, Doubt.STEP if len(exact) == 1 else Doubt.UNIT, exact)
    if isinstance(read, Unclear):
        exact = [amount for choice in read.choices for amount in _amounts(product, choice)]
        sold = list(dict.fromkeys(amount for amount in exact if product.is_sold_as(amount)))
        if read.doubt is Doubt.UNIT and len(sold) == 1:
            return sold[0]
        return _asked(product, read.doubt, sold or exact)
    raise _refusal(product)


def _asked(product: Product, doubt: Doubt, exact: list[int]) -> Doubtful:
    """The amounts as they are sold: the next smaller and larger one of each that is not."""
    step, found = product.step, list[int]()
    for amount in exact:
        lower = amount - amount % step
        found += [amount] if amount == lower else [lower, lower + step]
    sold = tuple(dict.fromkeys(amount for amount in found if product.is_sold_as(amount)))[:MOST_CHOICES]
    if not sold:
        raise _refusal(product)
    return Doubtful(doubt, sold)


def _amounts(product: Product, read: Clear) -> list[int]:
    """What it is of this product; more than one where it may be packs or what is in them."""
    amount, unit = read.quantity.amount, read.quantity.unit
    if product.is_weighed:
        return [amount] if unit is Unit.GRAM else []
    pack = product.pack
    if unit is Unit.PIECE and (read.packs or not pack or pack.unit is not unit or pack.amount == 1):
        return [amount]
    if not pack or pack.unit is not unit:
        return []
    fitting = _packs(amount, pack.amount)
    if unit is Unit.PIECE:
        return [*fitting, amount]
    return list(dict.fromkeys([*fitting, read.packs])) if read.packs else fitting


def _packs(amount: int, holds: int) -> list[int]:
    """How many packs hold so much; where none hold just that, the next fewer and the next more."""
    lower = amount // holds
    return [lower] if amount % holds == 0 else [lower, lower + 1]


def _unnamed(product: Product, typed: str) -> str:
    """What was written, without the words of the product's name."""
    own = {word for name in product.names.by_language.values() for word in one_form(name).split()}
    plural = {f"{word}{ending}" for word in own for ending in ("s", "es")}
    return " ".join(word for word in one_form(typed).split() if word not in own | plural)


def _refusal(product: Product) -> BadQuantity:
    return BadQuantity(step=product.quantity(product.step), most=product.quantity(product.most))


def amounts(product: Product, line: ListLine) -> list[tuple[int, Reading]]:
    """What a line may mean of a product: one amount, several where it is unclear."""
    if line.is_of and not product.is_weighed:
        is_pack = product.pack is not None and _kilograms(product.pack) == int(line.amount)
        return [(product.step, Reading.EXACT if is_pack else Reading.PROPOSED)]
    if not line.amount:
        return [(_first(product), Reading.EXACT)]
    if few := _singles(product, line) or _measured(product, line):
        return few
    try:
        amount = wanted(product, line.amount)
    except BadQuantity:
        return [(most_of(product) if _is_too_much(product, line) else _first(product), Reading.PROPOSED)]
    if isinstance(amount, int):
        return [(amount, Reading.EXACT)]
    if next_one := _packs_for(product, line):
        return [(next_one, Reading.ROUNDED)] if product.is_sold_as(next_one) else []
    if amount.doubt is Doubt.STEP:
        return [(max(amount.amounts), Reading.ROUNDED)]
    return [(each, Reading.PROPOSED) for each in amount.amounts]


def _singles(product: Product, line: ListLine) -> list[tuple[int, Reading]]:
    """Six eggs of which six are in a pack: one pack, or six. Nobody counts incense: two of that are packs."""
    holds = product.pack.amount if product.pack and product.pack.unit is Unit.PIECE else 1
    if holds == 1 or not line.amount.isdecimal() or not 1 < int(line.amount) <= product.most:
        return []
    said = int(line.amount)
    packs = -(-said // holds)
    either = (said, packs) if holds > MOST_COUNTED and 2 * said < holds else (packs, said)
    return [(each, Reading.PROPOSED) for each in dict.fromkeys(either)]


def _measured(product: Product, line: ListLine) -> list[tuple[int, Reading]]:
    """A bare number that is what the pack holds, or twice that, and too much for packs: "saunf 100"."""
    holds = product.pack.amount if product.pack and product.pack.unit is not Unit.PIECE else 0
    if holds < LEAST_MEASURED or not line.amount.isdecimal() or int(line.amount) % holds:
        return []
    return [(int(line.amount) // holds, Reading.PROPOSED)]


def _is_too_much(product: Product, line: ListLine) -> bool:
    read = quantity(line.amount, bare=PIECES)
    return isinstance(read, Clear) and read.quantity.amount > product.most


def most_of(product: Product) -> int:
    """All that one order may ask for, or that there is."""
    most = min(product.most, product.available)
    return most - most % product.step


def _packs_for(product: Product, line: ListLine) -> int:
    """So many packs hold all of a clear measure: one of a kilogram for "2 x 500 g"; 0 for anything else."""
    read, pack = quantity(line.amount), product.pack
    if not isinstance(read, Clear) or pack is None or read.quantity.unit is not pack.unit:
        return 0
    return -(-read.quantity.amount // pack.amount) if pack.unit is not Unit.PIECE else 0


def _first(product: Product) -> int:
    """One of it; of what is weighed half a kilogram, or the next amount that is sold and there."""
    if not product.is_weighed:
        return product.step
    some = min(product.available, max(product.step, FIRST_GRAMS))
    return some - some % product.step


def _kilograms(pack: Quantity) -> Fraction:
    return Fraction(pack.amount, 1000 if pack.unit is not Unit.PIECE else 1)
