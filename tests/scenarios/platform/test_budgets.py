"""What one update may cost, in counts: these say on any machine that something became dearer.

A budget that is too large now is lowered; one that is too small is a reason to look twice.
"""

from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import Executable

from domain.unit_of_work import UnitOfWork
from storage.catalogue import imports, photos
from storage.engine.executor import Executor
from storage.platform import webhook_deliveries
from storage.transport import chats, due, errands, inbox, outbox
from storage.work import StoredStore
from tests.scenarios.scenes import ASHA_IS_ABOUT_TO_ORDER
from tests.scenarios.stage import Stage

LOOKS = (
    inbox._WAITING,
    outbox._WAITING,
    due._NEXT_AT,
    webhook_deliveries._COUNT,
    imports._COUNT,
    photos._COUNT,
    chats._ABANDONED,
    errands._ABANDONED,
)
"""How the stage sees that the bot has come to rest, and the bot each second that nothing was left undone:
as often as they like, whatever is done, so they are not counted."""
RENEWALS = (inbox._LEASED.renew, outbox._LEASED.renew, chats._REDRAW_AT)
"""What is held is held on by the clock: on a busy machine more often, whatever is done."""
AT_THE_DAL = """
    Asha: /start
    Asha presses [See shops]
    Asha presses [Sri Lakshmi Kirana]
    Asha presses [Rice]
    Asha presses [Toor dal]
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What something took: SQL, transactions, and calls to Telegram with the bytes of their bodies."""

    statements: int
    transactions: int
    calls: dict[str, int]
    bytes: int


class Meter:
    """Counts what runs in this process."""

    def __init__(self, stage: Stage, patch: pytest.MonkeyPatch) -> None:
        self._stage = stage
        self._counted: Counter[str] = Counter()
        many, begin = Executor.many, StoredStore.begin

        def counting(run: Callable[..., Any]) -> Callable[..., Any]:
            async def counted(executor: Executor, statement: Executable, /, *of: Any, **values: Any) -> Any:
                self._counted["statements"] += not any(statement is look for look in LOOKS)
                return await run(executor, statement, *of, **values)

            return counted

        async def counted_many(executor: Executor, statement: Executable, given: Any) -> None:
            self._counted["statements"] += not any(statement is renewal for renewal in RENEWALS)
            await many(executor, statement, given)

        @asynccontextmanager
        async def counted_begin(store: StoredStore) -> AsyncIterator[UnitOfWork]:
            self._counted["transactions"] += 1
            async with begin(store) as work:
                yield work

        for name in ("rows", "values", "records", "run"):
            patch.setattr(Executor, name, counting(getattr(Executor, name)))
        patch.setattr(Executor, "many", counted_many)
        patch.setattr(StoredStore, "begin", counted_begin)

    async def cost(self, script: str) -> Cost:
        """Plays the lines."""
        with self._from_zero() as calls:
            await self._stage.plays(script)
        made = {name: count.count for name, count in self._stage.sandbox.api.calls.items() if name in calls}
        return Cost(self._counted["statements"], self._counted["transactions"], made, sum(calls.values()))

    @contextmanager
    def _from_zero(self) -> Iterator[dict[str, int]]:
        made, sizes = self._stage.sandbox.api.calls, dict[str, int]()
        made.clear()
        self._counted.clear()
        yield sizes
        sizes |= {name: count.bytes for name, count in made.items() if name != "getUpdates"}


@pytest.fixture
async def meter(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Meter:
    """A meter on the stage's bot, once it has set everybody's menu."""
    stage.improvises("only what it costs is looked at")
    await stage.sandbox.until(lambda: "description:te" in stage.sandbox.world.profile)
    await stage.settles()
    return Meter(stage, monkeypatch)


async def test_start(stage: Stage, meter: Meter) -> None:
    """`/start` of somebody known: the greeting below, and the buttons of the one before go."""
    await stage.plays("Asha: /start")
    cost = await meter.cost("Asha: /start")
    assert cost.statements <= 9
    assert cost.transactions <= 4
    assert cost.calls == {"sendMessage": 1, "editMessageReplyMarkup": 1}
    assert cost.bytes <= 900


async def test_add_to_cart(stage: Stage, meter: Meter) -> None:
    """A press answered, a card drawn anew."""
    await stage.plays(AT_THE_DAL)
    cost = await meter.cost("Asha presses [Add to cart]")
    assert cost.statements <= 18
    assert cost.transactions <= 4
    assert cost.calls == {"answerCallbackQuery": 1, "editMessageText": 1}
    assert cost.bytes <= 1000


async def test_place_order(stage: Stage, meter: Meter) -> None:
    """An order of one line: the number, the tracking message, and the card at the counter."""
    await stage.plays(ASHA_IS_ABOUT_TO_ORDER)
    cost = await meter.cost("Asha presses [Place order]")
    assert cost.statements <= 60
    assert cost.transactions <= 9
    assert cost.calls == {"answerCallbackQuery": 1, "editMessageText": 1, "sendMessage": 2}
    assert cost.bytes <= 2000


async def test_audit(stage: Stage, meter: Meter) -> None:
    """A page of the audit names everybody whom it mentions in one statement, and every shop in another."""
    await stage.plays("""
        Asha: /start
        Ravi: /start
        Lakshmi: /start
        Meera: /audit
    """)
    cost = await meter.cost("Meera: /audit")
    assert cost.statements <= 12
    assert cost.transactions <= 4
