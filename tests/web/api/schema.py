"""Holds what was said against the schemas of the API's document: as much of JSON Schema as that uses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda it: isinstance(it, dict),
    "array": lambda it: isinstance(it, list),
    "string": lambda it: isinstance(it, str),
    "integer": lambda it: isinstance(it, int) and not isinstance(it, bool),
    "number": lambda it: isinstance(it, int | float) and not isinstance(it, bool),
    "boolean": lambda it: isinstance(it, bool),
    "null": lambda it: it is None,
}
SAYS_NOTHING = {"title", "description", "default", "format", "required", "additionalProperties"}


def faults(schema: dict[str, Any], given: Any, schemas: dict[str, Any], at: str = "$") -> Iterator[str]:
    """What does not fit. Raises KeyError for a keyword that is not known here."""
    for word, says in schema.items():
        if word not in SAYS_NOTHING:
            yield from CHECKS[word](says, given, schemas, at)
    if isinstance(given, dict):
        yield from _members(schema, given, schemas, at)
    if schema.get("format") == "date-time" and isinstance(given, str):
        assert datetime.fromisoformat(given).tzinfo


def _members(
    schema: dict[str, Any], given: dict[str, Any], schemas: dict[str, Any], at: str
) -> Iterator[str]:
    yield from (f"{at} lacks {name}" for name in schema.get("required", []) if name not in given)
    more = schema.get("additionalProperties", True)
    for name in given.keys() - schema.get("properties", {}).keys():
        if more is False:
            yield f"{at} has {name}"
        elif isinstance(more, dict):
            yield from faults(more, given[name], schemas, f"{at}.{name}")


def _ref(says: str, given: Any, schemas: dict[str, Any], at: str) -> Iterator[str]:
    yield from faults(schemas[says.removeprefix("#/components/schemas/")], given, schemas, at)


def _type(says: str, given: Any, _: dict[str, Any], at: str) -> Iterator[str]:
    if not TYPES[says](given):
        yield f"{at} is no {says}: {given!r}"


def _properties(says: dict[str, Any], given: Any, schemas: dict[str, Any], at: str) -> Iterator[str]:
    if isinstance(given, dict):
        for name in says.keys() & given.keys():
            yield from faults(says[name], given[name], schemas, f"{at}.{name}")


def _items(says: dict[str, Any], given: Any, schemas: dict[str, Any], at: str) -> Iterator[str]:
    for place, each in enumerate(given if isinstance(given, list) else []):
        yield from faults(says, each, schemas, f"{at}[{place}]")


def _any_of(says: list[dict[str, Any]], given: Any, schemas: dict[str, Any], at: str) -> Iterator[str]:
    if all(list(faults(each, given, schemas, at)) for each in says):
        yield f"{at} fits none: {given!r}"


def _if(holds: Callable[[Any, Any], bool]) -> Callable[..., Iterator[str]]:
    def check(says: Any, given: Any, _: dict[str, Any], at: str) -> Iterator[str]:
        if not holds(says, given):
            yield f"{at}: {given!r} against {says!r}"

    return check


def _is_number(given: Any) -> bool:
    return TYPES["number"](given)


CHECKS: dict[str, Callable[..., Iterator[str]]] = {
    "$ref": _ref,
    "type": _type,
    "properties": _properties,
    "items": _items,
    "anyOf": _any_of,
    "enum": _if(lambda says, it: it in says),
    "const": _if(lambda says, it: it == says),
    "pattern": _if(lambda says, it: not isinstance(it, str) or re.search(says, it) is not None),
    "minLength": _if(lambda says, it: not isinstance(it, str) or len(it) >= says),
    "maxLength": _if(lambda says, it: not isinstance(it, str) or len(it) <= says),
    "minItems": _if(lambda says, it: not isinstance(it, list) or len(it) >= says),
    "maxItems": _if(lambda says, it: not isinstance(it, list) or len(it) <= says),
    "minimum": _if(lambda says, it: not _is_number(it) or it >= says),
    "maximum": _if(lambda says, it: not _is_number(it) or it <= says),
    "exclusiveMaximum": _if(lambda says, it: not _is_number(it) or it < says),
}
