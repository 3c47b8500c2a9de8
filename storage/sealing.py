"""Sealing at rest: AES-256-GCM under a data key per identity, and keyed hashes.

A box is `version (1 byte) | nonce (12) | ciphertext and tag`. Its associated data names the table, the
column and the row, so a box copied to another place does not open.
"""

from __future__ import annotations

import hashlib
import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_VERSION = b"\x01"
_NONCE = 12
_TAG = 16


class BadSeal(Exception):
    """A box that does not open: another key, another place, or altered."""


class Sealer:
    """Seals under keys that are themselves wrapped by a key derived from the root secret."""

    def __init__(self, secret: str) -> None:
        self._root = secret.encode()
        self._wrapping = AESGCM(self._derive(b"wrap personal keys"))
        self._hashing = self._derive(b"hash codes")
        self._ours = AESGCM(self._derive(b"seal what is the program's own"))

    def _derive(self, purpose: bytes) -> bytes:
        return HKDF(SHA256(), 32, salt=None, info=b"kirana " + purpose).derive(self._root)

    def new_key(self, identity_id: int) -> bytes:
        """A fresh data key of this identity, wrapped."""
        return _seal(self._wrapping, AESGCM.generate_key(256), f"personal_key:{identity_id}")

    def seal(self, wrapped: bytes, identity_id: int, text: str, place: str) -> bytes:
        """A box. `place` is `table.column:row`."""
        return _seal(self._open_key(wrapped, identity_id), text.encode(), place)

    def unseal(self, wrapped: bytes, identity_id: int, box: bytes, place: str) -> str:
        """What is in the box; raises BadSeal."""
        return _unseal(self._open_key(wrapped, identity_id), box, place).decode()

    def seal_ours(self, plain: bytes, place: str) -> bytes:
        """A box of the program's own, that no person's erasure closes. `place` is `table.column:row`."""
        return _seal(self._ours, plain, place)

    def unseal_ours(self, box: bytes, place: str) -> bytes:
        """What is in a box of the program's own; raises BadSeal."""
        return _unseal(self._ours, box, place)

    def mac(self, text: str, purpose: str) -> bytes:
        """A keyed hash for looking up what must not be stored: HMAC-SHA-256."""
        return hmac.new(self._hashing, f"{purpose}:{text}".encode(), hashlib.sha256).digest()

    def _open_key(self, wrapped: bytes, identity_id: int) -> AESGCM:
        return AESGCM(_unseal(self._wrapping, wrapped, f"personal_key:{identity_id}"))


def _seal(key: AESGCM, plain: bytes, place: str) -> bytes:
    nonce = os.urandom(_NONCE)
    return _VERSION + nonce + key.encrypt(nonce, plain, place.encode())


def _unseal(key: AESGCM, box: bytes, place: str) -> bytes:
    if box[:1] != _VERSION or len(box) < 1 + _NONCE + _TAG:
        raise BadSeal(place)
    try:
        return key.decrypt(box[1 : 1 + _NONCE], box[1 + _NONCE :], place.encode())
    except InvalidTag:
        raise BadSeal(place) from None
