"""How everything over HTTP is told: a route is a function with a docstring, with what goes in and out.

Everything else (who may call it, parsing, the unit of work, errors, versions, documents) follows from that.
The API (`web/v1`) answers in JSON; the account page (`web/account`) in pages, with forms on them.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from domain.errors import DomainError
from domain.identity.errors import NotSignedIn
from domain.identity.records import Session
from domain.identity.sign_in.signing_in import Client
from domain.people import Actor
from domain.unit_of_work import Store, UnitOfWork
from web.conditions import Condition

Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
Body = TypeVar("Body", covariant=True)
Query = TypeVar("Query", covariant=True)
Made = TypeVar("Made")
Run = Callable[[Any], Awaitable[Any]]
"""What a route does with its call."""


class Shape(BaseModel):
    """A part of the API's language: nothing that is not described gets in."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Nothing(Shape):
    """No body, no query, or an answer with nothing in it."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls: the actor and the session (None for another system), or nobody known.

    `shop_id` is the one shop that another system is for; None: it is the platform's.
    """

    actor: Actor
    session: Session | None
    scopes: frozenset[str] = frozenset()
    shop_id: int | None = None

    def coming_from(self, client: Client) -> Caller:
        """The same, counted by the network that the request comes from as well."""
        return replace(self, actor=replace(self.actor, address=client.address))


@dataclass(frozen=True, slots=True)
class Call(Generic[Body, Query]):
    """One request, read and checked. `condition` is what If-Match says, where the route takes it; `file` is
    the body of one that takes a file.

    `work` is committed after the route; a route that is unbound only reads in it, and opens its own
    units of work from `store`, before and after what is slow.
    """

    work: UnitOfWork
    store: Store
    caller: Caller | None
    path: Mapping[str, str]
    body: Body
    query: Query
    client: Client
    language: str
    condition: Condition | None = None
    file: bytes = b""

    async def version(self, current: Callable[[], Awaitable[int]]) -> int:
        """What If-Match says that this is for, else the version that is there. Raises StaleVersion."""
        return await (self.condition or Condition(None)).version(current)

    @property
    def who(self) -> Actor | None:
        """Who acts, where that is known."""
        return self.caller.actor if self.caller else None

    @property
    def actor(self) -> Actor:
        """Who acts. Raises NotSignedIn."""
        if self.caller is None:
            raise NotSignedIn
        return self.caller.actor

    @property
    def session(self) -> Session:
        """The session that it comes in. Raises NotSignedIn."""
        if self.caller is None or self.caller.session is None:
            raise NotSignedIn
        return self.caller.session


@dataclass(frozen=True, slots=True)
class Answer:
    """What comes out, with the version that the next If-Match names, and headers."""

    content: Shape
    version: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileAnswer:
    """A file that comes out, by its name."""

    content: bytes
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Deprecation:
    """An operation on its way out: since when, when it goes, and the path of what takes its place."""

    since: datetime
    sunset: datetime | None = None
    successor: str | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """One operation. `errors` are those of its use case; the rest is the same everywhere.

    `shop_scope` is what another system of one shop must have been given; empty: it may not call.
    `page` is what a form stands on: it is shown again with what went wrong. `takes_file`: the body is a
    file; `gives_files`: what it answers is one, of these kinds.
    """

    method: Method
    path: str
    service: str
    run: Run
    body: type[Shape] = Nothing
    query: type[Shape] = Nothing
    answer: type[Shape] = Nothing
    status: int = 200
    errors: tuple[type[DomainError], ...] = ()
    is_open: bool = False
    is_versioned: bool = False
    takes_version: bool = False
    is_unbound: bool = False
    is_personal: bool = False
    is_secret: bool = False
    needs_proof: bool = False
    deprecation: Deprecation | None = None
    page: Run | None = None
    takes_file: bool = False
    gives_files: tuple[str, ...] = ()
    shop_scope: str = ""

    @property
    def operation(self) -> str:
        """The operation's name in the document: unique, and what clients call their functions."""
        return getattr(self.run, "__name__", "").strip("_")

    @property
    def summary(self) -> str:
        """The first line of the docstring."""
        return (self.run.__doc__ or "").strip().partition("\n")[0]

    @property
    def description(self) -> str:
        """What the docstring says beyond its first line: what comes of a repeat, for one."""
        return inspect.cleandoc((self.run.__doc__ or "").strip().partition("\n")[2])

    @property
    def writes(self) -> bool:
        """Whether it changes anything."""
        return self.method != "GET"

    @property
    def scope(self) -> str:
        """What another system must have been given."""
        return f"{self.service}:{'write' if self.writes else 'read'}"

    def admits(self, caller: Caller) -> bool:
        """Whether whoever is known may call at all: a person always, another system by its scopes."""
        if caller.session is not None or self.is_open:
            return True
        if caller.shop_id is not None:
            return self.shop_scope in caller.scopes
        return not self.is_personal and self.scope in caller.scopes

    @property
    def takes_keys(self) -> bool:
        """Whether an Idempotency-Key counts: a write by somebody known."""
        return self.writes and not self.is_open


class Section:
    """The routes of one service: `carts = Section("carts")`, `@carts.route("GET", "/v1/carts", …)`.

    `is_personal`: for people who are signed in; no other system may, whatever its scopes. `in_shops` is what
    the scopes of a shop's own systems call all of it; empty: what a route says itself.
    """

    def __init__(self, name: str, *, is_personal: bool = False, in_shops: str = "") -> None:
        self.name, self.is_personal, self._in_shops = name, is_personal, in_shops
        self.routes: list[Route] = []

    def route(
        self,
        method: Method,
        path: str,
        *,
        body: type[Shape] = Nothing,
        query: type[Shape] = Nothing,
        answer: type[Shape] = Nothing,
        status: int = 200,
        errors: tuple[type[DomainError], ...] = (),
        is_open: bool = False,
        is_versioned: bool = False,
        takes_version: bool = False,
        is_unbound: bool = False,
        is_secret: bool = False,
        needs_proof: bool = False,
        deprecation: Deprecation | None = None,
        takes_file: bool = False,
        gives_files: tuple[str, ...] = (),
        shop_scope: str | None = None,
    ) -> Callable[[Callable[..., Awaitable[Made]]], Callable[..., Awaitable[Made]]]:
        """Declares an operation. `is_open`: nobody need be signed in. `is_versioned`: If-Match is needed;
        `takes_version`: it counts where it comes.

        `is_unbound`: opens its own units of work. `needs_proof`: asks for a fresh proof of who it is.
        `is_secret`: what it answers is shown once, and never kept to be given again. `takes_file` and
        `gives_files` (of these kinds): files in place of JSON. `shop_scope`: what a shop's own system needs.
        """
        if shop_scope is None and self._in_shops and not is_open:
            shop_scope = f"{self._in_shops}:{'read' if method == 'GET' else 'write'}"

        def keep(
            run: Callable[..., Awaitable[Made]],
        ) -> Callable[..., Awaitable[Made]]:
            self.routes.append(
                Route(
                    method=method,
                    path=path,
                    service=self.name,
                    run=run,
                    body=body,
                    query=query,
                    answer=answer,
                    status=status,
                    errors=errors,
                    is_open=is_open,
                    is_versioned=is_versioned,
                    takes_version=takes_version or is_versioned,
                    is_secret=is_secret,
                    is_unbound=is_unbound,
                    is_personal=self.is_personal,
                    needs_proof=needs_proof,
                    deprecation=deprecation,
                    takes_file=takes_file,
                    gives_files=gives_files,
                    shop_scope=shop_scope or "",
                )
            )
            return run

        return keep
