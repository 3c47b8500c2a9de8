"""A proposal: what a list would put into the cart, line by line, until somebody says yes to it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.catalogue.product import Product
from domain.errors import NotFound
from domain.shopping.cart import MOST_LINES
from domain.shopping.lists import LineStatus, MatchedLine
from domain.shopping.wanted import Reading
from domain.values import Money

LONGEST_LINE = 60
"""Of a line so much is kept: it is only said again."""


class LineStanding(StrEnum):
    """Where a line stands: it goes into the cart; which one is asked; nothing is there; it is left out."""

    CHOSEN = "chosen"
    ASKED = "asked"
    MISSING = "missing"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Option:
    """A product by its id, and how much of it."""

    product_id: int
    amount: int
    reading: Reading


@dataclass(frozen=True, slots=True)
class ProposedLine:
    """A line as it was written, what it may mean, and which of that was chosen.

    `elsewhere`: the id of another shop that has what is missing here; 0 where none is known.
    """

    text: str
    options: tuple[Option, ...]
    chosen: Option | None = None
    is_out: bool = False
    elsewhere: int = 0

    @property
    def standing(self) -> LineStanding:
        """Where it stands."""
        if self.is_out:
            return LineStanding.OUT
        if self.chosen:
            return LineStanding.CHOSEN
        return LineStanding.ASKED if self.options else LineStanding.MISSING


@dataclass(frozen=True, slots=True)
class Proposal:
    """The lines of a list, as one shop could fill them."""

    shop_id: int
    lines: tuple[ProposedLine, ...]

    @property
    def amounts(self) -> dict[int, int]:
        """How much of which product goes into a cart, while it has room; lines that mean the same add up."""
        found: dict[int, int] = {}
        for line in self.lines:
            if line.standing is LineStanding.CHOSEN and line.chosen:
                product_id = line.chosen.product_id
                if product_id in found or len(found) < MOST_LINES:
                    found[product_id] = found.get(product_id, 0) + line.chosen.amount
        return found

    def line(self, number: int) -> ProposedLine:
        """One line, counted from 0; raises NotFound."""
        if not 0 <= number < len(self.lines):
            raise NotFound
        return self.lines[number]

    def chosen(self, number: int, product_id: int, amount: int) -> Proposal:
        """With this choice for a line, which must be one of its options; raises NotFound."""
        line = self.line(number)
        options = [each for each in line.options if (each.product_id, each.amount) == (product_id, amount)]
        if not options:
            raise NotFound
        return self._with(number, replace(line, chosen=options[0], is_out=False))

    def without(self, number: int) -> Proposal:
        """With a line left out."""
        return self._with(number, replace(self.line(number), is_out=True))

    def with_line(self, number: int, line: ProposedLine) -> Proposal:
        """With another line in this one's place."""
        self.line(number)
        return self._with(number, line)

    def _with(self, number: int, line: ProposedLine) -> Proposal:
        lines = list(self.lines)
        lines[number] = line
        return replace(self, lines=tuple(lines))

    def left(self) -> Proposal:
        """What is still to be chosen, or has no room, once the rest is in the cart."""
        put = self.amounts.keys()
        waiting = (LineStanding.ASKED, LineStanding.CHOSEN)
        lines = (line for line in self.lines if line.standing in waiting)
        return replace(
            self, lines=tuple(line for line in lines if not (line.chosen and line.chosen.product_id in put))
        )

    def total(self, products: Iterable[Product], currency: str) -> Money:
        """What it comes to at today's prices, before delivery."""
        by_id = {product.id: product for product in products}
        costs = (by_id[key].price.of(amount) for key, amount in self.amounts.items() if key in by_id)
        return Money.total(costs, currency)

    def kept(self) -> str:
        """The proposal as text, for `read`."""
        lines = [
            [
                line.text,
                [[each.product_id, each.amount, each.reading.value] for each in line.options],
                line.options.index(line.chosen) if line.chosen in line.options and line.chosen else -1,
                int(line.is_out),
                line.elsewhere,
            ]
            for line in self.lines
        ]
        return json.dumps([self.shop_id, lines], ensure_ascii=False, separators=(",", ":"))


def propose(shop_id: int, matched: Iterable[MatchedLine]) -> Proposal:
    """What is found is chosen, what is doubtful asked."""
    return Proposal(shop_id, tuple(map(proposed, matched)))


def proposed(line: MatchedLine) -> ProposedLine:
    """One line of it."""
    options = tuple(Option(each.hit.product.id, each.amount, each.reading) for each in line.choices)
    is_clear = line.status is LineStatus.FOUND
    return ProposedLine(
        line.text[:LONGEST_LINE],
        options,
        options[0] if is_clear and options else None,
        elsewhere=line.elsewhere.id if line.elsewhere else 0,
    )


def read(kept: str) -> Proposal:
    """A proposal from its text; raises NotFound for anything else."""
    try:
        shop_id, lines = json.loads(kept)
        return Proposal(int(shop_id), tuple(_line(*line) for line in lines))
    except (ValueError, TypeError, IndexError):
        raise NotFound from None


def _line(
    text: str, options: list[tuple[int, int, str]], chosen: int, is_out: int, elsewhere: int = 0
) -> ProposedLine:
    every = tuple(Option(product, amount, Reading(how)) for product, amount, how in options)
    return ProposedLine(
        text=text,
        options=every,
        chosen=every[chosen] if chosen >= 0 else None,
        is_out=bool(is_out),
        elsewhere=int(elsewhere),
    )
