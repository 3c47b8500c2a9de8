"""The tax within what is paid, and amounts that are spread over lines so that not a paisa is lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.catalogue.about.papers import Registration
from domain.orders.line import OrderLine
from domain.orders.order import Order

WHOLE_BP = 10_000


@dataclass(frozen=True, slots=True)
class TaxSplit:
    """What was paid, in minor units: its value without tax, and the tax, half central and half the state's.

    The halves are the same, since both acts ask for the same rate of the same value (section 9 of the CGST
    Act and of each SGST Act): what does not divide stays in the value.
    """

    taxable: int
    half: int

    @property
    def tax(self) -> int:
        """Both halves."""
        return 2 * self.half


def tax_within(paid: int, basis_points: int) -> TaxSplit:
    """The tax that a price includes, at a rate in hundredths of a percent; each half rounded once, half up.

    What is given back is the same, below nought.
    """
    below = 2 * (WHOLE_BP + basis_points)
    half = (abs(paid) * basis_points * 2 + below) // (2 * below)
    half = half if paid >= 0 else -half
    return TaxSplit(paid - 2 * half, half)


def spread(amount: int, weights: Sequence[int]) -> list[int]:
    """The amount over these weights, by largest remainder; of equal remainders the first gets more.

    All of it is spread, unless there is nothing to weigh by.
    """
    whole = sum(weights)
    if whole <= 0:
        return [0] * len(weights)
    sign, amount = (1, amount) if amount >= 0 else (-1, -amount)
    shares = [amount * weight // whole for weight in weights]
    by_rest = sorted(range(len(weights)), key=lambda at: -(amount * weights[at] % whole))
    for at in by_rest[: amount - sum(shares)]:
        shares[at] += 1
    return [sign * share for share in shares]


def taxes_of(order: Order, registration: Registration) -> list[tuple[OrderLine, TaxSplit]]:
    """The lines that come, with the tax in each; only who is registered for it owes any.

    What is paid for bringing them belongs to the goods and is taxed as they are; what is taken off by the
    bill is not taxed (CGST Act, section 15). A tip is no part of it.
    """
    came = [line for line in order.lines if line.held]
    shares = spread(order.fee.minor - order.discount.minor, [line.charged.minor for line in came])
    is_taxed = registration is Registration.REGULAR
    return [
        (line, tax_within(line.charged.minor + share, line.tax_bp if is_taxed else 0))
        for line, share in zip(came, shares, strict=True)
    ]
