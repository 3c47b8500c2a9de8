"""HTML parse mode, as strict as Telegram's, and the entities that Telegram finds by itself.

Rules and error texts: https://core.telegram.org/bots/api#html-style and the answers of the Bot API itself.
Offsets and lengths count UTF-16 code units.
"""

import re

from sandbox.cast import Json
from sandbox.refusal import Refusal, bad_request

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SPECIAL = re.compile(r"[<&]")
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));?")
_TAG_NAME = re.compile(r"</?([^\s>]*)\s*")
_ATTRIBUTE_NAME = re.compile(r"([^\s=>/\"']*)\s*")
_ATTRIBUTE_VALUE = re.compile(r"=\s*(?:\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9.\-]*)(?=[\s>]))\s*")
_COMMAND = re.compile(r"(?<![\w/@])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/@])")


def units(text: str) -> int:
    """How many UTF-16 code units the text takes: Telegram's measure of length."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def commands_in(text: str) -> list[Json]:
    """The bot_command entities that Telegram adds by itself."""
    if "/" not in text:
        return []
    return [
        {"type": "bot_command", "offset": units(text[: found.start()]), "length": units(found.group())}
        for found in _COMMAND.finditer(text)
    ]


def parse_html(source: str) -> tuple[str, list[Json]]:
    """The text without its tags, trimmed, and its entities. Raises Refusal where Telegram would."""
    if "<" not in source and "&" not in source:
        return source.strip(), []
    reader = _Reader(source)
    reader.read()
    entities = sorted(reader.entities, key=lambda entity: (entity["offset"], -entity["length"]))
    return trimmed("".join(reader.out), entities)


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """The text without white space around it, its entities moved and cut to fit."""
    bare = text.strip()
    if len(bare) == len(text) or not entities:
        return bare, entities
    lead, length = units(text) - units(text.lstrip()), units(bare)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] - lead + entity["length"], length)
        if end > start:
            kept.append(entity | {"offset": start, "length": end - start})
    return bare, kept


class _Reader:
    """One pass over the source; `open` holds (tag, argument, offset) of what is not closed yet."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.out: list[str] = []
        self.units = 0
        self.entities: list[Json] = []
        self.open: list[tuple[str, str, int]] = []

    def read(self) -> None:
        source, at = self.source, 0
        while found := _SPECIAL.search(source, at):
            self.text(source[at : found.start()])
            at = found.start()
            if source[at] == "&":
                at = self.reference(at)
            elif source.startswith("</", at):
                at = self.end_tag(at)
            else:
                at = self.start_tag(at)
        self.text(source[at:])
        if self.open:
            problem = f'Can\'t find end tag corresponding to start tag "{self.open[-1][0]}"'
            raise bad_request(f"can't parse entities: {problem}")

    def text(self, piece: str) -> None:
        if piece:
            self.out.append(piece)
            self.units += units(piece)

    def reference(self, at: int) -> int:
        found = _REFERENCE.match(self.source, at)
        character = _character(found) if found else None
        if found is None or character is None:
            self.text("&")
            return at + 1
        self.text(character)
        return found.end()

    def start_tag(self, begin: int) -> int:
        found = _TAG_NAME.match(self.source, begin)
        if found is None or found.end() == len(self.source):
            raise self.refusal("Unclosed start tag", begin)
        tag = found[1].lower()
        if tag not in _TAGS:
            raise self.refusal(f'Unsupported start tag "{tag}"', begin)
        attributes, at = self.attributes(tag, begin, found.end())
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise self.refusal('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append((tag, _argument(tag, attributes), self.units))
        return at

    def attributes(self, tag: str, begin: int, at: int) -> tuple[dict[str, str], int]:
        """The attributes of a start tag, and where it ends."""
        source, attributes = self.source, dict[str, str]()
        while not source.startswith(">", at):
            name = _ATTRIBUTE_NAME.match(source, at)
            if name is None or at >= len(source):
                raise self.refusal("Unclosed start tag", begin)
            if not name[1]:
                raise self.refusal(f'Empty attribute name in the tag "{tag}"', begin)
            at = name.end()
            attributes[name[1].lower()] = ""
            if source.startswith("=", at):
                value = _ATTRIBUTE_VALUE.match(source, at)
                if value is None:
                    raise self.refusal("Unclosed start tag", begin)
                raw = next(group for group in value.groups() if group is not None)
                attributes[name[1].lower()] = _REFERENCE.sub(lambda found: _character(found) or found[0], raw)
                at = value.end()
        return attributes, at + 1

    def end_tag(self, begin: int) -> int:
        if not self.open:
            raise self.refusal("Unexpected end tag", begin)
        found = _TAG_NAME.match(self.source, begin)
        if found is None or not self.source.startswith(">", found.end()):
            raise self.refusal("Unclosed end tag", begin)
        tag, argument, offset = self.open.pop()
        if (closed := found[1].lower()) and closed != tag:
            raise self.refusal("Unmatched end tag", begin, f', expected "</{tag}>", found "</{closed}>"')
        if self.units > offset:
            self.close(tag, argument, offset)
        return found.end() + 1

    def close(self, tag: str, argument: str, offset: int) -> None:
        kind = "expandable_blockquote" if tag == "blockquote" and argument else _TAGS[tag]
        entity: Json = {"type": kind, "offset": offset, "length": self.units - offset}
        if tag == "a":
            entity = _link(entity, argument)
        elif tag == "tg-emoji":
            entity["custom_emoji_id"] = argument
        elif tag == "pre" and self.entities and self.entities[-1] == entity | {"type": "code"}:
            self.entities.pop()
        if entity:
            self.entities.append(entity)

    def refusal(self, problem: str, at: int, more: str = "") -> Refusal:
        offset = len(self.source[:at].encode())
        return bad_request(f"can't parse entities: {problem} at byte offset {offset}{more}")


def _character(found: re.Match[str]) -> str | None:
    hexadecimal, decimal, name = found.groups()
    if name:
        return _NAMED.get(name)
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code < 0xE000 else None


def _argument(tag: str, attributes: dict[str, str]) -> str:
    if tag == "blockquote":
        return "expandable" if "expandable" in attributes else ""
    return attributes.get({"a": "href", "tg-emoji": "emoji-id"}.get(tag, ""), "")


def _link(entity: Json, url: str) -> Json:
    if found := re.fullmatch(r"tg://user\?id=(\d+)", url):
        # The sender fills in who that is; only people known to the bot become a mention.
        return entity | {"type": "text_mention", "user": {"id": int(found[1])}}
    return entity | {"url": url} if re.match(r"(?:https?://|tg://|tel:|mailto:)?[^\s/]+", url) else {}
