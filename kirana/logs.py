"""Logs: readable on a console or JSON, and never with a secret of the settings or a bot token in them."""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Callable, Iterable
from typing import Any, Literal
from urllib.parse import quote

import structlog

_BOT = r"\d{5,}(?::|%3A)[A-Za-z0-9_-]{20,}"
SHORTEST = 6
"""Characters. Masking what is shorter would garble words that mean something else."""
_LOUD = ("telegram", "aiohttp", "apscheduler", "asyncio", "alembic")


def set_up(kind: Literal["console", "json"], secrets: Iterable[str] = (), least: int = logging.INFO) -> None:
    """Logs to stderr what is of this level at `least`, and of libraries' own what is of a warning's.

    `secrets` are masked.
    """
    renderer: Any = structlog.processors.JSONRenderer() if kind == "json" else _console()
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    last: list[Any] = [renderer, hiding(secrets)]
    structlog.configure(
        processors=[*shared, *last],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        wrapper_class=structlog.make_filtering_bound_logger(least),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    for name in _LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)


def hiding(secrets: Iterable[str]) -> Callable[[object, str, str], str]:
    """Masks these, and whatever looks like a bot token.

    Comes last: an error's words, which may quote the address of a database, are written by the renderer.
    """
    forms = {form for each in secrets if len(each) >= SHORTEST for form in _forms(each)}
    hidden = re.compile("|".join([*map(re.escape, sorted(forms, key=len, reverse=True)), _BOT]))
    return lambda _, __, line: hidden.sub("***", line)


def _forms(secret: str) -> set[str]:
    """As it is, in an address, and in JSON."""
    return {secret, quote(secret, safe=""), json.dumps(secret)[1:-1]}


def _console() -> structlog.dev.ConsoleRenderer:
    return structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
