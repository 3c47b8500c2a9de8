"""Every action that the audit may hold is recorded by something, and told in words, in every language."""

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import get_type_hints

import pytest
from fluent.syntax import ast as ftl

import domain
import locales
from domain.audit_actions import AuditAction
from domain.catalogue.shop import ShopState
from domain.identity.links import LinkState
from domain.identity.sign_in.approving import Wish
from domain.orders.order import Move
from domain.people import Status
from domain.platform.trail import deed
from domain.ports import Audit
from domain.values import LANGUAGES
from domain.watch import BURSTS
from locales.patterns import nodes, parts, read
from locales.texts import Texts

ROOT = Path(domain.__file__).parents[1]
READERS = {"watch.py", "trail.py"}
"""What looks for actions in the audit, besides what records them."""
PUT_TOGETHER: dict[str, Iterable[str]] = {
    "order.{event.move}": Move,
    "link.{state}": (LinkState.REFUSED, LinkState.VOID),
    "shop.{state}": tuple(ShopState),
    "identity.{status}": (Status.ACTIVE, Status.DISABLED),
    "approval.{found.data['wish']}": Wish,
    "alert.{what}": BURSTS,
}
"""What fills the gap of an action that is put together."""


@cache
def recorded() -> frozenset[AuditAction]:
    """Every action that the code names, but where it only reads."""
    found: set[AuditAction] = set()
    for path in [*sorted((ROOT / "domain").rglob("*.py")), ROOT / "storage" / "platform" / "audit.py"]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "AuditAction":
                found |= set(filled(ast.unparse(node.args[0])[2:-1]))
            elif isinstance(node, ast.Attribute) and ast.unparse(node.value) == "AuditAction":
                found |= {AuditAction[node.attr]} if path.name not in READERS else set()
    return frozenset(found)


def filled(pattern: str) -> Iterator[AuditAction]:
    """What an action that is put together may be; each of them is one."""
    beginning = pattern[: pattern.index("{")]
    return (AuditAction(f"{beginning}{each}") for each in PUT_TOGETHER[pattern])


def told(language: str) -> set[str]:
    """The variants of the text of a deed."""
    folder = Path(locales.__file__).parent / language
    pattern = dict(parts(read(folder, "platform/audit.ftl")))["audit-deed"]
    choice = next(node for node in nodes(pattern) if isinstance(node, ftl.SelectExpression))
    return {each.key.name for each in choice.variants if isinstance(each.key, ftl.Identifier)} - {"other"}


def test_the_audit_takes_no_bare_text() -> None:
    """The rest is mypy's."""
    assert get_type_hints(Audit.record)["action"] is AuditAction


def test_every_action_is_recorded_by_something() -> None:
    assert set(AuditAction) - recorded() == set(), "nothing records it"


@pytest.mark.parametrize("action", AuditAction)
def test_a_name_says_what_stands_in_the_audit(action: AuditAction) -> None:
    written = action.value[:-1] if action.is_open else action.value
    assert action.name == written.replace(".", "_").replace("-", "_").upper()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_is_told_and_nothing_else(language: str) -> None:
    told_here, wanted = told(language), {deed(action) for action in AuditAction}
    assert wanted - told_here == set(), f"locales/{language}/platform/audit.ftl has no words for it"
    assert told_here - wanted == set(), "nothing is called so"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_action_without_a_text_shows_its_code(language: str) -> None:
    facts = {"deed": deed("shop.moved:far"), "action": "shop.moved:far", "role": "far"}
    assert Texts.load().html(language, "audit-deed", facts) == "shop.moved:far"
