"""The record of who did what."""

from sqlalchemy import Column, LargeBinary, Table, Text

from storage.schema.columns import BIG, PSEUDONYM, id_, metadata

audit = Table(
    "audit",
    metadata,
    id_(),
    Column("at", BIG, nullable=False),
    Column("who", Text, nullable=False, info=PSEUDONYM),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False, info=PSEUDONYM),
    Column("outcome", Text, nullable=False),
    Column("previous", LargeBinary, nullable=False, unique=True),
    Column("hash", LargeBinary, nullable=False),
)
