"""Guessable passwords are told apart from others, however they are spelled and however long they are."""

import asyncio
import random
import sys
import time
from collections.abc import Iterator

import pytest

from domain.identity.password_rules import Strength
from security.strength import LONGEST_SCORED, ZxcvbnStrengths, scorable

STRENGTHS = ZxcvbnStrengths()
STRONG = "monsoon ladder copper 42"


@pytest.mark.parametrize(
    "password", ["password", "PASSWORD", "ｐａｓｓｗｏｒｄ", "1234567890", "qwertyuiop", "iloveyou"]
)
async def test_a_common_password_is_common_however_it_is_written(password: str) -> None:
    assert (await STRENGTHS.of(password, ())).is_common


async def test_a_strong_one_is_neither_common_nor_guessable() -> None:
    assert await STRENGTHS.of(STRONG, ("asha", "Asha Rao")) == Strength(4, False)


async def test_what_others_know_of_the_person_is_easy_to_guess() -> None:
    about = ("asha.venkataraman", "Asha Venkataraman")
    alone, known = await STRENGTHS.of(about[0], ()), await STRENGTHS.of(about[0].upper(), about)
    assert known.is_common
    assert not alone.is_common
    assert known.score < alone.score


async def test_the_products_name_is_common() -> None:
    assert (await STRENGTHS.of("Kirana", ())).is_common


async def test_what_one_person_is_known_by_does_not_weigh_on_the_next() -> None:
    about = ("zorblatt quixmeer",)
    assert (await STRENGTHS.of(about[0], about)).score < 3
    assert (await STRENGTHS.of(about[0], ())).score >= 3


@pytest.fixture
def restless_threads() -> Iterator[None]:
    """Threads take turns as often as they can."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("restless_threads")
async def test_many_at_once_do_not_mix_up_what_is_known() -> None:
    names = [f"zorb{number}quix meer" for number in range(40)]
    found = await asyncio.gather(*(STRENGTHS.of(name, (name,)) for name in names))
    assert all(strength.score < 3 for strength in found)


@pytest.mark.parametrize("length", [LONGEST_SCORED, LONGEST_SCORED + 1, 128, 100_000])
async def test_no_length_is_too_long(length: int) -> None:
    assert (await STRENGTHS.of("a" * length, ())).score == 0
    assert (await STRENGTHS.of((STRONG * 5000)[:length], ())).score == 4


async def test_nothing_at_all_scores_nothing() -> None:
    assert await STRENGTHS.of("", ()) == Strength(0, False)


def test_signs_that_stand_for_letters_are_scored_up_to_the_eighth_kind() -> None:
    assert scorable("p4$$w0rd") == "p4$$w0rd"
    assert scorable("4@8({[<3 and then 6") == "4@8({[<3 and then "


async def test_the_most_laborious_password_is_scored_soon() -> None:
    signs = random.Random(7).choices("4@8({[<369!|10$5+7%2", k=72)
    start = time.process_time()
    await STRENGTHS.of("".join(signs), ())
    assert time.process_time() - start < 1.5
