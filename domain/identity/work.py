"""What the use cases of the identity service work in."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from domain.identity.ports.clients import MachineAccounts, Sessions, ShopAccounts, SigningKeys
from domain.identity.ports.linking import ChatAccounts, Links, PersonLinks
from domain.identity.ports.proofs import (
    Approvals,
    Challenges,
    Credentials,
    ExternalLogins,
    Passkeys,
)
from domain.identity.ports.records import Identities, Roles
from domain.orders.work import OrderWork
from domain.privacy.work import PrivacyWork


class IdentityWork(OrderWork, PrivacyWork, Protocol):
    """A unit of work with the identity service's repositories."""

    identities: Identities
    credentials: Credentials
    passkeys: Passkeys
    sessions: Sessions
    challenges: Challenges
    approvals: Approvals
    external_logins: ExternalLogins
    roles: Roles
    links: Links
    person_links: PersonLinks
    chat_accounts: ChatAccounts
    signing_keys: SigningKeys
    service_accounts: MachineAccounts
    shop_accounts: ShopAccounts


class IdentityStore(Protocol):
    """Opens units of work, for use cases that do something slow in between."""

    def begin(self) -> AbstractAsyncContextManager[IdentityWork]:
        """One transaction."""

    def read(self) -> IdentityWork:
        """For reading only."""
