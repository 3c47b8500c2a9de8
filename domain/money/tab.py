"""A tab (khata): a book of what one customer owes one shop, whose entries are chained and never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from domain.values import Money

FIRST = ""
"""What stands before the first entry."""
LAST_DAY = 28
"""Of every month."""
SMALLEST_LIMIT, LARGEST_LIMIT = 1_00, 10**8
"""Minor units."""


class TabState(StrEnum):
    """Where it stands: granted by the shop, taken by its customer, or not; paid and over."""

    OFFERED = "offered"
    OPEN = "open"
    DECLINED = "declined"
    CLOSED = "closed"


class TabKind(StrEnum):
    """What an entry says: bought, given back of an order, paid in cash or by UPI, another entry undone."""

    BOUGHT = "bought"
    GIVEN_BACK = "given_back"
    PAID_CASH = "paid_cash"
    PAID_UPI = "paid_upi"
    UNDONE = "undone"


class Mark(StrEnum):
    """What its customer says of an entry: nothing yet, right, not right."""

    WAITS = "waits"
    RIGHT = "right"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Tab:
    """One customer's at one shop. `called` is their name, as on the order by which it was granted.

    `pay_day` is the day of the month on which they are reminded. `balance` is what they owe; `entries` is how
    many there are, and `head` the hash of the last one.
    """

    id: int
    shop_id: int
    identity_id: int
    called: str
    limit: Money
    pay_day: int
    state: TabState
    balance: Money
    entries: int = 0
    head: str = FIRST
    version: int = 0
    public_id: str = ""

    @property
    def room(self) -> Money:
        """How much more may be put on it."""
        return Money(max(self.limit.minor - self.balance.minor, 0), self.limit.currency)

    @property
    def is_open(self) -> bool:
        """Whether something can be put on it."""
        return self.state is TabState.OPEN


@dataclass(frozen=True, slots=True)
class TabEntry:
    """One line of the book: what is owed more, or less (below nought). `order` is the number of its order.

    `undoes` is the number of the entry that it takes back. The mark is its customer's, and not in the hash.
    """

    id: int
    tab_id: int
    number: int
    kind: TabKind
    amount: Money
    at: datetime
    previous: str
    hash: str
    order: int | None = None
    undoes: int | None = None
    mark: Mark = Mark.WAITS


def chained(
    tab: str,
    number: int,
    kind: TabKind,
    amount: Money,
    *,
    about: tuple[int | None, int | None],
    at: int,
    after: str,
) -> str:
    """The hash of an entry: of all it says, of its tab (public id), and of the hash before it (SHA-256, hex).

    `about`: the number of its order, and of the entry that it undoes. `at` in milliseconds since 1970.
    """
    said = (after, tab, number, kind.value, amount.minor, amount.currency, *(each or 0 for each in about), at)
    return sha256("|".join(map(str, said)).encode()).hexdigest()
