"""A line of an order and its life: one table of moves says what may follow what, as for the order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from domain.catalogue.product import Product
from domain.preferences import Substitution
from domain.values import Money, Names, Price, Quantity, Unit

TENTH = 10
"""What is weighed is agreed to within a tenth: more is asked, less is told."""
MOST_TIMES = 2
"""Nobody who weighs out means more than so many times what was ordered: they mistyped."""


class LineState(StrEnum):
    """How far a line has come."""

    ORDERED = "ordered"
    PICKED = "picked"
    SHORT = "short"
    MISSING = "missing"
    WAITING = "waiting"
    REPLACED = "replaced"
    LEFT_OUT = "left_out"


class LineMove(StrEnum):
    """What can be done to a line."""

    TICK = "tick"
    PART = "part"
    MISS = "miss"
    ASK = "ask"
    AGREE = "agree"
    AGAIN = "again"
    REPLACE = "replace"
    LEAVE_OUT = "leave_out"
    SET = "set"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class LineStep:
    """One allowed move: from which states, to which."""

    sources: frozenset[LineState]
    target: LineState


S, M = LineState, LineMove
AT_HAND = frozenset({S.ORDERED, S.PICKED, S.SHORT, S.MISSING})
"""States that a picker may still change: nobody else has decided anything."""
LINE_LIFE: dict[LineMove, LineStep] = {
    M.TICK: LineStep(AT_HAND | {S.WAITING}, S.PICKED),
    M.PART: LineStep(AT_HAND | {S.WAITING}, S.SHORT),
    M.MISS: LineStep(AT_HAND, S.MISSING),
    M.ASK: LineStep(AT_HAND, S.WAITING),
    M.AGREE: LineStep(frozenset({S.WAITING}), S.PICKED),
    M.AGAIN: LineStep(frozenset({S.WAITING, S.PICKED, S.SHORT, S.MISSING}), S.ORDERED),
    M.REPLACE: LineStep(frozenset({S.MISSING, S.WAITING}), S.REPLACED),
    M.LEAVE_OUT: LineStep(frozenset({S.MISSING, S.WAITING}), S.LEFT_OUT),
    M.SET: LineStep(frozenset({S.ORDERED, S.LEFT_OUT}), S.ORDERED),
    M.DROP: LineStep(frozenset({S.ORDERED, S.LEFT_OUT}), S.LEFT_OUT),
}
UNDECIDED = frozenset({S.WAITING})
"""States in which an order cannot be ready yet."""
ABSENT = frozenset({S.MISSING, S.REPLACED, S.LEFT_OUT})
"""States in which nothing of the line comes."""


@dataclass(frozen=True, slots=True)
class LineOffer:
    """What a customer is asked about: so much of a product in a line's place, or so much of the line itself.

    The price is the one that they are asked at, whatever it is when they answer.
    """

    product_id: int
    amount: int
    price: Price

    @property
    def cost(self) -> Money:
        """What it comes to."""
        return self.price.of(self.amount)


@dataclass(frozen=True, slots=True)
class OrderLine:
    """What was ordered, as it was named, priced and taxed then. Quantities are pieces or grams.

    `held` is how much of it comes, and as much of the shelf the order holds or has taken; `picked` what
    somebody has ticked. Of `ordered` the part `came_instead` stands in for other lines. While it waits for an
    answer, until `asked_until`, `offers` are what is asked. Of what its customer has changed, `known` is how
    much of it the counter knows of. Just placed, it has no id yet.
    """

    product_id: int
    names: Names
    pack: Quantity | None
    unit: Unit
    price: Price
    tax_bp: int
    ordered: int
    picked: int
    charged: Money
    id: int = field(default=0, compare=False)
    state: LineState = LineState.ORDERED
    held: int = 0
    came_instead: int = 0
    substitution: Substitution = Substitution.ASK
    replaced_by: int | None = None
    asked_until: datetime | None = None
    offers: tuple[LineOffer, ...] = ()
    known: int | None = None

    @classmethod
    def added(cls, product: Product, amount: int) -> OrderLine:
        """So much of a product, as it is named, priced and taxed now, which the counter does not know of."""
        return cls(
            product_id=product.id,
            names=product.names,
            pack=product.pack,
            unit=product.unit,
            price=product.price,
            tax_bp=product.tax_bp,
            ordered=amount,
            picked=0,
            charged=product.price.of(amount),
            held=amount,
            known=0,
        )

    @property
    def quantity(self) -> Quantity:
        """How much of it comes."""
        return Quantity(self.held, self.unit)

    @property
    def was(self) -> Quantity:
        """How much of it was ordered."""
        return Quantity(self.ordered, self.unit)

    @property
    def wanted(self) -> int:
        """How much of it the customer had ordered themselves."""
        return self.ordered - self.came_instead

    @property
    def cost(self) -> Money:
        """What the line costs."""
        return self.charged

    @property
    def agreed(self) -> Money:
        """What its customer had agreed to pay for it."""
        return self.price.of(self.ordered)

    @property
    def is_weighed(self) -> bool:
        """Whether it is sold by weight."""
        return self.unit is Unit.GRAM

    @property
    def waits(self) -> bool:
        """Whether its customer is asked about it."""
        return self.state in UNDECIDED

    @property
    def asks_weight(self) -> bool:
        """Whether what is asked is more of the same."""
        return self.waits and [each.product_id for each in self.offers] == [self.product_id]

    @property
    def is_changed(self) -> bool:
        """Whether something else comes than was ordered."""
        return self.held != self.ordered or self.came_instead > 0

    def allows(self, move: LineMove) -> bool:
        """Whether the move may follow now."""
        return self.state in LINE_LIFE[move].sources

    def can_weigh(self, amount: int) -> bool:
        """Whether so much may be meant: of pieces no more than were ordered."""
        return 0 < amount <= (self.ordered * MOST_TIMES if self.is_weighed else self.ordered)

    def must_be_asked(self, amount: int) -> bool:
        """Whether so much is more than its customer has agreed to."""
        return amount * TENTH > self.ordered * (TENTH + 1)

    def ticked(self, amount: int) -> OrderLine:
        """So much of it is picked; less than was ordered, and a tenth of what is weighed, makes it short."""
        least = self.ordered * (TENTH - 1) if self.is_weighed else self.ordered * TENTH
        move = LineMove.PART if amount * TENTH < least else LineMove.TICK
        return self._moved(move, picked=amount, held=amount)

    def missed(self) -> OrderLine:
        """It is not there."""
        return self._moved(LineMove.MISS, picked=0, held=0)

    def asked(self, offers: tuple[LineOffer, ...], until: datetime) -> OrderLine:
        """Its customer is asked about its weight, or about other products: then nothing of it comes."""
        is_weight = offers[0].product_id == self.product_id
        moved = self._moved(LineMove.ASK, picked=0, held=self.ordered if is_weight else 0)
        return replace(moved, offers=offers, asked_until=until)

    def agreed_to(self, offer: LineOffer) -> OrderLine:
        """Its customer takes more of it."""
        return self._moved(LineMove.AGREE, picked=offer.amount, held=offer.amount)

    def again(self) -> OrderLine:
        """It is to be picked as it was ordered."""
        return self._moved(LineMove.AGAIN, picked=0, held=self.ordered)

    def replaced(self, offer: LineOffer) -> OrderLine:
        """Something else comes in its place."""
        gone = self._moved(LineMove.REPLACE, picked=0, held=0)
        return replace(gone, replaced_by=offer.product_id, offers=(offer,))

    def left_out(self) -> OrderLine:
        """It is left out, as its customer wishes."""
        return self._moved(LineMove.LEAVE_OUT, picked=0, held=0)

    def made(self, amount: int) -> OrderLine:
        """Its customer wants so much of it, or none."""
        moved = self._moved(LineMove.SET if amount else LineMove.DROP, picked=0, held=amount)
        before = self.held if self.known is None else self.known
        return replace(moved, ordered=amount or self.ordered, known=None if before == amount else before)

    def joined(self, amount: int) -> OrderLine:
        """So much more of it comes, in another line's place; it stands where it stood."""
        is_ticked = self.state is not LineState.ORDERED
        held = self.held + amount
        return replace(
            self,
            ordered=self.ordered + amount,
            came_instead=self.came_instead + amount,
            picked=self.picked + amount if is_ticked else 0,
            held=held,
            charged=self.price.of(held),
        )

    def _moved(self, move: LineMove, *, picked: int, held: int) -> OrderLine:
        if not self.allows(move):
            raise ValueError(f"{move} does not follow {self.state}")
        return replace(
            self,
            state=LINE_LIFE[move].target,
            picked=picked,
            held=held,
            charged=self.price.of(held),
            offers=(),
            asked_until=None,
        )
