"""The same over PostgreSQL: triggers note which tables were written to, and only those are looked at."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from threading import Thread
from typing import Any

import asyncpg

from tests.matrix.ground import COUNTERS, ROWS

_BEFORE = """
    CREATE SCHEMA first;
    CREATE TABLE first.touched (name text);
    CREATE FUNCTION first.note() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN INSERT INTO first.touched VALUES (TG_TABLE_NAME); RETURN NULL; END $$;
"""
_KEEP = """
    CREATE TABLE first."{0}" AS TABLE public."{0}";
    CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON public."{0}"
    FOR EACH STATEMENT EXECUTE FUNCTION first.note();
"""
# As a replica: neither foreign keys nor what guards the audit stand in the way.
_BACK = """
    DELETE FROM public."{0}";
    INSERT INTO public."{0}" OVERRIDING SYSTEM VALUE SELECT * FROM first."{0}";
"""
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
_TOUCHED = "SELECT DISTINCT name FROM first.touched ORDER BY 1"
_PRINT = """SELECT md5(coalesce(string_agg(told, '|' ORDER BY told), ''))
    FROM (SELECT "{0}"::text AS told FROM public."{0}" WHERE {1}) AS each"""
_SEQUENCES = """SELECT format('SELECT setval(%L, %s, %L)', schemaname || '.' || quote_ident(sequencename),
    coalesce(last_value, 1), last_value IS NOT NULL) FROM pg_sequences WHERE schemaname = 'public'"""
_REFUSALS = "SELECT count(*) FROM audit WHERE outcome = 'refused' AND action LIKE 'refused.%'"


class PostgresGround:
    """A database that others work on, by a connection of its own in a thread of its own."""

    def __init__(self, url: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._connection: asyncpg.Connection = self._wait(asyncpg.connect(url))
        tables = [name for (name,) in self._rows(_TABLES)]
        self._run(_BEFORE + "".join(map(_KEEP.format, tables)))
        self._sequences = ";".join(told for (told,) in self._rows(_SEQUENCES))
        self._first = {name: self._print(name) for name in tables if name not in COUNTERS}
        self._noted: dict[str, str] = {}

    def takes_note(self) -> None:
        """What is changed from now on counts."""
        self._noted = {name: self._print(name) for name in self._touched() if name in self._first}

    def changed(self, *, but: Iterable[str] = ()) -> list[str]:
        """The tables that are not as noted, but for those that every try is counted in, and these."""
        noted = self._first | self._noted
        asked = [name for name in self._touched() if name in noted and name not in but]
        return [name for name in asked if self._print(name) != noted[name]]

    @property
    def is_touched(self) -> bool:
        """Whether anybody has written since it was put back last."""
        return bool(self._touched())

    def put_back(self) -> None:
        """Everything as it was in the beginning."""
        if touched := self._touched():
            back = "".join(map(_BACK.format, touched))
            self._run(
                f"BEGIN; SET LOCAL session_replication_role = replica; {back} TRUNCATE first.touched; COMMIT"
            )
            self._run(self._sequences)
            self._noted = {}

    def refusals(self) -> int:
        """How many entries of the audit say that something was refused for want of a right."""
        return int(self._rows(_REFUSALS)[0][0])

    def close(self) -> None:
        """Lets go."""
        self._wait(self._connection.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _touched(self) -> list[str]:
        return [name for (name,) in self._rows(_TOUCHED)]

    def _print(self, table: str) -> str:
        return str(self._rows(_PRINT.format(table, ROWS.get(table, "true")))[0][0])

    def _rows(self, sql: str) -> list[Any]:
        return list(self._wait(self._connection.fetch(sql)))

    def _run(self, sql: str) -> None:
        self._wait(self._connection.execute(sql))

    def _wait(self, job: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(job, self._loop).result()
