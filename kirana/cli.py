"""The command line: `kirana --help` lists the commands."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any

import click

from kirana import doctor as checks
from kirana import logs, running, seeding, settings
from kirana.answers import JSON, tell, tell_backup, tell_chain, tell_findings, tell_problems, tell_restored
from kirana.completion import completion
from kirana.safekeeping import FAILURES, Safekeeping, restored
from kirana.settings import BadSettings, Settings
from kirana.wiring import SchemaIsOld, open_store, utc_now
from storage.care.backup import NotEmpty, checksum
from storage.care.migrate import is_current
from storage.care.migrate import migrate as bring_up_to_date
from storage.care.rotation import open_sealer, rotate
from storage.care.verify import problems
from storage.engine.database import Database, DatabaseError, open_database
from storage.engine.sealing import BadSeal, Sealer
from storage.platform.audit import broken_link, every_entry, has_hash, last_hash

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
PORT, PERSON, GROUP = click.IntRange(0, 65535), click.IntRange(min=1), click.IntRange(max=-1)


@click.group()
@click.version_option(package_name="kirana", prog_name="kirana")
def main() -> None:
    """Kirana: order from the small grocery shops around you, inside Telegram."""


main.add_command(completion)


@main.command(short_help="Runs the bot.")
def serve() -> None:
    """Runs the bot: polls Telegram, or takes its webhook where KIRANA_PUBLIC_URL is set."""
    given = _settings()
    _checked(given.must_be_ready_to_serve)
    _run(running.serve(given))


@main.command(short_help="Starts a Telegram on this machine, and the bot.")
@click.option("--port", default=8081, show_default=True, type=PORT, help="Of the chat page; 0: a free one.")
@click.option(
    "--api-port",
    type=PORT,
    show_default=f"KIRANA_HTTP_PORT, else {running.API_PORT}",
    help="Of the account page and the API; 0: a free one.",
)
@click.option(
    "--folder",
    default=Path("var/sandbox"),
    type=click.Path(path_type=Path),
    show_default=True,
    help="Where it is kept.",
)
@click.option("--reset", is_flag=True, help="Forgets everything first.")
def sandbox(port: int, api_port: int | None, folder: Path, reset: bool) -> None:
    """Starts a Telegram on this machine, the bot and a page with the chats."""
    if reset:
        running.forget_sandbox(folder)
    folder.mkdir(parents=True, exist_ok=True)
    given = _settings(logging.WARNING)
    if api_port is not None:
        given = given.model_copy(update={"http_port": api_port})
    _run(running.play(given, folder, port))


@main.command()
def migrate() -> None:
    """Brings the database up to date."""
    _run(bring_up_to_date(_settings().database_url.get_secret_value()))
    click.echo("The database is up to date.")


@main.command()
@click.option("--owner", required=True, type=PERSON, help="Telegram id of the demo shops' owner.")
@click.option("--group", type=GROUP, help="Chat id of the group that is their counter.")
@click.option("--force", is_flag=True, help="Adds them even where there are shops already.")
@JSON
def seed(owner: int, group: int | None, force: bool, as_json: bool) -> None:
    """Loads the demo shops."""
    given = _settings()
    _checked(given.must_have_secret)
    count = _run(_seed(given, owner, group, force))
    lines = [f"Loaded the demo shops with {count} products."]
    if group is None:
        lines.append("They take no orders until a group is connected: write /shop to the bot.")
    tell(lines, {"products": count}, as_json=as_json)


@main.command(short_help="Checks whether the bot could run well.")
@JSON
def doctor(as_json: bool) -> None:
    """Checks token, Telegram, database, migrations, webhook, clock, texts and the shops' counters."""
    _end(tell_findings(_run(checks.examine(_settings())), as_json=as_json))


@main.command(short_help="Looks for what is wrong in the database.")
@JSON
def verify(as_json: bool) -> None:
    """Runs the invariants over the database and prints what is wrong."""
    _end(tell_problems(_run(_with_database(_settings(), problems)), as_json=as_json))


@main.command(short_help="Makes a locked copy of all that is kept.")
@click.option("--to", type=click.Path(path_type=Path), help="A folder; else KIRANA_BACKUP_FOLDER.")
@click.option("--check", is_flag=True, help="Restores it into a scratch place and verifies that.")
@JSON
def backup(to: Path | None, check: bool, as_json: bool) -> None:
    """Makes a locked copy of the database and one of the key store."""
    given = _settings()
    _checked(given.must_have_secret)
    folder = to or Path(given.backup_folder)
    if not to and not given.backup_folder:
        raise click.UsageError("name a folder by --to or KIRANA_BACKUP_FOLDER")
    _end(_run(_back_up(given, folder, check, as_json)))


@main.command(short_help="Puts a backup into an empty database.")
@click.argument("data", type=FILE)
@click.argument("keys", type=FILE, required=False)
@JSON
def restore(data: Path, keys: Path | None, as_json: bool) -> None:
    """Puts a backup where KIRANA_DATABASE_URL says; without KEYS, beside the key store that is there."""
    given = _settings()
    _checked(given.must_have_secret)
    _end(_run(_restore(given, data, keys, as_json)))


@main.group()
def keys() -> None:
    """The keys that lock what is kept."""


@keys.command("rotate", short_help="Locks everything under a new KIRANA_SECRET.")
@JSON
def rotate_keys(as_json: bool) -> None:
    """Locks everything under a new KIRANA_SECRET; KIRANA_OLD_SECRETS names the one before."""
    given = _settings()
    _checked(given.must_have_secret)
    count = _run(_rotate(given))
    line = f"Locked {count} keys anew. KIRANA_OLD_SECRETS may go from every machine now."
    tell([line], {"keys": count}, as_json=as_json)


async def _rotate(given: Settings) -> int:
    database, _ = await open_store(given)
    try:
        sealer = await open_sealer(database, given.secret.get_secret_value(), given.earlier_secrets)
        return await rotate(database, sealer)
    finally:
        await database.close()


@main.group()
def audit() -> None:
    """The record of who did what."""


@audit.command("verify", short_help="Checks that nothing in it was changed.")
@click.option("--kept", default="", metavar="HASH", help="A last hash of before, which must be in it still.")
@JSON
def verify_audit(kept: str, as_json: bool) -> None:
    """Checks that nothing in it was changed, taken out, slipped in, or cut off with a hash that was kept."""
    broken, is_there, last = _run(_with_database(_settings(), lambda database: _chain(database, _hash(kept))))
    _end(tell_chain(broken, last, has_kept=is_there, as_json=as_json))


@audit.command("export")
@click.option("--to", type=click.File("w", encoding="utf-8"), default="-", help="A file; else the output.")
def export_audit(to: Any) -> None:
    """Writes every entry as a line of JSON."""
    count = _run(_with_database(_settings(), lambda database: _export(database, to)))
    click.echo("1 entry." if count == 1 else f"{count} entries.", err=True)


def _hash(kept: str) -> bytes:
    try:
        return bytes.fromhex(kept)
    except ValueError:
        raise click.ClickException("--kept is a hash as `kirana audit verify` says it") from None


async def _chain(database: Database, kept: bytes) -> tuple[int | None, bool, str | None]:
    executor = database.reader
    return await broken_link(executor), not kept or await has_hash(executor, kept), await last_hash(executor)


async def _export(database: Database, to: Any) -> int:
    count = 0
    async for entry in every_entry(database.reader):
        to.write(json.dumps(entry, ensure_ascii=False) + "\n")
        count += 1
    return count


async def _with_database(given: Settings, job: Callable[[Database], Awaitable[Any]]) -> Any:
    url = given.database_url.get_secret_value()
    if not await is_current(url):
        raise click.ClickException("the database is not up to date: run `kirana migrate`")
    database = await open_database(url)
    try:
        return await job(database)
    finally:
        await database.close()


async def _back_up(given: Settings, folder: Path, check: bool, as_json: bool) -> bool:
    keeping = Safekeeping(given.database_url.get_secret_value(), folder)
    database, _ = await open_store(given)
    await database.close()
    sealer = Sealer(given.secret.get_secret_value(), given.earlier_secrets)
    try:
        made = await keeping.keep(sealer, utc_now())
        checked = await keeping.check(sealer, made) if check else None
    except FAILURES as failure:
        raise click.ClickException(str(failure)) from None
    return tell_backup({path: checksum(path) for path in (made.data, made.keys)}, checked, as_json=as_json)


async def _restore(given: Settings, data: Path, keys: Path | None, as_json: bool) -> bool:
    sealer = Sealer(given.secret.get_secret_value(), given.earlier_secrets)
    try:
        done = await restored(given.database_url.get_secret_value(), sealer, data, keys)
    except (*FAILURES, NotEmpty) as failure:
        raise click.ClickException(str(failure)) from None
    return tell_restored(done, as_json=as_json)


async def _seed(given: Settings, owner: int, group: int | None, force: bool) -> int:
    database, store = await open_store(given)
    try:
        async with store.begin() as work:
            return await seeding.seed(work, owner, group, force=force)
    except seeding.HasShops:
        raise click.ClickException("there are shops already; --force adds the demo shops to them") from None
    finally:
        await database.close()


def _end(is_well: bool) -> None:
    sys.exit(0 if is_well else 1)


def _settings(least: int = logging.INFO) -> Settings:
    given: Settings = _checked(settings.load)
    logs.set_up(given.log, given.secrets, least)
    return given


def _checked(check: Any) -> Any:
    """What the check gives; mistakes in settings end the program, a line for each."""
    try:
        return check()
    except BadSettings as bad:
        raise SystemExit("\n".join(bad.lines)) from None


def _run(job: Coroutine[Any, Any, Any]) -> Any:
    try:
        return asyncio.run(job)
    except SchemaIsOld as old:
        raise SystemExit(str(old)) from None
    except BadSeal:
        raise SystemExit(
            "KIRANA_SECRET: this database is locked by another one; name it in KIRANA_OLD_SECRETS"
        ) from None
    except KeyboardInterrupt:
        return None
    except DatabaseError as error:
        raise SystemExit(f"{getattr(error, 'strerror', None) or error}") from None
