"""What a method does is told once, where it is asked for: at the port that its class fills."""

import ast
import re
from collections.abc import Iterator, Sequence

from tests.rules.test_sizes import ROOT, sources

FILLED = set(re.findall(r"\b(Stored\w+)(?=\(tx|\))", (ROOT / "storage/work.py").read_text("utf-8")))
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


Told = tuple[str, str]
"""A method's name and what is said of it, whatever the lines."""


def methods(tree: ast.AST, *, of_ports: bool) -> Iterator[tuple[str, Told]]:
    """What is said of each method of the ports in it, or of all other classes."""
    for holder in ast.walk(tree):
        if isinstance(holder, ast.ClassDef):
            is_port = any("Protocol" in ast.unparse(base) for base in holder.bases)
            for method in holder.body if is_port is of_ports else []:
                if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef):
                    said = " ".join((ast.get_docstring(method) or "").split())
                    if said:
                        yield f"{holder.name}.{method.name}", (method.name, said)


def twins(trees: Sequence[ast.AST]) -> list[str]:
    """Methods of which the same is said at a port and where it is filled."""
    at_ports = {told for tree in trees for _, told in methods(tree, of_ports=True)}
    others = (each for tree in trees for each in methods(tree, of_ports=False))
    return [name for name, told in others if told in at_ports]


def test_nothing_is_told_word_for_word_at_a_port_and_in_what_fills_it() -> None:
    trees = [ast.parse(path.read_text("utf-8")) for path in sources()]
    assert sum(1 for tree in trees for _ in methods(tree, of_ports=True)) > 200
    assert twins(trees) == []


def test_a_twin_is_named() -> None:
    text = 'class Hasher(Protocol):\n    def fits(self):\n        """Whether\n\n        it fits."""\n'
    twin = 'class Quick:\n    def fits(self):\n        """Whether it\n        fits."""\n'
    assert twins([ast.parse(text), ast.parse(twin)]) == ["Quick.fits"]


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
