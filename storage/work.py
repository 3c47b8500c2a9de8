"""The unit of work over an open transaction, and the store that opens it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Generic, TypeVar

from domain.catalogue.entry_ports import Amendments, Entries
from domain.catalogue.imports.ports import StockImports
from domain.catalogue.imports.staging import Staged
from domain.catalogue.photos.photo import Photos
from domain.catalogue.ports import Products, Shops, Stock
from domain.catalogue.search import Search
from domain.catalogue.shared.ports import Lessons, SharedGoods
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
from domain.money.aftercare.complaint import Complaints
from domain.money.billing.bill import Bills
from domain.money.courier_cash import CourierCash
from domain.money.gateway_ports import Callbacks, GatewayErrands, PaymentLinks
from domain.money.ports import Ledger, Payees, Payments, Refunds, Tabs
from domain.money.reporting.tally import Tallies
from domain.orders.aftercare.rating import Ratings
from domain.orders.courier.ports import Couriers, Trips
from domain.orders.guests.guest import ShopGuests
from domain.orders.ports import Cards, Orders, SlotPlaces
from domain.orders.written.ports import OrderWords
from domain.platform.day_counts import Statistics
from domain.platform.ports import Asides, Inbox
from domain.platform.webhooks.ports import HookDeliveries, Hooks
from domain.ports import Audit, Due, Outbox, People, PublicIds, Throttles
from domain.privacy.ports import Privacy
from domain.reactions import REACTIONS
from domain.shopping.liked import Favourites, HadGoods
from domain.shopping.offers.ports import Coupons
from domain.shopping.ports import Addresses, CartLines, Carts, Rations, ShopAddresses
from domain.shopping.wish import AwaitedGoods, MissedSearches
from domain.transport import (
    Chats,
    DueRows,
    Errands,
    Idempotency,
    InboxRows,
    OutboxRows,
    Posts,
    Published,
)
from domain.unit_of_work import StoreAway, UnitOfWork
from domain.watch import UNWATCHED, Counted, Watch, counted
from domain.work import Rules
from storage.catalogue.amendments import StoredAmendments
from storage.catalogue.entries import StoredEntries
from storage.catalogue.imports import StoredImports
from storage.catalogue.photos import StoredPhotos
from storage.catalogue.products import StoredProducts
from storage.catalogue.search import StoredSearch
from storage.catalogue.shared.goods import StoredSharedGoods
from storage.catalogue.shared.lessons import StoredLessons
from storage.catalogue.shops import StoredShops
from storage.catalogue.staging import StoredStaging
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
from storage.money.aftercare.complaints import StoredComplaints
from storage.money.bills import StoredBills
from storage.money.courier_cash import StoredCourierCash
from storage.money.ledger import StoredLedger
from storage.money.payees import StoredPayees
from storage.money.payments import StoredPayments
from storage.money.prepaid import StoredCallbacks, StoredGatewayErrands, StoredPaymentLinks
from storage.money.refunds import StoredRefunds
from storage.money.tabs import StoredTabs
from storage.money.tallies import StoredTallies
from storage.orders.aftercare.ratings import StoredRatings
from storage.orders.cards import StoredCards
from storage.orders.courier.couriers import StoredCouriers
from storage.orders.courier.trips import StoredTrips
from storage.orders.guests import StoredGuests
from storage.orders.orders import StoredOrders
from storage.orders.slots import StoredSlotPlaces
from storage.orders.words import StoredOrderWords
from storage.platform.asides import StoredAsides
from storage.platform.audit import StoredAudit
from storage.platform.service_accounts import StoredMachineAccounts
from storage.platform.shop_accounts import StoredShopAccounts
from storage.platform.statistics import StoredStatistics
from storage.platform.webhook_deliveries import StoredHookDeliveries
from storage.platform.webhooks import StoredHooks
from storage.privacy.wishes import StoredPrivacy
from storage.public_ids import StoredPublicIds
from storage.shopping.addresses import StoredAddresses
from storage.shopping.cart_lines import StoredCartLines
from storage.shopping.carts import StoredCarts
from storage.shopping.coupons import StoredCoupons
from storage.shopping.favourites import StoredFavourites
from storage.shopping.had_goods import StoredHadGoods
from storage.shopping.rations import StoredRations
from storage.shopping.shop_addresses import StoredShopAddresses
from storage.shopping.wishes import StoredAwaitedGoods, StoredMissedSearches
from storage.transport.chats import StoredChats, StoredPosts
from storage.transport.due import StoredDue
from storage.transport.errands import StoredErrands
from storage.transport.idempotency import StoredIdempotency
from storage.transport.inbox import StoredInbox
from storage.transport.outbox import StoredOutbox
from storage.transport.published import StoredPublished

Made = TypeVar("Made")
Noting = Callable[[UnitOfWork, Counted], Awaitable[None]]
"""What is done within the unit of work for something that is counted."""


class Repository(Generic[Made]):
    """One that is made when it is first asked for: most units of work need few of them."""

    def __init__(self, make: Callable[[Transaction], Made]) -> None:
        self._make, self._name = make, ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, work: StoredWork, owner: type) -> Made:
        made = self._make(work.tx)
        work.__dict__[self._name] = made
        return made


class StoredWork:
    """The repositories of one transaction."""

    ids = Repository[PublicIds](StoredPublicIds)
    bills = Repository[Bills](StoredBills)
    complaints = Repository[Complaints](StoredComplaints)
    tallies = Repository[Tallies](StoredTallies)
    payments = Repository[Payments](StoredPayments)
    refunds = Repository[Refunds](StoredRefunds)
    ledger = Repository[Ledger](StoredLedger)
    tabs = Repository[Tabs](StoredTabs)
    payees = Repository[Payees](StoredPayees)
    payment_links = Repository[PaymentLinks](StoredPaymentLinks)
    callbacks = Repository[Callbacks](StoredCallbacks)
    gateway_errands = Repository[GatewayErrands](StoredGatewayErrands)
    people = Repository[People](StoredPeople)
    addresses = Repository[Addresses](StoredAddresses)
    shop_addresses = Repository[ShopAddresses](StoredShopAddresses)
    shops = Repository[Shops](StoredShops)
    products = Repository[Products](StoredProducts)
    stock = Repository[Stock](StoredStock)
    search = Repository[Search](StoredSearch)
    entries = Repository[Entries](StoredEntries)
    amendments = Repository[Amendments](StoredAmendments)
    rations = Repository[Rations](StoredRations)
    favourites = Repository[Favourites](StoredFavourites)
    coupons = Repository[Coupons](StoredCoupons)
    had_goods = Repository[HadGoods](StoredHadGoods)
    wishes = Repository[AwaitedGoods](StoredAwaitedGoods)
    missed_searches = Repository[MissedSearches](StoredMissedSearches)
    imports = Repository[StockImports](StoredImports)
    staged = Repository[Staged](StoredStaging)
    photos = Repository[Photos](StoredPhotos)
    shared_goods = Repository[SharedGoods](StoredSharedGoods)
    lessons = Repository[Lessons](StoredLessons)
    carts = Repository[Carts](StoredCarts)
    cart_lines = Repository[CartLines](StoredCartLines)
    orders = Repository[Orders](StoredOrders)
    hooks = Repository[Hooks](StoredHooks)
    hook_deliveries = Repository[HookDeliveries](StoredHookDeliveries)
    links = Repository[Links](StoredLinks)
    chats = Repository[Chats](StoredChats)
    posts = Repository[Posts](StoredPosts)
    cards = Repository[Cards](StoredCards)
    order_words = Repository[OrderWords](StoredOrderWords)
    slot_places = Repository[SlotPlaces](StoredSlotPlaces)
    guests = Repository[ShopGuests](StoredGuests)
    courier_cash = Repository[CourierCash](StoredCourierCash)
    couriers = Repository[Couriers](StoredCouriers)
    trips = Repository[Trips](StoredTrips)
    ratings = Repository[Ratings](StoredRatings)
    errands = Repository[Errands](StoredErrands)
    published = Repository[Published](StoredPublished)
    asides = Repository[Asides](StoredAsides)
    statistics = Repository[Statistics](StoredStatistics)
    identities = Repository[Identities](StoredIdentities)
    credentials = Repository[Credentials](StoredCredentials)
    passkeys = Repository[Passkeys](StoredPasskeys)
    sessions = Repository[Sessions](StoredSessions)
    challenges = Repository[Challenges](StoredChallenges)
    approvals = Repository[Approvals](StoredApprovals)
    external_logins = Repository[ExternalLogins](StoredExternalLogins)
    roles = Repository[Roles](StoredRoles)
    throttles = Repository[Throttles](StoredThrottles)
    person_links = Repository[PersonLinks](StoredPersonLinks)
    chat_accounts = Repository[ChatAccounts](StoredChatAccounts)
    signing_keys = Repository[SigningKeys](StoredSigningKeys)
    service_accounts = Repository[MachineAccounts](StoredMachineAccounts)
    shop_accounts = Repository[ShopAccounts](StoredShopAccounts)
    idempotency = Repository[Idempotency](StoredIdempotency)

    def __init__(self, tx: Transaction, rules: Rules, bot_id: int) -> None:
        outbox, due, inbox = StoredOutbox(tx), StoredDue(tx), StoredInbox(tx, bot_id)
        audit, privacy = StoredAudit(tx), StoredPrivacy(tx)
        self.tx, self.now, self.rules = tx, tx.now, rules
        self.outbox: Outbox = outbox
        self.outbox_rows: OutboxRows = outbox
        self.due: Due = due
        self.due_rows: DueRows = due
        self.inbox: Inbox = inbox
        self.inbox_rows: InboxRows = inbox
        self.audit: Audit = audit
        self.recorded = audit.recorded
        self.privacy: Privacy = privacy
        self.erased = privacy.erased

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
        self._database, self._sealer, self._clock = database, sealer, clock
        self._rules, self._bot_id = rules, bot_id
        self._has_erased = False

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[UnitOfWork]:
        async with self._database.transaction() as executor:
            work = self._work(executor)
            yield work
            seen = [what for entry in work.recorded if (what := counted(*entry))]
            if self._noting:
                for what in seen:
                    await self._noting(work, what)
        for what in seen:
            self._watch.saw(what)
        self._has_erased |= bool(work.erased)

    async def scrub(self) -> None:
        """Has what was erased since the last time leave the disk too, as far as the database can."""
        has_erased, self._has_erased = self._has_erased, False
        try:
            if has_erased:
                await self._database.scrub()
        except StoreAway:
            self._has_erased = True
            raise

    def read(self) -> UnitOfWork:
        return self._work(self._database.reader)

    def _work(self, executor: Executor) -> StoredWork:
        return StoredWork(Transaction(executor, self._clock(), self._sealer), self._rules, self._bot_id)
