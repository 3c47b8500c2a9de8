"""Rounds: people order and staff work, the bot dies in the middle and comes back, and all must be well."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from sandbox.meddling import replay
from tests.faults.checks import Checks
from tests.faults.people import Counter, Customer
from tests.faults.town import SHOPS, Town, town
from workers.failpoints import Failpoint

SELDOM = {"message": 6, "intake": 8}
"""In how many passes at most each of these comes in every round; the rest come in `OFTEN`."""
OFTEN = 12
LONGEST_WAIT_S = 0.8


def named_points() -> list[str]:
    """Every point that a bot passes here.

    Those of due rows need their time, those of webhooks an address, those of a gateway (`paid/`) one that is
    paid by, and nobody here sends lists or photos.
    """
    elsewhere = ("due:", "delivery:", "errand:", "callback:", "import:", "photo:")
    return sorted(point for point in Failpoint if not point.startswith(elsewhere))


@dataclass(frozen=True)
class Death:
    """When the bot dies: at the n-th pass of a point, or after so many seconds where none is named."""

    point: str = ""
    passes: int = 1
    after_s: float = 0.0

    def __str__(self) -> str:
        return f"{self.point} ({self.passes})" if self.point else f"after {self.after_s:.2f} s"


def deaths(rounds: int, dice: random.Random) -> list[Death]:
    """Every named point once and again, as far as the rounds reach, and random times for the rest."""
    points = named_points()
    count = min(rounds, max(len(points), rounds * 2 // 3))
    named = [points[i % len(points)] for i in range(count)]
    planned = [Death(point, dice.randint(1, SELDOM.get(point.partition(":")[0], OFTEN))) for point in named]
    planned += [Death(after_s=dice.uniform(0, LONGEST_WAIT_S)) for _ in range(rounds - len(named))]
    dice.shuffle(planned)
    return planned


@dataclass
class Figures:
    """What the promise rests on."""

    rounds: int = 0
    updates: int = 0
    orders: int = 0
    duplicates: int = 0
    lost: int = 0
    doubled_cards: int = 0


@dataclass
class Play:
    """Rounds in one town."""

    town: Town
    dice: random.Random
    figures: Figures = field(default_factory=Figures)

    def __post_init__(self) -> None:
        self.counter = Counter(self.town)
        self.customers = [Customer(self.town, 6001 + i, name) for i, name in enumerate(("Sita", "Gita"))]
        self.checks = Checks(self.town, self.customers)

    async def run(self, planned: Sequence[Death], until: float) -> None:
        """All rounds that can be begun in time; raises AssertionError for the first that goes wrong."""
        await self._start(planned[0])
        for death, following in zip(planned, [*planned[1:], Death()], strict=True):
            try:
                await self.round(death, following)
            except BaseException as error:
                error.add_note(f"Round {self.figures.rounds + 1}: the bot died {death}")
                raise
            self.figures.rounds += 1
            if monotonic() > until:
                break
        self.figures.updates = len(self.town.updates)
        self.figures.orders = sum(customer.ordered for customer in self.customers)
        self.figures.duplicates, self.figures.lost = await self.checks.doubled_and_lost()

    async def round(self, death: Death, following: Death) -> None:
        """One death and what comes after it."""
        self.town.nest.arm()
        async with asyncio.TaskGroup() as scenes:
            for customer in self.customers:
                scenes.create_task(self._scene(customer))
            await self._die(death)
            await self._start(following)
        await self.town.settle()
        self.figures.doubled_cards += await self.counter.tidies()
        await self.town.settle()
        assert not (wrong := await self.checks.wrong()), "\n".join(wrong)

    async def _scene(self, customer: Customer) -> None:
        """A customer's order, what the counter makes of it, and presses that come again."""
        shops = self.dice.sample(sorted(SHOPS), self.dice.choice((1, 1, 2)))
        numbers = await customer.buys(shops, presses=self.dice.choice((1, 2)))
        assert len(numbers) == len(shops), f"{numbers} for {shops}"
        customer.sends_again("checkout.place")
        serve = self.dice.choices((self.counter.serves, self.counter.refuses, None), (6, 1, 1))[0]
        for number in numbers:
            if serve:
                await serve(number)
        past = self.town.sandbox.world.updates.past
        replay(self.town.sandbox.world, self.dice.choice(past)["update_id"])

    async def _die(self, death: Death) -> None:
        if death.point:
            await self.town.nest.dies()
        else:
            await asyncio.sleep(death.after_s)
            await self.town.nest.kill()

    async def _start(self, death: Death) -> None:
        await self.town.start(point=death.point, passes=death.passes)


async def play(database_url: str, folder: Path, rounds: int, until: float, *, seed: int) -> Figures:
    """So many rounds on this database, as far as time allows; see `time.monotonic`."""
    dice = random.Random(seed)
    async with town(database_url, folder) as place:
        playing = Play(place, dice)
        await playing.run(deaths(rounds, dice), until)
        return playing.figures
