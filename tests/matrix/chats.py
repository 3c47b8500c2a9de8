"""A try in the chat: raw updates through the real bot, and what became of them, as a letter of the legend."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from bot.screens.effects import Effects
from bot.updates.incoming import Incoming
from domain.errors import DomainError
from domain.people import Actor
from domain.transport import ChatState
from kirana.wiring import Kirana
from sandbox.cast import Json
from sandbox.chats import Posted
from sandbox.server import Sandbox
from tests.matrix.ground import WHERE_ONE_IS, Ground
from tests.matrix.owned import Owned
from tests.matrix.people import ARJUNS_GROUP, GROUP, NAMES, NOBODY, TELEGRAM_IDS
from tests.matrix.town import MARKS, PHONE, Ids

NAMELESS: Json = {"id": NOBODY, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
REFUSALS = {
    "not-found": "-",
    "not-allowed": "x",
    "not-your-counter": "x",
    "identity-disabled": "d",
    "stale-button": "b",
}
NO_GOOD = {"counter.nameless": "n", "counter.no_good": "f", "linking.no_good": "f"}
AUDITED = ("x", "d")
ANSWER = re.compile(r"answer \S+ at (?P<screen>[\w.]+)(?::(?P<args>\S+))? with (?P<given>.+)")
PLACE = {"location": {"latitude": 17.41, "longitude": 78.44}}
PRIVATE, LINKED, ANOTHER = "private", "group", "another group"


@dataclass
class Chats:
    """The bot, in the chats of everybody who tries; each time in the town as it was."""

    kirana: Kirana
    sandbox: Sandbox
    ground: Ground
    owned: Owned
    ids: Ids
    _numbers: Any = field(default_factory=lambda: count(1000))
    _seen: list[str] = field(default_factory=list)
    _after: list[Effects] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listens to what the bot refuses, and to what it goes on with."""
        dispatcher, screen_updater = self.kirana.update_worker._dispatcher, self.kirana.screen_updater
        view = screen_updater._screen_view
        refuse, refused, follow = dispatcher.refuse, view._refused, screen_updater.follow

        async def hears(work: Any, incoming: Incoming, error: DomainError) -> Effects:
            self._seen.append(error.code)
            return await refuse(work, incoming, error)

        async def hears_in_drawing(actor: Actor, error: DomainError, tried: str) -> str:
            self._seen.append(error.code)
            return await refused(actor, error, tried)

        def sees(after: Effects) -> None:
            self._after.append(after)
            follow(after)

        self._refusals = self.ground.refusals()
        dispatcher.refuse, screen_updater.follow = hears, sees  # type: ignore[method-assign]
        view._refused = hears_in_drawing  # type: ignore[method-assign]

    async def tries(self, role: str, operation: str, where: str = PRIVATE) -> str:
        """What becomes of a press, a word or an answer, named as in the matrix."""
        self.ground.put_back()
        self._seen, self._after = [], []
        chat_id = {PRIVATE: TELEGRAM_IDS.get(role, 0), LINKED: GROUP, ANOTHER: ARJUNS_GROUP}[where]
        shown = await self._takes(self._update(role, await self._prepared(operation, chat_id), chat_id))
        return await self._became(role, shown)

    async def _prepared(self, operation: str, chat_id: int) -> str:
        """The operation with the town's things in it; an answer's screen is shown first."""
        operation = operation.format(**self.ids)
        if found := ANSWER.fullmatch(operation):
            words = (found["args"] or "").split(":")
            args = tuple(int(each) if each.isdigit() else each for each in words if each)
            async with self.kirana._store.begin() as work:
                await work.chats.save(ChatState(chat_id, chat_id, found["screen"], args, version=1))
            self.ground.takes_note()
        return operation

    def _update(self, role: str, operation: str, chat_id: int) -> Json:
        kind, _, rest = operation.partition(" ")
        chat = self.sandbox.chat(chat_id)
        user = {"is_bot": False, "id": TELEGRAM_IDS.get(role), "language_code": "en"}
        user["first_name"] = NAMES.get(TELEGRAM_IDS.get(role, 0))
        if role == "anonymous":
            user = NAMELESS
        if kind == "press":
            query_id = self.sandbox.world.pressed(user["id"], chat_id)
            message = self._card(chat_id).body
            query = {"id": query_id, "from": user, "message": message, "chat_instance": "1", "data": rest}
            return {"update_id": next(self._numbers), "callback_query": query}
        message = {"message_id": next(self._numbers), "date": 0, "chat": chat.face, "from": user}
        if role == "anonymous":
            message["sender_chat"] = chat.face
        found = ANSWER.fullmatch(operation)
        given = found["given"] if found else rest
        return {"update_id": next(self._numbers), "message": message | self._content(given, user)}

    def _content(self, given: str, user: Json) -> Json:
        if given == "place":
            return PLACE
        if given == "contact":
            owner = {"user_id": user["id"], "first_name": user["first_name"], "phone_number": PHONE}
            return {"contact": owner}
        if given == "a photo":
            return {"photo": [{"file_id": "p", "file_unique_id": "p", "width": 640, "height": 480}]}
        if given == "a file":
            return {"document": {"file_id": "list", "file_unique_id": "list", "file_name": "list.csv"}}
        return {"text": given}

    def _card(self, chat_id: int) -> Posted:
        """The bot's message with buttons in that chat, blank."""
        chat = self.sandbox.chat(chat_id)
        if not chat.posts:
            self.sandbox.world.post(chat, self.sandbox.world.bot, {"text": "-"}, from_bot=True)
        card = next(iter(chat.posts.values()))
        card.body = {**card.body, "text": "-", "reply_markup": {"inline_keyboard": []}}
        return card

    async def _takes(self, update: Json) -> str:
        """Has the bot take the update; gives all that it has shown and said."""
        before = self._posts()
        said = len(self.sandbox.answers)
        async with self.kirana._store.begin() as work:
            await work.inbox_rows.add([update])
            (received,) = await work.inbox_rows.claim(self.kirana._holder, most=1, lease_s=60)
        await self.kirana.update_worker._take(received)
        await self.kirana.screen_updater.settle()
        shown = [each.text or "" for each in self.sandbox.answers[said:]]
        for (chat_id, number), text in self._posts().items():
            if (chat_id, number) not in before:
                del self.sandbox.chat(chat_id).posts[number]
            if text != before.get((chat_id, number)):
                shown.append(text)
        return "\n".join(shown)

    def _posts(self) -> dict[tuple[int, int], str]:
        chats = self.sandbox.world.chats.values()
        return {
            (chat.id, number): "\n".join([posted.text, *posted.labels])
            for chat in chats
            for number, posted in chat.posts.items()
        }

    async def _became(self, role: str, shown: str) -> str:
        code = await self._refused() if self._after else "! it failed"
        is_theirs = any(mark in shown for mark in MARKS)
        if not code:
            return "+" if is_theirs or await self._touches() else "o"
        if changed := self.ground.changed(but=WHERE_ONE_IS):
            return f"! {code}, and yet {changed} changed"
        if code in AUDITED and self.ground.refusals() == self._refusals:
            return f"! {code}, and the audit does not know"
        return code if not is_theirs or role == "asha" else f"! {code}, and yet shows {shown}"

    async def _touches(self) -> bool:
        return bool(self.ground.changed(but=WHERE_ONE_IS)) and await self.owned.has_changed()

    async def _refused(self) -> str:
        if self._seen:
            return REFUSALS.get(self._seen[0], "f")
        draw = self._after[0].draw
        if draw is None:
            return ""
        if draw.screen is not None:
            return NO_GOOD.get(draw.screen, "")
        chat_id = draw.actor.telegram_id
        state = await self.kirana._store.read().chats.get(chat_id, chat_id)
        return NO_GOOD.get(state.screen, "") if state else ""
