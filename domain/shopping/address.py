"""Addresses: where goods are brought, of a person's own or of a shop's."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TypedDict

from domain.errors import BadAddress, BadName
from domain.people import LONGEST_ADDRESS, address_text, plain_line
from domain.shopping.errors import AddressChanged
from domain.values import Place

LONGEST_LABEL = 30


@dataclass(frozen=True, slots=True)
class Address:
    """Where somebody lives. Belongs to one identity.

    `label` is what its person calls it; `house` and `landmark` are what was said apart from the street.
    `is_new`: it has just been made.
    """

    id: int
    identity_id: int
    text: str
    place: Place | None
    public_id: str = ""
    version: int = 0
    label: str = ""
    house: str = ""
    landmark: str = ""
    is_new: bool = field(default=False, compare=False)

    @property
    def line(self) -> str:
        """All of it that helps to find the door, as an order copies it."""
        return address_line(self.text, self.house, self.landmark)

    def must_be_at(self, version: int) -> None:
        """Raises AddressChanged where the person saw another version."""
        if self.version != version:
            raise AddressChanged


class AddressParts(TypedDict, total=False):
    """Parts of an address to replace."""

    text: str
    place: Place | None
    label: str
    house: str
    landmark: str


@dataclass(frozen=True, slots=True)
class ShopAddress:
    """An address of a shop's own, in the same parts."""

    id: int
    shop_id: int
    said: Address

    @property
    def public_id(self) -> str:
        """What it is called outside."""
        return self.said.public_id


def address_line(text: str, house: str, landmark: str) -> str:
    """House, street and landmark, as far as they were said."""
    return ", ".join(part for part in (house, text, landmark) if part)


def checked_address(address: Address) -> Address:
    """The address as it is kept.

    Raises BadAddress where nobody could find it, or all of it would not fit on a card; BadName for a label
    that nobody sees, or that is too long for a button.
    """
    kept = replace(
        address,
        text=plain_line(address.text),
        label=plain_line(address.label),
        house=plain_line(address.house),
        landmark=plain_line(address.landmark),
    )
    if not kept.text:
        raise BadAddress(most=LONGEST_ADDRESS)
    address_text(kept.line, has_place=kept.place is not None)
    if len(kept.label) > LONGEST_LABEL or (address.label.strip() and not kept.label):
        raise BadName(most=LONGEST_LABEL)
    return kept
