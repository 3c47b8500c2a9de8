"""The clock: carries out deadlines, which are rows of the database; APScheduler only wakes it to look."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

import structlog

from domain import refusals
from domain.catalogue.desk import today
from domain.catalogue.sharing import learning
from domain.errors import DomainError
from domain.identity.linking import counters
from domain.kinds import DueKind
from domain.money.books import morning
from domain.money.prepaid import receiving
from domain.money.tabs import granting
from domain.orders import answering, deadlines
from domain.orders.board import board
from domain.orders.promise import amending, watching
from domain.platform.hearing import complaints
from domain.privacy import own_data
from domain.shopping import wishes
from domain.transport import DueRow
from domain.unit_of_work import Store, StoreAway, UnitOfWork
from workers.failpoints import Failpoint, Pass, ignore
from workers.scheduling import new_scheduler
from workers.waiting import end

log = structlog.get_logger()
Duty = Callable[[UnitOfWork, int], Awaitable[None]]

DUTIES: Mapping[str, Duty] = {
    DueKind.ORDER_REMIND: deadlines.remind,
    DueKind.ORDER_EXPIRE: deadlines.expire,
    DueKind.ORDER_LAPSE: deadlines.lapse,
    DueKind.ORDER_FOLD: deadlines.fold,
    DueKind.ORDER_AMENDED: amending.say,
    DueKind.ORDER_LATE: watching.look,
    DueKind.COMPLAINT_SILENT: complaints.escalate,
    DueKind.COMPLAINT_CLOSE: complaints.close,
    DueKind.LINE_ANSWER: answering.decide,
    DueKind.GATEWAY_TOLD: receiving.act_on,
    DueKind.ORDER_TURN: deadlines.say_turn,
    DueKind.COUNTER_BOARD: board.draw,
    DueKind.COUNTER_KNOCK: counters.knock_again,
    DueKind.PRODUCT_BACK: today.come_back,
    DueKind.SHOP_MORNING: morning.say,
    DueKind.SHOP_STOCKED: wishes.look,
    DueKind.SHOP_TEACHES: learning.learn,
    DueKind.PERSON_COPY: own_data.send_copy,
    DueKind.PERSON_GOODBYE: own_data.say_goodbye,
    DueKind.PERSON_ERASE: own_data.erase,
    DueKind.TAB_DAY: granting.remind,
    DueKind.REFUSALS_COUNTED: refusals.conclude,
    DueKind.GUEST_ERASE: own_data.erase_guest,
    DueKind.PERSON_LEFT_BEHIND: own_data.erase_left_behind,
}
LATER = timedelta(minutes=1)


class Clock:
    """Carries out due rows, each with its effect in one transaction; `after` is called once one is done."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        after: Callable[[], None],
        passing: Pass = ignore,
        *,
        duties: Mapping[str, Duty] = DUTIES,
    ) -> None:
        self._store, self._now, self._after, self._passing = store, now, after, passing
        self._duties = duties
        self._scheduler = new_scheduler()
        self._looking: asyncio.Task[None] | None = None
        self._is_stopped = False

    def start(self, every_s: float = 1.0) -> None:
        """Looks this often."""
        self._scheduler.add_job(self._look, "interval", seconds=every_s, coalesce=True, max_instances=1)
        self._scheduler.start()

    def stop(self) -> None:
        """Looks no more; the one row that is being carried out goes on."""
        self._is_stopped = True
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def settle(self, within_s: float | None = None) -> None:
        """Waits for what is being carried out; what takes longer is cut off, and leaves nothing."""
        if self._looking:
            await asyncio.wait([self._looking], timeout=within_s)
            await end([self._looking], within_s)

    async def _look(self) -> None:
        # A task of its own, since the scheduler cuts off its jobs when it stops.
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._tick_or_tell())

    async def _tick_or_tell(self) -> None:
        try:
            await self.tick()
        except StoreAway as away:
            log.warning("clock waits for the database", says=str(away))
        except Exception:
            log.exception("clock failed")

    async def tick(self) -> None:
        """Carries out everything that is due now; who was erased by that leaves the disk at its end."""
        await self._carry_out()
        await self._store.scrub()

    async def _carry_out(self) -> None:
        while (due := await self._store.read().due_rows.next_at()) and due <= self._now():
            if self._is_stopped or not await self._carry_out_one():
                return
            self._after()

    async def _carry_out_one(self) -> bool:
        """One row; False where another process was faster, or the database is away.

        What fails is tried again in a while.
        """
        row: DueRow | None = None
        try:
            async with self._store.begin() as work:
                if row := await work.due_rows.take():
                    await self._do(work, row)
                    self._passing(Failpoint.DUE_BEFORE_COMMIT)
            self._passing(Failpoint.DUE_AFTER_COMMIT)
        except StoreAway as away:
            log.warning("duty waits for the database", kind=row and row.kind, says=str(away))
            return False
        except Exception:
            log.exception("duty failed", kind=row and row.kind, subject=row and row.subject)
            await self._put_off(row)
        return row is not None

    async def _do(self, work: UnitOfWork, row: DueRow) -> None:
        try:
            await self._duties[row.kind](work, row.subject)
        except DomainError as error:
            log.warning("duty refused", kind=row.kind, subject=row.subject, code=error.code)

    async def _put_off(self, row: DueRow | None) -> None:
        if row is None:
            return
        async with self._store.begin() as work:
            await work.due_rows.put_off(row, work.now + LATER)
