"""How every command runs: with checked settings, and a line instead of a traceback for what one can mend."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any

import click

from kirana import logs, settings
from kirana.installation import PUT_BACK, missing_files
from kirana.listening import PortNotToBeHad
from kirana.opening import SchemaIsOld
from kirana.settings import BadSettings, Settings
from storage.care.migrate import is_current
from storage.care.rotation import ForeignKeys, known_sealer
from storage.engine.database import Database, DatabaseError, open_database
from storage.engine.one_server import Emptied
from storage.engine.sealing import BadSeal, Sealer
from storage.engine.sqlite import FilesGone
from storage.schema.key_store import KeysMissing

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
PORT, PERSON, GROUP = click.IntRange(0, 65535), click.IntRange(min=1), click.IntRange(max=-1)


def set_up(least: int = logging.INFO) -> Settings:
    """The settings, checked; what is logged is set up by them."""
    given: Settings = checked(settings.load)
    logs.set_up(given.log, given.secrets, least)
    return given


def checked(check: Any) -> Any:
    """What the check gives; mistakes in settings end the program, a line for each."""
    try:
        return check()
    except BadSettings as bad:
        raise SystemExit("\n".join(bad.lines)) from None


def end(is_well: bool) -> None:
    """Ends the program: 0 where all is well, else 1."""
    sys.exit(0 if is_well else 1)


def run(job: Coroutine[Any, Any, Any]) -> Any:
    """What the job gives; what somebody can mend ends the program with a line that says how."""
    try:
        return asyncio.run(job)
    except FilesGone as gone:
        raise SystemExit(f"{gone}: {'start it again' if gone.is_beside else PUT_BACK}") from None
    except Emptied as gone:
        told = f"{gone.path} and its keys are gone, and a server had them: {PUT_BACK}"
        raise SystemExit(f"{told}; to begin anew, remove {gone.lock}") from None
    except (SchemaIsOld, PortNotToBeHad) as one_line:
        raise SystemExit(str(one_line)) from None
    except KeysMissing as missing:
        raise SystemExit(f"{missing}: {PUT_BACK}") from None
    except ForeignKeys:
        raise SystemExit(f"the store of personal keys is another installation's: {PUT_BACK}") from None
    except BadSeal:
        raise SystemExit(
            "KIRANA_SECRET: this database is locked by another one; name it in KIRANA_OLD_SECRETS"
        ) from None
    except KeyboardInterrupt:
        return None
    except DatabaseError as error:
        raise SystemExit(f"{getattr(error, 'strerror', None) or error}") from None


async def with_database(given: Settings, job: Callable[[Database], Awaitable[Any]]) -> Any:
    """What the job gives with a database that is up to date; ends the program where it is not."""
    url = given.database_url.get_secret_value()
    lacking = missing_files(given)
    if not await is_current(url):
        raise click.ClickException(
            "; ".join(lacking) or "the database is not up to date: run `kirana migrate`"
        )
    database = await open_database(url)
    try:
        return await job(database)
    finally:
        await database.close()


async def sealer_of(database: Database, given: Settings) -> Sealer | None:
    """What the database's own seals and the audit's hashes are made with, where there is a secret."""
    secret = given.secret.get_secret_value()
    return await known_sealer(database, Sealer(secret, given.earlier_secrets)) if secret else None
