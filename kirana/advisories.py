"""Advisories: what the package index knows about vulnerabilities in what is installed.

Source: https://docs.pypi.org/api/json/, `vulnerabilities` of a release, which PyPI takes from osv.dev.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import distributions
from typing import Any

import aiohttp
import structlog

from domain.platform import vulnerabilities
from domain.platform.vulnerabilities import Vulnerability
from domain.unit_of_work import Store

log = structlog.get_logger()
Package = tuple[str, str]
OURSELVES = "kirana"
PATIENCE_S, ALL_IN_ALL_S = 10, 120
_NAME = re.compile(r"[A-Za-z0-9._-]{1,100}")
_VERSION = re.compile(r"[A-Za-z0-9.+!_-]{1,60}")
_SILENCE = (aiohttp.ClientError, OSError, TimeoutError, ValueError, TypeError, KeyError, AttributeError)
"""No answer, or one that is not of the form."""


def installed() -> list[Package]:
    """Name (normalised as PEP 503 says) and version of everything that is installed but ourselves."""
    found = {(re.sub(r"[-_.]+", "-", each.name or "").lower(), each.version) for each in distributions()}
    return sorted((name, version) for name, version in found if name not in ("", OURSELVES))


@dataclass
class Advisories:
    """Asks the index about one package after another, in the background, and has the admins told.

    `told` is called once there may be messages. `index` is the index's origin.
    """

    index: str
    store: Store
    told: Callable[[], None]
    installed: Callable[[], Iterable[Package]] = installed
    _looking: asyncio.Task[None] | None = None

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being asked now."""
        return self._looking is None or self._looking.done()

    async def begin(self) -> None:
        """Begins to look, where that is not under way."""
        if self.is_idle:
            self._looking = asyncio.create_task(self._look())

    async def look(self) -> None:
        """The same, and is over when that is."""
        await self.begin()
        if self._looking:
            await self._looking

    async def close(self) -> None:
        """Ends what is under way; it is a week until the next time."""
        if self._looking:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)

    async def _look(self) -> None:
        found: list[Vulnerability] = []
        try:
            async with asyncio.timeout(ALL_IN_ALL_S):
                await self._ask(found)
        except _SILENCE as error:
            log.warning("packages not looked up", error=type(error).__name__, says=str(error))
            await self._report(found, of_all=False)
        else:
            await self._report(found, of_all=True)

    async def _report(self, found: list[Vulnerability], *, of_all: bool) -> None:
        async with self.store.begin() as work:
            await vulnerabilities.tell(work, found)
            await vulnerabilities.heard(work, of_all=of_all)
        self.told()

    async def _ask(self, found: list[Vulnerability]) -> None:
        """One after another: nobody waits for it, and the index is everybody's. Raises _SILENCE."""
        packages = await asyncio.to_thread(lambda: list(self.installed()))
        patience = aiohttp.ClientTimeout(total=PATIENCE_S)
        known = 0
        async with aiohttp.ClientSession(timeout=patience, trust_env=True) as http:
            for name, version in packages:
                of_it = await _vulnerabilities(http, self.index, name, version)
                found += of_it or []
                known += of_it is not None
        if not known:
            raise ValueError("a mirror of packages alone: it knows of no release")


async def _vulnerabilities(
    http: aiohttp.ClientSession, index: str, name: str, version: str
) -> list[Vulnerability] | None:
    """What is known of a release; None where the index does not know that one, as it is not from there."""
    async with http.get(f"{index}/pypi/{name}/{version}/json") as answer:
        if answer.status == 404:
            return None
        answer.raise_for_status()
        told = (await answer.json()).get("vulnerabilities") or []
    read = [_vulnerability(name, version, each) for each in told if not each.get("withdrawn")]
    return list({vulnerability.advisory: vulnerability for vulnerability in read}.values())


def _vulnerability(name: str, version: str, told: dict[str, Any]) -> Vulnerability:
    """Advisories are called by several names; GitHub's, else the CVE's, is what people look for."""
    names = [told["id"], *told["aliases"]]
    called = sorted(names, key=lambda each: (not each.startswith("GHSA"), not each.startswith("CVE")))[0]
    if not _NAME.fullmatch(called) or not all(_VERSION.fullmatch(each) for each in told["fixed_in"]):
        raise ValueError(f"the answer about {name} is of another form")
    return Vulnerability(name, version, called, ", ".join(told["fixed_in"]))
