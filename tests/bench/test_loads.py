"""Each load of the bench can be played again and again, also after what the round before has caused."""

from pathlib import Path

from tests.bench import imports, logins, marking, runs
from tests.bench.runs import PLACE, PUT, START, Size

FEW = Size(customers=2, times=2, rounds=1, passers_by=0)
"""One round to warm up and one that counts: each is played twice."""


async def test_each_load_of_the_chat_can_be_played_twice(tmp_path: Path) -> None:
    with runs.database("sqlite", tmp_path) as url:
        found = await runs.kirana("sqlite", url, tmp_path, FEW)
    assert found.speeds.keys() == {START, PUT, PLACE}
    assert all(speed.per_s > 0 for speed in found.speeds.values())


async def test_the_echo_bots_are_played_too(tmp_path: Path) -> None:
    for client in ("stock", "ours"):
        found = await runs.echo(client, tmp_path, FEW)
        assert found.speeds.keys() == {START, PUT}


async def test_people_can_sign_in_twice(tmp_path: Path) -> None:
    found = await logins.measured(tmp_path, FEW.rounds, alone_s=0.3, together_s=1)
    assert len(found.turns) == 1
    assert found.middle(lambda turn: turn.logins_per_s) > 0


async def test_a_list_is_put_on_shelves_and_taken_back(tmp_path: Path) -> None:
    found = await imports.measured("sqlite", tmp_path, 20)
    assert found.most_mib > found.before_mib > 0
    assert all(step.longest_s <= step.took_s for step in found.steps.values())


async def test_lists_are_matched_right(tmp_path: Path) -> None:
    """Also a guard: what is seen here is no measure of the machine."""
    assert all(verdict.is_met for verdict in marking.checked(await marking.marked(tmp_path)))
