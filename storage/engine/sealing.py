"""Sealing at rest: AES-256-GCM under a data key per identity, and keyed hashes.

A box is `version (1 byte) | key id (4) | nonce (12) | ciphertext and tag`. Its associated data are the first
two and the table, the column and the row, so a box copied elsewhere does not open. Boxes of version 1
have no key id; they are still read.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_FIRST, _VERSION = b"\x01", b"\x02"
_KEY_ID = 4
_NONCE = 12
_TAG = 16


class BadSeal(Exception):
    """A box that does not open: another key, another binding or altered."""


@dataclass(frozen=True, slots=True)
class Unkeyed:
    """The part of the audit from before its chain had a key: up to this entry, with this hash (None: any)."""

    last: int
    hash: bytes | None


NOT_UNKEYED = Unkeyed(0, None)


class Sealer:
    """Seals under keys that are themselves wrapped by a key derived from the root secret.

    `old` are earlier root secrets, for reading what was not sealed anew yet. `hashing` is the key of keyed
    hashes where it outlived the secret that it was made from: a hash cannot be made anew from itself.
    `unkeyed` is how far the audit's chain goes back to before it had a key.
    """

    def __init__(self, secret: str, old: Sequence[str] = (), hashing: bytes | None = None) -> None:
        roots = [secret.encode(), *(each.encode() for each in old)]
        self._wrapping = [_Key(derive(root, b"wrap personal keys")) for root in roots]
        self._ours = [_Key(derive(root, b"seal what is the program's own")) for root in roots]
        self._backups = [derive(root, b"lock backups") for root in roots]
        self._hashing = hashing or derive(roots[0], b"hash codes")
        self._chaining = derive(self._hashing, b"chain the audit")
        self.unkeyed = NOT_UNKEYED

    def new_key(self, identity_id: int) -> bytes:
        """A fresh data key of this identity, wrapped."""
        return self._wrapping[0].seal(AESGCM.generate_key(256), _key_binding(identity_id))

    def wrap_anew(self, wrapped: bytes, identity_id: int) -> bytes:
        """The same data key under today's root secret; raises BadSeal."""
        binding = _key_binding(identity_id)
        return self._wrapping[0].seal(_unseal(self._wrapping, wrapped, binding), binding)

    def is_old(self, box: bytes) -> bool:
        """Whether a wrapped key, or a box of the program's own, is not under today's root secret."""
        return not any(box.startswith(_VERSION + key[0].id) for key in (self._wrapping, self._ours))

    def seal(self, wrapped: bytes, identity_id: int, text: str, binding: str) -> bytes:
        """A box. `binding` is `table.column:row`."""
        return self._open_key(wrapped, identity_id).seal(text.encode(), binding)

    def unseal(self, wrapped: bytes, identity_id: int, box: bytes, binding: str) -> str:
        """What is in the box; raises BadSeal."""
        return _unseal([self._open_key(wrapped, identity_id)], box, binding).decode()

    def seal_ours(self, plain: bytes, binding: str) -> bytes:
        """A box of the program's own, that no person's erasure closes. `binding` is `table.column:row`."""
        return self._ours[0].seal(plain, binding)

    def unseal_ours(self, box: bytes, binding: str) -> bytes:
        """What is in a box of the program's own; raises BadSeal."""
        return _unseal(self._ours, box, binding)

    def backup_key(self) -> tuple[bytes, bytes]:
        """The key that locks backups now, with its id before it."""
        return _key_id(self._backups[0]), self._backups[0]

    def key_of_backup(self, key_id: bytes) -> bytes | None:
        """The key that a backup was locked with, of today's secret or an earlier one."""
        return next((key for key in self._backups if _key_id(key) == key_id), None)

    def mac(self, text: str, purpose: str) -> bytes:
        """A keyed hash for looking up what must not be stored: HMAC-SHA-256."""
        return hmac.new(self._hashing, f"{purpose}:{text}".encode(), hashlib.sha256).digest()

    def knowing(self, hashing: bytes, unkeyed: Unkeyed) -> Sealer:
        """The same, with what a database keeps: its key of keyed hashes, and where its audit has none."""
        known = copy(self)
        known._hashing, known.unkeyed = hashing, unkeyed
        known._chaining = derive(hashing, b"chain the audit")
        return known

    def keyed_throughout(self) -> Sealer:
        """The same for an audit whose every entry is keyed."""
        return self.knowing(self._hashing, NOT_UNKEYED)

    def chained(self, previous: bytes, entry: bytes) -> bytes:
        """The hash of an entry of the audit, over the one before it: who has no key cannot make it."""
        return hmac.new(self._chaining, previous + entry, hashlib.sha256).digest()

    def _open_key(self, wrapped: bytes, identity_id: int) -> _Key:
        return _Key(_unseal(self._wrapping, wrapped, _key_binding(identity_id)))


class _Key:
    """A key and the id by which boxes name it: the beginning of its SHA-256."""

    __slots__ = ("cipher", "id")

    def __init__(self, key: bytes) -> None:
        self.cipher = AESGCM(key)
        self.id = _key_id(key)

    def seal(self, plain: bytes, binding: str) -> bytes:
        nonce, head = os.urandom(_NONCE), _VERSION + self.id
        return head + nonce + self.cipher.encrypt(nonce, plain, head + binding.encode())


def _key_id(key: bytes) -> bytes:
    return hashlib.sha256(b"kirana key id" + key).digest()[:_KEY_ID]


def derive(root: bytes, purpose: bytes) -> bytes:
    """A key of 32 bytes for one purpose, by HKDF-SHA-256 (RFC 5869)."""
    return HKDF(SHA256(), 32, salt=None, info=b"kirana " + purpose).derive(root)


def _key_binding(identity_id: int) -> str:
    return f"personal_key:{identity_id}"


def _unseal(keys: Sequence[_Key], box: bytes, binding: str) -> bytes:
    version, rest = box[:1], box[1:]
    if version == _FIRST:
        return _open(keys, b"", rest, binding)
    if version != _VERSION:
        raise BadSeal(binding)
    named = [key for key in keys if rest[:_KEY_ID] == key.id]
    return _open(named, box[: 1 + _KEY_ID], rest[_KEY_ID:], binding)


def _open(keys: Sequence[_Key], head: bytes, rest: bytes, binding: str) -> bytes:
    if len(rest) < _NONCE + _TAG:
        raise BadSeal(binding)
    for key in keys:
        try:
            return key.cipher.decrypt(rest[:_NONCE], rest[_NONCE:], head + binding.encode())
        except InvalidTag:
            continue
    raise BadSeal(binding)
