"""Who is told when something happens in the sandbox."""

import asyncio
from collections.abc import Callable

from sandbox.cast import Json


class Live:
    """Passes events on to listeners, and wakes those who wait for any change."""

    def __init__(self) -> None:
        self.changes = 0
        self._listeners: set[Callable[[Json], None]] = set()
        self._waiting: list[asyncio.Future[None]] = []

    @property
    def is_heard(self) -> bool:
        """Whether anybody listens: an event that nobody hears need not be put into words."""
        return bool(self._listeners)

    def listen(self, listener: Callable[[Json], None]) -> None:
        """Calls the listener with every event from now on."""
        self._listeners.add(listener)

    def leave(self, listener: Callable[[Json], None]) -> None:
        """Stops calling the listener."""
        self._listeners.discard(listener)

    def tell(self, event: Json) -> None:
        """Gives the event to every listener."""
        for listener in tuple(self._listeners):
            listener(event)

    def touch(self) -> None:
        """Counts a change and wakes everybody who waits for one."""
        self.changes += 1
        waiting, self._waiting = self._waiting, []
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def changed(self) -> None:
        """Returns at the next change."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        await future
