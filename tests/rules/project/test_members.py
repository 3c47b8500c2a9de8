"""What lists the members of an enum lists all of them: shapes, tables in Python, texts, the glossary."""

import ast
from collections.abc import Iterator
from enum import StrEnum
from inspect import isclass
from re import findall

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from domain.identity.links import INVITABLE
from domain.orders.consequences import news_of
from domain.orders.order import OrderState
from domain.people import PLATFORM_ROLES
from domain.values import LANGUAGES
from domain.watch import BURSTS
from tests.rooms import ROOMS
from tests.rules.test_glossary import BY_NAME, ROOT, public

ENUMS = {
    word.name: {member.value for member in word.found}
    for word in public("domain", (ast.ClassDef,))
    if isclass(word.found) and issubclass(word.found, StrEnum)
}
WHOLE = [*ENUMS.values(), set(LANGUAGES)]
PARTS = {
    "RoleName": "nobody is given the roles that everybody has or that another system has",
    "Invited": "an owner is made by an admin alone",
    "role": "who works for a shop has one of the shop's roles",
    "HandoverName": "nobody prefers to collect: that is said of one cart",
    "MoveName": "customers pay, withdraw and call off by routes of their own; the clock does the rest",
    "ReasonName": "that it came too late or was not paid nobody at the counter says",
    "HandName": "the other ways go through a provider, or into the book of a tab",
    "BeforehandName": "UPI and tabs are chosen for an order that is placed",
    "WrittenName": "what an order gives back, and what is undone, is written by itself",
    "ColumnName": "of the other columns none is asked about",
    "SoldBy": "what is measured in millilitres is sold in packs, by the piece",
    "purpose": "a shop is offered by a route of its own",
    (
        "{'brand', 'description', 'pack', 'mrp', 'hsn', 'barcode', 'own_code', 'origin', 'packer', "
        "'out_until'}"
    ): "of the other facts none may be unknown, but for two numbers",
    "{'most_per_day', 'low_at'}": "and these are the two",
}
"""What has some of an enum's members, and why not the others."""
TOLD_WHOLE = [
    set(INVITABLE),
    set(PLATFORM_ROLES),
    set(BURSTS),
    {state for state in OrderState if not news_of(state)},
]
"""Parts of enums that have a name of their own: who tells all of one tells of nothing else."""
TOLD_PARTS = {
    "tabs-ask": "of the others no amount is asked",
    "error-proof-needed": "where a shop wants none, none is missing",
    "audit-on": "of a person audit-who tells, and what is the house's own is nothing",
    "audit-who": "nobody but people and the house does anything",
    "counter-reasons": "of the other moves nobody asks why",
    "linking-begun": "while it is open the code itself is shown",
    "linking-made": "what came of it otherwise was told when it came to that",
    "linking-waiting": "whoever waits has opened it",
    "imports-column": "of the other columns none is asked about",
    "history-done": "prices that moved and goods that were put at once are changes, too",
    "pricing-moved": "several goods are put or priced, and that is undone: nothing else is done so",
    "roles-held": "another system's role comes with its account",
    "roles-sure": "another system's role comes with its account",
    "people-person": "a code of an admin's is no way that somebody has",
}
"""Texts that end with one of an enum's members and leave some out, and why those never come there."""


def literals(source: str) -> Iterator[tuple[str, set[str]]]:
    """The choices between words that a text names or annotates, each with its members."""
    for node in ast.walk(ast.parse(source)):
        name = ""
        if isinstance(node, ast.Assign):
            name, told = ast.unparse(node.targets[0]), node.value
        elif isinstance(node, ast.AnnAssign):
            name, told = ast.unparse(node.target), node.annotation
        for each in ast.walk(told) if name else ():
            if isinstance(each, ast.Subscript) and ast.unparse(each.value) == "Literal":
                yield name, {str(word) for word in findall(r"'([^']*)'", ast.unparse(each.slice))}


def listed(source: str) -> Iterator[tuple[str, set[str]]]:
    """The same, with lists and sets of words that are all of one enum."""
    yield from literals(source)
    for node in ast.walk(ast.parse(source)):
        among = node.elts if isinstance(node, ast.List | ast.Set) else []
        words = {each.value for each in among if isinstance(each, ast.Constant)}
        if len(words) == len(among) > 1 and any(words <= whole for whole in ENUMS.values()):
            yield ast.unparse(node), words


def in_python() -> list[tuple[str, set[str]]]:
    files = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    told = (path.read_text("utf-8") for path in files if "migrations" not in path.parts)
    return [
        found for source in told for found in listed(source) if any(len(found[1] & one) > 1 for one in WHOLE)
    ]


def wanting(found: list[tuple[str, set[str]]]) -> list[str]:
    return [name for name, members in found if members not in WHOLE and name not in PARTS]


def test_a_shape_has_all_members_or_says_why_not() -> None:
    assert len(in_python()) > 10
    assert wanting(in_python()) == []


def test_a_part_is_one() -> None:
    partial = {name: members for name, members in in_python() if members not in WHOLE}
    assert partial.keys() == PARTS.keys()
    assert all(any(members < whole for whole in WHOLE) for members in partial.values())


def test_a_member_that_is_missing_is_noticed() -> None:
    told = "LostName = Literal['unlinked', 'out', 'muted', 'gone']"
    assert wanting([*listed(told)]) == ["LostName"]
    assert wanting([*listed("TELLS = {'unlinked', 'out'}")]) == ["{'unlinked', 'out'}"]


class _Choices(Visitor):
    """The choices of a text that end with a word of an enum, as if that were the only one left."""

    def __init__(self) -> None:
        self.found: list[set[str]] = []

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:
        named = {str(getattr(each.key, "name", "")): each.default for each in node.variants}
        members = named.keys() - {"other", "none"}
        if any(is_last and name in members for name, is_last in named.items()):
            self.found.append(members)
        self.generic_visit(node)


def cut_short(source: str) -> dict[str, list[set[str]]]:
    """By message, the choices that leave out some members of an enum and say nothing of the others."""
    found = {}
    for message in FluentParser().parse(source).body:
        choices = _Choices()
        choices.visit(message)
        wholes = [*WHOLE, *TOLD_WHOLE]
        short = [
            each
            for each in choices.found
            if len(each) > 1 and each not in wholes and any(each < whole for whole in wholes)
        ]
        if short and isinstance(message, ftl.Message | ftl.Term):
            found[message.id.name] = short
    return found


def test_a_text_tells_every_member_or_leaves_the_others_to_one_word() -> None:
    files = sorted((ROOT / "locales").rglob("*.ftl"))
    found = {key for path in files for key in cut_short(path.read_text("utf-8"))}
    assert found == TOLD_PARTS.keys()


def test_a_text_that_tells_one_member_as_another_is_noticed() -> None:
    told = "lost = { $counter ->\n    [muted] Mute.\n    [out] Out.\n   *[gone] Gone.\n}\n"
    assert [*cut_short(told)] == ["lost"]
    assert not cut_short(told.replace("*[gone]", "*[other]"))


def rows() -> dict[str, set[str]]:
    """By enum, what its row of the glossary names."""
    told = {}
    for row in (ROOT / "docs" / "glossary.md").read_text("utf-8").splitlines():
        words = findall(r"`([^`]+)`", row)
        told |= {name: set(words) for name in ENUMS.keys() & set(words[:6])}
    return told


@pytest.mark.parametrize("name", sorted(rows().keys() - BY_NAME))
def test_a_row_of_the_glossary_names_all_or_none(name: str) -> None:
    named = ENUMS[name] & rows()[name]
    assert len(named) < 2 or sorted(ENUMS[name] - named) == []


def test_the_rows_are_found() -> None:
    assert len(rows()) > 25
