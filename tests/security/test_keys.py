"""Keys of access tokens: a new one is known before it signs, an old one until its last token has ended."""

from datetime import datetime, timedelta

import jwt
import pytest

from domain.identity.errors import NotSignedIn
from domain.identity.ports.clients import SigningKey
from security.keys import due_for_rotation, new_key
from security.tokens import AccessTokens
from tests.clock import Clock
from tests.security.token_speed import AUDIENCE, ISSUER

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


def kid_of(tokens: AccessTokens, now: datetime) -> str:
    kid = jwt.get_unverified_header(tokens.issue("person", "session", 1, AUDIENCE, now))["kid"]
    assert isinstance(kid, str)
    return kid


@pytest.fixture
def old(clock: Clock) -> SigningKey:
    return new_key(clock.now)


def test_a_key_signs_for_thirty_days_and_verifies_for_one_more(old: SigningKey, clock: Clock) -> None:
    assert (old.signs_until, old.verifies_until) == (clock.now + 30 * DAY, clock.now + 31 * DAY)


def test_a_new_key_is_due_a_day_before_the_last_one_stops_signing(old: SigningKey, clock: Clock) -> None:
    assert due_for_rotation([], clock.now)
    assert not due_for_rotation([old], clock.now + 29 * DAY - SECOND)
    assert due_for_rotation([old], clock.now + 29 * DAY)
    newer = new_key(clock.now + 29 * DAY)
    assert not due_for_rotation([newer, old], clock.now + 29 * DAY)


def test_a_new_key_is_published_before_it_signs_and_takes_over_without_a_gap(
    old: SigningKey, clock: Clock
) -> None:
    newer = new_key(clock.now + 29 * DAY)
    tokens = AccessTokens(ISSUER, AUDIENCE, [newer, old])
    change = clock.now + 30 * DAY
    assert kid_of(tokens, change - SECOND) == old.kid
    assert kid_of(tokens, change) == newer.kid
    assert {key["kid"] for key in tokens.jwks(change)["keys"]} == {old.kid, newer.kid}


def test_the_last_token_of_an_old_key_lives_out_its_ten_minutes(old: SigningKey, clock: Clock) -> None:
    tokens = AccessTokens(ISSUER, AUDIENCE, [new_key(clock.now + 29 * DAY), old])
    last = tokens.issue("person", "session", 1, AUDIENCE, clock.now + 30 * DAY - SECOND)
    assert tokens.read(last, clock.now + 30 * DAY + timedelta(minutes=9)).subject == "person"


def test_a_key_that_is_over_verifies_nothing_though_its_token_was_read_before(clock: Clock) -> None:
    made = new_key(clock.now)
    key = SigningKey(made.kid, made.private, made.public, made.signs_until, clock.now + 5 * SECOND)
    tokens = AccessTokens(ISSUER, AUDIENCE, [key])
    token = tokens.issue("person", "session", 1, AUDIENCE, clock.now)
    tokens.read(token, clock.now + 4 * SECOND)
    with pytest.raises(NotSignedIn):
        tokens.read(token, clock.now + 5 * SECOND)
    assert tokens.jwks(clock.now + 5 * SECOND) == {"keys": []}


def test_tokens_of_a_retired_key_end_at_once(old: SigningKey, clock: Clock) -> None:
    tokens = AccessTokens(ISSUER, AUDIENCE, [old])
    token = tokens.issue("person", "session", 1, AUDIENCE, clock.now)
    tokens.read(token, clock.now)
    tokens.use([new_key(clock.now)])
    with pytest.raises(NotSignedIn):
        tokens.read(token, clock.now)


def test_nothing_is_signed_without_a_key_that_may(old: SigningKey, clock: Clock) -> None:
    public = SigningKey(old.kid, b"", old.public, old.signs_until, old.verifies_until)
    for keys, now in (([], clock.now), ([old], old.signs_until), ([public], clock.now)):
        with pytest.raises(LookupError):
            AccessTokens(ISSUER, AUDIENCE, keys).issue("person", "session", 1, AUDIENCE, now)


def test_others_can_check_a_token_with_what_is_published(old: SigningKey, clock: Clock) -> None:
    tokens = AccessTokens(ISSUER, AUDIENCE, [old])
    token = tokens.issue("person", "session", 1, AUDIENCE, clock.now)
    published = tokens.jwks(clock.now)
    assert set(published["keys"][0]) == {"kty", "crv", "x", "kid", "alg", "use"}
    key = jwt.PyJWKSet.from_dict(published)[old.kid]
    claims = jwt.decode(token, key, ["EdDSA"], {"verify_exp": False, "verify_iat": False}, audience=AUDIENCE)
    assert claims["sub"] == "person"
