"""Opening: the store as the settings say it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from domain.caps import Caps
from domain.people import plain_line
from domain.platform import alerts
from domain.watch import UNWATCHED, Watch
from domain.work import Rules
from kirana.settings import Settings
from locales.alike import alike
from storage.care.migrate import is_current, migrate
from storage.care.rotation import open_sealer
from storage.engine.database import Database, open_database
from storage.engine.transaction import to_ms
from storage.work import StoredStore

Now = Callable[[], datetime]


class SchemaIsOld(Exception):
    """The database waits for `kirana migrate`."""


def utc_now() -> datetime:
    """The time."""
    return datetime.now(UTC)


async def open_store(
    settings: Settings,
    now: Now = utc_now,
    bot_id: int = 0,
    bot_name: str = "",
    watch: Watch = UNWATCHED,
    *,
    is_server: bool = False,
) -> tuple[Database, StoredStore]:
    """The database, brought up to date where it is a file of our own. Raises SchemaIsOld."""
    url = settings.database_url.get_secret_value()
    if url.startswith("sqlite"):
        await migrate(url)
    elif not await is_current(url):
        raise SchemaIsOld("the database is not up to date: run `kirana migrate`")
    database = await open_database(url, is_server=is_server)
    rules = Rules(
        accept_reminder_s=settings.accept_reminder_s,
        accept_timeout_s=settings.accept_timeout_s,
        answer_timeout_s=settings.answer_timeout_s,
        guest_days=settings.guest_days,
        admins=settings.admins,
        bot=bot_name,
        region=settings.region,
        local_hooks=settings.local_hooks,
        alike=alike(),
        caps=Caps(settings.most_open_orders, settings.most_open_value, settings.most_share),
        has_limits=settings.rate_limits == "on",
        grievance_contact=plain_line(settings.grievance_contact),
        prepaid=settings.prepaid,
    )
    secret = settings.secret.get_secret_value()
    try:
        sealer = await open_sealer(database, secret, settings.earlier_secrets, to_ms(now()))
    except BaseException:
        await database.close()  # else its threads keep the process that is to end
        raise
    made = StoredStore(
        database=database,
        sealer=sealer,
        clock=now,
        rules=rules,
        bot_id=bot_id,
        watch=watch,
        noting=alerts.note,
    )
    return database, made
