"""How many access tokens a process reads in a second."""

import time
from datetime import UTC, datetime

from security.keys import new_key
from security.tokens import REMEMBERED, AccessTokens

ISSUER, AUDIENCE = "https://kirana.example", "kirana-api"


def reads_per_second(*, different: int, reads: int) -> float:
    """Reads as many tokens in turn; more than a process remembers are checked in full each time."""
    now = datetime.now(UTC)
    tokens = AccessTokens(ISSUER, AUDIENCE, [new_key(now)])
    issued = [tokens.issue(f"person {n}", f"session {n}", 1, AUDIENCE, now) for n in range(different)]
    start = time.perf_counter()
    for number in range(reads):
        tokens.read(issued[number % different], now)
    return reads / (time.perf_counter() - start)


def remembered_and_fresh() -> tuple[float, float]:
    """Reads per second of a thousand clients' tokens, and of tokens never seen before."""
    fresh = REMEMBERED // 2
    return reads_per_second(different=1000, reads=50_000), reads_per_second(different=fresh, reads=fresh)
