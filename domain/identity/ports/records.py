"""Records and their roles."""

from __future__ import annotations

from typing import Protocol, TypedDict, Unpack

from domain.identity.links import Member
from domain.identity.records import Identity
from domain.people import Actor, Role, Status
from domain.preferences import Preferences


class IdentityParts(TypedDict, total=False):
    """What is changed of a record; None takes the handle away."""

    name: str
    language: str
    handle: str | None


class Identities(Protocol):
    """Records of people and services."""

    async def get(self, identity_id: int) -> Identity:
        """Raises NotFound."""

    async def by_public_id(self, public_id: str) -> Identity:
        """Raises NotFound."""

    async def by_handle(self, handle: str) -> Identity | None:
        """The record with this handle, as `handle_of` gives it."""

    async def create(self, handle: str | None, name: str, language: str) -> Identity | None:
        """A new active record with a data key; None where the handle is taken."""

    async def change(self, identity_id: int, **fields: Unpack[IdentityParts]) -> None:
        """Changes what is given; raises NotFound, HandleTaken, TypeError for nothing or anything else."""

    async def set_status(self, identity_id: int, status: Status) -> None:
        """Disables or enables; moves the epoch. Raises NotFound."""

    async def bump_epoch(self, identity_id: int) -> int:
        """Earlier proofs do not count any more; gives the new epoch. Raises NotFound."""

    async def hold(self, identity_id: int) -> None:
        """Whoever else holds or changes this record waits until this work is over. Raises NotFound."""

    async def approve_factors(self, identity_id: int, is_approved: bool) -> None:
        """Whether the second factors count for roles from now on."""

    async def page(self, *, after: int, most: int, search: str = "") -> list[Identity]:
        """Records by id, for admins; `search` is the beginning of a handle or name, in either case."""

    async def preferences(self, identity_id: int) -> Preferences:
        """What a person chose, to be changed: nobody else changes it until the commit. Raises NotFound."""

    async def set_preferences(self, identity_id: int, preferences: Preferences) -> None:
        """Replaces them. Raises NotFound."""

    async def actor(self, identity_id: int) -> Actor:
        """Who acts, with all roles; `telegram_id` is 0 where no account is linked. Raises NotFound."""


class Roles(Protocol):
    """Roles on the platform and in shops."""

    async def of(self, identity_id: int) -> list[tuple[Role, int | None]]:
        """Roles, with the shop where there is one: those on the platform first, then by shop."""

    async def grant(self, identity_id: int, role: Role, shop_id: int | None, by: int) -> None:
        """Grants; moves the epoch where that is something new. One role per shop: the new one stands.

        Raises ValueError for a platform role in a shop, and for any other without one.
        """

    async def revoke(self, identity_id: int, role: Role, shop_id: int | None) -> bool:
        """Takes back; moves the epoch. False where it was not there."""

    async def members(self, shop_id: int) -> list[Member]:
        """Everybody who works for a shop, the owner too, by when they came."""

    async def holders(self, role: Role) -> list[int]:
        """Identities that have this role, on the platform or in any shop."""

    async def admins(self) -> list[int]:
        """Identities that are admins by role."""

    async def other_admins(self, identity_id: int) -> list[int]:
        """Active ones besides this one. Whoever else asks waits until this work is over."""
