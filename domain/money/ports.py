"""The money for orders, and the ledger of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from domain.money.accounts import Account, Cause, Posting
from domain.money.payee import Payee
from domain.money.payment import Payment, PaymentMethod, PaymentState
from domain.money.refund import Refund, RefundReason, RefundState
from domain.money.tab import Mark, Tab, TabEntry, TabKind
from domain.people import Actor
from domain.values import Money


class Payments(Protocol):
    """The money for orders."""

    async def hold(self, order_id: int) -> None:
        """Nobody else moves the order or its money until the commit. Before anything of either is read."""

    async def of_order(self, order_id: int) -> list[Payment]:
        """All of an order's, the oldest first."""

    async def get(self, payment_id: int) -> Payment:
        """Raises NotFound."""

    async def with_charge(self, method: PaymentMethod, charge_id: str) -> Payment | None:
        """The one that a provider knows by this number."""

    async def page_of(self, identity_id: int, *, after: int, most: int) -> list[Payment]:
        """A person's payments, newest first, from below the id `after` (0: the newest)."""

    async def add(self, order_id: int, method: PaymentMethod, amount: Money) -> Payment:
        """One more, to be paid; an order has one that is pending at most."""

    async def move(
        self,
        payment_id: int,
        state: PaymentState,
        *,
        by: Actor | None = None,
        charge_id: str | None = None,
        reference: str | None = None,
    ) -> bool:
        """Moves it as far as its life allows; False where it does not, and nothing changes.

        `by` is who has seen it arrive; what is None stays as it was.
        """

    async def refer(self, payment_id: int, reference: str) -> None:
        """Its customer calls it so, as long as nobody has looked whether it has come."""

    async def restate(self, payment_id: int, amount: Money) -> bool:
        """So much is to be paid by it, as long as it is pending."""

    async def choose(self, payment_id: int, method: PaymentMethod) -> bool:
        """It is paid in this way instead, as long as it is pending."""

    async def give_back(self, payment_id: int, amount: Money, *, is_credit: bool) -> bool:
        """So much more of it is given back; False where there is not so much left of it."""


class Payees(Protocol):
    """Where UPI goes for shops."""

    async def of(self, shop_id: int) -> Payee | None:
        """None: the shop takes no UPI."""

    async def put(self, payee: Payee) -> None:
        """So it is from now on."""

    async def drop(self, shop_id: int) -> None:
        """The shop takes none."""


class Refunds(Protocol):
    """What is given back."""

    async def add(self, payment_id: int, amount: Money, reason: RefundReason) -> Refund:
        """One that is due."""

    async def get(self, refund_id: int) -> Refund:
        """Raises NotFound."""

    async def of_payment(self, payment_id: int) -> list[Refund]:
        """Those of a payment, the oldest first."""

    async def of_order(self, order_id: int) -> list[Refund]:
        """Those of an order, the oldest first."""

    async def with_charge(self, charge_id: str) -> Refund | None:
        """The one that a provider knows by this number."""

    async def open_of_shop(self, shop_id: int, *, after: int, most: int) -> list[Refund]:
        """What a shop still owes, oldest first, from above the id `after`."""

    async def move(
        self, refund_id: int, state: RefundState, *, by: Actor | None = None, charge_id: str | None = None
    ) -> bool:
        """Moves it as far as its life allows; False where it does not, and nothing changes."""


class Tabs(Protocol):
    """Tabs of customers, with their entries, of which none is ever changed but for its mark."""

    async def get(self, tab_id: int) -> Tab:
        """Raises NotFound."""

    async def by_public_id(self, public_id: str) -> Tab:
        """Raises NotFound."""

    async def of(self, shop_id: int, identity_id: int) -> Tab | None:
        """A person's at a shop, where there is one."""

    async def of_person(self, identity_id: int) -> list[Tab]:
        """All of a person's, the newest first."""

    async def of_shop(self, shop_id: int) -> list[Tab]:
        """All of a shop's, the newest first."""

    async def hold(self, tab_id: int) -> Tab:
        """Nobody else changes it, or puts something on it, until the commit. Raises NotFound."""

    async def add(self, tab: Tab) -> Tab | None:
        """A new one; None where the person has one at the shop."""

    async def write(self, tab: Tab) -> bool:
        """Its limit, day, state and name; moves the version by one, False where that had moved."""

    async def append(
        self, tab: Tab, kind: TabKind, amount: Money, *, order: int | None = None, undoes: int | None = None
    ) -> TabEntry:
        """One more entry, chained to the last one, of a tab that is held; the balance follows."""

    async def entries(self, tab_id: int) -> list[TabEntry]:
        """All of a tab's, the newest first."""

    async def entry(self, tab_id: int, number: int) -> TabEntry:
        """Raises NotFound."""

    async def entry_by_id(self, entry_id: int) -> TabEntry:
        """Raises NotFound."""

    async def mark(self, entry_id: int, mark: Mark) -> bool:
        """What its customer says of it; False where they had said so before."""

    async def under_way(self, shop_id: int, identity_id: int) -> Money:
        """What is still to be put on a person's tab at a shop, for orders that are under way."""


class Ledger(Protocol):
    """Entries of all shops. Nothing in it is ever changed or taken away."""

    async def add(
        self,
        shop_id: int,
        cause: Cause,
        key: str,
        postings: Sequence[Posting],
        *,
        currency: str,
        order_id: int | None = None,
        payment_id: int | None = None,
        refund_id: int | None = None,
    ) -> bool:
        """One entry with its sides; False, and nothing written, where there is one of this cause and key."""

    async def of_order(self, order_id: int) -> Mapping[Account, int]:
        """What stands on each account for an order; accounts that it has not touched are left out."""

    async def of_shop(self, shop_id: int, *, since: datetime, until: datetime) -> Mapping[Account, int]:
        """What was posted to each account of a shop since and before `until`."""

    async def of_party(self, shop_id: int, account: Account, party: int) -> int:
        """What stands with one courier, or on one tab."""
