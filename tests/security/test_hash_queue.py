"""Who waits for something slow waits in queue, network by network, and not for ever."""

import asyncio

import pytest

from domain.errors import TooBusy
from security.hash_queue import NetworkQueue


class Line:
    """People who come one after the other, and the order in which they are served."""

    def __init__(self, queue: NetworkQueue) -> None:
        self.queue, self.served = queue, list[str]()
        self.gate = asyncio.Event()
        self.tasks: list[asyncio.Task[None]] = []

    async def comes(self, network: str) -> asyncio.Task[None]:
        """One more, who holds the place until the gate opens."""

        async def wait() -> None:
            async with self.queue.of(network):
                self.served.append(network)
                await self.gate.wait()

        self.tasks.append(asyncio.create_task(wait()))
        await asyncio.sleep(0)
        return self.tasks[-1]

    async def ends(self) -> list[BaseException | None]:
        self.gate.set()
        return await asyncio.gather(*self.tasks, return_exceptions=True)


async def test_many_from_one_place_hold_up_no_other() -> None:
    line = Line(NetworkQueue(1))
    for _ in range(6):
        await line.comes("many")
    await line.comes("one")
    await line.ends()
    assert line.served.index("one") == 2


async def test_beyond_a_bound_nobody_waits() -> None:
    line = Line(NetworkQueue(1, most_of_one=2, most=3))
    for network in ("many", "many", "many", "many", "one", "other"):
        await line.comes(network)
    said = await line.ends()
    assert [type(each) for each in said if each] == [TooBusy, TooBusy]
    assert line.served == ["many", "many", "one", "many"]


async def test_who_gives_up_holds_no_place() -> None:
    line = Line(NetworkQueue(1, most_of_one=1))
    await line.comes("many")
    gone = await line.comes("many")
    gone.cancel()
    await asyncio.sleep(0)
    await line.comes("many")
    await line.ends()
    assert line.served == ["many", "many"]
    async with line.queue.of("many"):
        pass


async def test_a_place_that_was_given_to_who_had_just_gone_is_given_on() -> None:
    queue = NetworkQueue(1)
    line = Line(queue)
    await line.comes("first")
    gone = await line.comes("second")
    await line.comes("third")
    line.gate.set()
    await asyncio.sleep(0)
    gone.cancel()
    await asyncio.wait_for(asyncio.gather(*line.tasks, return_exceptions=True), 1)
    assert line.served[-1] == "third"


async def test_a_fault_frees_the_place() -> None:
    queue = NetworkQueue(1)
    with pytest.raises(ZeroDivisionError):
        async with queue.of("any"):
            raise ZeroDivisionError
    async with asyncio.timeout(1), queue.of("any"):
        pass
