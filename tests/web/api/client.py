"""A client of the API that believes nothing: every answer is held against the document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import aiohttp
import pyotp
from multidict import CIMultiDictProxy

from tests.clock import Clock
from tests.web.api.schema import faults

PASSWORD = "plum violin harbour seventeen"
ANY = {"If-Match": "*"}
"""For whatever version is there."""
ANOTHER = "teapot glacier nineteen saddle"


@dataclass(frozen=True)
class Said:
    """What was answered."""

    status: int
    body: Any
    headers: CIMultiDictProxy[str]

    @property
    def problem(self) -> str:
        """The problem's code; empty where all went well."""
        return (
            self.body["type"].removeprefix("/problems/")
            if isinstance(self.body, dict) and self.status >= 400
            else ""
        )


@dataclass
class Person:
    """Somebody with an API client of their own."""

    api: Api
    handle: str
    token: str = ""
    refresh: str = ""
    session: str = ""
    id: str = ""
    seed: str = ""
    recovery: list[str] = field(default_factory=list)

    async def ask(self, method: str, path: str, body: Any = None, **more: Any) -> Said:
        """A request with the person's token."""
        return await self.api.ask(method, path, body, token=self.token, **more)

    async def sign_in(self, password: str = PASSWORD, *, code: str | None = None) -> Said:
        """Signs in, with the second factor where one is asked for; keeps the tokens."""
        said = await self.api.ask("POST", "/v1/sessions", {"handle": self.handle, "password": password})
        if said.problem == "second-factor-needed" and (code or self.seed):
            answer = {"challenge": said.body["challenge"], "code": code or self.code()}
            said = await self.api.ask("POST", "/v1/sessions", answer)
        return self.keep(said)

    async def renew(self) -> Said:
        """Trades the refresh token."""
        return self.keep(await self.api.ask("POST", "/v1/sessions/refresh", {"refresh_token": self.refresh}))

    def keep(self, said: Said) -> Said:
        """Keeps the tokens of an answer that has some."""
        if said.status < 400:
            self.token, self.refresh = said.body["access_token"], said.body["refresh_token"]
            self.session = said.body["session"]
        return said

    def code(self) -> str:
        """The generator's code of the next half minute: one counts once."""
        self.api.clock.advance(seconds=30)
        return pyotp.TOTP(self.seed).at(self.api.clock.now)

    async def approved_by(self, admin: Person) -> None:
        """Types a code that an admin has handed over: a first factor may be set up, or counts for roles."""
        made = await admin.ask("POST", f"/v1/users/{self.id}/approval-codes", {"reason": "hired"})
        assert (await self.ask("POST", "/v1/me/approvals", {"code": made.body["code"]})).status == 204

    async def add_totp(self) -> None:
        """Sets up a one-time-code generator and keeps the recovery codes."""
        self.seed = (await self.ask("POST", "/v1/me/totp")).body["seed"]
        said = await self.ask("POST", "/v1/me/totp/confirmation", {"code": self.code()})
        assert said.status == 200
        self.recovery = said.body["codes"]


@dataclass
class Api:
    """A server at `url`, its document, and the clock that it goes by."""

    url: str
    http: aiohttp.ClientSession
    clock: Clock
    document: dict[str, Any]

    async def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        token: str = "",
        headers: dict[str, str] | None = None,
        raw: bytes | None = None,
        params: dict[str, str] | None = None,
    ) -> Said:
        """Any request; its answer must be one that the document promises."""
        sent = dict(headers or {})
        if token:
            sent["Authorization"] = f"Bearer {token}"
        how: dict[str, Any] = {"data": BytesIO(raw)} if raw is not None else {}
        if body is not None:
            how = {"json": body}
        async with self.http.request(method, self.url + path, headers=sent, params=params, **how) as answer:
            is_json = answer.content_type.endswith("json")
            is_text = answer.content_type.startswith("text/") or answer.status == 204
            encoding = None if is_text else "latin-1"
            said = Said(
                answer.status,
                await (answer.json(content_type=None) if is_json else answer.text(encoding)),
                answer.headers,
            )
            self.must_be_promised(method, path, said, answer.content_type)
            return said

    def must_be_promised(self, method: str, path: str, said: Said, kind: str) -> None:
        """Holds an answer against the document, where the request is of an operation in it."""
        operation = self.operation(method, path)
        if operation is None:
            return
        promised = operation["responses"].get(str(said.status))
        assert promised, f"{method} {path} does not promise {said.status}: {said.body}"
        if said.problem:
            codes = promised["description"].split(", ")
            assert said.problem in codes, f"{method} {path} does not promise {said.problem}"
            assert said.body["status"] == said.status
        content = promised.get("content", {})
        assert bool(content) == (said.body != "")
        if content:
            schemas = self.document["components"]["schemas"]
            assert [*faults(content[kind]["schema"], said.body, schemas)] == []

    def operation(self, method: str, path: str) -> dict[str, Any] | None:
        """The operation that a request is of; fixed paths go first, as in the server."""
        for template in sorted(self.document["paths"], key=lambda each: ("{" in each, each)):
            pattern = re.sub(r"{\w+}", "[^/]+", template)
            operation: dict[str, Any] | None = self.document["paths"][template].get(method.lower())
            if operation and re.fullmatch(pattern, path.partition("?")[0]):
                return operation
        return None

    async def person(self, handle: str, password: str = PASSWORD, *, agrees: bool = True) -> Person:
        """Somebody new, signed in, who agrees to what is kept of them."""
        registration = {"handle": handle, "name": handle.title(), "password": password}
        assert (await self.ask("POST", "/v1/registrations", registration)).status == 202
        made = Person(self, handle)
        assert (await made.sign_in(password)).status == 201
        made.id = (await made.ask("GET", "/v1/me")).body["id"]
        if agrees:
            notice = (await made.ask("GET", "/v1/me/consent")).body["notice"]
            assert (await made.ask("PUT", "/v1/me/consent", {"notice": notice})).status == 200
        return made
