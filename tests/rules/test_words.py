"""Words that have given way to the trade's come back nowhere, and a place is one on the map."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rules.test_sizes import ROOT, checks, sources

GIVEN_WAY = {
    "letter": "OutboxMessage",
    "letters": "OutboxMessage",
    "postman": "OutboxSender",
    "reception": "Dispatcher",
    "painter": "Renderer",
    "easel": "Renderer",
    "drawer": "ScreenUpdater",
    "drawers": "ScreenUpdater",
    "seam": "Executor",
    "vault": "backup_crypto",
    "disclosure": "data_export",
    "tongue": "language",
    "tongues": "languages",
    "firsts": "caps",
    "hole": "vulnerability",
    "holes": "vulnerabilities",
    "handing": "handover",
}
"""What was once said, and what is said today."""
KEPT = re.compile(
    r"letter-|alert_letter_failed|\bpackage[-._]holes?\b|known holes in packages|\"hole:|\[Handing over\]",
    re.IGNORECASE,
)
"""Stored names, which stay, and what people read."""
MODULES_GIVEN_WAY = {
    "security/turns": "hash_queue",
    "domain/limits": "rate_limits",
    "domain/catalogue/limits": "lengths",
}
"""Modules that were called as another one is, or as nobody in the trade calls them."""
ON_THE_MAP = re.compile(r"\bPlace(Shape)?\b|^bytes \| None$")
"""A place, or one as it is sealed."""
PLACES_ORDERS = "bot/flows/orders/checkout.py"
"""Its act `place` stands in buttons."""


def given_way(text: str) -> Iterator[str]:
    """Old words in a text, also as parts of names."""
    for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", KEPT.sub("", text)):
        if word.lower() in GIVEN_WAY:
            yield word.lower()


def is_of_the_alphabet(text: str) -> bool:
    """Whether letters in it are those that words are made of: of the outbox it says nothing."""
    return "outbox" not in text.lower() or "LETTERS" in text


def test_no_old_word_is_said() -> None:
    former = ROOT / "bot" / "screens" / "former_names.py"
    for path in {*sources(), *checks()} - {Path(__file__), former}:
        text = path.read_text("utf-8")
        found = {*given_way(text), *given_way(path.stem)}
        if is_of_the_alphabet(text):
            found -= {"letter", "letters"}
        assert not found, f"{path.relative_to(ROOT)}: { ({old: GIVEN_WAY[old] for old in found}) }"


def test_no_module_is_called_as_before() -> None:
    found = {path.relative_to(ROOT).with_suffix("").as_posix() for path in sources()}
    assert len(found) > 400
    assert not found & MODULES_GIVEN_WAY.keys(), "see MODULES_GIVEN_WAY"


@pytest.mark.parametrize("text", ["a_letter", "class Postman", "LETTERS", "the drawer's", "tongue.speak"])
def test_an_old_word_is_heard(text: str) -> None:
    assert [*given_way(text)]


def places(path: Path) -> Iterator[str]:
    """What is called a place in a file, as it is annotated."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.FunctionDef(name="place") | ast.AsyncFunctionDef(name="place"):
                yield f"def place, {path.relative_to(ROOT)}"
            case (
                ast.arg(arg="place", annotation=said)
                | ast.AnnAssign(target=ast.Name(id="place"), annotation=said)
            ):
                yield ast.unparse(said) if said else "?"


def test_a_place_is_one_on_the_map() -> None:
    """And nothing else is called so: neither what a seal is bound to nor a position in a list."""
    found = {
        (path.relative_to(ROOT).as_posix(), said)
        for path in sources()
        if path.relative_to(ROOT).parts[0] != "sandbox"
        for said in places(path)
        if not ON_THE_MAP.search(said)
    }
    assert {file for file, _ in found} == {PLACES_ORDERS}, found
