"""The glossary has every public word of every room, none that is gone, and one meaning for each."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from inspect import isclass
from pathlib import Path
from re import findall, fullmatch
from types import ModuleType

import pytest

from domain.all_errors import all_errors
from tests.rules.project.test_project import ROOMS
from web.routes import Shape

ROOT = Path(__file__).parents[2]
PLAYS_TELEGRAM = "sandbox"
"""Has Telegram's words for what it plays."""
SAME = {"Store", "Claims"}
"""Ports that two parts know, each as far as it needs: the meaning is one."""


@dataclass(frozen=True)
class Word:
    """A public name, and where it stands."""

    name: str
    room: str
    module: ModuleType

    @property
    def found(self) -> object:
        return getattr(self.module, self.name)


def modules(room: str) -> Iterator[tuple[ModuleType, ast.Module]]:
    for path in sorted((ROOT / room).rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        if "migrations" not in name and "__main__" not in name:
            yield import_module(name), ast.parse(path.read_text("utf-8"))


def public(room: str, kinds: tuple[type[ast.stmt], ...]) -> Iterator[Word]:
    """What the room's modules define themselves, at their top."""
    for module, tree in modules(room):
        for node in tree.body:
            if isinstance(node, kinds) and not node.name.startswith("_"):  # type: ignore[attr-defined]
                yield Word(node.name, room, module)  # type: ignore[attr-defined]


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def words(room: str) -> Iterator[str]:
    """All that the glossary owes: of the business functions, errors and values too, of others the classes."""
    for word in public(room, (ast.ClassDef, *FUNCTIONS) if room == "domain" else (ast.ClassDef,)):
        if room == "domain":
            yield word.name
            if isclass(word.found) and issubclass(word.found, Enum) and word.name not in BY_NAME:
                yield from (str(member.value) for member in word.found)
        elif isclass(word.found) and not issubclass(word.found, BaseException | Shape):
            yield from [] if fullmatch(r"Stored\w+", word.name) or is_row(word) else [word.name]


def is_row(word: Word) -> bool:
    """Whether it is what a statement gives, on its way to something that has a word."""
    return word.room == "storage" and word.name.endswith("Row")


BY_NAME = {"AuditAction", "MessageKind", "DueKind", "Metered", "Fact"}
"""Long lists whose values have texts, notices, duties or bounds: rules of their own ask for those."""


def said(room: str) -> Iterator[str]:
    """The names of all functions, methods and fields, wherever they stand."""
    for _, tree in modules(room):
        for node in ast.walk(tree):
            if isinstance(node, FUNCTIONS):
                yield node.name
            elif isinstance(node, ast.AnnAssign):
                yield ast.unparse(node.target)


def told() -> set[str]:
    return set(findall(r"`([^`]+)`", (ROOT / "docs" / "glossary.md").read_text("utf-8")))


@pytest.mark.parametrize("room", ROOMS)
def test_the_glossary_has_every_public_word(room: str) -> None:
    assert sorted(set(words(room)) - told()) == [], "docs/glossary.md does not say what it means"


def test_the_glossary_has_no_word_that_is_gone() -> None:
    known = {word.name for room in ROOMS for word in public(room, (ast.ClassDef, *FUNCTIONS))}
    classes = {word for word in told() if fullmatch(r"[A-Z]\w+", word)}
    assert sorted(classes - known) == []
    verbs = {word for word in told() if fullmatch(r"[a-z]+(_[a-z]+)+", word)}
    assert sorted(verbs - set(words("domain")) - {name for room in ROOMS for name in said(room)}) == []


def test_a_code_of_an_error_is_one() -> None:
    codes = {error.code for error in all_errors()}
    page = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    named = set(findall(r"`([a-z]+(?:-[a-z]+)+)`:", page))
    assert named
    assert sorted(named - codes) == []


def test_a_word_has_one_meaning() -> None:
    rooms: dict[str, list[str]] = defaultdict(list)
    for room in ROOMS:
        for word in public(room, (ast.ClassDef,)):
            if room != PLAYS_TELEGRAM and not (isclass(word.found) and issubclass(word.found, Shape)):
                rooms[word.name].append(word.module.__name__)
    twofold = {name for name, found in rooms.items() if len(found) > 1}
    assert sorted(twofold - SAME) == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_docstring_names_what_there_is(room: str) -> None:
    """A path such as `domain.reactions` in a docstring leads somewhere."""
    rooms = "|".join(set(ROOMS) - {"sandbox"})
    wrong = [
        f"{module.__name__}: {path}"
        for module, tree in modules(room)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, *FUNCTIONS))
        for path in findall(rf"(?<![\w/.])(?:{rooms})(?:\.\w+)+", ast.get_docstring(node) or "")
        if not path.endswith(".db") and not leads_somewhere(path)
    ]
    assert wrong == []


def leads_somewhere(path: str) -> bool:
    """Whether it is a module, or something in one."""
    parts = path.split(".")
    for depth in range(len(parts), 0, -1):
        file = ROOT.joinpath(*parts[:depth])
        if file.is_dir() or file.with_suffix(".py").exists():
            rest, found = parts[depth:], import_module(".".join(parts[:depth]))
            return not rest or getattr(found, rest[0], None) is not None
    return False
