"""What is imported is asked for by name: nothing is there only because something else brought it along."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.rooms import ROOMS

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
SHIPPED, FOR_TESTS = PROJECT["dependencies"], PROJECT["optional-dependencies"]["dev"]


def distribution(requirement: str) -> str:
    """The name before extras and versions, as PyPI compares names (PEP 503)."""
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).lower()  # type: ignore[index]


def imported(folders: Iterable[str]) -> set[str]:
    """Modules of others that the code in these folders imports."""
    ours = {*ROOMS, "tests", *sys.stdlib_module_names}
    found = set()
    for path in (path for folder in folders for path in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.split(".")[0])
    return found - ours


def unasked(modules: set[str], requirements: list[str]) -> set[str]:
    """Those that no requirement brings by its own name."""
    asked, bringing = {distribution(each) for each in requirements}, packages_distributions()
    return {name for name in modules if asked.isdisjoint(map(distribution, bringing.get(name, [])))}


def test_what_is_shipped_asks_for_what_it_imports() -> None:
    assert unasked(imported(ROOMS), SHIPPED) == set()


def test_the_tests_ask_for_what_they_import() -> None:
    assert unasked(imported(["tests", "docs"]), SHIPPED + FOR_TESTS) == set()


def test_what_is_only_brought_along_is_noticed() -> None:
    assert unasked({"jwt", "multidict"}, ["PyJWT[crypto]>=2"]) == {"multidict"}
