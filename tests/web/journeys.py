"""Whole journeys through the assembled program, each leaving secrets that must turn up nowhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import aiohttp
import pyotp

from domain.people import Role
from kirana.wiring import Kirana
from sandbox.server import Sandbox
from tests.clock import Clock
from tests.security.authenticator import Authenticator
from tests.web.account.browsing import Browser
from tests.web.api.client import Api, Person
from tests.web.test_webhook_mode import idle

PASSWORD, NEXT = "plum canary harbour seventeen", "teapot canary nineteen saddle"
WRONG = "a wrong canary of nineteen"
ASHA, RAVI = 1001, 1002
ADDRESS, NOTE, PHONE = "14 Canary Lane, Laad Bazaar", "the canary note", "9848055555"


@dataclass
class Journeys:
    """`left` is every secret that was used, by what it is."""

    kirana: Kirana
    sandbox: Sandbox
    http: aiohttp.ClientSession
    clock: Clock
    origin: str
    left: dict[str, str] = field(default_factory=dict)

    async def all(self) -> None:
        """One after the other, as one person and one admin."""
        async with self.http.get(f"{self.kirana.server.url}/v1/openapi.json") as answer:
            self.api = Api(self.kirana.server.url, self.http, self.clock, await answer.json())
        asha = await self.signing_up_and_in()
        await self.forgetting_the_password(asha)
        await self.shopping(asha)
        await self.passkey(asha)
        await self.linking(asha)
        await self.asking_the_chat(asha)
        await self.on_the_page(asha)
        await self.from_outside()
        await self.another_system()

    async def signing_up_and_in(self) -> Person:
        asha = await self.api.person("asha", PASSWORD)
        await asha.add_totp()
        self.keep(password=PASSWORD, seed=asha.seed, wrong=WRONG, **self._codes("recovery", asha.recovery))
        self.keep(first_token=asha.token, first_refresh=asha.refresh)
        assert (await asha.sign_in(WRONG)).status == 401
        assert (await asha.sign_in(PASSWORD, code="000000")).status == 401
        assert (await asha.sign_in(PASSWORD)).status == 201
        used = asha.refresh
        assert (await asha.renew()).status == 200
        self.keep(token=asha.token, refresh=asha.refresh, used=used)
        self.clock.advance(seconds=11)
        again = await self.api.ask("POST", "/v1/sessions/refresh", {"refresh_token": used})
        assert again.status == 401
        assert (await asha.sign_in(PASSWORD)).status == 201
        self.keep(next_token=asha.token, next_refresh=asha.refresh)
        return asha

    async def forgetting_the_password(self, asha: Person) -> None:
        shown = {"handle": "asha", "recovery_code": asha.recovery[0]}
        reset = (await self.api.ask("POST", "/v1/password-resets", shown)).body["reset"]
        end = {"reset": reset, "password": NEXT, "code": asha.code()}
        assert (await self.api.ask("POST", "/v1/password-resets/end", end)).status == 204
        assert (await asha.sign_in(NEXT)).status == 201
        self.keep(new_password=NEXT, reset=reset, after_reset=asha.token)

    async def shopping(self, asha: Person) -> None:
        assert (await asha.ask("POST", "/v1/addresses", {"text": ADDRESS})).status == 201
        cart = (await asha.ask("GET", "/v1/carts")).body["items"][0]["id"]
        draft = {"contact_phone": PHONE, "note": NOTE}
        at = {"If-Match": "*"}
        assert (await asha.ask("PATCH", f"/v1/carts/{cart}", draft, headers=at)).status == 200
        self.keep(address=ADDRESS, phone=PHONE, note=NOTE)

    async def passkey(self, asha: Person) -> None:
        device = Authenticator()
        begun = (await asha.ask("POST", "/v1/me/passkeys/options")).body
        made = device.create(begun["options"], self.origin)
        body = {"ceremony": begun["ceremony"], "credential": made, "name": "Phone"}
        assert (await asha.ask("POST", "/v1/me/passkeys", body)).status == 201
        self.keep(ceremony=begun["ceremony"])

    async def linking(self, asha: Person) -> None:
        issued = (await asha.ask("POST", "/v1/link-codes", {})).body
        asha_there, ravi = self.sandbox.person(ASHA), self.sandbox.person(RAVI)
        for act in (
            lambda: ravi.says("BCDF-GHJK"),
            lambda: asha_there.says(f"/start {issued['start']}"),
            lambda: asha_there.presses(self.sandbox.chat(ASHA).messages[-1], "Yes, go on"),
            lambda: asha_there.says(issued["match"]),
        ):
            act()
            await self.quiet()
        state = await asha.ask("GET", f"/v1/link-codes/{issued['id']}")
        assert state.body["state"] == "matched", state.body
        assert (await asha.ask("POST", f"/v1/link-codes/{issued['id']}/approval")).status == 200
        self.keep(deep=issued["start"], typed=issued["code"])
        self.sandbox.person(ASHA).shares_contact(phone=PHONE)
        await self.quiet()

    async def asking_the_chat(self, asha: Person) -> None:
        asked = (await self.api.ask("POST", "/v1/sign-in-requests", {"handle": "asha"})).body
        self.keep(request=asked["request"])
        await self.api.ask("POST", "/v1/sessions/approved", {"request": asked["request"]})
        forged = urlencode({"user": '{"id": 1001}', "auth_date": "1", "hash": "canary" * 10})
        assert (await self.api.ask("POST", "/v1/sessions/telegram", {"init_data": forged})).status == 401
        self.keep(mini_app="canary" * 10)
        await self.quiet()

    async def on_the_page(self, asha: Person) -> None:
        browser = Browser(self.api.url, self.http)
        await browser.sign_in("asha", WRONG)
        await browser.sign_in("asha", NEXT)
        self.keep(**self._cookies(browser, "between"))
        code = pyotp.TOTP(asha.seed)
        self.clock.advance(seconds=30)
        await browser.send("/account/second", code=code.at(self.clock.now))
        assert (await browser.open("/account")).status == 200
        self.keep(**self._cookies(browser, "after"))

    async def from_outside(self) -> None:
        browser = Browser(self.api.url, self.http)
        page = await browser.open("/account/outside/start")
        assert page.status == 303, page.words
        async with self.http.get(page.headers["Location"]) as answer:
            back = await answer.json()
        await browser.open(f"/account/outside?{urlencode(back)}")
        await browser.open(f"/account/outside?{urlencode(back)}")
        self.keep(code_of_the_provider=back["code"])

    async def another_system(self) -> None:
        meera = await self.api.person("meera", PASSWORD)
        await meera.add_totp()
        async with self.kirana._store.begin() as work:
            identity = await work.identities.by_public_id(meera.id)
            await work.roles.grant(identity.id, Role.ADMIN, None, identity.id)
            await work.identities.approve_factors(identity.id, True)
        assert (await meera.sign_in(PASSWORD)).status == 201
        till = {"name": "Till", "scopes": ["carts:read"]}
        made = (await meera.ask("POST", "/v1/service-accounts", till)).body
        shown = {"client_id": made["client_id"], "client_secret": made["client_secret"]}
        token = (await self.api.ask("POST", "/v1/service-tokens", shown)).body["access_token"]
        wrong = shown | {"client_secret": "a canary that opens nothing"}
        assert (await self.api.ask("POST", "/v1/service-tokens", wrong)).status == 401
        self.keep(client_secret=made["client_secret"], service_token=token)
        self.keep(wrong_secret=wrong["client_secret"])
        self.keep(admin_token=meera.token, admin_refresh=meera.refresh, admin_seed=meera.seed)

    async def quiet(self) -> None:
        """Returns when what was said in chats is answered."""
        await self.sandbox.until(lambda: not self.sandbox.pending)
        await idle(self.kirana)

    def keep(self, **secrets: Any) -> None:
        """Remembers what must turn up nowhere."""
        assert all(len(each) > 6 for each in secrets.values()), secrets
        self.left |= secrets

    def _cookies(self, browser: Browser, when: str) -> dict[str, str]:
        return {
            f"{name} {when}, {number}": part
            for name, value in browser.cookies.items()
            for number, part in enumerate(value.split("."))
            if len(part) > 20
        }

    def _codes(self, name: str, codes: list[str]) -> dict[str, str]:
        return {f"{name} {number}": code for number, code in enumerate(codes)}
