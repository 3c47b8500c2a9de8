"""Everybody asks everything over HTTP, and gets what the matrix says."""

import pytest

from tests.matrix import operations
from tests.matrix.door import Door
from tests.matrix.table import Line, faults, load

pytestmark = pytest.mark.asyncio(loop_scope="module")
MATRIX = load()


@pytest.mark.parametrize("line", [*MATRIX.of("api"), *MATRIX.of("house")], ids=lambda line: line.operation)
async def test_of_the_api_everybody_gets_what_is_theirs(door: Door, line: Line) -> None:
    told = {role: await door.tries(role, line.operation) for role in line.asked}
    assert not (wrong := faults(told, line)), wrong


@pytest.mark.parametrize("line", MATRIX.of("till"), ids=lambda line: line.operation)
async def test_a_till_does_what_it_was_given(door: Door, line: Line) -> None:
    told = {role: await door.tries(role, line.operation) for role in line.asked}
    assert not (wrong := faults(told, line)), wrong


async def test_all_else_a_till_may_not(door: Door) -> None:
    given = {line.operation for line in MATRIX.of("till")} | operations.open_to_all()
    for line in MATRIX.of("api"):
        if not {line.operation, operations.operation_of(line.operation)} & given:
            assert await door.tries("till", line.operation) == "x", line.operation


@pytest.mark.parametrize("line", MATRIX.of("pages"), ids=lambda line: line.operation)
async def test_on_the_account_page_everybody_sees_their_own(door: Door, line: Line) -> None:
    told = {role: await door.opens(role, line.operation) for role in line.asked}
    assert not (wrong := faults(told, line)), wrong
