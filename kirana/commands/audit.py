"""Commands about the record of who did what."""

from __future__ import annotations

import json
import os
import stat
from contextlib import suppress
from typing import Any

import click

from kirana.commands.answers import JSON, tell_chain
from kirana.commands.run import end, run, sealer_of, set_up, with_database
from kirana.settings import Settings
from storage.engine.database import Database
from storage.platform.audit import broken_link, every_entry, has_hash, last_hash


@click.group()
def audit() -> None:
    """The record of who did what."""


@audit.command("verify", short_help="Checks that nothing in it was changed.")
@click.option("--kept", default="", metavar="HASH", help="A last hash of before, which must be in it still.")
@JSON
def verify_audit(kept: str, as_json: bool) -> None:
    """Checks that nothing in it was changed, taken out, slipped in, or cut off with a hash that was kept."""
    given = set_up()
    broken, is_there, last = run(with_database(given, lambda database: _chain(database, given, _hash(kept))))
    end(tell_chain(broken, last, has_kept=is_there, as_json=as_json))


@audit.command("export")
@click.option("--to", type=click.File("w", encoding="utf-8"), default="-", help="A file; else the output.")
def export_audit(to: Any) -> None:
    """Writes every entry as a line of JSON."""
    with suppress(OSError):  # the output may be no file
        if stat.S_ISREG(os.fstat(to.fileno()).st_mode):
            os.fchmod(to.fileno(), 0o600)
    count = run(with_database(set_up(), lambda database: _export(database, to)))
    click.echo("1 entry." if count == 1 else f"{count} entries.", err=True)


def _hash(kept: str) -> bytes:
    try:
        return bytes.fromhex(kept)
    except ValueError:
        raise click.ClickException("--kept is a hash as `kirana audit verify` says it") from None


async def _chain(database: Database, given: Settings, kept: bytes) -> tuple[int | None, bool, str | None]:
    executor, sealer = database.reader, await sealer_of(database, given)
    return (
        await broken_link(executor, sealer),
        not kept or await has_hash(executor, kept),
        await last_hash(executor),
    )


async def _export(database: Database, to: Any) -> int:
    count = 0
    async for entry in every_entry(database.reader):
        to.write(json.dumps(entry, ensure_ascii=False) + "\n")
        count += 1
    return count
