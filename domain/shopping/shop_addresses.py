"""A shop's own addresses: its counter, its store, wherever it hands over. Kept by its owner."""

from __future__ import annotations

from dataclasses import replace
from typing import Unpack

from domain import rate_limits
from domain.audit_actions import AuditAction
from domain.catalogue.shopkeeping import my_shop
from domain.errors import NotFound
from domain.people import Actor
from domain.policy import Action, may
from domain.rate_limits import Metered
from domain.shopping.address import Address, AddressParts, ShopAddress, checked_address
from domain.shopping.work import ShoppingWork
from domain.values import Place

MOST_OF_SHOP = 20


async def of_shop(work: ShoppingWork, actor: Actor, shop_id: int) -> list[ShopAddress]:
    """All of them, by their age, for whoever works for the shop. Raises NotFound."""
    _must_work_there(actor, shop_id)
    return await work.shop_addresses.of(shop_id)


async def one_of_shop(work: ShoppingWork, actor: Actor, shop_id: int, address_id: int) -> ShopAddress:
    """One of them. Raises NotFound."""
    _must_work_there(actor, shop_id)
    return await work.shop_addresses.get(shop_id, address_id)


async def add_to_shop(
    work: ShoppingWork,
    actor: Actor,
    shop_id: int,
    text: str,
    place: Place | None,
    *,
    label: str = "",
    house: str = "",
    landmark: str = "",
) -> ShopAddress:
    """A new one; the same one again is the one that is there.

    Raises NotFound, BadAddress, BadName, TooManyKept, TooManyTries.
    """
    await my_shop(work, actor, shop_id)
    await work.shops.hold(shop_id)
    said = checked_address(
        Address(id=0, identity_id=0, text=text, place=place, label=label, house=house, landmark=landmark)
    )
    known = await work.shop_addresses.of(shop_id)
    for each in known:
        if replace(said, id=each.said.id, public_id=each.public_id, version=each.said.version) == each.said:
            return each
    await rate_limits.must_have_room(work, actor, Metered.ADDRESS)
    made = await work.shop_addresses.add(ShopAddress(0, shop_id, said))
    await _recorded(work, actor, shop_id)
    return replace(made, said=replace(made.said, is_new=True))


async def edit_of_shop(
    work: ShoppingWork,
    actor: Actor,
    shop_id: int,
    address_id: int,
    *,
    version: int,
    **parts: Unpack[AddressParts],
) -> ShopAddress:
    """Replaces these parts; the same again changes nothing.

    Raises NotFound, AddressChanged, BadAddress, BadName.
    """
    await my_shop(work, actor, shop_id)
    address = await work.shop_addresses.get(shop_id, address_id)
    changed = replace(address, said=checked_address(replace(address.said, **parts)))
    if changed == address and address.said.version == version + 1:
        return address
    address.said.must_be_at(version)
    if changed == address:
        return address
    await _recorded(work, actor, shop_id)
    return await work.shop_addresses.write(changed)


async def delete_of_shop(work: ShoppingWork, actor: Actor, shop_id: int, address_id: int) -> None:
    """Takes one away, which `restore_of_shop` undoes for a day. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    await work.shop_addresses.delete(await work.shop_addresses.get(shop_id, address_id))
    await _recorded(work, actor, shop_id)


async def restore_of_shop(work: ShoppingWork, actor: Actor, shop_id: int, address_id: int) -> ShopAddress:
    """Undoes that; again, it changes nothing. Raises NotFound, TooManyKept."""
    await my_shop(work, actor, shop_id)
    await work.shops.hold(shop_id)
    if await work.shop_addresses.deleted(shop_id, address_id):
        await work.shop_addresses.bring_back(shop_id, address_id)
        await _recorded(work, actor, shop_id)
    return await work.shop_addresses.get(shop_id, address_id)


def _must_work_there(actor: Actor, shop_id: int) -> None:
    if not may(actor, Action.DELIVER, shop_id):
        raise NotFound


async def _recorded(work: ShoppingWork, actor: Actor, shop_id: int) -> None:
    await work.audit.record(actor, AuditAction.SHOP_ADDRESSES, f"shop:{shop_id}")
