"""Carts, and the addresses that they go to."""

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

from storage.schema.columns import BIG, PERSONAL, WHOSE, id_, metadata, sealed

address = Table(
    "address",
    metadata,
    id_(),
    Column("public_id", Text, nullable=False, unique=True),
    Column("identity_id", BIG, ForeignKey("identity.id"), index=True, info=WHOSE),
    Column("shop_id", BIG, ForeignKey("shop.id"), index=True),
    Column("sealed", LargeBinary, nullable=False, info=sealed("public_id")),
    Column("created_at", BIG, nullable=False),
    Column("used_at", BIG, nullable=False),
    Column("open", Text),
    Column("version", Integer, nullable=False, server_default="0"),
    Column("deleted_at", BIG),
    Column("was_default", SmallInteger, nullable=False, server_default="0"),
    CheckConstraint("(identity_id IS NULL) <> (shop_id IS NULL)", name="one_holder"),
)
cart = Table(
    "cart",
    metadata,
    id_(),
    Column("public_id", Text, nullable=False, unique=True),
    Column("identity_id", BIG, ForeignKey("identity.id"), nullable=False, info=WHOSE),
    Column("name", Text, nullable=False),
    Column("is_current", SmallInteger, nullable=False),
    Column("version", Integer, nullable=False, server_default="0"),
    Column("address_id", BIG, ForeignKey("address.id")),
    Column("contact_name", Text, info=PERSONAL),
    Column("contact_phone", LargeBinary, info=sealed("public_id")),
    Column("place", LargeBinary, info=sealed("public_id")),
    Column("note", LargeBinary, info=sealed("public_id")),
    Column("delivery", Text),
    Column("slots", Text),
    Column("substitutions", Text),
    Column("cleared", Text),
    Column("deleted_at", BIG),
    Column("former_name", Text),
    Column("was_current", SmallInteger, nullable=False, server_default="0"),
    UniqueConstraint("identity_id", "name"),
    Index(
        "uq_cart_current",
        "identity_id",
        unique=True,
        sqlite_where=Column("is_current") == 1,
        postgresql_where=Column("is_current") == 1,
    ),
)
cart_line = Table(
    "cart_line",
    metadata,
    Column("cart_id", BIG, ForeignKey("cart.id"), primary_key=True, autoincrement=False, info=WHOSE),
    Column("product_id", BIG, ForeignKey("product.id"), primary_key=True, autoincrement=False),
    Column("amount", BIG, nullable=False),
    Column("added_at", BIG, nullable=False),
    CheckConstraint("amount > 0", name="amount_positive"),
)
favourite = Table(
    "favourite",
    metadata,
    Column("identity_id", BIG, ForeignKey("identity.id"), primary_key=True, autoincrement=False, info=WHOSE),
    Column("shop_id", BIG, ForeignKey("shop.id"), primary_key=True, autoincrement=False),
    Column("at", BIG, nullable=False),
)
wish = Table(
    "wish",
    metadata,
    id_(),
    Column("public_id", Text, nullable=False, unique=True),
    Column("identity_id", BIG, ForeignKey("identity.id"), nullable=False, index=True, info=WHOSE),
    Column("words", Text, nullable=False, info=PERSONAL),
    Column("product_id", BIG, ForeignKey("product.id"), index=True),
    Column("at", BIG, nullable=False),
    Column("dropped_at", BIG),
)
missed_search = Table(
    "missed_search",
    metadata,
    id_(),
    Column("shop_id", BIG, ForeignKey("shop.id"), nullable=False),
    Column("words", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Column("at", BIG, nullable=False),
    UniqueConstraint("shop_id", "words"),
)
