"""What everybody saw, as text: each line of a scene, and below it what the bot showed because of it."""

import re
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

from sandbox.cast import Json
from sandbox.chats import Chat, Posted
from sandbox.server import Sandbox

LETTER_CODES = re.compile(r"\b[BCDFGHJKLMNPQRSTVWXZ]{8}\b")
PORTS = re.compile(r"127\.0\.0\.1:\d+"), "127.0.0.1:PORT"
SECRETS = {
    re.compile(r"\b[B-Z]{4}-[B-Z]{4}\b"): "TYPED-CODE",
    re.compile(r"start=[\w-]{43}"): "start=CODE",
    re.compile(r"🔢 \d\d\b"): "🔢 NN",
    re.compile(r"(🔢 [^\d\n]+: )\d{4}\b"): r"\1NNNN",
    re.compile(r"“\d\d”"): "“NN”",
    re.compile(r"start=shop_[0-9a-f]{32}"): "start=shop_ID",
    re.compile(r"start%3Dshop_[0-9a-f]{32}"): "start%3Dshop_ID",
    re.compile(r"whsec_[\w+/=]+"): "whsec_SECRET",
    PORTS[0]: PORTS[1],
}
"""What is drawn by lot."""
INDENT = "    "
Key = tuple[int, int]


@dataclass(frozen=True)
class Shown:
    """Something that a chat showed, or that a press was answered with: `to` is whoever saw it."""

    to: str
    how: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it in one line."""
        return " ".join(" ".join(self.lines).split())

    def told(self) -> list[str]:
        """The lines of the transcript."""
        return [f"{INDENT}{self.how}", *(f"{INDENT * 2}{line}".rstrip() for line in self.lines)]


@dataclass
class Watch:
    """Sees what changed in the sandbox since it looked last."""

    sandbox: Sandbox
    _seen: dict[Key, tuple[str, ...]] = field(default_factory=dict)
    _answers: int = 0

    def look(self, first: int) -> list[Shown]:
        """Everything new, coalesced: answers to presses, then chats with that of `first` at the top."""
        answers = self.sandbox.answers[self._answers :]
        self._answers = len(self.sandbox.answers)
        people = self.sandbox.world.persons
        found = [
            Shown(name, f"{'Alert' if each.show_alert else 'Toast'} to {name}:", (each.text,))
            for each in answers
            if each.text and (name := people[each.person].first_name)
        ]
        chats = sorted(self.sandbox.world.chats.values(), key=lambda chat: chat.id != first)
        return found + [shown for chat in chats for shown in self._changes(chat)]

    def _changes(self, chat: Chat) -> list[Shown]:
        changes = (self._change(chat, posted) for posted in chat.posts.values() if posted.from_bot)
        return [change for change in changes if change]

    def _change(self, chat: Chat, posted: Posted) -> Shown | None:
        key, now = (chat.id, posted.id), ("removed",) if posted.deleted else look_of(posted)
        before = self._seen.get(key)
        if now == before:
            return None
        self._seen[key] = now
        to = audience(chat)
        if before is None:
            return Shown(to, f"Kirana → {to}{_reply(posted)}:", now)
        if posted.text and now == before[: len(now)] and not posted.rows:
            return Shown(to, f"Kirana → {to}: no more buttons under “{now[0]}”", ())
        return Shown(to, f"Kirana → {to}, in place:", now)


def audience(chat: Chat) -> str:
    """How a transcript calls a chat."""
    return chat.title or str(chat.face["first_name"])


def look_of(posted: Posted) -> tuple[str, ...]:
    """A message as it looks: text, then its buttons; random codes are told as such."""
    lines = masked(LETTER_CODES.sub("REFERENCE", _with_links(posted.body))).split("\n")
    if "photo" in posted.body:
        lines = ["(photo)", *filter(None, lines)]
    if "pinned_message" in posted.body:
        lines = ["(pins that)"]
    lines += [" ".join(_button(button) for button in row) for row in posted.rows]
    if posted.keyboard:
        lines += _keyboard(posted.keyboard)
    return tuple(lines)


def masked(text: str) -> str:
    """The same without what is drawn by lot."""
    for secret, called in SECRETS.items():
        text = secret.sub(called, text)
    return text


def _button(button: Json) -> str:
    text = masked(LETTER_CODES.sub("REFERENCE", button["text"]))
    return f"[{text}{' ↗' if 'url' in button else ''}]"


def _keyboard(keyboard: Json) -> list[str]:
    if "keyboard" not in keyboard:
        return ["(the keyboard goes away)"] if "remove_keyboard" in keyboard else ["(a reply is awaited)"]
    return [" ".join(f"⌨[{button['text']}]" for button in row) for row in keyboard["keyboard"]]


def _with_links(body: Json) -> str:
    """The text, with the address behind each linked piece."""
    told = str(body.get("text") or body.get("caption") or "").encode("utf-16-le")
    for entity in reversed(body.get("entities", [])):
        if entity["type"] == "text_link":
            end = 2 * (entity["offset"] + entity["length"])
            told = told[:end] + f"({entity['url']})".encode("utf-16-le") + told[end:]
    return told.decode("utf-16-le")


def _reply(posted: Posted) -> str:
    replied = posted.body.get("reply_to_message")
    return f", in reply to “{str(replied.get('text', '')).splitlines()[0]}”" if replied else ""


def compare(told: list[str], path: Path, *, write: bool) -> None:
    """Holds a transcript against the committed one, or writes it. Raises AssertionError."""
    if write:
        path.write_text("\n".join(told).rstrip() + "\n", encoding="utf-8")
    assert path.exists(), f"{path.name} is missing: write it with --write-transcripts, and read it"
    written, now = path.read_text(encoding="utf-8").splitlines(), "\n".join(told).rstrip().splitlines()
    difference = "\n".join(unified_diff(written, now, f"{path.name}, as written", "as told now", lineterm=""))
    assert not difference, f"--write-transcripts writes it anew, once this is read:\n{difference}"
