"""Who brings a shop's orders to the door, and which order goes with whom."""

from sqlalchemy import (
    CheckConstraint,
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

from storage.schema.columns import BIG, PERSONAL, WHOSE, about, id_, metadata, sealed_by_house

courier = Table(
    "courier",
    metadata,
    id_(),
    Column("public_id", Text, nullable=False, unique=True),
    Column("shop_id", BIG, ForeignKey("shop.id"), nullable=False),
    Column("identity_id", BIG, info={"whose": "identity.id"}),
    Column("name", Text, nullable=False, info=PERSONAL),
    Column("phone", LargeBinary, info=sealed_by_house("public_id")),
    Column("gone_at", BIG),
    UniqueConstraint("shop_id", "identity_id"),
    Index("ix_courier_identity_id", "identity_id"),
)
"""`identity_id` is nobody's for one who is known by name and phone alone."""
trip = Table(
    "trip",
    metadata,
    Column("order_id", BIG, ForeignKey("order.id"), primary_key=True, autoincrement=False, info=WHOSE),
    Column("courier_id", BIG, ForeignKey("courier.id"), nullable=False, index=True),
    Column("taken_at", BIG, nullable=False),
    Column("at_door", SmallInteger, nullable=False, server_default="0"),
    Column("code", Text, info=PERSONAL),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("is_proved", SmallInteger, nullable=False, server_default="0"),
    Column("photo", Text, info=PERSONAL),
)
cash_handed_in = Table(
    "cash_handed_in",
    metadata,
    id_(),
    Column("courier_id", BIG, ForeignKey("courier.id"), nullable=False, info=WHOSE),
    Column("expected_minor", BIG, nullable=False),
    Column("counted_minor", BIG, nullable=False),
    Column("currency", Text, nullable=False),
    Column("taken_by", Text, info=about("taker_id")),
    Column("taker_id", BIG),
    Column("at", BIG, nullable=False),
    CheckConstraint("counted_minor >= 0", name="counted_not_negative"),
    Index("ix_cash_handed_in_courier", "courier_id", "at"),
)
"""What a courier had by the ledger, and what was counted."""
