"""Shopping lists: each line of what somebody wrote is matched with what shops have, and how much of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.catalogue import spelling
from domain.catalogue.product import Product
from domain.catalogue.search import IS_NAMED, ONLY_HAS_IT, Match, Sought, closeness, sought_in
from domain.catalogue.shop import Shop
from domain.shopping.searching import Found, Hit, search_in
from domain.shopping.wanted import Reading, amounts, most_of
from domain.shopping.work import ShoppingWork
from domain.typed.lists import ListLine
from domain.typed.quantities import PIECES, Clear, quantity
from domain.values import Names, Quantity

MOST_CHOICES = 3
MOST_COMPARED = 5
"""Shops of which the one that has most of a list is looked for."""


class LineStatus(StrEnum):
    """Whether it is clear what a line means: yes; one of a few things; nothing there answers to it."""

    FOUND = "found"
    DOUBTFUL = "doubtful"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Fit:
    """A product, and how much of it a line may mean, in grams or pieces as it is sold."""

    hit: Hit
    amount: int
    reading: Reading


@dataclass(frozen=True, slots=True)
class MatchedLine:
    """A line as it was written, and what it means: one choice where it is found, a few in doubt.

    `elsewhere`: the shop around that has what is missing.
    """

    text: str
    status: LineStatus
    choices: tuple[Fit, ...] = ()
    elsewhere: Shop | None = None


async def match(
    work: ShoppingWork,
    shops: Sequence[Shop],
    lines: Sequence[ListLine],
    *,
    around: Sequence[Shop] = (),
    whose: int | None = None,
) -> list[MatchedLine]:
    """The lines of a list in their order, each matched with what can be had in these shops now.

    An amount that is not sold becomes the next larger one, and says so; one that is unclear makes its line
    doubtful, and so does a name that several things have. Nothing is guessed: what this identity had before
    is only the first of the choices. What is missing is looked for in the shops `around`.
    """
    had = await work.had_goods.of(whose) if whose else frozenset[int]()
    matched = [await _matched(work, shops, line, had) for line in lines]
    others = [shop for shop in around if shop.takes_orders and shop not in shops]
    return [await _looked_for(work, others, *each) for each in zip(lines, matched, strict=True)]


def is_meant(work: ShoppingWork, line: ListLine, matched: MatchedLine) -> bool:
    """Whether what comes first is such a thing, and has not only the word in its name: no "green" chilli."""
    words = sought_in(line.goods, work.rules.alike)
    return bool(matched.choices) and closeness(matched.choices[0].hit.product.names, words)[0] < ONLY_HAS_IT


async def _looked_for(
    work: ShoppingWork, others: Sequence[Shop], line: ListLine, matched: MatchedLine
) -> MatchedLine:
    if matched.status is not LineStatus.MISSING or not others:
        return matched
    found = await _found(work, others, line)
    there = next((hit.shop for hit in found.hits if _is_there(hit)), None)
    return replace(matched, elsewhere=there if found.match is Match.ALL else None)


async def best_shop(work: ShoppingWork, shops: Sequence[Shop], lines: Sequence[ListLine]) -> Shop | None:
    """The shop among the first few that has most of the list, the nearer of two; None where there is none."""
    open_ones = [shop for shop in shops if shop.takes_orders][:MOST_COMPARED]
    had_by = Counter[int]()
    for line in lines:
        found = await _found(work, open_ones, line)
        had_by.update({hit.shop.id for hit in found.hits if _is_there(hit)})
    return max(open_ones, key=lambda shop: had_by[shop.id], default=None)


async def _found(work: ShoppingWork, shops: Sequence[Shop], line: ListLine) -> Found:
    return await search_in(work, shops, line.goods, or_begun=False)


async def _matched(
    work: ShoppingWork, shops: Sequence[Shop], line: ListLine, had: AbstractSet[int]
) -> MatchedLine:
    read, found = await _as_named(work, shops, line)
    there = (hit for hit in found.hits if _is_there(hit))
    meant = sorted((_candidate(hit, found.words, read, hit.product.id in had) for hit in there), key=_order)
    # Whoever writes milk means no milk chocolate, as long as there is milk.
    meant = [each for each in meant if each.closeness[0] < ONLY_HAS_IT] or meant
    if not meant:
        return MatchedLine(line.text, LineStatus.MISSING)
    choices = [fit for candidate in meant[:MOST_CHOICES] for fit in _fits(candidate.hit, read)]
    is_sure = found.match is Match.ALL and not (read is line.other and line.text[:1].isdecimal())
    if is_sure and _is_alone(meant) and _is_clear(_fits(meant[0].hit, read)):
        return MatchedLine(line.text, LineStatus.FOUND, tuple(choices[:1]))
    return MatchedLine(line.text, LineStatus.DOUBTFUL, tuple(choices[:MOST_CHOICES]))


async def _as_named(work: ShoppingWork, shops: Sequence[Shop], line: ListLine) -> tuple[ListLine, Found]:
    """The line as it is to be read, and what was found: what is a name there is no amount (Parle "G")."""
    found = await _found(work, shops, line)
    if line.other is None:
        return line, found
    named = found if found.match is Match.ALL else await _found(work, shops, line.other)
    keys = set(spelling.keys(line.other.goods))
    so_named = [hit for hit in named.hits if any(keys <= each for each in _keys_of(hit.product.names))]
    if named.match is Match.NONE or not so_named:
        return line, found
    return line.other, Found(so_named, Match.ALL, named.words)


def _fits(hit: Hit, line: ListLine) -> list[Fit]:
    """What is more than there is becomes all that is there, which is asked about."""
    most = most_of(hit.product)
    fits = [Fit(hit, amount, how) for amount, how in amounts(hit.product, line)]
    return [fit if fit.amount <= most else Fit(hit, most, Reading.PROPOSED) for fit in fits]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What may be meant: whether its name has the words whole, and no others; how far off its pack is."""

    hit: Hit
    has_words: bool
    is_named: bool
    packed_off: int
    was_had: bool
    closeness: tuple[int, int]
    cost: int


def _candidate(hit: Hit, words: Sequence[Sought], line: ListLine, was_had: bool) -> _Candidate:
    names = _keys_of(hit.product.names)
    near = closeness(hit.product.names, words)
    return _Candidate(
        hit=hit,
        has_words=_has_words(names, words),
        is_named=near[0] <= IS_NAMED,
        packed_off=_packed_off(hit.product, line),
        was_had=was_had,
        closeness=near,
        cost=min((hit.product.price.of(fit.amount).minor for fit in _fits(hit, line)), default=0),
    )


def _keys_of(names: Names) -> list[set[str]]:
    return [set(spelling.keys(name)) for name in names.by_language.values()]


def _rank(candidate: _Candidate) -> tuple[bool, bool, int]:
    return not candidate.has_words, not candidate.is_named, candidate.packed_off


def _order(candidate: _Candidate) -> tuple[object, ...]:
    """The likeliest first: of those that have the words, what this household had, then what costs less."""
    has_words, *others = _rank(candidate)
    return has_words, not candidate.was_had, *others, candidate.closeness, candidate.cost


def _is_alone(meant: Sequence[_Candidate]) -> bool:
    """Whether no other one equals the first in name and pack."""
    first, *others = meant
    return first.has_words and all(_rank(other) > _rank(first) for other in others)


def _is_clear(fits: Sequence[Fit]) -> bool:
    """Whether it is one amount that somebody wrote."""
    return len(fits) == 1 and fits[0].reading is not Reading.PROPOSED


def _is_there(hit: Hit) -> bool:
    return hit.shop.takes_orders and hit.product.available >= hit.product.step


def _has_words(names: Sequence[set[str]], words: Sequence[Sought]) -> bool:
    """Whether each word stands whole in its names: haldi is no Haldiram's."""
    own = set[str]().union(*names)
    return all(own.intersection(word.whole) for word in words)


def _packed_off(product: Product, line: ListLine) -> int:
    """Nought where each pack holds what was written ("1 l milk", "2 x 500 ml"); so what is weighed does.

    One where a single pack holds all of that, two where none does.
    """
    read = quantity(line.amount, bare=PIECES)
    if product.is_weighed or not isinstance(read, Clear):
        return 0 if product.is_weighed else 2
    each = Quantity(read.quantity.amount // (read.packs or 1), read.quantity.unit)
    return [each, read.quantity, product.pack].index(product.pack)
