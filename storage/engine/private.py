"""Files that only their owner may read, whatever the umask says, and whoever made them before."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

OWNERS = 0o600


def keep_private(*paths: Path) -> None:
    """Takes everybody else's rights to these files away; passes over what is not there, or not ours."""
    for path in paths:
        with suppress(FileNotFoundError, PermissionError):
            if path.stat().st_mode & 0o077:
                path.chmod(OWNERS)


def make_private(path: Path) -> None:
    """The same, and makes the file where there is none, so that it never was anybody else's to read.

    One that is there is not opened: to close it again would drop SQLite's locks on it in this process.
    """
    with suppress(FileExistsError, PermissionError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, OWNERS))
    keep_private(path)


def with_logs(path: Path) -> list[Path]:
    """A SQLite database, and the files that stand beside it."""
    return [path.with_name(f"{path.name}{end}") for end in ("", "-wal", "-shm", "-journal", ".lock")]
