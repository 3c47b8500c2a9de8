"""Who works for a shop: everybody who does, and letting somebody go."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from domain.errors import NotFound
from domain.identity.linking import staff
from domain.identity.links import Member
from web.paging import PageQuery, page_of
from web.routes import Call, Nothing, Section, Shape

shop_staff = Section("identity", is_personal=True)


class MemberShape(Shape):
    """Somebody who works for a shop."""

    id: str
    name: str
    role: Literal["courier", "staff", "owner"]
    since: datetime


class MemberList(Shape):
    """A page of those who work for a shop, the owner first. `is_by_invitation`: only these count as staff."""

    items: list[MemberShape]
    next: str | None
    is_by_invitation: bool


@shop_staff.route("GET", "/v1/shops/{shop}/staff", query=PageQuery, answer=MemberList, errors=(NotFound,))
async def list_staff(call: Call[Nothing, PageQuery]) -> Shape:
    """Everybody who works for the caller's shop."""
    shop = await call.work.ids.shop(call.path["shop"])
    every = await staff.members(call.work, call.actor, shop)
    page = page_of("staff", every, call.query, lambda member: member.public_id)
    return MemberList(
        items=[_member(each) for each in page.items],
        next=page.next,
        is_by_invitation=await call.work.shops.is_by_invitation(shop),
    )


@shop_staff.route("DELETE", "/v1/shops/{shop}/staff/{person}", status=204, errors=(NotFound,))
async def remove_staff(call: Call[Nothing, Nothing]) -> Shape:
    """Lets somebody of the caller's shop go."""
    shop = await call.work.ids.shop(call.path["shop"])
    for each in await staff.members(call.work, call.actor, shop):
        if each.public_id == call.path["person"]:
            await staff.remove(call.work, call.actor, shop, each.identity_id)
            return Nothing()
    raise NotFound


def _member(member: Member) -> MemberShape:
    return MemberShape.model_validate(
        {"id": member.public_id, "name": member.name, "role": member.role.value, "since": member.since}
    )
