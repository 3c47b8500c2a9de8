"""Which addresses a hook may call: https, on the open internet. Any other would reach inside."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from domain.platform.webhooks.errors import BadHookAddress

LONGEST_ADDRESS = 500
IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAME = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.[a-z][a-z0-9-]*[a-z0-9]")  # 127.1 is none, and 0x7f.1
_CARRIES_IPV4 = tuple(map(ipaddress.IPv6Network, ("::ffff:0:0/96", "64:ff9b::/96")))
"""Whose last 32 bits are an IPv4 address: mapped, and translated (RFC 6052)."""
_OF_THE_INTERNET = {4: ipaddress.ip_network("0.0.0.0/0"), 6: ipaddress.ip_network("2000::/3")}
"""All IPv6 addresses of the internet have been given from this one block (RFC 4291, IANA)."""
_SPECIAL = {
    4: tuple(
        ipaddress.ip_network(block)
        for block in (
            *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
            *("192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24"),
            *("192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"),
            *("224.0.0.0/4", "240.0.0.0/4"),
        )
    ),
    6: tuple(
        ipaddress.ip_network(block)
        for block in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
    ),
}
"""IANA's registries of special-purpose addresses, whole: some are reachable, and none is a system of
somebody's who keeps a shop. https://www.iana.org/assignments/iana-ipv4-special-registry and -ipv6-; multicast
and what is reserved besides. 6to4 (2002::/16) is no longer used (RFC 7526).
"""


def hook_address(typed: str, *, may_be_local: bool = False) -> str:
    """What was typed, as an address that may be called. Raises BadHookAddress.

    `may_be_local` lets this machine be called as well, without encryption.
    """
    parts = _parts(typed.strip())
    host = parts.hostname or ""
    number = _number(host)
    is_local = host == "localhost" or bool(number and number.is_loopback)
    if is_local and may_be_local:
        is_fit = parts.scheme in ("http", "https")
    else:
        is_fit = parts.scheme == "https" and not is_local and (number is None or is_public(number))
    if not is_fit:
        raise BadHookAddress
    return parts.geturl()


def is_public(address: IpAddress) -> bool:
    """Whether it is one of the internet's, and not of this machine, its network or its cloud."""
    if isinstance(address, ipaddress.IPv6Address) and any(address in each for each in _CARRIES_IPV4):
        return is_public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    within = _OF_THE_INTERNET[address.version]
    return address in within and not any(address in each for each in _SPECIAL[address.version])


def _parts(text: str) -> SplitResult:
    if len(text) > LONGEST_ADDRESS or not text.isascii() or not text.isprintable() or " " in text:
        raise BadHookAddress
    try:
        parts = urlsplit(text)
        is_numbered = parts.port is None or parts.port > 0
    except ValueError:
        raise BadHookAddress from None
    host = parts.hostname or ""
    is_named = host == "localhost" or bool(_NAME.fullmatch(host))
    if not is_numbered or "@" in parts.netloc or parts.fragment or not (is_named or _number(host)):
        raise BadHookAddress
    return parts


def _number(host: str) -> IpAddress | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None
