"""What belongs to an installation, and what it has left undone: told in words that say what to do."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kirana.settings import Settings
from storage.care.verify import Problem, undone
from storage.engine.database import SQLITE_URL, Database
from storage.platform.asides import count_set_aside
from storage.schema.key_store import key_path

PUT_BACK = "put the file back, or restore both from a backup (`kirana restore`)"
LATE = {
    "chat-is-drawn": ("chats without their screen", "see “draw” in the log of `kirana serve`"),
    "open-order-has-a-card": (
        "open orders without a card",
        "the owner starts the bot, or connects the counter's group again under /shop",
    ),
    "message-is-stuck": ("messages not sent", "is `kirana serve` running, and does it reach Telegram?"),
    "update-is-stuck": ("updates not worked off", "is `kirana serve` running?"),
}
"""By its rule, what has been late for over ten minutes, and what to do."""


def missing(settings: Settings) -> list[str]:
    """Each file and folder that is not there, or that we may not write in."""
    url = settings.database_url.get_secret_value()
    if url.startswith(SQLITE_URL):
        folder = Path(url.removeprefix(SQLITE_URL)).parent
        way_out = "put it back; `kirana migrate` makes a new one"
        places = [*_folder(folder, "the database's folder", way_out), *missing_files(settings)]
    else:
        places = []
    if settings.backup_folder:
        places += _folder(Path(settings.backup_folder), "the backups' folder", "make it, or mount it")
    return places


def missing_files(settings: Settings) -> list[str]:
    """The same of the database's two files; nothing where they were never made."""
    url = settings.database_url.get_secret_value()
    return [*_files(Path(url.removeprefix(SQLITE_URL)))] if url.startswith(SQLITE_URL) else []


def _files(path: Path) -> Iterator[str]:
    keys = key_path(path)
    for file, other, what in ((path, keys, "the database"), (keys, path, "the store of personal keys")):
        if other.exists() and not file.exists():
            yield f"{what}, {file}, is not there: {PUT_BACK}"
        elif _is_empty(file) and other.exists() and not _is_empty(other):
            yield f"{what}, {file}, is empty: {PUT_BACK}"
        elif file.exists() and not os.access(file, os.R_OK | os.W_OK):
            yield f"{what}, {file}, is not ours to write: give it to the user that runs Kirana"


def _is_empty(file: Path) -> bool:
    return file.exists() and not file.stat().st_size


def _folder(folder: Path, what: str, way_out: str) -> Iterator[str]:
    if not folder.is_dir():
        yield f"{what}, {folder}, is not there: {way_out}"
    elif not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        yield f"{what}, {folder}, is not ours to write in: give it to the user that runs Kirana"


async def left_undone(database: Database) -> list[str]:
    """What the program should have done by now, a line for each kind of it."""
    late = await undone(database)
    count = Counter(problem.rule for problem in late)
    return [
        f"{what}: {count[rule]}{_which(late, rule)}, for over ten minutes; {advice}"
        for rule, (what, advice) in LATE.items()
        if count[rule]
    ]


def _which(late: list[Problem], rule: str) -> str:
    """The numbers of orders, which people know them by."""
    numbers = [f"#{each.facts['order']}" for each in late if each.rule == rule and "order" in each.facts]
    return f" ({', '.join(numbers[:5])}{' …' if len(numbers) > 5 else ''})" if numbers else ""


async def to_know(database: Database, settings: Settings) -> list[str]:
    """What is worth knowing and breaks no rule."""
    told = []
    if aside := await count_set_aside(database.reader):
        told.append(f"{aside} set aside, for an admin to retry or dismiss under /admin")
    if settings.backup_folder:
        told += _folder(Path(settings.backup_folder), "the backups' folder", "make it, or mount it")
    if not settings.secret.get_secret_value():
        told.append("KIRANA_SECRET is missing: without it nobody can tell whether the audit was written anew")
    return told
