"""Shops, and what they sell."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.caps import FirstCaps
from domain.catalogue.about.papers import NO_PAPERS, Papers
from domain.catalogue.about.slots import Slots
from domain.catalogue.about.timetable import ALWAYS, Timetable
from domain.catalogue.lengths import LONGEST_PRODUCT_NAME, LONGEST_SHOP_NAME, LONGEST_SHOP_PHONE, plain_names
from domain.catalogue.product import Allocation, Category, Product
from domain.catalogue.shop import USUAL_RADIUS_M, Shop, ShopStanding, ShopState, Unreachable
from domain.errors import BadPhone
from domain.preferences import HOME_ZONE
from domain.values import Money, Names, Place, Quantity, Unit


@dataclass(frozen=True, slots=True)
class NewShop:
    """What a shop starts with, its names in plain lines.

    Raises BadName, BadPhone for what would not fit on an order's card.
    """

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
    radius_m: int = USUAL_RADIUS_M
    takes_unpinned: bool = True
    papers: Papers = NO_PAPERS
    timetable: Timetable = ALWAYS
    is_submitted: bool = True

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", plain_names(self.names, LONGEST_SHOP_NAME))
        if len(self.phone) > LONGEST_SHOP_PHONE:
            raise BadPhone


@dataclass(frozen=True, slots=True)
class ShopTally:
    """How many shops stand where. `drafts` are those pending ones whose owners have not sent them yet, and
    `unreachable` the live ones whose orders nobody could read.
    """

    pending: int = 0
    live: int = 0
    paused: int = 0
    suspended: int = 0
    drafts: int = 0
    unreachable: int = 0

    @property
    def waiting(self) -> int:
        """Those that wait for an admin's word."""
        return self.pending - self.drafts


@dataclass(frozen=True, slots=True)
class ListedShop:
    """A shop in a list that the database cuts; what follows is read from beyond its `spot`."""

    shop: Shop
    spot: str


@dataclass(frozen=True, slots=True)
class NewProduct:
    """What a product starts with. `price` is per piece, or per 1,000 g where `unit` is gram.

    Raises BadName for one that would not fit on an order's card.
    """

    shop_id: int
    category_id: int
    names: Names
    pack: Quantity | None
    unit: Unit
    price: Money
    step: int
    tax_bp: int
    on_hand: int
    mrp: Money | None = None
    brand: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", plain_names(self.names, LONGEST_PRODUCT_NAME))


class Shops(Protocol):
    """Shops and their groups."""

    async def get(self, shop_id: int) -> Shop:
        """Raises NotFound."""

    async def hold(self, shop_id: int) -> Shop:
        """As it was committed last, and nobody else changes it before this work is over. Raises NotFound."""

    async def hold_to_change(self, shop_id: int) -> Shop:
        """The same, and nobody else holds it either."""

    async def approved(self) -> list[Shop]:
        """All that customers may see."""

    async def reaching(self, place: Place, after: str = "", *, most: int) -> list[ListedShop]:
        """So many that customers may see and that deliver there, the nearest first, from beyond a spot.

        Those whose keepers have them closed, or whose orders nobody could read, come behind all others.
        """

    async def by_name(self, after: str = "", *, most: int) -> list[ListedShop]:
        """The same of all that customers may see, by their English names."""

    async def beside(self, place: Place, *, most: int) -> list[Shop]:
        """Some near there that customers may see, in the order of `reaching`: first of all those that do not
        deliver there.
        """

    async def these(self, shop_ids: Sequence[int]) -> list[Shop]:
        """Those of these that customers may see, in no order."""

    async def whichever(self, shop_ids: Collection[int]) -> list[Shop]:
        """Those of these that there are, in no order, for admins."""

    async def named(self, words: Sequence[str], *, most: int) -> list[Shop]:
        """Those that customers may see and whose names have a word that begins so (`spelling.key`) for each
        of these, which are one at least.
        """

    async def every(self) -> list[Shop]:
        """All, for admins."""

    async def page(
        self,
        standing: ShopStanding | None = None,
        words: Sequence[str] = (),
        *,
        after: int = 0,
        offset: int = 0,
        most: int,
    ) -> list[Shop]:
        """Those that stand so and whose names have words that begin so (`spelling.key`), from above an id."""

    async def tally(self) -> ShopTally:
        """How many there are of each standing."""

    async def of_owner(self, identity_id: int) -> list[Shop]:
        """The shops that somebody owns."""

    async def at_counter(self, group: int) -> list[Shop]:
        """The shops whose counter this group is."""

    async def set_open(self, shop_id: int, is_open: bool, reason: str | None = None) -> None:
        """Opens, which ends a pause, or closes for a reason that customers read."""

    async def pause(self, shop_id: int, until: datetime, reason: str | None) -> None:
        """Closes until then."""

    async def set_busy(self, shop_id: int, minutes: int, until: datetime | None) -> None:
        """Orders take so much longer until then."""

    async def set_state(self, shop_id: int, state: ShopState, reason: str | None = None) -> None:
        """Approves or suspends, for a reason that its owner reads."""

    async def set_submitted(self, shop_id: int, is_submitted: bool, reason: str | None = None) -> None:
        """Whose word is waited for while it is pending, and what an admin found missing."""

    async def set_facts(self, shop: Shop) -> None:
        """What its owner says of it: names, place, address, phone, hours, minimum, fees, papers."""

    async def set_owner(self, shop_id: int, identity_id: int) -> None:
        """Whose it is."""

    async def set_reach(self, shop_id: int, radius_m: int, *, takes_unpinned: bool) -> None:
        """How far it delivers, and whether to addresses that have no place on the map."""

    async def set_lead(self, shop_id: int, minutes: int) -> None:
        """How long an order takes it."""

    async def set_hiding(self, shop_id: int, hides_customers: bool) -> None:
        """Whether customers' phones and addresses are for whoever took the order, or carries it, alone."""

    async def set_hearing(self, shop_id: int, hours: int) -> None:
        """For how long after an order has come complaints about it are heard."""

    async def set_pickup(self, shop_id: int, is_offered: bool) -> None:
        """Whether people may collect their orders there."""

    async def set_zones(self, shop: Shop) -> None:
        """Where it delivers by the map, and for what."""

    async def set_slots(self, shop_id: int, slots: Slots) -> None:
        """When it hands over what is not wanted as soon as possible."""

    async def set_first_caps(self, shop_id: int, caps: FirstCaps) -> None:
        """What holds for first orders from now on."""

    async def set_counter(self, shop_id: int, group: int | None) -> None:
        """Links its group, or none; a lost one is forgotten by that, and so is a topic."""

    async def set_counter_language(self, shop_id: int, language: str) -> None:
        """Its group reads this language."""

    async def lose_counter(self, group: int, why: Unreachable) -> list[int]:
        """The bot cannot write in this group: gives the ids of the shops that lose it by that.

        Where it was lost before, the reason alone changes, unless the bot is out of the group.
        """

    async def regain_counter(self, shop_id: int) -> bool:
        """The bot can write in its group again; False where it could all along."""

    async def set_topic(self, group: int, topic: int | None) -> None:
        """Cards of this group's shops go to that topic from now on; None: to the group itself."""

    async def owners(self, shop_id: int) -> list[int]:
        """The records of all who own it and are not blocked, the first one first."""

    async def move_counter(self, old: int, new: int) -> list[int]:
        """Re-points every shop of a group that got a new id; gives the shops' ids."""

    async def add(self, shop: NewShop) -> Shop:
        """A new shop in the currency of its minimum; its owner becomes a member."""

    async def is_by_invitation(self, shop_id: int) -> bool:
        """Whether anybody was ever invited to work there, and it was not undone.

        From then on only invited people count as staff.
        """


class Products(Protocol):
    """What shops sell."""

    async def categories(self, shop_id: int) -> list[tuple[Category, int]]:
        """Categories with something listed in this shop and how many products each has, in shelf order."""

    async def category(self, category_id: int) -> Category:
        """Raises NotFound."""

    async def page(
        self, shop_id: int, category_id: int, *, offset: int, limit: int
    ) -> tuple[list[Product], int]:
        """Listed products, what sells best in the shop first, then what does anywhere, then by English name;
        and how many there are in all.
        """

    async def brands(self, shop_id: int, category_id: int) -> dict[int, str]:
        """The brands on a shelf, by product; those without one are left out."""

    async def page_by_name(
        self, shop_id: int, category_id: int, language: str, *, offset: int, limit: int
    ) -> tuple[list[Product], int]:
        """The same by their names in a language, else the English ones."""

    async def after(self, shop_id: int, product_id: int, *, most: int) -> list[Product]:
        """Listed products of a shop by id, from above `product_id`."""

    async def after_in(self, shop_id: int, category: str, product_id: int, *, most: int) -> list[Product]:
        """The same of one category, by its code."""

    async def get(self, product_id: int) -> Product:
        """Raises NotFound."""

    async def these(self, product_ids: Sequence[int]) -> list[Product]:
        """Those of these that are listed, in no order."""

    async def add_category(self, code: str, names: Names, emoji: str, position: int) -> Category:
        """A new category, or the one with this code."""

    async def add(self, product: NewProduct) -> int:
        """A new product with its opening stock in the ledger; gives its id."""

    async def every_category(self) -> list[Category]:
        """All that the platform has, in shelf order."""

    async def set_price(self, product_id: int, price: Money) -> None:
        """A new price per piece or per 1,000 g."""

    async def set_listed(self, product_id: int, is_listed: bool) -> None:
        """Shows or hides it."""


class Stock(Protocol):
    """What stands on the shelves.

    A release, take or restock of what is not there is a fault of the caller's, never an answer for a person.
    """

    async def allocate(self, product_id: int, amount: int, order_id: int) -> Allocation | None:
        """Takes the amount from what is available, guarded; None where less is left. Writes the ledger."""

    async def release(self, product_id: int, amount: int, order_id: int) -> None:
        """Gives an allocation back. Writes the ledger."""

    async def take(self, product_id: int, amount: int, order_id: int) -> None:
        """Moves an allocation off the shelf: out of on_hand and allocated. Writes the ledger."""

    async def restock(self, product_id: int, amount: int, order_id: int) -> None:
        """Puts goods that had been taken back on the shelf. Writes the ledger."""

    async def set_stock(self, product_id: int, on_hand: int) -> None:
        """A stock count: on_hand becomes this (never under what is allocated). Writes the ledger."""
