"""One-time codes: right at the edges of their time, of the agreed letters, and told by their step."""

import re
from collections import Counter
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlparse

import pyotp
import pytest

from security.codes import (
    LETTERS,
    TotpCodes,
    read_typed_code,
    recovery_codes,
    typed_code,
)

CODES = TotpCodes("Kirana")
SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
STEP = 59_000_000
CODE = pyotp.TOTP(SEED).generate_otp(STEP)


def at(seconds: float) -> datetime:
    """So long after the step began."""
    return datetime.fromtimestamp(STEP * 30 + seconds, UTC)


@pytest.mark.parametrize(
    ("seconds", "found"),
    [(-30.5, None), (-30, STEP), (-0.001, STEP), (0, STEP), (29.999, STEP), (59.999, STEP), (60, None)],
)
def test_a_code_counts_one_step_before_and_after_its_own(seconds: float, found: int | None) -> None:
    assert CODES.step(SEED, CODE, at(seconds)) == found


def test_a_code_tells_the_same_step_whenever_it_is_used_so_that_it_counts_once() -> None:
    assert {CODES.step(SEED, CODE, at(seconds)) for seconds in (-20, 0, 20, 50)} == {STEP}


def test_the_published_examples_fit() -> None:
    """RFC 6238, appendix B, for SHA-1, cut to six digits."""
    seed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    for seconds, code in ((59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")):
        assert CODES.step(seed, code, datetime.fromtimestamp(seconds, UTC)) == seconds // 30


@pytest.mark.parametrize("typed", [f" {CODE[:3]} {CODE[3:]} ", "".join(chr(0x966 + int(d)) for d in CODE)])
def test_spaces_and_other_scripts_digits_are_taken(typed: str) -> None:
    assert CODES.step(SEED, typed, at(0)) == STEP


@pytest.mark.parametrize("typed", ["", CODE[:5], CODE + "0", "abcdef", "²²²²²²", "-" + CODE, "0" * 100_000])
def test_what_is_no_code_is_of_no_step(typed: str) -> None:
    assert CODES.step(SEED, typed, at(0)) is None


def test_a_code_of_another_seed_does_not_fit() -> None:
    assert CODES.step(CODES.seed(), CODE, at(0)) is None


def test_seeds_have_160_bits_and_never_repeat() -> None:
    seeds = {CODES.seed() for _ in range(50)}
    assert len(seeds) == 50
    assert all(re.fullmatch(r"[A-Z2-7]{32}", seed) for seed in seeds)


def test_the_address_names_issuer_account_and_seed() -> None:
    address = urlparse(CODES.address(SEED, "asha"))
    assert (address.scheme, address.netloc, address.path) == ("otpauth", "totp", "/Kirana:asha")
    assert parse_qs(address.query) == {"secret": [SEED], "issuer": ["Kirana"]}


def test_recovery_codes_are_ten_different_ones_of_the_agreed_letters() -> None:
    codes = recovery_codes()
    assert len(set(codes)) == 10
    assert all(re.fullmatch(f"[{LETTERS}]{{4}}-[{LETTERS}]{{4}}", code) for code in codes)


def test_letters_are_drawn_evenly() -> None:
    drawn = Counter("".join(typed_code().replace("-", "") for _ in range(2500)))
    assert set(drawn) == set(LETTERS)
    assert max(drawn.values()) < 1.3 * min(drawn.values())


@pytest.mark.parametrize("typed", ["BCDF-GHJK", "bcdfghjk", " bcdf ghjk ", "BCDF–GHJK"])
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert read_typed_code(typed) == "BCDF-GHJK"


@pytest.mark.parametrize("typed", ["", "BCDF-GHJ", "BCDF-GHJKL", "ACDF-GHJK", "BCDF-GHJ1", "ＢCDF-GHJK"])
def test_what_can_be_no_code_is_none(typed: str) -> None:
    assert read_typed_code(typed) is None
