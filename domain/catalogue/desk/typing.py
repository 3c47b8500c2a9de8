"""What a line typed at the desk means for a product, and for a whole shelf."""

from __future__ import annotations

from domain.catalogue import spelling
from domain.catalogue.desk.pricing import moved_price
from domain.catalogue.desk.saying import amount_of
from domain.catalogue.desk.shelves import own_shelves
from domain.catalogue.entry import Entry
from domain.catalogue.errors import BadFact
from domain.catalogue.fact import Fact
from domain.catalogue.product import Category, Product
from domain.catalogue.work import CatalogueWork
from domain.people import Actor
from domain.typed.desk import DeskLine, DeskVerb
from domain.values import Money

_STOCK = (DeskVerb.MORE, DeskVerb.FEWER, DeskVerb.COUNT)
SHORTEST_BEGINNING = 3


def meant(entry: Entry, line: DeskLine) -> Money | int | None:
    """The price or the MRP that it would have, or how much there would be of it; None where it says neither.

    None too where it cannot be: a price over the MRP, or an amount that is none of this product.
    """
    if line.verb is DeskVerb.MRP:
        least = entry.product.price.money
        return _in(least.currency, line) if line.price and line.price.minor >= least.minor else None
    price = _price(entry, line)
    if price is not None:
        mrp = entry.product.mrp
        return None if price.minor < 1 or (mrp is not None and price > mrp) else price
    if line.verb not in _STOCK:
        return None
    try:
        amount = amount_of(line.amount, entry.product.unit, of=Fact.STOCK)
    except BadFact:
        return None
    if line.verb is DeskVerb.COUNT:
        return amount
    sign = 1 if line.verb is DeskVerb.MORE else -1
    return max(there(entry.product) + sign * amount, entry.product.allocated)


def there(product: Product) -> int:
    """How much is on the shelf, as far as anybody knows: of what is not counted what orders hold."""
    return product.on_hand if product.is_counted else product.allocated


async def shelves_meant(work: CatalogueWork, actor: Actor, shop_id: int, line: DeskLine) -> list[Category]:
    """The shelves that are named where prices are to move by a part. Raises NotFound."""
    sought = spelling.keys(line.goods)
    if line.verb is not DeskVerb.PERCENT or not sought:
        return []
    kinds = [kind for kind, _ in await own_shelves(work, actor, shop_id)]
    return [kind for kind in kinds if _is_named(kind, sought)]


def _is_named(kind: Category, sought: list[str]) -> bool:
    keys = [key for name in kind.names.by_language.values() for key in spelling.keys(name)]
    return all(
        any(key == each or (len(key) >= SHORTEST_BEGINNING and each.startswith(key)) for each in keys)
        for key in sought
    )


def _price(entry: Entry, line: DeskLine) -> Money | None:
    if line.verb is DeskVerb.PERCENT:
        return moved_price(entry, line.basis_points).price
    return _in(entry.product.price.money.currency, line) if line.verb is DeskVerb.PRICE else None


def _in(currency: str, line: DeskLine) -> Money | None:
    return Money(line.price.minor, currency) if line.price else None
