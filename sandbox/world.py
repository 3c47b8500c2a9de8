"""Everything that exists in the sandbox: people, chats, messages, and what the bot has set."""

import secrets
from dataclasses import dataclass, field
from time import monotonic, time
from typing import Any

from sandbox import cast
from sandbox.cast import Json, Person
from sandbox.files import Files
from sandbox.live import Live
from sandbox.refusal import bad_request
from sandbox.updates import Updates

# A bot that never answers must not fill the memory; no bot leaves so many open and answers later.
_OPEN_PRESSES = 5000


@dataclass(slots=True)
class Posted:
    """A message as its chat holds it. `body` is the Bot API Message; an edit puts a new one in its place.

    `keyboard` is a reply keyboard, its removal or a force-reply, which the Bot API never returns.
    """

    body: Json
    from_bot: bool = False
    keyboard: Json | None = None
    silent: bool = False
    edited: bool = False
    deleted: bool = False
    old: bool = False

    @property
    def id(self) -> int:
        """Its number within the chat."""
        number: int = self.body["message_id"]
        return number

    @property
    def chat_id(self) -> int:
        """The chat it stands in."""
        number: int = self.body["chat"]["id"]
        return number

    @property
    def text(self) -> str:
        """Its text or caption; empty where it has none."""
        return str(self.body.get("text") or self.body.get("caption") or "")

    @property
    def rows(self) -> list[list[Json]]:
        """Its inline buttons, row by row."""
        rows: list[list[Json]] = self.body.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    @property
    def labels(self) -> list[str]:
        """What its inline buttons say, in reading order."""
        return [button["text"] for row in self.rows for button in row]

    def quoted(self) -> Json:
        """The Message as a reply to it shows it: Telegram nests one level only."""
        return {key: value for key, value in self.body.items() if key != "reply_to_message"}

    def view(self) -> Json:
        """The message as the control API shows it, reply keyboards included."""
        view = {**self.body, "from_bot": self.from_bot, "edited": self.edited, "deleted": self.deleted}
        view |= {"silent": self.silent, "old": self.old}
        if self.keyboard:
            view["reply_markup"] = self.keyboard
        return view


@dataclass(slots=True)
class Chat:
    """A private chat, group or supergroup. `bot_status` is member, left, kicked or stranger (never in it)."""

    id: int
    type: str
    title: str | None
    members: list[int]
    bot_status: str
    face: Json
    owner: int
    upgraded_to: int | None = None
    posts: dict[int, Posted] = field(default_factory=dict)

    @property
    def is_private(self) -> bool:
        """Whether only one person and the bot talk here."""
        return self.type == "private"

    @property
    def messages(self) -> list[Posted]:
        """What stands in the chat, oldest first."""
        return [posted for posted in self.posts.values() if not posted.deleted]

    @property
    def keyboard(self) -> Json | None:
        """The reply keyboard that is shown now."""
        for posted in reversed(self.posts.values()):
            if posted.keyboard and not posted.deleted and "force_reply" not in posted.keyboard:
                return posted.keyboard if "keyboard" in posted.keyboard else None
        return None

    def view(self) -> Json:
        """The chat as the control API shows it."""
        return {
            "id": self.id,
            "type": self.type,
            "title": self.title,
            "members": self.members,
            "bot_is_member": self.bot_status == "member",
            "upgraded_to": self.upgraded_to,
        }


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
        self.bot: Json = {
            "id": cast.BOT_ID,
            "is_bot": True,
            "first_name": cast.BOT_NAME,
            "username": cast.BOT_USERNAME,
        }
        self.files = files
        self.live = Live()
        self.updates = Updates(self.live.touch)
        self.persons: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.answers: list[Answer] = []
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
        self.chats[person.id] = Chat(person.id, "private", None, [person.id], "member", face, person.id)

    def add_group(self, chat_id: int, kind: str, title: str, members: list[int], bot_status: str) -> Chat:
        """Lets a group or supergroup exist."""
        face = {"id": chat_id, "type": kind, "title": title}
        chat = self.chats[chat_id] = Chat(chat_id, kind, title, members, bot_status, face, members[0])
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
        answer = Answer(query_id, press.person, press.chat, text, show_alert, url)
        self.answers.append(answer)
        self.live.tell({"event": "answer", **answer.view()})
        self.live.touch()

    def _number_in(self, chat: Chat) -> int:
        # As on Telegram: a supergroup counts for itself, all other chats of an account share one counter.
        if chat.type == "supergroup":
            return next(reversed(chat.posts), 0) + 1
        self.last_message_id += 1
        return self.last_message_id
