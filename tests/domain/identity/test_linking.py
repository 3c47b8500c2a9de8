"""Codes and numbers as people type them, and where a link stands at a time."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.identity.codes import CODE_LETTERS, LETTERS, read_deep_code, read_match, read_typed_code
from domain.identity.links import LinkState, PersonLink, Purpose

NOW = datetime(2026, 6, 1, tzinfo=UTC)
DEEP = "aB3-_" * 8 + "xyz"


@pytest.mark.parametrize(
    "typed",
    ["BCDF-GHJK", "bcdf-ghjk", " bcdf ghjk ", "BCDFGHJK", "b c d f g h j k", "BCDF–GHJK", "bcdf\nghjk"],
)
def test_a_typed_code_is_read_however_it_is_written(typed: str) -> None:
    assert read_typed_code(typed) == "BCDF-GHJK"


def test_every_letter_may_stand_in_a_typed_code() -> None:
    for letter in LETTERS:
        assert read_typed_code(letter * CODE_LETTERS) == f"{letter * 4}-{letter * 4}"


@pytest.mark.parametrize(
    "typed",
    ["", "BCDF-GHJ", "BCDF-GHJKL", "BCDF-GHJA", "BCDF-GHJ1", "BCDF.GHJK", "ВCDF-GHJK", "12-2-417", DEEP],
)
def test_anything_else_is_no_typed_code(typed: str) -> None:
    assert read_typed_code(typed) is None


@pytest.mark.parametrize(
    ("given", "fits"), [(DEEP, True), (DEEP[1:], False), (DEEP + "a", False), ("é" * 43, False)]
)
def test_a_deep_code_has_43_plain_signs(given: str, fits: bool) -> None:
    assert (read_deep_code(given) == given) is fits


@pytest.mark.parametrize(("typed", "number"), [("47", "47"), (" 47 ", "47"), ("४७", "47"), ("౪౭", "47")])
def test_a_number_is_read_in_any_digits(typed: str, number: str) -> None:
    assert read_match(typed) == number


@pytest.mark.parametrize("typed", ["", "4", "477", "4 7", "vier", "²³", "-7"])
def test_anything_else_is_no_number(typed: str) -> None:
    assert read_match(typed) is None


def link(state: LinkState, asked_by: str = "") -> PersonLink:
    until = NOW + timedelta(minutes=10)
    return PersonLink(1, "p", 1, Purpose.CHAT, None, None, asked_by, state, None, None, NOW, until, None)


def test_a_link_that_no_client_asked_for_began_in_a_chat() -> None:
    assert link(LinkState.OPEN).began_in_chat
    assert not link(LinkState.OPEN, "Asha's laptop").began_in_chat


@pytest.mark.parametrize("state", [LinkState.OPEN, LinkState.REDEEMED, LinkState.MATCHED])
def test_what_is_unfinished_expires(state: LinkState) -> None:
    moment = timedelta(milliseconds=1)
    until = link(state).until
    stands = [link(state).state_at(at) for at in (until - moment, until, until + moment)]
    assert stands == [state, LinkState.EXPIRED, LinkState.EXPIRED]


@pytest.mark.parametrize("state", [LinkState.LINKED, LinkState.REFUSED, LinkState.VOID, LinkState.UNDONE])
def test_what_is_finished_stays(state: LinkState) -> None:
    assert link(state).state_at(NOW + timedelta(days=9)) is state
