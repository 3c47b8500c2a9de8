"""What a browser keeps for us and sends us: cookies, forms, and how it calls itself."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import web

from domain.identity.clients import known_client
from domain.people import plain_line
from web.reading import LARGEST_BODY, PATIENCE_S, is_speakable

LONGEST_FIELD = 16_384
MOST_FIELDS = 20
LONGEST_NAME = 60


class FormTooOld(Exception):
    """The form is not one that this browser was given."""


@dataclass(slots=True)
class Cookies:
    """The cookies of one request, and those of its answer.

    On https they carry the `__Host-` prefix: bound to this very host, and never sent in the clear.
    """

    sent: dict[str, str]
    is_https: bool
    put: dict[str, tuple[str, int | None]] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """What the browser sent, or what it is told to keep by this answer."""
        return self.put[name][0] if name in self.put else self.sent.get(self._full(name), "")

    def set(self, name: str, value: str, seconds: int | None) -> None:
        """Keeps it for so long; None: until the browser is closed."""
        self.put[name] = value, seconds

    def drop(self, name: str) -> None:
        """Forgets it."""
        self.put[name] = "", 0

    def give(self, answer: web.StreamResponse) -> None:
        """Puts them into the answer."""
        for name, (value, seconds) in self.put.items():
            answer.set_cookie(
                self._full(name),
                value,
                max_age=seconds,
                path="/",
                secure=self.is_https,
                httponly=True,
                samesite="Lax",
            )

    def _full(self, name: str) -> str:
        return f"__Host-kirana-{name}" if self.is_https else f"kirana-{name}"


def form_token(secret: str) -> str:
    """What a form carries that was given to the browser that keeps `secret` in a cookie."""
    return hmac.new(secret.encode(), b"kirana account form", hashlib.sha256).hexdigest()


def must_be_ours(request: web.Request, form: Mapping[str, str], secret: str) -> None:
    """Raises FormTooOld for a form of another site's, another session's or nobody's."""
    given = form.get("form", "").encode()
    is_foreign = request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none")
    if is_foreign or not secret or not hmac.compare_digest(given, form_token(secret).encode()):
        raise FormTooOld


async def form_of(request: web.Request) -> dict[str, str]:
    """The fields of a form. Raises FormTooOld, HTTPRequestEntityTooLarge, HTTPRequestTimeout."""
    if request.content_type != "application/x-www-form-urlencoded":
        raise FormTooOld
    if (request.content_length or 0) > LARGEST_BODY:
        raise web.HTTPRequestEntityTooLarge(LARGEST_BODY, request.content_length or 0)
    try:
        async with asyncio.timeout(PATIENCE_S):
            given = await request.post()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except (ValueError, LookupError):  # LookupError: a charset that nobody knows
        raise FormTooOld from None
    form = {name: value for name, value in given.items() if isinstance(value, str)}
    is_odd = len(given) > MOST_FIELDS or any(len(value) > LONGEST_FIELD for value in form.values())
    if is_odd or not all(is_speakable(name + value) for name, value in form.items()):
        raise FormTooOld
    return form


def browser_name(agent: str) -> str:
    """Such as `Firefox, Android`, from a User-Agent header; what else there is where nothing is known."""
    told = known_client(agent)
    return told or plain_line(agent)[:LONGEST_NAME] or "web"
