"""One's own record: what it says, and changing it."""

from __future__ import annotations

from dataclasses import dataclass

from domain import menus
from domain.audit_actions import AuditAction
from domain.identity import preferences
from domain.identity.records import Identity, Session
from domain.identity.sign_in import factor_approval
from domain.identity.sign_in.signing_in import second_factors
from domain.identity.work import IdentityWork
from domain.people import Actor, contact_name
from domain.policy import must_have_agreed_to_keep, platform_roles
from domain.privacy.privacy import Erasure
from domain.values import LANGUAGES


@dataclass(frozen=True, slots=True)
class Profile:
    """A record with what it may do, and how it can be proved.

    `needs_approval`: a role of theirs counts here once their chat or an admin has approved of second factors.
    """

    identity: Identity
    roles: tuple[str, ...]
    second_factors: tuple[str, ...]
    recovery_codes_left: int
    erasure: Erasure | None
    needs_approval: bool


async def own_profile(work: IdentityWork, actor: Actor, session: Session | None = None) -> Profile:
    """The actor's record as it stands now; without a session they are in a chat."""
    roles = {"customer", *platform_roles(actor), *actor.shops.values()}
    factors = await second_factors(work, actor.identity_id)
    return Profile(
        identity=await work.identities.get(actor.identity_id),
        roles=tuple(sorted(roles)),
        second_factors=tuple(sorted(factors)),
        recovery_codes_left=await work.credentials.recovery_codes_left(actor.identity_id),
        erasure=await work.privacy.erasure(actor.identity_id),
        needs_approval=await factor_approval.is_needed(work, actor, session),
    )


async def change(work: IdentityWork, actor: Actor, *, name: str | None, language: str | None) -> None:
    """Changes name and language; None leaves it. Raises BadName, ConsentNeeded."""
    if name is not None:
        must_have_agreed_to_keep(actor, name)
        await work.identities.change(actor.identity_id, name=contact_name(name))
        await preferences.change(work, actor, has_own_name=True)
    if language in LANGUAGES:
        await work.identities.change(actor.identity_id, language=language)
        await menus.renew(work, actor.identity_id)
    await work.audit.record(actor, AuditAction.IDENTITY_CHANGED, f"identity:{actor.identity_id}")
