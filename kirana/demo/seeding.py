"""Demo shops: read from the files beside this module and put into an empty database."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

from domain.catalogue.about import typed_hours
from domain.catalogue.about.papers import Papers, Registration
from domain.catalogue.about.slots import Slots
from domain.catalogue.about.timetable import ALWAYS
from domain.catalogue.about.zones import Band, Rates, Zones
from domain.catalogue.ports import NewProduct, NewShop
from domain.catalogue.product import Category
from domain.catalogue.shop import ShopState
from domain.identity.arrival import arrive
from domain.identity.attempts import admins
from domain.identity.linking import stand_ins
from domain.unit_of_work import UnitOfWork
from domain.values import Money, Names, Place, Quantity, Unit

DEMO = files("kirana") / "demo"


class HasShops(Exception):
    """The database has shops already."""


async def seed(work: UnitOfWork, owner: int, group: int | None, *, force: bool = False) -> int:
    """Loads the demo shops for the owner (a Telegram id), linked to the group; gives how many products.

    Admins hear where nobody could read their orders.

    Raises HasShops unless forced.
    """
    if await work.shops.page(most=1) and not force:
        raise HasShops
    keeper = await work.people.by_telegram(owner) or await arrive(work, owner, "Owner", "en")
    shops = {each["code"]: await _add(work, each, keeper.identity_id, group) for each in _json("shops")}
    categories = {each["code"]: await _category(work, each) for each in _json("categories")}
    lines = (DEMO / "products.csv").read_text(encoding="utf-8").splitlines()
    rows = [(code, row) for row in csv.DictReader(lines) for code in row["shop_codes"].split("|")]
    for code, row in rows:
        await work.products.add(_product(row, shops[code], categories[row["category"]].id))
    await stand_ins.tell_of_all(work, await admins(work))
    return len(rows)


def _json(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((DEMO / f"{name}.json").read_text(encoding="utf-8"))
    return found


async def _add(work: UnitOfWork, each: dict[str, Any], owner_id: int, group: int | None) -> int:
    """A shop, with fees by distance and slots where it has some."""
    shop = await work.shops.add(_shop(each, owner_id, group))
    if bands := each.get("bands"):
        own = tuple(
            Band(band["up_to_m"], Rates(Money(band["fee"]), Money(band["minimum"]))) for band in bands
        )
        await work.shops.set_zones(replace(shop, zones=Zones(own)))
    if said := each.get("slots"):
        kept = Slots(capacity=said["capacity"], cut_off=said["cut_off"])
        await work.shops.set_slots(shop.id, typed_hours.windows_of_week(said["windows"], kept))
    return shop.id


async def _category(work: UnitOfWork, each: dict[str, Any]) -> Category:
    return await work.products.add_category(
        each["code"], Names(each["names"]), each["emoji"], each["position"]
    )


def _shop(each: dict[str, Any], owner_id: int, group: int | None) -> NewShop:
    free = each["free_delivery_from"]
    return NewShop(
        names=Names(each["names"]),
        state=ShopState(each["status"]),
        is_open=each["is_open"],
        owner_id=owner_id,
        place=Place(each["latitude"], each["longitude"]),
        address=each["address"],
        phone=each["phone"],
        minimum_order=Money(each["minimum_order"]),
        delivery_fee=Money(each["delivery_fee"]),
        free_delivery_from=None if free is None else Money(free),
        counter_chat=group,
        timetable=typed_hours.hours_of_week(each["hours"], ALWAYS) if "hours" in each else ALWAYS,
        papers=Papers(
            registration=Registration(each.get("registration", Registration.UNREGISTERED)),
            legal_name=each.get("legal_name"),
            fssai=each.get("fssai"),
        ),
    )


def _product(row: dict[str, str], shop_id: int, category_id: int) -> NewProduct:
    names = {language: row[f"name_{language}"] for language in ("en", "hi", "te") if row[f"name_{language}"]}
    is_weighed = row["sold_by"] == "weight"
    return NewProduct(
        shop_id=shop_id,
        category_id=category_id,
        names=Names(names),
        pack=None if is_weighed else Quantity(int(row["pack_size"]), Unit(row["pack_unit"])),
        unit=Unit.GRAM if is_weighed else Unit.PIECE,
        price=Money(int(row["price_paise"])),
        step=int(row["step_g"]) if is_weighed else 1,
        tax_bp=int(row["tax_bp"]),
        on_hand=int(row["stock"]),
        mrp=Money(int(row["mrp_paise"])) if row["mrp_paise"] else None,
        brand=row["brand"] or None,
    )
