"""The record of who did what, and what was refused too often to be written down each time."""

from sqlalchemy import Column, Integer, LargeBinary, Table, Text

from storage.schema.columns import BIG, PSEUDONYM, SECRET, id_, metadata

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
refusal = Table(
    "refusal",
    metadata,
    id_(),
    Column("key", LargeBinary, nullable=False, unique=True, info=SECRET),
    Column("who", Text, nullable=False, info=PSEUDONYM),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False, info=PSEUDONYM),
    Column("more", Integer, nullable=False),
)
