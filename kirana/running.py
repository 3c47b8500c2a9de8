"""Running: the bot on its own, and the sandbox with the bot in it."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import shutil
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import click
import structlog
from pydantic import SecretStr
from telegram.error import BadRequest, InvalidToken, TelegramError

from domain.unit_of_work import StoreAway
from kirana.demo.seeding import HasShops, seed
from kirana.listening import listening
from kirana.opening import open_store
from kirana.settings import DEFAULT_DATABASE, Settings
from kirana.wiring import Kirana
from sandbox.server import Sandbox
from storage.engine.database import SQLITE_URL
from storage.engine.library import IS_FIXED, VERSION
from storage.engine.one_server import AlreadyServed, only_server
from storage.engine.private import make_private
from workers.waiting import wait

log = structlog.get_logger()
PAUSE_S = 5
SANDBOX_DATABASE = "kirana.db"
API_PORT = 8082
"""Of the sandbox's account page and API, so that their addresses stay from one start to the next."""
OWNER, ADMIN, COUNTER = 2000, 3001, -5001
"""Lakshmi, Meera and the group of Sri Lakshmi Kirana, of the sandbox's cast."""


async def serve(settings: Settings) -> None:
    """Runs until a signal comes or a part of the program fails; waits for Telegram and the database."""
    async with _stopped_by_signals() as stop, _alone(settings.database_url):
        _warn_of_the_library(settings)
        while not stop.is_set():
            try:
                await _serve(settings, stop)
            except InvalidToken:
                raise SystemExit("KIRANA_BOT_TOKEN: Telegram does not know this token") from None
            except BadRequest as refusal:
                raise SystemExit(f"Telegram refuses to begin: {refusal.message}") from None
            except TelegramError as error:
                log.warning("Telegram cannot be reached", error=type(error).__name__, again_in_s=PAUSE_S)
                await wait(stop, PAUSE_S)
            except StoreAway as away:
                log.warning("the database cannot be reached", says=str(away), again_in_s=PAUSE_S)
                await wait(stop, PAUSE_S)
    log.info("stopped")


async def _serve(settings: Settings, stop: asyncio.Event) -> None:
    """A Telegram that hangs while the bot begins does not keep it from ending."""
    is_up = asyncio.Event()
    serving = asyncio.create_task(_begin(settings, stop, is_up))
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait([serving, stopping], return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if is_up.is_set() or serving.done():
        await serving
    else:
        serving.cancel()
        await asyncio.wait([serving])


async def _begin(settings: Settings, stop: asyncio.Event, is_up: asyncio.Event) -> None:
    async with listening(
        await Kirana.assemble(settings), settings.http_port, "--port or KIRANA_HTTP_PORT"
    ) as kirana:
        is_up.set()
        log.info("ready", bot=kirana.username, http=kirana.server.url)
        await _until(stop, kirana)


@contextlib.asynccontextmanager
async def _alone(database_url: SecretStr) -> AsyncIterator[None]:
    try:
        async with only_server(database_url.get_secret_value()):
            yield
    except AlreadyServed as taken:
        raise SystemExit(f"{taken.path} is served already, by {taken.holder}: end that one first.") from None


@contextlib.asynccontextmanager
async def _alone_in(folder: Path, database_url: SecretStr) -> AsyncIterator[None]:
    """The folder's chats are one sandbox's, wherever its database is."""
    own = SecretStr(f"{SQLITE_URL}{folder / SANDBOX_DATABASE}")
    async with contextlib.AsyncExitStack() as held:
        await held.enter_async_context(_alone(own))
        if database_url != own:
            await held.enter_async_context(_alone(database_url))
        yield


def _warn_of_the_library(settings: Settings) -> None:
    if not IS_FIXED and settings.database_url.get_secret_value().startswith(SQLITE_URL):
        log.warning(
            "this SQLite can lose commits in WAL mode, so it runs without, and slower", sqlite=VERSION
        )


async def play(settings: Settings, folder: Path, port: int, *, is_new: bool = False) -> None:
    """Runs a Telegram of our own with the bot in it, until Ctrl-C; `is_new` forgets first what it keeps.

    The folder is there. Its chats are opened, and forgotten, by nobody while another sandbox has it.
    """
    async with _stopped_by_signals() as stop, _alone_in(folder, _database_in(settings, folder)):
        if is_new:
            forget_sandbox(folder)
        chats = Sandbox(settings.http_host, port, folder / "telegram.json")
        async with listening(chats, port, "--port") as sandbox:
            await _play(in_sandbox(settings, sandbox, folder), sandbox, stop)
        click.echo("Stopped.")


async def _play(mine: Settings, sandbox: Sandbox, stop: asyncio.Event) -> None:
    await _seed_once(mine)
    async with listening(
        await Kirana.assemble(mine), mine.http_port, "--api-port or KIRANA_HTTP_PORT"
    ) as kirana:
        own = kirana.server.url.replace("127.0.0.1", "localhost")  # where passkeys count, too
        click.echo(f"\n  The chats are at {sandbox.url}")
        click.echo(f"  The account page is at {own}/account, the API at {own}/docs")
        click.echo("  Ctrl-C stops; what happened is kept.\n")
        await _until(stop, kirana)


def in_sandbox(settings: Settings, sandbox: Sandbox, folder: Path) -> Settings:
    """The settings, with the sandbox for Telegram and a database of its own unless one is named."""
    mine: dict[str, object] = {
        "bot_token": SecretStr(sandbox.token),
        "telegram_api": sandbox.url,
        "public_url": "",
        "local_hooks": True,
        "audit_packages": "off",
        "database_url": _database_in(settings, folder),
        "secret": SecretStr(_secret(folder / "secret")),
        "admins": settings.admins | {ADMIN},
    }
    if "pacing" not in settings.model_fields_set:
        mine["pacing"] = "off"
    if "http_port" not in settings.model_fields_set:
        mine["http_port"] = API_PORT
    return settings.model_copy(update=mine)


def _database_in(settings: Settings, folder: Path) -> SecretStr:
    """The one that is named; but a real bot's, where there is a token, has messages that must stay away."""
    is_real = bool(settings.bot_token.get_secret_value())
    if is_real or settings.database_url.get_secret_value() == DEFAULT_DATABASE:
        return SecretStr(f"{SQLITE_URL}{folder / SANDBOX_DATABASE}")
    return settings.database_url


def forget_sandbox(folder: Path) -> None:
    """Removes what the sandbox keeps."""
    databases = [f"{name}.db{end}" for name in ("kirana", "kirana.keys") for end in ("", "-wal", "-shm")]
    for name in ("telegram.json", "secret", "kirana.db.lock", *databases):
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(folder / "telegram.files", ignore_errors=True)


async def _seed_once(settings: Settings) -> None:
    database, store = await open_store(settings)
    try:
        async with store.begin() as work:
            await seed(work, OWNER, COUNTER)
    except HasShops:
        return
    finally:
        await database.close()


def _secret(path: Path) -> str:
    if not path.exists():
        make_private(path)
        path.write_text(secrets.token_urlsafe(32), encoding="utf-8")
    return path.read_text(encoding="utf-8")


async def _until(stop: asyncio.Event, kirana: Kirana) -> None:
    """Returns at the signal; raises where a part of the program failed."""
    parts = asyncio.create_task(kirana.wait())
    waiting = asyncio.create_task(stop.wait())
    await asyncio.wait([parts, waiting], return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if parts.done():
        parts.result()
    parts.cancel()


@contextlib.asynccontextmanager
async def _stopped_by_signals() -> AsyncIterator[asyncio.Event]:
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    try:
        yield stop
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)
