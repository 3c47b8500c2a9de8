"""People with their chats and addresses, their records, and their roles."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Protocol

from domain.identity import Identity, Status
from domain.people import Actor, Address, Role
from domain.preferences import Preferences
from domain.values import Place


class People(Protocol):
    """Identities and the chat accounts that they come by."""

    async def by_telegram(self, telegram_id: int) -> Actor | None:
        """The person behind a Telegram account, with all roles; admins by the settings are not known here."""

    async def create(
        self, telegram_id: int, name: str, language: str, *, consent: str | None = None
    ) -> Actor:
        """A new identity with a data key and this chat account; `consent` is the notice agreed to."""

    async def names(self, identity_ids: Collection[int]) -> dict[int, tuple[str, Status]]:
        """What these are called, and where they stand; of some twenty at a time in one statement."""

    async def rename(self, identity_id: int, name: str) -> None:
        """Keeps the name that Telegram shows now, where this chat is all that the record is known by."""

    async def set_language(self, identity_id: int, language: str) -> None:
        """The language from now on."""

    async def telegram_of(self, identity_id: int) -> tuple[int, str] | None:
        """Telegram id and language of a reachable account, newest first."""

    async def chats_of(self, identity_id: int) -> list[int]:
        """Telegram ids of all reachable accounts, oldest first."""

    async def account_of(self, identity_id: int) -> tuple[int, str] | None:
        """Telegram id and language of the newest account, whether the bot may write to it or not."""

    async def set_reachable(self, telegram_id: int, is_reachable: bool) -> None:
        """Whether the bot may write to this account (blocked or not)."""

    async def join_shop(self, shop_id: int, identity_id: int, role: Role) -> None:
        """Records somebody's role in a shop; keeps an existing one."""


class Addresses(Protocol):
    """Where people live; sealed at rest."""

    async def add(self, identity_id: int, text: str, place: Place | None) -> Address:
        """A new address; the same text again gives the one that is there."""

    async def of(self, identity_id: int, *, most: int) -> list[Address]:
        """The last used first."""

    async def get(self, identity_id: int, address_id: int) -> Address:
        """One of this person's; raises NotFound."""

    async def used(self, address_id: int) -> None:
        """Moves it to the front."""

    async def forget(self, identity_id: int, address_id: int) -> None:
        """Removes one of this person's, also from the drafts of their carts."""


class Identities(Protocol):
    """Records of people and services."""

    async def get(self, identity_id: int) -> Identity:
        """Raises NotFound."""

    async def by_public_id(self, public_id: str) -> Identity:
        """Raises NotFound."""

    async def by_handle(self, handle: str) -> Identity | None:
        """The record with this handle."""

    async def create(self, handle: str | None, name: str, language: str, consent: str) -> Identity | None:
        """A new active record with a data key; None where the handle is taken."""

    async def change(self, identity_id: int, **fields: Any) -> None:
        """Changes name, language, handle or consent; raises HandleTaken."""

    async def set_status(self, identity_id: int, status: Status) -> None:
        """Disables or enables; moves the epoch."""

    async def bump_epoch(self, identity_id: int) -> int:
        """Earlier proofs do not count any more; gives the new epoch."""

    async def page(self, *, after: int, most: int, search: str = "") -> list[Identity]:
        """Records by id, for admins; `search` is the beginning of a handle or name."""

    async def preferences(self, identity_id: int) -> Preferences:
        """What a person chose, to be changed: nobody else changes it until the commit. Raises NotFound."""

    async def set_preferences(self, identity_id: int, preferences: Preferences) -> None:
        """Replaces them. Raises NotFound."""

    async def actor(self, identity_id: int) -> Actor:
        """Who acts, with all roles; `telegram_id` is 0 where no account is linked. Raises NotFound."""


class Roles(Protocol):
    """Roles on the platform and in shops."""

    async def of(self, identity_id: int) -> list[tuple[Role, int | None]]:
        """Roles, with the shop where there is one."""

    async def grant(self, identity_id: int, role: Role, shop_id: int | None, by: int) -> None:
        """Grants; moves the epoch. One role per shop: the new one stands.

        Raises ValueError for a platform role in a shop, and for any other without one.
        """

    async def revoke(self, identity_id: int, role: Role, shop_id: int | None) -> bool:
        """Takes back; moves the epoch. False where it was not there."""

    async def admins(self) -> list[int]:
        """Identities that are admins by role."""

    async def other_admins(self, identity_id: int) -> list[int]:
        """Active ones besides this one. Whoever else asks waits until this work is over."""
