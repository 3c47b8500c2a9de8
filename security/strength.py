"""How guessable a password is: zxcvbn's score, and a blocklist that needs no network."""

import asyncio
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from domain.identity.password_rules import LONGEST, Strength

LONGEST_SCORED = 72
"""zxcvbn raises above it. A beginning is never harder to guess than the whole."""
MOST_SUBSTITUTES = 8
"""zxcvbn tries every reading of digits and signs that stand for letters: with all of them, for seconds."""
_SUBSTITUTES = frozenset("4@8({[<369!|10$5+7%2")
_PRODUCT = "kirana"

# zxcvbn puts what is known of the person into a global of its own: one call at a time in a process.
_one_at_a_time = ThreadPoolExecutor(1, thread_name_prefix="zxcvbn")


class ZxcvbnStrengths:
    """domain.identity.security.Strengths: 30,000 common passwords, and whatever others know of the person."""

    async def of(self, password: str, about: tuple[str, ...]) -> Strength:
        """`about`: what others know of the person (handle, name); such a password counts as common."""
        return await asyncio.get_running_loop().run_in_executor(
            _one_at_a_time, self._of, password, (*about, _PRODUCT)
        )

    def _of(self, password: str, about: tuple[str, ...]) -> Strength:
        # zxcvbn and its lists take a moment to load, and many a run of the program asks for neither.
        from zxcvbn import zxcvbn

        known = [_normal(word) for word in about]
        plain = _normal(password[: LONGEST + 1])
        scored = scorable(password)
        score = zxcvbn(scored, known)["score"] if scored else 0
        return Strength(score, plain in _common() or plain in known)


@cache
def _common() -> frozenset[str]:
    from zxcvbn.frequency_lists import FREQUENCY_LISTS

    return frozenset(_normal(password) for password in FREQUENCY_LISTS["passwords"])


def scorable(password: str) -> str:
    """As much of its beginning as zxcvbn scores in well under a second."""
    seen: set[str] = set()
    for at, sign in enumerate(password[:LONGEST_SCORED]):
        seen.update({sign} & _SUBSTITUTES)
        if len(seen) > MOST_SUBSTITUTES:
            return password[:at]
    return password[:LONGEST_SCORED]


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
