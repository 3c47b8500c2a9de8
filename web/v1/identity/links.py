"""Links: one-time codes that bring a chat to one's record or a person to a shop, and one's chats.

The code is issued to a session, redeemed in a private chat with the bot, and approved here.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, StringConstraints

from domain.errors import BadRequest, NotAllowed, NotFound, TooManyKept, TooManyTries
from domain.identity.clients import UNNAMED
from domain.identity.errors import (
    ApprovalNeeded,
    LastWayIn,
    LinkCodeInvalid,
    LinkTooFresh,
    SecondFactorMissing,
)
from domain.identity.linking import chats, joining, linking, shop_handover, staff
from domain.identity.linking.linking import Standing
from domain.identity.links import LinkCodes
from domain.identity.work import IdentityWork
from domain.orders.errors import OrdersUnderWay
from domain.people import Role
from web.paging import PageQuery, page_of
from web.routes import Call, Nothing, Section, Shape

links = Section("identity", is_personal=True)
State = Literal["open", "redeemed", "matched", "linked", "refused", "void", "undone", "expired"]
Invited = Literal["staff", "courier"]
Id = Annotated[str, StringConstraints(min_length=1, max_length=64)]


NAMED: dict[str, Any] = {
    "anyOf": [
        {"properties": {"purpose": {"const": "chat"}}},
        {"required": ["shop", "role"], "properties": {key: {"type": "string"} for key in ("shop", "role")}},
    ]
}
"""Staff are invited to one shop, as something."""


class NewLink(Shape):
    """What the code is for: another chat of one's own, or somebody to work for `shop` as `role`."""

    model_config = ConfigDict(json_schema_extra=NAMED)

    purpose: Literal["chat", "staff"] = "chat"
    shop: Id | None = None
    role: Invited | None = None


class LinkShape(Shape):
    """Where a link stands. `guest` is whoever has redeemed it, as their own chat calls them."""

    id: str
    purpose: Literal["chat", "staff", "owner"]
    state: State
    guest: str | None
    role: Literal["staff", "courier", "owner"] | None
    issued_at: datetime
    until: datetime


class IssuedLink(LinkShape):
    """A code, shown this once. `deep_link` opens the bot with it, `start` is the code in it, `code` is
    typed where the link cannot be opened; `match` are the two digits that the bot asks for there.
    """

    start: str
    deep_link: str | None
    code: str
    match: str


class ChatShape(Shape):
    """A chat of the caller's."""

    id: str
    linked_at: datetime
    is_reachable: bool


class ChatList(Shape):
    """A page of the caller's chats, oldest first, and the cursor of the next (None: this is the last)."""

    items: list[ChatShape]
    next: str | None


@links.route(
    "POST",
    "/v1/link-codes",
    body=NewLink,
    answer=IssuedLink,
    status=201,
    is_secret=True,
    needs_proof=True,
    errors=(NotFound, NotAllowed, BadRequest, TooManyTries, SecondFactorMissing, ApprovalNeeded),
)
async def issue_link_code(call: Call[NewLink, Nothing]) -> Shape:
    """A one-time code for ten minutes; earlier ones for the same purpose are void."""
    asked, client = call.body, call.client.name or UNNAMED
    if asked.purpose == "chat":
        link, codes = await linking.issue_for_chat(call.work, call.actor, client=client)
    elif asked.shop is None or asked.role is None:
        raise BadRequest(where="body.shop" if asked.shop is None else "body.role")
    else:
        shop = await call.work.ids.shop(asked.shop)
        link, codes = await staff.invite(call.work, call.actor, shop, Role(asked.role), client=client)
    return _issued(call.work, await linking.standing(call.work, link), codes)


@links.route("GET", "/v1/link-codes/{link}", answer=LinkShape, errors=(NotFound,))
async def get_link_code(call: Call[Nothing, Nothing]) -> Shape:
    """Where one of the caller's links stands: ask again until it is `matched`."""
    return LinkShape(**_told(await linking.begun_by(call.work, call.actor, call.path["link"])))


@links.route(
    "POST",
    "/v1/link-codes/{link}/approval",
    answer=LinkShape,
    errors=(
        NotFound,
        NotAllowed,
        LinkCodeInvalid,
        OrdersUnderWay,
        SecondFactorMissing,
        ApprovalNeeded,
        TooManyKept,
    ),
)
async def approve_link(call: Call[Nothing, Nothing]) -> Shape:
    """Yes to a link that is `matched`: it is made at once, and all chats of both sides hear of it."""
    standing = await linking.begun_by(call.work, call.actor, call.path["link"])
    made = await joining.approve(call.work, call.actor, standing.link.id, in_chat=False)
    return LinkShape(**_told(made))


@links.route("DELETE", "/v1/link-codes/{link}", status=204, errors=(NotFound,))
async def void_link_code(call: Call[Nothing, Nothing]) -> Shape:
    """Takes a code back, or says no to whoever has redeemed it."""
    standing = await linking.begun_by(call.work, call.actor, call.path["link"])
    await linking.void(call.work, call.actor, standing.link.id)
    return Nothing()


@links.route("POST", "/v1/link-codes/{link}/disavowal", status=204, errors=(NotFound,))
async def disown_link(call: Call[Nothing, Nothing]) -> Shape:
    """This wasn't me: within 24 hours, undoes a link and ends all sessions, this one too."""
    standing = await linking.begun_by(call.work, call.actor, call.path["link"])
    await joining.disown(call.work, call.actor, standing.link.id)
    return Nothing()


@links.route("GET", "/v1/me/chats", query=PageQuery, answer=ChatList)
async def list_chats(call: Call[Nothing, PageQuery]) -> Shape:
    """The caller's chats."""
    every = await chats.own_chats(call.work, call.actor)
    page = page_of("chats", every, call.query, lambda chat: chat.public_id)
    return ChatList(
        items=[
            ChatShape(id=each.public_id, linked_at=each.linked_at, is_reachable=each.is_reachable)
            for each in page.items
        ],
        next=page.next,
    )


@links.route(
    "DELETE",
    "/v1/me/chats/{chat}",
    status=204,
    needs_proof=True,
    errors=(NotFound, NotAllowed, LastWayIn, LinkTooFresh, SecondFactorMissing, ApprovalNeeded),
)
async def unlink_chat(call: Call[Nothing, Nothing]) -> Shape:
    """Takes a chat off the caller's record; it begins anew as somebody else."""
    await chats.unlink_by(call.work, call.actor, call.session, call.path["chat"])
    return Nothing()


@links.route(
    "POST",
    "/v1/shops/{shop}/transfers",
    answer=IssuedLink,
    status=201,
    is_secret=True,
    needs_proof=True,
    errors=(NotFound, NotAllowed, TooManyTries, SecondFactorMissing, ApprovalNeeded),
)
async def offer_shop(call: Call[Nothing, Nothing]) -> Shape:
    """A one-time code for ten minutes by which somebody takes the caller's shop over.

    They redeem it in a private chat; the shop is theirs once the link is approved here, as any other. Who
    hands it over stays as staff, but for admins.
    """
    shop, client = await call.work.ids.shop(call.path["shop"]), call.client.name or UNNAMED
    link, codes = await shop_handover.offer_shop(call.work, call.actor, shop, client=client)
    return _issued(call.work, await linking.standing(call.work, link), codes)


def _issued(work: IdentityWork, standing: Standing, codes: LinkCodes) -> IssuedLink:
    bot = work.rules.bot
    return IssuedLink(
        **_told(standing),
        start=codes.deep,
        deep_link=f"https://t.me/{bot}?start={codes.deep}" if bot else None,
        code=codes.typed,
        match=codes.match,
    )


def _told(standing: Standing) -> dict[str, Any]:
    link = standing.link
    return {
        "id": link.public_id,
        "purpose": link.purpose.value,
        "state": standing.state.value,
        "guest": standing.guest,
        "role": link.role and link.role.value,
        "issued_at": link.issued_at,
        "until": link.until,
    }
