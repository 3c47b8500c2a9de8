"""Addresses: a person's own, several, kept sealed."""

from __future__ import annotations

from domain.errors import BadAddress, NotFound
from domain.identity import preferences
from domain.people import Address
from domain.shopping import addresses as usecases
from domain.values import Place
from web.routes import Call, Nothing, Section, Shape
from web.v1.shapes import Line, PlaceShape, place

addresses = Section("addresses")


class NewAddress(Shape):
    """Where somebody lives: house, street, area; and the point on the map, where it is known."""

    text: Line
    place: PlaceShape | None = None


class AddressShape(Shape):
    """An address. `is_default`: orders go there unless a cart says otherwise."""

    id: str
    text: str
    place: PlaceShape | None
    is_default: bool


class AddressList(Shape):
    """A person's addresses, the default one first, then the last used."""

    items: list[AddressShape]


@addresses.route("GET", "/v1/addresses", answer=AddressList)
async def list_addresses(call: Call[Nothing, Nothing]) -> Shape:
    """The caller's addresses."""
    return AddressList(
        items=[_shape(call, each) for each in await usecases.own_addresses(call.work, call.actor)]
    )


@addresses.route(
    "POST", "/v1/addresses", body=NewAddress, answer=AddressShape, status=201, errors=(BadAddress,)
)
async def add_address(call: Call[NewAddress, Nothing]) -> Shape:
    """A new address; the same one again is the one that is there."""
    given = call.body.place
    point = Place(given.latitude, given.longitude) if given else None
    return _shape(call, await usecases.add(call.work, call.actor, call.body.text, point))


@addresses.route("GET", "/v1/addresses/{address}", answer=AddressShape, errors=(NotFound,))
async def get_address(call: Call[Nothing, Nothing]) -> Shape:
    """One of the caller's addresses."""
    number = await call.work.ids.address(call.path["address"])
    return _shape(call, await usecases.own_address(call.work, call.actor, number))


@addresses.route("DELETE", "/v1/addresses/{address}", status=204, errors=(NotFound,))
async def forget_address(call: Call[Nothing, Nothing]) -> Shape:
    """Forgets one of the caller's addresses; orders keep their copy."""
    number = await call.work.ids.address(call.path["address"])
    await preferences.forget(call.work, call.actor, number)
    return Nothing()


def _shape(call: Call[Shape, Shape], address: Address) -> AddressShape:
    return AddressShape(
        id=address.public_id,
        text=address.text,
        place=place(address.place),
        is_default=address.id == call.actor.preferences.default_address,
    )
