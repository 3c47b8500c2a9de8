"""PostgreSQL: a pool of connections."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Any, NoReturn

import asyncpg
from sqlalchemy import make_url

from domain.unit_of_work import StoreAway
from storage.engine.executor import Executor

POSTGRESQL = make_url("postgresql+asyncpg://").get_dialect()()
CACHED_STATEMENTS = 512
REACHED_WITHIN_S = 10.0
"""For a connection, a new one or one that others use."""
ANSWERS_WITHIN_S = 30.0
"""For one statement that somebody waits for."""
_AWAY = (
    OSError,
    TimeoutError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    asyncpg.PostgresConnectionError,
    asyncpg.InvalidAuthorizationSpecificationError,
    asyncpg.exceptions.OperatorInterventionError,
    asyncpg.exceptions.InsufficientResourcesError,
    asyncpg.exceptions.TransactionRollbackError,
    asyncpg.exceptions.ReadOnlySQLTransactionError,
)
"""The server cannot be reached, shuts down or starts, is full, or wants the same tried once more."""


class PostgresDatabase:
    """A pool of connections."""

    is_shared = True

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self.reader = _executor(pool)
        self.aside = _executor(pool, within_s=None)

    @classmethod
    async def open(cls, url: str, *, most: int = 10) -> PostgresDatabase:
        """Opens the pool of at most so many connections. `url` is `postgresql://…`."""
        pool = await asyncpg.create_pool(
            url,
            min_size=0,
            max_size=most,
            reset=_reset,
            timeout=REACHED_WITHIN_S,
            statement_cache_size=CACHED_STATEMENTS,
            max_cached_statement_lifetime=0,
        )
        return cls(pool)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Executor]:
        with _reached():
            connection = await self._pool.acquire(timeout=REACHED_WITHIN_S)
        try:
            transaction = connection.transaction()
            with _reached():
                # As a block, which the driver ends by itself, and without a word, where BEGIN was cut off.
                await transaction.__aenter__()
            try:
                yield _executor(connection)
            except BaseException as error:
                with _reached():
                    await transaction.__aexit__(type(error), error, None)
                raise
            with _reached():
                await transaction.__aexit__(None, None, None)
        finally:
            await self._pool.release(connection)

    def must_be_there(self) -> None:
        """The server looks after its files."""

    async def scrub(self) -> None:
        """Frees deleted rows at once; their bytes are overwritten as the room is used again."""
        with _reached():
            async with self._pool.acquire() as connection:
                await connection.execute("VACUUM")

    async def close(self) -> None:
        await self._pool.close()


def _executor(
    where: asyncpg.Pool | asyncpg.pool.PoolConnectionProxy, within_s: float | None = ANSWERS_WITHIN_S
) -> Executor:
    async def run(sql: str, values: Sequence[Any]) -> Iterable[Sequence[Any]]:
        try:
            found: list[Sequence[Any]] = await where.fetch(sql, *values, timeout=within_s)
        except _AWAY as error:
            _fail(error)
        return found

    async def run_many(sql: str, rows: Sequence[Sequence[Any]]) -> None:
        with _reached():
            await where.executemany(sql, rows, timeout=within_s)

    async def run_long(sql: str, values: Sequence[Any]) -> Iterable[Sequence[Any]]:
        with _reached():
            found: list[Sequence[Any]] = await where.fetch(sql, *values)
        return found

    return Executor(POSTGRESQL, run, run_many, run_long)


@contextmanager
def _reached() -> Iterator[None]:
    """Raises StoreAway where the server cannot be asked now; a statement that is wrong stays an error."""
    try:
        yield
    except _AWAY as error:
        _fail(error)


def _fail(error: Exception) -> NoReturn:
    if isinstance(error, ValueError):  # what the driver says of a value that fits no column
        raise error
    raise StoreAway(f"{type(error).__name__}: {error}") from error


async def _reset(_connection: object) -> None:
    # Instead of the driver's reset, which is one more journey per use: it rolls an open transaction back
    # by itself, and what we run leaves nothing else behind.
    return
