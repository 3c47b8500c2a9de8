"""Sign-in from outside, against a provider that runs here: its word counts only as it was asked for."""

import base64
import hashlib
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlparse

import aiohttp
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from domain.identity.errors import WrongCredentials
from security.id_tokens import OutsidePerson
from security.oidc import Departure, OidcClient, ProviderSettings, code_in, depart, described
from tests.clock import Clock
from tests.security.provider import (
    CLIENT,
    REDIRECT,
    SECRET,
    Key,
    OutsideProvider,
    published_as,
    rsa_key,
    running,
    signed_with,
    unsigned,
)


@pytest.fixture
async def provider(clock: Clock) -> AsyncIterator[OutsideProvider]:
    async with running(OutsideProvider(lambda: clock.now.timestamp())) as provider:
        yield provider


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http:
        yield http


@pytest.fixture
def client(provider: OutsideProvider, http: aiohttp.ClientSession) -> OidcClient:
    return OidcClient(ProviderSettings(provider.base, CLIENT, SECRET, REDIRECT), http)


@pytest.fixture
def journey(client: OidcClient, http: aiohttp.ClientSession, clock: Clock) -> "Journey":
    return Journey(client, http, clock)


class Journey:
    """A person's browser: goes to the provider and comes back."""

    def __init__(self, client: OidcClient, http: aiohttp.ClientSession, clock: Clock) -> None:
        self.client, self.http, self.clock = client, http, clock

    async def go(self, departure: Departure) -> dict[str, str]:
        """What the provider sends back in the redirect."""
        address = await self.client.address(departure, self.clock.now)
        async with self.http.get(address, raise_for_status=True) as response:
            return dict(await response.json())

    async def arrive(self, answer: dict[str, str], departure: Departure) -> OutsidePerson:
        return await self.client.arrive(answer, departure, self.clock.now)

    async def whole(self) -> OutsidePerson:
        departure = depart()
        return await self.arrive(await self.go(departure), departure)

    async def is_refused(self) -> None:
        """The way out is fine; the way back is not."""
        departure = depart()
        answer = await self.go(departure)
        with pytest.raises(WrongCredentials):
            await self.arrive(answer, departure)


async def test_a_person_signs_in(journey: Journey, provider: OutsideProvider) -> None:
    person = await journey.whole()
    assert person == OutsidePerson(provider.base, "asha@provider", "Asha Rao", "asha@provider.example")


async def test_the_way_out_carries_state_nonce_and_a_hashed_verifier(
    client: OidcClient, clock: Clock
) -> None:
    departure = depart("a kept token")
    asked = parse_qs(urlparse(await client.address(departure, clock.now)).query)
    assert asked["state"] == ["a kept token"]
    assert asked["nonce"] == [departure.nonce]
    assert asked["code_challenge_method"] == ["S256"]
    assert departure.verifier not in str(asked)
    assert 43 <= len(departure.verifier) <= 128
    assert len({depart().state, depart().state, departure.nonce, depart().nonce}) == 4


async def test_the_way_out_keeps_what_the_provider_asks_with(
    client: OidcClient, provider: OutsideProvider, clock: Clock
) -> None:
    provider.description = {"authorization_endpoint": f"{provider.base}/authorize?tenant=a%20b"}
    asked = parse_qs(urlparse(await client.address(depart(), clock.now)).query)
    assert (asked["tenant"], asked["client_id"], asked["scope"]) == (
        ["a b"],
        [CLIENT],
        ["openid profile email"],
    )


@pytest.mark.parametrize("aud", [CLIENT, [CLIENT], [CLIENT, "another client"]])
async def test_a_token_that_names_us_as_its_party_counts(
    journey: Journey, provider: OutsideProvider, aud: object
) -> None:
    provider.claims = {"aud": aud, "azp": CLIENT}
    assert (await journey.whole()).subject == "asha@provider"


async def test_description_and_keys_are_kept_for_an_hour(
    journey: Journey, provider: OutsideProvider, clock: Clock
) -> None:
    await journey.whole()
    clock.advance(seconds=3600)
    await journey.whole()
    assert provider.asked == {"description": 1, "keys": 1}
    clock.advance(seconds=1)
    await journey.whole()
    assert provider.asked == {"description": 2, "keys": 2}


async def test_an_address_that_was_not_checked_is_not_told(
    journey: Journey, provider: OutsideProvider
) -> None:
    provider.claims = {"email_verified": "false"}
    assert (await journey.whole()).email == ""


@pytest.mark.parametrize(
    "claims",
    [
        {"nonce": "another"},
        {"nonce": None},
        {"aud": "another client"},
        {"aud": [CLIENT, "another client"]},
        {"aud": [CLIENT, "another client"], "azp": "another client"},
        {"aud": "another client", "azp": CLIENT},
        {"aud": None},
        {"azp": "another client"},
        {"iss": "https://elsewhere.example"},
        {"iss": None},
        {"sub": None},
        {"sub": ""},
        {"sub": 7},
        {"sub": "x" * 256},
        {"exp": None},
        {"exp": "9999999999"},
        {"iat": None},
        {"at_hash": "of another token"},
    ],
)
async def test_a_token_for_another_purpose_is_refused(
    journey: Journey, provider: OutsideProvider, claims: dict[str, Any]
) -> None:
    provider.claims = claims
    await journey.is_refused()
    assert provider.last_token


@pytest.mark.parametrize(("claim", "good", "bad"), [("exp", -59, -60), ("nbf", 60, 61), ("iat", 60, 61)])
async def test_times_count_within_a_minute(
    journey: Journey, provider: OutsideProvider, clock: Clock, claim: str, good: int, bad: int
) -> None:
    now = int(clock.now.timestamp())
    provider.claims = {claim: now + good}
    assert (await journey.whole()).subject == "asha@provider"
    provider.claims = {claim: now + bad}
    await journey.is_refused()


KINDS: dict[str, tuple[Callable[[], Key], str]] = {
    "RS256": (rsa_key, "RS256"),
    "PS256": (rsa_key, "PS256"),
    "ES256": (lambda: ec.generate_private_key(ec.SECP256R1()), "ES256"),
    "EdDSA": (ed25519.Ed25519PrivateKey.generate, "EdDSA"),
    "Ed25519": (ed25519.Ed25519PrivateKey.generate, "EdDSA"),
}


def signed_by_hand(key: ed25519.Ed25519PrivateKey, name: str, kid: str) -> Callable[[dict[str, Any]], str]:
    """PyJWT knows this signature by its older name alone."""

    def sign(claims: dict[str, Any]) -> str:
        parts = (json.dumps(part).encode() for part in ({"alg": name, "kid": kid}, claims))
        text = b".".join(base64.urlsafe_b64encode(part).rstrip(b"=") for part in parts)
        return (text + b"." + base64.urlsafe_b64encode(key.sign(text)).rstrip(b"=")).decode()

    return sign


@pytest.mark.parametrize("name", KINDS)
async def test_every_kind_of_signature_by_a_key_of_the_providers_counts(
    journey: Journey, provider: OutsideProvider, clock: Clock, name: str
) -> None:
    make, provider.algorithm = KINDS[name]
    provider.key = make()
    if isinstance(provider.key, ed25519.Ed25519PrivateKey):
        provider.sign = signed_by_hand(provider.key, name, provider.kid)
    assert (await journey.whole()).subject == "asha@provider"
    provider.claims = {"at_hash": "of another token"}
    await journey.is_refused()
    provider.claims, provider.published = {}, {provider.kid: make()}
    clock.advance(seconds=3601)
    await journey.is_refused()


PRETENDED = ["none", "HS256", "RS512", "PS256", "ES256", "EdDSA", "Ed25519", "x", 7, None]


@pytest.mark.parametrize("pretended", PRETENDED)
async def test_a_signature_counts_under_its_own_name_only(
    journey: Journey, provider: OutsideProvider, pretended: object
) -> None:
    def renamed(claims: dict[str, Any]) -> str:
        _, *rest = jwt.encode(claims, provider.key, "RS256").split(".")
        header = json.dumps({"alg": pretended, "kid": provider.kid}).encode()
        return ".".join([base64.urlsafe_b64encode(header).decode().rstrip("="), *rest])

    provider.sign = renamed
    await journey.is_refused()
    assert provider.asked["keys"] == 1


async def test_an_unsigned_token_is_refused(journey: Journey, provider: OutsideProvider) -> None:
    provider.sign = unsigned
    await journey.is_refused()


async def test_a_shared_secret_signs_nothing(journey: Journey, provider: OutsideProvider) -> None:
    public = provider.key.public_key()
    for secret in (
        SECRET.encode().ljust(32, b"0"),
        hashlib.sha256(provider.base.encode()).digest(),
        public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
        public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
        json.dumps(published_as(provider.key)).encode(),
    ):
        provider.sign = signed_with(secret, provider.kid)
        await journey.is_refused()


async def test_another_key_under_the_providers_name_is_refused(
    journey: Journey, provider: OutsideProvider
) -> None:
    provider.published = {provider.kid: rsa_key()}
    await journey.is_refused()


async def test_critical_extensions_are_refused(journey: Journey, provider: OutsideProvider) -> None:
    provider.header = {"crit": ["exp"], "exp": 1}
    await journey.is_refused()


async def test_a_new_key_of_the_providers_is_fetched_but_not_more_than_once_a_minute(
    journey: Journey, provider: OutsideProvider, clock: Clock
) -> None:
    await journey.whole()
    provider.kid, provider.key = "second", rsa_key()
    clock.advance(seconds=60)
    await journey.is_refused()
    assert provider.asked["keys"] == 1
    clock.advance(seconds=1)
    assert (await journey.whole()).subject == "asha@provider"
    assert provider.asked["keys"] == 2


async def test_a_state_counts_for_its_own_departure_only(journey: Journey) -> None:
    first, second = depart(), depart()
    answer = await journey.go(first)
    for wrong in (answer, {**answer, "state": ""}, {**answer, "state": "é"}, {"code": answer["code"]}):
        with pytest.raises(WrongCredentials):
            await journey.arrive(wrong, second)
    assert (await journey.arrive(answer, first)).subject == "asha@provider"


async def test_a_replayed_answer_is_refused(journey: Journey) -> None:
    departure = depart()
    answer = await journey.go(departure)
    await journey.arrive(answer, departure)
    with pytest.raises(WrongCredentials):
        await journey.arrive(answer, departure)


async def test_a_stolen_code_is_worth_nothing_without_its_verifier(journey: Journey) -> None:
    departure = depart()
    answer = await journey.go(departure)
    with pytest.raises(WrongCredentials):
        await journey.arrive(answer, replace(departure, verifier=depart().verifier))


async def test_an_id_token_of_another_departure_is_refused(
    journey: Journey, provider: OutsideProvider
) -> None:
    await journey.whole()
    provider.tokens = {"access_token": "opaque", "id_token": provider.last_token}
    await journey.is_refused()


@pytest.mark.parametrize(
    "tokens", [[], {}, {"id_token": 7}, {"id_token": "a.b.c"}, {"id_token": "x" * 20_000}]
)
async def test_an_answer_without_a_token_is_refused(
    journey: Journey, provider: OutsideProvider, tokens: object
) -> None:
    provider.tokens = tokens
    await journey.is_refused()


async def test_an_endless_answer_is_refused(journey: Journey, provider: OutsideProvider) -> None:
    provider.extra = {"padding": "x" * 200_000}
    assert (await journey.whole()).subject == "asha@provider"
    provider.extra = {"padding": "x" * 300_000}
    await journey.is_refused()


async def test_a_provider_that_takes_the_secret_in_the_form_gets_it_there(
    journey: Journey, provider: OutsideProvider
) -> None:
    provider.description = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}
    assert (await journey.whole()).subject == "asha@provider"


@pytest.mark.parametrize(
    "change",
    [
        {"iss": "https://elsewhere.example"},
        {"iss": None},
        {"error": "access_denied"},
        {"code": ""},
    ],
)
def test_the_answer_must_be_the_providers_own(change: dict[str, str | None]) -> None:
    departure, issuer = depart(), "https://provider.example"
    good = {"state": departure.state, "code": "x", "iss": issuer}
    assert code_in(good, departure, issuer, must_name_itself=True) == "x"
    bad = {name: value for name, value in (good | change).items() if value is not None}
    with pytest.raises(WrongCredentials):
        code_in(bad, departure, issuer, must_name_itself=True)


@pytest.mark.parametrize(
    "change",
    [
        {"issuer": "https://elsewhere.example"},
        {"issuer": "https://provider.example/"},
        {"token_endpoint": "http://provider.example/token"},
        {"jwks_uri": None},
        {"authorization_endpoint": "javascript:alert(1)"},
    ],
)
def test_a_description_of_another_or_over_plain_http_is_refused(change: dict[str, str | None]) -> None:
    issuer = "https://provider.example"
    good = {
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/authorize",
        "token_endpoint": f"{issuer}/token",
        "jwks_uri": f"{issuer}/keys",
    }
    assert described(good, issuer).takes_basic
    with pytest.raises(WrongCredentials):
        described(good | change, issuer)


async def test_a_provider_that_does_not_answer_lets_nobody_in(
    http: aiohttp.ClientSession, clock: Clock
) -> None:
    async with running(OutsideProvider(lambda: clock.now.timestamp())) as gone:
        address = gone.base
    client = OidcClient(ProviderSettings(address, CLIENT, SECRET, REDIRECT), http)
    with pytest.raises(WrongCredentials):
        await client.address(depart(), clock.now)
