"""Every route, page, button, command and answer has its line in the matrix, and no line is too many."""

import pytest

from tests.matrix import operations
from tests.matrix.table import NOTHING, load, read

MATRIX = load()
HOW = "tests/matrix/matrix.txt wants a line for each (its head says how), and none for what is gone"
THERE_ARE = {
    "api": operations.api,
    "till": operations.given_to_tills,
    "pages": operations.pages,
    "house": operations.house,
    "private": operations.private,
    "group": operations.group,
}
ANYBODY = {"anonymous", "asha", "ravi", "courier", "staff", "owner", "other", "support", "admin", "disabled"}


@pytest.mark.parametrize("section", THERE_ARE)
def test_everything_that_can_be_asked_for_has_its_line(section: str) -> None:
    there = THERE_ARE[section]()
    written = {operations.operation_of(line.operation) for line in MATRIX.of(section)}
    assert there - written == set(), f"without a line: {HOW}"
    said = {each for each in written if each.startswith("say ")}
    assert written - there - said == set(), f"not there any more: {HOW}"
    commands = {each for each in said if each.count(" ") == 1 and each[4] == "/"}
    assert commands - there <= {"say /orders"}, f"not there any more: {HOW}"


@pytest.mark.parametrize("section", [*THERE_ARE, "elsewhere"])
def test_every_line_says_something_for_everybody(section: str) -> None:
    for line in MATRIX.of(section):
        asked = {role for role, cell in line.cells.items() if cell != NOTHING}
        if section == "till":
            assert "?" not in line.cells.values(), line.operation
            continue
        nobody = {"anonymous"} if section == "private" or "in private" in line.operation else set()
        assert ANYBODY - nobody <= asked, line.operation
        assert "?" not in line.cells.values(), line.operation


def test_no_line_is_there_twice() -> None:
    lines = [(line.section, line.operation) for line in MATRIX.lines]
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize(
    "line", ["GET /v1/carts +", "GET /v1/carts + o s", "GET /v1/carts + z", "+ o"], ids=str
)
def test_what_is_no_line_is_noticed(line: str) -> None:
    with pytest.raises(ValueError, match="no line of the matrix"):
        read(
            f"= + done\n= o done\n= s signed in\n[api] one two\n{line}" if line != "+ o" else f"= + d\n{line}"
        )
