"""The unit of work over an open transaction, and the store that opens it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from domain.identity_work import IdentityWork
from domain.ports.clients import Idempotency, MachineAccounts, PublicIds, Sessions, SigningKeys
from domain.ports.errands import Audit, Due, Inbox, Outbox
from domain.ports.hooks import HookDeliveries, Hooks
from domain.ports.linking import Links, PersonLinks
from domain.ports.orders import Carts, Orders, Payments
from domain.ports.people import Addresses, Identities, People, Roles
from domain.ports.proofs import Approvals, Challenges, Credentials, ExternalLogins, Throttles
from domain.ports.shops import Products, Shops
from domain.privacy import Privacy
from domain.transport import Chats, DueRows, InboxRows, OutboxRows, Posts
from domain.watch import UNWATCHED, Counted, Watch, counted
from domain.work import Rules
from storage.addresses import StoredAddresses
from storage.approvals import StoredApprovals
from storage.audit import StoredAudit
from storage.carts import StoredCarts
from storage.challenges import StoredChallenges
from storage.chats import StoredChats, StoredPosts
from storage.credentials import StoredCredentials
from storage.database import Database
from storage.due import StoredDue
from storage.external_logins import StoredExternalLogins
from storage.hook_deliveries import StoredHookDeliveries
from storage.hooks import StoredHooks
from storage.idempotency import StoredIdempotency
from storage.identities import StoredIdentities
from storage.inbox import StoredInbox
from storage.links import StoredLinks
from storage.orders import StoredOrders
from storage.outbox import StoredOutbox
from storage.payments import StoredPayments
from storage.people import StoredPeople
from storage.person_links import StoredPersonLinks
from storage.privacy import StoredPrivacy
from storage.products import StoredProducts
from storage.public_ids import StoredPublicIds
from storage.roles import StoredRoles
from storage.sealing import Sealer
from storage.seam import Seam
from storage.service_accounts import StoredMachineAccounts
from storage.session import Session
from storage.sessions import StoredSessions
from storage.shops import StoredShops
from storage.signing_keys import StoredSigningKeys
from storage.throttles import StoredThrottles

Noting = Callable[[IdentityWork, Counted], Awaitable[None]]
"""What is done within the unit of work for something that is counted."""


class StoredWork:
    """The repositories of one transaction. Making them all costs a few microseconds."""

    def __init__(self, session: Session, rules: Rules, bot_id: int) -> None:
        outbox, due, inbox = StoredOutbox(session), StoredDue(session), StoredInbox(session, bot_id)
        self.session = session
        self.now = session.now
        self.rules = rules
        self.ids: PublicIds = StoredPublicIds(session)
        self.payments: Payments = StoredPayments(session)
        self.people: People = StoredPeople(session)
        self.addresses: Addresses = StoredAddresses(session)
        self.shops: Shops = StoredShops(session)
        self.products: Products = StoredProducts(session)
        self.carts: Carts = StoredCarts(session)
        self.orders: Orders = StoredOrders(session)
        self.hooks: Hooks = StoredHooks(session)
        self.deliveries: HookDeliveries = StoredHookDeliveries(session)
        audit = StoredAudit(session)
        self.recorded = audit.recorded
        self.audit: Audit = audit
        self.links: Links = StoredLinks(session)
        self.chats: Chats = StoredChats(session)
        self.posts: Posts = StoredPosts(session)
        self.outbox: Outbox = outbox
        self.letters: OutboxRows = outbox
        self.due: Due = due
        self.deadlines: DueRows = due
        self.inbox: Inbox = inbox
        self.privacy: Privacy = StoredPrivacy(session)
        self.received: InboxRows = inbox
        self.identities: Identities = StoredIdentities(session)
        self.credentials: Credentials = StoredCredentials(session)
        self.sessions: Sessions = StoredSessions(session)
        self.challenges: Challenges = StoredChallenges(session)
        self.approvals: Approvals = StoredApprovals(session)
        self.external_logins: ExternalLogins = StoredExternalLogins(session)
        self.roles: Roles = StoredRoles(session)
        self.throttles: Throttles = StoredThrottles(session)
        self.person_links: PersonLinks = StoredPersonLinks(session)
        self.signing_keys: SigningKeys = StoredSigningKeys(session)
        self.service_accounts: MachineAccounts = StoredMachineAccounts(session)
        self.idempotency: Idempotency = StoredIdempotency(session)


class StoredStore:
    """Opens units of work on one database. `bot_id` is the bot whose updates its inbox takes in."""

    def __init__(
        self,
        database: Database,
        sealer: Sealer,
        clock: Callable[[], datetime],
        rules: Rules,
        *,
        bot_id: int = 0,
        watch: Watch = UNWATCHED,
        noting: Noting | None = None,
    ) -> None:
        self._watch, self._noting = watch, noting
        self._database = database
        self._sealer = sealer
        self._clock = clock
        self._rules = rules
        self._bot_id = bot_id

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[IdentityWork]:
        """One transaction: committed at the end of the block, rolled back by an exception."""
        async with self._database.transaction() as seam:
            work = self._work(seam)
            yield work
            seen = [what for entry in work.recorded if (what := counted(*entry))]
            if self._noting:
                for what in seen:
                    await self._noting(work, what)
        for what in seen:
            self._watch.saw(what)

    def read(self) -> IdentityWork:
        """For reading only; what it reads is what was committed last."""
        return self._work(self._database.reader)

    def _work(self, seam: Seam) -> StoredWork:
        return StoredWork(Session(seam, self._clock(), self._sealer), self._rules, self._bot_id)
