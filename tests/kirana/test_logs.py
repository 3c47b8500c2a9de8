"""Logs of a process of their own: one line per event, and never a bot token."""

import json
import subprocess
import sys
from typing import Any

import pytest

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
SCRIPT = f"""
import asyncio, logging, sys
import structlog
from kirana import logs

TOKEN = "{TOKEN}"

class Url:
    def __repr__(self):
        return f"https://api.telegram.org/bot{{TOKEN}}/getMe"

log = structlog.get_logger()
logs.set_up(sys.argv[1])
deep = {{"list": [TOKEN, Url()]}}
log.info("plain", told=f"see /bot{{TOKEN}}/x", deep=deep, error=OSError(TOKEN), url=Url())
log.info(f"event {{TOKEN}}")
log.info("quoted", url="https://x/bot" + TOKEN.replace(":", "%3A"))
try:
    raise ConnectionError(Url()) from ValueError(TOKEN)
except ConnectionError:
    log.exception("failed", seq=7)
logging.getLogger("aiohttp.client").warning("lost %s", Url())
logging.getLogger("asyncio").error("never retrieved", exc_info=ValueError(TOKEN))
logging.getLogger("telegram.ext").info("chatter")
logging.getLogger("elsewhere").info("chatter")
log.debug("chatter")
"""


def logged(kind: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, kind], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == ""
    return done.stderr


@pytest.mark.parametrize("kind", ["console", "json"])
def test_no_line_tells_the_token(kind: str) -> None:
    told = logged(kind)
    assert "AAHdqTcv" not in told
    assert told.count("***") >= 9
    for kept in ("plain", "failed", "ConnectionError", "ValueError", "lost", "never retrieved", "getMe"):
        assert kept in told
    assert "chatter" not in told


def test_json_is_one_object_per_line() -> None:
    lines: list[dict[str, Any]] = [json.loads(line) for line in logged("json").splitlines()]
    assert [line["level"] for line in lines] == ["info"] * 3 + ["error", "warning", "error"]
    assert [line["event"].split()[0] for line in lines][3:] == ["failed", "lost", "never"]
    assert lines[3]["seq"] == 7
    assert "Traceback" in lines[3]["exception"]
    assert all(line["timestamp"].endswith("Z") for line in lines)


def test_a_console_that_is_none_has_no_colours() -> None:
    assert "\x1b[" not in logged("console")
