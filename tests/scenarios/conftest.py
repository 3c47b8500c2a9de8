"""A stage for each scene, on both databases; at its end everything that must hold anywhere is looked at."""

import inspect
import logging
from collections.abc import AsyncIterator, Generator
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from domain.work import Rules
from sandbox.server import Sandbox
from storage.care.rotation import known_sealer
from storage.care.verify import problems
from storage.engine.database import open_database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.clock import Clock
from tests.sandbox.facts_table import read
from tests.sandbox.overheard import overhear
from tests.scenarios import street
from tests.scenarios.stage import SECRET, Stage
from tests.scenarios.transcript import compare

FACTS = read()
TRANSCRIPTS = Path(__file__).parent / "transcripts"
PASSED = pytest.StashKey[bool]()
NO_FAULT = (
    "bot was blocked by the user",
    "bot was kicked",
    "bot is not a member",
    "the group chat was deleted",
    "group chat was upgraded",
    "not enough rights",
    "CHAT_WRITE_FORBIDDEN",
    "TOPIC_CLOSED",
    "message thread not found",
    "query is too old",
)
"""What the bot learns by being refused: somebody has done something in Telegram, or was slow."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-transcripts", action="store_true", help="write the scenes' transcripts anew")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "call":
        item.stash[PASSED] = report.passed
    return report


@pytest.fixture
async def stage(
    request: pytest.FixtureRequest, database_url: str, clock: Clock, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[Stage]:
    """The bot running on the street, nobody has said anything yet."""
    database = await open_database(database_url)
    store = StoredStore(database, Sealer(SECRET), clock, Rules(300, 900))
    async with store.begin() as work:
        await street.build(work)
    with capture_logs() as logged:
        async with Sandbox() as sandbox:
            undocumented = overhear(sandbox.api, FACTS)
            stage = Stage(sandbox, clock, database_url, database, store)
            await stage.opens()
            try:
                yield stage
            finally:
                await stage.closes()
            found = await problems(database, await known_sealer(database, Sealer(SECRET)), now=clock.now)
    await database.close()
    if not request.node.stash.get(PASSED, False):
        return
    assert found == []
    errors = [str(each) for each in logged if each["log_level"] in ("error", "critical")]
    errors += [each.getMessage() for each in caplog.get_records("call") if each.levelno >= logging.ERROR]
    assert bool(errors) == stage.expects_errors, errors
    # A scene that expects errors may bring them about by an update that Telegram would never send.
    assert [each for each in undocumented if not (stage.expects_errors and "getUpdates" in each)] == []
    expected = (*stage.ordered, *NO_FAULT)
    unordered = [each for each in sandbox.api.refused if not any(one in each for one in expected)]
    assert unordered == [], "Telegram refuses what no scene has ordered"
    assert stage.raw == [], "this is not for people"
    assert not sandbox.world.presses, "a press was never answered"
    _compare(request, stage)


def _compare(request: pytest.FixtureRequest, stage: Stage) -> None:
    """The first database writes, the second is held against it."""
    if stage.improvised:
        return
    scene = request.node.originalname
    title = f"# {inspect.getdoc(request.function) or scene}"
    is_first = request.node.callspec.params["database_url"] == "sqlite"
    write = bool(request.config.getoption("--write-transcripts", False)) and is_first
    compare([title, *stage.told], TRANSCRIPTS / f"{scene.removeprefix('test_')}.txt", write=write)
