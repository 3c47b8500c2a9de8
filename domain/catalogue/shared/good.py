"""Something that many shops sell: what all may call it, by what it is known again, and how it is taught."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from domain.catalogue.checking import LONGEST, MOST_ALIASES
from domain.catalogue.entry import OTHER, USUAL_STEP, Facts
from domain.catalogue.fact import Fact
from domain.values import Names, Quantity, Unit

MOST_BARCODES = 12
"""Of one good: packs are reprinted now and then."""
_OF_SHOPS = ("02", "04", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29")
_SHORT, _WITHOUT_ZERO, _WHOLE = 8, 12, 13


@dataclass(frozen=True, slots=True)
class SharedGood:
    """One of them; `category` is a code, `step` grams or pieces, `tax_bp` basis points.

    `merged_into` is the good whose double it was, by that one's number.
    """

    names: Names
    category: str = OTHER
    aliases: tuple[str, ...] = ()
    brand: str | None = None
    pack: Quantity | None = None
    unit: Unit = Unit.PIECE
    step: int = 1
    tax_bp: int = 0
    hsn: str | None = None
    barcodes: tuple[str, ...] = ()
    id: int = field(default=0, compare=False)
    public_id: str = field(default="", compare=False)
    version: int = field(default=0, compare=False)
    merged_into: int | None = None

    @property
    def keys(self) -> list[str]:
        """By what it is known again, the surest first."""
        own = [id_key(self.public_id)] if self.public_id else []
        return [
            *own,
            *map(barcode_key, self.barcodes),
            called_key(self.names.in_("en"), self.brand, self.pack),
        ]

    @property
    def words(self) -> tuple[str, ...]:
        """What it is searched by."""
        return (*self.names.by_language.values(), *self.aliases, self.brand or "")

    @property
    def facts(self) -> Facts:
        """What a shop that sells it says of it at first."""
        return {
            "names": self.names.by_language,
            "category": self.category,
            "brand": self.brand,
            "pack": self.pack,
            "unit": self.unit,
            "step": self.step,
            "tax_bp": self.tax_bp,
            "hsn": self.hsn,
        }


def called_key(name: str, brand: str | None, pack: Quantity | None) -> str:
    """Its key by name, brand and pack together."""
    packed = f"{pack.amount} {pack.unit}" if pack else ""
    return f"n:{name.casefold()}\n{(brand or '').casefold()}\n{packed}"


def id_key(public_id: str) -> str:
    """Its key by the id that is shown."""
    return f"i:{public_id}"


def barcode_key(barcode: str) -> str:
    """Its key by a barcode."""
    return f"b:{barcode}"


def keys_of(facts: Facts) -> list[str]:
    """By what a shop's product is known again, the surest first."""
    names: Mapping[str, str] = facts.get("names", {})
    code = facts.get("barcode")
    by_code = [barcode_key(code)] if code and is_everybodys(code) else []
    return by_code + (
        [called_key(names["en"], facts.get("brand"), facts.get("pack"))] if "en" in names else []
    )


def is_everybodys(barcode: str) -> bool:
    """Whether it means the same in every shop.

    Those that begin with 02, 04 or 20 to 29, and short ones with 0 or 2, each shop gives out for itself (GS1
    General Specifications, 1.4.2 and 1.4.3).
    """
    if len(barcode) == _SHORT:
        return barcode[0] not in "02"
    return not barcode.zfill(_WHOLE).startswith(_OF_SHOPS)


def new_good(told: Facts, number: int = 0) -> SharedGood:
    """What a shop says of a product that nobody has told of before; its English name must be told."""
    is_weighed = told.get("unit") is Unit.GRAM
    bare = SharedGood(
        names=Names({"en": told["names"]["en"]}),
        unit=told.get("unit", Unit.PIECE),
        step=told.get("step", USUAL_STEP) if is_weighed else 1,
        tax_bp=told.get("tax_bp", 0),
        id=number,
    )
    return taught(bare, told)


def taught(good: SharedGood, told: Facts) -> SharedGood:
    """What is not known of it is taken from a shop's product, and nothing that is known gives way.

    But a name in another script that stands in for the English one does.
    """
    own, names = told.get("names", {}), good.names.by_language
    is_stand_in = names["en"] in (names.get("hi"), names.get("te"))
    is_better = is_stand_in and own.get("en") not in (None, own.get("hi"), own.get("te"))
    known = {**own, **names} | ({"en": own["en"]} if is_better else {})
    code, category = told.get("barcode"), told.get("category", OTHER)
    packed = told.get("pack") if good.unit is Unit.PIECE else None
    return replace(
        good,
        names=Names(known),
        aliases=_aliases(known, good.aliases, (*own.values(), *told.get("aliases", ()))),
        category=category if good.category == OTHER else good.category,
        brand=good.brand or told.get("brand"),
        pack=good.pack or packed,
        hsn=good.hsn or told.get("hsn"),
        barcodes=with_barcodes(good.barcodes, [code] if code and is_everybodys(code) else []),
    )


def with_barcodes(known: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    """These and more, each once, as many as are kept."""
    return tuple(dict.fromkeys((*known, *more)))[:MOST_BARCODES]


def _aliases(names: Mapping[str, str], known: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    said = {each.casefold() for each in (*names.values(), *known)}
    kept = list(known)
    for each in more:
        if each.casefold() not in said and len(each) <= LONGEST[Fact.ALIASES]:
            said.add(each.casefold())
            kept.append(each)
    return tuple(kept[:MOST_ALIASES])
