"""PostgreSQL: a pool of connections."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
from sqlalchemy import make_url

from storage.engine.executor import Executor

POSTGRESQL = make_url("postgresql+asyncpg://").get_dialect()()
CACHED_STATEMENTS = 512


class PostgresDatabase:
    """A pool of connections."""

    is_shared = True

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self.reader = Executor(
            POSTGRESQL,
            lambda sql, values: pool.fetch(sql, *values),
            lambda sql, rows: pool.executemany(sql, rows),
        )
        self.aside = self.reader

    @classmethod
    async def open(cls, url: str, *, most: int = 10) -> PostgresDatabase:
        """Opens the pool of at most so many connections. `url` is `postgresql://…`."""
        pool = await asyncpg.create_pool(
            url,
            min_size=1,
            max_size=most,
            reset=_reset,
            statement_cache_size=CACHED_STATEMENTS,
            max_cached_statement_lifetime=0,
        )
        return cls(pool)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Executor]:
        async with self._pool.acquire() as connection, connection.transaction():
            yield Executor(
                POSTGRESQL,
                lambda sql, values: connection.fetch(sql, *values),
                lambda sql, rows: connection.executemany(sql, rows),
            )

    async def scrub(self) -> None:
        """Frees deleted rows at once; their bytes are overwritten as the room is used again."""
        async with self._pool.acquire() as connection:
            await connection.execute("VACUUM")

    async def close(self) -> None:
        await self._pool.close()


async def _reset(_connection: object) -> None:
    # Instead of the driver's reset, which is one more journey per use: it rolls an open transaction back
    # by itself, and what we run leaves nothing else behind.
    return
