"""The sandbox as one thing to start and stop."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Self, TypeVar

from aiohttp import web

from sandbox.acting.people import Persona
from sandbox.bot_api import BotApi
from sandbox.cast import Person
from sandbox.chats import Chat
from sandbox.control import Control, explain
from sandbox.files import Files
from sandbox.flood import Flood
from sandbox.store import Store
from sandbox.webhook import Delivery
from sandbox.world import Answer, World

_PAGE = Path(__file__).parent / "page"
_BODY_LIMIT = 64 * 1024 * 1024
T = TypeVar("T")


class Sandbox:
    """A strict Telegram on this machine: `async with Sandbox() as sandbox: ... sandbox.url`.

    `store` is the file that keeps the world from one start to the next; without it nothing is kept.
    `flood_limits` makes it count messages per second as Telegram does.
    """

    def __init__(
        self, host: str = "127.0.0.1", port: int = 0, store: Path | None = None, *, flood_limits: bool = False
    ) -> None:
        self._host = host
        self._port = port
        self.world = World(Files(store.with_suffix(".files") if store else None))
        self.delivery = Delivery(self.world.updates)
        self.api = BotApi(self.world, self.delivery, Flood() if flood_limits else None)
        self.faults = self.api.faults
        self._store = Store(store, self.world) if store else None
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Brings back what is kept, and listens. Raises OSError where the port is taken, ValueError."""
        if self._store:
            self._store.load()
            self._store.start()
        if self.world.updates.webhook:
            self.delivery.start(self.world.updates.webhook)
        runner = web.AppRunner(self._app(), access_log=None, handler_cancellation=True, shutdown_timeout=1)
        self._runner = runner
        await runner.setup()
        await web.TCPSite(runner, self._host, self._port).start()
        self._port = runner.addresses[0][1]

    async def stop(self) -> None:
        """Ends open polls, hanging calls and deliveries, and stops listening."""
        self.api.closing.set()
        self.world.updates.interrupt()
        await self.delivery.stop()
        if self._runner:
            await self._runner.cleanup()
        if self._store:
            await self._store.stop()

    @property
    def url(self) -> str:
        """The origin for KIRANA_TELEGRAM_API and for the browser."""
        return f"http://{self._host}:{self._port}"

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.world.token

    @property
    def bot_username(self) -> str:
        """The bot's name after the @."""
        return str(self.world.bot["username"])

    def person(self, person_id: int) -> Persona:
        """Somebody of the cast, in their private chat. Raises ValueError."""
        return Persona(self.world, person_id)

    def add_person(self, person_id: int, first_name: str, language_code: str = "en") -> Persona:
        """Somebody more than the cast has: for crowds, and for names that nobody has."""
        phone = f"+91 90000 {person_id % 100_000:05d}"
        person = Person(
            id=person_id,
            first_name=first_name,
            username=f"person_{person_id}",
            language_code=language_code,
            phone=phone,
            latitude=17.4,
            longitude=78.45,
            role="customer",
        )
        self.world.add_person(person)
        return Persona(self.world, person_id)

    def chat(self, chat_id: int) -> Chat:
        """A chat with its messages. Raises KeyError."""
        return self.world.chats[chat_id]

    @property
    def answers(self) -> list[Answer]:
        """What the bot answered to pressed buttons, oldest first."""
        return self.world.answers

    @property
    def pending(self) -> int:
        """How many updates the bot has not confirmed (or its webhook not accepted) yet."""
        return len(self.world.updates.queue)

    async def changed(self, timeout_s: float = 10) -> None:
        """Returns at the next change of anything. Raises TimeoutError."""
        await asyncio.wait_for(self.world.live.changed(), timeout_s)

    async def until(self, seen: Callable[[], T | None], timeout_s: float = 20) -> T:
        """Waits until `seen` returns something true, and returns that. Raises TimeoutError."""
        async with asyncio.timeout(timeout_s):
            while not (found := seen()):
                await self.world.live.changed()
            return found

    def _app(self) -> web.Application:
        app = web.Application(client_max_size=_BODY_LIMIT)
        app.router.add_route("*", "/bot{token:[^/]+}/{method}", self.api.answer)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self.api.file)
        control = web.Application(middlewares=[explain])
        control.add_routes(Control(self.world, self.api).routes())
        app.add_subapp("/sandbox", control)
        app.router.add_get("/{name:[^/]*}", _page)
        return app


async def _page(request: web.Request) -> web.StreamResponse:
    path = _PAGE / (request.match_info["name"] or "index.html")
    # A name may carry an encoded slash and so lead elsewhere.
    if path.parent != _PAGE or not path.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(path, headers={"Cache-Control": "no-store"})
