"""The stage: the real bot, the real sandbox and a real database, played on line by line.

A scene is told as a chat, see `lines` for what people can do; after each line the stage waits until the
bot has applied, drawn and told everything. Between those lines stand expectations:

    Asha sees: accepted your order #1001            (in what the line before brought: text, buttons, toasts)
    The counter sees: [✅ Accept]
    Asha does not see: cancelled
    Asha sees nothing
"""

import asyncio
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from domain.orders.board.board import BOARD_PACE
from kirana import settings, wiring
from sandbox.faults import Fault
from sandbox.server import Sandbox
from storage.engine.database import Database
from storage.work import StoredStore
from tests.clock import Clock
from tests.scenarios import lines
from tests.scenarios.transcript import PORTS, Shown, Watch, audience

SECRET = "a secret for scenes only"
MEERA = 3001
PATIENCE_S = 30
SOON_S = 0.05
A_LONG_TIME_S = 3600.0
"""Other systems are told when the chats have come to rest, so that a scene goes one way."""
BOARD_S = int(BOARD_PACE.total_seconds())
SPANS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400}
LATER = re.compile(r"(?P<count>\d+) (?P<span>second|minute|hour|day)s? later")
SEES = re.compile(
    r"(?P<who>\w+|The counter|Green Basket) (?P<verb>sees|does not see)(?: nothing|: (?P<text>.+))"
)
RAW = re.compile(r"\bNone\b|[{}]|Traceback|\b(?:error|notice)-[a-z]|\$[a-z]|</?[a-z]+>|&[a-z]+;")


@dataclass
class Stage:
    """One scene. `store` and `database` are the stage's own way into the bot's database.

    `ordered` are refusals of Telegram's that the scene brings about, in its words.
    `more` holds settings for the next time that the bot starts. `efforts` counts the taps and the typed
    messages of everybody.
    """

    sandbox: Sandbox
    clock: Clock
    database_url: str
    database: Database
    store: StoredStore
    kirana: wiring.Kirana | None = None
    told: list[str] = field(default_factory=list)
    fresh: list[Shown] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    expects_errors: bool = False
    ordered: list[str] = field(default_factory=list)
    improvised: str = ""
    mingled: str = ""
    more: dict[str, str] = field(default_factory=dict)
    efforts: Counter[tuple[str, str]] = field(default_factory=Counter)
    _is_quiet: bool = False

    def __post_init__(self) -> None:
        self._watch = Watch(self.sandbox)

    async def opens(self) -> None:
        """The bot starts."""
        given = {
            "bot_token": self.sandbox.token,
            "telegram_api": self.sandbox.url,
            "database_url": self.database_url,
            "secret": SECRET,
            "http_port": 0,
            "admins": str(MEERA),
            "pacing": "off",
            "local_hooks": True,
            "grievance_contact": "Anil, grievances@kirana.test",
        }
        chosen = settings.load(_env_file=None, **given | self.more)
        self.kirana = await wiring.Kirana.assemble(chosen, now=self.clock)
        self.kirana.hook_sender.worker.look_s = A_LONG_TIME_S
        self.kirana.importer.worker.look_s = SOON_S
        self.kirana.photo_copier.worker.look_s = SOON_S
        await self.kirana.start()

    async def closes(self) -> None:
        """The bot stops."""
        if self.kirana:
            await self.kirana.stop()
            self.kirana = None

    async def plays(self, script: str) -> None:
        """Plays a scene line by line. Raises AssertionError where an expectation is not met."""
        for line in filter(None, map(str.strip, script.splitlines())):
            if found := SEES.fullmatch(line):
                self._expects(found)
            else:
                await self._does(line)

    async def before(self, what: str, script: str) -> None:
        """The same for what happened before the scene: the transcript tells it in this one line."""
        self.told += ["", f"({what})"]
        self._is_quiet = True
        await self.plays(script)
        self._is_quiet = False

    async def lets(self, line: str, do: Callable[[], object]) -> None:
        """Tells the line, whose first word is somebody's name, and does what no line of a scene can say."""
        do()
        await self.settles()
        self._tells(line, line.split()[0])

    def orders(self, refusal: str) -> None:
        """This scene brings about that Telegram refuses so: any call that it refuses otherwise fails it."""
        self.ordered.append(refusal)

    def improvises(self, why: str) -> None:
        """This scene may go one way or another: its transcript is not compared."""
        self.improvised = why

    def mingles(self, why: str) -> None:
        """What one line brings comes in any order: the transcript sorts it."""
        self.mingled = why

    def fault(self, method: str, kind: str, **facts: int | str | float | None) -> None:
        """Orders a mishap, see `sandbox.faults.Fault`."""
        self.sandbox.faults.add(Fault(method, kind, **facts))  # type: ignore[arg-type]
        self.notes(f"(the next {facts.get('next', 1)} {method} goes wrong: {kind})")

    def link(self, who: str, label: str) -> str:
        """Where somebody's newest button with this label leads."""
        return lines.link_of(lines.persona(self.sandbox, who), label)

    def notes(self, line: str) -> None:
        """Puts a line of one's own into the transcript."""
        if not self._is_quiet:
            self.told += ["", line]

    async def settles(self) -> None:
        """Waits until nothing is left to do; what waits for a later try gets its time."""
        give_up, calm, held = monotonic() + PATIENCE_S, 0, 0
        while calm < 2:
            assert monotonic() < give_up, "the bot does not come to rest"
            await asyncio.sleep(0.004)
            is_calm, is_held = await self._looks_around()
            calm, held = (calm + 1 if is_calm else 0), (held + 1 if is_held else 0)
            if held > 8:
                await self._lets_pass(1)
                held = 0

    async def _looks_around(self) -> tuple[bool, bool]:
        """Whether nothing is left to do, and whether all that is left waits for its time."""
        kirana, pending = self.kirana, self.sandbox.pending
        if kirana is None:
            return True, False
        if pending or not kirana.has_nothing_in_hand:
            return False, False
        is_idle, is_told = await kirana.is_idle(), await kirana.hook_sender.is_idle()
        if not is_told:
            kirana.hook_sender.worker.wake()
            return False, False
        due = await self.store.read().due_rows.next_at()
        is_due = due is not None and due <= self.clock.now
        return is_idle and not is_due, not is_idle and kirana.has_nothing_in_hand

    async def _waits(self, seconds: int) -> None:
        """Counters' boards come in between, so that they always show what was there before a longer wait."""
        if seconds > BOARD_S:
            await self._lets_pass(BOARD_S)
            await self.settles()
            seconds -= BOARD_S
        await self._lets_pass(seconds)

    async def _lets_pass(self, seconds: float) -> None:
        self.clock.advance(seconds=seconds)
        if self.kirana:
            await self.kirana.clock.tick()
            self.kirana.calendar.look()
            self.kirana.update_worker.worker.wake()
            self.kirana.outbox_sender.worker.wake()

    async def _does(self, line: str) -> None:
        first = line.split()[0].removesuffix("'s").removesuffix(":")
        fetched = self._fetched()
        if found := LATER.fullmatch(line):
            await self._waits(int(found["count"]) * SPANS[found["span"]])
        elif line.startswith("The bot "):
            await self._stops_or_starts(line.removeprefix("The bot "))
        else:
            for part in line.split(", while "):
                lines.act(self.sandbox, part)
                self.efforts.update(filter(None, [lines.effort(part)]))
        if line.startswith("That arrives again") and self.kirana:
            await self._until_fetched(fetched)
        await self.settles()
        self._tells(line, first)

    async def _stops_or_starts(self, what: str) -> None:
        if what in ("stops", "restarts"):
            await self.closes()
        if what in ("starts", "restarts"):
            await self.opens()

    def _fetched(self) -> int:
        return self.sandbox.api.calls["getUpdates"].count if "getUpdates" in self.sandbox.api.calls else 0

    async def _until_fetched(self, before: int) -> None:
        """A replayed update is not pending: it has arrived when the bot asks for the next."""
        await self.sandbox.until(lambda: self._fetched() > before, PATIENCE_S)

    def _tells(self, line: str, first: str) -> None:
        ids = [each.id for each in self.sandbox.world.persons.values() if each.first_name == first]
        self.fresh = self._watch.look(ids[0] if ids else 0)
        if self.mingled:
            self.fresh.sort(key=lambda shown: (shown.how, shown.text))
        self.raw += [shown.text for shown in self.fresh if RAW.search(shown.text)]
        if not self._is_quiet:
            self.told += [
                "",
                PORTS[0].sub(PORTS[1], line),
                *(told for shown in self.fresh for told in shown.told()),
            ]

    def _expects(self, found: re.Match[str]) -> None:
        who, text = found["who"], found["text"]
        if who in ("The counter", "Green Basket"):
            chat = self.sandbox.chat(lines.place(self.sandbox, who.replace("The", "the")))
            who = audience(chat)
        seen = [f"{shown.how} {shown.text}" for shown in self.fresh if shown.to == who]
        if text is None:
            assert not seen, f"{who} sees {seen}"
            return
        is_seen = any(" ".join(text.split()) in each for each in seen)
        assert is_seen == (found["verb"] == "sees"), f"{found[0]} – but {who} sees {seen}"
