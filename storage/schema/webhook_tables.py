"""Tables of hooks: other systems' addresses, and what each of them was told."""

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

from storage.schema.columns import BIG, PSEUDONYM, metadata, sealed_by_house

hook = Table(
    "hook",
    metadata,
    Column("id", BIG, primary_key=True, autoincrement=True),
    Column("public_id", Text, nullable=False, unique=True),
    Column("shop_id", BIG, ForeignKey("shop.id"), nullable=False),
    Column("url", Text, nullable=False),
    Column("secret", LargeBinary, nullable=False, info=sealed_by_house("public_id")),
    Column("old_until", BIG, nullable=False, server_default="0"),
    Column("secret_until", BIG, nullable=False, server_default="0"),
    Column("is_active", SmallInteger, nullable=False, server_default="1"),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("created_at", BIG, nullable=False),
    Column("kept_by", BIG, info=PSEUDONYM),
    UniqueConstraint("shop_id", "url"),
)
hook_delivery = Table(
    "hook_delivery",
    metadata,
    Column("id", BIG, primary_key=True, autoincrement=True),
    Column("public_id", Text, nullable=False, unique=True),
    Column("hook_id", BIG, ForeignKey("hook.id"), nullable=False, index=True),
    Column("event", Text, nullable=False),
    Column("order_id", BIG, ForeignKey("order.id")),
    Column("order_version", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("next_at", BIG, nullable=False),
    Column("holder", Text),
    Column("held_until", BIG, nullable=False, server_default="0"),
    Column("last_status", Integer),
    Column("last_error", Text),
    Column("at", BIG, nullable=False),
    Column("facts", Text, nullable=False, server_default="{}"),
    UniqueConstraint("hook_id", "order_id", "event", "order_version"),
    Index("ix_hook_delivery_state_next_at", "state", "next_at"),
)
