"""ID tokens of an outside provider (https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation)."""

import warnings
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError, SecurityWarning
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
    options = {
        "iss": {"essential": True, "value": expected.issuer},
        "aud": {"essential": True, "value": expected.client_id},
        "sub": {"essential": True},
        "exp": {"essential": True},
        "iat": {"essential": True},
    }
    params = {
        "nonce": expected.nonce,
        "client_id": expected.client_id,
        "access_token": expected.access_token,
    }
    # RFC 9864's name of EdDSA over that curve, by which Authlib would not look at at_hash.
    known = header | {"alg": "EdDSA"} if header["alg"] == "Ed25519" else header
    CodeIDToken(claims, known, options, params).validate(int(now.timestamp()), LEEWAY_SECONDS)


def _person(claims: dict[str, Any]) -> OutsidePerson:
    subject = claims["sub"]
    if not 0 < len(subject) <= _LONGEST_SUBJECT:
        raise WrongCredentials
    email = claims.get("email", "") if claims.get("email_verified") is True else ""
    name = claims.get("name", "")
    return OutsidePerson(claims["iss"], subject, *(t if isinstance(t, str) else "" for t in (name, email)))
