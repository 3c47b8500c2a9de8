"""A platform of any size, put in place by statements of many rows: shops in towns, and their goods."""

from __future__ import annotations

import csv
import itertools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from random import Random

from sqlalchemy import BigInteger, Text, bindparam, case, cast, delete, insert, literal, select, text

from domain.catalogue.shop import ShopState
from domain.people import Actor
from domain.values import Names, Place, Unit
from storage.catalogue.around import grid
from storage.catalogue.around.by_name import sort_name
from storage.catalogue.search import terms
from storage.engine.database import Database
from storage.engine.rows import adding
from storage.schema import tables as t
from storage.work import StoredStore
from tests.storage import given

TOWN = Place(17.4, 78.45)
"""The largest one, in which the shops stand that have goods."""
TOWNS, WIDE = 60, 0.07
"""How many there are, and the standard deviation of how far from its middle shops are, in degrees."""
RADII = (2_000, 3_000, 5_000, 5_000, 5_000, 8_000)
GROUP = -7_000
AT_ONCE = 5_000
_BRANDS = (
    *("Amul", "Tata", "Aashirvaad", "Fortune", "Daawat", "Patanjali", "Britannia", "Nestle", "Dabur", "MTR"),
    *("Everest", "Saffola"),
)
_SIZES = (100, 200, 250, 400, 500, 750, 1000, 2000, 5000, 10_000)
_SHOP = adding(
    t.shop,
    *(
        "public_id",
        "names",
        "sort_name",
        "name_keys",
        "state",
        "is_open",
        "owner_id",
        "latitude",
        "longitude",
    ),
    *("address", "phone", "currency", "time_zone", "minimum_minor", "fee_minor", "counter_chat", "radius_m"),
    *("cell", "x", "y", "z", "reach"),
)
_GOOD = adding(
    t.staged_product,
    *("stage", "at", "product_id", "public_id", "is_gone", "has_new_words", "is_recounted", "on_hand"),
    *("names", "sort_name", "brand", "pack_amount", "category_id"),
)
_TERM = adding(t.staged_term, "stage", "at", "public_id", "term")
_p, _s, _w = t.product.c, t.staged_product.c, t.staged_term.c
_first, _size, _each = (bindparam(name, type_=BigInteger) for name in ("first", "size", "each"))
_GOODS = select(
    cast(t.shop.c.id, Text) + literal("-") + _s.public_id,
    t.shop.c.id,
    *(
        _s.category_id,
        _s.names,
        _s.sort_name,
        _s.brand,
        _s.pack_amount,
        literal(Unit.GRAM.value),
        literal(Unit.PIECE.value),
    ),
    *(literal(65_00), literal(1), literal(1), literal(0), _s.on_hand, literal(0), _s.public_id),
).where(
    t.shop.c.id.between(_first, bindparam("last", type_=BigInteger)),
    _s.product_id <= case((t.shop.c.id == _first, _size), else_=_each),
)
_PUT = insert(t.product).from_select(
    [
        *("public_id", "shop_id", "category_id", "names", "sort_name", "brand", "pack_amount", "pack_unit"),
        *("unit", "price_minor", "price_per", "step", "tax_bp", "on_hand", "is_counted", "own_code"),
    ],
    _GOODS.order_by(t.shop.c.id, _s.product_id),
)
_INDEX = insert(t.term).from_select(
    ["shop_id", "term", "product_id"],
    select(_p.shop_id, _w.term, _p.id)
    .join_from(t.product, t.staged_term, _w.public_id == _p.own_code)
    .order_by(_p.shop_id, _w.term, _p.id),
)


_STAGED = (t.staged_product, t.staged_term)
_ANALYZE = text("ANALYZE")
_Good = tuple[Names, str, int]


@dataclass(frozen=True, slots=True)
class Platform:
    """What there is: the shop with most goods is the first, `goods` are what they are called, in English."""

    owner: Actor
    first_shop: int
    shops: int
    places: Sequence[Place]
    goods: Sequence[str]


async def fill(
    database: Database,
    store: StoredStore,
    *,
    shops: int,
    products: int = 0,
    largest: int = 20_000,
    each: int = 1_000,
    towns: int = TOWNS,
    wide: float = WIDE,
    analyzed: bool = False,
) -> Platform:
    """So many more shops with so many goods in all: the largest has `largest` of them, others `each`.

    `analyzed`: the database is told in between what it holds, as PostgreSQL tells itself elsewhere. Else it
    would take what was just written for nothing.
    """
    async with store.begin() as work:
        owner = await work.people.by_telegram(1) or await given.person(work, 1, "Lakshmi")
        first = (await given.shop(work, owner)).id + 1
        category = await work.products.add_category("staples", given.names("Staples"), "🌾", 1)
    size = min(largest, products)
    last = first + min(shops - 1, -(-(products - size) // each))
    places = [*_places(shops, last - first + 1, towns, wide)]
    rows = [_shop(number, owner.identity_id, place) for number, place in enumerate(places, first)]
    for start in range(0, len(rows), AT_ONCE):
        async with database.transaction() as executor:
            await executor.many(_SHOP, rows[start : start + AT_ONCE])
    goods = [*itertools.islice(_goods(), size)]
    given_ = {"first": first, "last": last if goods else first - 1, "size": size, "each": each}
    await _stage(database, goods, category.id)
    for statement, told in ((_PUT, given_), (_INDEX, {}), *((delete(table), {}) for table in _STAGED)):
        async with database.transaction() as executor:
            if analyzed:
                await executor.at_length(_ANALYZE, {})
            await executor.at_length(statement, told)
    return Platform(owner, first, len(rows), places, [name.by_language["en"] for name, _, _ in goods])


async def _stage(database: Database, goods: Sequence[_Good], category_id: int) -> None:
    """Stages what the largest shop has."""
    async with database.transaction() as executor:
        await executor.many(_GOOD, [_good(at, good, category_id) for at, good in enumerate(goods, 1)])
        await executor.many(_TERM, [row for at, good in enumerate(goods, 1) for row in _terms(at, good)])


def _places(shops: int, with_goods: int, among: int, wide: float) -> Iterator[Place]:
    """Towns all over the country, each half as large as the one before but for a rest."""
    random = Random(7)
    towns = [TOWN, *(Place(random.uniform(9, 30), random.uniform(72, 88)) for _ in range(among - 1))]
    weights = [1 / rank for rank in range(1, among + 1)]
    for number, drawn in enumerate(random.choices(towns, weights, k=shops)):
        town = TOWN if number < with_goods else drawn
        yield Place(random.gauss(town.latitude, wide), random.gauss(town.longitude, wide))


def _shop(number: int, owner_id: int, place: Place) -> dict[str, object]:
    names, radius_m = Names({"en": f"Kirana {number}"}), RADII[number % len(RADII)]
    x, y, z = grid.spot_of(place)
    return {
        "public_id": f"{number:032x}",
        "names": json.dumps(dict(names.by_language)),
        "sort_name": sort_name(names),
        "name_keys": f" kirana {number}",
        "state": ShopState.APPROVED,
        "is_open": int(number % 20 != 19),
        "owner_id": owner_id,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "address": f"{number} Station Road",
        "phone": "+914023456789",
        "currency": "INR",
        "time_zone": "Asia/Kolkata",
        "minimum_minor": 100_00,
        "fee_minor": 20_00,
        "counter_chat": GROUP - number,
        "radius_m": radius_m,
        "cell": grid.cell_of(place, radius_m + 0.51),
        "x": x,
        "y": y,
        "z": z,
        "reach": grid.chord_of(radius_m + 0.51),
    }


def _goods() -> Iterator[_Good]:
    """Names that nobody has twice, in three languages; a brand and a size with each."""
    lines = (files("kirana") / "demo" / "products.csv").read_text(encoding="utf-8").splitlines()
    plain = {row["name_en"]: row for row in csv.DictReader(lines)}
    for size, brand, row in itertools.product(_SIZES, _BRANDS, plain.values()):
        told = {language: row[f"name_{language}"] for language in ("hi", "te") if row[f"name_{language}"]}
        yield Names({"en": f"{brand} {row['name_en']} {size} g", **told}), brand, size


def _good(number: int, good: _Good, category_id: int) -> dict[str, object]:
    name, brand, size = good
    return {
        "stage": 1,
        "at": 0,
        "product_id": number,
        "public_id": f"g{number}",
        "is_gone": 0,
        "has_new_words": 0,
        "is_recounted": 0,
        "on_hand": 0 if number % 10 == 9 else 50,
        "names": json.dumps(dict(name.by_language), ensure_ascii=False),
        "sort_name": name.by_language["en"].casefold(),
        "brand": brand,
        "pack_amount": size,
        "category_id": category_id,
    }


def _terms(number: int, good: _Good) -> Iterator[dict[str, object]]:
    name, _, _ = good
    for term in sorted(terms(name.by_language.values())):
        yield {"stage": 1, "at": 0, "public_id": f"g{number}", "term": term}
