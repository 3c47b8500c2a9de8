"""Logs: readable on a console or JSON, and never with a bot token in them."""

from __future__ import annotations

import logging
import re
import sys
from typing import Any, Literal

import structlog

_TOKEN = re.compile(r"\d{5,}(?::|%3A)[A-Za-z0-9_-]{20,}")
_LOUD = ("telegram", "aiohttp", "apscheduler", "asyncio", "alembic")


def set_up(kind: Literal["console", "json"]) -> None:
    """Logs to stderr; what libraries log by Python's own logging goes the same way."""
    renderer: Any = structlog.processors.JSONRenderer() if kind == "json" else _console()
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    last: list[Any] = [renderer, hide_tokens]
    structlog.configure(
        processors=[*shared, *last],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
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


def hide_tokens(_: object, __: str, line: str) -> str:
    """Masks whatever looks like a bot token. Comes last: an error's words are written by the renderer."""
    return _TOKEN.sub("***", line)


def _console() -> structlog.dev.ConsoleRenderer:
    return structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
