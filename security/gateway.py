"""The signature of a gateway's callbacks: HMAC-SHA-256 over the body as it came, in hexadecimal."""

from __future__ import annotations

import hashlib
import hmac


class CallbackSignatures:
    """Signatures by the secret that the gateway was given, or by the one before: retries keep the old one."""

    def __init__(self, *secrets: str) -> None:
        self._secrets = [secret.encode() for secret in secrets if secret]

    def are_by(self, body: bytes, signature: str) -> bool:
        """Whether these bytes were signed so by one of them."""
        given = signature.encode("utf-8", "replace")
        made = (hmac.new(secret, body, hashlib.sha256).hexdigest().encode() for secret in self._secrets)
        return any(hmac.compare_digest(each, given) for each in made)
