"""Keys of access tokens: Ed25519, made ahead of need, read for longer than they sign."""

import base64
import hashlib
import json
from collections.abc import Iterable
from datetime import datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_public_key,
)

from domain.identity.ports.clients import SigningKey

SIGNS = timedelta(days=30)
OVERLAP = timedelta(days=1)
"""How much longer a key verifies than it signs, and how long before its first use it is published."""


def new_key(now: datetime) -> SigningKey:
    """A key pair in PEM (PKCS 8 and SubjectPublicKeyInfo); its id is its thumbprint (RFC 7638)."""
    private = Ed25519PrivateKey.generate()
    public = private.public_key()
    return SigningKey(
        kid=_thumbprint(public),
        private=private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()),
        public=public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
        signs_until=now + SIGNS,
        verifies_until=now + SIGNS + OVERLAP,
    )


def due_for_rotation(keys: Iterable[SigningKey], now: datetime) -> bool:
    """Whether a new key must be made: none signs for longer than the overlap any more."""
    return all(key.signs_until - now <= OVERLAP for key in keys)


def jwk_of(key: SigningKey) -> dict[str, str]:
    """Its public half as a JSON Web Key (RFC 8037)."""
    public = load_pem_public_key(key.public)
    if not isinstance(public, Ed25519PublicKey):
        raise TypeError("a signing key of another kind")
    return {**_members(public), "kid": key.kid, "alg": "EdDSA", "use": "sig"}


def _members(public: Ed25519PublicKey) -> dict[str, str]:
    return {"crv": "Ed25519", "kty": "OKP", "x": _text(public.public_bytes_raw())}


def _thumbprint(public: Ed25519PublicKey) -> str:
    members = json.dumps(_members(public), sort_keys=True, separators=(",", ":"))
    return _text(hashlib.sha256(members.encode()).digest())


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
