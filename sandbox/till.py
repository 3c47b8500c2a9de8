"""The sandbox's payment provider: asks the bot before it takes anything, and takes it once."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from sandbox.cast import Json
from sandbox.refusal import bad_request

# https://core.telegram.org/bots/api#answerprecheckoutquery
ANSWER_WITHIN_S = 10.0
_OPEN = 1000


@dataclass(frozen=True, slots=True)
class Asking:
    """A person who wants to pay and waits for the bot's word; `at` is monotonic seconds."""

    person: int
    chat: int
    payload: str
    currency: str
    amount: int
    is_declined: bool
    at: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the bot said, after how many seconds; `error` is what the person reads where it said no."""

    person: int
    is_fine: bool
    error: str | None
    after_s: float


class Till:
    """Pre-checkout queries that are open, and what became of the others. Whoever pays one is `paid`.

    While it `is_slow`, what may be taken is taken when somebody has it `hurry`.
    """

    def __init__(self, paid: Callable[[Asking, Json], None]) -> None:
        self._paid = paid
        self.within_s = ANSWER_WITHIN_S
        self.is_slow = False
        self.slow: list[Asking] = []
        self.open: dict[str, Asking] = {}
        self.outcomes: list[Outcome] = []
        self.charges: list[str] = []

    def ask(self, asking: Asking) -> str:
        """Opens a pre-checkout query and returns its id."""
        query_id = str(secrets.randbits(62) | 1 << 62)
        while len(self.open) >= _OPEN:
            del self.open[next(iter(self.open))]
        self.open[query_id] = asking
        return query_id

    def answer(self, query_id: str, is_fine: bool, error: str | None) -> Asking:
        """Closes one, and takes the money where the bot is fine with it. Raises Refusal."""
        asking = self.open.pop(query_id, None)
        after_s = monotonic() - asking.at if asking else 0.0
        if asking is None or after_s >= self.within_s:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        self.outcomes.append(Outcome(asking.person, is_fine, None if is_fine else error, after_s))
        if is_fine and self.is_slow:
            self.slow.append(asking)
        elif is_fine and not asking.is_declined:
            self._take(asking)
        return asking

    def hurry(self) -> None:
        """What it was slow with is taken now."""
        while self.slow:
            self._take(self.slow.pop(0))

    def _take(self, asking: Asking) -> None:
        charge = f"sandbox_{secrets.token_hex(12)}"
        self.charges.append(charge)
        paid = {"currency": asking.currency, "total_amount": asking.amount}
        ids = {"telegram_payment_charge_id": charge, "provider_payment_charge_id": f"pay_{charge[8:]}"}
        self._paid(asking, paid | {"invoice_payload": asking.payload} | ids)
