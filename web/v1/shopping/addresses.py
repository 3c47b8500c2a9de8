"""Addresses: a person's own, several, kept sealed."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import StringConstraints

from domain.errors import BadAddress, BadName, ConsentNeeded, NotFound, TooManyKept
from domain.identity import preferences
from domain.shopping import addresses as usecases
from domain.shopping.address import Address
from domain.values import Place
from web.paging import PageQuery, page_of
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.shapes import Line, PlaceShape, point

addresses = Section("addresses")
Part = Annotated[str, StringConstraints(max_length=300)]


class NewAddress(Shape):
    """Where somebody lives: house, street, area; and the point on the map, where it is known.

    `label` is what they call it; `house` and `landmark` may be said apart.
    """

    text: Line
    place: PlaceShape | None = None
    label: Part = ""
    house: Part = ""
    landmark: Part = ""


class AddressChange(Shape):
    """What to change; what is left out stays. `null` takes the point away."""

    text: Line | None = None
    place: PlaceShape | None = None
    label: Part | None = None
    house: Part | None = None
    landmark: Part | None = None


class SaidAddress(Shape):
    """What is told of any address."""

    id: str
    text: str
    place: PlaceShape | None
    label: str
    house: str
    landmark: str
    line: str
    version: int


class AddressShape(SaidAddress):
    """An address; its ETag is what changes name in If-Match. `line` is what an order copies.

    `is_default`: orders go there unless a cart says otherwise.
    """

    is_default: bool


class AddressList(Shape):
    """A page of addresses, the default one first, then the last used, and the cursor of the next."""

    items: list[AddressShape]
    next: str | None


@addresses.route("GET", "/v1/addresses", query=PageQuery, answer=AddressList)
async def list_addresses(call: Call[Nothing, PageQuery]) -> Shape:
    """The caller's addresses."""
    every = await usecases.own_addresses(call.work, call.actor)
    default = [each.public_id for each in every if each.id == call.actor.preferences.default_address]
    first = default[0] if default else ""
    page = page_of("addresses", every, call.query, lambda address: address.public_id, first=first)
    return AddressList(items=[_shape(call, each) for each in page.items], next=page.next)


@addresses.route(
    "POST",
    "/v1/addresses",
    body=NewAddress,
    answer=AddressShape,
    status=201,
    errors=(BadAddress, BadName, TooManyKept, ConsentNeeded),
)
async def add_address(call: Call[NewAddress, Nothing]) -> Answer:
    """A new address; the same one again is the one that is there."""
    asked = call.body
    here = placed(asked.place)
    return _answer(call, await usecases.add(call.work, call.actor, asked.text, here, **parts(asked)))


@addresses.route("GET", "/v1/addresses/{address}", answer=AddressShape, errors=(NotFound,))
async def get_address(call: Call[Nothing, Nothing]) -> Answer:
    """One of the caller's addresses."""
    return _answer(call, await _own(call))


@addresses.route(
    "PATCH",
    "/v1/addresses/{address}",
    body=AddressChange,
    answer=AddressShape,
    is_versioned=True,
    errors=(NotFound, BadAddress, BadName, ConsentNeeded),
)
async def change_address(call: Call[AddressChange, Nothing]) -> Answer:
    """Says something else from now on; orders keep their copy."""
    address = await _own(call)

    async def current() -> int:
        return address.version

    version = await call.version(current)
    edited = await usecases.edit(call.work, call.actor, address.id, version=version, **changed(call.body))
    return _answer(call, edited)


@addresses.route("DELETE", "/v1/addresses/{address}", status=204, errors=(NotFound,))
async def forget_address(call: Call[Nothing, Nothing]) -> Shape:
    """Forgets one of the caller's addresses; orders keep their copy. For a day it can be brought back."""
    await preferences.forget(call.work, call.actor, await _id(call))
    return Nothing()


@addresses.route(
    "POST",
    "/v1/addresses/{address}/restoration",
    answer=AddressShape,
    errors=(NotFound, TooManyKept),
)
async def restore_address(call: Call[Nothing, Nothing]) -> Answer:
    """Brings a forgotten address back; as the default again, where no other one is by now."""
    await preferences.bring_back(call.work, call.actor, await _id(call))
    own, address = await preferences.own_choices(call.work, call.actor), await _own(call)
    is_default = own.address is not None and own.address.id == address.id
    return Answer(_shape(call, address).model_copy(update={"is_default": is_default}), address.version)


async def _id(call: Call[Shape, Shape]) -> int:
    return await call.work.ids.address(call.path["address"])


async def _own(call: Call[Any, Any]) -> Address:
    return await usecases.own_address(call.work, call.actor, await _id(call))


def placed(given: PlaceShape | None) -> Place | None:
    """A point on the map, as the domain says it."""
    return Place(given.latitude, given.longitude) if given else None


def parts(asked: NewAddress) -> dict[str, str]:
    """What was said of a new one beside its street, as the domain says it."""
    return asked.model_dump(include={"label", "house", "landmark"})


def changed(asked: AddressChange) -> dict[str, Any]:
    """The fields that were given, as the domain says them."""
    given = {name: getattr(asked, name) for name in asked.model_fields_set}
    kept = {name: value for name, value in given.items() if value is not None and name != "place"}
    return kept | ({"place": placed(asked.place)} if "place" in given else {})


def _answer(call: Call[Any, Any], address: Address) -> Answer:
    return Answer(_shape(call, address), address.version)


def _shape(call: Call[Any, Any], address: Address) -> AddressShape:
    is_default = address.id == call.actor.preferences.default_address
    return AddressShape(**told(address), is_default=is_default)


def told(address: Address) -> dict[str, Any]:
    """The fields of any address."""
    told = {name: getattr(address, name) for name in SaidAddress.model_fields.keys() - {"id", "place"}}
    return told | {"id": address.public_id, "place": point(address.place)}
