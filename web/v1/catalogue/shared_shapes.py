"""The platform's catalogue as the API says it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from domain.catalogue.checking import LONGEST, MOST_ALIASES
from domain.catalogue.fact import Fact
from domain.catalogue.shared.good import MOST_BARCODES, SharedGood
from domain.catalogue.shared.merges import Merge
from web.routes import Shape
from web.v1.catalogue.goods_shapes import Alias, Amount, FactsShape, Named, SoldBy
from web.v1.shapes import LanguageCode, PublicId, QuantityShape, quantity

BarcodeText = Annotated[str, StringConstraints(max_length=32)]


class KnownGood(Shape):
    """Something that many shops sell, without a price. `tax_bp` is hundredths of a per cent, `hsn` a code."""

    id: PublicId
    names: dict[str, str]
    aliases: list[str]
    category: str
    brand: str | None
    pack: QuantityShape | None
    unit: SoldBy
    step: int
    tax_bp: int
    hsn: str | None
    barcodes: list[str]


class KnownGoods(Shape):
    """A few of them, the likeliest first, and none is `next`."""

    items: list[KnownGood]
    next: str | None = None


class KnownGoodsPage(Shape):
    """A page of them, and the cursor of the next (None: this is the last)."""

    items: list[KnownGood]
    next: str | None


class MergeShape(Shape):
    """A good that was found to be this one, and when. `is_undone`: they are two again."""

    id: PublicId
    double: KnownGood
    at: datetime
    is_undone: bool


class SharedGoodShape(KnownGood):
    """The same as admins see it. `merged_into` is the good whose double it was; `merges` those of its own."""

    merged_into: PublicId | None
    merges: list[MergeShape]
    version: int


class SharedFacts(Shape):
    """What is said of a good; what is left out stays, null says that it is not known.

    `names` are those in the languages that are named; "" takes one away. `category` is a code; one that
    there is not stands for `other`. `barcodes` are all of them. What it was called before it stays known by.
    """

    names: dict[LanguageCode, Named] | None = None
    aliases: list[Alias] | None = Field(default=None, max_length=MOST_ALIASES)
    category: Annotated[str, StringConstraints(max_length=64)] | None = None
    brand: Annotated[str, StringConstraints(max_length=LONGEST[Fact.BRAND])] | None = None
    pack: QuantityShape | None = None
    unit: SoldBy | None = None
    step: Amount | None = None
    tax_bp: int | None = Field(default=None, ge=0, le=10_000)
    hsn: Annotated[str, StringConstraints(max_length=16)] | None = None
    barcodes: list[BarcodeText] | None = Field(default=None, max_length=MOST_BARCODES)

    def as_facts(self) -> FactsShape:
        """The same as they are said of a shop's product."""
        return FactsShape.model_validate(self.model_dump(exclude_unset=True, exclude={"barcodes"}))


class DoubleGood(Shape):
    """The good that is one with this one."""

    double: PublicId


class CatalogueBadRow(Shape):
    """A row that is not taken, by its number in the file, with the reason in words and its name."""

    row: int
    reason: str
    code: str


class CatalogueImport(Shape):
    """What a file does to the catalogue, or would do."""

    added: int
    changed: int
    unchanged: int
    bad_count: int
    bad: list[CatalogueBadRow]


def known_good(good: SharedGood) -> KnownGood:
    """A good."""
    return KnownGood.model_validate(_facts(good))


def shared_good(good: SharedGood, merges: list[Merge], into: str | None) -> SharedGoodShape:
    """The same as admins see it."""
    told = [
        MergeShape(id=each.public_id, double=known_good(each.double), at=each.at, is_undone=each.is_undone)
        for each in merges
    ]
    more = {"merged_into": into, "merges": told, "version": good.version}
    return SharedGoodShape.model_validate(_facts(good) | more)


def _facts(good: SharedGood) -> dict[str, object]:
    return {
        "id": good.public_id,
        "names": dict(good.names.by_language),
        "aliases": list(good.aliases),
        "category": good.category,
        "brand": good.brand,
        "pack": quantity(good.pack) if good.pack else None,
        "unit": good.unit.value,
        "step": good.step,
        "tax_bp": good.tax_bp,
        "hsn": good.hsn,
        "barcodes": list(good.barcodes),
    }
