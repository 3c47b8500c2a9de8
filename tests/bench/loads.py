"""What customers do, over and over, and how fast it goes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from tests.bench.customer import Customer
from tests.bench.process import BotProcess

MOST_HELD = 4
Act = Callable[[Customer], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Speed:
    """Updates per second, and milliseconds of the bot's CPU for each."""

    per_s: float
    cpu_ms: float


@dataclass(frozen=True, slots=True)
class Load:
    """`act` is what is measured, `times` by each customer in a round; `prepare` leads up to it unmeasured.

    `settle` waits until what the round caused is done: its CPU counts, its time does not.
    """

    name: str
    act: Act
    times: int
    first: Act | None = None
    prepare: Act | None = None
    settle: Callable[[], Awaitable[None]] | None = None


async def measured(load: Load, crowd: Sequence[Customer], bot: BotProcess, rounds: int) -> Speed:
    """The medians of the rounds, after one to warm up."""
    await opened(load, crowd)
    speeds = [await round_of(load, crowd, bot) for _ in range(rounds + 1)][1:]
    return Speed(median(each.per_s for each in speeds), median(each.cpu_ms for each in speeds))


async def opened(load: Load, crowd: Sequence[Customer]) -> None:
    """Brings everybody to where the load begins."""
    if load.first:
        await _all(crowd, load.first)


async def round_of(load: Load, crowd: Sequence[Customer], bot: BotProcess) -> Speed:
    """One round of it."""
    if load.prepare:
        await _all(crowd, load.prepare)
    await asyncio.sleep(0.3)
    cpu_s, begun = bot.cpu_s, perf_counter()
    await _all(crowd, load.act, load.times)
    seconds = perf_counter() - begun
    if load.settle:
        await load.settle()
    count = len(crowd) * load.times
    return Speed(count / seconds, (bot.cpu_s - cpu_s) * 1000 / count)


async def _all(crowd: Sequence[Customer], act: Act, times: int = 1) -> None:
    async def over_and_over(customer: Customer) -> None:
        for _ in range(times):
            await act(customer)

    async with asyncio.TaskGroup() as group:
        for customer in crowd:
            group.create_task(over_and_over(customer))


async def start(customer: Customer) -> None:
    """`/start`: the greeting."""
    await customer.says("/start", "shops.")


async def open_card(customer: Customer) -> None:
    """Looks at a product."""
    await customer.presses(f"shelf.card:{customer.wants}", "shelf.put:")


async def put(customer: Customer) -> None:
    """Add to cart, then more, then less, and so on: the cart never gets empty."""
    buttons = customer.buttons("shelf.put:")
    held = len(buttons) > 1 and int(buttons[0].split(":")[2]) + 1
    await customer.presses(buttons[0] if held and held >= MOST_HELD else buttons[-1], "shelf.put:")


async def fill(customer: Customer) -> None:
    """Puts something in the cart and goes as far as the review."""
    await start(customer)
    await open_card(customer)
    await customer.presses(customer.buttons("shelf.put:")[-1], "cart.lines")
    await customer.presses("cart.lines", "checkout.begin:")
    await customer.presses(customer.button("checkout.begin:"))
    if customer.buttons("privacy.agree:"):
        await customer.presses(customer.button("privacy.agree:"))
    if not customer.buttons("checkout.place:"):
        await customer.says(f"12-2-{customer.number} Station Road, Ameerpet")
        await customer.shares_contact("checkout.place:")


async def place(customer: Customer) -> None:
    """Place order."""
    await customer.presses(customer.button("checkout.place:"))
