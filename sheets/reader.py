"""Reads what strangers send, in a process of its own that may run out of memory or time without harm."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from domain.catalogue.errors import ListLocked, ListTooLarge, NoHeader, NoList
from domain.catalogue.stock_lists import plain
from domain.catalogue.stock_lists.stock_list import StockList

MOST_BYTES = 20 << 20
"""What Telegram gives a bot of a file; over other ways it is no more."""
WITHIN_S = 90
MOST_TOLD = 200 << 20
READING = {error.code: error for error in (NoHeader, NoList, ListLocked)}
"""What can come of it, by its code."""
ROOT = Path(__file__).resolve().parent.parent
_KEPT = ("PATH", "LANG", "SYSTEMROOT")


def too_large() -> ListTooLarge:
    """What is said of a file that is larger than is read."""
    return ListTooLarge(most=MOST_BYTES >> 20)


class ChildReader:
    """Reads lists in child processes."""

    def __init__(self, within_s: float = WITHIN_S) -> None:
        self._within_s = within_s

    async def read(self, raw: bytes, *, currency: str, prices: str = "") -> StockList:
        if len(raw) > MOST_BYTES:
            raise too_large()
        lines = await self._lines(raw, currency, prices or "-")
        return await asyncio.to_thread(_meant, lines, currency)

    async def _lines(self, raw: bytes, currency: str, prices: str) -> bytes:
        """What the child writes. It is given none of our environment, where the secrets stand."""
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "sheets.child",
            currency,
            prices,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            cwd=ROOT,
            env=_environment(os.environ),
        )
        try:
            async with asyncio.timeout(self._within_s):
                told, _ = await child.communicate(raw)
        except TimeoutError:
            raise too_large() from None
        finally:
            with suppress(ProcessLookupError):
                child.kill()
            await child.wait()
        if child.returncode != 0 or len(told) > MOST_TOLD:
            raise too_large()
        return told


def _environment(own: Mapping[str, str]) -> dict[str, str]:
    return {name: own[name] for name in _KEPT if name in own} | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


def _meant(told: bytes, currency: str) -> StockList:
    lines: list[dict[str, Any]] = [json.loads(line) for line in told.splitlines()]
    if not lines:
        raise NoList
    if code := next((line["error"] for line in lines if "error" in line), None):
        raise too_large() if code == ListTooLarge.code else READING[code]
    return plain.from_lines(lines, currency)
