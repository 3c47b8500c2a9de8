"""The ledger: double entries over every paisa, which sum to nothing, once each and for ever."""

from __future__ import annotations

from collections.abc import Iterable

from domain.money.accounts import Account as Account
from domain.money.accounts import Cause as Cause
from domain.money.accounts import Posting as Posting
from domain.money.work import MoneyWork


class Unbalanced(ValueError):
    """An entry that does not sum to nothing: a mistake of ours, and never written."""


async def post(
    work: MoneyWork,
    shop_id: int,
    cause: Cause,
    key: int | str,
    postings: Iterable[Posting],
    *,
    currency: str = "INR",
    order_id: int | None = None,
    payment_id: int | None = None,
    refund_id: int | None = None,
) -> bool:
    """Writes an entry, once for a cause and its key; False where it was written before, or says nothing.

    Raises Unbalanced.
    """
    sides = [side for side in postings if side.amount]
    if sum(side.amount for side in sides):
        raise Unbalanced(f"{cause} {key}: {sides}")
    if not sides:
        return False
    return await work.ledger.add(
        shop_id,
        cause,
        str(key),
        sides,
        currency=currency,
        order_id=order_id,
        payment_id=payment_id,
        refund_id=refund_id,
    )
