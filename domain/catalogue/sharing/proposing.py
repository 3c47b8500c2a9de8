"""What a new product is proposed from: goods that the platform knows by a barcode, or by a name."""

from __future__ import annotations

from domain.catalogue import codes, spelling
from domain.catalogue.errors import BadBarcode
from domain.catalogue.search import MOST_WORDS, Sought, sought_in
from domain.catalogue.shared.good import SharedGood, barcode_key
from domain.catalogue.work import CatalogueWork

MOST_PROPOSED = 4


async def alike_goods(work: CatalogueWork, text: str) -> list[SharedGood]:
    """The few that have every word of a name, whole or begun; the shortest names first.

    Of "Parle G" the g tells, which elsewhere only measures: it is left out where nothing has it.
    """
    alike = work.rules.alike
    every = [Sought(key, alike.get(key, ())) for key in spelling.keys(text)[:MOST_WORDS]]
    for words in (every, sought_in(text, alike)):
        telling = [word for word in words if not word.key.isdecimal()]
        found = await work.shared_goods.with_words(telling, most=MOST_PROPOSED) if telling else []
        if found:
            return found
    return []


async def by_barcode(work: CatalogueWork, typed: str) -> SharedGood | None:
    """What goes by this barcode; None where nobody has told. Raises BadBarcode."""
    key = barcode_key(codes.barcode(typed))
    return (await work.shared_goods.with_keys([key])).get(key)


def is_barcode(typed: str) -> bool:
    """Whether that is one."""
    try:
        return bool(codes.barcode(typed))
    except BadBarcode:
        return False
