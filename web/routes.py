"""How everything over HTTP is told: a route is a function with a docstring, with what goes in and out.

Everything else (who may call it, parsing, the unit of work, errors, versions, documents) follows from that.
The API (`web/v1`) answers in JSON; the account page (`web/account`) in pages, with forms on them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from domain.errors import DomainError
from domain.identity.errors import NotSignedIn
from domain.identity.records import Session
from domain.identity.sign_in.signing_in import Client
from domain.people import Actor
from domain.unit_of_work import Store, UnitOfWork

Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
Body = TypeVar("Body", covariant=True)
Query = TypeVar("Query", covariant=True)
Run = Callable[[Any], Awaitable[Any]]
"""What a route does with its call."""


class Shape(BaseModel):
    """A part of the API's language: nothing that is not described gets in."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Nothing(Shape):
    """No body, no query, or an answer with nothing in it."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls: the actor and the session (None for another system), or nobody known."""

    actor: Actor
    session: Session | None
    scopes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Call(Generic[Body, Query]):
    """One request, read and checked. `version` is what If-Match names.

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
    version: int | None = None

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
class Deprecation:
    """An operation on its way out: since when, when it goes, and the path of what takes its place."""

    since: datetime
    sunset: datetime | None = None
    successor: str | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """One operation. `errors` are those of its use case; the rest is the same everywhere.

    `page` is what a form stands on: it is shown again with what went wrong.
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
    is_unbound: bool = False
    is_personal: bool = False
    needs_proof: bool = False
    deprecation: Deprecation | None = None
    page: Run | None = None

    @property
    def operation(self) -> str:
        """The operation's name in the document: unique, and what clients call their functions."""
        return getattr(self.run, "__name__", "").strip("_")

    @property
    def summary(self) -> str:
        """The first line of the docstring."""
        return (self.run.__doc__ or "").strip().partition("\n")[0]

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
        return not self.is_personal and self.scope in caller.scopes

    @property
    def takes_keys(self) -> bool:
        """Whether an Idempotency-Key counts: a write in one unit of work, by somebody known."""
        return self.writes and not self.is_open and not self.is_unbound


class Section:
    """The routes of one service: `carts = Section("carts")`, `@carts.route("GET", "/v1/carts", …)`.

    `is_personal`: for people who are signed in; no other system may, whatever its scopes.
    """

    def __init__(self, name: str, *, is_personal: bool = False) -> None:
        self.name, self.is_personal = name, is_personal
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
        is_unbound: bool = False,
        needs_proof: bool = False,
        deprecation: Deprecation | None = None,
    ) -> Callable[[Callable[..., Awaitable[Answer | Shape]]], Callable[..., Awaitable[Answer | Shape]]]:
        """Declares an operation. `is_open`: nobody need be signed in. `is_versioned`: If-Match is needed.

        `is_unbound`: opens its own units of work. `needs_proof`: asks for a fresh proof of who it is.
        """

        def keep(
            run: Callable[..., Awaitable[Answer | Shape]],
        ) -> Callable[..., Awaitable[Answer | Shape]]:
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
                    is_unbound=is_unbound,
                    is_personal=self.is_personal,
                    needs_proof=needs_proof,
                    deprecation=deprecation,
                )
            )
            return run

        return keep
