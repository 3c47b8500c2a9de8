"""Settings that name several things, separated by commas. What does not do raises ValueError, in one line."""

from __future__ import annotations

import re
from ipaddress import ip_network

_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:\d+)?")  # as browsers send it, WHATWG HTML 7.1.1


def telegram_ids(given: object) -> object:
    """Who runs the platform."""
    if not isinstance(given, str):
        return given
    words = _words(given)
    if not all(word.isascii() and word.isdigit() for word in words):
        raise ValueError("must be Telegram ids, separated by commas, such as 1234567,7654321")
    return frozenset(map(int, words))


def origins(given: object) -> object:
    """Whose pages may call the API."""
    if not isinstance(given, str):
        return given
    words = _words(given)
    if not all(_ORIGIN.fullmatch(word) for word in words):
        raise ValueError("must be origins, separated by commas, such as https://shop.example.org")
    return frozenset(words)


def networks(given: object) -> object:
    """Whose word on where a request comes from counts."""
    if not isinstance(given, str):
        return given
    try:
        found = frozenset(map(ip_network, _words(given)))
    except ValueError:
        raise ValueError(
            "must be addresses or networks, separated by commas, such as 127.0.0.1,10.0.0.0/8"
        ) from None
    if not all(network.prefixlen for network in found):
        raise ValueError("must not be everybody: whom it names may say where a request comes from")
    return found


def _words(given: str) -> list[str]:
    return [word.strip() for word in given.split(",") if word.strip()]
