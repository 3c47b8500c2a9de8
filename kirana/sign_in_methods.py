"""Ways in beside a password, put together: passkeys at this site, Telegram's word, a provider outside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

import aiohttp

from domain.identity.sign_in.mini_app import Vouched
from domain.identity.sign_in.outside import Stranger
from kirana.settings import Settings
from security import oidc
from security.telegram import mini_app_person

ARRIVAL = "/account/outside"
"""Where the provider sends people back to; to be registered there."""


class TelegramWord:
    """domain.identity.sign_in.mini_app.TelegramProofs, by the bot's token."""

    def __init__(self, bot_token: str) -> None:
        self._token = bot_token

    def vouched(self, init_data: str, now: datetime) -> Vouched:
        person = mini_app_person(init_data, self._token, now)
        return Vouched(person.telegram_id, person.mark)


class OutsideProvider:
    """domain.identity.sign_in.outside.Provider over one OpenID Connect client, between `open` and `close`."""

    def __init__(self, settings: Settings, now: Callable[[], datetime]) -> None:
        self._settings, self._now = settings, now
        self._http: aiohttp.ClientSession | None = None
        self._client: oidc.OidcClient | None = None

    @property
    def issuer(self) -> str:
        """Whom the settings trust."""
        return self._settings.oidc_issuer

    def open(self, origin: str) -> None:
        """People come back to this origin."""
        secret = self._settings.oidc_client_secret.get_secret_value()
        named = oidc.ProviderSettings(
            self.issuer, self._settings.oidc_client_id, secret, f"{origin}{ARRIVAL}"
        )
        self._http = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
        self._client = oidc.OidcClient(named, self._http)

    async def close(self) -> None:
        """Lets the connections go."""
        if self._http:
            await self._http.close()

    def secrets(self) -> dict[str, str]:
        departure = oidc.depart("")
        return {"nonce": departure.nonce, "verifier": departure.verifier}

    async def address(self, state: str, secrets: Mapping[str, str]) -> str:
        return await self._opened.address(_departure(state, secrets), self._now())

    async def arrive(self, answer: Mapping[str, str], state: str, secrets: Mapping[str, str]) -> Stranger:
        person = await self._opened.arrive(answer, _departure(state, secrets), self._now())
        return Stranger(person.subject, person.name)

    @property
    def _opened(self) -> oidc.OidcClient:
        assert self._client is not None, "it is open while the server listens"
        return self._client


def _departure(state: str, secrets: Mapping[str, str]) -> oidc.Departure:
    return oidc.Departure(state, secrets["nonce"], secrets["verifier"])
