"""How a chat is told: a screen reads and shows, an act changes and says where to go next,
an answer is an act fed by what the person sends, a tap links to one of them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from inspect import signature
from typing import Annotated, Any, Literal, get_args, get_type_hints

from domain.people import Actor
from domain.policy import Action
from domain.unit_of_work import UnitOfWork

Arg = int | str
Typed = Annotated[str, "typed"]
"""An argument that holds what a person wrote: no record names it."""
Request = Literal["contact", "location"]
Kind = Literal["screen", "act", "answer"]


@dataclass(frozen=True, slots=True)
class Contact:
    """A shared contact: `owner` is the Telegram id that it belongs to, where Telegram knows."""

    name: str
    phone: str
    owner: int | None


@dataclass(frozen=True, slots=True)
class Document:
    """A file that somebody sent, by Telegram's id of it; `size` in bytes, 0 where Telegram does not say.

    `content` is there of a small one that may be a map.
    """

    file_id: str
    name: str
    size: int
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo that somebody sent, by Telegram's id of its largest size; `size` in bytes, 0 where not said.

    `caption` are the words below it.
    """

    file_id: str
    size: int
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice message that somebody sent, by Telegram's id of it; `caption` are the words below it."""

    file_id: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Chat:
    """What a flow sees of the chat that it is in.

    In a group `id` is the counter where the actor stands: what they do there is asked of that counter.
    `pressed` is the message whose button was pressed, `topic` that of a group in which something was said.
    `bot` is the bot's username, for links.
    """

    work: UnitOfWork
    actor: Actor
    id: int
    bot: str
    title: str = ""
    pressed: int | None = None
    topic: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A screen, an act or an answer by its name, such as `cart.lines`.

    `takes` are the types of its arguments, `written` the places of those that hold what a person wrote.
    `accepts` is what an answer can be given, `asks` the keyboard that a screen shows, `in_group` where it
    lives: a link of one place never runs in the other.
    `corrects`: an answer that only sets something, so that it may be given anew by an edit.
    `is_personal`: the screen asks for something that is only kept of who has agreed to that.
    """

    name: str
    kind: Kind
    run: Callable[..., Awaitable[Any]]
    takes: tuple[type, ...]
    in_group: bool
    accepts: tuple[type, ...] = ()
    asks: Keyboard | None = None
    written: frozenset[int] = frozenset()
    corrects: bool = False
    is_personal: bool = False

    def fits(self, args: tuple[Arg, ...]) -> bool:
        """Whether these are arguments that the link takes."""
        return len(args) == len(self.takes) and all(map(isinstance, args, self.takes))


@dataclass(frozen=True, slots=True)
class Tap:
    """A button: its text is the screen's attribute `label` (or another message's, by full key).

    `opens_below`: its message stays as it is, and the screen that it leads to comes below. `is_again`: it
    leads to what stands there already, as it is by now, under whatever name it came there. `copied`: what a
    press puts into the clipboard, and nothing else.
    """

    label: str
    target: str
    args: tuple[Arg, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)
    url: str | None = None
    opens_below: bool = False
    is_again: bool = False
    copied: str | None = None


@dataclass(frozen=True, slots=True)
class Keyboard:
    """Buttons below the input line: one shares what is asked for (`.share`), one leads away (`.back`)."""

    request: Request
    back: str


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: its text is the Fluent message `key`, its buttons are that message's attributes.

    `shorter` stands in where it is too long for a message. `within`: the shop that it is in, if any.
    """

    key: str
    rows: tuple[tuple[Tap, ...], ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)
    awaits: Link | None = None
    shorter: Screen | None = None
    within: int = 0


@dataclass(frozen=True, slots=True)
class Goto:
    """Where an act leads: a screen (None: what changed is drawn where it stands), and what to say.

    `language` is the one spoken from now on, where the act has changed it. `is_settled`: edits of what was
    typed until now change nothing any more. `corrected_by`: the answer that takes an edit of what was typed
    here, with its arguments, where this one made something. `resumes`: what waits for the person's consent
    comes first, where something does: it goes on, or back to where it began. `changes_roles`: the person may
    do more from now on, or less, and is looked up anew before the screen is drawn.
    """

    screen: str | None
    args: tuple[Arg, ...] = ()
    saying: str | None = None
    facts: Mapping[str, object] = field(default_factory=dict)
    language: str | None = None
    resumes: Literal["onward", "back"] | None = None
    is_settled: bool = False
    corrected_by: tuple[str, tuple[Arg, ...]] | None = None
    changes_roles: bool = False

    def in_new_role(self) -> Goto:
        """The same, for somebody who may do more from now on, or less."""
        return replace(self, changes_roles=True)

    def corrected(self, answer: Link | str, *args: Arg) -> Goto:
        """The same, with another answer for an edit: it changes what was made here and stays where one is."""
        return replace(self, corrected_by=(answer if isinstance(answer, str) else answer.name, args))

    def settled(self) -> Goto:
        """The same, with what was typed until now over and done."""
        return replace(self, is_settled=True)

    def says(self, key: str, **facts: object) -> Goto:
        """The same, with a short word to the person (a toast, or a line above the screen)."""
        return replace(self, saying=key, facts=facts)


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """How a command stands in Telegram's menu: lower ranks first, and for those who may do what it `needs`.

    What it says is the text `command-<name>`.
    """

    rank: int
    needs: Action | None = None


class Flow:
    """A storyboard: the links of one file. Collected by `storyboard.Storyboard`."""

    def __init__(self, name: str, *, in_group: bool = False) -> None:
        self.name = name
        self.in_group = in_group
        self.links: dict[str, Link] = {}
        self.commands: dict[str, Link] = {}
        self.menu: dict[str, MenuEntry] = {}
        self.typed_anywhere: Link | None = None
        self.sent_anywhere: Link | None = None
        self.shared_anywhere: Link | None = None

    def screen(self, run: Callable[..., Awaitable[Screen]]) -> Link:
        """Reads and shows."""
        return self._link("screen", run)

    def act(self, run: Callable[..., Awaitable[Goto]]) -> Link:
        """Changes something and says where to go next."""
        return self._link("act", run)

    def answer(self, run: Callable[..., Awaitable[Goto]]) -> Link:
        """An act whose first argument is what the person sent: text, a Contact, a Place or a Document."""
        return self._link("answer", run)

    def correctable(self, answer: Link) -> Link:
        """An answer whose edit is taken as the new one: it only sets something, or says `corrected`."""
        self.links[answer.name] = replace(answer, corrects=True)
        return self.links[answer.name]

    def command(self, name: str, *, menu: MenuEntry | None) -> Callable[[Link], Link]:
        """Opens a screen by `/name`, or runs an act with the words behind the name.

        `menu`: who sees it in Telegram's menu, and where; None for what stands in nobody's.
        """

        def keep(link: Link) -> Link:
            self.commands[name] = link
            if menu:
                self.menu[name] = menu
            return link

        return keep

    def anywhere(self, link: Link) -> Link:
        """An answer that is given what is typed where no screen asks for it, and the shop that it was in."""
        self.typed_anywhere = link
        return link

    def files(self, link: Link) -> Link:
        """An answer that is given a file where no screen asks for one, and the shop that it was in."""
        self.sent_anywhere = link
        return link

    def places(self, link: Link) -> Link:
        """An answer that is given a location where no screen asks for anything."""
        self.shared_anywhere = link
        return link

    def asks(self, request: Request, back: Link) -> Callable[[Link], Link]:
        """A screen that asks Telegram for the person's contact or location; `back` leads away."""

        def keep(link: Link) -> Link:
            self.links[link.name] = replace(link, asks=Keyboard(request, back.name))
            return self.links[link.name]

        return keep

    def personal(self, link: Link) -> Link:
        """A screen that asks for something personal: whoever has not agreed to that is asked before."""
        self.links[link.name] = replace(link, is_personal=True)
        return self.links[link.name]

    def _link(self, kind: Kind, run: Callable[..., Awaitable[Any]]) -> Link:
        hints, noted = get_type_hints(run), get_type_hints(run, include_extras=True)
        hints.pop("return", None)
        names = list(signature(run).parameters)[1:]
        types = [hints[name] for name in names]
        accepts: tuple[type, ...] = ()
        if kind == "answer":
            first = types.pop(0)
            names.pop(0)
            accepts = get_args(first) or (first,)
        name = f"{self.name}.{getattr(run, '__name__', '')}"
        link = Link(
            name=name,
            kind=kind,
            run=run,
            takes=tuple(types),
            in_group=self.in_group,
            accepts=accepts,
            written=frozenset(at for at, each in enumerate(names) if noted[each] == Typed),
        )
        self.links[name] = link
        return link


def show(key: str, *rows: list[Tap], awaits: Link | None = None, within: int = 0, **facts: object) -> Screen:
    """A screen of this Fluent message, with rows of buttons and the facts that its text needs.

    `within` is the shop that it is in.
    """
    kept = tuple(tuple(row) for row in rows if row)
    return Screen(key=key, rows=kept, facts=facts, awaits=awaits, within=within)


def tap(label: str, target: Link | str, *args: Arg, **facts: object) -> Tap:
    """A button to a link of this flow, or by name to one of another."""
    return Tap(label, target if isinstance(target, str) else target.name, args, facts)


def below(tap: Tap) -> Tap:
    """The button, with its message left as it is."""
    return replace(tap, opens_below=True)


def leave(label: str, url: str, **facts: object) -> Tap:
    """A button that opens an address outside."""
    return Tap(label=label, target="", args=(), facts=facts, url=url)


def copy(label: str, text: str, **facts: object) -> Tap:
    """A button that puts this into the clipboard: up to 256 characters."""
    return Tap(label=label, target="", args=(), facts=facts, copied=text)


def go(target: Link | str, *args: Arg) -> Goto:
    """Next comes this screen."""
    return Goto(target if isinstance(target, str) else target.name, args)


def stay() -> Goto:
    """Next comes nothing new: what changed is drawn where it stands."""
    return Goto(None)
