"""Which addresses a hook may call: https, on the open internet. Any other would reach inside."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from domain.platform.webhooks.errors import BadHookAddress

LONGEST_ADDRESS = 500
IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAME = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.[a-z][a-z0-9-]*[a-z0-9]")  # 127.1 is none, and 0x7f.1
_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: its last 32 bits are an IPv4 address


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
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if inner is None and address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None or address.is_site_local:
            return inner is not None and is_public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


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
