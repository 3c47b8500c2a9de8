"""Every action that the audit may hold is told in words, in every language, and no words are for nothing."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import ast as ftl

import domain
import locales
from domain.all_errors import all_errors
from domain.catalogue.shop import ShopState
from domain.errors import Kind
from domain.identity.links import LinkState
from domain.identity.sign_in.approving import Wish
from domain.orders.order import Move
from domain.people import Role, Status
from domain.platform.trail import deed
from domain.privacy.privacy import NOTICE
from domain.values import LANGUAGES
from domain.watch import BURSTS
from locales.patterns import nodes, parts, read
from locales.texts import Texts

ROOT = Path(domain.__file__).parents[1]
ROOMS = ("domain", "workers", "bot", "web", "kirana", "storage")


PUT_TOGETHER: dict[str, Iterable[str]] = {
    "order.{event.move}": Move,
    "link.{state}": (LinkState.REFUSED, LinkState.VOID),
    "shop.{state}": (ShopState.APPROVED, ShopState.SUSPENDED),
    "identity.{status}": (Status.ACTIVE, Status.DISABLED),
    "approval.{found.data['wish']}": Wish,
    "role.granted:{role}": Role,
    "role.revoked:{role}": Role,
    "alert.{what}": BURSTS,
    "privacy.agreed-{NOTICE}": (NOTICE,),
    "refused.{error.code}": tuple(error.code for error in all_errors() if error.kind is Kind.FORBIDDEN),
}
"""What fills the gap of an action that is put together."""


@dataclass(frozen=True)
class Place:
    """A function, and the module that it stands in."""

    function: ast.FunctionDef | ast.AsyncFunctionDef
    module: ast.Module

    def calls(self, name: str) -> Iterator[ast.Call]:
        """Calls of what ends with this name."""
        for node in ast.walk(self.function):
            if isinstance(node, ast.Call) and f".{ast.unparse(node.func)}".endswith(f".{name}"):
                yield node

    def actions(self, written: ast.expr) -> Iterator[str]:
        """What an expression in it may stand for."""
        match written:
            case ast.Constant():
                yield str(written.value)
            case ast.IfExp():
                yield from self.actions(written.body)
                yield from self.actions(written.orelse)
            case ast.JoinedStr():
                pattern = ast.unparse(written)[2:-1]
                yield from (pattern[: pattern.index("{")] + each for each in PUT_TOGETHER[pattern])
            case ast.Name():
                yield from self.named(written.id)
            case _:
                raise AssertionError(ast.unparse(written))

    def named(self, name: str) -> Iterator[str]:
        """What a parameter is given by all callers; or what is assigned here, or else in the module."""
        names = [each.arg for each in self.function.args.args]
        if name in names:
            yield from given(self.function.name, names.index(name))
            return
        found = _assigned(self.function, name) or _assigned(self.module, name)
        assert found, name
        for value in found:
            yield from self.actions(value)


def _assigned(tree: ast.AST, name: str) -> list[ast.expr]:
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == [name]
    ]


@cache
def places() -> list[Place]:
    """Every function outside of the tests."""
    modules = [
        ast.parse(path.read_text("utf-8")) for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))
    ]
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [Place(node, each) for each in modules for node in ast.walk(each) if isinstance(node, functions)]


def given(name: str, position: int) -> Iterator[str]:
    """The actions that calls of this have in this place."""
    for place in places():
        for call in place.calls(name):
            yield from place.actions(call.args[position])


@cache
def recorded() -> frozenset[str]:
    """Every action that the code records."""
    return frozenset(given("audit.record", 1))


def told(language: str) -> set[str]:
    """The variants of the text of a deed."""
    folder = Path(locales.__file__).parent / language
    pattern = dict(parts(read(folder, "platform/audit.ftl")))["audit-deed"]
    choice = next(node for node in nodes(pattern) if isinstance(node, ftl.SelectExpression))
    return {each.key.name for each in choice.variants if isinstance(each.key, ftl.Identifier)} - {"other"}


def test_the_actions_are_found() -> None:
    """However they are written: as they are, put together, by a choice, by name and by way of a function."""
    assert recorded() >= {
        "order.placed",
        "order.expire",
        "hook.switched-on",
        "package.hole",
        "factor.totp-removed",
        "role.revoked:admin",
        "session.outside",
        "refused.own-standing",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_is_told_and_nothing_else(language: str) -> None:
    assert told(language) ^ {deed(action) for action in recorded()} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_action_without_a_text_shows_its_code(language: str) -> None:
    facts = {"deed": deed("shop.moved:far"), "action": "shop.moved:far", "role": "far"}
    assert Texts.load().html(language, "audit-deed", facts) == "shop.moved:far"
