"""A person's record and sessions: what a session is good for, and what one may be called."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.identity.errors import BadHandle
from domain.identity.records import (
    APPROVALS,
    SECOND_FACTORS,
    Identity,
    Method,
    Session,
    SessionKind,
    handle_of,
)
from domain.identity.roles import as_signed_in
from domain.people import Role, Status
from tests.domain.samples import ASHA

NOW = datetime(2026, 6, 1, tzinfo=UTC)
OWNER = replace(ASHA, shops={1: Role.OWNER})
RECORD = Identity(1, "p", "lakshmi", "Lakshmi", "en", Status.ACTIVE, 1, NOW, None)
APPROVED = replace(RECORD, factors_approved_at=NOW)


def session(*methods: Method) -> Session:
    """A session that began so, just now."""
    later = NOW + timedelta(hours=1)
    return Session(1, "s", 1, SessionKind.STAFF, "curl", methods, NOW, NOW, later, later, None, NOW)


def test_a_proof_counts_for_ten_minutes() -> None:
    fresh = session(Method.PASSWORD)
    ten_minutes = timedelta(minutes=10)
    assert fresh.is_fresh(NOW + ten_minutes - timedelta(seconds=1))
    assert not fresh.is_fresh(NOW + ten_minutes)


@pytest.mark.parametrize("method", Method)
def test_one_way_in_makes_a_session_what_it_is(method: Method) -> None:
    begun = session(Method.PASSWORD, method)
    assert begun.is_strong is (method in SECOND_FACTORS)
    assert begun.is_approved is (method in APPROVALS)
    assert session(method).is_strong is begun.is_strong


def test_roles_count_with_a_second_factor_that_was_approved() -> None:
    customer = replace(OWNER, shops={})
    assert as_signed_in(OWNER, APPROVED, session(Method.PASSWORD, Method.TOTP)) == OWNER
    assert as_signed_in(OWNER, APPROVED, session(Method.PASSWORD)) == customer
    assert as_signed_in(OWNER, RECORD, session(Method.PASSWORD, Method.TOTP)) == customer


@pytest.mark.parametrize(
    ("typed", "kept"), [(" Asha ", "asha"), ("a.b_c-9", "a.b_c-9"), ("abc", "abc"), ("9" * 32, "9" * 32)]
)
def test_a_name_to_sign_in_with_is_kept_small(typed: str, kept: str) -> None:
    assert handle_of(typed) == kept


@pytest.mark.parametrize("typed", ["", "ab", "a" * 33, ".asha", "asha k", "asha@home", "ఆశ"])
def test_what_nobody_signs_in_with(typed: str) -> None:
    with pytest.raises(BadHandle):
        handle_of(typed)
