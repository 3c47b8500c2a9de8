"""A try over HTTP: who, what, and what became of it, as a letter of the legend."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import aiohttp

from tests.matrix.asking import BODIES, FILES, FORMS, OTHERS, QUERIES, STEPS, filled
from tests.matrix.ground import Ground
from tests.matrix.owned import Owned
from tests.matrix.town import MARKS, Ids
from tests.matrix.web_town import Caller
from web.account.browser import form_token

REFUSALS = {"not-signed-in": "s", "not-allowed": "x", "not-your-counter": "x", "not-found": "-"}
ENTRANCE = "/account/sign-in"
BROWSER = "a-browser"
TRIED = ("challenge",)
"""Where a try with what is not one's own is counted."""
UNKNOWN = ("anonymous", "disabled")


@dataclass
class Door:
    """Where everybody tries everything, one after the other, each time in the town as it was."""

    url: str
    http: aiohttp.ClientSession
    ground: Ground
    owned: Owned
    ids: Ids
    callers: dict[str, Caller]

    def __post_init__(self) -> None:
        self._refusals = self.ground.refusals()

    async def tries(self, role: str, operation: str) -> str:
        """What becomes of an operation of the API, named as in the matrix."""
        method, path = operation.split()[:2]
        path = path.format(**self.ids | filled(OTHERS.get(operation, {}), self.ids))
        body = filled(BODIES.get(operation), self.ids)
        headers = {"If-Match": "*"}
        if token := self.callers[role].token:
            headers["Authorization"] = f"Bearer {token}"
        sent: dict[str, Any] = {"data": FILES[operation]} if operation in FILES else {"json": body}
        return await self._tried(method, path + QUERIES.get(operation, ""), headers, **sent)

    async def opens(self, role: str, operation: str) -> str:
        """What becomes of a page of the account, or of a form on it."""
        method, path = operation.split()[:2]
        path = path.format(**self.ids | filled(OTHERS.get(operation, {}), self.ids))
        caller = self.callers[role]
        kept = {"session": caller.cookie, "browser": BROWSER, "step": filled(STEPS.get(path, ""), self.ids)}
        cookies = "; ".join(f"__Host-kirana-{name}={value}" for name, value in kept.items() if value)
        form = None
        if method == "POST":
            secret = BROWSER if role in UNKNOWN else caller.cookie
            form = filled(dict(FORMS.get(operation, {})), self.ids) | {"form": form_token(secret)}
        return await self._tried(method, path, {"Cookie": cookies}, data=form)

    async def _tried(self, method: str, path: str, headers: dict[str, str], **how: Any) -> str:
        self.ground.put_back()
        url = self.url + path.format(**self.ids)
        async with self.http.request(method, url, headers=headers, allow_redirects=False, **how) as answer:
            text, status = await answer.text(errors="replace"), answer.status
        if status < 400 and answer.headers.get("Location") != ENTRANCE:
            return "+" if self._shows(text) or await self._touches() else "o"
        code = _refused(status, text)
        if changed := self.ground.changed(but=TRIED if code == "f" else ()):
            return f"! {status}, and yet {changed} changed"
        if code == "x" and self.ground.refusals() == self._refusals:
            return f"! {status}, and the audit does not know"
        return code if not self._shows(text) else f"! {status}, and yet shows {text}"

    async def _touches(self) -> bool:
        return bool(self.ground.changed()) and await self.owned.has_changed()

    def _shows(self, text: str) -> bool:
        """Whether any of it is Asha's or the shop's own business."""
        named = (
            "cart",
            "address",
            "order",
            "link",
            "made",
            "chat",
            "session",
            "passkey",
            "login",
            "user",
            "person",
        )
        return any(mark in text for mark in (*MARKS, *(self.ids[name] for name in named)))


def _refused(status: int, text: str) -> str:
    """A problem's letter; of a page only whether there is one, since pages refuse nobody for their role."""
    if status < 400:
        return "s"
    if text.startswith("{"):
        return REFUSALS.get(json.loads(text)["type"].removeprefix("/problems/"), "f")
    return "-" if status == 404 else "f"
