"""One call of a Bot API method: its parameters, however they were sent."""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from sandbox.refusal import bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the call."""

    name: str
    content: bytes
    mime_type: str


@dataclass(slots=True)
class Call:
    """Parameters by name: text as from a form, or JSON values as from a JSON body."""

    method: str
    values: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """A string parameter. Raises Refusal where it cannot be UTF-8."""
        value = self.values.get(name)
        if value is None:
            return None
        text = value if isinstance(value, str) else json.dumps(value)
        try:
            text.encode()
        except UnicodeEncodeError:
            raise bad_request("strings must be encoded in UTF-8") from None
        return text

    def integer(self, name: str) -> int | None:
        """A whole number; None where it is missing or none, as Telegram reads it."""
        try:
            return int(self.values[name])
        except (KeyError, TypeError, ValueError):
            return None

    def number(self, name: str) -> float | None:
        """A number; None where it is missing or none."""
        try:
            return float(self.values[name])
        except (KeyError, TypeError, ValueError):
            return None

    def flag(self, name: str) -> bool:
        """A Boolean, also as the words that forms carry."""
        return str(self.values.get(name, "")).lower() in ("true", "yes", "1")

    def structure(self, name: str, called: str | None = None) -> Any:
        """A JSON-serialised parameter. Raises Refusal naming it (or `called`) where it does not parse."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {called or name} JSON object") from None


async def read_call(request: web.Request, method: str) -> tuple[Call, int]:
    """The call in a request, and how many bytes its body had. Raises Refusal, HTTPRequestEntityTooLarge."""
    values: dict[str, Any] = dict(request.query)
    if request.content_type == "multipart/form-data":
        return await _multipart(request, Call(method, values)), request.content_length or 0
    raw = await request.read()
    try:
        if request.content_type == "application/json":
            values.update(json.loads(raw) if raw else {})
        else:
            values.update(parse_qsl(raw.decode(), keep_blank_values=True))
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    return Call(method, values), len(raw)


async def _multipart(request: web.Request, call: Call) -> Call:
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            call.uploads[name] = Upload(value.filename, value.file.read(), value.content_type)
            value.file.close()
        else:
            call.values[name] = value
    return call
