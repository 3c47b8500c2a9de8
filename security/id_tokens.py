"""ID tokens of an outside provider (https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation)."""

import base64
import hashlib
import warnings
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from joserfc import jwt
from joserfc.errors import InvalidClaimError, InvalidKeyIdError, JoseError, SecurityWarning
from joserfc.jwk import KeySet
from joserfc.jws import JWSRegistry

from domain.identity.errors import WrongCredentials

ALGORITHMS = ("RS256", "PS256", "ES256", "EdDSA", "Ed25519")
"""Signatures by a key that only the provider has: no `none`, nothing with a shared secret."""
LEEWAY_SECONDS = 60
"""How far the provider's clock may be off."""
_LONGEST = 16_384
_LONGEST_SUBJECT = 255
_REGISTRY = JWSRegistry(algorithms=ALGORITHMS, strict_check_header=False)


class UnknownKey(Exception):
    """Signed with a key that is not among those known: the provider may have changed its keys."""


@dataclass(frozen=True, slots=True)
class OutsidePerson:
    """Who the provider says it is. `subject` is theirs for good; `email` is empty unless it was checked."""

    issuer: str
    subject: str
    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Expected:
    """What an ID token must say. `access_token` is the one that came with it."""

    issuer: str
    client_id: str
    nonce: str
    access_token: str


def read_id_token(token: object, keys: KeySet, expected: Expected, now: datetime) -> OutsidePerson:
    """Whom it is about. Raises UnknownKey, and WrongCredentials where anything does not fit."""
    if not isinstance(token, str) or len(token) > _LONGEST:
        raise WrongCredentials
    try:
        with warnings.catch_warnings():
            # Providers go on calling it EdDSA, whatever RFC 9864 says.
            warnings.simplefilter("ignore", SecurityWarning)
            read = jwt.decode(token, keys, list(ALGORITHMS), _REGISTRY)
        _must_fit(read.claims, read.header, expected, now)
    except InvalidKeyIdError as error:
        raise UnknownKey from error
    except (JoseError, ValueError, TypeError, RecursionError) as error:
        raise WrongCredentials from error
    return _person(read.claims)


def _must_fit(claims: dict[str, Any], header: dict[str, Any], expected: Expected, now: datetime) -> None:
    """Checks iss, aud, azp, exp, iat, nbf, nonce and at_hash; raises joserfc's errors."""
    jwt.JWTClaimsRegistry(
        int(now.timestamp()),
        LEEWAY_SECONDS,
        iss={"essential": True, "value": expected.issuer},
        aud={"essential": True, "value": expected.client_id},
        sub={"essential": True},
        exp={"essential": True},
        iat={"essential": True},
    ).validate(claims)
    is_for_us_alone, azp = claims["aud"] in (expected.client_id, [expected.client_id]), claims.get("azp")
    if azp != expected.client_id and not (azp is None and is_for_us_alone):
        raise InvalidClaimError("azp")
    if claims.get("nonce") != expected.nonce:
        raise InvalidClaimError("nonce")
    if expected.access_token and claims.get("at_hash", half := _half(expected, header["alg"])) != half:
        raise InvalidClaimError("at_hash")


def _half(expected: Expected, algorithm: str) -> str:
    """The left half of the access token's hash, by that of the signature (Core, 3.1.3.6)."""
    made = hashlib.sha512 if algorithm in ("EdDSA", "Ed25519") else hashlib.sha256
    whole = made(expected.access_token.encode()).digest()
    return base64.urlsafe_b64encode(whole[: len(whole) // 2]).decode().rstrip("=")


def _person(claims: dict[str, Any]) -> OutsidePerson:
    subject = claims["sub"]
    if not 0 < len(subject) <= _LONGEST_SUBJECT:
        raise WrongCredentials
    email = claims.get("email", "") if claims.get("email_verified") is True else ""
    name = claims.get("name", "")
    return OutsidePerson(claims["iss"], subject, *(t if isinstance(t, str) else "" for t in (name, email)))
