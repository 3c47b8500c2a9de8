"""Calls to the Bot API over one aiohttp session, none of whose errors can tell the token.

The address of every call holds the bot's token and aiohttp writes addresses into its errors, so
nothing of an error but its kind, the host and the system's own words leaves this module.
"""

import json
import os
from collections.abc import Sequence
from functools import lru_cache
from http import HTTPStatus
from io import BytesIO
from typing import Any, Final, cast

import aiohttp
from telegram import Bot
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

# Read by the library whenever it makes a RetryAfter; without it each one warns of a coming change.
os.environ.setdefault("PTB_TIMEDELTA", "true")

_UNSAID: Final = b'{"ok":false}'
_JSON: Final = {"Content-Type": "application/json"}
_FAILURES: Final = (aiohttp.ClientError, OSError, ValueError, TypeError, RuntimeError, AssertionError)


class AiohttpRequest(BaseRequest):
    """The HTTP side of a `telegram.Bot`; give the same one as `request` and `get_updates_request`.

    `connections` bounds the open connections, long poll included. Timeouts are seconds, None waits
    for ever: for the answer (between two pieces of it), for sending, the same with files, for a
    connection to open, and for one of the pool to come free. Raises TimedOut and NetworkError; after
    either, the call may have been done all the same.
    """

    __slots__ = ("_connect", "_connections", "_media_write", "_pool", "_read", "_session", "_write")

    def __init__(
        self,
        *,
        connections: int = 100,
        read_timeout: float | None = 10.0,
        write_timeout: float | None = 10.0,
        media_write_timeout: float | None = 60.0,
        connect_timeout: float | None = 5.0,
        pool_timeout: float | None = 10.0,
    ) -> None:
        self._connections = connections
        self._read = read_timeout
        self._write = write_timeout
        self._media_write = media_write_timeout
        self._connect = connect_timeout
        self._pool = pool_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer where the call does not say."""
        return self._read

    async def initialize(self) -> None:
        """Opens the session; again does nothing, as a bot that has this twice asks twice."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=30),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT, "Accept-Encoding": "identity"},
            )

    async def shutdown(self) -> None:
        """Closes the session and its connections; calls under way fail with NetworkError."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Makes one call: HTTP status and body. Raises TimedOut, NetworkError."""
        has_files = request_data is not None and request_data.contains_files
        within = _timeout(
            _given(read_timeout, self._read),
            _given(write_timeout, self._media_write if has_files else self._write),
            _given(connect_timeout, self._connect),
            _given(pool_timeout, self._pool),
            method == "POST",
        )
        try:
            return await self._fetch(url, method, request_data, within)
        except _FAILURES as failure:
            told = _told(failure)
        # Raised outside the handler, since `from None` hides a context but keeps it within reach.
        raise told

    async def _fetch(
        self, url: str, method: str, request_data: RequestData | None, within: aiohttp.ClientTimeout
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NetworkError("The HTTP client is closed")
        data: bytes | aiohttp.FormData | None = None
        headers = None
        if request_data is not None and request_data.contains_files:
            data = _form(request_data)
        elif request_data is not None:
            data, headers = request_data.json_payload, _JSON
        async with self._session.request(
            method, url, data=data, headers=headers, timeout=within, allow_redirects=False
        ) as response:
            body = await response.read()
            return _status(response.status), body if response.status < 300 else _refusal(body)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Reads an answer of the Bot API; unlike the library's own, never logs what came.

        Raises NetworkError for whatever is no answer of the Bot API (a proxy's page, half a body).
        """
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            answer = None
        if isinstance(answer, dict) and ("result" in answer or answer.get("ok") is False):
            return answer
        raise NetworkError("Invalid server response")


async def raw_updates(
    bot: Bot, offset: int | None, timeout_s: int, allowed_updates: Sequence[str] | None = None
) -> list[dict[str, Any]]:
    """One long poll of at most `timeout_s` seconds: updates from `offset` on, just as they came.

    Raises what `Bot.get_updates` raises: InvalidToken, Conflict (another poller or a webhook),
    RetryAfter, TimedOut, NetworkError.
    """
    asked = {"offset": offset, "timeout": timeout_s, "allowed_updates": allowed_updates}
    request = bot.request
    patience = None if request.read_timeout is None else request.read_timeout + timeout_s
    result = await request.post(
        f"{bot.base_url}/getUpdates",
        RequestData([RequestParameter.from_input(key, value) for key, value in asked.items()]),
        read_timeout=patience,
    )
    return cast("list[dict[str, Any]]", result)


def _given(asked: ODVInput[float], default: float | None) -> float | None:
    return default if isinstance(asked, DefaultValue) else asked


@lru_cache(maxsize=64)
def _timeout(
    read: float | None, write: float | None, connect: float | None, pool: float | None, has_body: bool
) -> aiohttp.ClientTimeout:
    """What aiohttp calls these; it has no limit for writing, so calls with a body get one in all."""
    opening = None if connect is None or pool is None else connect + pool
    total = None
    if has_body and opening is not None and write is not None and read is not None:
        total = opening + write + read
    return aiohttp.ClientTimeout(total=total, connect=opening, sock_connect=connect, sock_read=read)


def _form(request_data: RequestData) -> aiohttp.FormData:
    # Quoted, a Telugu file name would arrive as percent signs: Telegram takes names as they stand.
    form = aiohttp.FormData(request_data.json_parameters, quote_fields=False)
    for name, (filename, content, mimetype) in request_data.multipart_data.items():
        # Large bytes would be written in one go, which aiohttp warns of; a stream goes out in pieces.
        stream = BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, stream, filename=filename, content_type=mimetype)
    return form


def _status(status: int) -> int:
    """The status, by which the library tells who is at fault: what is too large now is so at every try."""
    return HTTPStatus.BAD_REQUEST if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE else status


def _refusal(body: bytes) -> bytes:
    """The body of a refused call, or an empty refusal where a stranger's page may quote the address."""
    try:
        AiohttpRequest.parse_json_payload(body)
    except NetworkError:
        return _UNSAID
    return body


def _told(failure: Exception) -> NetworkError:
    """The same failure in words that cannot hold the address."""
    if isinstance(failure, TimeoutError):
        return TimedOut(f"Timed out ({type(failure).__name__})")
    words = type(failure).__name__
    if isinstance(failure, aiohttp.ClientConnectorError):
        words += f" to {failure.host}:{failure.port}: {failure.os_error.strerror}"
    elif isinstance(failure, OSError) and failure.errno:
        words += f": {os.strerror(failure.errno)}"
    return NetworkError(words)
