"""Rules for passwords. Length and guessability count; composition and expiry are settings, off by default.

Sources: NIST SP 800-63B-4 (15 characters alone, 8 with a second factor; no composition, no expiry), OWASP
Authentication Cheat Sheet.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.identity.errors import WeakPassword

SHORTEST_ALONE = 15
SHORTEST_WITH_SECOND_FACTOR = 8
LONGEST = 128
LEAST_SCORE = 3
"""Of zxcvbn's 0 to 4."""


@dataclass(frozen=True, slots=True)
class PasswordRules:
    """What a platform may ask on top: `kinds` of signs (of 4), days until expiry, last ones not to repeat."""

    kinds: int = 0
    expires_after_days: int = 0
    remembered: int = 0

    def is_expired(self, changed_at: datetime, now: datetime) -> bool:
        """Whether it must be changed at the next sign-in."""
        return bool(self.expires_after_days) and now - changed_at > timedelta(days=self.expires_after_days)


@dataclass(frozen=True, slots=True)
class Strength:
    """What the strength check found: zxcvbn's score, and whether it stands in a list of common ones."""

    score: int
    is_common: bool


def must_be_strong(
    password: str, strength: Strength, rules: PasswordRules, *, has_second_factor: bool
) -> None:
    """Raises WeakPassword. Facts: reason (short, long, common, guessable, plain; used), least."""
    least = SHORTEST_WITH_SECOND_FACTOR if has_second_factor else SHORTEST_ALONE
    if len(password) < least:
        raise WeakPassword(reason="short", least=least)
    if len(password) > LONGEST:
        raise WeakPassword(reason="long", least=LONGEST)
    if strength.is_common:
        raise WeakPassword(reason="common", least=least)
    if strength.score < LEAST_SCORE:
        raise WeakPassword(reason="guessable", least=least)
    if kinds_of_signs(password) < rules.kinds:
        raise WeakPassword(reason="plain", least=rules.kinds)


def kinds_of_signs(password: str) -> int:
    """How many of lower case, upper case, digits and others it has."""
    kinds = (str.islower, str.isupper, str.isdecimal, lambda sign: not sign.isalnum())
    return sum(any(kind(sign) for sign in password) for kind in kinds)
