"""Imports of stock lists: the file, what it would do, and who works it off."""

from __future__ import annotations

import json
import secrets
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, func, select, update

from domain.catalogue.imports.ports import Plain
from domain.catalogue.imports.stock_import import UNDER_WAY, Findings, ImportState, StockImport, Totals
from domain.catalogue.stock_lists.plain import question_from
from storage.engine.leases import LeasedTable, StoredLeases
from storage.engine.rows import adding, adding_once, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.schema import tables as t

MOST_STATES = 4
_i = t.stock_import.c


class _ImportRow(NamedTuple):
    id: int
    public_id: str
    shop_id: int
    by_identity: int
    at: int
    state: str
    name: str
    file_id: str
    from_shop: int | None
    hides_missing: int
    prices: str
    done: int
    rows: int
    findings: str
    amendment_id: int | None
    error: str

    @property
    def stock_import(self) -> StockImport:
        return StockImport(
            id=self.id,
            public_id=self.public_id,
            shop_id=self.shop_id,
            by=self.by_identity,
            at=from_ms(self.at),
            state=ImportState(self.state),
            name=self.name,
            file_id=self.file_id,
            from_shop=self.from_shop,
            hides_missing=bool(self.hides_missing),
            prices=self.prices,
            done=self.done,
            rows=self.rows,
            findings=_findings(self.findings),
            amendment_id=self.amendment_id,
            error=self.error,
        )


class _MeantRow(NamedTuple):
    header: str
    meaning: str


_MEANT = select(*columns(_MeantRow, t.list_column)).where(t.list_column.c.shop_id == bindparam("shop"))
_told = adding_once(t.list_column, "shop_id", "header", "meaning")
_MEAN = _told.on_conflict_do_update(
    index_elements=["shop_id", "header"], set_={"meaning": _told.excluded.meaning}
)
_IMPORT = columns(_ImportRow, t.stock_import)
_OPEN = (ImportState.PROPOSED, ImportState.FAILED)
_ADD = adding(
    t.stock_import,
    *("public_id", "shop_id", "by_identity", "at", "state", "name", "file_id", "file"),
    *("hides_missing", "prices", "from_shop"),
).returning(_i.id)
_ONE = select(*_IMPORT).where(_i.id == bindparam("by_id"))
_NAMED = select(*_IMPORT).where(_i.public_id == bindparam("public"))
_LATEST = (
    select(*_IMPORT).where(_i.shop_id == bindparam("shop")).order_by(_i.id.desc()).limit(bindparam("most"))
)
_FILE = select(_i.file).where(_i.id == bindparam("by_id"))
_FAULTS = select(_i.faults).where(_i.id == bindparam("by_id"))
_CHANGE = update(t.stock_import).where(_i.id == bindparam("by_id"))
_KEEP_FILE = _CHANGE.values(file=bindparam("raw"))
_MOVE = (
    _CHANGE.where(_i.state.in_([bindparam(f"of{at}") for at in range(MOST_STATES)]))
    .values(
        state=bindparam("to"),
        amendment_id=func.coalesce(bindparam("amendment", type_=t.BIG), _i.amendment_id),
        error=bindparam("code"),
        done=0,
        holder=None,
        held_until=0,
    )
    .returning(_i.id)
)
_CHOOSE = _CHANGE.values(hides_missing=bindparam("hides"), prices=bindparam("said"))
_FOUND = _CHANGE.values(findings=bindparam("what"), faults=bindparam("kept"))
_LOOKED = _CHANGE.values(done=bindparam("so_many"), rows=bindparam("of_all"))
_DROP_OPEN = (
    update(t.stock_import)
    .where(_i.shop_id == bindparam("shop"), _i.state.in_([*_OPEN, ImportState.WAITING]))
    .values(state=ImportState.DROPPED.value, file=None, holder=None, held_until=0)
)
_WAITS = _i.state.in_(UNDER_WAY)
_COUNT = select(func.count()).where(_WAITS)
_LEASED = LeasedTable(t.stock_import, _WAITS)
_CLAIM = _LEASED.claim_oldest()


@dataclass(frozen=True, slots=True)
class StoredImports:
    """Imports in the database."""

    tx: Transaction

    async def add(
        self,
        shop_id: int,
        by: int,
        raw: bytes | None,
        *,
        name: str,
        file_id: str,
        hides_missing: bool,
        prices: str,
        from_shop: int | None = None,
    ) -> StockImport:
        await self.tx.executor.run(_DROP_OPEN, shop=shop_id)
        given = {
            "public_id": secrets.token_hex(16),
            "shop_id": shop_id,
            "by_identity": by,
            "at": self.tx.at,
            "state": ImportState.WAITING,
            "name": name,
            "file_id": file_id,
            "file": raw,
            "hides_missing": int(hides_missing),
            "prices": prices,
            "from_shop": from_shop,
        }
        return await self.get(found(await self.tx.executor.value(_ADD, int, **given)))

    async def get(self, import_id: int) -> StockImport:
        return found(await self.tx.executor.row(_ONE, _ImportRow, by_id=import_id)).stock_import

    async def named(self, public_id: str) -> StockImport:
        return found(await self.tx.executor.row(_NAMED, _ImportRow, public=public_id)).stock_import

    async def latest(self, shop_id: int, most: int) -> list[StockImport]:
        rows = await self.tx.executor.rows(_LATEST, _ImportRow, shop=shop_id, most=most)
        return [row.stock_import for row in rows]

    async def file(self, import_id: int) -> bytes | None:
        records = await self.tx.executor.records(_FILE, by_id=import_id)
        return bytes(records[0]["file"]) if records and records[0]["file"] is not None else None

    async def keep_file(self, import_id: int, raw: bytes) -> None:
        await self.tx.executor.run(_KEEP_FILE, by_id=import_id, raw=raw)

    async def move(
        self,
        import_id: int,
        of: Sequence[ImportState],
        state: ImportState,
        *,
        amendment_id: int | None = None,
        error: str = "",
    ) -> bool:
        from_ = {f"of{at}": of[min(at, len(of) - 1)] for at in range(MOST_STATES)}
        given = {"by_id": import_id, "to": state, "amendment": amendment_id, "code": error}
        return bool(await self.tx.executor.run(_MOVE, **from_, **given))

    async def choose(self, import_id: int, *, hides_missing: bool, prices: str) -> None:
        await self.tx.executor.run(_CHOOSE, by_id=import_id, hides=int(hides_missing), said=prices)

    async def meant(self, shop_id: int) -> dict[str, str]:
        return dict(await self.tx.executor.rows(_MEANT, _MeantRow, shop=shop_id))

    async def mean(self, shop_id: int, meant: Mapping[str, str]) -> None:
        rows = [{"shop_id": shop_id, "header": each, "meaning": column} for each, column in meant.items()]
        await self.tx.executor.many(_MEAN, rows)

    async def keep_findings(self, import_id: int, findings: Findings, faults: Sequence[Plain]) -> None:
        what = json.dumps(asdict(findings), ensure_ascii=False, separators=(",", ":"))
        kept = zlib.compress(json.dumps(faults, ensure_ascii=False, separators=(",", ":")).encode())
        await self.tx.executor.run(_FOUND, by_id=import_id, what=what, kept=kept)

    async def faults(self, import_id: int) -> list[Plain]:
        records = await self.tx.executor.records(_FAULTS, by_id=import_id)
        kept = records[0]["faults"] if records else None
        told: list[Plain] = json.loads(zlib.decompress(kept)) if kept else []
        return told

    async def looked_at(self, import_id: int, done: int, rows: int) -> None:
        await self.tx.executor.run(_LOOKED, by_id=import_id, so_many=done, of_all=rows)

    async def waiting(self) -> int:
        return await self.tx.executor.value(_COUNT, int) or 0

    async def claim(self, holder: str, *, most: int, lease_s: int) -> list[int]:
        now = self.tx.at
        given = {"by": holder, "until": now + lease_s * 1000, "now": now, "most": most}
        return await self.tx.executor.values(_CLAIM, int, **given)

    @property
    def leases(self) -> StoredLeases:
        return StoredLeases(self.tx, _LEASED)


def _findings(kept: str) -> Findings:
    told = json.loads(kept)
    if not told:
        return Findings()
    example = told["example"]
    return Findings(
        totals=Totals(**told["totals"]),
        in_paise=told["in_paise"],
        is_guessed=told["is_guessed"],
        example=(example[0], example[1]) if example else None,
        columns=told["columns"],
        unknown=tuple(told["unknown"]),
        changes=tuple(told["changes"]),
        questions=tuple(map(question_from, told.get("questions", ()))),
    )
