"""Calls to other systems: to the open internet alone, without following anything, and never for long."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Mapping
from typing import Any

import aiohttp

from domain.platform.webhooks.addresses import is_public
from domain.platform.webhooks.hook import Tried, Trouble

PATIENCE_S = 10
MOST = 256
"""Calls at the same time: most of them wait for somebody who does not answer."""


class NotPublic(OSError):
    """An address that nobody outside may have us call."""


class Outward:
    """Posts, between `open` and `close`. `may_be_local` lets this machine be called as well."""

    def __init__(self, *, may_be_local: bool = False, patience_s: float = PATIENCE_S) -> None:
        self._may_be_local, self._patience_s = may_be_local, patience_s
        self._http: aiohttp.ClientSession | None = None

    async def open(self) -> None:
        """Connections are made anew for each call: whose address was good a minute ago may be inside now."""
        connector = aiohttp.TCPConnector(
            socket_factory=self._socket, force_close=True, use_dns_cache=False, limit=MOST
        )
        self._http = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=self._patience_s),
            auto_decompress=False,
        )

    async def close(self) -> None:
        """Lets the connections go."""
        if self._http:
            await self._http.close()

    async def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> Tried:
        """What came of it. The answer is its status alone: nothing behind its headers is read."""
        assert self._http is not None, "it is open while the program runs"
        try:
            async with self._http.post(url, data=body, headers=headers, allow_redirects=False) as answer:
                answer.close()
                return Tried(answer.status, None if 200 <= answer.status < 300 else Trouble.REFUSED)
        except TimeoutError:
            return Tried(None, Trouble.TIMEOUT)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            return Tried(None, _trouble(error))

    def _socket(self, found: tuple[Any, ...]) -> socket.socket:
        """Asked for the very address that is connected to, so a name that changes its mind does not help."""
        family, kind, protocol, _, address = found
        number = ipaddress.ip_address(address[0].partition("%")[0])
        if not is_public(number) and not (self._may_be_local and number.is_loopback):
            raise NotPublic("not on the open internet")
        made = socket.socket(family, kind, protocol)
        made.setblocking(False)
        return made


def _trouble(error: Exception) -> Trouble:
    """Nothing of the error's own text, which names the address, goes on from here."""
    if isinstance(error, aiohttp.ClientConnectorError) and isinstance(error.os_error, NotPublic):
        return Trouble.NOT_PUBLIC
    if isinstance(error, aiohttp.ClientSSLError):
        return Trouble.CERTIFICATE
    return Trouble.UNREACHABLE
