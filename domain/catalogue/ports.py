"""Shops, and what they sell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from domain.catalogue.limits import LONGEST_PRODUCT_NAME, LONGEST_SHOP_NAME, LONGEST_SHOP_PHONE, must_be_short
from domain.catalogue.product import Category, Product
from domain.catalogue.shop import Shop, ShopState, Unreachable
from domain.errors import BadPhone
from domain.preferences import HOME_ZONE
from domain.values import Money, Names, Place, Quantity, Unit


@dataclass(frozen=True, slots=True)
class NewShop:
    """What a shop starts with. Raises BadName, BadPhone for what would not fit on an order's card."""

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

    def __post_init__(self) -> None:
        must_be_short(self.names, LONGEST_SHOP_NAME)
        if len(self.phone) > LONGEST_SHOP_PHONE:
            raise BadPhone


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

    def __post_init__(self) -> None:
        must_be_short(self.names, LONGEST_PRODUCT_NAME)


class Shops(Protocol):
    """Shops and their groups."""

    async def get(self, shop_id: int) -> Shop:
        """Raises NotFound."""

    async def hold(self, shop_id: int) -> Shop:
        """As it was committed last, and nobody else changes it before this work is over. Raises NotFound."""

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
        """Links its group, or none; a lost one is forgotten by that."""

    async def lose_counter(self, chat_id: int, why: Unreachable) -> list[int]:
        """The bot cannot write in this group: gives the ids of the shops that lose it by that.

        Where it was lost before, the reason alone changes, unless the bot is out of the group.
        """

    async def regain_counter(self, shop_id: int) -> bool:
        """The bot can write in its group again; False where it could all along."""

    async def move_counter(self, old_chat: int, new_chat: int) -> list[int]:
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
        """Listed products by English name, and how many there are in all."""

    async def after(self, shop_id: int, product_id: int, *, most: int) -> list[Product]:
        """Listed products of a shop by id, from above `product_id`."""

    async def get(self, product_id: int) -> Product:
        """Raises NotFound."""

    async def add_category(self, code: str, names: Names, emoji: str, position: int) -> Category:
        """A new category, or the one with this code."""

    async def add(self, product: NewProduct) -> int:
        """A new product with its opening stock in the ledger; gives its id."""

    async def set_price(self, product_id: int, price: Money) -> None:
        """A new price per piece or per 1,000 g."""

    async def set_listed(self, product_id: int, is_listed: bool) -> None:
        """Shows or hides it."""


class Stock(Protocol):
    """What stands on the shelves.

    A release, take or restock of what is not there is a fault of the caller's, never an answer for a person.
    """

    async def allocate(self, product_id: int, amount: int, order_id: int) -> bool:
        """Takes the amount from what is available, guarded; False where less is left. Writes the ledger."""

    async def release(self, product_id: int, amount: int, order_id: int) -> None:
        """Gives an allocation back. Writes the ledger."""

    async def take(self, product_id: int, amount: int, order_id: int) -> None:
        """Moves an allocation off the shelf: out of on_hand and allocated. Writes the ledger."""

    async def restock(self, product_id: int, amount: int, order_id: int) -> None:
        """Puts goods that had been taken back on the shelf. Writes the ledger."""

    async def set_stock(self, product_id: int, on_hand: int) -> None:
        """A stock count: on_hand becomes this (never under what is allocated). Writes the ledger."""
