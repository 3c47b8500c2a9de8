"""What is drawn on: a bot with a board that says how often it was read, and the chats that show it."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from bot.chat import Chat, Flow, Screen, show, tap
from bot.screens.effects import living
from bot.screens.screen_updater import ScreenUpdater
from domain.people import Actor
from domain.transport import ChatState
from sandbox.server import Sandbox
from storage.work import StoredStore
from workers.locks import Locks

ASHA, RAVI, COUNTER = 1001, 1002, -5001


@dataclass
class Board:
    """A screen of the tests' own, which says `said` and stops at `gate` after it has read it."""

    said: str = "one"
    reads: int = 0
    inside: int = 0
    most_inside: int = 0
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    flow: Flow = field(default_factory=lambda: Flow("probe"))

    def __post_init__(self) -> None:
        @self.flow.screen
        async def board(chat: Chat) -> Screen:
            """Shows what is said now."""
            return await self.show()

        @self.flow.asks("contact", back=board)
        @self.flow.screen
        async def asks(chat: Chat) -> Screen:
            """Asks for the contact."""
            return show("checkout-who")

        @self.flow.screen
        async def broken(chat: Chat) -> Screen:
            """Cannot be told."""
            raise ZeroDivisionError

    async def show(self) -> Screen:
        self.reads += 1
        self.inside += 1
        self.most_inside = max(self.most_inside, self.inside)
        said = self.said
        await self.gate.wait()
        self.inside -= 1
        return show("welcome-start", [tap(".shops", "shops.nearby")], name=said)


@dataclass
class TwoChats:
    """The screen updater with its parts, two people and what they see."""

    sandbox: Sandbox
    store: StoredStore
    screen_updater: ScreenUpdater
    board: Board
    people: dict[int, Actor]
    locks: Locks

    async def goes(self, screen: str, *, who: int = ASHA, below: int = 0, args: tuple[Any, ...] = ()) -> None:
        """The person's chat is at this screen now, to be drawn."""
        row = await self.store.read().chats.get(who, who) or ChatState(who, who, screen)
        async with self.store.begin() as work:
            await work.chats.save(replace(row.at(screen, args), below=below or row.below))

    def draw(self, who: int = ASHA, **more: Any) -> None:
        self.screen_updater.draw(living(self.people[who], **more))

    async def settle(self) -> None:
        await until(lambda: self.screen_updater.is_idle)

    async def drawn(self, screen: str = "probe.board", **where: Any) -> None:
        """Goes there and draws it."""
        await self.goes(screen, **where)
        self.draw(where.get("who", ASHA))
        await self.settle()

    def told(self, chat: int = ASHA) -> list[str]:
        """What the bot wrote there, oldest first."""
        return [posted.text for posted in self.sandbox.chat(chat).messages if posted.from_bot]

    def count(self, method: str) -> int:
        called = self.sandbox.api.calls.get(method)
        return called.count if called else 0


async def until(seen: Callable[[], object]) -> None:
    deadline = time.monotonic() + 20
    while not seen():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.005)
