"""What must be reached, in one process on SQLite with durable commits."""

from __future__ import annotations

from dataclasses import dataclass

from tests.bench.against import Side
from tests.bench.logins import Identity
from tests.bench.runs import PUT, START, Measured

MORE_CPU, MORE_STATEMENTS = 1.03, 1.01
"""What this tree may cost, times what the other one does; polling is within the hundredth."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wanted, what was reached, and whether that is enough (None: not measured)."""

    what: str
    wanted: str
    reached: str
    is_met: bool | None


def checked(found: list[Measured]) -> list[Verdict]:
    """The verdicts on Kirana on SQLite; none where that was left out."""
    return [verdict for each in found if each.name == "Kirana, sqlite" for verdict in _checked(each)]


def _checked(found: Measured) -> list[Verdict]:
    start, put = found.speeds[START], found.speeds[PUT]
    return [
        least("/start per second", start.per_s, 250),
        least("add to cart per second", put.per_s, 180),
        most("CPU per add to cart", put.cpu_ms, 4, "ms"),
        most("ready after", found.ready_s, 2.5, "s"),
        most("memory", found.memory_mib, 160, "MiB"),
        most("more with 10,000 customers", found.more_mib, 10, "MiB"),
    ]


def checked_identity(found: Identity) -> list[Verdict]:
    """The verdicts on signing in and on access tokens."""
    return [
        least("token checks per second", found.reads_per_s, 10_000),
        least("sign-ins, % of argon2's own rate", found.middle(lambda turn: turn.share) * 100, 80),
        most("p95 of others meanwhile, × idle", found.middle(lambda turn: turn.slower), 3, "×"),
    ]


def checked_against(before: Side, after: Side) -> list[Verdict]:
    """The verdicts on one commit against another, load by load."""
    verdicts = []
    for load in after.costs:
        then, now = before.middle(load), after.middle(load)
        verdicts += [
            most(f"CPU, {load}", now.cpu_ms / then.cpu_ms, MORE_CPU, "×"),
            most(f"statements, {load}", now.statements / then.statements, MORE_STATEMENTS, "×"),
        ]
    return verdicts


def least(what: str, reached: float, wanted: float) -> Verdict:
    """At least so much is wanted."""
    return Verdict(what, f"≥ {wanted:g}", f"{reached:.0f}", reached >= wanted)


def most(what: str, reached: float | None, wanted: float, unit: str) -> Verdict:
    """At most so much is wanted."""
    if reached is None:
        return Verdict(what, f"≤ {wanted:g} {unit}", "not measured", None)
    return Verdict(what, f"≤ {wanted:g} {unit}", f"{reached:.2f} {unit}", reached <= wanted)
