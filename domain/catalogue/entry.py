"""Products as their shop keeps them: with all that is known of them, and how that changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypedDict, cast

from domain.catalogue.fact import Fact
from domain.catalogue.product import Product
from domain.values import Money, Names, Quantity, Unit

OTHER = "other"
"""The category of what fits into none."""
USUAL_STEP = 250
"""In which steps something is weighed that nobody said more of, in grams."""


class Want(StrEnum):
    """What a product wants of its keeper: more of it on the shelf, or a fact that nobody has said."""

    LOW = "low"
    MRP = "mrp"
    PACK = "pack"
    HSN = "hsn"
    ORIGIN = "origin"
    PACKER = "packer"


class Facts(TypedDict, total=False):
    """Some facts of a product, by the names of `Fact`: what is not there stays, None: it is not known.

    `names` holds the languages that are told; "" takes one away. `category` is a code; one that the platform
    has not stands for `OTHER`. `price` and `mrp` are per piece, or per 1,000 g of what is weighed. `origin`
    is a country (ISO 3166, two letters). `on_hand` is a stock count. `most_per_day`, `low_at`, `step` are
    pieces or grams. `photos` are their public ids, the first one first.
    """

    names: Mapping[str, str]
    aliases: tuple[str, ...]
    category: str
    brand: str | None
    description: str | None
    pack: Quantity | None
    unit: Unit
    step: int
    price: Money
    mrp: Money | None
    tax_bp: int
    hsn: str | None
    barcode: str | None
    own_code: str | None
    origin: str | None
    packer: str | None
    photos: tuple[str, ...]
    is_counted: bool
    on_hand: int
    is_listed: bool
    is_out: bool
    out_until: datetime | None
    most_per_day: int | None
    low_at: int | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A product with everything that its shop says of it.

    `low_at`: the shop is told once when no more than so much is left (pieces or grams).
    """

    product: Product
    category: str
    aliases: tuple[str, ...] = ()
    brand: str | None = None
    description: str | None = None
    hsn: str | None = None
    barcode: str | None = None
    own_code: str | None = None
    origin: str | None = None
    packer: str | None = None
    photos: tuple[str, ...] = ()
    low_at: int | None = None
    is_kept: bool = True

    @property
    def missing(self) -> tuple[Fact, ...]:
        """What buyers and bills would want to know, and nobody has said; nothing of it is asked for.

        Of what is packed: net quantity, price on the pack, origin, packer (Legal Metrology (Packaged
        Commodities) Rules 2011, 6(1) and 6(10)); of everything the code of its tax.
        """
        product = self.product
        told: dict[Fact, object] = {Fact.HSN: self.hsn}
        if not product.is_weighed:
            told |= {Fact.PACK: product.pack, Fact.MRP: product.mrp}
            told |= {Fact.ORIGIN: self.origin, Fact.PACKER: self.packer}
        return tuple(fact for fact, what in told.items() if what is None)

    @property
    def facts(self) -> Facts:
        """All of it."""
        of = self.product
        return {
            "names": of.names.by_language,
            "aliases": self.aliases,
            "category": self.category,
            "brand": self.brand,
            "description": self.description,
            "pack": of.pack,
            "unit": of.unit,
            "step": of.step,
            "price": of.price.money,
            "mrp": of.mrp,
            "tax_bp": of.tax_bp,
            "hsn": self.hsn,
            "barcode": self.barcode,
            "own_code": self.own_code,
            "origin": self.origin,
            "packer": self.packer,
            "photos": self.photos,
            "is_counted": of.is_counted,
            "on_hand": of.on_hand,
            "is_listed": of.is_listed,
            "is_out": of.is_out,
            "out_until": of.out_until,
            "most_per_day": of.most_per_day,
            "low_at": self.low_at,
        }

    def with_facts(self, told: Facts) -> Facts:
        """All of it, as these facts make it."""
        return merged(self.facts, told)


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact of a product: what it was and what it is; of one that was not known, None."""

    fact: Fact
    was: object
    now: object


def merged(known: Facts, told: Facts) -> Facts:
    """What is known, with what is told over it: a name in one language leaves those in the others."""
    names = dict(known.get("names", {})) | dict(told.get("names", {}))
    names = {language: name for language, name in names.items() if name}
    return cast(Facts, {**known, **told, "names": Names(names).by_language})


def changes(was: Facts, now: Facts) -> tuple[FactChange, ...]:
    """What differs, in the order of the facts."""
    before, after = dict(was), dict(now)
    return tuple(
        FactChange(fact, before.get(fact), after.get(fact))
        for fact in Fact
        if fact is not Fact.KEPT and before.get(fact) != after.get(fact)
    )
