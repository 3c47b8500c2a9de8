"""Who brings a shop's orders to the door, and which order goes with whom."""

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, SmallInteger, Table, Text, UniqueConstraint

from storage.schema.columns import BIG, about, id_, metadata, sealed_by_house

courier = Table(
    "courier",
    metadata,
    id_(),
    Column("public_id", Text, nullable=False, unique=True),
    Column("shop_id", BIG, ForeignKey("shop.id"), nullable=False),
    Column("identity_id", BIG),
    Column("name", Text, nullable=False, info=about("identity_id")),
    Column("phone", LargeBinary, info=sealed_by_house("public_id")),
    Column("gone_at", BIG),
    UniqueConstraint("shop_id", "identity_id"),
    Index("ix_courier_identity_id", "identity_id"),
)
"""`identity_id` is nobody's for one who is known by name and phone alone."""
trip = Table(
    "trip",
    metadata,
    Column("order_id", BIG, ForeignKey("order.id"), primary_key=True, autoincrement=False),
    Column("courier_id", BIG, ForeignKey("courier.id"), nullable=False, index=True),
    Column("taken_at", BIG, nullable=False),
    Column("at_door", SmallInteger, nullable=False, server_default="0"),
)
