"""What follows once an order has come."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, SmallInteger, Table, Text

from storage.schema.columns import BIG, PERSONAL, WHOSE, metadata

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
