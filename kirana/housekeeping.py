"""Housekeeping: what is done every night and every week, whoever is asleep."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import structlog

from domain.platform import alerts
from domain.unit_of_work import Store
from domain.watch import Counted, Watch
from kirana.advisories import Advisories
from kirana.keyring import Keyring
from kirana.safekeeping import Safekeeping
from kirana.settings import Settings
from storage.care import popularity
from storage.care.retention import forget_old
from storage.care.verify import books_problems
from storage.engine.database import Database
from storage.engine.sealing import Sealer
from storage.platform.audit import last_hash
from workers.calendar import Errand, nightly, weekly

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Housekeeping:
    """What the nightly and weekly errands are done with."""

    settings: Settings
    database: Database
    store: Store
    now: Callable[[], datetime]
    watch: Watch
    keyring: Keyring
    advisories: Advisories

    def errands(self) -> list[Errand]:
        """The calendar; what is turned off by the settings is not in it."""
        told = [
            Errand("keys.rotate", nightly("03:00"), self.keyring.rotate),
            Errand("goods.popular", nightly("03:10"), self.count_sales),
            Errand("house.sweep", nightly("03:15"), self.sweep),
            Errand("books.check", nightly("03:20"), self.check_books),
        ]
        if self.settings.backup_folder:
            told.append(Errand("house.backup", nightly("03:30"), self.back_up))
        if self.settings.audit_packages == "weekly":
            told.append(Errand("house.audit", weekly("sun", "04:30"), self.advisories.look))
        return told

    async def count_sales(self) -> None:
        """Shelves come by what sells."""
        await popularity.recount(self.database)

    async def sweep(self) -> None:
        """Deletes what is over, and frees its room."""
        # Whoever cuts off the audit's end in the database has not yet done so in the logs.
        log.info("audit", last=await last_hash(self.database.reader))
        await forget_old(self.database, self.now())
        await self.database.scrub()

    async def check_books(self) -> None:
        """Whatever does not add up is told the same night."""
        found = await books_problems(self.database)
        for problem in found:
            log.error("the books do not add up", says=str(problem))
        if found:
            self.watch.saw(Counted.BOOKS_WRONG)
            async with self.store.begin() as work:
                await alerts.note(work, Counted.BOOKS_WRONG)

    async def back_up(self) -> None:
        """Whatever goes wrong is told, and tried again the next night."""
        settings = self.settings
        keeping = Safekeeping(settings.database_url.get_secret_value(), Path(settings.backup_folder))
        sealer = Sealer(settings.secret.get_secret_value(), settings.earlier_secrets)
        if said := await keeping.night(sealer, self.now()):
            log.error("backup failed", says=said)
            self.watch.saw(Counted.BACKUP_FAILED)
            async with self.store.begin() as work:
                await alerts.note(work, Counted.BACKUP_FAILED)
