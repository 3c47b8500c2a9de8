"""A database without the platform's categories: rows are tried on that table."""

import pytest
from sqlalchemy import delete

from storage.engine.database import Database
from storage.schema.tables import category


@pytest.fixture
async def database(database: Database) -> Database:
    """Open, and empty."""
    async with database.transaction() as executor:
        await executor.run(delete(category))
    return database
