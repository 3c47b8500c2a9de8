"""One-time codes, and what they link: groups to shops, chats to records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.identity.links import ChatAccount, LinkCodes, LinkState, PersonLink, Purpose
from domain.people import Role


@dataclass(frozen=True, slots=True)
class LinkRequest:
    """A group that redeemed a shop's code and waits for the owner's yes."""

    id: int
    shop_id: int
    issued_by: int
    group: int | None
    title: str | None


class Links(Protocol):
    """One-time codes; only their HMAC is stored."""

    async def issue(self, shop_id: int, identity_id: int, until: datetime) -> str:
        """A fresh code (256 bits, URL-safe); the shop's earlier ones are void, whether redeemed or not."""

    async def open_code(self, shop_id: int, identity_id: int) -> str | None:
        """The code that this person issued last for the shop, while it is good."""

    async def attempt(self, account_id: int, since: datetime) -> int:
        """Counts a try and says how many there were since, this one included; one account's wait in line."""

    async def attempted(self, account_id: int, since: datetime) -> int:
        """How many tries there were since."""

    async def consume(self, code: str, group: int, title: str) -> LinkRequest | None:
        """Uses a code up, guarded, and notes the group; None where it is unknown, used, void or over."""

    async def confirm(self, request_id: int, identity_id: int) -> LinkRequest | None:
        """The issuer's yes, once; None where there is nothing to confirm."""

    async def pending(self, request_id: int, identity_id: int) -> LinkRequest | None:
        """A redeemed request that waits for its issuer."""

    async def pending_of(self, shop_id: int, identity_id: int) -> LinkRequest | None:
        """The one of this shop that waits for this person."""

    async def refuse(self, request_id: int, identity_id: int) -> bool:
        """The issuer's no; False where there is nothing to refuse."""

    async def move_group(self, old: int, new: int) -> None:
        """Requests that wait for their issuer follow a group that got a new id."""


class PersonLinks(Protocol):
    """Links of chat accounts, with their one-time codes; only keyed hashes of codes are kept.

    Whatever changes one is a single guarded statement; None or False: it was not so, or not any more.
    """

    async def issue(
        self,
        identity_id: int,
        purpose: Purpose,
        until: datetime,
        *,
        asked_by: str,
        shop_id: int | None = None,
        role: Role | None = None,
    ) -> tuple[PersonLink, LinkCodes]:
        """A fresh one; the identity's earlier unfinished ones of this purpose are void."""

    async def get(self, link_id: int) -> PersonLink:
        """Raises NotFound."""

    async def by_public_id(self, public_id: str) -> PersonLink:
        """Raises NotFound."""

    async def codes(self, link_id: int) -> LinkCodes:
        """Its codes once more, for the side that it was issued to. Raises NotFound."""

    async def consume(self, code: str, account_id: int, identity_id: int) -> PersonLink | None:
        """Uses a code up, deep or typed, and notes the chat account and the record it comes from.

        None where it is unknown, used, void or over.
        """

    async def match(self, link_id: int, account_id: int, number: str) -> bool:
        """Whether the account that redeemed it gave the right number, in time; it then waits for approval."""

    async def approve(self, link_id: int, identity_id: int) -> PersonLink | None:
        """The issuer's yes to a matched one, in time and once."""

    async def end(self, link_id: int, state: LinkState) -> PersonLink | None:
        """Makes an unfinished one void or refused."""

    async def burn(self, codes: list[str]) -> list[PersonLink]:
        """Voids the unfinished ones that any of these codes, deep or typed, belongs to."""

    async def undo(self, link_id: int, since: datetime) -> PersonLink | None:
        """Marks one undone that was made after `since`."""

    async def void_all(self, identity_id: int) -> None:
        """Voids all unfinished ones that this identity has begun."""

    async def made(self, identity_id: int, since: datetime) -> list[PersonLink]:
        """Chats linked to this record after `since`, newest first."""


class ChatAccounts(Protocol):
    """The chats of records."""

    async def of(self, identity_id: int) -> list[ChatAccount]:
        """The chats of a record, oldest first."""

    async def move(self, account_id: int, source: int, target: int) -> bool:
        """Moves a chat from one record to another; False where it is not there any more."""

    async def detach(self, account_id: int, source: int) -> bool:
        """Moves a chat from a record to an empty one of its own; False where it is not there any more."""
