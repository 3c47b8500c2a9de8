"""Small files, short functions, shallow folders, plain names: measured, since they grow unseen."""

import ast
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.rooms import ROOMS

ROOT = Path(__file__).parents[2]
LATER = ("TODO", "FIXME", "XXX", "HACK")
MOST_LINES, MOST_FUNCTION_LINES, MOST_LEVELS, MOST_FILES = 200, 20, 3, 20
LARGE_FOLDERS = {
    "docs/adr": "a decision each, by its number",
    "sandbox/page": "the parts of one page, which the browser loads side by side",
    "storage/migrations/versions": "one chain",
    "tests/scenarios/transcripts": "written by the scenes, by their names",
    "web/pages/account": "a template for each page, found by the page's name",
}
"""Where a folder within would only be one more step to the same list."""
NOT_COUNTED = {"__init__.py", "py.typed"}
BANNED = re.compile(
    r"(Manager|Helper|Service|Impl|Abstract|DTO)(?![a-z])|(?:^|_)utils?(?:$|_)|Utils?(?![a-z])"
)


def sources() -> list[Path]:
    """Everything that is shipped and written by hand."""
    found = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    return [path for path in found if "migrations" not in path.parts]


def checks() -> list[Path]:
    """All tests."""
    return sorted((ROOT / "tests").rglob("*.py"))


def p90(sizes: Sequence[int]) -> int:
    """Nine in ten are at most so large."""
    return sorted(sizes)[max(0, -(-9 * len(sizes) // 10) - 1)]


def functions(path: Path) -> Iterator[int]:
    """The lines of each function, its docstring not counted: saying more there is no fault."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno
            first = node.body[0]
            told = 0
            if ast.get_docstring(node) is not None and first.end_lineno:
                told = first.end_lineno - first.lineno + 1
            yield node.end_lineno - node.lineno + 1 - told


def names(path: Path) -> Iterator[str]:
    """Every name that the file gives to something, and its own."""
    yield path.stem
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                yield name


def test_nine_in_ten_files_are_short() -> None:
    sizes = [len(path.read_text("utf-8").splitlines()) for path in sources()]
    assert len(sizes) > 100
    assert p90(sizes) <= MOST_LINES


def test_nine_in_ten_functions_are_short() -> None:
    sizes = [size for path in sources() for size in functions(path)]
    assert len(sizes) > 500
    assert p90(sizes) <= MOST_FUNCTION_LINES


def test_folders_are_shallow() -> None:
    levels = {path: len(path.relative_to(ROOT).parts) - 1 for path in sources()}
    assert [path for path, level in levels.items() if level > MOST_LEVELS] == []


def folders() -> dict[str, int]:
    """How many files a folder has, of all that are in a room, among the tests or among the documents."""
    kept = [path for top in (*ROOMS, "tests", "docs") for path in (ROOT / top).rglob("*") if path.is_file()]
    files = [path.relative_to(ROOT) for path in kept if "__pycache__" not in path.parts]
    return Counter(file.parent.as_posix() for file in files if file.name not in NOT_COUNTED)


def test_folders_hold_about_twenty_files() -> None:
    """More are laid out by what they are about, but for a few that are one thing."""
    many = {folder: count for folder, count in folders().items() if count > MOST_FILES}
    assert {folder: count for folder, count in many.items() if folder not in LARGE_FOLDERS} == {}
    assert LARGE_FOLDERS.keys() <= folders().keys()


@pytest.mark.parametrize("path", [path for path in sources() + checks() if path.stem == "__init__"], ids=str)
def test_a_package_says_what_it_is_and_nothing_else(path: Path) -> None:
    (only,) = ast.parse(path.read_text("utf-8")).body
    assert isinstance(only, ast.Expr)
    assert isinstance(only.value, ast.Constant)
    assert isinstance(only.value.value, str)


def test_names_are_the_fields_own() -> None:
    bad = {
        (str(path.relative_to(ROOT)), name)
        for path in sources()
        for name in names(path)
        if BANNED.search(name)
    }
    assert bad == set()


@pytest.mark.parametrize(
    "name", ["OrderManager", "CartHelper", "helper_utils", "utils", "ShopDTO", "AbstractCart"]
)
def test_a_banned_name_is_noticed(name: str) -> None:
    assert BANNED.search(name)


@pytest.mark.parametrize("name", ["Implied", "Serviced", "futile", "Order"])
def test_a_word_that_only_begins_so_is_none(name: str) -> None:
    assert not BANNED.search(name)


def test_the_measure_measures(tmp_path: Path) -> None:
    path = tmp_path / "long.py"
    path.write_text('def f():\n    """Says\n    much."""\n' + "    x = 1\n" * 30, "utf-8")
    assert list(functions(path)) == [31]
    assert p90([*range(1, 11)]) == 9


def test_no_comment_puts_anything_off() -> None:
    later = re.compile(rf"#.*\b({'|'.join(LATER)})\b")
    assert [str(path) for path in sources() + checks() if later.search(path.read_text("utf-8"))] == []
