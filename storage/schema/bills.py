"""Bills: numbered without a gap, and never changed."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from storage.schema.columns import BIG, WHOSE, id_, metadata

bill_series = Table(
    "bill_series",
    metadata,
    Column("shop_id", BIG, ForeignKey("shop.id"), primary_key=True, autoincrement=False),
    Column("series", Text, primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
    CheckConstraint("last > 0", name="last_positive"),
)
bill = Table(
    "bill",
    metadata,
    id_(),
    Column("order_id", BIG, ForeignKey("order.id"), nullable=False, info=WHOSE),
    Column("key", Text, nullable=False),
    Column("shop_id", BIG, ForeignKey("shop.id"), nullable=False),
    Column("series", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("number", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("issued_at", BIG, nullable=False),
    Column("total_minor", BIG, nullable=False),
    Column("currency", Text, nullable=False),
    Column("content", Text, nullable=False),
    UniqueConstraint("order_id", "key"),
    UniqueConstraint("shop_id", "series", "year", "sequence"),
    CheckConstraint("length(number) <= 16", name="number_fits"),
    Index("ix_bill_day", "shop_id", "issued_at"),
)
"""`key` is what it was made out for. `content` is the rest of what stands on it, as JSON."""
