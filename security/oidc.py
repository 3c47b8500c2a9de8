"""Sign-in from outside: a client of OpenID Connect's code flow with PKCE.

Sources: OpenID Connect Core and Discovery 1.0, RFC 6749, RFC 7636 (PKCE), RFC 9207 (iss in the answer).
"""

import hmac
import json
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import aiohttp
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from domain.identity.errors import WrongCredentials
from security.code_flow import FORM, by_basic, exchange, is_safe, way_out
from security.id_tokens import Expected, OutsidePerson, UnknownKey, read_id_token

KEPT = timedelta(hours=1)
"""How long the provider's description and keys count."""
KEPT_AT_LEAST = timedelta(minutes=1)
"""How long keys are not asked for again, whatever tokens come."""
_TIMEOUT = aiohttp.ClientTimeout(total=10)
_LARGEST = 262_144


@dataclass(frozen=True, slots=True)
class ProviderSettings:
    """Settings: who is trusted, and who we are there. An empty secret makes a public client."""

    issuer: str
    client_id: str
    client_secret: str
    redirect_uri: str
    scope: str = "openid profile email"


@dataclass(frozen=True, slots=True)
class Departure:
    """What must be kept of a person who is sent to the provider, bound to their browser, and used up once."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Described:
    """What the provider tells of itself."""

    authorize: str
    token: str
    keys: str
    takes_basic: bool
    names_itself: bool


def depart(state: str | None = None) -> Departure:
    """A fresh one; `state` may be a token that is kept anyway."""
    return Departure(state or secrets.token_urlsafe(32), secrets.token_urlsafe(32), secrets.token_urlsafe(48))


class OidcClient:
    """One provider. `http` should keep no cookies."""

    def __init__(self, provider: ProviderSettings, http: aiohttp.ClientSession) -> None:
        self._provider, self._http = provider, http
        self._described: tuple[datetime, Described] | None = None
        self._keys: tuple[datetime, KeySet] | None = None

    async def address(self, departure: Departure, now: datetime) -> str:
        """Where to send the person. Raises WrongCredentials where the provider does not answer well."""
        described = await self._description(now)
        asked = {
            "client_id": self._provider.client_id,
            "redirect_uri": self._provider.redirect_uri,
            "scope": self._provider.scope,
            "state": departure.state,
            "nonce": departure.nonce,
        }
        return way_out(described.authorize, asked, departure.verifier)

    async def arrive(self, answer: Mapping[str, str], departure: Departure, now: datetime) -> OutsidePerson:
        """Who came back with `answer` (the query of the redirect). Raises WrongCredentials."""
        described = await self._description(now)
        code = code_in(answer, departure, self._provider.issuer, must_name_itself=described.names_itself)
        tokens = await self._exchange(described, code, departure.verifier)
        access = tokens.get("access_token")
        expected = Expected(
            self._provider.issuer,
            self._provider.client_id,
            departure.nonce,
            access if isinstance(access, str) else "",
        )
        return await self._read(tokens.get("id_token"), expected, described, now)

    async def _read(
        self, token: object, expected: Expected, described: Described, now: datetime
    ) -> OutsidePerson:
        """Reads an ID token, asking for the provider's keys anew where it is signed with an unknown one."""
        for kept in (KEPT, KEPT_AT_LEAST):
            with suppress(UnknownKey):
                return read_id_token(token, await self._key_set(described, now, kept), expected, now)
        raise WrongCredentials

    async def _description(self, now: datetime) -> Described:
        if self._described is None or now - self._described[0] > KEPT:
            raw = await self._json("GET", described_at(self._provider.issuer))
            self._described = now, described(raw, self._provider.issuer)
        return self._described[1]

    async def _key_set(self, described: Described, now: datetime, kept: timedelta) -> KeySet:
        if self._keys is None or now - self._keys[0] > kept:
            raw: Any = await self._json("GET", described.keys)
            try:
                self._keys = now, KeySet.import_key_set(raw)
            except (JoseError, ValueError, TypeError, KeyError) as error:
                raise WrongCredentials from error
        return self._keys[1]

    async def _exchange(self, described: Described, code: str, verifier: str) -> dict[str, Any]:
        """Gives the code for tokens, proving that it was asked for here."""
        ours, secret = self._provider.client_id, self._provider.client_secret
        body, headers = exchange(code, verifier, self._provider.redirect_uri), dict(FORM)
        if secret and described.takes_basic:
            headers |= by_basic(ours, secret)
        else:
            body |= {"client_id": ours} | ({"client_secret": secret} if secret else {})
        return await self._json("POST", described.token, data=urlencode(body), headers=headers)

    async def _json(self, method: str, url: str, **options: Any) -> dict[str, Any]:
        """The object at `url`; raises WrongCredentials where there is none."""
        if not is_safe(url):
            raise WrongCredentials
        try:
            async with self._http.request(
                method, url, timeout=_TIMEOUT, allow_redirects=False, raise_for_status=True, **options
            ) as response:
                found = json.loads(await _whole(response))
        except (aiohttp.ClientError, TimeoutError, ValueError, RecursionError) as error:
            raise WrongCredentials from error
        if response.status != 200 or not isinstance(found, dict):
            raise WrongCredentials
        return found


def described_at(issuer: str) -> str:
    """Where a provider tells of itself (Discovery, 4.1)."""
    return issuer.rstrip("/") + "/.well-known/openid-configuration"


def described(raw: Mapping[str, Any], issuer: str) -> Described:
    """Reads a discovery document; raises WrongCredentials where it is another's or incomplete."""
    addresses = [raw.get(f) for f in ("authorization_endpoint", "token_endpoint", "jwks_uri")]
    if raw.get("issuer") != issuer or not all(isinstance(a, str) and is_safe(a) for a in addresses):
        raise WrongCredentials
    authorize, token, keys = map(str, addresses)
    methods = raw.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    names_itself = raw.get("authorization_response_iss_parameter_supported") is True
    takes_basic = isinstance(methods, list) and "client_secret_basic" in methods
    return Described(
        authorize=authorize, token=token, keys=keys, takes_basic=takes_basic, names_itself=names_itself
    )


def code_in(answer: Mapping[str, str], departure: Departure, issuer: str, *, must_name_itself: bool) -> str:
    """The code of an answer that belongs to this departure and provider. Raises WrongCredentials."""
    state, code = answer.get("state", ""), answer.get("code", "")
    is_ours = hmac.compare_digest(state.encode("utf-8", "replace"), departure.state.encode())
    named = answer.get("iss", "" if must_name_itself else issuer)
    if not is_ours or not code or "error" in answer or named != issuer:
        raise WrongCredentials
    return code


async def _whole(response: aiohttp.ClientResponse) -> bytes:
    """Raises ValueError where it is larger than any such document."""
    body = bytearray()
    async for chunk in response.content.iter_any():
        body += chunk
        if len(body) > _LARGEST:
            raise ValueError("too large")
    return bytes(body)
