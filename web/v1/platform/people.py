"""People and their roles, for those who run the platform."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal

from pydantic import StringConstraints

from domain.errors import BadName, NotFound
from domain.identity.errors import BadHandle, HandleTaken, WeakPassword
from domain.identity.records import Identity
from domain.identity.security import Security
from domain.people import Role
from domain.platform.errors import BadRole, LastAdmin, OwnStanding
from domain.platform.people import changing, looking_up, removing, roles
from domain.platform.people.changing import ChangeReason, NewPerson
from domain.platform.people.looking_up import Person
from domain.privacy.errors import OwnsShops, RemovalUnderWay
from web.paging import PageQuery, page_after
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
    """A record: roles, ways in, how many clients and chats, and its erasure where one waits.

    `has_approved_factors`: the second factors count for roles.
    """

    roles: list[RoleShape]
    second_factors: list[str]
    has_approved_factors: bool
    ways: list[str]
    sessions: int
    chats: int
    erasure: ErasureShape | None


class UserQuery(PageQuery):
    """Which records: `search` is the beginning of a handle or name."""

    search: Search = ""


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
        return _summary(await changing.create(call.store, security, call.actor, new, asked.reason))

    identity.routes += people.routes
    return identity


@people.route("GET", "/v1/users", query=UserQuery, answer=UserList)
async def list_users(call: Call[Nothing, UserQuery]) -> Shape:
    """All records, page by page. For support and admins."""
    work, actor, asked = call.work, call.actor, call.query

    async def position(public_id: str) -> int:
        return await looking_up.position(work, actor, public_id)

    async def read(after: int, most: int) -> Sequence[Identity]:
        return await looking_up.page(work, actor, after=after, most=most, search=asked.search)

    page = await page_after("users", asked, position, read, lambda identity: identity.public_id)
    return UserList(items=[_summary(each) for each in page.items], next=page.next)


@people.route("GET", "/v1/users/{user}", answer=User, is_unbound=True)
async def get_user(call: Call[Nothing, Nothing]) -> Shape:
    """One record with its roles; that somebody looked is audited. For support and admins."""
    async with call.store.begin() as work:
        return _user(await looking_up.look_up(work, call.actor, call.path["user"]))


@people.route(
    "PATCH",
    "/v1/users/{user}",
    body=UserChange,
    answer=User,
    errors=(BadHandle, BadName, HandleTaken, OwnStanding, LastAdmin, RemovalUnderWay),
)
async def change_user(call: Call[UserChange, Nothing]) -> Shape:
    """Changes, disables or enables a record. For admins."""
    given = call.body.model_dump(exclude={"reason"})
    await changing.change(call.work, call.actor, call.path["user"], call.body.reason, **given)
    return _user(await looking_up.changed(call.work, call.actor, call.path["user"]))


@people.route(
    "DELETE",
    "/v1/users/{user}",
    query=WhyQuery,
    answer=ErasureShape,
    status=202,
    errors=(OwnsShops, OwnStanding, LastAdmin),
)
async def remove_user(call: Call[Nothing, WhyQuery]) -> Shape:
    """Closes a record and erases it a day later. For admins."""
    return erasure(await removing.remove(call.work, call.actor, call.path["user"], call.query.reason))


@people.route("DELETE", "/v1/users/{user}/sessions", query=WhyQuery, status=204)
async def end_user_sessions(call: Call[Nothing, WhyQuery]) -> Shape:
    """Signs somebody out everywhere. For admins."""
    await changing.end_sessions(call.work, call.actor, call.path["user"], call.query.reason)
    return Nothing()


@people.route("DELETE", "/v1/users/{user}/erasure", query=WhyQuery, status=204, errors=(OwnStanding,))
async def keep_user(call: Call[Nothing, WhyQuery]) -> Shape:
    """Takes an erasure back; a record that was closed for it opens again. For admins."""
    await removing.take_back(call.work, call.actor, call.path["user"], call.query.reason)
    return Nothing()


@people.route(
    "POST",
    "/v1/users/{user}/roles",
    body=NewRole,
    answer=User,
    needs_proof=True,
    errors=(BadRole, NotFound, OwnStanding),
)
async def grant_role(call: Call[NewRole, Nothing]) -> Shape:
    """Gives somebody a role. For admins."""
    asked = call.body
    await roles.grant(call.work, call.actor, call.path["user"], Role(asked.role), asked.shop, asked.reason)
    return _user(await looking_up.changed(call.work, call.actor, call.path["user"]))


@people.route(
    "DELETE",
    "/v1/users/{user}/roles/{role}",
    query=RoleQuery,
    answer=User,
    needs_proof=True,
    errors=(BadRole, OwnStanding, LastAdmin),
)
async def revoke_role(call: Call[Nothing, RoleQuery]) -> Shape:
    """Takes a role back, if it is held. For admins."""
    asked, named = call.query, call.path["role"]
    if named not in set(Role):
        raise BadRole(role=named)
    await roles.revoke(call.work, call.actor, call.path["user"], Role(named), asked.shop, asked.reason)
    return _user(await looking_up.changed(call.work, call.actor, call.path["user"]))


def _user(person: Person) -> User:
    return User(
        **_summary(person.identity).model_dump(),
        roles=[RoleShape(role=held.role.value, shop=held.shop) for held in person.roles],
        second_factors=[method.value for method in person.second_factors],
        has_approved_factors=person.has_approved_factors,
        ways=[method.value for method in person.ways],
        sessions=person.sessions,
        chats=person.chats,
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
