"""Which passwords are taken."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.identity.errors import WeakPassword
from domain.identity.password_rules import PasswordRules, Strength, kinds_of_signs, must_be_strong

GOOD = Strength(score=3, is_common=False)
NONE = PasswordRules()


@pytest.mark.parametrize(("length", "has_second_factor"), [(15, False), (128, False), (8, True), (128, True)])
def test_length_and_guessability_are_enough(length: int, has_second_factor: bool) -> None:
    must_be_strong("a" * length, GOOD, NONE, has_second_factor=has_second_factor)


@pytest.mark.parametrize(
    ("password", "strength", "rules", "has_second_factor", "facts"),
    [
        ("a" * 14, GOOD, NONE, False, {"reason": "short", "least": 15}),
        ("a" * 7, GOOD, NONE, True, {"reason": "short", "least": 8}),
        ("a" * 129, GOOD, NONE, False, {"reason": "long", "least": 128}),
        ("a" * 15, Strength(4, is_common=True), NONE, False, {"reason": "common", "least": 15}),
        ("a" * 8, Strength(4, is_common=True), NONE, True, {"reason": "common", "least": 8}),
        ("a" * 15, Strength(2, is_common=False), NONE, False, {"reason": "guessable", "least": 15}),
        ("a" * 8, Strength(2, is_common=False), NONE, True, {"reason": "guessable", "least": 8}),
        ("a" * 15, GOOD, PasswordRules(kinds=2), False, {"reason": "plain", "least": 2}),
    ],
)
def test_a_weak_one_is_refused_with_what_is_missing(
    password: str,
    strength: Strength,
    rules: PasswordRules,
    has_second_factor: bool,
    facts: dict[str, object],
) -> None:
    with pytest.raises(WeakPassword) as refused:
        must_be_strong(password, strength, rules, has_second_factor=has_second_factor)
    assert refused.value.facts == facts


def test_so_many_kinds_as_are_asked_for_are_enough() -> None:
    must_be_strong("velvet otter 7 ", GOOD, PasswordRules(kinds=3), has_second_factor=False)


@pytest.mark.parametrize(
    ("password", "kinds"),
    [
        ("", 0),
        ("abc", 1),
        ("ABC", 1),
        ("123", 1),
        ("# ", 1),
        ("aB", 2),
        ("a1", 2),
        ("aB1", 3),
        ("aB1#", 4),
        ("అ", 0),
    ],
)
def test_kinds_of_signs_are_counted(password: str, kinds: int) -> None:
    assert kinds_of_signs(password) == kinds


def test_a_password_expires_only_where_the_platform_says_so() -> None:
    changed, day = datetime(2026, 6, 1, tzinfo=UTC), timedelta(days=1)
    assert not NONE.is_expired(changed, changed + 9999 * day)
    yearly = PasswordRules(expires_after_days=365)
    assert not yearly.is_expired(changed, changed + 365 * day)
    assert yearly.is_expired(changed, changed + 365 * day + timedelta(seconds=1))
