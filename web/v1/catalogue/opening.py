"""Opening a shop: what an owner says of it, what is missing, and sending it for approval."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from domain.catalogue.errors import BadRadius, TooManyWaiting
from domain.catalogue.shop import USUAL_RADIUS_M
from domain.errors import ConsentNeeded, NotFound
from domain.platform.shops import opening as usecases
from domain.platform.shops.checklist import Gap
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.catalogue.shop_facts import FACTS, ShopFacts, ShopNames, parts_of
from web.v1.catalogue.shopkeeping import KeptShop, answer_of, shop_of
from web.v1.shapes import Line, PlaceShape, Short

opening = Section("products", is_personal=True)
GapName = Literal[
    "legal-name", "fssai", "hours", "counter", "goods", "mrp", "pack", "hsn", "origin", "packer"
]
CURRENCY = "INR"


class OpenedShop(ShopFacts):
    """What a shop begins with: name, place, address and phone; everything else has a default."""

    names: ShopNames
    place: PlaceShape
    address: Line
    phone: Short
    radius_m: int = Field(default=USUAL_RADIUS_M, ge=0, le=10**6)


class GapShape(Shape):
    """Something that is missing, and how often."""

    what: GapName
    count: int


class Checklist(Shape):
    """What is missing in a shop. It keeps nothing from being approved: that is an admin's to decide."""

    missing: list[GapShape]


@opening.route(
    "POST",
    "/v1/shops",
    body=OpenedShop,
    answer=KeptShop,
    status=201,
    errors=(ConsentNeeded, TooManyWaiting, BadRadius, *FACTS),
)
async def open_shop(call: Call[OpenedShop, Nothing]) -> Answer:
    """Opens a shop of the caller's own, which nobody sees before it was submitted and approved.

    The caller may do more from then on: the next request wants a fresh access token, of a sign-in in two
    steps.
    """
    said: Any = parts_of(call.body, CURRENCY)
    made = await usecases.open_shop(call.work, call.actor, radius_m=call.body.radius_m, **said)
    return answer_of(made)


@opening.route("POST", "/v1/shops/{shop}/submission", answer=KeptShop, errors=(NotFound,))
async def submit_shop(call: Call[Nothing, Nothing]) -> Answer:
    """Sends one of the caller's shops for approval; where it was sent already nothing changes."""
    return answer_of(await usecases.submit(call.work, call.actor, await shop_of(call)))


@opening.route("GET", "/v1/me/shops/{shop}/checklist", answer=Checklist, errors=(NotFound,))
async def get_my_checklist(call: Call[Nothing, Nothing]) -> Shape:
    """What is missing in one of the caller's shops."""
    found = await usecases.my_checklist(call.work, call.actor, await shop_of(call))
    return checklist_shape(found)


def checklist_shape(found: list[Gap]) -> Checklist:
    """A checklist as the API says it."""
    return Checklist.model_validate(
        {"missing": [{"what": each.what.value, "count": each.count} for each in found]}
    )
