"""Listening: a port that is not to be had is told in a line with the way out."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from typing import TypeVar

T = TypeVar("T")
WHY = {
    errno.EADDRINUSE: "is taken: end the program that listens there, or choose another",
    errno.EACCES: "is not for this user to listen on: choose one from 1024",
}


class PortNotToBeHad(Exception):
    """Says which port, why, and the way out, in one line."""


@contextlib.asynccontextmanager
async def listening(part: AbstractAsyncContextManager[T], port: int, way_out: str) -> AsyncIterator[T]:
    """The part, which listens on the port while it is open; `way_out` is where another port is given.

    Raises PortNotToBeHad.
    """
    async with contextlib.AsyncExitStack() as stack:
        try:
            opened = await stack.enter_async_context(part)
        except OSError as error:
            if error.errno not in WHY:
                raise
            line = f"Port {port} {WHY[error.errno]} with {way_out} (0: a free one)."
            raise PortNotToBeHad(line) from None
        yield opened
