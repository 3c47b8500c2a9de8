"""Everybody presses, says and answers everything in the chat, and it goes as the matrix says."""

import pytest

from tests.matrix.chats import ANOTHER, LINKED, PRIVATE, Chats
from tests.matrix.table import Line, faults, load

pytestmark = pytest.mark.asyncio(loop_scope="module")
MATRIX = load()
ELSEWHERE = {
    "private buttons pressed in the group": (MATRIX.of("private"), LINKED),
    "counter buttons pressed in private": (MATRIX.of("group"), PRIVATE),
    "counter buttons pressed in another group": (MATRIX.of("group"), ANOTHER),
}


@pytest.mark.parametrize("line", MATRIX.of("private"), ids=lambda line: line.operation)
async def test_in_private_it_goes_as_it_should(chats: Chats, line: Line) -> None:
    told = {role: await chats.tries(role, line.operation) for role in line.asked}
    assert not (wrong := faults(told, line)), wrong


@pytest.mark.parametrize("line", MATRIX.of("group"), ids=lambda line: line.operation)
async def test_at_the_counter_it_goes_as_it_should(chats: Chats, line: Line) -> None:
    told = {role: await chats.tries(role, line.operation, LINKED) for role in line.asked}
    assert not (wrong := faults(told, line)), wrong


@pytest.mark.parametrize("line", MATRIX.of("elsewhere"), ids=lambda line: line.operation)
async def test_a_button_is_of_no_use_elsewhere(chats: Chats, line: Line) -> None:
    """Each button is pressed by one role, and each role presses many."""
    buttons, where = ELSEWHERE[line.operation]
    presses = [each.operation for each in buttons if each.operation.startswith("press ")]
    if where == ANOTHER:
        presses = [each for each in presses if "{" in each and "counter.redeem" not in each]
    roles = [*line.asked]
    for number, operation in enumerate(presses):
        role = roles[number % len(roles)]
        told = {**line.cells, role: await chats.tries(role, operation, where)}
        assert not (wrong := faults(told, line)), f"{operation}: {wrong}"
