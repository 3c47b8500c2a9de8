"""Errors over HTTP, as RFC 9457 problem details. What a code means stands at `/problems/<code>`."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from domain.errors import DomainError, Kind
from domain.identity.errors import FreshProofNeeded
from domain.identity.records import FRESH
from domain.values import Ahead, Distance, Money, Names, Price, Quantity, Span

STATUS = {
    Kind.NOT_FOUND: 404,
    Kind.FORBIDDEN: 403,
    Kind.CONFLICT: 409,
    Kind.INVALID: 400,
    Kind.UNAUTHENTICATED: 401,
    Kind.PRECONDITION: 412,
    Kind.UNPROCESSABLE: 422,
    Kind.THROTTLED: 429,
}

STEP_UP = f'Bearer error="insufficient_user_authentication", max_age="{int(FRESH.total_seconds())}"'
"""The token is good, and too old for this (RFC 9470)."""
TRANSPORT = {
    404: "not-found",
    405: "method-not-allowed",
    408: "too-slow",
    413: "too-large",
    415: "unsupported-media-type",
    500: "internal",
    503: "unavailable",
}
"""What goes wrong before anything is asked of the domain, or in ourselves: codes by status."""


AGAIN_IN_S = 5
"""When to ask again what could not be done now."""


def problem(status: int, code: str, title: str, **facts: Any) -> web.Response:
    """One problem; `title` says nothing about anybody."""
    body = {"type": f"/problems/{code}", "title": title, "status": status, **facts}
    return web.json_response(body, status=status, content_type="application/problem+json")


def transport_problem(error: web.HTTPException) -> web.Response:
    """What aiohttp raised, with the headers that belong to it."""
    code = TRANSPORT.get(error.status, "internal" if error.status >= 500 else "bad-request")
    answer = problem(error.status, code, error.reason)
    if "Allow" in error.headers:
        answer.headers["Allow"] = error.headers["Allow"]
    if error.status in (408, 413):
        answer.force_close()
    return answer


def unavailable() -> web.Response:
    """What is stored cannot be reached, or too much waits: nothing was done, and the same may work soon."""
    answer = problem(503, "unavailable", "Service Unavailable")
    answer.headers["Retry-After"] = str(AGAIN_IN_S)
    return answer


def refusal(error: DomainError, title: str) -> web.Response:
    """A domain error with its facts; `title` is its text in the caller's language."""
    facts = {name: plain(fact) for name, fact in error.facts.items()}
    answer = problem(STATUS[error.kind], error.code, title, **facts)
    if error.kind is Kind.UNAUTHENTICATED:
        answer.headers["WWW-Authenticate"] = STEP_UP if isinstance(error, FreshProofNeeded) else "Bearer"
    if error.kind is Kind.THROTTLED:
        answer.headers["Retry-After"] = str(error.facts["seconds"])
    return answer


def plain(fact: object) -> Any:
    """A fact as JSON."""
    match fact:
        case Money():
            return {"minor": fact.minor, "currency": fact.currency}
        case Quantity():
            return {"amount": fact.amount, "unit": fact.unit.value}
        case Price():
            return {"minor": fact.money.minor, "currency": fact.money.currency, "per": fact.per}
        case Names():
            return dict(fact.by_language)
        case Distance():
            return {"metres": fact.metres}
        case Ahead():
            return fact.at.isoformat()
        case Span():
            return {"starts_at": fact.at.isoformat(), "ends_at": fact.until.isoformat()}
        case tuple() | list():
            return [plain(each) for each in fact]
        case None | bool() | int() | str():
            return fact
    return str(fact)
