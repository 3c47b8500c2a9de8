"""The HTTP application: the API with what it stands on, and the pages that explain it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from aiohttp.typedefs import Middleware

from domain.errors import DomainError
from domain.identity.password_rules import PasswordRules
from domain.identity.security import Security
from domain.unit_of_work import Store
from kirana.keyring import Keyring
from kirana.settings import Settings
from kirana.sign_in_methods import OutsideProvider, TelegramWord
from locales.languages import accepted_language
from locales.texts import Texts
from paper.bill import billed
from paper.book import booked
from paper.outline import outlined
from paper.poster import drawn
from paper.statement import stated
from security.ceremonies import SiteCeremonies
from security.codes import TotpCodes
from security.hash_queue import NetworkQueue
from security.hashing import Argon2Hasher, cores
from security.strength import ZxcvbnStrengths
from sheets.reader import ChildReader
from sheets.writer import written
from web import api, documents, headers, origins
from web.account import routes as account
from web.account.call import Services
from web.calls import Calls
from web.gate import TokenGate
from web.sign_in_methods import SignInMethods

NAME = "Kirana"
"""What an authenticator app shows."""
ISSUER = "urn:kirana"
"""In whose name tokens are issued where no address is public."""


class HttpApp:
    """Everything over HTTP but Telegram's webhook and health."""

    def __init__(
        self,
        *,
        settings: Settings,
        store: Store,
        now: Callable[[], datetime],
        texts: Texts,
        hasher: Argon2Hasher | None = None,
        bot_name: str = "",
    ) -> None:
        self._settings, self._store, self._now, self._texts = settings, store, now, texts
        self._hasher = hasher or Argon2Hasher()
        self.keyring = Keyring(store, now)
        self.security = Security(
            hasher=self._hasher,
            strengths=ZxcvbnStrengths(),
            codes=TotpCodes(NAME),
            rules=rules_of(settings),
            queue=NetworkQueue(cores()),
        )
        self._bot_name = bot_name
        self._ceremonies = SiteCeremonies(NAME)
        self._provider = OutsideProvider(settings, now) if settings.oidc_issuer else None
        word = TelegramWord(settings.bot_token.get_secret_value())
        self.sign_in_methods = SignInMethods(self.security, self._ceremonies, word, self._provider)

    async def open(self, local_origin: str) -> None:
        """Reads the keys. Passkeys belong to the public address, else to this one; tokens to no port."""
        origin = self._settings.public_url or local_origin
        self._ceremonies.at(origin)
        if self._provider:
            self._provider.open(origin)
        await self.keyring.open(self._settings.public_url or ISSUER)

    async def close(self) -> None:
        """Lets the hashing threads and the provider's connections go."""
        self._hasher.close()
        if self._provider:
            await self._provider.close()

    def routes(self) -> list[Any]:
        """The API, its document and keys, and the pages about them."""
        gate = TokenGate(self._store, self.keyring, self._now)
        calls = Calls(self._store, gate, self._told, accepted_language)
        sections = api.sections(
            self.sign_in_methods,
            self.keyring,
            self._texts.plain,
            write=written,
            draw=drawn,
            outline=outlined,
            bill=billed,
            book=booked,
            statement=stated,
            reader=ChildReader(),
        )
        return [
            *api.routes(sections, calls, self.keyring.jwks),
            *documents.routes(self._texts.outline, accepted_language),
            *account.routes(self._services()),
        ]

    def _services(self) -> Services:
        """What the account page stands on."""
        settings = self._settings
        provider = settings.oidc_name or urlsplit(settings.oidc_issuer).hostname or ""
        return Services(
            store=self._store,
            sign_in_methods=self.sign_in_methods,
            tell=self._texts.plain,
            pages=account.pages(),
            now=self._now,
            bot=self._bot_name,
            outside=provider,
            is_https=settings.public_url.startswith("https://"),
        )

    def middlewares(self) -> list[Middleware]:
        """What every answer passes through, the outermost first."""
        is_https = self._settings.public_url.startswith("https://")
        return [
            origins.behind(self._settings.trusted_proxies),
            headers.secured(is_https=is_https),
            headers.shared_with(self._settings.cors),
        ]

    def _told(self, language: str, error: DomainError) -> str:
        return self._texts.plain(language, f"error-{error.code}", error.facts)


def rules_of(settings: Settings) -> PasswordRules:
    """What the platform asks of passwords on top of length and strength."""
    return PasswordRules(
        settings.password_kinds, settings.password_expires_days, settings.password_remembered
    )
