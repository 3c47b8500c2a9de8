"""Password hashes: argon2id, off the event loop, no more at once than the machine has memory for."""

import asyncio
import base64
import os
import secrets
import sys
import threading
import unicodedata
from concurrent.futures import ThreadPoolExecutor

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

MEMORY_KIB = 47104
"""With one pass and one lane: the first of OWASP's settings (Password Storage Cheat Sheet)."""
NICENESS = 5
_SALT_BYTES, _HASH_BYTES = 16, 32


class Argon2Hasher:
    """domain.identity.security.Hasher. Passwords are normalised first (NFKC, as NIST SP 800-63B-4 asks).

    `memory_cost` is in KiB; `threads` hashes run at once (argon2 lets go of the interpreter meanwhile), one
    for each core where none is given, and further ones wait. `calls` counts hashes and checks begun, so that
    tests can see that none was spared.
    """

    def __init__(
        self,
        *,
        memory_cost: int = MEMORY_KIB,
        time_cost: int = 1,
        parallelism: int = 1,
        threads: int | None = None,
    ) -> None:
        self.calls = 0
        self._threads = ThreadPoolExecutor(threads or cores(), "argon2", initializer=_step_back)
        self._argon2 = PasswordHasher(
            time_cost, memory_cost, parallelism, hash_len=_HASH_BYTES, salt_len=_SALT_BYTES
        )
        salt, digest = (_unpadded(secrets.token_bytes(size)) for size in (_SALT_BYTES, _HASH_BYTES))
        self._nobodys = f"$argon2id$v=19$m={memory_cost},t={time_cost},p={parallelism}${salt}${digest}"

    async def hash(self, password: str) -> str:
        """The encoded hash, with its salt and parameters."""
        self.calls += 1
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._hash, password)

    async def fits(self, hashed: str | None, password: str) -> bool:
        """Whether it fits; where there is no hash, one that fits nothing is checked all the same.

        Raises argon2.exceptions.InvalidHashError for a stored hash that is none.
        """
        self.calls += 1
        kept = hashed or self._nobodys
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._fits, kept, password)

    def is_old(self, hashed: str) -> bool:
        return self._argon2.check_needs_rehash(hashed)

    def close(self) -> None:
        """Lets the threads go once they are done."""
        self._threads.shutdown(wait=False)

    def _hash(self, password: str) -> str:
        return self._argon2.hash(_normal(password))

    def _fits(self, hashed: str, password: str) -> bool:
        try:
            return self._argon2.verify(hashed, _normal(password))
        except VerifyMismatchError:
            return False


def cores() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _step_back() -> None:
    """Lets everything else go first: who signs in can wait for a moment, the event loop cannot.

    Linux keeps niceness for each thread (setpriority(2), BUGS); elsewhere it would be the whole process's.
    """
    if sys.platform == "linux":
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, max(NICENESS, os.getpriority(os.PRIO_PROCESS, thread)))


def _normal(password: str) -> bytes:
    # JSON can spell half of a surrogate pair: it is a wrong password then, not a crash.
    return unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")


def _unpadded(raw: bytes) -> str:
    return base64.b64encode(raw).decode().rstrip("=")
