"""What the ledger is made of: accounts, the causes of entries, and the sides that these have."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.money.payment import PaymentMethod


class Account(StrEnum):
    """What an amount is about. Above nought is a debit (what the shop has), below it a credit."""

    RECEIVABLE = "receivable"
    SALES = "sales"
    DELIVERY = "delivery"
    TIPS = "tips"
    DISCOUNTS = "discounts"
    TAX = "tax"
    ROUNDING = "rounding"
    CASH = "cash"
    UPI = "upi"
    GATEWAY = "gateway"
    TELEGRAM = "telegram"
    KHATA = "khata"
    COURIER_CASH = "courier_cash"
    REFUNDS_DUE = "refunds_due"


class Cause(StrEnum):
    """Why an entry was made. With its key it is there once."""

    OPENING = "opening"
    SALE = "sale"
    PAYMENT = "payment"
    REFUND = "refund"
    REFUND_DONE = "refund_done"
    CARRIED = "carried"
    HANDED_IN = "handed_in"
    TAB = "tab"


ACCOUNT_OF: dict[PaymentMethod, Account] = {method: Account(method.value) for method in PaymentMethod}
"""Where the money of each way of paying is."""


@dataclass(frozen=True, slots=True)
class Posting:
    """One side of an entry, in minor units. `party` is whom it is with: a tab of khata, a courier."""

    account: Account
    amount: int
    party: int | None = None
