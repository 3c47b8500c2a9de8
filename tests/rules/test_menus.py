"""The commands menu: every entry has its text, and the menu follows whatever changes what somebody may do."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import domain
from bot.screens.storyboard import Storyboard
from domain.values import LANGUAGES
from locales.texts import Texts

ROOT = Path(__file__).parents[2]
DOMAIN = Path(domain.__file__).parent
CHANGES = (
    "roles.grant",
    "roles.revoke",
    "people.join_shop",
    "people.set_language",
    "identities.set_status",
    "identities.change",
    "chat_accounts.move",
    "chat_accounts.detach",
    "privacy.erase",
)
"""What changes what somebody may do, the language that they speak, or whose chat it is."""
LONGEST = 256
"""https://core.telegram.org/bots/api#botcommand"""


def calls(node: ast.AST) -> set[str]:
    """The last two words of everything that is called in it."""
    called = (each for each in ast.walk(node) if isinstance(each, ast.Call))
    return {".".join(ast.unparse(each.func).split(".")[-2:]) for each in called}


def changing(source: str) -> Iterator[str]:
    """Functions that change something, where neither they nor all that call them in this file renew menus."""
    functions = {
        node.name: calls(node)
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }

    def is_followed(name: str) -> bool:
        if any(call.startswith("menus.") for call in functions[name]):
            return True
        callers = [each for each, called in functions.items() if name in called]
        return bool(callers) and all(map(is_followed, callers))

    yield from (name for name, called in functions.items() if called & set(CHANGES) and not is_followed(name))


def test_whatever_changes_what_somebody_may_do_renews_their_menu() -> None:
    found = {
        f"{path.name}:{name}"
        for path in sorted(DOMAIN.rglob("*.py"))
        for name in changing(path.read_text("utf-8"))
    }
    assert found - {"own_data.py:_erase"} == set(), "call domain.menus there"  # `say_goodbye` has done so


def test_a_change_without_a_menu_is_found() -> None:
    source = "async def give(work): await _give(work)\nasync def _give(work): await work.roles.grant(1)\n"
    assert list(changing(source)) == ["_give"]
    assert (
        list(changing(source.replace("await _give(work)\n", "await _give(work); menus.renew(work)\n"))) == []
    )


def test_entries_stand_in_one_order() -> None:
    ranks = [entry.rank for entry in Storyboard.collect().menu.values()]
    assert len(set(ranks)) == len(ranks), "two commands want the same place in the menu"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", Storyboard.collect().menu)
def test_every_entry_says_what_it_is_for(name: str, language: str) -> None:
    assert 1 <= len(Texts.load().plain(language, f"command-{name}")) <= LONGEST


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_command_says_stands_beside_its_flow(language: str) -> None:
    board = Storyboard.collect()
    assert len(board.menu) > 15
    for name in board.menu:
        flow = board.commands[name].name.partition(".")[0]
        (told,) = (ROOT / "locales" / language).rglob(f"{flow}.ftl")
        assert f"\ncommand-{name} = " in told.read_text("utf-8"), f"/{name} belongs to {flow}.ftl"
