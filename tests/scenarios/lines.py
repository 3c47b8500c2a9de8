"""The lines of a scene: what each of them lets people, Telegram and time do.

Asha: /start                                    Asha presses [See shops]
Kiran at the counter: /help                     Kiran presses [Accept] on #1001 at the counter
Asha taps [Share my contact]                    (a button of the keyboard below the input line)
Asha shares her contact                         Asha shares Ravi's contact
Asha edits [5 km]: 4 km                         Asha edits [5 km] six minutes later: 4 km
Ravi shares his live location 17.4, 78.4        Ravi moves to 17.5, 78.5   (and stops sharing)
Asha shares her location                        Asha sends a sticker   (photo, voice message, document)
Asha looks up milk at Green Basket by @bot      Asha posts the card [Amul] at Green Basket
Asha blocks the bot                             Asha unblocks the bot
Asha forges cart.clear:1                        (callback data of her own making, under her last buttons)
Lakshmi follows [Choose the group] to Green Basket
Ravi opens Asha's link                          Ravi types Asha's code   (number)
Ravi mistypes Asha's number                     Kiran posts Asha's code at the counter
Arjun joins the counter                         Kiran leaves the counter
Lakshmi removes the bot from the counter        Lakshmi adds the bot to the counter
Lakshmi mutes the bot at the counter            Lakshmi unmutes the bot at the counter
Lakshmi promotes the bot at the counter         (it may pin from now on)
Lakshmi lets nobody write at the counter        Lakshmi lets everybody write at the counter
Lakshmi upgrades the counter                    Lakshmi deletes the counter
Lakshmi makes a forum of the counter            Lakshmi opens the topic Orders at the counter
Kiran in Orders at the counter: /here
Asha's messages are a month old
That arrives again                              (the last update once more, under its own number)
That arrives again as new                       (the last press or message, under a new number)
5 minutes later                                 The bot restarts   (stops, starts)
A presses [x], while B presses [y]              (both before the bot has answered either)
"""

import re
from collections.abc import Callable
from re import Match
from typing import Any

from sandbox.acting.people import Persona
from sandbox.chats import Posted
from sandbox.meddling import age, replay
from sandbox.server import Sandbox

AT = r"(?: at (?P<at>the counter|Green Basket))?"
WHERE = r"(?P<at>the counter|Green Basket)"
Act = Callable[[Sandbox, Match[str]], object]
PLACES = {"the counter": "Sri Lakshmi Kirana · counter", "Green Basket": "Green Basket · counter"}


def place(sandbox: Sandbox, name: str) -> int:
    """The group's chat id now: an upgraded one is followed to where it went."""
    title = PLACES[name]
    return next(
        chat.id for chat in sandbox.world.chats.values() if chat.title == title and not chat.upgraded_to
    )


def persona(sandbox: Sandbox, name: str) -> Persona:
    """Somebody by first name, in their private chat. Raises ValueError."""
    for person in sandbox.world.persons.values():
        if person.first_name == name:
            return sandbox.person(person.id)
    raise ValueError(f"nobody is called {name}")


def _actor(sandbox: Sandbox, found: Match[str]) -> Persona:
    somebody = persona(sandbox, found["who"])
    where = found.groupdict().get("at")
    return somebody.in_chat(place(sandbox, where)) if where else somebody


def _newest(somebody: Persona, label: str, mark: str = "") -> Posted:
    """The newest message with such a button (without a label: of the bot's), and the mark in its text."""
    for posted in reversed(somebody.chat.messages):
        has_label = any(label in each for each in posted.labels) if label else posted.from_bot
        if mark in posted.text and has_label:
            return posted
    seen = [posted.labels for posted in somebody.chat.messages if posted.labels]
    raise AssertionError(f"{somebody.person.first_name} sees no [{label}] {mark}; there are {seen}")


def _press(sandbox: Sandbox, found: Match[str]) -> object:
    somebody = _actor(sandbox, found)
    return somebody.presses(_newest(somebody, found["label"], found["mark"] or ""), found["label"])


def _forge(sandbox: Sandbox, found: Match[str]) -> object:
    somebody = _actor(sandbox, found)
    return somebody.presses(_newest(somebody, ""), data=found["data"])


def _tap(sandbox: Sandbox, found: Match[str]) -> object:
    somebody = _actor(sandbox, found)
    rows = (somebody.chat.keyboard or {}).get("keyboard", [])
    texts = [button["text"] for row in rows for button in row]
    matching = [text for text in texts if found["label"] in text]
    assert matching, f"{found['who']} has no key {found['label']}; there are {texts}"
    return somebody.taps(matching[0])


def _share_contact(sandbox: Sandbox, found: Match[str]) -> object:
    whose = found["whose"]
    owner = persona(sandbox, whose).person.id if whose else None
    return _actor(sandbox, found).shares_contact(of=owner)


def _edit(sandbox: Sandbox, found: Match[str]) -> object:
    somebody = _actor(sandbox, found)
    own = [each for each in somebody.chat.messages if each.body.get("text") == found["old"]]
    if found["late"]:
        own[-1].body["date"] -= 360
    return somebody.edits(own[-1], found["new"])


def _send(sandbox: Sandbox, found: Match[str]) -> object:
    somebody = _actor(sandbox, found)
    sends: dict[str, Callable[[], Any]] = {
        "sticker": somebody.sends_sticker,
        "photo": somebody.sends_photo,
        "voice message": somebody.sends_voice,
        "document": lambda: somebody.sends_document("list.pdf", b"%PDF-1.4", "application/pdf"),
    }
    return sends[found["what"]]()


def _follow(sandbox: Sandbox, found: Match[str]) -> object:
    somebody = persona(sandbox, found["who"])
    link = link_of(somebody, found["label"])
    return somebody.starts_group(place(sandbox, found["at"]), link.partition("startgroup=")[2])


def link_of(somebody: Persona, label: str) -> str:
    """Where the newest button with this label leads."""
    rows = _newest(somebody, label).rows
    return next(str(button["url"]) for row in rows for button in row if label in button["text"])


DEEP = re.compile(r"start=([\w-]{43})")
SHOWN = {
    "link": DEEP,
    "code": re.compile(r"\b([B-Z]{4}-[B-Z]{4})\b"),
    "number": re.compile(r"🔢 (\d\d)"),
}


def shown(sandbox: Sandbox, whose: str, what: str) -> str:
    """The newest code or number that somebody's chat shows. Raises AssertionError where there is none."""
    for posted in reversed(persona(sandbox, whose).chat.messages):
        if posted.from_bot and (found := SHOWN[what].search(posted.text)):
            return found[1]
    raise AssertionError(f"{whose} sees no {what}")


def _open_link(sandbox: Sandbox, found: Match[str]) -> object:
    return _actor(sandbox, found).says(f"/start {shown(sandbox, found['whose'], 'link')}")


def _post_card(sandbox: Sandbox, found: Match[str]) -> object:
    return _actor(sandbox, found).posts_card(found["label"])


def _type(sandbox: Sandbox, found: Match[str]) -> object:
    code = shown(sandbox, found["whose"], found["what"])
    return _actor(sandbox, found).says(code.replace("-", " ").lower())


def _mistype(sandbox: Sandbox, found: Match[str]) -> object:
    number = int(shown(sandbox, found["whose"], "number"))
    return _actor(sandbox, found).says(str(10 + (number - 9) % 90))


def _post(sandbox: Sandbox, found: Match[str]) -> object:
    return _actor(sandbox, found).says(f"/start {shown(sandbox, found['whose'], found['what'])}")


def _age(sandbox: Sandbox, found: Match[str]) -> object:
    return age(sandbox.world, persona(sandbox, found["who"]).person.id)


def _again(sandbox: Sandbox, found: Match[str]) -> object:
    return replay(sandbox.world, fresh_id=bool(found["new"]))


ACTS: list[tuple[re.Pattern[str], Act]] = [
    (re.compile(pattern), act)
    for pattern, act in (
        (rf"(?P<who>\w+) presses \[(?P<label>[^]]+)\](?: on (?P<mark>#\d+))?{AT}", _press),
        (rf"(?P<who>\w+) forges (?P<data>\S+){AT}", _forge),
        (rf"(?P<who>\w+) taps \[(?P<label>[^]]+)\]{AT}", _tap),
        (r"(?P<who>\w+) shares (?:(?:her|his)|(?P<whose>\w+)'s) contact", _share_contact),
        (r"(?P<who>\w+) shares (?:her|his) location", lambda s, m: _actor(s, m).shares_location()),
        (
            r"(?P<who>\w+) shares the location (?P<north>[\d.]+), (?P<east>[\d.]+)",
            lambda s, m: _actor(s, m).shares_location(float(m["north"]), float(m["east"])),
        ),
        (
            r"(?P<who>\w+) shares (?:her|his) live location (?P<north>[\d.]+), (?P<east>[\d.]+)",
            lambda s, m: _actor(s, m).shares_live_location(float(m["north"]), float(m["east"])),
        ),
        (
            r"(?P<who>\w+) moves to (?P<north>[\d.]+), (?P<east>[\d.]+)",
            lambda s, m: _actor(s, m).moves(float(m["north"]), float(m["east"])),
        ),
        (r"(?P<who>\w+) stops sharing", lambda s, m: _actor(s, m).stops_sharing()),
        (r"(?P<who>\w+) edits \[(?P<old>[^]]+)\](?P<late> six minutes later)?: (?P<new>.+)", _edit),
        (rf"(?P<who>\w+) looks up (?P<text>.+?){AT} by @bot", lambda s, m: _actor(s, m).looks_up(m["text"])),
        (rf"(?P<who>\w+) posts the card \[(?P<label>[^]]+)\]{AT}", _post_card),
        (rf"(?P<who>\w+) sends a (?P<what>[a-z ]+?){AT}", _send),
        (r"(?P<who>\w+) blocks the bot", lambda s, m: _actor(s, m).blocks()),
        (r"(?P<who>\w+) unblocks the bot", lambda s, m: _actor(s, m).unblocks()),
        (rf"(?P<who>\w+) follows \[(?P<label>[^]]+)\] to {WHERE}", _follow),
        (r"(?P<who>\w+) opens (?P<whose>\w+)'s link", _open_link),
        (r"(?P<who>\w+) types (?P<whose>\w+)'s (?P<what>code|number)", _type),
        (r"(?P<who>\w+) mistypes (?P<whose>\w+)'s number", _mistype),
        (rf"(?P<who>\w+) posts (?P<whose>\w+)'s (?P<what>code|link){AT}", _post),
        (rf"(?P<who>\w+) joins {WHERE}", lambda s, m: _actor(s, m).joins()),
        (rf"(?P<who>\w+) leaves {WHERE}", lambda s, m: _actor(s, m).leaves()),
        (rf"(?P<who>\w+) removes the bot from {WHERE}", lambda s, m: _actor(s, m).removes_bot()),
        (rf"(?P<who>\w+) adds the bot to {WHERE}", lambda s, m: _actor(s, m).adds_bot()),
        (rf"(?P<who>\w+) promotes the bot at {WHERE}", lambda s, m: _actor(s, m).promotes_bot()),
        (rf"(?P<who>\w+) mutes the bot at {WHERE}", lambda s, m: _actor(s, m).mutes_bot()),
        (rf"(?P<who>\w+) unmutes the bot at {WHERE}", lambda s, m: _actor(s, m).unmutes_bot()),
        (rf"(?P<who>\w+) lets nobody write at {WHERE}", lambda s, m: _actor(s, m).silences()),
        (rf"(?P<who>\w+) lets everybody write at {WHERE}", lambda s, m: _actor(s, m).lets_all_write()),
        (rf"(?P<who>\w+) upgrades {WHERE}", lambda s, m: _actor(s, m).upgrades()),
        (rf"(?P<who>\w+) deletes {WHERE}", lambda s, m: _actor(s, m).deletes()),
        (rf"(?P<who>\w+) makes a forum of {WHERE}", lambda s, m: _actor(s, m).makes_forum()),
        (
            rf"(?P<who>\w+) opens the topic (?P<topic>\w+){AT}",
            lambda s, m: _actor(s, m).opens_topic(m["topic"]),
        ),
        (
            rf"(?P<who>\w+) closes the topic (?P<topic>\w+){AT}",
            lambda s, m: _actor(s, m).closes_topic(m["topic"]),
        ),
        (
            rf"(?P<who>\w+) deletes the topic (?P<topic>\w+){AT}",
            lambda s, m: _actor(s, m).deletes_topic(m["topic"]),
        ),
        (
            rf"(?P<who>\w+) in (?P<topic>\w+){AT}: (?P<text>.+)",
            lambda s, m: _actor(s, m).says(m["text"], topic=m["topic"]),
        ),
        (r"(?P<who>\w+)'s messages are a month old", _age),
        (r"That arrives again(?P<new> as new)?", _again),
        (rf"(?P<who>\w+){AT}: (?P<text>.+)", lambda s, m: _actor(s, m).says(m["text"])),
    )
]


TAPS = re.compile(
    r"(?P<who>\w+) (?:presses|taps|follows|opens|types|shares|sends|forges|adds|removes|blocks|unblocks)\b.*"
)
TYPED = re.compile(rf"(?P<who>\w+){AT}: .+")


def effort(line: str) -> tuple[str, str] | None:
    """Who had to do something for this line, and whether it was a tap or something typed."""
    for what, pattern in (("taps", TAPS), ("typed", TYPED)):
        if found := pattern.fullmatch(line):
            return found["who"], what
    return None


def act(sandbox: Sandbox, line: str) -> None:
    """Does what the line says. Raises AssertionError for what cannot be pressed, ValueError for nonsense."""
    for pattern, does in ACTS:
        if found := pattern.fullmatch(line):
            does(sandbox, found)
            return
    raise ValueError(f"nobody knows how to play: {line}")
