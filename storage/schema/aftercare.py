"""What follows once an order has come."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, SmallInteger, Table, Text, UniqueConstraint

from storage.schema.columns import BIG, PERSONAL, WHOSE, id_, metadata

rating = Table(
    "rating",
    metadata,
    Column("order_id", BIG, ForeignKey("order.id"), primary_key=True, autoincrement=False, info=WHOSE),
    Column("shop_id", BIG, ForeignKey("shop.id"), nullable=False),
    Column("stars", SmallInteger, nullable=False),
    Column("at", BIG, nullable=False),
    Column("answer", Text, info=PERSONAL),
    CheckConstraint("stars BETWEEN 1 AND 5", name="stars_within"),
    Index("ix_rating_shop_id", "shop_id", "order_id", "stars"),
)
complaint = Table(
    "complaint",
    metadata,
    id_(),
    Column("public_id", Text, nullable=False, unique=True),
    Column("order_id", BIG, ForeignKey("order.id"), nullable=False, info=WHOSE),
    Column("shop_id", BIG, ForeignKey("shop.id"), nullable=False),
    Column("line_id", BIG, nullable=False, server_default="0"),
    Column("fault", Text, nullable=False),
    Column("words", Text, info=PERSONAL),
    Column("state", Text, nullable=False),
    Column("answer", Text, info=PERSONAL),
    Column("back_minor", BIG),
    Column("at", BIG, nullable=False),
    Column("moved_at", BIG, nullable=False),
    UniqueConstraint("order_id", "line_id"),
    Index("ix_complaint_shop_id", "shop_id", "state"),
)
