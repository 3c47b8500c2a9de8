"""A product on its way into the shop: what was typed of it, and what the platform knows of its like."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import cast

from domain.catalogue.codes import BARCODE_LENGTHS, barcode
from domain.catalogue.desk.saying import new_name
from domain.catalogue.entry import Facts
from domain.catalogue.shared.good import SharedGood
from domain.catalogue.sharing.proposing import alike_goods, by_barcode
from domain.catalogue.work import CatalogueWork
from domain.errors import StaleButton
from domain.people import contact_name
from domain.typed.desk import DeskVerb, desk_line
from domain.typed.lists import read
from domain.typed.quantities import PIECES, Clear, quantity
from domain.typed.signs import digits_plain
from domain.values import Money, Quantity, Unit

_BARCODE_MARKS = str.maketrans("", "", " -")


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of it: `names` by language, `price` in minor units, `pack` as amount and unit.

    `more` are facts that it shares with the platform's goods, `photo` is Telegram's id of one.
    """

    shop_id: int
    names: dict[str, str]
    price: int | None = None
    pack: tuple[int, str] | None = None
    is_weighed: bool = False
    barcode: str | None = None
    more: dict[str, object] | None = None
    photo: str = ""

    def kept(self) -> str:
        """As a chat keeps it."""
        return json.dumps([getattr(self, name) for name in self.__slots__], ensure_ascii=False)

    @property
    def facts(self) -> Facts:
        """What the product starts with; the price where it is told."""
        pack = Quantity(self.pack[0], Unit(self.pack[1])) if self.pack else None
        told: dict[str, object] = {
            "names": self.names,
            "unit": Unit.GRAM if self.is_weighed else Unit.PIECE,
            "pack": None if self.is_weighed else pack,
            "barcode": self.barcode,
            **(self.more or {}),
        }
        if self.price is not None:
            told["price"] = Money(self.price)
        return cast(Facts, told)

    def weighed(self, is_weighed: bool) -> Draft:
        """Sold by weight, or by the piece."""
        return replace(self, is_weighed=is_weighed)

    def priced(self, money: Money) -> Draft:
        """At this price."""
        return replace(self, price=money.minor)

    def pictured(self, photo: str) -> Draft:
        """With a photo, or with none."""
        return replace(self, photo=photo)

    def like(self, good: SharedGood) -> Draft:
        """The same as many shops sell it; a pack that was typed stays, and so does its own barcode."""
        told = dict(good.facts)
        more = {name: told[name] for name in ("category", "brand", "step", "tax_bp", "hsn") if told[name]}
        own = self.pack or (good.pack and (good.pack.amount, good.pack.unit.value))
        return replace(
            self,
            names=dict(good.names.by_language),
            pack=own or None,
            is_weighed=good.unit is Unit.GRAM and not self.pack,
            more=more if not self.pack or good.unit is Unit.PIECE else {**more, "step": 1},
        )


def draft(kept: str) -> Draft:
    """What a chat kept. Raises StaleButton."""
    try:
        # Drafts of before photos had no place for one.
        shop_id, names, price, pack, is_weighed, barcode, more, *photo = json.loads(kept)
        whole = tuple(pack) if pack else None
        return Draft(
            shop_id=shop_id,
            names=names,
            price=price,
            pack=whole,
            is_weighed=is_weighed,
            barcode=barcode,
            more=more,
            photo=photo[0] if photo else "",
        )
    except (ValueError, TypeError):
        raise StaleButton from None


async def begun(work: CatalogueWork, shop_id: int, typed: str) -> tuple[Draft | None, list[SharedGood]]:
    """What was typed, a name with pack and price behind it or a barcode, and goods that it may be.

    No draft where a barcode stands for nothing that anybody has. Raises BadName, and BadBarcode for digits
    that are none: mistyped, as their last one says.
    """
    line = desk_line(typed)
    text, price = (line.goods, line.price) if line.verb is DeskVerb.PRICE and line.goods else (typed, None)
    if digits := _digits(typed) or _digits(text):
        known = await by_barcode(work, barcode(digits))
        if known is None:
            return None, []
        empty = Draft(shop_id, {}, price.minor if price and digits == _digits(text) else None, barcode=digits)
        return empty.like(known), []
    name, pack = _packed(contact_name(text))
    made = Draft(shop_id, new_name(name), price.minor if price else None, pack)
    return made, await alike_goods(work, name)


def _digits(typed: str) -> str:
    """What is meant for a barcode: nothing but digits, and as many as one has at least."""
    digits = digits_plain(typed).strip().translate(_BARCODE_MARKS)
    return digits if digits.isdecimal() and len(digits) >= min(BARCODE_LENGTHS) else ""


def _packed(name: str) -> tuple[str, tuple[int, str] | None]:
    """A name without the pack that is read out of it: "Toor dal 1 kg"."""
    lines = read(name)
    if len(lines) != 1 or not lines[0].amount:
        return name, None
    found = quantity(lines[0].amount, bare=PIECES)
    if not isinstance(found, Clear) or found.quantity.unit is Unit.PIECE:
        return name, None
    return lines[0].goods, (found.quantity.amount, found.quantity.unit.value)
