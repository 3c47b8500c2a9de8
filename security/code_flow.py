"""What OAuth's code flow sends: the way out, the exchange of the code (RFC 6749), its proof (RFC 7636)."""

import base64
import hashlib
import ipaddress
from urllib.parse import quote, urlencode, urlsplit

from aiohttp import encode_basic_auth

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def is_safe(url: str) -> bool:
    """Whether nobody on the way reads along: https, or http that stays on this machine (RFC 8252, 7.3)."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if parts.scheme == "https":
        return bool(parts.hostname)
    return parts.scheme == "http" and _is_local(parts.hostname or "")


def way_out(endpoint: str, asked: dict[str, str], verifier: str) -> str:
    """Where the person is sent; the endpoint may have a query of its own (RFC 6749, 3.1)."""
    proof = {"code_challenge": _challenge(verifier), "code_challenge_method": "S256"}
    query = urlencode({"response_type": "code"} | asked | proof)
    parts = urlsplit(endpoint)
    return parts._replace(query="&".join(filter(None, (parts.query, query)))).geturl()


def exchange(code: str, verifier: str, redirect_uri: str) -> dict[str, str]:
    """The fields that give a code for tokens."""
    return {
        "grant_type": "authorization_code",
        "redirect_uri": redirect_uri,
        "code": code,
        "code_verifier": verifier,
    }


def by_basic(client_id: str, secret: str) -> dict[str, str]:
    """Proves by a header who we are; both are form-encoded before they are joined (RFC 6749, 2.3.1)."""
    return {"Authorization": encode_basic_auth(quote(client_id, safe=""), quote(secret, safe=""))}


def _challenge(verifier: str) -> str:
    hashed = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(hashed).decode().rstrip("=")


def _is_local(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
