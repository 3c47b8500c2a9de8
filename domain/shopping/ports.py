"""Carts, and the addresses that they go to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol, TypedDict, Unpack

from domain.preferences import Delivery, Substitution
from domain.shopping.address import Address, ShopAddress
from domain.shopping.cart import Basket, Cart, CartLine
from domain.values import Place


class Drafts(TypedDict, total=False):
    """Parts of a checkout that a cart keeps; None drops one."""

    address_id: int | None
    contact_name: str | None
    contact_phone: str | None
    place: Place | None
    note: str | None
    delivery: Delivery | None
    slots: Mapping[int, datetime]
    substitutions: Mapping[int, Substitution]
    coupons: Mapping[int, int]


class Carts(Protocol):
    """Carts; a person's current one is made at its first use."""

    async def current(self, identity_id: int) -> Cart:
        """The cart in use, made at its first use."""

    async def of(self, identity_id: int) -> list[Cart]:
        """All of a person's, the current one first."""

    async def get(self, identity_id: int, cart_id: int) -> Cart:
        """One of a person's; raises NotFound."""

    async def is_named(self, identity_id: int, name: str) -> bool:
        """Whether the person has a cart of this name."""

    async def create(self, identity_id: int, name: str, *, most: int = ...) -> Cart:
        """A new one, which is then the current one; raises CartNameTaken, and TooManyCarts where `most`
        (else `MOST_CARTS`) are there.
        """

    async def choose(self, cart: Cart) -> None:
        """Makes it the current one."""

    async def rename(self, cart: Cart, name: str) -> None:
        """Another name; it must be free."""

    async def advance(self, cart: Cart) -> Cart:
        """Moves the version by one, and nothing else; raises CartChanged."""

    async def delete(self, cart: Cart) -> Cart:
        """Out of sight, and kept for a day; where it was the current one, the eldest is. Raises CartChanged.

        Gives it as `deleted` does. Of very many deleted ones the earliest are gone for good.
        """

    async def deleted(self, identity_id: int, cart_id: int) -> Cart | None:
        """One that was deleted, under its name, and current where it was; None where none is kept."""

    async def bring_back(self, cart: Cart, name: str) -> None:
        """Undoes its deletion, under this name, which must be free; raises CartChanged, TooManyCarts."""

    async def draft(self, cart: Cart, **fields: Unpack[Drafts]) -> None:
        """Keeps parts of the checkout; the others stay, and so does the version.

        Raises NotFound for an erased person.
        """

    async def close(self, cart: Cart, *, next_address: int | None) -> None:
        """Ends a cart that became orders: empties it and moves its version. The contact stays, the note and
        how to hand over do not, and it goes to `next_address` from now on.

        Slots and coupons that were chosen are forgotten. Raises CartChanged where it moved since it
        was read.
        """


class CartLines(Protocol):
    """What is in a cart."""

    async def basket(self, cart: Cart) -> Basket:
        """The cart with lines, grouped by shop, in the order in which they were added."""

    async def line(self, cart_id: int, product_id: int) -> CartLine | None:
        """One line."""

    async def count(self, cart_id: int) -> int:
        """How many lines there are."""

    async def set_line(self, cart: Cart, product_id: int, amount: int) -> Cart:
        """Makes it so much (0 removes it) and moves the version by one; raises CartChanged, CartFull."""

    async def set_lines(self, cart: Cart, amounts: Mapping[int, int]) -> list[int]:
        """Makes it hold so much of each product (0 removes it), one after the other; gives those it had no
        room for, which are not in it.

        Moves the version by one; raises CartChanged.
        """

    async def copy(self, cart: Cart, into: Cart) -> None:
        """Puts the same lines in an empty cart; its version stays."""

    async def clear(self, cart: Cart) -> Cart:
        """Removes all lines, keeping them for `restore`; moves the version; raises CartChanged."""

    async def restore(self, cart: Cart) -> Cart:
        """Brings back what the last `clear` removed, once; a product added since keeps its new line.

        Moves the version; raises CartChanged, and CartFull where not all of it has room beside those.
        """


class Rations(Protocol):
    """What somebody has had of what is rationed."""

    async def had(self, identity_id: int, product_id: int, since: datetime) -> int:
        """How much they have ordered of it since then that has not come to nothing."""


class ShopAddresses(Protocol):
    """A shop's own addresses, in the clear as its sign is: where it hands over, and where its goods are."""

    async def of(self, shop_id: int) -> list[ShopAddress]:
        """By their age."""

    async def get(self, shop_id: int, address_id: int) -> ShopAddress:
        """One of the shop's; raises NotFound."""

    async def add(self, address: ShopAddress) -> ShopAddress:
        """A new one, of a shop that is held; raises TooManyKept."""

    async def write(self, address: ShopAddress) -> ShopAddress:
        """Says this from now on, and moves the version by one; raises AddressChanged."""

    async def delete(self, address: ShopAddress) -> None:
        """Out of sight, and kept for a day."""

    async def deleted(self, shop_id: int, address_id: int) -> ShopAddress | None:
        """One that was deleted; None where none is kept."""

    async def bring_back(self, shop_id: int, address_id: int) -> None:
        """Undoes its deletion, of a shop that is held; raises TooManyKept."""


class Addresses(Protocol):
    """Where people live; sealed at rest."""

    async def add(
        self, identity_id: int, text: str, place: Place | None, *, most: int = ..., **parts: str
    ) -> Address:
        """A new address; the same one again, at the same place or none, gives the one that is there.

        Either way it is the last used. `parts` are its label, house and landmark, where they were said.
        Raises NotFound for an erased person, TooManyKept where `most` (else `addresses.MOST`) are there.
        """

    async def write(self, address: Address) -> Address:
        """Says this from now on, and moves the version by one; raises AddressChanged, NotFound."""

    async def of(self, identity_id: int, *, most: int, first: int | None = None) -> list[Address]:
        """This one first, where it is among them, then the last used."""

    async def count(self, identity_id: int) -> int:
        """How many there are."""

    async def beyond(self, identity_id: int, most: int) -> list[int]:
        """Those that come behind so many of the last used, by id."""

    async def get(self, identity_id: int, address_id: int) -> Address:
        """One of this person's; raises NotFound."""

    async def used(self, address_id: int) -> None:
        """Moves it to the front."""

    async def forget(self, identity_id: int, address_id: int) -> None:
        """Removes one of this person's, also from the drafts of their carts."""

    async def delete(self, address: Address, *, was_default: bool) -> None:
        """Out of sight and out of the drafts of carts, and kept for a day."""

    async def deleted(self, identity_id: int, address_id: int) -> tuple[Address, bool] | None:
        """One that was deleted, and whether it was the default; None where none is kept."""

    async def bring_back(self, address: Address) -> None:
        """Undoes its deletion; raises TooManyKept."""
