"""Reads what strangers send, in a process of its own that may run out of memory or time without harm."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from array import array
from asyncio.subprocess import Process
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, overload

from domain.catalogue.errors import ListLocked, ListTooLarge, NoHeader, NoList
from domain.catalogue.stock_lists import plain
from domain.catalogue.stock_lists.columns import NOTHING, Meant
from domain.catalogue.stock_lists.stock_list import GoodsRow, RowFault, StockList

MOST_BYTES = 20 << 20
"""What Telegram gives a bot of a file; over other ways it is no more."""
WITHIN_S = 90
MOST_TOLD = 200 << 20
CHUNK = 1 << 18
READING = {error.code: error for error in (NoHeader, NoList, ListLocked)}
"""What can come of it, by its code."""
ROOT = Path(__file__).resolve().parent.parent
GOODS = b'{"goods":'
_KEPT = ("PATH", "LANG", "SYSTEMROOT")


def too_large() -> ListTooLarge:
    """What is said of a file that is larger than is read."""
    return ListTooLarge(most=MOST_BYTES >> 20)


class ChildReader:
    """Reads lists in child processes."""

    def __init__(self, within_s: float = WITHIN_S) -> None:
        self._within_s = within_s

    async def read(self, raw: bytes, *, currency: str, prices: str = "", meant: Meant = NOTHING) -> StockList:
        if len(raw) > MOST_BYTES:
            raise too_large()
        lines = await self._lines(raw, currency, prices or "-", json.dumps(dict(meant)))
        return await asyncio.to_thread(_meant, lines, currency)

    async def _lines(self, raw: bytes, *asked: str) -> bytearray:
        """What the child writes. It is given none of our environment, where the secrets stand."""
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "sheets.child",
            *asked,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            cwd=ROOT,
            env=_environment(os.environ),
        )
        try:
            async with asyncio.timeout(self._within_s):
                _, told = await asyncio.gather(_feed(child, raw), _told_by(child))
                await child.wait()
        except TimeoutError:
            raise too_large() from None
        finally:
            with suppress(ProcessLookupError):
                child.kill()
            await child.wait()
        if child.returncode != 0:
            raise too_large()
        return told


async def _feed(child: Process, raw: bytes) -> None:
    assert child.stdin
    with suppress(ConnectionError):  # it may have ended before it had read all
        child.stdin.write(raw)
        await child.stdin.drain()
    child.stdin.close()


async def _told_by(child: Process) -> bytearray:
    assert child.stdout
    told = bytearray()
    while some := await child.stdout.read(CHUNK):
        told += some
        if len(told) > MOST_TOLD:
            raise too_large()
    return told


def _environment(own: Mapping[str, str]) -> dict[str, str]:
    return {name: own[name] for name in _KEPT if name in own} | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


def _meant(told: bytearray, currency: str) -> StockList:
    """What the child says: rows of goods stay as it wrote them until somebody wants to look at them."""
    lines = iter_lines(told)
    head = next(lines, None)
    if head is None:
        raise NoList
    first: dict[str, Any] = json.loads(told[slice(*head)])
    _must_be_well(first)
    goods = array("Q")
    faults: dict[str, list[RowFault]] = {"bad": [], "noted": []}
    for start, end in lines:
        if told.startswith(GOODS, start):
            goods.extend((start, end))
        else:
            line: dict[str, Any] = json.loads(told[start:end])
            _must_be_well(line)
            [(kind, row)] = line.items()
            faults[kind].append(plain.fault_from(row))
    rows = KeptRows(told, goods, currency)
    return replace(plain.head_from(first), goods=rows, bad=tuple(faults["bad"]), noted=tuple(faults["noted"]))


def _must_be_well(line: Mapping[str, Any]) -> None:
    if code := line.get("error"):
        raise too_large() if code == ListTooLarge.code else READING[code]


def iter_lines(told: bytearray) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends."""
    start = 0
    while (end := told.find(b"\n", start)) >= 0:
        yield start, end
        start = end + 1


class KeptRows(Sequence[GoodsRow]):
    """Rows of goods in the lines that tell them: 50,000 of them are 30 MB, and as objects ten times that."""

    def __init__(self, told: bytearray, ends: array[int], currency: str) -> None:
        self._told, self._ends, self._currency = told, ends, currency

    def __len__(self) -> int:
        return len(self._ends) // 2

    @overload
    def __getitem__(self, at: int) -> GoodsRow: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[GoodsRow]: ...
    def __getitem__(self, at: int | slice) -> GoodsRow | Sequence[GoodsRow]:
        if isinstance(at, slice):
            return [self._row(each) for each in range(*at.indices(len(self)))]
        return self._row(range(len(self))[at])

    def _row(self, at: int) -> GoodsRow:
        line = self._told[self._ends[2 * at] : self._ends[2 * at + 1]]
        return plain.row_from(json.loads(line)["goods"], self._currency)
