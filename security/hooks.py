"""Signatures of what leaves the house, as Standard Webhooks has them (https://www.standardwebhooks.com)."""

from __future__ import annotations

import base64
import hashlib
import hmac

PREFIX = "whsec_"


def signatures(secrets: tuple[str, ...], message_id: str, at: int, body: bytes) -> str:
    """The value of `webhook-signature`: one by each secret, so that a receiver may hold the old or the new.

    HMAC-SHA-256 over id, seconds since 1970 and body, joined by points.
    """
    signed = f"{message_id}.{at}.".encode() + body
    return " ".join(f"v1,{_one(secret, signed)}" for secret in secrets)


def _one(secret: str, signed: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(PREFIX))
    return base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
