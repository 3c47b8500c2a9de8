"""A shop's own addresses: kept by its owner, seen by whoever works there."""

from __future__ import annotations

from typing import Any

from domain.errors import BadAddress, BadName, NotFound, TooManyKept
from domain.shopping import shop_addresses as cases
from domain.shopping.address import ShopAddress
from web.paging import PageQuery, page_of
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.catalogue.shopkeeping import shop_of
from web.v1.shopping.addresses import AddressChange, NewAddress, SaidAddress, changed, parts, placed, told

shop_addresses = Section("addresses")


class ShopAddressShape(SaidAddress):
    """An address of a shop; its ETag is what changes name in If-Match. `line` is all of it in one."""


class ShopAddressList(Shape):
    """A page of a shop's addresses, by their age, and the cursor of the next (None: this is the last)."""

    items: list[ShopAddressShape]
    next: str | None


@shop_addresses.route(
    "GET", "/v1/shops/{shop}/addresses", query=PageQuery, answer=ShopAddressList, errors=(NotFound,)
)
async def list_shop_addresses(call: Call[Nothing, PageQuery]) -> Shape:
    """The addresses of a shop that the caller works for."""
    every = await cases.of_shop(call.work, call.actor, await shop_of(call))
    page = page_of("shop-addresses", every, call.query, lambda address: address.public_id)
    return ShopAddressList(items=[_shape(each) for each in page.items], next=page.next)


@shop_addresses.route(
    "POST",
    "/v1/shops/{shop}/addresses",
    body=NewAddress,
    answer=ShopAddressShape,
    status=201,
    errors=(NotFound, BadAddress, BadName, TooManyKept),
)
async def add_shop_address(call: Call[NewAddress, Nothing]) -> Answer:
    """A new address of one of the caller's shops; the same one again is the one that is there."""
    asked = call.body
    shop, here = await shop_of(call), placed(asked.place)
    return _answer(await cases.add_to_shop(call.work, call.actor, shop, asked.text, here, **parts(asked)))


@shop_addresses.route(
    "GET", "/v1/shops/{shop}/addresses/{address}", answer=ShopAddressShape, errors=(NotFound,)
)
async def get_shop_address(call: Call[Nothing, Nothing]) -> Answer:
    """One of them."""
    return _answer(await _one(call))


@shop_addresses.route(
    "PATCH",
    "/v1/shops/{shop}/addresses/{address}",
    body=AddressChange,
    answer=ShopAddressShape,
    is_versioned=True,
    errors=(NotFound, BadAddress, BadName),
)
async def change_shop_address(call: Call[AddressChange, Nothing]) -> Answer:
    """Says something else from now on."""
    address = await _one(call)

    async def current() -> int:
        return address.said.version

    version, new = await call.version(current), changed(call.body)
    edited = await cases.edit_of_shop(
        call.work, call.actor, address.shop_id, address.id, version=version, **new
    )
    return _answer(edited)


@shop_addresses.route("DELETE", "/v1/shops/{shop}/addresses/{address}", status=204, errors=(NotFound,))
async def delete_shop_address(call: Call[Nothing, Nothing]) -> Shape:
    """Takes one away; for a day it can be brought back."""
    address = await _one(call)
    await cases.delete_of_shop(call.work, call.actor, address.shop_id, address.id)
    return Nothing()


@shop_addresses.route(
    "POST",
    "/v1/shops/{shop}/addresses/{address}/restoration",
    answer=ShopAddressShape,
    errors=(NotFound, TooManyKept),
)
async def restore_shop_address(call: Call[Nothing, Nothing]) -> Answer:
    """Brings one back that was taken away."""
    shop, number = await shop_of(call), await call.work.ids.address(call.path["address"])
    return _answer(await cases.restore_of_shop(call.work, call.actor, shop, number))


async def _one(call: Call[Any, Any]) -> ShopAddress:
    number = await call.work.ids.address(call.path["address"])
    return await cases.one_of_shop(call.work, call.actor, await shop_of(call), number)


def _answer(address: ShopAddress) -> Answer:
    return Answer(_shape(address), address.said.version)


def _shape(address: ShopAddress) -> ShopAddressShape:
    return ShopAddressShape(**told(address.said))
