"""SIGKILL at every named point and at random times, over SQLite."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.rounds import Figures, play

pytestmark = [pytest.mark.faults, pytest.mark.timeout(0)]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_no_kill_loses_or_doubles_anything(
    database_url: str, tmp_path: Path, kill_rounds: int, until: float, figures: Callable[[str, Figures], None]
) -> None:
    figures("SQLite", await play(database_url, tmp_path, kill_rounds, until, seed=1))
