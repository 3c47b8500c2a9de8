"""What a person may ask about themselves, of storage."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol

from domain.people import Status
from domain.privacy.privacy import CopyState, DataCopy, Erasure


class Privacy(Protocol):
    """What a person may ask about themselves."""

    async def agree(self, identity_id: int, notice: str) -> None:
        """Records what they agreed to, and when."""

    async def consent(self, identity_id: int) -> str | None:
        """The notice that they agreed to last, read afresh."""

    async def withdraw(self, identity_id: int) -> bool:
        """Takes that back, and forgets addresses and what carts say of where and to whom.

        False where nothing was agreed to.
        """

    async def copy(self, identity_id: int) -> DataCopy | None:
        """The last one that they asked for."""

    async def ask_copy(self, identity_id: int) -> bool:
        """A new one; False where one is being made."""

    async def copy_is(self, identity_id: int, state: CopyState) -> None:
        """Moves it on."""

    async def everything(self, identity_id: int) -> dict[str, list[dict[str, Any]]]:
        """All that is kept about a person, opened, by what it is; ready for JSON. Raises NotFound."""

    async def erasure(self, identity_id: int) -> Erasure | None:
        """The one that waits."""

    async def ask_erasure(
        self, identity_id: int, at: datetime, *, removed_from: Status | None = None
    ) -> Erasure:
        """Erases at that time; an earlier wish keeps its time, and an earlier removal stands."""

    async def keep(self, identity_id: int) -> bool:
        """Takes the wish back; False where there is none."""

    async def owns_shops(self, identity_id: int) -> bool:
        """Whether somebody must take over a shop first."""

    async def owes_on_tabs(self, identity_id: int) -> bool:
        """Whether something stands on a tab of theirs that is open."""

    async def has_open_orders(self, identity_id: int) -> bool:
        """Whether something is still on its way to them."""

    async def erase(self, identity_id: int) -> None:
        """Destroys their key and removes them, for ever. What shops keep for their books stays.

        Once that is committed, what was overwritten is taken out of the database's logs too.
        """

    async def orders_with_cards(self, identity_id: int) -> list[int]:
        """The orders whose cards may name them yet, wherever they stand: those that they worked on.

        Of those that they placed only where a card could not be drawn anew when the order was over.
        """

    async def is_left_behind(self, identity_id: int) -> bool:
        """Whether nobody can come back to this record: no chat, no other way in, no shop, no role."""

    async def left_behind_by(self, identity_id: int) -> list[int]:
        """Such records that chats of this one have come from, longer ago than a link can be undone."""
