"""People, the keys of what is sealed for them, their chats, and where they work."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
)

from storage.schema.columns import BIG, PERSONAL, PSEUDONYM, WHOSE, id_, key_metadata, metadata, sealed

identity = Table(
    "identity",
    metadata,
    id_(),
    Column("public_id", Text, nullable=False, unique=True, info=PSEUDONYM),
    Column("name", Text, nullable=False, info=PERSONAL),
    Column("language", Text, nullable=False),
    Column("kind", Text, nullable=False, server_default="person"),
    Column("handle", Text, info=PERSONAL),
    Column("status", Text, nullable=False, server_default="active"),
    Column("epoch", Integer, nullable=False, server_default="0"),
    Column("consent", Text),
    Column("consent_at", BIG),
    Column("preferences", Text, nullable=False, server_default="{}", info=PERSONAL),
    Column("factors_approved_at", BIG),
    Column("proved_phone", LargeBinary, info=sealed("public_id")),
    Column("created_at", BIG, nullable=False),
    Index("uq_identity_handle", "handle", unique=True),
)
personal_key = Table(
    "personal_key",
    key_metadata,
    Column("identity_id", BIG, primary_key=True, autoincrement=False),
    Column("wrapped", LargeBinary, nullable=False),
)
erased = Table(
    "erased",
    key_metadata,
    Column("identity_id", BIG, primary_key=True, autoincrement=False),
    Column("at", BIG, nullable=False),
)
TELEGRAM = "telegram"
"""The one provider of chat accounts so far."""
chat_account = Table(
    "chat_account",
    metadata,
    id_(),
    Column("identity_id", BIG, ForeignKey("identity.id"), nullable=False, index=True, info=WHOSE),
    Column("provider", Text, nullable=False),
    Column("external_id", BIG, nullable=False, info=PSEUDONYM),
    Column("is_reachable", SmallInteger, nullable=False, server_default="1"),
    Column("created_at", BIG, nullable=False),
    UniqueConstraint("provider", "external_id"),
)
membership = Table(
    "membership",
    metadata,
    Column("shop_id", BIG, ForeignKey("shop.id"), primary_key=True, autoincrement=False),
    Column("identity_id", BIG, ForeignKey("identity.id"), primary_key=True, autoincrement=False, info=WHOSE),
    Column("role", Text, nullable=False),
    Column("since", BIG, nullable=False),
    Index("ix_membership_identity_id", "identity_id"),
)
