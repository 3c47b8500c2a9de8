"""Reading what a request brings: no more than is taken, no slower than is waited for, nothing unspeakable."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from typing import Any, NoReturn, TypeVar

from aiohttp import web
from pydantic import ValidationError

from domain.errors import BadRequest
from web.routes import Shape

LARGEST_BODY = 64 * 1024
"""Bytes, after decompression. The largest body that is any use here is under 4 KiB."""
LARGEST_FILE = 20 * 1024 * 1024
PATIENCE_S, PATIENCE_WITH_FILES_S = 10, 120
KEY = "[!-~]{1,128}"
"""An Idempotency-Key."""
ID = "[A-Za-z0-9._-]{1,64}"
"""What stands for one thing in a path."""
Read = TypeVar("Read", bound=Shape)


async def body(request: web.Request) -> bytes:
    """The body, which is JSON or nothing.

    Raises HTTPRequestEntityTooLarge, HTTPUnsupportedMediaType, HTTPRequestTimeout.
    """
    read = await _read(request, LARGEST_BODY, PATIENCE_S)
    if read and request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    return read


async def file(request: web.Request) -> bytes:
    """The body, which is a file of whatever kind it says or does not say.

    Raises HTTPRequestEntityTooLarge, HTTPUnsupportedMediaType (for a form), HTTPRequestTimeout.
    """
    if request.content_type.startswith("multipart/"):
        raise web.HTTPUnsupportedMediaType
    return await _read(request, LARGEST_FILE, PATIENCE_WITH_FILES_S)


async def _read(request: web.Request, most: int, patience_s: int) -> bytes:
    read = bytearray()
    try:
        async with asyncio.timeout(patience_s):
            async for piece in request.content.iter_any():
                read += piece
                if len(read) > most:
                    raise web.HTTPRequestEntityTooLarge(most, len(read))
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    return bytes(read)


def from_json(raw: bytes) -> Any:
    """What the body says; an empty one says `{}`. Raises BadRequest."""
    try:
        given = json.loads(raw.decode(), parse_constant=_no_number, object_pairs_hook=_once) if raw else {}
        if not all(map(is_speakable, _texts(given))):
            raise ValueError("not text")
    except (ValueError, RecursionError):
        raise BadRequest(where="body") from None
    return given


def query(request: web.Request) -> dict[str, str]:
    """What the address asks for, each thing once. Raises BadRequest."""
    if len(request.query) != len(given := dict(request.query)):
        raise BadRequest(where="query")
    return given


def parsed(shape: type[Read], given: Any, where: str) -> Read:
    """It in this shape. Raises BadRequest, which names the first place that does not fit."""
    if where == "query" and not all(map(is_speakable, _texts(given))):
        raise BadRequest(where=where)
    try:
        return shape.model_validate(given)
    except ValidationError as error:
        named = next((str(each) for each in error.errors()[0]["loc"] if each in shape.model_fields), "")
        raise BadRequest(where=f"{where}.{named}" if named else where) from None


def is_speakable(text: str) -> bool:
    """Whether it is text for a database: no NUL, which PostgreSQL does not take, and no half of a pair."""
    return "\0" not in text and not any("\ud800" <= sign <= "\udfff" for sign in text)


def _texts(given: Any) -> Iterator[str]:
    """Every text in parsed JSON."""
    if isinstance(given, str):
        yield given
    elif isinstance(given, dict):
        for name, each in given.items():
            yield name
            yield from _texts(each)
    elif isinstance(given, list):
        for each in given:
            yield from _texts(each)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Two readers of one name twice may each believe another one: RFC 7493, 2.3."""
    if len(made := dict(pairs)) != len(pairs):
        raise ValueError("a name comes twice")
    return made


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number in JSON")
