"""Goods of the catalogue while many are told of one after the other, before any is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from domain.catalogue.shared.good import SharedGood


class Gathering:
    """Those that some keys stand for, as they become; new ones have numbers below nothing."""

    def __init__(self, known: Mapping[str, SharedGood]) -> None:
        self._numbers = {key: good.id for key, good in known.items()}
        self._was = {good.id: good for good in known.values()}
        self._now = dict(self._was)

    def meant_by(self, keys: Iterable[str]) -> SharedGood | None:
        """The one that the first of these that stands for any stands for."""
        number = next((self._numbers[key] for key in keys if key in self._numbers), None)
        return None if number is None else self._now[number]

    def is_anothers(self, good: SharedGood) -> bool:
        """Whether one of its keys stands for another one."""
        return any(self._numbers.get(key, good.id) != good.id for key in good.keys)

    def put(self, good: SharedGood) -> None:
        """It is like this from now on."""
        self._now[good.id] = good
        self._numbers |= {key: good.id for key in good.keys if key not in self._numbers}

    @property
    def next_number(self) -> int:
        """For one more that is new."""
        return -len(self._now) - 1

    @property
    def new(self) -> list[SharedGood]:
        """Those that nobody has told of before."""
        return [good for number, good in self._now.items() if number < 0]

    @property
    def changed(self) -> list[SharedGood]:
        """Those of which more is known, or something else."""
        return [good for number, good in self._now.items() if number > 0 and good != self._was[number]]
