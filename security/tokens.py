"""Access tokens: JWTs signed with Ed25519 (RFC 8037, RFC 9068, RFC 8725), the only kind that is ever read."""

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key
from jwt.types import Options

from domain.identity.errors import NotSignedIn
from domain.identity.ports.clients import SigningKey
from security.keys import jwk_of

LIFE = timedelta(minutes=10)
LONGEST = 4096
"""Signs of a token; nothing longer is looked at."""
REMEMBERED = 4096
"""Tokens whose signature is not checked again."""
_ALGORITHM, _TYPE = "EdDSA", "at+jwt"
# PyJWT knows no time but its own: expiry, issue and beginning are checked here.
_OPTIONS: Options = {
    "require": ["iss", "aud", "sub", "exp", "iat", "jti"],
    "strict_aud": True,
    "verify_exp": False,
    "verify_iat": False,
    "verify_nbf": False,
}


@dataclass(frozen=True, slots=True)
class Claims:
    """What a token says. `subject` and `session` are public ids; times are seconds since 1970."""

    subject: str
    session: str
    epoch: int
    scopes: tuple[str, ...]
    token_id: str
    issued_at: int
    starts_at: int
    ends_at: int


class AccessTokens:
    """Issues and reads tokens of one issuer with the keys of the moment (`use` exchanges them)."""

    def __init__(
        self, issuer: str, audience: str, keys: Iterable[SigningKey], *, leeway: timedelta = timedelta(0)
    ) -> None:
        self._issuer, self._audience = issuer, audience
        self._leeway = leeway.total_seconds()
        self.use(keys)

    def use(self, keys: Iterable[SigningKey]) -> None:
        """Signs and reads with these from now on, and with no others."""
        self._keys = {key.kid: key for key in keys}
        self._public = {key.kid: _public(key) for key in self._keys.values()}
        self._remembered: dict[bytes, tuple[str, Claims]] = {}

    def issue(
        self,
        subject: str,
        session: str,
        epoch: int,
        audience: str,
        now: datetime,
        scopes: tuple[str, ...] = (),
    ) -> str:
        """A token for ten minutes. Raises LookupError where no key signs any more."""
        key, issued = self._signing(now), int(now.timestamp())
        claims = {
            "iss": self._issuer,
            "aud": audience,
            "sub": subject,
            "sid": session,
            "epoch": epoch,
            "iat": issued,
            "exp": issued + int(LIFE.total_seconds()),
            "jti": secrets.token_urlsafe(16),
        }
        if scopes:
            claims["scope"] = " ".join(scopes)
        private = load_pem_private_key(key.private, None)
        return jwt.encode(claims, cast("Any", private), _ALGORITHM, {"kid": key.kid, "typ": _TYPE})

    def read(self, token: str, now: datetime) -> Claims:
        """What it says, if every demand is met at `now`. Raises NotSignedIn for anything else."""
        if len(token) > LONGEST or not token.isascii():
            raise NotSignedIn
        mark = hashlib.sha256(token.encode()).digest()
        kid, claims = self._remembered.get(mark) or self._remember(mark, token)
        self._must_count(kid, claims, now)
        return claims

    def jwks(self, now: datetime) -> dict[str, list[dict[str, str]]]:
        """The public keys that verify (RFC 7517), for others to check our tokens with."""
        return {"keys": [jwk_of(key) for key in self._keys.values() if now < key.verifies_until]}

    def _signing(self, now: datetime) -> SigningKey:
        """The one that ends first: a new key is published for a while before it signs."""
        ready = [key for key in self._keys.values() if key.private and now < key.signs_until]
        if not ready:
            raise LookupError("no key signs any more: one must be added")
        return min(ready, key=lambda key: key.signs_until)

    def _remember(self, mark: bytes, token: str) -> tuple[str, Claims]:
        read = self._verified(token)
        while len(self._remembered) >= REMEMBERED:
            del self._remembered[next(iter(self._remembered))]
        self._remembered[mark] = read
        return read

    def _verified(self, token: str) -> tuple[str, Claims]:
        try:
            header = jwt.get_unverified_header(token)
            kid = _header_kid(header)
            claims = jwt.decode(
                token,
                self._public[kid],
                algorithms=[_ALGORITHM],
                options=_OPTIONS,
                audience=self._audience,
                issuer=self._issuer,
            )
            return kid, _claims(claims)
        except (jwt.PyJWTError, KeyError, ValueError, RecursionError) as error:
            raise NotSignedIn from error

    def _must_count(self, kid: str, claims: Claims, now: datetime) -> None:
        moment, leeway = now.timestamp(), self._leeway
        is_over = claims.ends_at <= moment - leeway or now >= self._keys[kid].verifies_until
        if is_over or max(claims.issued_at, claims.starts_at) > moment + leeway:
            raise NotSignedIn


def _header_kid(header: dict[str, Any]) -> str:
    """Raises ValueError where the header is not exactly of our kind."""
    kid = header.get("kid")
    if header.get("typ") != _TYPE or "crit" in header or not isinstance(kid, str):
        raise ValueError("not an access token")
    return kid


def _claims(raw: dict[str, Any]) -> Claims:
    """Raises ValueError where a claim is of another type; PyJWT has seen to iss, aud, sub and jti."""
    session, scope = raw.get("sid"), raw.get("scope", "")
    numbers = [raw.get("epoch"), raw["iat"], raw.get("nbf", 0), raw["exp"]]
    if not isinstance(session, str) or not isinstance(scope, str) or any(type(n) is not int for n in numbers):
        raise ValueError("a claim of another type")
    epoch, issued, starts, ends = cast("list[int]", numbers)
    return Claims(
        subject=raw["sub"],
        session=session,
        epoch=epoch,
        scopes=tuple(scope.split()),
        token_id=raw["jti"],
        issued_at=issued,
        starts_at=starts,
        ends_at=ends,
    )


def _public(key: SigningKey) -> Ed25519PublicKey:
    public = load_pem_public_key(key.public)
    if not isinstance(public, Ed25519PublicKey):
        raise TypeError("a signing key of another kind")
    return public
