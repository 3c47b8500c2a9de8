"""The world on disk: one JSON file, replaced as a whole, written shortly after each change."""

import asyncio
import contextlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sandbox.cast import Json, Person
from sandbox.chats import Chat, Posted
from sandbox.files import Stored
from sandbox.updates import Webhook
from sandbox.world import Press, World

_PAUSE_S = 0.4
_FORMAT = 1
# What a chat keeps on disk: enough to scroll back, little enough to write twice a second.
_HISTORY = 500


class Store:
    """Saves the world to a file while it runs."""

    def __init__(self, path: Path, world: World) -> None:
        self._path = path
        self._world = world
        self._task: asyncio.Task[None] | None = None

    def load(self) -> None:
        """Brings the world back, if there is one. Raises ValueError for a file of another format."""
        if self._path.exists():
            restore(self._world, json.loads(self._path.read_text()))

    def start(self) -> None:
        """Saves from now on, at most half a second after a change."""
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Saves a last time."""
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        self._save()

    async def _run(self) -> None:
        saved = -1
        while True:
            if saved == self._world.live.changes:
                await self._world.live.changed()
            await asyncio.sleep(_PAUSE_S)
            saved = self._world.live.changes
            self._save()

    def _save(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        fresh.touch(0o600)  # what people write to one another is nobody else's
        fresh.chmod(0o600)
        fresh.write_text(json.dumps(snapshot(self._world), ensure_ascii=False, separators=(",", ":")))
        fresh.replace(self._path)


def snapshot(world: World) -> Json:
    """The world as JSON values."""
    updates = world.updates
    return {
        "format": _FORMAT,
        "persons": [_person(person) for person in world.persons.values()],
        "chats": [_chat(chat) for chat in world.chats.values()],
        "queue": list(updates.queue.values()),
        "next_update_id": updates.next_id,
        "allowed": sorted(updates.allowed) if updates.allowed else None,
        "webhook": asdict(updates.webhook) if updates.webhook else None,
        "last_message_id": world.last_message_id,
        "presses": {query_id: [press.person, press.chat] for query_id, press in world.presses.items()},
        "commands": [[*key, commands] for key, commands in world.commands.items()],
        "profile": world.profile,
        "invoices": [[*where, payload] for where, payload in world.invoices.items()],
        "files": [asdict(stored) for stored in world.files.known.values()],
    }


def restore(world: World, state: Json) -> None:
    """Puts a snapshot in the place of what the world holds. Raises ValueError for another format."""
    if state.get("format") != _FORMAT:
        raise ValueError("the sandbox's data is of another version: make sandbox-reset starts anew")
    for raw in state["persons"]:
        world.add_person(Person(**raw))
    for raw in state["chats"]:
        world.chats[raw["id"]] = _read_chat(raw)
    _restore_updates(world, state)
    world.last_message_id = state["last_message_id"]
    for query_id, (person, chat) in state["presses"].items():
        world.presses[query_id] = Press.now(person, chat)
    world.commands = {(scope, language): commands for scope, language, commands in state["commands"]}
    world.profile = state["profile"]
    world.invoices = {(chat, number): payload for chat, number, payload in state.get("invoices", ())}
    world.files.known = {raw["file_id"]: Stored(**raw) for raw in state["files"]}


def _restore_updates(world: World, state: Json) -> None:
    updates = world.updates
    for update in state["queue"]:
        updates.queue[update["update_id"]] = update
        updates.past.append(update)
    updates.next_id = state["next_update_id"]
    updates.allow(state["allowed"])
    updates.webhook = Webhook(**state["webhook"]) if state["webhook"] else None


def _person(person: Person) -> Json:
    fields = asdict(person)
    del fields["user"]
    return fields


def _chat(chat: Chat) -> Json:
    fields: Json = {name: getattr(chat, name) for name in _CHAT}
    return fields | {"posts": [_posted(posted) for posted in list(chat.posts.values())[-_HISTORY:]]}


def _posted(posted: Posted) -> list[Any]:
    return [getattr(posted, name) for name in _POSTED]


def _read_chat(raw: Json) -> Chat:
    posts = [Posted(**dict(zip(_POSTED, values, strict=True))) for values in raw.pop("posts")]
    chat = Chat(**raw)
    for posted in posts:
        # One face for the whole chat, as it was before: hundreds of copies say nothing more.
        posted.body["chat"] = chat.face
        chat.posts[posted.id] = posted
    return chat


_CHAT = (
    "id",
    "type",
    "title",
    "members",
    "bot_status",
    "face",
    "owner",
    "upgraded_to",
    "is_silenced",
    "is_deleted",
    "pinned",
)
_POSTED = ("body", "from_bot", "keyboard", "silent", "edited", "deleted", "old")
