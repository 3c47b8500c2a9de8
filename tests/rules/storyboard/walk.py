"""Walks every way through the storyboard: each screen is shown, each button pressed, each question answered.

Whatever a step changes is rolled back; the steps that led to a screen are taken again before the next one.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bot.chat import Arg, Chat, Contact, Document, Goto, Link, Picture, Screen, Tap, Voice
from bot.screens.renderer import Renderer
from bot.screens.storyboard import Storyboard
from domain.errors import DomainError
from domain.orders import counter
from domain.people import Actor
from domain.transport import ChatState
from domain.unit_of_work import Store, UnitOfWork
from domain.values import LANGUAGES, Place
from locales.texts import BadText, Texts

BOT = "kirana_sandbox_bot"
TYPED = (
    "12-2-417, Gudimalkapur",
    "9848012345",
    "2",
    "1.5 kg",
    "1-2 kg",
    "10 pm - 6:30",
    "10012011000123",
    "8901234567890",
    "🙂",
    "https://pos.example.org/in",
    "Parle-G",
    "tomorrow",
    "FEAST 50",
)
SOUGHT = ("a", "xyzzy", "2 kg onion, dal\nrice 1,5 kg\nxyzzy")
PLACE = Place(17.4126, 78.4482)
MAP = b'{"type": "Polygon", "coordinates": [[[78.4, 17.3], [78.5, 17.3], [78.5, 17.4]]]}'
FILE = Document("a-file-of-telegrams", "list.csv", 100, MAP)
PHOTO = Picture("a-photo-of-telegrams", 100)
VOICE = Voice("a-voice-message-of-telegrams", "Please & soon")
Given = str | Contact | Place | Document | Picture | Voice
"""What an answer may be fed."""
TEN_DIGITS = 9_999_999_999
LONGEST_TEXT = 4096
MOST_BUTTONS = 100
TIMES = 14
"""How often each person comes to the same link with other arguments."""


@dataclass(frozen=True)
class Somebody:
    """A person in a place: their private chat, or a group that they are a member of."""

    telegram_id: int
    group: int | None = None
    is_admin: bool = False


@dataclass(frozen=True)
class Step:
    """A link followed; `given` is what an answer was fed."""

    link: str
    args: tuple[Arg, ...] = ()
    given: Given | None = None


@dataclass(frozen=True)
class Way:
    """The steps that changed something, and then the one to take."""

    who: Somebody
    before: tuple[Step, ...]
    step: Step


class Undo(Exception):
    """Leaves a unit of work without a trace."""


@dataclass
class Walk:
    """What was met on the way: links that worked, texts that were told, refusals, and faults in words."""

    board: Storyboard
    texts: Texts
    store: Store
    worked: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    awaited: set[str] = field(default_factory=set)
    steps: set[tuple[Somebody, Step]] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._renderer = Renderer(self.texts, self.board)
        self._ways: deque[Way] = deque()
        self._times: Counter[tuple[Somebody, str]] = Counter()
        self._looked_at: set[tuple[str, str | None, bool]] = set()

    async def goes(self, who: Somebody, steps: Iterable[Step]) -> None:
        """Goes everywhere from there."""
        for step in steps:
            self._meets(Way(who, (), step))
        while self._ways:
            await self._goes(self._ways.popleft())

    async def looks_at(self, who: Somebody, screen: Screen) -> None:
        """Goes everywhere from a screen that came by itself."""
        self._sees(screen, None, who.group is not None)
        await self.goes(who, [Step(tap.target, tap.args) for tap in self._taps(screen)])

    async def tries(self, who: Somebody, step: Step) -> None:
        """Takes one step without going on: it may be refused, and must not fail."""
        try:
            async with self.store.begin() as work:
                await self._taken(await self._chat(work, who), step)
                raise Undo
        except Undo:
            pass
        except DomainError as error:
            self._refuses(error)

    async def _goes(self, way: Way) -> None:
        try:
            async with self.store.begin() as work:
                for step in way.before:
                    await self._runs(await self._chat(work, way.who), step)
                chat = await self._chat(work, way.who)
                link, screen, at = await self._taken(chat, way.step)
                self._continues(way, link, screen, at)
                raise Undo
        except Undo:
            self.worked.add(way.step.link)
        except DomainError as error:
            self._refuses(error)

    async def _chat(self, work: UnitOfWork, who: Somebody) -> Chat:
        actor = await work.people.by_telegram(who.telegram_id)
        assert actor is not None
        actor = replace(actor, is_admin=who.is_admin)
        if who.group is not None:
            actor = await counter.join(work, actor, who.group)
        return Chat(work, actor, who.group or who.telegram_id, BOT, "Ours")

    async def _runs(self, chat: Chat, step: Step) -> Screen | Goto:
        link = self.board.links[step.link]
        given = () if step.given is None else (step.given,)
        found: Screen | Goto = await link.run(chat, *given, *step.args)
        if isinstance(found, Goto) and found.screen and chat.id > 0:
            state = ChatState(chat.id, chat.actor.telegram_id, found.screen, found.args)
            await chat.work.chats.save(state)
        return found

    async def _taken(self, chat: Chat, step: Step) -> tuple[Link | None, Screen | None, tuple[Arg, ...]]:
        """The screen to which the step leads, with its link and arguments; nothing where it leads nowhere."""
        found = await self._runs(chat, step)
        link, args = self.board.links[step.link], step.args
        if isinstance(found, Goto):
            if found.saying:
                self._tells(found.saying, found.facts)
            if found.screen is None:
                self._must((chat.id < 0), f"{step.link} stays in a private chat")
                return None, None, ()
            link, args = self.board.links[found.screen], found.args
            self._must(link.kind == "screen", f"{step.link} goes to {link.name}, no screen")
            self._must(link.fits(args), f"{step.link} goes to {link.name} with {args}")
            self._must(link.in_group == (chat.id < 0), f"{step.link} goes to {link.name} elsewhere")
            found = await self._runs(await self._anew(chat), Step(link.name, args))
        assert isinstance(found, Screen)
        self._sees(found, link, (chat.id < 0))
        return link, found, args

    async def _anew(self, chat: Chat) -> Chat:
        actor = await chat.work.people.by_telegram(chat.actor.telegram_id)
        assert actor is not None
        return replace(chat, actor=replace(actor, is_admin=chat.actor.is_admin))

    def _continues(self, way: Way, link: Link | None, screen: Screen | None, args: tuple[Arg, ...]) -> None:
        """All that can be done on the screen."""
        if link is None or screen is None:
            return
        is_read = self.board.links[way.step.link].kind == "screen"
        before = way.before if is_read else (*way.before, way.step)
        self.worked.add(link.name)
        steps = [Step(tap.target, tap.args) for tap in self._taps(screen)]
        if link.asks:
            back = self.board.links[link.asks.back]
            steps.append(Step(back.name, args[: len(back.takes)]))
        if awaited := screen.awaits:
            self.awaited.add(awaited.name)
            fits = awaited.fits(args[: len(awaited.takes)])
            self._must(fits, f"{link.name} awaits {awaited.name}, which does not take {args}")
            given = self._given(way.who, awaited)
            steps += [Step(awaited.name, args[: len(awaited.takes)], each) for each in given]
        elif (search := self.board.typed_anywhere) and not link.in_group:
            self.awaited.add(search.name)
            is_new = self._times[way.who, search.name] < len(SOUGHT)
            steps += [Step(search.name, (screen.within,), each) for each in SOUGHT if is_new]
        if (near := self.board.shared_anywhere) and screen.awaits is None and not link.in_group:
            self.awaited.add(near.name)
            if not self._times[way.who, near.name]:
                steps.append(Step(near.name, (), PLACE))
        if (taking := self.board.sent_anywhere) and not link.in_group:
            self.awaited.add(taking.name)
            if self._times[way.who, taking.name] < 2:
                steps.append(Step(taking.name, (screen.within,), FILE))
        for step in steps:
            self._meets(Way(way.who, before, step))

    def _given(self, who: Somebody, awaited: Link) -> list[Given]:
        own = Contact("Asha", "919000001001", who.telegram_id)
        others = Contact("Ravi", "919000001002", who.telegram_id + 1)
        all_kinds: tuple[Given, ...] = (*TYPED, PLACE, own, others, FILE, PHOTO, VOICE)
        return [each for each in all_kinds if isinstance(each, awaited.accepts)]

    def _meets(self, way: Way) -> None:
        key = (way.who, way.step.link)
        if (way.who, way.step) in self.steps or self._times[key] >= TIMES:
            return
        self.steps.add((way.who, way.step))
        self._times[key] += 1
        self._ways.append(way)

    def _taps(self, screen: Screen) -> list[Tap]:
        """Its buttons that lead on, and those of what stands in where it is too long."""
        more = self._taps(screen.shorter) if screen.shorter else []
        return [tap for row in screen.rows for tap in row if tap.target] + more

    def _sees(self, screen: Screen, link: Link | None, is_group: bool) -> None:
        """Paints the screen in every language, and looks at each of its buttons; so with a shorter one.

        Once: somebody else's that is the same in every word, button and fact has nothing new.
        """
        seen = (repr(screen), link.name if link else None, is_group)
        if seen in self._looked_at:
            return
        self._looked_at.add(seen)
        self.told.add(screen.key)
        if screen.shorter:
            self._sees(screen.shorter, link, is_group)
        asks = link.asks if link else None
        for language in LANGUAGES:
            try:
                rendered = self._renderer.render(screen, language, asks=asks)
            except (BadText, AssertionError, KeyError) as error:
                self.faults.append(f"{screen.key} cannot be painted: {error!r}")
                return
            self._must(0 < len(rendered.text) <= LONGEST_TEXT, f"{screen.key} is {len(rendered.text)} long")
        self._must(sum(map(len, screen.rows)) <= MOST_BUTTONS, f"{screen.key} has too many buttons")
        for tap in self._taps(screen):
            self._fits(screen, tap, is_group)

    def _fits(self, screen: Screen, tap: Tap, is_group: bool) -> None:
        target = self.board.links.get(tap.target)
        where = f"{screen.key}{tap.label} → {tap.target}"
        if target is None:
            self.faults.append(f"{where} leads nowhere")
            return
        self._must(target.kind != "answer", f"{where} is an answer")
        self._must(target.in_group == is_group, f"{where} leads to another kind of chat")
        wide = replace(tap, args=tuple(TEN_DIGITS if isinstance(arg, int) else arg for arg in tap.args))
        try:
            assert self.board.find(self.board.data(tap)) == (target, tap.args), f"{where} reads otherwise"
            self.board.data(wide)
        except (AssertionError, DomainError) as error:
            self.faults.append(f"{where}: {error!r}")

    def _tells(self, key: str, facts: object) -> None:
        self.told.add(key)
        assert isinstance(facts, dict)
        for language in LANGUAGES:
            try:
                self.texts.html(language, key, facts)
                self.texts.plain(language, key, facts)
            except BadText as error:
                self.faults.append(f"{key} cannot be told: {error}")

    def _refuses(self, error: DomainError) -> None:
        self.refused.add(error.code)
        self._tells(f"error-{error.code}", error.facts)

    def _must(self, holds: bool, fault: str) -> None:
        if not holds:
            self.faults.append(fault)


def of(actor: Actor, *, group: int | None = None, is_admin: bool = False) -> Somebody:
    """The person in a place."""
    return Somebody(actor.telegram_id, group, is_admin)
