"""A shop's own goods as the API says them: facts that go in, products and their history that come out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any, Literal, cast

from pydantic import AwareDatetime, Field, StringConstraints

from domain.catalogue.amendment import Past
from domain.catalogue.checking import LARGEST, LONGEST, MOST_ALIASES
from domain.catalogue.entry import Entry, FactChange, Facts
from domain.catalogue.fact import Fact
from domain.values import Money, Quantity, Unit
from web.routes import Shape
from web.v1.catalogue.shops import ProductDetail, product_detail
from web.v1.shapes import LanguageCode, PublicId, QuantityShape

Amount = Annotated[int, Field(ge=0, le=LARGEST)]
Named = Annotated[str, StringConstraints(max_length=300)]
Alias = Annotated[str, StringConstraints(max_length=LONGEST[Fact.ALIASES])]
SoldBy = Literal["piece", "g"]


class FactsShape(Shape):
    """What is said of a product; what is left out stays, null says that it is not known.

    `names` are those in the languages that are named; "" takes one away. `price` and `mrp` are minor units
    of the shop's currency, per piece, or per 1,000 g where `unit` is `g`. `category` is a code; one that
    there is not stands for `other`. `on_hand` is a stock count, after which the product is counted. `is_out`
    is for now, `out_until` for how long. `step`, `most_per_day` (for one customer) and `low_at` (at which the
    shop is told) are pieces or grams. `origin` is a country (ISO 3166, two letters), `tax_bp` hundredths of
    a per cent.
    """

    names: dict[LanguageCode, Named] | None = None
    aliases: list[Alias] | None = Field(default=None, max_length=MOST_ALIASES)
    category: Annotated[str, StringConstraints(max_length=64)] | None = None
    brand: Annotated[str, StringConstraints(max_length=LONGEST[Fact.BRAND])] | None = None
    description: Annotated[str, StringConstraints(max_length=LONGEST[Fact.DESCRIPTION])] | None = None
    pack: QuantityShape | None = None
    unit: SoldBy | None = None
    step: Amount | None = None
    price: Amount | None = None
    mrp: Amount | None = None
    tax_bp: int | None = Field(default=None, ge=0, le=10_000)
    hsn: Annotated[str, StringConstraints(max_length=16)] | None = None
    barcode: Annotated[str, StringConstraints(max_length=32)] | None = None
    own_code: Annotated[str, StringConstraints(max_length=LONGEST[Fact.OWN_CODE])] | None = None
    origin: Annotated[str, StringConstraints(max_length=2)] | None = None
    packer: Annotated[str, StringConstraints(max_length=LONGEST[Fact.PACKER])] | None = None
    is_counted: bool | None = None
    on_hand: Amount | None = None
    is_listed: bool | None = None
    is_out: bool | None = None
    out_until: AwareDatetime | None = None
    most_per_day: Amount | None = None
    low_at: Amount | None = None


class OwnProduct(ProductDetail):
    """A product as its shop keeps it. `missing` is what buyers and bills would want to know of it."""

    category: str
    aliases: list[str]
    hsn: str | None
    barcode: str | None
    own_code: str | None
    on_hand: int
    allocated: int
    is_listed: bool
    is_out: bool
    out_until: datetime | None
    low_at: int | None
    missing: list[str]
    version: int


class OwnProducts(Shape):
    """A page of a shop's own goods, and the cursor of the next (None: this is the last)."""

    items: list[OwnProduct]
    next: str | None


class ChangeShape(Shape):
    """One fact that changed: what it was and what it is. Money is minor units, a moment is UTC."""

    fact: str
    was: Any
    now: Any


class PastShape(ChangeShape):
    """The same in the history: when, by which amendment, and whether a person did it."""

    at: datetime
    amendment: PublicId
    deed: str
    by: str | None


class PastList(Shape):
    """A page of a product's history, the newest first, and the cursor of the next."""

    items: list[PastShape]
    next: str | None


KEEPS_NULL = frozenset(
    {"brand", "description", "pack", "mrp", "hsn", "barcode", "own_code", "origin", "packer", "out_until"}
    | {"most_per_day", "low_at"}
)
"""Facts that may be unknown: null takes them away, and is no word about the others."""


def facts_of(asked: FactsShape, currency: str) -> Facts:
    """What is told, in the domain's words."""
    told: dict[str, Any] = {
        name: getattr(asked, name)
        for name in asked.model_fields_set
        if getattr(asked, name) is not None or name in KEEPS_NULL
    }
    for name in ("price", "mrp"):
        if told.get(name) is not None:
            told[name] = Money(told[name], currency)
    if pack := told.get("pack"):
        told["pack"] = Quantity(pack.amount, Unit(pack.unit))
    if "unit" in told:
        told["unit"] = Unit(told["unit"])
    if "aliases" in told:
        told["aliases"] = tuple(told["aliases"])
    return cast(Facts, told)


def own_product(entry: Entry) -> OwnProduct:
    """A product as its shop keeps it."""
    of = entry.product
    return OwnProduct.model_validate(
        product_detail(entry).model_dump()
        | {
            "category": entry.category,
            "aliases": list(entry.aliases),
            "hsn": entry.hsn,
            "barcode": entry.barcode,
            "own_code": entry.own_code,
            "on_hand": of.on_hand,
            "allocated": of.allocated,
            "is_listed": of.is_listed,
            "is_out": of.is_out,
            "out_until": of.out_until,
            "low_at": entry.low_at,
            "missing": [fact.value for fact in entry.missing],
            "version": of.version,
        }
    )


def change_shape(of: FactChange) -> ChangeShape:
    """One fact that changed."""
    return ChangeShape(fact=of.fact.value, was=_plain(of.was), now=_plain(of.now))


def past_shape(of: Past, who: str | None) -> PastShape:
    """The same in the history."""
    amendment = of.amendment
    told = change_shape(of.change).model_dump() | {"deed": amendment.deed.value, "by": who}
    return PastShape.model_validate(told | {"at": amendment.at, "amendment": amendment.public_id})


def _plain(value: object) -> object:
    if isinstance(value, Money):
        return value.minor
    if isinstance(value, Quantity):
        return QuantityShape(amount=value.amount, unit=value.unit.value).model_dump()
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return list(value) if isinstance(value, tuple) else value
