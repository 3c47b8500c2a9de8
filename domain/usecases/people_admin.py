"""People, as those who run the platform see and change them. Each change has a reason, which is audited."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.errors import BadRole, HandleTaken, NotAllowed
from domain.identity import Identity, Method, Status, handle_of
from domain.identity_work import IdentityStore, IdentityWork, Security
from domain.passwords import must_be_strong
from domain.people import PLATFORM_ROLES, Actor, Role, contact_name
from domain.policy import Action, must
from domain.privacy import Erasure
from domain.usecases.signing_in import second_factors


class ChangeReason(StrEnum):
    """Why somebody's record was changed: one of these, since the audit holds nothing personal."""

    ASKED = "asked"
    HIRED = "hired"
    LEFT = "left"
    ABUSE = "abuse"
    SECURITY = "security"
    MISTAKE = "mistake"


@dataclass(frozen=True, slots=True)
class Held:
    """A role, with the public id of the shop that it is held in."""

    role: Role
    shop: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """A record as admins see it."""

    identity: Identity
    roles: tuple[Held, ...]
    second_factors: tuple[Method, ...]
    erasure: Erasure | None


@dataclass(frozen=True, slots=True)
class NewPerson:
    """What a record starts with that an admin makes."""

    handle: str
    name: str
    language: str
    password: str


async def page(work: IdentityWork, actor: Actor, *, after: str, most: int, search: str) -> list[Identity]:
    """Records in the order in which they were made, from after the public id `after` ("": the first).

    Raises NotAllowed, NotFound.
    """
    must(actor, Action.SEE_PEOPLE)
    known = (await work.identities.by_public_id(after)).id if after else 0
    return await work.identities.page(after=known, most=most, search=search)


async def one(work: IdentityWork, actor: Actor, public_id: str) -> Person:
    """One of them. Raises NotAllowed, NotFound."""
    must(actor, Action.SEE_PEOPLE)
    identity = await work.identities.by_public_id(public_id)
    roles = [
        Held(role, None if shop is None else (await work.shops.get(shop)).public_id)
        for role, shop in await work.roles.of(identity.id)
    ]
    factors = tuple(sorted(await second_factors(work, identity.id)))
    return Person(identity, tuple(roles), factors, await work.privacy.erasure(identity.id))


async def create(
    store: IdentityStore, security: Security, actor: Actor, new: NewPerson, reason: ChangeReason
) -> Identity:
    """A record for somebody else. Raises NotAllowed, BadHandle, BadName, WeakPassword, HandleTaken."""
    must(actor, Action.CHANGE_PEOPLE)
    handle, name = handle_of(new.handle), contact_name(new.name)
    strength = await security.strengths.of(new.password, (handle, name))
    must_be_strong(new.password, strength, security.rules, has_second_factor=False)
    hashed = await security.hasher.hash(new.password)
    async with store.begin() as work:
        made = await work.identities.create(handle, name, new.language, "")
        if made is None:
            raise HandleTaken
        await work.credentials.set_password(made.id, hashed, remember=0)
        await work.carts.current(made.id)
        await note_change(work, actor, "identity.created", made, reason)
    return made


async def change(
    work: IdentityWork,
    actor: Actor,
    public_id: str,
    reason: ChangeReason,
    *,
    handle: str | None = None,
    name: str | None = None,
    language: str | None = None,
    is_disabled: bool | None = None,
) -> None:
    """Changes what is given. One's own status is for others to change.

    Raises NotAllowed, NotFound, BadHandle, BadName, HandleTaken.
    """
    must(actor, Action.CHANGE_PEOPLE)
    identity = await work.identities.by_public_id(public_id)
    fields = {
        "handle": handle and handle_of(handle),
        "name": name and contact_name(name),
        "language": language,
    }
    if given := {field: value for field, value in fields.items() if value is not None}:
        await work.identities.change(identity.id, **given)
        await note_change(work, actor, "identity.changed", identity, reason)
    if is_disabled is not None:
        await _set_disabled(work, actor, identity, reason, is_disabled)


async def grant(
    work: IdentityWork, actor: Actor, public_id: str, role: Role, shop: str | None, reason: ChangeReason
) -> None:
    """Gives a role, on the platform or in the shop of this public id; nobody gives themselves one.

    Raises NotAllowed, NotFound, BadRole.
    """
    identity, shop_id = await _grantee(work, actor, public_id, role, shop)
    await work.roles.grant(identity.id, role, shop_id, actor.identity_id)
    await note_change(work, actor, f"role.granted:{role}", identity, reason)


async def revoke(
    work: IdentityWork, actor: Actor, public_id: str, role: Role, shop: str | None, reason: ChangeReason
) -> None:
    """Takes a role back, if it is held. Raises NotAllowed, NotFound, BadRole."""
    identity, shop_id = await _grantee(work, actor, public_id, role, shop)
    if await work.roles.revoke(identity.id, role, shop_id):
        await note_change(work, actor, f"role.revoked:{role}", identity, reason)


async def _grantee(
    work: IdentityWork, actor: Actor, public_id: str, role: Role, shop: str | None
) -> tuple[Identity, int | None]:
    must(actor, Action.GRANT_ROLES)
    if (role in PLATFORM_ROLES) != (shop is None) or role in (Role.CUSTOMER, Role.SERVICE):
        raise BadRole(role=role.value)
    identity = await work.identities.by_public_id(public_id)
    if identity.id == actor.identity_id:
        raise NotAllowed
    return identity, None if shop is None else await work.ids.shop(shop)


async def _set_disabled(
    work: IdentityWork, actor: Actor, identity: Identity, reason: ChangeReason, is_disabled: bool
) -> None:
    if identity.id == actor.identity_id:
        raise NotAllowed
    status = Status.DISABLED if is_disabled else Status.ACTIVE
    if identity.status in (status, Status.ERASED):
        return
    await work.identities.set_status(identity.id, status)
    if is_disabled:
        await work.sessions.end_all(identity.id, "disabled")
    await note_change(work, actor, f"identity.{status}", identity, reason)


async def note_change(
    work: IdentityWork, actor: Actor, action: str, identity: Identity, reason: ChangeReason
) -> None:
    """What was done to whose record, and why, in the audit."""
    await work.audit.record(actor, action, f"identity:{identity.id}", f"done: {reason}")
