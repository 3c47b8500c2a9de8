"""What a new flow, column, webhook event and the like owes, where no other rule asks: see CONTRIBUTING."""

import ast
from pathlib import Path
from re import DOTALL, MULTILINE, findall, search, split

import pytest
from fluent.syntax import ast as ftl

import bot.flows
from domain.platform.webhooks.hook import NAMES
from domain.rate_limits import RATE_LIMITS, Metered
from locales.patterns import nodes, parts, read

ROOT = Path(__file__).parents[2]
FLOWS = sorted(path for path in Path(bot.flows.__file__).parent.rglob("*.py") if path.stem != "__init__")
SCENES = ROOT / "tests" / "scenarios"
TOLD = "\n".join(
    path.read_text("utf-8") for path in sorted(SCENES.rglob("*")) if path.suffix in (".txt", ".py")
)
SHORTEST = 8
"""Of fewer signs a piece of text is found anywhere."""
OWED = (
    "A flow",
    "A use case",
    "A command",
    "A column",
    "An audit entry",
    "An error",
    "A webhook event",
    "A setting",
)


def pieces(flow: Path) -> set[str]:
    """What a flow's screens say in English, without their facts."""
    found: set[str] = set()
    for key, pattern in parts(read(ROOT / "locales" / "en" / flow.parent.name)):
        if key.startswith(f"{flow.stem}-"):
            texts = (each.value for each in nodes(pattern) if isinstance(each, ftl.TextElement))
            found |= {piece.strip() for text in texts for piece in split(r"\n|<[^>]*>", text)}
    return {piece for piece in found if len(piece) >= SHORTEST}


@pytest.mark.parametrize("flow", FLOWS, ids=lambda path: path.stem)
def test_every_flow_is_played_in_a_scene(flow: Path) -> None:
    assert [piece for piece in pieces(flow) if piece in TOLD], "no scene of tests/scenarios shows it"


def test_every_webhook_event_is_told_to_whoever_receives_it() -> None:
    page = (ROOT / "docs" / "webhooks.md").read_text("utf-8")
    table = search(r"^\| `type` \| When \|\n(.*?)\n\n", page, MULTILINE | DOTALL)
    assert table
    told = set(findall(r"`([a-z]+(?:\.[a-z_]+)?)`", table[1])) - {
        "reason",
        "order",
        "null",
        "product",
        "goods",
        "payment",
        "complaint",
        "refund",
    }
    assert told == set(NAMES)


def named() -> list[str]:
    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    return findall(r"`(tests/[\w/]+\.py)::(\w+)`", page)


def test_contributing_tells_what_each_of_them_owes() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    owed = search(r"^## What a new one owes\n(.*?)^## ", page, MULTILINE | DOTALL)
    assert owed
    assert tuple(findall(r"^\*\*(.+?)\*\*$", owed[1], MULTILINE)) == OWED


@pytest.mark.parametrize(("path", "name"), named())
def test_a_test_that_is_named_there_is_one(path: str, name: str) -> None:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    assert name in {node.name for node in tree.body if isinstance(node, functions)}


def test_everything_that_is_counted_has_its_bounds() -> None:
    assert set(RATE_LIMITS) == set(Metered)
    assert all(bounds.person or bounds.network for bounds in RATE_LIMITS.values())
