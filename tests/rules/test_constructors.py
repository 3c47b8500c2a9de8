"""Whoever makes something of more than four parts names all: places in a row are mixed up without a word."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.rooms import ROOMS

ROOT = Path(__file__).parents[2]
TABLES = {"sandbox/cast.py"}
"""A person a line, under one another."""
MOST = 4


def sources() -> dict[str, ast.Module]:
    paths = (path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    return {str(path.relative_to(ROOT)): ast.parse(path.read_text("utf-8")) for path in paths}


def classes(trees: dict[str, ast.Module]) -> set[str]:
    """What our classes are called; inside, they call themselves `cls`."""
    nodes = (node for tree in trees.values() for node in ast.walk(tree))
    return {node.name for node in nodes if isinstance(node, ast.ClassDef)} | {"cls"}


def unnamed(tree: ast.AST, ours: set[str]) -> Iterator[int]:
    """Lines where one of these is made of so many parts and not all of them are named."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and len(node.args) + len(node.keywords) > MOST:
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ours:
                yield node.lineno


def test_what_has_many_parts_is_made_by_their_names() -> None:
    trees = sources()
    ours = classes(trees)
    assert len(ours) > 300
    found = [f"{path}:{line}" for path, tree in trees.items() for line in unnamed(tree, ours)]
    assert [each for each in found if each.partition(":")[0] not in TABLES] == []


def test_one_that_does_not_is_noticed() -> None:
    text = (
        "Shelf(1, 2, 3, 4)\nbrowse.Shelf(1, 2, 3, 4, 5)\nshelf(1, 2, 3, 4, 5)\ncls(1, 2, 3, 4, 5)\n"
        "Shelf(1, 2, 3, 4, pages=5)\nShelf(a=1, b=2, c=3, d=4, pages=5)\n"
    )
    assert list(unnamed(ast.parse(text), {"Shelf", "cls"})) == [2, 4, 5]
