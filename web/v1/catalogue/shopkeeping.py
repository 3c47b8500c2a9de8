"""Keeping shop: what an owner sees of a shop of theirs, and does with it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from domain.caps import FirstCaps
from domain.catalogue import shop_facts, shopkeeping
from domain.catalogue.about.door import BUSIEST
from domain.catalogue.errors import BadHearing, BadLead, BadRadius
from domain.catalogue.reaching import serving
from domain.catalogue.shop import Shop
from domain.catalogue.trading import timekeeping
from domain.errors import NotFound
from web.paging import PageQuery, page_of
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.catalogue.shop_facts import FACTS, ShopFacts, ShopNames, parts_of
from web.v1.catalogue.shops import ShopShape, shape_of_shop
from web.v1.shapes import Line, PlaceShape, Short

shops = Section("products")
StateName = Literal["pending", "approved", "suspended"]
LostName = Literal["unlinked", "out", "muted", "closed", "gone"]
StandingName = Literal["pending", "live", "paused", "suspended"]


class FirstOrders(Shape):
    """The most of whoever has not yet had an order from the shop.

    How many orders are open, what they are worth (minor units), and which part of a product's stock they hold
    (per cent). None: as for everybody; 0: as much as there is.
    """

    most_open_orders: int | None = Field(default=None, ge=0, le=10**6)
    most_open_value: int | None = Field(default=None, ge=0, le=10**9)
    most_share: int | None = Field(default=None, ge=0, le=100)


class KeptShop(ShopShape):
    """A shop as those see it who keep it, or run the platform.

    `standing` is where an admin finds it: what is approved is `live`, or `paused` while it is not open.
    `is_submitted`: while it is pending, an admin's word is waited for, else its owner's. `state_reason` is
    what an admin gave as the reason. `counter_lost` is why nobody could read its orders (None: somebody can),
    `version` what its ETag says.
    """

    state: StateName
    standing: StandingName
    is_submitted: bool
    state_reason: str | None
    counter_lost: LostName | None
    first_orders: FirstOrders
    version: int


class ShopChange(ShopFacts):
    """What to change of a shop; what is left out stays.

    Orders take `extra_minutes` longer until it closes, or the day is over. `hides_customers`: their names,
    phones and addresses are for whoever took an order, or carries it, alone. `complaint_hours`: so long after
    an order has come complaints about it are heard.
    """

    is_open: bool | None = None
    extra_minutes: Annotated[int, Field(ge=0, le=BUSIEST)] | None = None
    radius_m: int | None = Field(default=None, ge=0, le=10**6)
    takes_unpinned: bool | None = None
    lead_minutes: int | None = Field(default=None, ge=0, le=10**6)
    offers_pickup: bool | None = None
    hides_customers: bool | None = None
    complaint_hours: int | None = Field(default=None, ge=0, le=10**6)
    first_orders: FirstOrders | None = None
    names: ShopNames | None = None
    place: PlaceShape | None = None
    address: Line | None = None
    phone: Short | None = None


class Workplace(ShopShape):
    """A shop that the caller works for, and as what."""

    role: Literal["staff", "courier"]


class Workplaces(Shape):
    """A page of them, and the cursor of the next (None: this is the last)."""

    items: list[Workplace]
    next: str | None


class KeptShops(Shape):
    """A page of shops, and the cursor of the next (None: this is the last)."""

    items: list[KeptShop]
    next: str | None


@shops.route("GET", "/v1/me/shops", query=PageQuery, answer=KeptShops)
async def list_my_shops(call: Call[Nothing, PageQuery]) -> Shape:
    """The caller's shops."""
    every = await shopkeeping.my_shops(call.work, call.actor)
    page = page_of("my-shops", every, call.query, lambda shop: shop.public_id)
    return KeptShops(items=[kept_shop(each) for each in page.items], next=page.next)


@shops.route("GET", "/v1/me/workplaces", query=PageQuery, answer=Workplaces)
async def list_workplaces(call: Call[Nothing, PageQuery]) -> Shape:
    """The shops that the caller works for and keeps none of."""
    every = await shopkeeping.workplaces(call.work, call.actor)
    page = page_of("workplaces", every, call.query, lambda shop: shop.public_id)
    items = [
        Workplace.model_validate(
            {**shape_of_shop(each).model_dump(), "role": call.actor.shops[each.id].value}
        )
        for each in page.items
    ]
    return Workplaces(items=items, next=page.next)


@shops.route("GET", "/v1/me/shops/{shop}", answer=KeptShop, errors=(NotFound,))
async def get_my_shop(call: Call[Nothing, Nothing]) -> Answer:
    """One of the caller's shops, whatever its state."""
    return answer_of(await shopkeeping.my_shop(call.work, call.actor, await shop_of(call)))


@shops.route(
    "PATCH",
    "/v1/shops/{shop}",
    body=ShopChange,
    answer=KeptShop,
    takes_version=True,
    errors=(NotFound, BadRadius, BadHearing, BadLead, *FACTS),
)
async def change_shop(call: Call[ShopChange, Nothing]) -> Answer:
    """Opens or closes one of the caller's shops, and says anew what is told of it, field by field.

    It says how the shop is to be from now on: If-Match counts where it comes, and need not.
    """
    asked, shop_id = call.body, await shop_of(call)
    found = await shopkeeping.hold_shop(call.work, call.actor, shop_id)

    async def current() -> int:
        return found.version

    found.must_be_at(await call.version(current))
    if parts := parts_of(asked, found.currency):
        await shop_facts.edit_shop(call.work, call.actor, shop_id, **parts)
    if asked.radius_m is not None or asked.takes_unpinned is not None:
        await shopkeeping.set_reach(
            call.work, call.actor, shop_id, radius_m=asked.radius_m, takes_unpinned=asked.takes_unpinned
        )
    if asked.lead_minutes is not None:
        await serving.set_lead(call.work, call.actor, shop_id, asked.lead_minutes)
    if asked.offers_pickup is not None:
        await serving.set_pickup(call.work, call.actor, shop_id, asked.offers_pickup)
    if asked.hides_customers is not None:
        await serving.set_hiding(call.work, call.actor, shop_id, asked.hides_customers)
    if asked.complaint_hours is not None:
        await serving.set_hearing(call.work, call.actor, shop_id, asked.complaint_hours)
    if asked.first_orders is not None:
        await shopkeeping.set_first_caps(call.work, call.actor, shop_id, _caps(asked.first_orders))
    if asked.extra_minutes is not None:
        await timekeeping.set_busy(call.work, call.actor, shop_id, asked.extra_minutes)
    if asked.is_open is not None:
        await shopkeeping.set_open(call.work, call.actor, shop_id, asked.is_open)
    return answer_of(await shopkeeping.my_shop(call.work, call.actor, shop_id))


async def shop_of(call: Call[Any, Any]) -> int:
    """The shop of the path. Raises NotFound."""
    return await call.work.ids.shop(call.path["shop"])


def answer_of(shop: Shop) -> Answer:
    """A shop as those see it who keep it, with its ETag."""
    return Answer(kept_shop(shop), shop.version)


def kept_shop(shop: Shop) -> KeptShop:
    """The same in a list."""
    return KeptShop.model_validate(
        shape_of_shop(shop).model_dump()
        | {
            "state": shop.state.value,
            "standing": shop.standing.value,
            "is_submitted": shop.is_submitted,
            "state_reason": shop.state_reason,
            "counter_lost": shop.unreachable,
            "first_orders": _first_orders(shop.first_caps),
            "version": shop.version,
        }
    )


def _first_orders(caps: FirstCaps) -> FirstOrders:
    return FirstOrders(most_open_orders=caps.orders, most_open_value=caps.value, most_share=caps.share)


def _caps(of: FirstOrders) -> FirstCaps:
    return FirstCaps(of.most_open_orders, of.most_open_value, of.most_share)
