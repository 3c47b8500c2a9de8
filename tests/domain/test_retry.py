"""When what failed is tried again."""

from datetime import UTC, datetime, timedelta

from domain.retry import Retry

NOW = datetime(2026, 6, 1, tzinfo=UTC)
RETRY = Retry((1, 5, 30), most=4)


def test_pauses_grow_and_the_last_one_stays() -> None:
    assert [RETRY.pause_s(tries) for tries in (1, 2, 3, 4, 9)] == [1, 5, 30, 30, 30]


def test_so_many_tries_are_enough() -> None:
    assert [RETRY.is_over(tries) for tries in (3, 4, 5)] == [False, True, True]
    assert not Retry((1,)).is_over(1000)


def test_a_pause_is_spread_by_up_to_its_share() -> None:
    spread = Retry((10,), spread=0.5)
    assert spread.next_at(NOW, 1) == NOW + timedelta(seconds=10)
    assert spread.next_at(NOW, 1, jitter=1.0) == NOW + timedelta(seconds=15)
    assert spread.next_at(NOW, 1, jitter=0.5) == NOW + timedelta(seconds=12.5)
    assert Retry((10, 20)).next_at(NOW, 2, jitter=1.0) == NOW + timedelta(seconds=20)
