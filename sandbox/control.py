"""The control API: what the chat page and tests in other processes ask of the sandbox, as JSON over HTTP."""

import asyncio
import json
from dataclasses import asdict
from typing import Any

from aiohttp import web

from sandbox.acting.acts import act
from sandbox.acting.people import Persona
from sandbox.bot_api import BotApi
from sandbox.cast import Json
from sandbox.faults import Fault
from sandbox.meddling import age, replay
from sandbox.world import World


class Control:
    """Handlers of everything under /sandbox/."""

    def __init__(self, world: World, api: BotApi) -> None:
        self._world = world
        self._api = api

    def routes(self) -> list[web.RouteDef]:
        """All of them."""
        return [
            web.get("/world", self.world),
            web.get("/messages", self.messages),
            web.get("/live", self.live),
            web.get("/answer", self.answer),
            web.get("/pending", self.pending),
            web.post("/act", self.act),
            web.post("/fault", self.fault),
            web.delete("/fault", self.clear_faults),
            web.get("/calls", self.calls),
            web.delete("/calls", self.reset_calls),
            web.post("/replay", self.replay),
            web.post("/age", self.age),
            web.post("/callback_age", self.callback_age),
        ]

    async def world(self, request: web.Request) -> web.Response:
        """The bot, the people, the groups and the commands."""
        world = self._world
        bot = {key: world.bot[key] for key in ("id", "username", "first_name")} | {"token": world.token}
        commands = [
            {"scope": json.loads(scope), "language_code": language, "commands": commands}
            for (scope, language), commands in world.commands.items()
        ]
        persons = [person.view() for person in world.persons.values()]
        chats = [chat.view() for chat in world.chats.values()]
        return _ok({"bot": bot, "persons": persons, "chats": chats, "commands": commands})

    async def messages(self, request: web.Request) -> web.Response:
        """A chat from its beginning, or after a message."""
        chat = self._world.chats[int(request.query["chat"])]
        after = int(request.query.get("after", 0))
        return _ok({"messages": [posted.view() for posted in chat.posts.values() if posted.id > after]})

    async def live(self, request: web.Request) -> web.WebSocketResponse:
        """Events as they happen."""
        socket = web.WebSocketResponse(heartbeat=20)
        await socket.prepare(request)
        events: asyncio.Queue[Json] = asyncio.Queue()
        self._world.live.listen(events.put_nowait)
        sender = asyncio.create_task(_pass_on(events, socket))
        closing = asyncio.create_task(self._close_with_server(socket))
        try:
            async for _ in socket:
                pass
        finally:
            self._world.live.leave(events.put_nowait)
            sender.cancel()
            closing.cancel()
        return socket

    async def answer(self, request: web.Request) -> web.Response:
        """What the bot answered to a press, once it did."""
        query_id, timeout_s = request.query["id"], float(request.query.get("timeout", 5))
        try:
            async with asyncio.timeout(timeout_s):
                while True:
                    for answer in reversed(self._world.answers):
                        if answer.callback_query_id == query_id:
                            return _ok({"ok": True, "result": answer.view()})
                    await self._world.live.changed()
        except TimeoutError:
            return _problem("no answer came")

    async def pending(self, request: web.Request) -> web.Response:
        """How many updates wait for the bot, and how it takes them."""
        updates = self._world.updates
        webhook = updates.webhook.url if updates.webhook else None
        return _ok({"updates": len(updates.queue), "polling": updates.is_polled, "webhook": webhook})

    async def act(self, request: web.Request) -> web.Response:
        """Lets a person do something."""
        facts = await request.json()
        persona = Persona(self._world, int(facts["person"]), facts.get("chat"))
        return _ok({"ok": True, "result": act(persona, facts)})

    async def fault(self, request: web.Request) -> web.Response:
        """Orders a mishap."""
        facts = await request.json()
        facts["kind"] = str(facts["kind"])
        self._api.faults.add(Fault(**facts))
        return _done()

    async def clear_faults(self, request: web.Request) -> web.Response:
        """Calls all mishaps off."""
        self._api.faults.clear()
        return _done()

    async def calls(self, request: web.Request) -> web.Response:
        """How often each method was called, and with how many bytes."""
        wanted = request.query.get("method")
        calls = {name: asdict(count) for name, count in self._api.calls.items() if wanted in (None, name)}
        return _ok({"calls": calls})

    async def reset_calls(self, request: web.Request) -> web.Response:
        """Counts from nought again."""
        self._api.calls.clear()
        return _done()

    async def replay(self, request: web.Request) -> web.Response:
        """The same update, or the same press or message, again."""
        facts = await request.json()
        update_id = None if facts["update_id"] == "last" else int(facts["update_id"])
        update = replay(self._world, update_id, fresh_id=bool(facts.get("fresh_id")))
        return _ok({"ok": True, "result": {"update_id": update["update_id"]}})

    async def age(self, request: web.Request) -> web.Response:
        """Makes messages a month old."""
        facts = await request.json()
        number = None if facts["message_id"] == "all" else int(facts["message_id"])
        return _ok({"ok": True, "result": {"aged": age(self._world, int(facts["chat"]), number)}})

    async def callback_age(self, request: web.Request) -> web.Response:
        """Sets for how long a press can be answered."""
        self._world.callback_age_s = float((await request.json())["seconds"])
        return _done()

    async def _close_with_server(self, socket: web.WebSocketResponse) -> None:
        await self._api.closing.wait()
        await socket.close()


@web.middleware
async def explain(request: web.Request, handler: Any) -> web.StreamResponse:
    """Turns what a control request got wrong into a 400 that says so."""
    try:
        response: web.StreamResponse = await handler(request)
    except KeyError as missing:
        return _problem(f"missing or unknown: {missing}")
    except (ValueError, TypeError, LookupError) as problem:
        return _problem(str(problem))
    return response


async def _pass_on(events: asyncio.Queue[Json], socket: web.WebSocketResponse) -> None:
    while not socket.closed:
        await socket.send_json(await events.get())


def _ok(body: Json) -> web.Response:
    return web.json_response(body)


def _done() -> web.Response:
    return _ok({"ok": True, "result": {}})


def _problem(text: str) -> web.Response:
    return web.json_response({"ok": False, "error": text}, status=400)
