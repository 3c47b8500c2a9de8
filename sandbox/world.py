"""Everything that exists in the sandbox: people, chats, messages, and what the bot has set."""

import secrets
from dataclasses import dataclass
from time import monotonic, time
from typing import Any

from sandbox import cast
from sandbox.cast import Json, Person
from sandbox.chats import Chat, Posted
from sandbox.files import Files
from sandbox.live import Live
from sandbox.refusal import bad_request
from sandbox.till import Asking, Till
from sandbox.updates import Updates

# A bot that never answers must not fill the memory; no bot leaves so many open and answers later.
_OPEN_PRESSES = 5000


@dataclass(slots=True)
class Press:
    """A pressed button that waits for the bot's answer; `at` is monotonic seconds."""

    person: int
    chat: int
    at: float

    @classmethod
    def now(cls, person: int, chat: int) -> "Press":
        """A press of this moment."""
        return cls(person, chat, monotonic())


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot answered to a pressed button."""

    callback_query_id: str
    person: int
    chat: int
    text: str | None
    show_alert: bool
    url: str | None = None

    def view(self) -> Json:
        """The answer as the control API shows it."""
        return {
            "callback_query_id": self.callback_query_id,
            "person": self.person,
            "chat": self.chat,
            "text": self.text,
            "show_alert": self.show_alert,
        }


class World:
    """The state that calls, people and control requests share. Lives in one event loop."""

    def __init__(self, files: Files) -> None:
        self.token = cast.TOKEN
        self.bot = cast.bot()
        self.files = files
        self.live = Live()
        self.updates = Updates(self.live.touch)
        self.persons: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.answers: list[Answer] = []
        self.queries: dict[str, Press] = {}
        self.cards: dict[int, list[Json]] = {}
        self.inline_answers: list[Json] = []
        self.invoices: dict[tuple[int, int], str] = {}
        self.till = Till(self._charged)
        self.callback_age_s = 900.0
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.profile: dict[str, Any] = {}
        self.last_message_id = 0
        for person in cast.people():
            self.add_person(person)
        for group in cast.GROUPS:
            status = "member" if group.has_bot else "stranger"
            self.add_group(group.id, "group", group.title, list(group.members), status)

    def add_person(self, person: Person) -> None:
        """Lets somebody exist, with their (still silent) private chat."""
        self.persons[person.id] = person
        face = {"id": person.id, "type": "private"}
        face |= {"first_name": person.first_name, "username": person.username}
        self.chats[person.id] = Chat(
            id=person.id,
            type="private",
            title=None,
            members=[person.id],
            bot_status="member",
            face=face,
            owner=person.id,
        )

    def add_group(self, chat_id: int, kind: str, title: str, members: list[int], bot_status: str) -> Chat:
        """Lets a group or supergroup exist."""
        face = {"id": chat_id, "type": kind, "title": title}
        chat = self.chats[chat_id] = Chat(
            id=chat_id,
            type=kind,
            title=title,
            members=members,
            bot_status=bot_status,
            face=face,
            owner=members[0],
        )
        return chat

    def post(self, chat: Chat, sender: Json, content: Json, **how: Any) -> Posted:
        """Puts a message into the chat. `how`: from_bot, keyboard, silent."""
        number = self._number_in(chat)
        body = {"message_id": number, "from": sender, "chat": chat.face, "date": int(time())}
        posted = chat.posts[number] = Posted(body | content, **how)
        self.report("message", posted)
        return posted

    def report(self, event: str, posted: Posted) -> None:
        """Tells everybody who listens what became of a message: message, edited or deleted."""
        if self.live.is_heard:
            self.live.tell({"event": event, "chat": posted.chat_id, "message": posted.view()})
        self.live.touch()

    def report_world(self) -> None:
        """Tells everybody who listens that people, groups or the bot's settings changed."""
        self.live.tell({"event": "world"})
        self.live.touch()

    def pressed(self, person: int, chat: int) -> str:
        """Opens a press and returns its callback query id."""
        query_id = str(secrets.randbits(62) | 1 << 62)
        while len(self.presses) >= _OPEN_PRESSES:
            del self.presses[next(iter(self.presses))]
        self.presses[query_id] = Press.now(person, chat)
        return query_id

    def answer(self, query_id: str, text: str | None, show_alert: bool, url: str | None) -> None:
        """Closes a press. Raises Refusal where it is unknown, answered already or too old."""
        press = self.presses.pop(query_id, None)
        if press is None or monotonic() - press.at >= self.callback_age_s:
            problem = "query is too old and response timeout expired or query ID is invalid"
            raise bad_request(problem)
        answer = Answer(
            callback_query_id=query_id,
            person=press.person,
            chat=press.chat,
            text=text,
            show_alert=show_alert,
            url=url,
        )
        self.answers.append(answer)
        self.live.tell({"event": "answer", **answer.view()})
        self.live.touch()

    def asked_inline(self, person: int, chat: int) -> str:
        """Opens an inline query and returns its id."""
        query_id = str(secrets.randbits(62) | 1 << 62)
        while len(self.queries) >= _OPEN_PRESSES:
            del self.queries[next(iter(self.queries))]
        self.queries[query_id] = Press.now(person, chat)
        return query_id

    def answer_inline(self, query_id: str, cards: list[Json], how: Json) -> None:
        """Closes an inline query. Raises Refusal where it is unknown, answered already or too old."""
        query = self.queries.pop(query_id, None)
        if query is None or monotonic() - query.at >= self.callback_age_s:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        self.cards[query.person] = cards
        told = {"inline_query_id": query_id, "person": query.person, "chat": query.chat, "cards": cards}
        self.inline_answers.append(told | how)
        self.live.tell({"event": "cards"} | told | how)
        self.live.touch()

    def _charged(self, asking: Asking, paid: Json) -> None:
        """The message with which Telegram tells that somebody has paid."""
        posted = self.post(
            self.chats[asking.chat], self.persons[asking.person].user, {"successful_payment": paid}
        )
        self.updates.add("message", posted.body)

    def _number_in(self, chat: Chat) -> int:
        # As on Telegram: a supergroup counts for itself, all other chats of an account share one counter.
        if chat.type == "supergroup":
            return next(reversed(chat.posts), 0) + 1
        self.last_message_id += 1
        return self.last_message_id
