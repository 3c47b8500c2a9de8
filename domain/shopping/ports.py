"""Carts, and the addresses that they go to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from domain.people import Address
from domain.shopping.cart import Basket, Cart, CartLine
from domain.values import Place


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

    async def create(self, identity_id: int, name: str) -> Cart:
        """A new one, which is then the current one; raises TooManyCarts, CartNameTaken."""

    async def choose(self, cart: Cart) -> None:
        """Makes it the current one."""

    async def rename(self, cart: Cart, name: str) -> None:
        """Another name; it must be free."""

    async def draft(self, cart: Cart, **fields: Any) -> None:
        """Keeps parts of the checkout: address_id, contact_name, contact_phone, place, note, delivery.

        None drops one. The version stays. Raises NotFound for an erased person.
        """

    async def close(self, cart: Cart, *, next_address: int | None) -> None:
        """Ends a cart that became orders: empties it and moves its version. The contact stays, the note and
        how to hand over do not, and it goes to `next_address` from now on.

        Raises CartChanged where it moved since it was read.
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
        """Makes it hold so much of each product, one after the other; gives those it had no room for.

        Moves the version by one; raises CartChanged.
        """

    async def clear(self, cart: Cart) -> Cart:
        """Removes all lines, keeping them for `restore`; moves the version; raises CartChanged."""

    async def restore(self, cart: Cart) -> Cart:
        """Brings back what the last `clear` removed, once; a product added since keeps its new line.

        Moves the version; raises CartChanged, and CartFull where not all of it has room beside those.
        """


class Addresses(Protocol):
    """Where people live; sealed at rest."""

    async def add(self, identity_id: int, text: str, place: Place | None) -> Address:
        """A new address; the same text again, at the same place or none, gives the one that is there.

        Either way it is the last used. Raises NotFound for an erased person.
        """

    async def of(self, identity_id: int, *, most: int) -> list[Address]:
        """The last used first."""

    async def get(self, identity_id: int, address_id: int) -> Address:
        """One of this person's; raises NotFound."""

    async def used(self, address_id: int) -> None:
        """Moves it to the front."""

    async def forget(self, identity_id: int, address_id: int) -> None:
        """Removes one of this person's, also from the drafts of their carts."""
