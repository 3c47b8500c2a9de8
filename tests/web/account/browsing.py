"""A browser without JavaScript: keeps cookies, fills forms in, follows redirects, and reads pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

import aiohttp

PASSWORD = "plum violin harbour seventeen"


@dataclass
class Form:
    """A form of a page: where it goes, and what it has in it."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(has["action"]))
        elif tag == "a":
            self.links.append(has["href"])
        elif tag in ("input", "select") and self.forms and "name" in has:
            self.forms[-1].fields[has["name"]] = has.get("value", "")
        elif tag == "button" and self.forms and "name" in has:
            self.forms[-1].buttons.append((has["name"], has["value"]))


@dataclass
class Page:
    """What the browser shows."""

    status: int
    path: str
    text: str
    headers: dict[str, str]
    jar: list[str]

    @property
    def forms(self) -> list[Form]:
        return self._read.forms

    @property
    def links(self) -> list[str]:
        return self._read.links

    @property
    def words(self) -> str:
        """Its text, without tags."""
        return unescape(" ".join(re.sub(r"<[^>]*>", " ", self.text.partition("<body>")[2]).split()))

    def form(self, action: str, with_field: str = "", button: str = "") -> Form:
        """The form that goes there, with this field or button value."""
        for form in self.forms:
            has_button = not button or any(value == button for _, value in form.buttons)
            if form.action == action and (not with_field or with_field in form.fields) and has_button:
                return form
        raise AssertionError(f"no form to {action} in {self.words}")

    @property
    def _read(self) -> _Forms:
        parser = _Forms()
        parser.feed(self.text)
        return parser


@dataclass
class Browser:
    """One person's browser at `url`."""

    url: str
    http: aiohttp.ClientSession
    page: Page | None = None
    cookies: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    async def open(self, path: str) -> Page:
        """Goes there, and on where it is sent."""
        return await self._follow("GET", path, None)

    async def send(self, action: str, *, press: str = "", **fields: str) -> Page:
        """Fills in the form of the shown page that goes there, and sends it off; `press` names its button."""
        assert self.page
        form = self.page.form(action, next(iter(fields), ""), press)
        pressed = {name: value for name, value in form.buttons if value == press} if press else {}
        return await self._follow("POST", action, form.fields | fields | pressed)

    async def post(self, path: str, fields: dict[str, str]) -> Page:
        """Sends these fields, form or not."""
        return await self._follow("POST", path, fields)

    async def sign_up(self, handle: str = "asha", password: str = PASSWORD) -> Page:
        await self.open("/account/sign-up")
        return await self.send("/account/sign-up", name="Asha Rao", handle=handle, password=password)

    async def sign_in(self, handle: str = "asha", password: str = PASSWORD) -> Page:
        await self.open("/account/sign-in")
        return await self.send("/account/sign-in", password=password, handle=handle)

    async def _follow(self, method: str, path: str, fields: dict[str, str] | None) -> Page:
        for _ in range(5):
            page = await self._once(method, path, fields)
            if page.status != 303 or not page.headers["Location"].startswith("/"):
                self.page = page
                return page
            method, path, fields = "GET", page.headers["Location"], None
        raise AssertionError("sent in circles")

    async def _once(self, method: str, path: str, fields: dict[str, str] | None) -> Page:
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = self.headers | ({"Cookie": cookie} if cookie else {})
        async with self.http.request(
            method, self.url + path, data=fields, headers=headers, allow_redirects=False
        ) as answer:
            text = await answer.text()
            for name, kept in answer.cookies.items():
                self.cookies.pop(name, None)
                if kept.value:
                    self.cookies[name] = kept.value
            jar = answer.headers.getall("Set-Cookie", [])
            return Page(answer.status, path, text, dict(answer.headers), jar)
