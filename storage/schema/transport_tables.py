"""Tables of what travels, beside `tables`: updates, messages, deadlines, and what stands in a chat."""

from sqlalchemy import Column, Index, Integer, SmallInteger, Table, Text, UniqueConstraint

from storage.schema.columns import BIG, PERSONAL, metadata, whose

_CHAT = whose("chat_account.external_id")
chat = Table(
    "chat",
    metadata,
    Column("chat_id", BIG, primary_key=True, autoincrement=False, info=_CHAT),
    Column("person_id", BIG, primary_key=True, autoincrement=False, info=_CHAT),
    Column("screen", Text, nullable=False),
    Column("args", Text, nullable=False, info=PERSONAL),
    Column("message_id", BIG),
    Column("below", BIG, nullable=False),
    Column("version", Integer, nullable=False),
    Column("drawn", Integer, nullable=False),
    Column("redraw_at", BIG, nullable=False, server_default="0"),
    Column("taken", Text, nullable=False, server_default="[]", info=PERSONAL),
    Column("undrawn_since", BIG, nullable=False, server_default="0"),
    Index(
        "ix_chat_undrawn",
        "redraw_at",
        sqlite_where=Column("drawn") < Column("version"),
        postgresql_where=Column("drawn") < Column("version"),
    ),
)
post = Table(
    "post",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("subject", BIG, primary_key=True, autoincrement=False),
    Column("chat_id", BIG, primary_key=True, autoincrement=False, info=_CHAT),
    Column("message_id", BIG, nullable=False),
)
inbox = Table(
    "inbox",
    metadata,
    Column("seq", BIG, primary_key=True, autoincrement=True),
    Column("bot_id", BIG, nullable=False),
    Column("update_id", BIG, nullable=False),
    Column("lane", BIG, nullable=False, info=_CHAT),
    Column("body", Text, nullable=False, info=PERSONAL),
    Column("state", Text, nullable=False, server_default="open"),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("holder", Text),
    Column("held_until", BIG, nullable=False, server_default="0"),
    Column("error", Text),
    Column("reference", Text),
    Column("failed_at", BIG),
    Column("at", BIG, nullable=False),
    Column("turn", BIG, nullable=False, server_default="0"),
    UniqueConstraint("bot_id", "update_id"),
    Index(
        "ix_inbox_turn",
        "turn",
        "seq",
        sqlite_where=Column("state") == "open",
        postgresql_where=Column("state") == "open",
    ),
    Index(
        "ix_inbox_open",
        "lane",
        "seq",
        sqlite_where=Column("state") == "open",
        postgresql_where=Column("state") == "open",
    ),
    Index("ix_inbox_state_at", "state", "at"),
)
outbox = Table(
    "outbox",
    metadata,
    Column("id", BIG, primary_key=True, autoincrement=True),
    Column("kind", Text, nullable=False),
    Column("subject", BIG, nullable=False),
    Column("recipient", BIG, nullable=False, info=_CHAT),
    Column("priority", SmallInteger, nullable=False),
    Column("state", Text, nullable=False, server_default="waiting"),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("faults", Integer, nullable=False, server_default="0"),
    Column("next_at", BIG, nullable=False),
    Column("holder", Text),
    Column("held_until", BIG, nullable=False, server_default="0"),
    Column("error", Text),
    Column("reference", Text),
    Column("failed_at", BIG),
    Column("at", BIG, nullable=False),
    Index(
        "ix_outbox_waiting",
        "recipient",
        "id",
        sqlite_where=Column("state") == "waiting",
        postgresql_where=Column("state") == "waiting",
    ),
    Index("ix_outbox_state_at", "state", "at"),
)
due = Table(
    "due",
    metadata,
    Column("id", BIG, primary_key=True, autoincrement=True),
    Column("kind", Text, nullable=False),
    Column("subject", BIG, nullable=False),
    Column("at", BIG, nullable=False, index=True),
    UniqueConstraint("kind", "subject"),
)
errand = Table(
    "errand",
    metadata,
    Column("name", Text, primary_key=True),
    Column("at", BIG, nullable=False),
    Column("holder", Text),
    Column("held_until", BIG, nullable=False, server_default="0"),
    Column("is_done", SmallInteger, nullable=False, server_default="1"),
)
published = Table(
    "published",
    metadata,
    Column("what", Text, primary_key=True),
    Column("digest", Text, nullable=False),
)
