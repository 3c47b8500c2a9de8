"""Codes that people type: by time (RFC 6238), for recovery, for linking; and two digits that must match."""

import hmac
import secrets
import unicodedata
from datetime import datetime

import pyotp

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""No vowels, so no words; nothing that looks like a digit."""
RECOVERY_CODES = 10
STEP_SECONDS = 30
_DIGITS = 6
_GROUP = 4


class TotpCodes:
    """domain.identity.security.CodeGenerator. `issuer` is the name that an authenticator app shows."""

    def __init__(self, issuer: str) -> None:
        self._issuer = issuer

    def seed(self) -> str:
        """160 random bits in base32."""
        return pyotp.random_base32()

    def recovery_codes(self) -> list[str]:
        """Ten, shown once."""
        return recovery_codes()

    def address(self, seed: str, account: str) -> str:
        """otpauth:// for an authenticator app, as a QR code carries it."""
        return pyotp.TOTP(seed).provisioning_uri(name=account, issuer_name=self._issuer)

    def step(self, seed: str, code: str, now: datetime) -> int | None:
        """The 30-second step since 1970 that the code is of, from one before to one after now's; else None.

        That no step counts twice is for the caller to see to. Digits may be those of any script.
        """
        typed = _digits(code)
        if len(typed) != _DIGITS:
            return None
        current = int(now.timestamp()) // STEP_SECONDS
        made = pyotp.TOTP(seed, digits=_DIGITS)
        # All are compared, so that the time taken does not tell which one fits.
        fitting = [
            step
            for step in range(current - 1, current + 2)
            if hmac.compare_digest(made.generate_otp(step), typed)
        ]
        return max(fitting, default=None)


def recovery_codes(count: int = RECOVERY_CODES) -> list[str]:
    """Different codes like BCDF-GHJK, 34 bits each."""
    made: set[str] = set()
    while len(made) < count:
        made.add(typed_code())
    return list(made)


def typed_code() -> str:
    """A code like BCDF-GHJK, 34 bits: only together with limits on tries."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(2 * _GROUP))
    return f"{letters[:_GROUP]}-{letters[_GROUP:]}"


def read_typed_code(typed: str) -> str | None:
    """The code as it was issued, whatever its case, spaces and dashes; None where it can be none."""
    letters = "".join(sign for sign in typed.upper() if sign.isalnum())
    if len(letters) != 2 * _GROUP or not set(letters) <= set(LETTERS):
        return None
    return f"{letters[:_GROUP]}-{letters[_GROUP:]}"


def _digits(typed: str) -> str:
    signs = [sign for sign in typed if not sign.isspace()]
    if len(signs) != _DIGITS or not all(sign.isdecimal() for sign in signs):
        return ""
    return "".join(str(unicodedata.decimal(sign)) for sign in signs)
