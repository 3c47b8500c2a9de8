"""Which product of a shop a row means: by its own code, else its barcode, else name, brand and pack."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from domain.catalogue.entry import Entry, Facts
from domain.catalogue.entry_ports import Keys
from domain.catalogue.errors import CodeTaken, SeveralMatch


def name_key(facts: Facts) -> str:
    """Under which name it is looked up: the English one in small letters; "" where a row tells none."""
    return facts.get("names", {}).get("en", "").casefold()


class Known:
    """Those of the shop's products that some rows may mean."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._own, self._bars, self._ids = dict[str, Entry](), dict[str, Entry](), dict[str, Entry]()
        self._names = defaultdict[str, list[Entry]](list)
        for entry in entries:
            self._own[entry.own_code or ""] = self._bars[entry.barcode or ""] = entry
            self._ids[entry.product.public_id] = entry
            self._names[entry.product.names.in_("en").casefold()].append(entry)

    @staticmethod
    def keys_of(rows: Iterable[Facts]) -> Keys:
        """What to look up for these rows."""
        told = [*rows]
        own = {code for facts in told if (code := facts.get("own_code"))}
        bars = {code for facts in told if (code := facts.get("barcode"))}
        return Keys(own, bars, {name for facts in told if (name := name_key(facts))})

    def meant_by(self, told: Facts) -> Entry | None:
        """The product; None where the shop has none of it.

        Raises CodeTaken where own code and barcode are two products', SeveralMatch where it may be either.
        """
        own, bar = told.get("own_code"), told.get("barcode")
        by_own = self._own.get(own) if own else None
        by_bar = self._bars.get(bar) if bar else None
        if by_own and by_bar and by_own.product.id != by_bar.product.id:
            raise CodeTaken(product=by_bar.product.names)
        return by_own or by_bar or self._by_name(told)

    def with_id(self, public_id: str, told: Facts) -> Entry | None:
        """The product of this id. Raises CodeTaken where another one has a code that the row tells."""
        entry = self._ids.get(public_id)
        own, bar = told.get("own_code"), told.get("barcode")
        for other in (self._own.get(own) if own else None, self._bars.get(bar) if bar else None):
            if entry and other and other.product.id != entry.product.id:
                raise CodeTaken(product=other.product.names)
        return entry

    def _by_name(self, told: Facts) -> Entry | None:
        """By name, and by brand and pack as far as the row tells them; never one that has another code."""
        found = [each for each in self._names.get(name_key(told), ()) if _fits(each, told)]
        if len(found) > 1:
            found = [each for each in found if _is_alike(each, told)] or found
        if len(found) > 1:
            raise SeveralMatch(product=found[0].product.names)
        return found[0] if found else None


def _fits(entry: Entry, told: Facts) -> bool:
    own, bar = told.get("own_code"), told.get("barcode")
    if (own and entry.own_code) or (bar and entry.barcode):
        return False  # it has a code, and not this one
    brand, pack = told.get("brand", entry.brand), told.get("pack", entry.product.pack)
    return _brand(brand) == _brand(entry.brand) and pack == entry.product.pack


def _is_alike(entry: Entry, told: Facts) -> bool:
    """Whether what the row does not tell is not known of it either."""
    return ("brand" in told or not entry.brand) and ("pack" in told or entry.product.pack is None)


def _brand(brand: str | None) -> str:
    return (brand or "").casefold()


@dataclass(slots=True)
class Seen:
    """What earlier rows have meant."""

    products: set[int] = field(default_factory=set)
    keys: set[object] = field(default_factory=set)

    def has(self, told: Facts, entry: Entry | None) -> bool:
        """Whether one of them meant the same; from now on this one did."""
        pack, name = told.get("pack"), name_key(told)
        codes: set[object] = {(kind, code) for kind in ("own_code", "barcode") if (code := told.get(kind))}
        mine = codes or ({(name, _brand(told.get("brand")), pack)} if name else set())
        is_there = bool(entry and entry.product.id in self.products) or bool(self.keys & mine)
        self.keys |= mine
        if entry:
            self.products.add(entry.product.id)
        return is_there
