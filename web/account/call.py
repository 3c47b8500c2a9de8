"""One request to the account page: who asks, in which language, with which form, and how to answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

import segno
from aiohttp import web
from jinja2 import Environment

from domain.identity.errors import ChallengeOver, WrongCredentials
from domain.identity.ports.clients import Opened
from domain.identity.records import Identity, SessionKind
from domain.unit_of_work import Store
from domain.values import LANGUAGES
from web.account.browser import Cookies, form_token
from web.routes import Call
from web.sign_in_methods import SignInMethods

HOME = "/account"
SIGN_IN = f"{HOME}/sign-in"
SECURITY = f"{HOME}/security"
APPROVAL = f"{SECURITY}/approval"
STEP_S = 600
NAMES = {"en": "English", "hi": "हिन्दी", "te": "తెలుగు"}
Tell = Callable[[str, str, Mapping[str, object]], str]


@dataclass(frozen=True, slots=True)
class Services:
    """What every request stands on. `bot` is the bot's username, `outside` what the provider is called."""

    store: Store
    sign_in_methods: SignInMethods
    tell: Tell
    pages: Environment
    now: Callable[[], datetime]
    bot: str
    outside: str
    is_https: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCall(Call[Mapping[str, str], Mapping[str, str]]):
    """One request, with the form that came as its body. `error` is what the page says went wrong."""

    services: Services
    request: web.Request
    cookies: Cookies
    identity: Identity | None
    error: str = ""
    status: int = 200

    @property
    def methods(self) -> SignInMethods:
        """Every way in."""
        return self.services.sign_in_methods

    @property
    def secret(self) -> str:
        """What forms are bound to: the session, or before there is one, this browser."""
        return self.cookies.get("session") if self.who else self.cookies.get("browser")

    def failed(self, status: int, key: str, **facts: object) -> PageCall:
        """The same, to be looked at again: what went wrong is told on the page."""
        told, work = self.told(key, **facts), self.store.read()
        return replace(self, work=work, error=told, status=status)

    def told(self, key: str, **facts: object) -> str:
        """A text in the language of whoever asks."""
        return self.services.tell(self.language, key, facts)

    def provider_name(self, issuer: str) -> str:
        """What a provider outside is called here; the host of one that the settings name no more."""
        now = self.methods.provider
        return self.services.outside if now and now.issuer == issuer else urlsplit(issuer).hostname or issuer

    def page(self, name: str, **facts: Any) -> web.Response:
        """The template `name` with these facts."""
        done = self.query.get("done", "")
        text = self.services.pages.get_template(f"{name}.html").render(
            t=self.told,
            page=name,
            form_token=form_token(self.secret),
            language=self.language,
            languages=NAMES,
            error=self.error,
            done=done if done in DONE else "",
            who=self.who,
            typed=self.body,
            path=self.request.path,
            **facts,
        )
        return web.Response(text=text, content_type="text/html", status=self.status)

    def go(self, path: str, *, done: str = "") -> web.Response:
        """The browser asks for this next, with a GET."""
        where = f"{path}?done={done}" if done else path
        return web.Response(status=303, headers={"Location": where})

    def passkey_answer(self, name: str = "answer") -> dict[str, Any]:
        """What the browser's passkey said, in the field of this name. Raises WrongCredentials."""
        try:
            answer = json.loads(self.body.get(name, ""))
        except (ValueError, RecursionError):
            raise WrongCredentials from None
        if not isinstance(answer, dict):
            raise WrongCredentials
        return answer

    def step(self, kind: str) -> list[str]:
        """What was kept for the next step of this kind. Raises ChallengeOver."""
        kept = self.cookies.get("step").split(".")
        if kept[0] != kind or len(kept) < 2:
            raise ChallengeOver
        return kept[1:]

    def next_step(self, path: str, kind: str, *kept: str) -> web.Response:
        """Goes on there, keeping this in the browser: not in an address, which others may see."""
        self.cookies.set("step", ".".join((kind, *kept)), STEP_S)
        return self.go(path)

    def admitted(self, opened: Opened) -> web.Response:
        """Signed in."""
        session = opened.session
        is_staff = session.kind is SessionKind.STAFF
        seconds = None if is_staff else int((session.until - self.services.now()).total_seconds())
        self.cookies.set("session", opened.refresh, seconds)
        self.cookies.drop("step")
        return self.go(HOME)


DONE = frozenset(
    {
        "signed-up",
        "signed-out",
        "password",
        "passkey",
        "saved",
        "ended",
        "removed",
        "attached",
        "unlinked",
        "approved",
    }
)


def drawn(address: str) -> web.Response:
    """A QR code as a picture."""
    picture = BytesIO()
    segno.make(address, error="m").save(picture, kind="svg", scale=6, border=3, light="#fff", dark="#000")
    return web.Response(body=picture.getvalue(), content_type="image/svg+xml")


def known_language(given: str | None) -> str | None:
    """One of ours, or None."""
    return given if given in LANGUAGES else None
