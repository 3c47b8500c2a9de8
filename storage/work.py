"""The unit of work over an open transaction, and the store that opens it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from domain.catalogue.ports import Products, Shops, Stock
from domain.identity.ports.clients import MachineAccounts, Sessions, SigningKeys
from domain.identity.ports.linking import ChatAccounts, Links, PersonLinks
from domain.identity.ports.proofs import (
    Approvals,
    Challenges,
    Credentials,
    ExternalLogins,
    Passkeys,
    Throttles,
)
from domain.identity.ports.records import Identities, Roles
from domain.money.ports import Payments
from domain.orders.ports import Orders
from domain.platform.ports import Asides, Inbox
from domain.platform.webhooks.ports import HookDeliveries, Hooks
from domain.ports import Audit, Due, Outbox, People, PublicIds
from domain.privacy.ports import Privacy
from domain.reactions import REACTIONS
from domain.shopping.ports import Addresses, CartLines, Carts
from domain.transport import Chats, DueRows, Errands, Idempotency, InboxRows, OutboxRows, Posts
from domain.unit_of_work import UnitOfWork
from domain.watch import UNWATCHED, Counted, Watch, counted
from domain.work import Rules
from storage.catalogue.products import StoredProducts
from storage.catalogue.shops import StoredShops
from storage.catalogue.stock import StoredStock
from storage.engine.database import Database
from storage.engine.executor import Executor
from storage.engine.sealing import Sealer
from storage.engine.transaction import Transaction
from storage.identity.approvals import StoredApprovals
from storage.identity.challenges import StoredChallenges
from storage.identity.chat_accounts import StoredChatAccounts
from storage.identity.credentials import StoredCredentials
from storage.identity.external_logins import StoredExternalLogins
from storage.identity.group_links import StoredLinks
from storage.identity.identities import StoredIdentities
from storage.identity.passkeys import StoredPasskeys
from storage.identity.people import StoredPeople
from storage.identity.person_links import StoredPersonLinks
from storage.identity.roles import StoredRoles
from storage.identity.sessions import StoredSessions
from storage.identity.signing_keys import StoredSigningKeys
from storage.identity.throttles import StoredThrottles
from storage.money.payments import StoredPayments
from storage.orders.orders import StoredOrders
from storage.platform.asides import StoredAsides
from storage.platform.audit import StoredAudit
from storage.platform.service_accounts import StoredMachineAccounts
from storage.platform.webhook_deliveries import StoredHookDeliveries
from storage.platform.webhooks import StoredHooks
from storage.privacy.wishes import StoredPrivacy
from storage.public_ids import StoredPublicIds
from storage.shopping.addresses import StoredAddresses
from storage.shopping.cart_lines import StoredCartLines
from storage.shopping.carts import StoredCarts
from storage.transport.chats import StoredChats, StoredPosts
from storage.transport.due import StoredDue
from storage.transport.errands import StoredErrands
from storage.transport.idempotency import StoredIdempotency
from storage.transport.inbox import StoredInbox
from storage.transport.outbox import StoredOutbox

Noting = Callable[[UnitOfWork, Counted], Awaitable[None]]
"""What is done within the unit of work for something that is counted."""


class StoredWork:
    """The repositories of one transaction. Making them all costs a few microseconds."""

    def __init__(self, tx: Transaction, rules: Rules, bot_id: int) -> None:
        outbox, due, inbox = StoredOutbox(tx), StoredDue(tx), StoredInbox(tx, bot_id)
        self.tx = tx
        self.now = tx.now
        self.rules = rules
        self.ids: PublicIds = StoredPublicIds(tx)
        self.payments: Payments = StoredPayments(tx)
        self.people: People = StoredPeople(tx)
        self.addresses: Addresses = StoredAddresses(tx)
        self.shops: Shops = StoredShops(tx)
        self.products: Products = StoredProducts(tx)
        self.stock: Stock = StoredStock(tx)
        self.carts: Carts = StoredCarts(tx)
        self.cart_lines: CartLines = StoredCartLines(tx)
        self.orders: Orders = StoredOrders(tx)
        self.hooks: Hooks = StoredHooks(tx)
        self.hook_deliveries: HookDeliveries = StoredHookDeliveries(tx)
        audit = StoredAudit(tx)
        self.recorded = audit.recorded
        self.audit: Audit = audit
        self.links: Links = StoredLinks(tx)
        self.chats: Chats = StoredChats(tx)
        self.posts: Posts = StoredPosts(tx)
        self.outbox: Outbox = outbox
        self.outbox_rows: OutboxRows = outbox
        self.due: Due = due
        self.due_rows: DueRows = due
        self.errands: Errands = StoredErrands(tx)
        self.inbox: Inbox = inbox
        self.asides: Asides = StoredAsides(tx)
        self.privacy: Privacy = StoredPrivacy(tx)
        self.inbox_rows: InboxRows = inbox
        self.identities: Identities = StoredIdentities(tx)
        self.credentials: Credentials = StoredCredentials(tx)
        self.passkeys: Passkeys = StoredPasskeys(tx)
        self.sessions: Sessions = StoredSessions(tx)
        self.challenges: Challenges = StoredChallenges(tx)
        self.approvals: Approvals = StoredApprovals(tx)
        self.external_logins: ExternalLogins = StoredExternalLogins(tx)
        self.roles: Roles = StoredRoles(tx)
        self.throttles: Throttles = StoredThrottles(tx)
        self.person_links: PersonLinks = StoredPersonLinks(tx)
        self.chat_accounts: ChatAccounts = StoredChatAccounts(tx)
        self.signing_keys: SigningKeys = StoredSigningKeys(tx)
        self.service_accounts: MachineAccounts = StoredMachineAccounts(tx)
        self.idempotency: Idempotency = StoredIdempotency(tx)

    async def happened(self, event: object) -> None:
        """Has everything done that follows from it."""
        for react in REACTIONS[type(event)]:
            await react(self, event)


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
    async def begin(self) -> AsyncIterator[UnitOfWork]:
        """One transaction: committed at the end of the block, rolled back by an exception."""
        async with self._database.transaction() as executor:
            work = self._work(executor)
            yield work
            seen = [what for entry in work.recorded if (what := counted(*entry))]
            if self._noting:
                for what in seen:
                    await self._noting(work, what)
        for what in seen:
            self._watch.saw(what)

    def read(self) -> UnitOfWork:
        """For reading only; what it reads is what was committed last."""
        return self._work(self._database.reader)

    def _work(self, executor: Executor) -> StoredWork:
        return StoredWork(Transaction(executor, self._clock(), self._sealer), self._rules, self._bot_id)
