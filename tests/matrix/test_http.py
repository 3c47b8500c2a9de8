"""Everybody asks everything over HTTP, and gets what the matrix says."""

import pytest

from tests.matrix.door import Door
from tests.matrix.table import Line, faults, load

pytestmark = pytest.mark.asyncio(loop_scope="module")
MATRIX = load()


@pytest.mark.parametrize("line", [*MATRIX.of("api"), *MATRIX.of("house")], ids=lambda line: line.operation)
async def test_of_the_api_everybody_gets_what_is_theirs(door: Door, line: Line) -> None:
    told = {role: await door.tries(role, line.operation) for role in line.asked}
    assert not (wrong := faults(told, line)), wrong


@pytest.mark.parametrize("line", MATRIX.of("pages"), ids=lambda line: line.operation)
async def test_on_the_account_page_everybody_sees_their_own(door: Door, line: Line) -> None:
    told = {role: await door.opens(role, line.operation) for role in line.asked}
    assert not (wrong := faults(told, line)), wrong
