"""Ports: what the business asks of the world. `storage` implements them; use cases see nothing else.

A `Work` is the open unit of work of one update, request or due row. Whoever opened it commits it.
Every repository method that changes something is guarded by state or version and says whether it did.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from domain.carts import Basket, Cart, CartLine, Quote
from domain.catalogue import Category, Product, Shop, ShopState
from domain.hooks import HookDeliveries, Hooks
from domain.orders import Checkout, Order, OrderState, Reason
from domain.payments import Payment, PaymentState
from domain.people import Actor, Address, Role
from domain.preferences import HOME_ZONE
from domain.privacy import Privacy
from domain.values import Money, Names, Place, Quantity, Unit


class People(Protocol):
    """Identities and the chat accounts that they come by."""

    async def by_telegram(self, telegram_id: int) -> Actor | None:
        """The person behind a Telegram account, with all roles; admins by the settings are not known here."""

    async def create(
        self, telegram_id: int, name: str, language: str, *, consent: str | None = None
    ) -> Actor:
        """A new identity with a data key and this chat account; `consent` is the notice agreed to."""

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


@dataclass(frozen=True, slots=True)
class NewShop:
    """What a shop starts with."""

    names: Names
    state: ShopState
    is_open: bool
    owner_id: int
    place: Place
    address: str
    phone: str
    minimum_order: Money
    delivery_fee: Money
    free_delivery_from: Money | None
    counter_chat: int | None = None
    time_zone: str = HOME_ZONE


@dataclass(frozen=True, slots=True)
class NewProduct:
    """What a product starts with. `price` is per piece, or per 1,000 g where `unit` is gram."""

    shop_id: int
    category_id: int
    names: Names
    pack: Quantity | None
    unit: Unit
    price: Money
    step: int
    tax_bp: int
    on_hand: int


class Shops(Protocol):
    """Shops and their groups."""

    async def get(self, shop_id: int) -> Shop:
        """Raises NotFound."""

    async def approved(self) -> list[Shop]:
        """All that customers may see."""

    async def every(self) -> list[Shop]:
        """All, for admins."""

    async def of_owner(self, identity_id: int) -> list[Shop]:
        """The shops that somebody owns."""

    async def at_counter(self, chat_id: int) -> list[Shop]:
        """The shops whose counter this group is."""

    async def set_open(self, shop_id: int, is_open: bool) -> None:
        """Opens or closes."""

    async def set_state(self, shop_id: int, state: ShopState) -> None:
        """Approves or suspends."""

    async def set_counter(self, shop_id: int, chat_id: int | None) -> None:
        """Links its group, or none."""

    async def move_counter(self, old_chat: int, new_chat: int) -> list[int]:
        """Re-points every shop of a group that got a new id; gives the shops' ids."""

    async def add(self, shop: NewShop) -> Shop:
        """A new shop; its owner becomes a member."""

    async def is_by_invitation(self, shop_id: int) -> bool:
        """Whether anybody was ever invited to work there: from then on only invited people count as staff."""


class Products(Protocol):
    """What shops sell, and what stands on their shelves."""

    async def categories(self, shop_id: int) -> list[tuple[Category, int]]:
        """Categories with something listed in this shop and how many products each has, in shelf order."""

    async def category(self, category_id: int) -> Category:
        """Raises NotFound."""

    async def page(
        self, shop_id: int, category_id: int, *, offset: int, limit: int
    ) -> tuple[list[Product], int]:
        """Listed products by English name, and how many there are in all."""

    async def after(self, shop_id: int, product_id: int, *, most: int) -> list[Product]:
        """Listed products of a shop by id, from above `product_id`."""

    async def get(self, product_id: int) -> Product:
        """Raises NotFound."""

    async def allocate(self, product_id: int, amount: int, order_id: int) -> bool:
        """Takes the amount from what is available, guarded; False where less is left. Writes the ledger."""

    async def release(self, product_id: int, amount: int, order_id: int) -> None:
        """Gives an allocation back. Writes the ledger."""

    async def take(self, product_id: int, amount: int, order_id: int) -> None:
        """Moves an allocation off the shelf: out of on_hand and allocated. Writes the ledger."""

    async def restock(self, product_id: int, amount: int, order_id: int) -> None:
        """Puts goods that had been taken back on the shelf. Writes the ledger."""

    async def add_category(self, code: str, names: Names, emoji: str, position: int) -> Category:
        """A new category, or the one with this code."""

    async def add(self, product: NewProduct) -> int:
        """A new product with its opening stock in the ledger; gives its id."""

    async def set_price(self, product_id: int, price: Money) -> None:
        """A new price per piece or per 1,000 g."""

    async def set_stock(self, product_id: int, on_hand: int) -> None:
        """A stock count: on_hand becomes this (never under what is allocated). Writes the ledger."""

    async def set_listed(self, product_id: int, is_listed: bool) -> None:
        """Shows or hides it."""


class Carts(Protocol):
    """Carts; a person's current one is made at its first use."""

    async def current(self, identity_id: int) -> Cart:
        """The cart in use."""

    async def of(self, identity_id: int) -> list[Cart]:
        """All of a person's, the current one first."""

    async def get(self, identity_id: int, cart_id: int) -> Cart:
        """One of a person's; raises NotFound."""

    async def is_named(self, identity_id: int, name: str) -> bool:
        """Whether the person has a cart of this name."""

    async def create(self, identity_id: int, name: str) -> Cart:
        """A new one, which is then the current one; the name must be free."""

    async def choose(self, cart: Cart) -> None:
        """Makes it the current one."""

    async def rename(self, cart: Cart, name: str) -> None:
        """Another name; it must be free."""

    async def basket(self, cart: Cart) -> Basket:
        """The cart with lines, grouped by shop, in the order in which they were added."""

    async def line(self, cart_id: int, product_id: int) -> CartLine | None:
        """One line."""

    async def count(self, cart_id: int) -> int:
        """How many lines there are."""

    async def set_line(self, cart: Cart, product_id: int, amount: int) -> Cart:
        """Makes it so much (0 removes it) and moves the version by one; raises CartChanged."""

    async def clear(self, cart: Cart) -> Cart:
        """Removes all lines, keeping them for `restore`; moves the version; raises CartChanged."""

    async def restore(self, cart: Cart) -> Cart:
        """Brings back what the last `clear` removed; moves the version; raises CartChanged."""

    async def draft(self, cart: Cart, **fields: Any) -> None:
        """Keeps parts of the checkout: address_id, contact_name, contact_phone, place, note, delivery."""

    async def close(self, cart: Cart, *, next_address: int | None) -> None:
        """Ends a cart that became orders: empties it and moves its version. The contact stays, the note and
        how to hand over do not, and it goes to `next_address` from now on.

        Raises CartChanged.
        """


class Orders(Protocol):
    """Checkouts and orders; the person's data in them is sealed at rest."""

    async def checkout_of(self, cart_id: int, cart_version: int) -> Checkout | None:
        """What this cart became at this version, if it did."""

    async def place(self, quote: Quote) -> Checkout:
        """Writes one order per shop with lines and a pending payment, and the checkout over them.

        Allocates nothing. Raises CheckoutIncomplete, and CartChanged where another unit of work has
        ordered this cart at this version meanwhile: `checkout_of` finds what it made.
        """

    async def get(self, order_id: int) -> Order:
        """With lines; raises NotFound."""

    async def of(self, identity_id: int, *, most: int) -> list[Order]:
        """A person's orders without lines, newest first."""

    async def of_shop(self, shop_id: int, *, since: datetime) -> list[Order]:
        """A shop's orders placed since, without lines, newest first."""

    async def open_ones(self, *, shop_id: int | None = None, most: int = 50) -> list[Order]:
        """Orders somebody still has to act on, without lines, oldest first."""

    async def move(
        self, order: Order, state: OrderState, *, by: Actor | None, reason: Reason | None = None
    ) -> bool:
        """Compare-and-set from the order's state and version; False where somebody was faster."""

    async def page_of(self, identity_id: int, *, after: int, most: int) -> list[Order]:
        """A person's orders without lines, newest first, from below the id `after` (0: the newest)."""

    async def move_payment(self, order_id: int, state: PaymentState) -> bool:
        """Moves the order's payment; False where that move is impossible, and nothing changes."""


class Payments(Protocol):
    """The money for orders."""

    async def of_order(self, order_id: int) -> Payment:
        """Raises NotFound."""

    async def page_of(self, identity_id: int, *, after: int, most: int) -> list[Payment]:
        """A person's payments, newest first, from below the id `after` (0: the newest)."""


class Outbox(Protocol):
    """What must be told; rendered when it is sent."""

    async def tell(self, kind: str, subject: int, recipient: int, *, priority: int = 1) -> None:
        """One more message of the kind about the subject to the chat (a Telegram chat id).

        A row of the same kind, subject and recipient that is still waiting stands for both.
        """


class Due(Protocol):
    """What must happen at a time."""

    async def at(self, when: datetime, kind: str, subject: int) -> None:
        """Once per kind and subject."""

    async def drop(self, kind: str, subject: int) -> None:
        """No longer needed."""


class Audit(Protocol):
    """The append-only, hash-chained record of who did what."""

    async def record(self, actor: Actor | None, action: str, subject: str, outcome: str = "done") -> None:
        """One entry, at the work's time."""

    async def last(self, most: int) -> Sequence[AuditEntry]:
        """The newest first."""

    async def page(self, *, after: int, most: int) -> Sequence[AuditEntry]:
        """The newest first, from below the id `after` (0: from the newest)."""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who did what on what, with which outcome, when."""

    id: int
    at: datetime
    who: str
    action: str
    subject: str
    outcome: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """An update that could not be applied, by its reference."""

    seq: int
    reference: str
    error: str
    at: datetime


class Inbox(Protocol):
    """Updates that were set aside, for admins."""

    async def set_aside(self, most: int) -> list[SetAside]:
        """Newest first."""

    async def reference(self, seq: int) -> str | None:
        """What the person was told to name."""

    async def retry(self, seq: int) -> bool:
        """Puts it back in its lane; False where it is no longer set aside."""

    async def dismiss(self, seq: int) -> bool:
        """Gives it up."""


@dataclass(frozen=True, slots=True)
class LinkRequest:
    """A group that redeemed a shop's code and waits for the owner's yes."""

    id: int
    shop_id: int
    issued_by: int
    chat_id: int | None
    chat_title: str | None


class Links(Protocol):
    """One-time codes; only their HMAC is stored."""

    async def issue(self, shop_id: int, identity_id: int, until: datetime) -> str:
        """A fresh code (256 bits, URL-safe); the shop's earlier ones are void."""

    async def open_code(self, shop_id: int, identity_id: int) -> str | None:
        """The code that this person issued last for the shop, while it is good."""

    async def attempt(self, account_id: int, since: datetime) -> int:
        """Counts a try and says how many there were since, this one included; one account's wait in line."""

    async def attempted(self, account_id: int, since: datetime) -> int:
        """How many tries there were since."""

    async def consume(self, code: str, chat_id: int, chat_title: str) -> LinkRequest | None:
        """Uses a code up, guarded, and notes the group; None where it is unknown, used or over."""

    async def confirm(self, request_id: int, identity_id: int) -> LinkRequest | None:
        """The issuer's yes, once; None where there is nothing to confirm."""

    async def pending(self, request_id: int, identity_id: int) -> LinkRequest | None:
        """A redeemed request that waits for its issuer."""

    async def refuse(self, request_id: int, identity_id: int) -> bool:
        """The issuer's no."""

    async def move_group(self, old_chat: int, new_chat: int) -> None:
        """Requests that wait for their issuer follow a group that got a new id."""


class PublicIds(Protocol):
    """The ids that HTTP shows: not guessable, the same for ever."""

    async def shop(self, public_id: str) -> int:
        """Raises NotFound, as do the rest."""

    async def category(self, code: str) -> int:
        """By the code that is the same in every shop."""

    async def product(self, public_id: str) -> int: ...

    async def cart(self, public_id: str) -> int: ...

    async def address(self, public_id: str) -> int: ...

    async def order(self, public_id: str) -> int: ...


class Work(Protocol):
    """The open unit of work."""

    now: datetime
    ids: PublicIds
    people: People
    addresses: Addresses
    shops: Shops
    products: Products
    carts: Carts
    orders: Orders
    payments: Payments
    hooks: Hooks
    deliveries: HookDeliveries
    outbox: Outbox
    due: Due
    audit: Audit
    inbox: Inbox
    links: Links
    privacy: Privacy
    rules: Rules


@dataclass(frozen=True, slots=True)
class Rules:
    """Settings that the business reads.

    Times are seconds, `admins` Telegram ids, `bot` is the bot's username, where it is known; `local_hooks`
    lets hooks call this machine.
    """

    accept_reminder_s: int = 300
    accept_timeout_s: int = 900
    admins: frozenset[int] = frozenset()
    bot: str = ""
    local_hooks: bool = False
