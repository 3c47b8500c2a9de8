"""Dumps of a PostgreSQL by its own client programs, and databases to try them in."""

from __future__ import annotations

import asyncio
import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

import asyncpg
from sqlalchemy import make_url

from storage.schema.key_store import SCHEMA


class NoBinary(Exception):
    """`pg_dump` or `pg_restore` is not on this machine."""


class DumpFailed(Exception):
    """What `pg_dump` or `pg_restore` said."""


@contextmanager
def dumped(url: str, *, of_keys: bool) -> Iterator[IO[bytes]]:
    """A dump of the key store, or of all but it, as a stream that the block reads to its end.

    Raises NoBinary, DumpFailed.
    """
    only = f"--schema={SCHEMA}" if of_keys else f"--exclude-schema={SCHEMA}"
    command, env = _command("pg_dump", url)
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(  # noqa: S603 - the words are ours, the address comes from the settings
            [*command, "--format=custom", "--no-owner", only], stdout=subprocess.PIPE, stderr=said, env=env
        ) as process,
    ):
        yield cast("IO[bytes]", process.stdout)
        _must_have_gone_well(process.wait(), said)


def is_there(url: str, *, of_keys: bool) -> bool:
    """Whether the database, or its key store, is there already. Not for use within an event loop."""
    return asyncio.run(_has_table(url, "keys.personal_key" if of_keys else "public.identity"))


def put(url: str, dump: Path) -> None:
    """Restores a dump, all of it or nothing. Raises NoBinary, DumpFailed."""
    command, env = _command("pg_restore", url)
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(  # noqa: S603 - as below
            [*command, "--no-owner", "--exit-on-error", "--single-transaction", str(dump)],
            stderr=said,
            env=env,
            check=False,
        )
        _must_have_gone_well(done.returncode, said)


async def _has_table(url: str, name: str) -> bool:
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetchval("SELECT to_regclass($1)", name) is not None
    finally:
        await connection.close()


def _command(binary: str, url: str) -> tuple[list[str], dict[str, str]]:
    """The binary at this database. The password goes by the environment: words can be seen by everyone."""
    path = shutil.which(binary)
    if path is None:
        raise NoBinary(f"{binary} is not on this machine: install PostgreSQL's client programs")
    parsed = make_url(url)
    env = {**os.environ, "PGPASSWORD": str(parsed.password)} if parsed.password else {**os.environ}
    plain = parsed.set(drivername="postgresql", password=None).render_as_string(hide_password=False)
    return [path, f"--dbname={plain}"], env


def _must_have_gone_well(status: int, said: IO[bytes]) -> None:
    if status:
        said.seek(0)
        raise DumpFailed(said.read(2000).decode(errors="replace").strip() or f"exit status {status}")


async def make_scratch_database(url: str) -> str:
    """The URL of a new database on the same PostgreSQL; raises asyncpg's errors where that is not allowed."""
    name = f"kirana_check_{secrets.token_hex(6)}"
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(f"CREATE DATABASE {name}")
    finally:
        await connection.close()
    return make_url(url).set(database=name).render_as_string(hide_password=False)


async def drop_scratch_database(url: str, scratch: str) -> None:
    """Drops what `make_scratch_database` made."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(f"DROP DATABASE IF EXISTS {make_url(scratch).database} WITH (FORCE)")
    finally:
        await connection.close()
