"""What a repository's method does is told once, where it is asked for: at the port that it fills."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILLED = set(re.findall(r"\b(Stored\w+)\(tx", (ROOT / "storage/work.py").read_text("utf-8")))
"""The repositories of a unit of work."""


def told_twice(source: str) -> Iterator[str]:
    """Public methods of repositories that tell again what they do."""
    for holder in ast.parse(source).body:
        if isinstance(holder, ast.ClassDef) and holder.name in FILLED:
            for method in holder.body:
                is_public = isinstance(method, ast.AsyncFunctionDef) and not method.name.startswith("_")
                if is_public and ast.get_docstring(method):
                    yield f"{holder.name}.{method.name}"


def test_the_port_tells_what_its_repository_does() -> None:
    assert len(FILLED) > 30
    files = [*(ROOT / "storage").rglob("*.py")]
    assert [name for file in files for name in told_twice(file.read_text("utf-8"))] == []


def test_a_method_that_tells_it_again_is_named() -> None:
    body = 'class StoredCarts:\n    async def current(self):\n        """The cart in use."""\n'
    assert [*told_twice(body)] == ["StoredCarts.current"]


def test_every_method_of_a_port_says_what_it_does() -> None:
    silent = [
        f"{port.name}.{method.name}"
        for file in (ROOT / "domain").rglob("*.py")
        for port in ast.parse(file.read_text("utf-8")).body
        if isinstance(port, ast.ClassDef) and f"Stored{port.name}" in FILLED and port.name != "PublicIds"
        for method in port.body
        if isinstance(method, ast.AsyncFunctionDef) and not ast.get_docstring(method)
    ]
    assert silent == []
