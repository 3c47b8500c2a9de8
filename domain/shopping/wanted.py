"""How much of a product somebody wants, from what they wrote at it."""

from __future__ import annotations

from dataclasses import dataclass

from domain.catalogue.errors import BadQuantity
from domain.catalogue.product import Product
from domain.typed.quantities import KILOGRAMS_OR_GRAMS, PIECES, Clear, Unclear, quantity
from domain.typed.signs import one_form
from domain.typed.tokens import Doubt
from domain.values import Unit

MOST_CHOICES = 4


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
