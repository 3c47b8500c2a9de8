"""The doctor: looks at everything the bot needs, and says what to do about what is not well."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from domain.unit_of_work import StoreAway
from kirana import installation
from kirana.bot_client import make_bot
from kirana.opening import utc_now
from kirana.settings import BadSettings, Settings
from locales.texts import BadLocale, Texts
from storage.care.migrate import is_current
from storage.care.rotation import ForeignKeys, must_be_ours
from storage.catalogue.shops import silent_shops
from storage.engine.database import SQLITE_URL, Database, DatabaseError, open_database
from storage.engine.library import IS_FIXED, VERSION
from storage.engine.sealing import BadSeal
from storage.platform.asides import count_set_aside

DRIFT = timedelta(seconds=30)
PATIENCE_S = 10


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, whether it is well, and what was seen or is to be done."""

    what: str
    is_well: bool
    says: str


async def examine(settings: Settings) -> list[Finding]:
    """Looks at everything; one thing that is not well does not hide the next."""
    findings = [_settings(settings), _texts()]
    findings += [await _telegram(settings), await _webhook(settings), await _clock(settings)]
    findings += [_library(settings), _files(settings), await _database(settings)]
    return [*findings, await _counters(settings), await _undone(settings)]


def _settings(settings: Settings) -> Finding:
    try:
        settings.must_be_ready_to_serve()
    except BadSettings as bad:
        return Finding("settings", False, "; ".join(bad.lines))
    return Finding("settings", True, "complete")


def _texts() -> Finding:
    try:
        Texts.load()
    except BadLocale as bad:
        return Finding("texts", False, f"{bad}: install Kirana anew")
    return Finding("texts", True, "three languages")


def _library(settings: Settings) -> Finding:
    """Which SQLite this process has, and whether it keeps what it has committed."""
    if IS_FIXED:
        return Finding("sqlite", True, VERSION)
    if not settings.database_url.get_secret_value().startswith(SQLITE_URL):
        return Finding("sqlite", True, f"{VERSION}, which is not used here")
    says = f"{VERSION} can lose commits in WAL mode, so it runs without it, and slower: install pysqlite3"
    return Finding("sqlite", False, says)


def _files(settings: Settings) -> Finding:
    """What should be there and is not, or is not ours."""
    lacking = installation.missing(settings)
    return Finding("files", not lacking, "; ".join(lacking) or "everything is where it belongs")


async def _telegram(settings: Settings) -> Finding:
    async def look(bot: ExtBot[Any]) -> Finding:
        return Finding("telegram", True, f"@{bot.username} answers at {settings.telegram_api}")

    return await _asked(settings, "telegram", look, "check KIRANA_BOT_TOKEN and KIRANA_TELEGRAM_API")


async def _webhook(settings: Settings) -> Finding:
    async def look(bot: ExtBot[Any]) -> Finding:
        info = await bot.get_webhook_info()
        wanted = f"{settings.public_url}/telegram" if settings.has_webhook else ""
        if info.url != wanted:
            says = f"{info.url or 'none'} is set; `kirana serve` sets {wanted or 'none'} at its start"
            return Finding("webhook", True, says)
        if info.last_error_message and info.pending_update_count:
            waiting = f"{info.pending_update_count} updates wait: check KIRANA_PUBLIC_URL from outside"
            return Finding("webhook", False, f"Telegram says: {info.last_error_message}; {waiting}")
        return Finding("webhook", True, info.url or "none: updates are polled")

    return await _asked(settings, "webhook", look, "Telegram must be reachable first")


async def _asked(
    settings: Settings, what: str, look: Callable[[ExtBot[Any]], Awaitable[Finding]], advice: str
) -> Finding:
    try:
        async with make_bot(settings) as bot:
            return await look(bot)
    except InvalidToken:
        # The library's own words quote the token.
        return Finding(what, False, f"Telegram does not know this token; {advice}")
    except (TelegramError, ValueError) as error:
        return Finding(what, False, f"{type(error).__name__}: {error}; {advice}")


async def _clock(settings: Settings) -> Finding:
    """Compares with the Date that Telegram's server sends: deadlines and codes depend on it."""
    patience = aiohttp.ClientTimeout(total=PATIENCE_S)
    try:
        async with (
            aiohttp.ClientSession(timeout=patience) as session,
            session.head(settings.telegram_api) as answer,
        ):
            there = parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, TimeoutError, KeyError, ValueError):
        return Finding("clock", False, "no time could be had from Telegram's server to compare with")
    drift = abs(utc_now() - there)
    if drift > DRIFT:
        return Finding("clock", False, f"off by {drift.total_seconds():.0f} s: let it be synchronised")
    return Finding("clock", True, f"within {DRIFT.total_seconds():.0f} s of Telegram's")


async def _counters(settings: Settings) -> Finding:
    """Whether somebody can read the orders of every open shop; what the bot knows of its groups decides."""

    async def look(database: Database) -> Finding:
        lost = await silent_shops(database.reader)
        if not lost:
            return Finding("counters", True, "every open shop can be reached")
        shops = ", ".join(f"{shop.names.in_('en')} ({shop.unreachable})" for shop in lost)
        says = (
            f"these open shops take no orders, since nobody could read them: {shops}; /admin says what to do"
        )
        return Finding("counters", False, says)

    return await _within(settings, "counters", look)


async def _undone(settings: Settings) -> Finding:
    """Whether something waits that should have been done long ago."""

    async def look(database: Database) -> Finding:
        late = await installation.left_undone(database)
        return Finding("undone", not late, "; ".join(late) or "nothing is late")

    return await _within(settings, "undone", look)


async def _within(settings: Settings, what: str, look: Callable[[Database], Awaitable[Finding]]) -> Finding:
    """A look into a database that another finding is about."""
    url = settings.database_url.get_secret_value()
    try:
        if not await is_current(url):
            return Finding(what, True, "not looked at: there is no such database yet")
        database = await open_database(url)
        try:
            return await look(database)
        finally:
            await database.close()
    except (*DatabaseError, ValueError):
        return Finding(what, False, "the database must be reachable first")


async def _database(settings: Settings) -> Finding:
    """Opens it: whether it has this program's schema, was locked under this secret, and what is set aside."""
    url = settings.database_url.get_secret_value()
    try:
        if not await is_current(url):
            return Finding("database", False, "not up to date: run `kirana migrate`")
        database = await open_database(url)
        try:
            await must_be_ours(database, settings.secret.get_secret_value(), settings.earlier_secrets)
            aside = await count_set_aside(database.reader)
        finally:
            await database.close()
    except ForeignKeys:
        return Finding(
            "database", False, "the store of personal keys is another installation's: put ours back"
        )
    except BadSeal:
        return Finding("database", False, "locked by another KIRANA_SECRET: name it in KIRANA_OLD_SECRETS")
    except (*DatabaseError, ValueError) as error:
        told = str(error) if isinstance(error, StoreAway) else type(error).__name__
        return Finding("database", False, f"{told}: check KIRANA_DATABASE_URL")
    waiting = f"; {aside} set aside, for an admin to retry or dismiss under /admin" if aside else ""
    return Finding("database", True, f"opens and is up to date{waiting}")
