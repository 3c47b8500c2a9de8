"""Second factors: the one-time-code generator, and codes for the day it is lost."""

from __future__ import annotations

from domain.identity.errors import ApprovalNeeded, ChallengeOver, RecoveryNeedsFactor, WrongCredentials
from domain.identity.security import Security
from domain.identity.sign_in import second_factor
from web.routes import Call, Nothing, Section, Shape
from web.v1.shapes import Short


class NewTotp(Shape):
    """A one-time-code generator, not in use before its first code is shown."""

    seed: str
    address: str


class Code(Shape):
    """A one-time code."""

    code: Short


class RecoveryCodes(Shape):
    """Shown once: each is good for one sign-in without the generator."""

    codes: list[str]


def section(security: Security) -> Section:
    """The routes, with what they need besides a unit of work."""
    identity = Section("identity", is_personal=True)

    @identity.route(
        "POST",
        "/v1/me/totp",
        answer=NewTotp,
        status=201,
        is_secret=True,
        needs_proof=True,
        errors=(ApprovalNeeded,),
    )
    async def begin_totp(call: Call[Nothing, Nothing]) -> Shape:
        """A one-time-code generator, to be confirmed."""
        seed, address = await second_factor.begin_totp(call.work, security, call.actor, call.session)
        return NewTotp(seed=seed, address=address)

    @identity.route(
        "POST",
        "/v1/me/totp/confirmation",
        body=Code,
        answer=RecoveryCodes,
        is_secret=True,
        needs_proof=True,
        errors=(WrongCredentials, ChallengeOver, ApprovalNeeded),
    )
    async def confirm_totp(call: Call[Code, Nothing]) -> Shape:
        """Takes the generator into use after its first code; gives recovery codes."""
        codes = await second_factor.confirm_totp(
            call.work, security, call.actor, call.session, call.body.code
        )
        return RecoveryCodes(codes=codes)

    @identity.route(
        "POST",
        "/v1/me/recovery-codes",
        answer=RecoveryCodes,
        status=201,
        is_secret=True,
        needs_proof=True,
        errors=(RecoveryNeedsFactor,),
    )
    async def new_recovery_codes(call: Call[Nothing, Nothing]) -> Shape:
        """Fresh recovery codes instead of all earlier ones, where they have a factor to stand in for."""
        codes = await second_factor.new_recovery_codes(call.work, security, call.actor)
        return RecoveryCodes(codes=codes)

    @identity.route("DELETE", "/v1/me/totp", status=204, needs_proof=True)
    async def drop_totp(call: Call[Nothing, Nothing]) -> Shape:
        """Removes the one-time-code generator."""
        await second_factor.drop_totp(call.work, call.actor)
        return Nothing()

    return identity
