"""The API's document (OpenAPI 3.1), made from its routes: there is no other list of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from pydantic.json_schema import models_json_schema

from domain.errors import (
    AnsweredOnce,
    BadRequest,
    DomainError,
    KeyReused,
    NotAllowed,
    NotFound,
    StaleVersion,
    StillUnderWay,
    TooManyTries,
)
from domain.identity.errors import FreshProofNeeded, NotSignedIn
from web.problems import STATUS, TRANSPORT
from web.reading import ID, KEY
from web.routes import Nothing, Route, Shape

_TAG = '"[0-9]{1,9}"'
VERSIONS = rf"\*|{_TAG}(, ?{_TAG})*"
"""What If-Match names: ETags of ours, or whatever there is."""
MEANS = {
    "If-Match": "The ETag that the change is for, several, or `*`; a weak one fits none (RFC 9110, 13.1.1)",
    "Idempotency-Key": "The same request with the same key is done once, and gets the same answer for a day",
}
SHOWN_ONCE = "The answer is shown once: with the same `Idempotency-Key` again it is refused (answered-once)."
IN_A_SHOP = "A system of the shop's own needs `{scope}`."
FILES = ("application/octet-stream", "text/csv")
BYTES: dict[str, Any] = {"schema": {"type": "string", "format": "binary"}}
_REF = "#/components/schemas/{model}"
TOKEN = {
    "type": "http",
    "scheme": "bearer",
    "bearerFormat": "JWT",
    "description": "The `access_token` that `POST /v1/sessions` answers",
}
WAIT = {"description": "Seconds until the same may work", "schema": {"type": "integer", "minimum": 1}}
PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string", "description": "/problems/<code>, where it is explained"},
        "title": {"type": "string", "description": "In the language of Accept-Language"},
        "status": {"type": "integer"},
    },
}


def document(routes: Sequence[Route], version: str) -> dict[str, Any]:
    """The whole document."""
    taken = {shape for route in routes for shape in (route.body, route.query)} - {Nothing}
    told = {route.answer for route in routes if route.status != 204 and not route.gives_files}
    shapes = taken | told
    schemas = _schemas(tuple(sorted(shapes, key=lambda shape: shape.__name__)))
    paths: dict[str, dict[str, Any]] = {}
    for route in routes:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(route, schemas)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Kirana", "version": version},
        "tags": [{"name": name} for name in sorted({route.service for route in routes})],
        "paths": paths,
        "components": {
            "schemas": {"Problem": PROBLEM, **schemas},
            "securitySchemes": {"token": TOKEN},
        },
    }


@cache
def _schemas(shapes: tuple[type[Shape], ...]) -> dict[str, Any]:
    _, made = models_json_schema([(shape, "validation") for shape in shapes], ref_template=_REF)
    return dict(made["$defs"])


def errors_of(route: Route) -> list[type[DomainError]]:
    """Its use case's errors, and those that come with how it is called."""
    common: list[type[DomainError]] = [] if route.is_open else [NotSignedIn, NotAllowed]
    common.append(BadRequest)
    if "{" in route.path:
        common.append(NotFound)
    if route.needs_proof:
        common.append(FreshProofNeeded)
    if route.takes_version:
        common.append(StaleVersion)
    if route.takes_keys:
        common += [KeyReused, StillUnderWay, TooManyTries, AnsweredOnce]
    return sorted({*route.errors, *common}, key=lambda error: error.code)


def _operation(route: Route, schemas: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "operationId": route.operation,
        "summary": route.summary,
        "tags": [route.service],
        "parameters": [*_in_path(route), *_in_query(route, schemas), *_in_headers(route)],
        "responses": {str(route.status): _success(route), **_failures(route)},
        "security": [{}, {"token": []}] if route.is_open else [{"token": []}],
    }
    once = [SHOWN_ONCE] if route.is_secret and route.takes_keys else []
    scoped = [IN_A_SHOP.format(scope=route.shop_scope)] if route.shop_scope else []
    if said := [*([route.description] if route.description else []), *scoped, *once]:
        made["description"] = "\n\n".join(said)
    if route.deprecation:
        made["deprecated"] = True
    if route.takes_file:
        made["requestBody"] = {"required": True, "content": dict.fromkeys(FILES, BYTES)}
    if route.body is not Nothing:
        needed = any(field.is_required() for field in route.body.model_fields.values())
        made["requestBody"] = {"required": needed, "content": {"application/json": _schema(route.body)}}
    return made


def _schema(shape: type[Shape]) -> dict[str, Any]:
    return {"schema": {"$ref": _REF.format(model=shape.__name__)}}


def _success(route: Route) -> dict[str, Any]:
    told: dict[str, Any] = {"description": route.summary}
    if route.gives_files:
        told["content"] = dict.fromkeys(route.gives_files, BYTES)
    elif route.status != 204:
        told["content"] = {"application/json": _schema(route.answer)}
    return told


def _failures(route: Route) -> dict[str, Any]:
    by_status: dict[int, list[str]] = {}
    for error in errors_of(route):
        by_status.setdefault(STATUS[error.kind], []).append(error.code)
    by_status |= {status: [TRANSPORT[status]] for status in (408, 413, 415, 503)}
    return {str(status): _failure(status, codes) for status, codes in sorted(by_status.items())}


def _failure(status: int, codes: list[str]) -> dict[str, Any]:
    schema = {"schema": {"$ref": _REF.format(model="Problem")}}
    told = {"description": ", ".join(codes), "content": {"application/problem+json": schema}}
    return told | ({"headers": {"Retry-After": WAIT}} if status in (429, 503) else {})


def _in_path(route: Route) -> list[dict[str, Any]]:
    names = re.findall(r"{(\w+)}", route.path)
    text = {"type": "string", "pattern": f"^{ID}$"}
    return [{"name": name, "in": "path", "required": True, "schema": text} for name in names]


def _in_query(route: Route, schemas: dict[str, Any]) -> list[dict[str, Any]]:
    if route.query is Nothing:
        return []
    schema = schemas[route.query.__name__]
    needed = schema.get("required", [])
    return [
        {"name": name, "in": "query", "required": name in needed, "schema": each}
        for name, each in schema["properties"].items()
    ]


def _in_headers(route: Route) -> list[dict[str, Any]]:
    told = [("If-Match", route.is_versioned, VERSIONS)] * route.takes_version + [
        ("Idempotency-Key", False, KEY)
    ] * route.takes_keys
    return [
        {
            "name": name,
            "in": "header",
            "description": MEANS[name],
            "required": needed,
            "schema": {"type": "string", "pattern": f"^{pattern}$"},
        }
        for name, needed, pattern in told
    ]
