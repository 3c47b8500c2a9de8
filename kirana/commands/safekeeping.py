"""Commands that keep what is kept: backups, and the keys that lock it."""

from __future__ import annotations

from pathlib import Path

import click

from kirana.commands.answers import JSON, tell, tell_backup, tell_restored
from kirana.commands.run import FILE, checked, end, run, set_up
from kirana.opening import open_store, utc_now
from kirana.safekeeping import FAILURES, Safekeeping, restored
from kirana.settings import Settings
from storage.care.backup import NotEmpty, checksum
from storage.care.rotation import open_sealer, rotate
from storage.engine.sealing import Sealer


@click.command()
@click.option("--to", type=click.Path(path_type=Path), help="A folder; else KIRANA_BACKUP_FOLDER.")
@click.option("--check", is_flag=True, help="Restores it into a scratch place and verifies that.")
@JSON
def backup(to: Path | None, check: bool, as_json: bool) -> None:
    """Makes a locked copy of the database and one of the key store."""
    given = set_up()
    checked(given.must_have_secret)
    folder = to or Path(given.backup_folder)
    if not to and not given.backup_folder:
        raise click.UsageError("name a folder by --to or KIRANA_BACKUP_FOLDER")
    end(run(_back_up(given, folder, check, as_json)))


@click.command()
@click.argument("data", type=FILE)
@click.argument("keys", type=FILE, required=False)
@JSON
def restore(data: Path, keys: Path | None, as_json: bool) -> None:
    """Puts a backup where KIRANA_DATABASE_URL says; without KEYS, beside the key store that is there."""
    given = set_up()
    checked(given.must_have_secret)
    end(run(_restore(given, data, keys, as_json)))


@click.group()
def keys() -> None:
    """The keys that lock what is kept."""


@keys.command("rotate", short_help="Locks everything under a new KIRANA_SECRET.")
@JSON
def rotate_keys(as_json: bool) -> None:
    """Locks everything under a new KIRANA_SECRET; KIRANA_OLD_SECRETS names the one before."""
    given = set_up()
    checked(given.must_have_secret)
    count = run(_rotate(given))
    line = f"Locked {count} keys anew. KIRANA_OLD_SECRETS may go from every machine now."
    tell([line], {"keys": count}, as_json=as_json)


async def _rotate(given: Settings) -> int:
    database, _ = await open_store(given)
    try:
        sealer = await open_sealer(database, given.secret.get_secret_value(), given.earlier_secrets)
        return await rotate(database, sealer)
    finally:
        await database.close()


async def _back_up(given: Settings, folder: Path, check: bool, as_json: bool) -> bool:
    keeping = Safekeeping(given.database_url.get_secret_value(), folder)
    database, _ = await open_store(given)
    await database.close()
    sealer = Sealer(given.secret.get_secret_value(), given.earlier_secrets)
    try:
        made = await keeping.keep(sealer, utc_now())
        done = await keeping.check(sealer, made) if check else None
    except FAILURES as failure:
        raise click.ClickException(str(failure)) from None
    return tell_backup({path: checksum(path) for path in (made.data, made.keys)}, done, as_json=as_json)


async def _restore(given: Settings, data: Path, keys: Path | None, as_json: bool) -> bool:
    sealer = Sealer(given.secret.get_secret_value(), given.earlier_secrets)
    try:
        done = await restored(given.database_url.get_secret_value(), sealer, data, keys)
    except (*FAILURES, NotEmpty) as failure:
        raise click.ClickException(str(failure)) from None
    return tell_restored(done, as_json=as_json)
