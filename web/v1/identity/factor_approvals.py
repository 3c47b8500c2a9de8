"""Approval of second factors: by a yes in the linked chat, or by a code that an admin hands over."""

from __future__ import annotations

from domain.errors import TooManyTries
from domain.identity.errors import ApprovalWaiting, ChallengeOver, NoLinkedChat, WrongCredentials
from domain.identity.sign_in import approving, factor_approval
from domain.identity.sign_in.approving import LIFE, Wish
from domain.identity.sign_in.factor_approval import CODE_LIFE
from domain.platform.errors import OwnStanding
from domain.platform.people import factor_codes
from domain.platform.people.changing import ChangeReason
from web.routes import Call, Nothing, Section, Shape
from web.v1.identity.by_telegram import Request
from web.v1.shapes import Short


class Approval(Shape):
    """A `request` that the chat has approved, or a `code` of an admin's."""

    request: Short | None = None
    code: Short | None = None


class ApprovalCodeAsked(Shape):
    """Why somebody is given a code."""

    reason: ChangeReason


class ApprovalCodeShape(Shape):
    """A code to be handed over to that person alone: it is good once, for `expires_in` seconds."""

    code: str
    expires_in: int


factors = Section("identity", is_personal=True)
people = Section("identity")


@factors.route(
    "POST",
    "/v1/me/approval-requests",
    answer=Request,
    status=201,
    is_unbound=True,
    is_secret=True,
    needs_proof=True,
    errors=(TooManyTries, NoLinkedChat),
)
async def ask_for_approval(call: Call[Nothing, Nothing]) -> Shape:
    """Asks the caller's linked chat whether second factors may count for their roles."""
    asked = await approving.ask_own(call.store, Wish.FACTORS, call.actor, call.client)
    seconds = int(LIFE[Wish.FACTORS].total_seconds())
    return Request(request=asked.token, number=asked.number, expires_in=seconds)


@factors.route(
    "POST",
    "/v1/me/approvals",
    body=Approval,
    status=204,
    is_unbound=True,
    is_secret=True,
    needs_proof=True,
    errors=(ApprovalWaiting, WrongCredentials, ChallengeOver, TooManyTries),
)
async def approve_factors(call: Call[Approval, Nothing]) -> Shape:
    """Lets this session set up the first second factor; those that there are count for the caller's roles."""
    if call.body.request is not None:
        await factor_approval.by_chat(call.store, call.actor, call.session, call.body.request)
    else:
        await factor_approval.by_code(call.store, call.actor, call.session, call.body.code or "")
    return Nothing()


@people.route(
    "POST",
    "/v1/users/{user}/approval-codes",
    body=ApprovalCodeAsked,
    answer=ApprovalCodeShape,
    status=201,
    is_secret=True,
    errors=(OwnStanding,),
)
async def issue_approval_code(call: Call[ApprovalCodeAsked, Nothing]) -> Shape:
    """A code by which somebody without a linked chat sets up second factors for a role. For admins."""
    made = await factor_codes.issue_code(call.work, call.actor, call.path["user"], call.body.reason)
    return ApprovalCodeShape(code=made.code, expires_in=int(CODE_LIFE.total_seconds()))
