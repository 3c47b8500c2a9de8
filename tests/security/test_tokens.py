"""Access tokens: what was issued is read until it ends; whatever else looks like one is refused."""

import base64
import json
from datetime import datetime, timedelta
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from domain.identity.errors import NotSignedIn
from domain.identity.ports.clients import SigningKey
from security.keys import new_key
from security.tokens import REMEMBERED, AccessTokens
from tests.clock import Clock
from tests.security.token_speed import AUDIENCE, ISSUER

SECOND = timedelta(seconds=1)


@pytest.fixture
def key(clock: Clock) -> SigningKey:
    return new_key(clock.now)


@pytest.fixture
def tokens(key: SigningKey) -> AccessTokens:
    return AccessTokens(ISSUER, AUDIENCE, [key])


@pytest.fixture
def token(tokens: AccessTokens, clock: Clock) -> str:
    return tokens.issue("person", "session", 3, AUDIENCE, clock.now, ("orders", "carts"))


def parts(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    head, body = (json.loads(base64.urlsafe_b64decode(f"{part}==")) for part in token.split(".")[:2])
    return head, body


def text(value: object) -> str:
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def forged(token: str, key: SigningKey, *, head: dict[str, Any] | None = None, **body: Any) -> str:
    """The same token with other fields, rightly signed by our own key; None takes a field away."""
    old_head, old_body = parts(token)
    new_head = {k: v for k, v in (old_head | (head or {})).items() if v is not None}
    new_body = {k: v for k, v in (old_body | body).items() if v is not None}
    signed = f"{text(new_head)}.{text(new_body)}"
    private = load_pem_private_key(key.private, None)
    assert isinstance(private, Ed25519PrivateKey)
    return f"{signed}.{text(private.sign(signed.encode()))}"


def refused(tokens: AccessTokens, token: str, now: datetime) -> None:
    for _ in range(2):  # again: a refusal must not be remembered as a success
        with pytest.raises(NotSignedIn):
            tokens.read(token, now)


def test_what_was_issued_is_read(tokens: AccessTokens, token: str, clock: Clock) -> None:
    claims = tokens.read(token, clock.now)
    assert (claims.subject, claims.session, claims.epoch) == ("person", "session", 3)
    assert claims.scopes == ("orders", "carts")
    assert claims.ends_at - claims.issued_at == 600
    again = tokens.issue("person", "session", 3, AUDIENCE, clock.now)
    assert tokens.read(again, clock.now).token_id != claims.token_id
    assert tokens.read(again, clock.now).scopes == ()


def test_a_token_has_the_agreed_claims_and_header(token: str, key: SigningKey) -> None:
    head, body = parts(token)
    assert head == {"alg": "EdDSA", "kid": key.kid, "typ": "at+jwt"}
    assert set(body) == {"iss", "aud", "sub", "sid", "epoch", "iat", "exp", "jti", "scope"}


def test_forging_nothing_gives_a_good_token(
    tokens: AccessTokens, token: str, key: SigningKey, clock: Clock
) -> None:
    """So the refusals below are of what was changed, and of nothing else."""
    assert tokens.read(forged(token, key), clock.now) == tokens.read(token, clock.now)


def test_it_counts_until_its_last_second(tokens: AccessTokens, token: str, clock: Clock) -> None:
    ends = clock.now + timedelta(minutes=10)
    tokens.read(token, ends - SECOND)
    refused(tokens, token, ends)
    refused(tokens, token, ends + SECOND)
    tokens.read(token, ends - SECOND)


def test_leeway_is_granted_as_set(key: SigningKey, token: str, clock: Clock) -> None:
    tokens = AccessTokens(ISSUER, AUDIENCE, [key], leeway=timedelta(seconds=30))
    ends = clock.now + timedelta(minutes=10)
    tokens.read(token, ends + 29 * SECOND)
    refused(tokens, token, ends + 30 * SECOND)


@pytest.mark.parametrize("field", ["iss", "aud", "sub", "sid", "epoch", "iat", "exp", "jti"])
def test_every_claim_is_demanded(
    tokens: AccessTokens, token: str, key: SigningKey, clock: Clock, field: str
) -> None:
    refused(tokens, forged(token, key, **{field: None}), clock.now)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("iss", "https://elsewhere.example"),
        ("iss", [ISSUER]),
        ("aud", "another-api"),
        ("aud", [AUDIENCE, "another-api"]),
        ("sub", 7),
        ("sid", 7),
        ("epoch", "3"),
        ("epoch", True),
        ("exp", "9999999999"),
        ("exp", 9999999999.5),
        ("exp", float("inf")),
        ("exp", float("nan")),
        ("iat", "1"),
        ("jti", 7),
        ("nbf", "1"),
        ("scope", ["orders"]),
    ],
)
def test_a_claim_of_another_value_or_type_is_refused(
    tokens: AccessTokens, token: str, key: SigningKey, clock: Clock, field: str, value: Any
) -> None:
    refused(tokens, forged(token, key, **{field: value}), clock.now)


@pytest.mark.parametrize("field", ["iat", "nbf"])
def test_a_token_of_the_future_waits(
    tokens: AccessTokens, token: str, key: SigningKey, clock: Clock, field: str
) -> None:
    later: Any = int(clock.now.timestamp()) + 60
    early = forged(token, key, **{field: later})
    refused(tokens, early, clock.now)
    refused(tokens, early, clock.now + 59 * SECOND)
    tokens.read(early, clock.now + 60 * SECOND)


@pytest.mark.parametrize(
    "head",
    [
        {"typ": "JWT"},
        {"typ": "rt+jwt"},
        {"typ": None},
        {"kid": None},
        {"kid": "unknown"},
        {"kid": ["unknown"]},
        {"crit": ["exp"]},
        {"crit": []},
        {"crit": ["b64"], "b64": True},
        {"alg": "none"},
        {"alg": "HS256"},
        {"alg": "ES256"},
        {"alg": None},
    ],
)
def test_another_header_is_refused_though_rightly_signed(
    tokens: AccessTokens, token: str, key: SigningKey, clock: Clock, head: dict[str, Any]
) -> None:
    refused(tokens, forged(token, key, head=head), clock.now)


@pytest.mark.parametrize("alg", ["none", "None", "nOnE"])
def test_no_signature_at_all_is_refused(
    tokens: AccessTokens, token: str, key: SigningKey, clock: Clock, alg: str
) -> None:
    head, body, _ = forged(token, key, head={"alg": alg}).split(".")
    refused(tokens, f"{head}.{body}.", clock.now)
    refused(tokens, ".".join([*token.split(".")[:2], ""]), clock.now)


def test_the_public_key_is_no_shared_secret(
    tokens: AccessTokens, token: str, key: SigningKey, clock: Clock
) -> None:
    head, body = parts(token)
    signed = f"{text(head | {'alg': 'HS256'})}.{text(body)}"
    for secret in (key.public, tokens.jwks(clock.now)["keys"][0]["x"].encode()):
        mac = jwt.algorithms.HMACAlgorithm(jwt.algorithms.HMACAlgorithm.SHA256).sign(signed.encode(), secret)
        refused(tokens, f"{signed}.{text(mac)}", clock.now)


def test_another_key_under_our_kid_is_refused(
    tokens: AccessTokens, token: str, key: SigningKey, clock: Clock
) -> None:
    refused(tokens, forged(token, new_key(clock.now)), clock.now)
    refused(
        tokens, forged(token, new_key(clock.now), head={"jwk": tokens.jwks(clock.now)["keys"][0]}), clock.now
    )


def test_a_changed_payload_is_refused(tokens: AccessTokens, token: str, clock: Clock) -> None:
    head, body, signature = token.split(".")
    tokens.read(token, clock.now)
    refused(tokens, f"{head}.{text(parts(token)[1] | {'sub': 'another'})}.{signature}", clock.now)
    other = "B" if signature[0] == "A" else "A"
    refused(tokens, f"{head}.{body}.{other}{signature[1:]}", clock.now)


@pytest.mark.parametrize(
    "junk", ["", ".", "..", "...", "a.b.c", "kR3f" * 11, "é.é.é", "\ud800", "a" * 100_000, "." * 100_000]
)
def test_what_is_no_token_is_refused(tokens: AccessTokens, clock: Clock, junk: str) -> None:
    refused(tokens, junk, clock.now)


def test_a_token_of_a_hundred_kilobytes_is_refused_though_rightly_signed(
    tokens: AccessTokens, token: str, key: SigningKey, clock: Clock
) -> None:
    refused(tokens, forged(token, key, padding="x" * 100_000), clock.now)


def test_deeply_nested_payloads_are_refused(
    tokens: AccessTokens, token: str, key: SigningKey, clock: Clock
) -> None:
    head = token.split(".")[0]
    refused(tokens, f"{head}.{text(b'[' * 2900)}.{text(bytes(64))}", clock.now)


def test_no_more_is_remembered_than_agreed(tokens: AccessTokens, token: str, clock: Clock) -> None:
    tokens.read(token, clock.now)
    one = next(iter(tokens._remembered.values()))
    tokens._remembered = {number.to_bytes(32, "big"): one for number in range(REMEMBERED)}
    tokens.read(token, clock.now)
    assert len(tokens._remembered) == REMEMBERED
    assert (0).to_bytes(32, "big") not in tokens._remembered


def test_a_signature_is_checked_once(
    tokens: AccessTokens, token: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What makes ten thousand checks a second possible; `make bench` tells how many it is."""
    checked: list[str] = []
    decode = jwt.decode
    monkeypatch.setattr(
        jwt, "decode", lambda shown, *how, **more: checked.append(shown) or decode(shown, *how, **more)
    )
    for _ in range(1000):
        tokens.read(token, clock.now)
    assert checked == [token]
    tokens.use(tokens._keys.values())
    tokens.read(token, clock.now)
    assert checked == [token, token], "with other keys every token is checked anew"
