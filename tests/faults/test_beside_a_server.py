"""What an operator runs beside a serving bot while people order: it ends in time, and no order is lost."""

import asyncio
from pathlib import Path
from time import monotonic

import pytest

from tests import postgres
from tests.faults.checks import Checks
from tests.faults.people import Counter, Customer
from tests.faults.town import Town, environment, town
from tests.kirana.program import run

SHOP, CUSTOMERS = "Sri Lakshmi", 3
WITHIN_S = 60
COMMANDS = (
    ("verify",),
    ("backup", "--to", "copies"),
    ("doctor",),
    ("audit", "export", "--to", "audit.jsonl"),
    ("audit", "verify"),
)
pytestmark = [pytest.mark.faults, pytest.mark.timeout(400)]


async def test_commands_run_beside_a_server_under_load(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """People order on and on until the last command has ended, and a round more."""
    if database_url.startswith("postgresql"):
        postgres.use_client_programs(monkeypatch)
    async with town(database_url, tmp_path) as place:
        await place.start()
        counter, is_over = Counter(place), asyncio.Event()
        customers = [Customer(place, 6001 + i, "Sita") for i in range(CUSTOMERS)]
        async with asyncio.TaskGroup() as scenes:
            ordering = [scenes.create_task(orders(each, counter, is_over)) for each in customers]
            try:
                for command in COMMANDS:
                    await must_end_well(place, database_url, tmp_path, *command)
            finally:
                is_over.set()
        await place.settle()
        assert min(task.result() for task in ordering) > 1, "nobody was held up"
        assert not (wrong := await Checks(place, customers).wrong()), "\n".join(wrong)
        assert place.nest.is_up


async def orders(customer: Customer, counter: Counter, is_over: asyncio.Event) -> int:
    """Orders, and has it brought; again, until it is over. Gives how often."""
    times = 0
    while not is_over.is_set() or times < 2:
        for number in await customer.buys([SHOP]):
            await counter.serves(number)
        times += 1
    return times


async def must_end_well(place: Town, database_url: str, folder: Path, *command: str) -> None:
    told = environment(place.sandbox, database_url)
    settings = {name.removeprefix("KIRANA_").lower(): value for name, value in told.items()}
    begun = monotonic()
    code, said = await run(folder, *command, **settings)
    assert code == 0, f"{command}: {said}"
    assert monotonic() - begun < WITHIN_S, command
