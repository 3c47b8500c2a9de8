"""Reads `matrix.txt`: one operation on each line, and behind it what becomes of it for each role."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("matrix.txt")
NOTHING = "."


@dataclass(frozen=True)
class Line:
    """An operation, in which section of the file, with a letter for each role."""

    section: str
    operation: str
    cells: dict[str, str]

    @property
    def asked(self) -> dict[str, str]:
        """The cells that say something."""
        return {role: cell for role, cell in self.cells.items() if cell != NOTHING}


@dataclass(frozen=True)
class Matrix:
    """The whole table: its legend by letter, its roles, its lines."""

    legend: dict[str, str]
    roles: tuple[str, ...]
    lines: tuple[Line, ...]

    def of(self, section: str) -> list[Line]:
        """The lines of one section."""
        return [line for line in self.lines if line.section == section]


def read(text: str) -> Matrix:
    """The table in this text. Raises ValueError for a line that is none."""
    legend: dict[str, str] = {}
    roles: tuple[str, ...] = ()
    lines: list[Line] = []
    section = ""
    for written in filter(None, map(str.strip, text.splitlines())):
        words = written.split()
        if written.startswith("= "):
            letter, _, told = written.removeprefix("= ").partition(" ")
            legend[letter] = told.strip()
        elif written.startswith("["):
            name, *roles_of_it = words
            section, roles = name.strip("[]"), tuple(roles_of_it)
        elif not written.startswith("#"):
            lines.append(_line(section, words, roles, legend))
    return Matrix(legend, roles, tuple(lines))


def load() -> Matrix:
    """The table."""
    return read(FILE.read_text("utf-8"))


def _line(section: str, words: list[str], roles: tuple[str, ...], legend: dict[str, str]) -> Line:
    operation, cells = words[: -len(roles)], words[-len(roles) :]
    letters = legend.keys() | {NOTHING}
    if not section or not operation or operation[-1] in letters or not set(cells) <= letters:
        raise ValueError(f"this is no line of the matrix: {' '.join(words)}")
    return Line(section, " ".join(operation), dict(zip(roles, cells, strict=True)))


def faults(told: dict[str, str], line: Line) -> str:
    """Where what happened is not what is written, as lines to read; empty where all is as it should be."""
    wrong = {role: cell for role, cell in told.items() if cell[:1] != line.cells[role]}
    if not wrong:
        return ""
    listed = [f"    {role:<10} should be {line.cells[role]}, is {cell}" for role, cell in wrong.items()]
    return "\n".join([line.operation, *listed])
