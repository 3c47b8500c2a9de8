"""People and their roles, for those who run the platform; and the record of who did what."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from domain.errors import BadHandle, BadName, BadRole, HandleTaken, NotFound, OwnsShops, WeakPassword
from domain.identity import Identity
from domain.identity_work import Security
from domain.people import Role
from domain.ports.errands import AuditEntry
from domain.usecases import people_admin, platform, removing
from domain.usecases.people_admin import ChangeReason, NewPerson
from web.routes import Call, Nothing, Section, Shape
from web.v1.shapes import ErasureShape, LanguageCode, PasswordText, PublicId, Short, erasure

RoleName = Literal["courier", "staff", "owner", "support", "admin"]
Search = Annotated[str, StringConstraints(max_length=100)]


class UserSummary(Shape):
    """A record in a list."""

    id: str
    handle: str | None
    name: str
    language: str
    status: str
    created_at: datetime


class UserList(Shape):
    """A page of records, and the cursor of the next (None: this is the last)."""

    items: list[UserSummary]
    next: str | None


class RoleShape(Shape):
    """A role, and the shop that it is held in (None: on the platform)."""

    role: str
    shop: str | None


class User(UserSummary):
    """A record with its roles; `erasure` where it is to be erased."""

    roles: list[RoleShape]
    second_factors: list[str]
    erasure: ErasureShape | None


class UserQuery(Shape):
    """Which records: `search` is the beginning of a handle or name, `cursor` the `next` before."""

    search: Search = ""
    cursor: PublicId | None = None
    limit: int = Field(default=20, ge=1, le=100)


class NewUser(Shape):
    """A record for somebody, and why."""

    handle: Short
    name: Short
    password: PasswordText
    language: LanguageCode = "en"
    reason: ChangeReason


class UserChange(Shape):
    """What to change, and why; what is left out stays."""

    reason: ChangeReason
    handle: Short | None = None
    name: Short | None = None
    language: LanguageCode | None = None
    is_disabled: bool | None = None


class WhyQuery(Shape):
    """Why."""

    reason: ChangeReason


class NewRole(Shape):
    """A role, in a shop where it is a shop's, and why it is given."""

    role: RoleName
    shop: PublicId | None = None
    reason: ChangeReason


class RoleQuery(WhyQuery):
    """Which shop's role it is, and why it is taken back."""

    shop: PublicId | None = None


class EntryQuery(Shape):
    """Which page: `cursor` is the `next` of the page before."""

    cursor: int = Field(default=0, ge=0, lt=2**63)
    limit: int = Field(default=20, ge=1, le=100)


class Entry(Shape):
    """Who did what, on what, with which outcome, when."""

    id: int
    at: datetime
    who: str
    action: str
    subject: str
    outcome: str


class EntryList(Shape):
    """A page of entries, newest first, and the cursor of the next (None: this is the last)."""

    items: list[Entry]
    next: int | None


people = Section("identity")


def section(security: Security) -> Section:
    """The routes, with what they need besides a unit of work."""
    identity = Section("identity")

    @identity.route(
        "POST",
        "/v1/users",
        body=NewUser,
        answer=UserSummary,
        status=201,
        is_unbound=True,
        errors=(BadHandle, BadName, WeakPassword, HandleTaken),
    )
    async def create_user(call: Call[NewUser, Nothing]) -> Shape:
        """Makes a record for somebody. For admins."""
        asked = call.body
        new = NewPerson(asked.handle, asked.name, asked.language, asked.password)
        return _summary(await people_admin.create(call.store, security, call.actor, new, asked.reason))

    identity.routes += people.routes
    return identity


@people.route("GET", "/v1/users", query=UserQuery, answer=UserList, errors=(NotFound,))
async def list_users(call: Call[Nothing, UserQuery]) -> Shape:
    """All records, page by page. For support and admins."""
    asked, limit = call.query, call.query.limit
    found = await people_admin.page(
        call.work, call.actor, after=asked.cursor or "", most=limit + 1, search=asked.search
    )
    onward = found[limit - 1].public_id if len(found) > limit else None
    return UserList(items=[_summary(each) for each in found[:limit]], next=onward)


@people.route("GET", "/v1/users/{user}", answer=User)
async def get_user(call: Call[Nothing, Nothing]) -> Shape:
    """One record with its roles. For support and admins."""
    return await _user(call)


@people.route(
    "PATCH", "/v1/users/{user}", body=UserChange, answer=User, errors=(BadHandle, BadName, HandleTaken)
)
async def change_user(call: Call[UserChange, Nothing]) -> Shape:
    """Changes, disables or enables a record. For admins."""
    given = call.body.model_dump(exclude={"reason"})
    await people_admin.change(call.work, call.actor, call.path["user"], call.body.reason, **given)
    return await _user(call)


@people.route(
    "DELETE", "/v1/users/{user}", query=WhyQuery, answer=ErasureShape, status=202, errors=(OwnsShops,)
)
async def remove_user(call: Call[Nothing, WhyQuery]) -> Shape:
    """Closes a record and erases it a day later. For admins."""
    return erasure(await removing.remove(call.work, call.actor, call.path["user"], call.query.reason))


@people.route("DELETE", "/v1/users/{user}/erasure", query=WhyQuery, status=204)
async def keep_user(call: Call[Nothing, WhyQuery]) -> Shape:
    """Takes an erasure back; a record that was closed for it opens again. For admins."""
    await removing.take_back(call.work, call.actor, call.path["user"], call.query.reason)
    return Nothing()


@people.route("POST", "/v1/users/{user}/roles", body=NewRole, answer=User, errors=(BadRole, NotFound))
async def grant_role(call: Call[NewRole, Nothing]) -> Shape:
    """Gives somebody a role; never oneself. For admins."""
    asked = call.body
    await people_admin.grant(
        call.work, call.actor, call.path["user"], Role(asked.role), asked.shop, asked.reason
    )
    return await _user(call)


@people.route("DELETE", "/v1/users/{user}/roles/{role}", query=RoleQuery, answer=User, errors=(BadRole,))
async def revoke_role(call: Call[Nothing, RoleQuery]) -> Shape:
    """Takes a role back, if it is held. For admins."""
    asked, named = call.query, call.path["role"]
    if named not in set(Role):
        raise BadRole(role=named)
    await people_admin.revoke(call.work, call.actor, call.path["user"], Role(named), asked.shop, asked.reason)
    return await _user(call)


@people.route("GET", "/v1/audit", query=EntryQuery, answer=EntryList)
async def list_audit(call: Call[Nothing, EntryQuery]) -> Shape:
    """Who did what, newest first. For support and admins."""
    limit, after = call.query.limit, call.query.cursor
    found = await platform.audit_page(call.work, call.actor, after=after, most=limit + 1)
    onward = found[limit - 1].id if len(found) > limit else None
    return EntryList(items=[_entry(each) for each in found[:limit]], next=onward)


async def _user(call: Call[Shape, Shape]) -> User:
    person = await people_admin.one(call.work, call.actor, call.path["user"])
    return User(
        **_summary(person.identity).model_dump(),
        roles=[RoleShape(role=held.role.value, shop=held.shop) for held in person.roles],
        second_factors=[method.value for method in person.second_factors],
        erasure=erasure(person.erasure) if person.erasure else None,
    )


def _summary(identity: Identity) -> UserSummary:
    return UserSummary(
        id=identity.public_id,
        handle=identity.handle,
        name=identity.name,
        language=identity.language,
        status=identity.status.value,
        created_at=identity.created_at,
    )


def _entry(entry: AuditEntry) -> Entry:
    return Entry(
        id=entry.id,
        at=entry.at,
        who=entry.who,
        action=entry.action,
        subject=entry.subject,
        outcome=entry.outcome,
    )
