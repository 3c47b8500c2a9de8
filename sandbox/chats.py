"""Chats and the messages that stand in them."""

from dataclasses import dataclass, field

from sandbox.cast import Json


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
class Topic:
    """A topic of a forum, by the number of the message that began it."""

    name: str
    is_closed: bool = False
    is_deleted: bool = False


GENERAL = 1
"""The number of every forum's first topic; messages there name none."""


@dataclass(slots=True)
class Chat:
    """A private chat, group or supergroup.

    `bot_status` is member, administrator, restricted (in it, and mute), left, kicked or stranger (never in
    it). In a group that is silenced those who run it alone may write. A forum has `topics`. `pinned` is the
    message that was pinned last.
    """

    id: int
    type: str
    title: str | None
    members: list[int]
    bot_status: str
    face: Json
    owner: int
    upgraded_to: int | None = None
    is_silenced: bool = False
    is_deleted: bool = False
    pinned: int | None = None
    topics: dict[int, Topic] = field(default_factory=dict)
    posts: dict[int, Posted] = field(default_factory=dict)

    @property
    def is_private(self) -> bool:
        """Whether only one person and the bot talk here."""
        return self.type == "private"

    @property
    def has_bot(self) -> bool:
        """Whether the bot is in it."""
        return self.bot_status in ("member", "restricted", "administrator")

    @property
    def lets_bot_write(self) -> bool:
        """Whether the bot, which is in it, may write."""
        if self.bot_status == "administrator":
            return True
        return self.bot_status == "member" and not self.is_silenced

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
            "bot_is_member": self.has_bot,
            "pinned": self.pinned,
            "bot_is_mute": self.has_bot and not self.lets_bot_write,
            "upgraded_to": self.upgraded_to,
            "is_deleted": self.is_deleted,
            "topics": {number: topic.name for number, topic in self.topics.items() if not topic.is_deleted},
        }
