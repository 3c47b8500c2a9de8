"""Backup files: streamed, sealed by AES-256-GCM in pieces, so that a cut or altered one is noticed.

A file is `KIRANABK | version (1) | kind (1) | key id (4) | time (8, milliseconds since 1970) | salt (16)`,
then pieces of `length (4) | ciphertext and tag`. A piece's nonce is its number (11 bytes) and whether it is
the last (1); its associated data is the head. The last piece holds the SHA-256 of everything before it. The
key is of this file alone: HKDF of the root secret's backup key and the salt.
"""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.engine.sealing import Sealer, derive
from storage.engine.transaction import from_ms, to_ms

DATA, KEYS = b"d", b"k"
"""What a backup is of."""
PIECE = 1 << 20
_MAGIC, _VERSION, _SALT, _TAG = b"KIRANABK", b"\x01", 16, 16
_HEAD = struct.Struct(">8scc4sQ16s")
_LENGTH = struct.Struct(">I")


class BadBackup(Exception):
    """A file that is no backup, is cut or altered, or was locked under another secret."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a backup is of, and when it was made."""

    kind: bytes
    at: datetime


def lock(source: IO[bytes], target: IO[bytes], sealer: Sealer, head: Head) -> None:
    """Writes a backup of all that the source gives."""
    key_id, key = sealer.backup_key()
    salt = os.urandom(_SALT)
    said = _HEAD.pack(_MAGIC, _VERSION, head.kind, key_id, to_ms(head.at), salt)
    target.write(said)
    cipher, digest, number = AESGCM(derive(key, b"one backup" + salt)), hashlib.sha256(), 0
    while piece := source.read(PIECE):
        digest.update(piece)
        _write(target, cipher.encrypt(_nonce(number, is_last=False), piece, said))
        number += 1
    _write(target, cipher.encrypt(_nonce(number, is_last=True), digest.digest(), said))


def unlock(source: IO[bytes], target: IO[bytes], sealer: Sealer) -> Head:
    """Writes what a backup holds; raises BadBackup, and then what was written is not to be used."""
    said = source.read(_HEAD.size)
    head, key, salt = _read_head(said, sealer)
    cipher, digest, pieces = AESGCM(derive(key, b"one backup" + salt)), hashlib.sha256(), _pieces(source)
    number, sealed = 0, next(pieces, b"")
    for following in pieces:
        plain = _opened(cipher, _nonce(number, is_last=False), sealed, said)
        digest.update(plain)
        target.write(plain)
        number, sealed = number + 1, following
    if _opened(cipher, _nonce(number, is_last=True), sealed, said) != digest.digest():
        raise BadBackup("the checksum is another one")
    return head


def _read_head(said: bytes, sealer: Sealer) -> tuple[Head, bytes, bytes]:
    if len(said) < _HEAD.size:
        raise BadBackup("this is no backup")
    magic, version, kind, key_id, at, salt = _HEAD.unpack(said)
    if magic != _MAGIC or version != _VERSION or kind not in (DATA, KEYS):
        raise BadBackup("this is no backup")
    key = sealer.key_of_backup(key_id)
    if key is None:
        raise BadBackup("it is locked under another secret: name that one in KIRANA_OLD_SECRETS")
    return Head(kind, from_ms(at)), key, salt


def _pieces(source: IO[bytes]) -> Iterator[bytes]:
    while length := source.read(_LENGTH.size):
        size = _LENGTH.unpack(length)[0] if len(length) == _LENGTH.size else 0
        piece = source.read(size) if _TAG <= size <= PIECE + _TAG else b""
        if not piece or len(piece) != size:
            raise BadBackup("it is cut or altered")
        yield piece


def _opened(cipher: AESGCM, nonce: bytes, sealed: bytes, said: bytes) -> bytes:
    try:
        return cipher.decrypt(nonce, sealed, said)
    except InvalidTag:
        raise BadBackup("it is cut or altered") from None


def _nonce(number: int, *, is_last: bool) -> bytes:
    return number.to_bytes(11) + bytes([is_last])


def _write(target: IO[bytes], sealed: bytes) -> None:
    target.write(_LENGTH.pack(len(sealed)))
    target.write(sealed)
