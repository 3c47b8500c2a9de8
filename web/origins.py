"""Where a request comes from, when it came through proxies.

Each proxy writes the address that it heard from behind those that it was told (X-Forwarded-For; RFC 7239, 5.2
and 8.1). So what our own proxies wrote stands rightmost, and only that can be believed. `Forwarded` is not
read: a proxy that knows only the other header passes on whatever a visitor put in there.
"""

from __future__ import annotations

from collections.abc import Collection
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network
HEADER = "X-Forwarded-For"
ONE_HOUSEHOLD = 64
"""Bits of an IPv6 address that a visitor cannot choose: the rest is theirs (RFC 6177)."""


def behind(proxies: Collection[Network]) -> Middleware:
    """Takes `remote` from what these proxies have heard; from anybody else the header is no word at all."""

    @web.middleware
    async def look_through(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not proxies or not request.remote:
            return await handler(request)
        told = ",".join(request.headers.getall(HEADER, ())).split(",")
        return await handler(request.clone(remote=origin(request.remote, told, proxies)))

    return look_through


def origin(peer: str, told: list[str], proxies: Collection[Network]) -> str:
    """The rightmost address that is none of our proxies'; `told` as they stand in the header.

    What cannot be read ends the search: it is the proxy's own address then that counts.
    """
    nearest = _address(peer)
    for word in reversed(told):
        if nearest is None or not any(nearest in proxy for proxy in proxies):
            break
        further = _address(word)
        if further is None:
            break
        nearest = further
    return str(nearest or peer)


def counted_by(remote: str | None) -> str:
    """What attempts are counted by: an IPv4 address, or the network of an IPv6 one."""
    address = _address(remote or "")
    if isinstance(address, IPv6Address):
        return str(IPv6Network((int(address), ONE_HOUSEHOLD), strict=False))
    return str(address or remote or "")


def _address(word: str) -> Address | None:
    """`192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1` or `[2001:db8::1]:4711`; IPv4 within IPv6 as IPv4."""
    plain = word.strip()
    if plain.startswith("["):
        plain = plain[1:].partition("]")[0]
    elif plain.count(":") == 1:
        plain = plain.partition(":")[0]
    try:
        found = ip_address(plain)
    except ValueError:
        return None
    return (found.ipv4_mapped or found) if isinstance(found, IPv6Address) else found
