"""Looking people up, as those who run the platform. To see a record leaves a trace in the audit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.identity.records import Identity, Method
from domain.identity.sign_in.signing_in import second_factors
from domain.identity.work import IdentityWork
from domain.people import PLATFORM_ROLES, Actor, Role
from domain.policy import Action, must
from domain.privacy.privacy import Erasure
from domain.values import Names

TRACE = timedelta(hours=1)
"""How long one trace stands for further looks of the same person at the same record."""
MOST_DIGITS = 18
STRONGEST_FIRST = (Role.ADMIN, Role.SUPPORT, Role.SERVICE, Role.OWNER, Role.STAFF, Role.COURIER)


@dataclass(frozen=True, slots=True)
class Held:
    """A role, with the public id and name of the shop that it is held in."""

    role: Role
    shop: str | None
    name: Names | None


@dataclass(frozen=True, slots=True)
class Person:
    """A record as admins see it: what they are and how they come in, and nothing that is secret.

    `sessions` and `chats` are how many; `is_admin_by_settings`: one of the chats is named there.
    """

    identity: Identity
    roles: tuple[Held, ...]
    ways: tuple[Method, ...]
    sessions: int
    chats: int
    erasure: Erasure | None
    is_admin_by_settings: bool

    @property
    def second_factors(self) -> tuple[Method, ...]:
        """What counts as a second one."""
        return tuple(way for way in self.ways if way in (Method.TOTP, Method.PASSKEY, Method.RECOVERY))

    @property
    def has_approved_factors(self) -> bool:
        """Whether what counts as a second one does so for roles, too."""
        return bool(self.second_factors) and self.identity.factors_approved_at is not None

    @property
    def platform_roles(self) -> frozenset[Role]:
        """The roles that were given everywhere."""
        return frozenset(held.role for held in self.roles if held.role in PLATFORM_ROLES)


async def page(work: IdentityWork, actor: Actor, *, after: int, most: int, search: str) -> list[Identity]:
    """Records in the order in which they were made, from after the number `after` (0: the first).

    `search` is the beginning of a handle or name. Raises NotAllowed.
    """
    must(actor, Action.SEE_PEOPLE)
    return await work.identities.page(after=after, most=most, search=search)


async def position(work: IdentityWork, actor: Actor, public_id: str) -> int:
    """Where a record stands in that order. Raises NotAllowed, NotFound."""
    must(actor, Action.SEE_PEOPLE)
    return (await work.identities.by_public_id(public_id)).id


async def strongest_role(work: IdentityWork, actor: Actor, identity: Identity) -> Role:
    """The one role that a list tells. Raises NotAllowed."""
    must(actor, Action.SEE_PEOPLE)
    held = {role for role, _ in await work.roles.of(identity.id)}
    return next((role for role in STRONGEST_FIRST if role in held), Role.CUSTOMER)


async def find(work: IdentityWork, actor: Actor, typed: str) -> list[Identity]:
    """Whom a number, a handle or else the beginning of a name means; two where that is not clear.

    Raises NotAllowed.
    """
    must(actor, Action.SEE_PEOPLE)
    plain = " ".join(typed.split()).removeprefix("@")
    if plain.isascii() and plain.isdigit() and len(plain) <= MOST_DIGITS:
        try:
            return [await work.identities.get(int(plain))]
        except NotFound:
            return []
    if exactly := await work.identities.by_handle(plain.lower()):
        return [exactly]
    return await work.identities.page(after=0, most=2, search=plain) if plain else []


async def look_up(work: IdentityWork, actor: Actor, public_id: str) -> Person:
    """One record. A trace, one an hour, says who saw whose; one's own leaves none.

    Raises NotAllowed, NotFound.
    """
    must(actor, Action.SEE_PEOPLE)
    identity = await work.identities.by_public_id(public_id)
    is_own = identity.id == actor.identity_id
    if not is_own and await work.throttles.hit(_trace(actor, identity), window=TRACE) == 1:
        await work.audit.record(actor, AuditAction.PEOPLE_SEEN, f"identity:{identity.id}")
    return await _person(work, identity)


async def looked_up(work: IdentityWork, actor: Actor, public_id: str) -> Person | None:
    """The same once more, where only reading is possible; None where no trace stands for it.

    Raises NotAllowed, NotFound.
    """
    must(actor, Action.SEE_PEOPLE)
    identity = await work.identities.by_public_id(public_id)
    is_own = identity.id == actor.identity_id
    if not is_own and not await work.throttles.count(_trace(actor, identity)):
        return None
    return await _person(work, identity)


async def changed(work: IdentityWork, actor: Actor, public_id: str) -> Person:
    """The record once it was changed in this work, which is in the audit itself. Raises NotAllowed, NotFound.

    A trace beside it would take the audit and the count of looks in the other order than a look does.
    """
    must(actor, Action.SEE_PEOPLE)
    return await _person(work, await work.identities.by_public_id(public_id))


def _trace(actor: Actor, identity: Identity) -> str:
    return f"seen:{actor.identity_id}:{identity.id}"


async def _person(work: IdentityWork, identity: Identity) -> Person:
    accounts = await work.chat_accounts.of(identity.id)
    return Person(
        identity=identity,
        roles=tuple([await _held(work, role, shop) for role, shop in await work.roles.of(identity.id)]),
        ways=await _ways(work, identity, has_chat=bool(accounts)),
        sessions=len(await work.sessions.of(identity.id)),
        chats=len(accounts),
        erasure=await work.privacy.erasure(identity.id),
        is_admin_by_settings=any(account.telegram_id in work.rules.admins for account in accounts),
    )


async def _held(work: IdentityWork, role: Role, shop_id: int | None) -> Held:
    if shop_id is None:
        return Held(role, None, None)
    shop = await work.shops.get(shop_id)
    return Held(role, shop.public_id, shop.names)


async def _ways(work: IdentityWork, identity: Identity, *, has_chat: bool) -> tuple[Method, ...]:
    ways = await second_factors(work, identity.id)
    if await work.credentials.password(identity.id):
        ways.add(Method.PASSWORD)
    if has_chat:
        ways.add(Method.TELEGRAM)
    if await work.external_logins.of_person(identity.id):
        ways.add(Method.OIDC)
    return tuple(sorted(ways))
