"""Overseeing: every shop, approved or sent back, suspended or let go on. For admins."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import StringConstraints

from domain.catalogue.errors import BadReason
from domain.catalogue.shop import Shop, ShopStanding
from domain.errors import NotFound
from domain.people import LONGEST_NOTE
from domain.platform import admin
from domain.platform.shops import approving
from web.paging import PageQuery, page_after
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.catalogue.opening import Checklist, checklist_shape
from web.v1.catalogue.shopkeeping import KeptShop, KeptShops, StandingName, answer_of, kept_shop

overseeing = Section("products")
ReasonLine = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_NOTE)]


class EveryShopQuery(PageQuery):
    """Where the shops stand, and words of their names, in any spelling of three scripts."""

    standing: StandingName | None = None
    q: Annotated[str, StringConstraints(min_length=1, max_length=200)] | None = None


class Reason(Shape):
    """What the shop's owner reads."""

    reason: ReasonLine | None = None


class ReasonQuery(Shape):
    """What the shop's owner reads."""

    reason: ReasonLine | None = None


@overseeing.route("GET", "/v1/platform/shops", query=EveryShopQuery, answer=KeptShops)
async def list_every_shop(call: Call[Nothing, EveryShopQuery]) -> Shape:
    """Every shop, whatever its state. For admins."""
    work, asked = call.work, call.query
    standing = ShopStanding(asked.standing) if asked.standing else None

    async def read(after: int, most: int) -> list[Shop]:
        return [*await approving.shop_list(work, call.actor, standing, asked.q or "", after=after, most=most)]

    page = await page_after("every-shop", asked, work.ids.shop, read, lambda shop: shop.public_id)
    return KeptShops(items=[kept_shop(each) for each in page.items], next=page.next)


@overseeing.route("GET", "/v1/platform/shops/{shop}", answer=KeptShop, errors=(NotFound,))
async def get_any_shop(call: Call[Nothing, Nothing]) -> Answer:
    """One shop, whatever its state. For admins."""
    return answer_of(await _any(call))


@overseeing.route("GET", "/v1/platform/shops/{shop}/checklist", answer=Checklist, errors=(NotFound,))
async def get_checklist(call: Call[Nothing, Nothing]) -> Shape:
    """What is missing in a shop. For admins."""
    return checklist_shape(await approving.checklist_of(call.work, call.actor, await _any(call)))


@overseeing.route("PUT", "/v1/shops/{shop}/approval", answer=KeptShop, errors=(NotFound,))
async def approve_shop(call: Call[Nothing, Nothing]) -> Answer:
    """Customers may see the shop and order from it, also where it was suspended. For admins."""
    await approving.approve(call.work, call.actor, (await _any(call)).id)
    return answer_of(await _any(call))


@overseeing.route("DELETE", "/v1/shops/{shop}/approval", answer=KeptShop, errors=(NotFound,))
async def withdraw_shop_approval(call: Call[Nothing, Nothing]) -> Answer:
    """Takes an approval back: the shop waits for one again. For admins."""
    await approving.take_back(call.work, call.actor, (await _any(call)).id)
    return answer_of(await _any(call))


@overseeing.route(
    "POST", "/v1/shops/{shop}/return", body=Reason, answer=KeptShop, errors=(NotFound, BadReason)
)
async def send_shop_back(call: Call[Reason, Nothing]) -> Answer:
    """Sends a shop that waits for approval back to its owner, who reads what is missing. For admins."""
    await approving.send_back(call.work, call.actor, (await _any(call)).id, call.body.reason)
    return answer_of(await _any(call))


@overseeing.route(
    "PUT", "/v1/shops/{shop}/suspension", body=Reason, answer=KeptShop, errors=(NotFound, BadReason)
)
async def suspend_shop(call: Call[Reason, Nothing]) -> Answer:
    """Customers may not see the shop, nor order from it; its owner reads why. For admins."""
    await approving.suspend(call.work, call.actor, (await _any(call)).id, call.body.reason)
    return answer_of(await _any(call))


@overseeing.route(
    "DELETE", "/v1/shops/{shop}/suspension", query=ReasonQuery, answer=KeptShop, errors=(NotFound, BadReason)
)
async def lift_shop_suspension(call: Call[Nothing, ReasonQuery]) -> Answer:
    """Lifts a suspension: the shop is approved. For admins."""
    await approving.resume(call.work, call.actor, (await _any(call)).id, call.query.reason)
    return answer_of(await _any(call))


async def _any(call: Call[Any, Any]) -> Shop:
    return await admin.shop_named(call.work, call.actor, call.path["shop"])
