"""Customers in closed loops: each presses the next button when the last one was drawn and answered."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sandbox.acting.people import Persona
from sandbox.cast import Json
from sandbox.server import Sandbox

PATIENCE_S = 60
FIRST_ID = 1_000_000
Seen = Callable[[Json], bool]


@dataclass(slots=True, eq=False)
class Customer:
    """Somebody who waits for the bot. `screen` came for what they wrote last, and is as it is now.

    `wants` is the id of the product that this customer buys.
    """

    persona: Persona
    number: int
    wants: int
    screen: Json = field(default_factory=dict)
    _seen: Seen | None = field(default=None, repr=False)
    _wanted: asyncio.Future[None] | None = None

    async def says(self, text: str, until: str = "") -> None:
        """Writes, and waits for a new message of the bot (with a button whose data begins so)."""
        await self._comes(lambda: self.persona.says(text), until)

    async def shares_contact(self, until: str) -> None:
        """Shares the own contact, and waits for a screen with such a button."""
        await self._comes(self.persona.shares_contact, until)

    async def presses(self, data: str, until: str = "") -> None:
        """Presses the screen's button, and waits until the press is answered and its message drawn.

        Where it is to have a button whose data begins so, a new message with it will do: whoever presses
        before the bot has noted where its screen stands gets it anew.
        """
        onto, query, left = self.screen["message_id"], "", {"drawn", "answer"}

        def seen(event: Json) -> bool:
            if _is_drawn(event, "edited", until) and event["message"]["message_id"] == onto:
                left.discard("drawn")
            elif until and _is_drawn(event, "message", until):
                self.screen = event["message"]
                left.discard("drawn")
            elif event["event"] == "answer" and event["callback_query_id"] == query:
                left.discard("answer")
            return not left

        def press() -> None:
            nonlocal query
            query = self.persona.presses(onto, data=data)

        await self._then(press, seen)

    def button(self, beginning: str) -> str:
        """The data of the screen's last button that begins so."""
        return self.buttons(beginning)[-1]

    def buttons(self, beginning: str) -> list[str]:
        """The data of the screen's buttons that begin so."""
        return [data for data in _data(self.screen) if data.startswith(beginning)]

    def hears(self, event: Json) -> None:
        """Something happened in this customer's chat."""
        message = event.get("message", {})
        if event["event"] == "edited" and message["message_id"] == self.screen.get("message_id"):
            self.screen = message
        if self._wanted and not self._wanted.done() and self._seen and self._seen(event):
            self._wanted.set_result(None)

    async def _comes(self, act: Callable[[], object], until: str) -> None:
        """Does that; the message that comes of it is the screen from now on, whatever else arrives."""

        def seen(event: Json) -> bool:
            is_it = _is_drawn(event, "message", until) and event["message"]["from_bot"]
            if is_it:
                self.screen = event["message"]
            return is_it

        await self._then(act, seen)

    async def _then(self, act: Callable[[], object], seen: Seen) -> None:
        self._wanted, self._seen = asyncio.get_running_loop().create_future(), seen
        act()
        async with asyncio.timeout(PATIENCE_S):
            await self._wanted


class Crowd:
    """So many customers of one sandbox, who want these products, neighbours different ones."""

    def __init__(
        self, sandbox: Sandbox, count: int, products: Sequence[int] = (0,), first: int = FIRST_ID
    ) -> None:
        self.customers = [
            Customer(sandbox.add_person(first + i, f"Customer {i}"), i, products[i % len(products)])
            for i in range(count)
        ]
        self._by_chat = {first + customer.number: customer for customer in self.customers}
        sandbox.world.live.listen(self._hear)

    def _hear(self, event: Json) -> None:
        customer = self._by_chat.get(event.get("chat", 0))
        if customer:
            customer.hears(event)


def _is_drawn(event: Json, how: str, beginning: str) -> bool:
    if event["event"] != how:
        return False
    return not beginning or any(data.startswith(beginning) for data in _data(event["message"]))


def _data(message: Json) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button.get("callback_data", "") for row in rows for button in row]
