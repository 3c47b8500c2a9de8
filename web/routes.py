"""How the API is told: a route is a function with a docstring, and what goes in and comes out of it.

Everything else (who may call it, parsing, the unit of work, errors, versions, documents) follows from that.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from domain.errors import DomainError
from domain.identity.records import Session
from domain.people import Actor
from domain.unit_of_work import Store, UnitOfWork

Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
Body = TypeVar("Body", covariant=True)
Query = TypeVar("Query", covariant=True)


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
    """One request, read and checked. `version` is what If-Match names; `client` is shown in session lists;
    `address` is the network address that attempts are counted by.

    `work` is committed after the route; a route that is unbound only reads in it, and opens its own
    units of work from `store`, before and after what is slow.
    """

    work: UnitOfWork
    store: Store
    caller: Caller | None
    path: Mapping[str, str]
    body: Body
    query: Query
    version: int | None = None
    client: str = ""
    address: str = ""
    language: str = "en"

    @property
    def actor(self) -> Actor:
        """Who acts; only in routes that ask for somebody."""
        assert self.caller is not None
        return self.caller.actor

    @property
    def session(self) -> Session:
        """The session that it comes in; only in routes for people."""
        assert self.caller is not None
        assert self.caller.session is not None
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
    """One operation. `errors` are those of its use case; the rest is the same everywhere."""

    method: Method
    path: str
    service: str
    run: Callable[[Call[Any, Any]], Awaitable[Answer | Shape]]
    body: type[Shape]
    query: type[Shape]
    answer: type[Shape]
    status: int
    errors: tuple[type[DomainError], ...]
    is_open: bool
    is_versioned: bool
    is_unbound: bool
    is_personal: bool
    needs_proof: bool
    scope: str
    deprecation: Deprecation | None = None

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
        reads = method == "GET"

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
                    scope=f"{self.name}:{'read' if reads else 'write'}",
                    deprecation=deprecation,
                )
            )
            return run

        return keep
