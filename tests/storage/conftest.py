"""The store over both databases."""

from collections.abc import AsyncIterator

import pytest

from domain.work import Rules
from storage.database import Database, open_database
from storage.sealing import Sealer
from storage.work import StoredStore
from tests.clock import Clock


@pytest.fixture
def sealer() -> Sealer:
    """A sealer under a key of the tests' own."""
    return Sealer("a secret for tests, of no use elsewhere")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """The open database."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
def store(database: Database, sealer: Sealer, clock: Clock) -> StoredStore:
    """Units of work at the clock's time."""
    return StoredStore(database, sealer, clock, Rules(), bot_id=1)
