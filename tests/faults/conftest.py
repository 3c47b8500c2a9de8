"""How many rounds are played, and where their figures go."""

from collections.abc import Callable
from dataclasses import asdict

import pytest

from tests.faults.figures import KEY, UNTIL
from tests.faults.rounds import Figures


@pytest.fixture
def kill_rounds(request: pytest.FixtureRequest) -> int:
    """Rounds on one database: half of all."""
    return max(1, -(-int(request.config.getoption("--kill-rounds")) // 2))


@pytest.fixture
def until(request: pytest.FixtureRequest) -> float:
    """Until when rounds are begun, on the clock of `time.monotonic`."""
    return request.config.stash[UNTIL]


@pytest.fixture
def figures(record_property: Callable[[str, object], None]) -> Callable[[str, Figures], None]:
    """Takes a database's figures for the summary."""

    def record(where: str, found: Figures) -> None:
        record_property(KEY, {"where": where, "figures": asdict(found)})

    return record
