"""Tables of the business, and what all tables share.

Times are milliseconds since 1970 UTC; money is minor units; names are JSON by language.
Sealed columns hold AES-256-GCM boxes (see `sealing`). `info={"class": ...}` names what each column
that holds something personal is: `sealed`, `personal` (readable, erased on request), `pseudonym`.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
)

from storage.schema.key_store import SCHEMA

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
key_metadata = MetaData(schema=SCHEMA)
"""Tables of the key store, which no foreign key reaches: on SQLite it is another file."""
BIG = BigInteger().with_variant(Integer, "sqlite")
PERSONAL, SEALED, PSEUDONYM = {"class": "personal"}, {"class": "sealed"}, {"class": "pseudonym"}


def _id() -> Column[int]:
    return Column("id", BIG, primary_key=True, autoincrement=True)


identity = Table(
    "identity",
    metadata,
    _id(),
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
chat_account = Table(
    "chat_account",
    metadata,
    _id(),
    Column("identity_id", BIG, ForeignKey("identity.id"), nullable=False, index=True),
    Column("provider", Text, nullable=False),
    Column("external_id", BIG, nullable=False, info=PSEUDONYM),
    Column("is_reachable", SmallInteger, nullable=False, server_default="1"),
    Column("created_at", BIG, nullable=False),
    UniqueConstraint("provider", "external_id"),
)
shop = Table(
    "shop",
    metadata,
    _id(),
    Column("public_id", Text, nullable=False, unique=True),
    Column("names", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("is_open", SmallInteger, nullable=False),
    Column("owner_id", BIG, ForeignKey("identity.id"), nullable=False, index=True),
    Column("latitude", Float, nullable=False),
    Column("longitude", Float, nullable=False),
    Column("address", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("time_zone", Text, nullable=False),
    Column("minimum_minor", BIG, nullable=False),
    Column("fee_minor", BIG, nullable=False),
    Column("free_from_minor", BIG),
    Column("counter_chat", BIG, index=True),
    Column("counter_lost", Text),
    Column("counter_lost_at", BIG),
    Column("version", Integer, nullable=False, server_default="0"),
    Index("ix_shop_place", "latitude", "longitude"),
)
membership = Table(
    "membership",
    metadata,
    Column("shop_id", BIG, ForeignKey("shop.id"), primary_key=True, autoincrement=False),
    Column("identity_id", BIG, ForeignKey("identity.id"), primary_key=True, autoincrement=False),
    Column("role", Text, nullable=False),
    Column("since", BIG, nullable=False),
    Index("ix_membership_identity_id", "identity_id"),
)
category = Table(
    "category",
    metadata,
    _id(),
    Column("code", Text, nullable=False, unique=True),
    Column("names", Text, nullable=False),
    Column("emoji", Text, nullable=False),
    Column("position", Integer, nullable=False),
)
product = Table(
    "product",
    metadata,
    _id(),
    Column("public_id", Text, nullable=False, unique=True),
    Column("shop_id", BIG, ForeignKey("shop.id"), nullable=False),
    Column("category_id", BIG, ForeignKey("category.id"), nullable=False),
    Column("names", Text, nullable=False),
    Column("sort_name", Text, nullable=False),
    Column("pack_amount", Integer),
    Column("pack_unit", Text),
    Column("unit", Text, nullable=False),
    Column("price_minor", BIG, nullable=False),
    Column("price_per", Integer, nullable=False),
    Column("step", Integer, nullable=False),
    Column("tax_bp", Integer, nullable=False),
    Column("on_hand", BIG, nullable=False),
    Column("allocated", BIG, nullable=False, server_default="0"),
    Column("is_listed", SmallInteger, nullable=False, server_default="1"),
    CheckConstraint("allocated >= 0", name="allocated_not_negative"),
    CheckConstraint("on_hand >= allocated", name="allocated_within_on_hand"),
    CheckConstraint("price_minor >= 0", name="price_not_negative"),
    CheckConstraint("step > 0", name="step_positive"),
    Index("ix_product_shelf", "shop_id", "category_id", "is_listed", "sort_name"),
)
stock_move = Table(
    "stock_move",
    metadata,
    _id(),
    Column("product_id", BIG, ForeignKey("product.id"), nullable=False, index=True),
    Column("order_id", BIG, ForeignKey("order.id")),
    Column("kind", Text, nullable=False),
    Column("on_hand", BIG, nullable=False),
    Column("allocated", BIG, nullable=False),
    Column("at", BIG, nullable=False),
)
address = Table(
    "address",
    metadata,
    _id(),
    Column("public_id", Text, nullable=False, unique=True),
    Column("identity_id", BIG, ForeignKey("identity.id"), index=True),
    Column("shop_id", BIG, ForeignKey("shop.id"), index=True),
    Column("sealed", LargeBinary, nullable=False, info=SEALED),
    Column("created_at", BIG, nullable=False),
    Column("used_at", BIG, nullable=False),
    CheckConstraint("(identity_id IS NULL) <> (shop_id IS NULL)", name="one_holder"),
)
cart = Table(
    "cart",
    metadata,
    _id(),
    Column("public_id", Text, nullable=False, unique=True),
    Column("identity_id", BIG, ForeignKey("identity.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("is_current", SmallInteger, nullable=False),
    Column("version", Integer, nullable=False, server_default="0"),
    Column("address_id", BIG, ForeignKey("address.id")),
    Column("contact_name", Text, info=PERSONAL),
    Column("contact_phone", LargeBinary, info=SEALED),
    Column("place", LargeBinary, info=SEALED),
    Column("note", LargeBinary, info=SEALED),
    Column("delivery", Text),
    Column("cleared", Text),
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
    Column("cart_id", BIG, ForeignKey("cart.id"), primary_key=True, autoincrement=False),
    Column("product_id", BIG, ForeignKey("product.id"), primary_key=True, autoincrement=False),
    Column("amount", BIG, nullable=False),
    Column("added_at", BIG, nullable=False),
    CheckConstraint("amount > 0", name="amount_positive"),
)
checkout = Table(
    "checkout",
    metadata,
    _id(),
    Column("cart_id", BIG, ForeignKey("cart.id"), nullable=False),
    Column("cart_version", Integer, nullable=False),
    Column("identity_id", BIG, ForeignKey("identity.id"), nullable=False),
    Column("placed_at", BIG, nullable=False),
    UniqueConstraint("cart_id", "cart_version"),
)
order = Table(
    "order",
    metadata,
    _id(),
    Column("public_id", Text, nullable=False, unique=True),
    Column("number", BIG, nullable=False, unique=True),
    Column("checkout_id", BIG, ForeignKey("checkout.id"), nullable=False, index=True),
    Column("cart_id", BIG, ForeignKey("cart.id"), nullable=False),
    Column("cart_version", Integer, nullable=False),
    Column("shop_id", BIG, ForeignKey("shop.id"), nullable=False),
    Column("identity_id", BIG, ForeignKey("identity.id"), nullable=False),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False, server_default="0"),
    Column("customer_name", Text, nullable=False, info=PERSONAL),
    Column("customer_phone", LargeBinary, nullable=False, info=SEALED),
    Column("address", LargeBinary, nullable=False, info=SEALED),
    Column("note", LargeBinary, info=SEALED),
    Column("delivery", Text, nullable=False, server_default="hand-over"),
    Column("subtotal_minor", BIG, nullable=False),
    Column("fee_minor", BIG, nullable=False),
    Column("total_minor", BIG, nullable=False),
    Column("currency", Text, nullable=False),
    Column("reason", Text),
    Column("handled_by", Text, info=PERSONAL),
    Column("handler_id", BIG),
    Column("placed_at", BIG, nullable=False),
    Column("moved_at", BIG, nullable=False),
    UniqueConstraint("cart_id", "cart_version", "shop_id"),
    CheckConstraint("total_minor = subtotal_minor + fee_minor", name="total_adds_up"),
    Index("ix_order_identity", "identity_id", "id"),
    Index("ix_order_shop", "shop_id", "placed_at"),
    Index("ix_order_state", "state"),
)
order_line = Table(
    "order_line",
    metadata,
    _id(),
    Column("order_id", BIG, ForeignKey("order.id"), nullable=False),
    Column("product_id", BIG, ForeignKey("product.id"), nullable=False),
    Column("names", Text, nullable=False),
    Column("pack_amount", Integer),
    Column("pack_unit", Text),
    Column("unit", Text, nullable=False),
    Column("price_minor", BIG, nullable=False),
    Column("price_per", Integer, nullable=False),
    Column("tax_bp", Integer, nullable=False),
    Column("ordered", BIG, nullable=False),
    Column("picked", BIG, nullable=False),
    Column("charged_minor", BIG, nullable=False),
    Column("substitution", Text, nullable=False),
    UniqueConstraint("order_id", "product_id"),
    CheckConstraint("ordered > 0", name="ordered_positive"),
)
payment = Table(
    "payment",
    metadata,
    _id(),
    Column("order_id", BIG, ForeignKey("order.id"), nullable=False, unique=True),
    Column("method", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("amount_minor", BIG, nullable=False),
    Column("currency", Text, nullable=False),
    Column("moved_at", BIG, nullable=False),
)
link_code = Table(
    "link_code",
    metadata,
    _id(),
    Column("shop_id", BIG, ForeignKey("shop.id"), nullable=False),
    Column("issued_by", BIG, ForeignKey("identity.id"), nullable=False),
    Column("nonce", LargeBinary, nullable=False),
    Column("mac", LargeBinary, nullable=False, unique=True),
    Column("state", Text, nullable=False),
    Column("until", BIG, nullable=False),
    Column("chat_id", BIG),
    Column("chat_title", Text),
    Index("ix_link_code_shop", "shop_id", "state"),
)
link_attempt = Table(
    "link_attempt",
    metadata,
    _id(),
    Column("account_id", BIG, ForeignKey("chat_account.id"), nullable=False),
    Column("at", BIG, nullable=False),
    Index("ix_link_attempt_account_at", "account_id", "at"),
)
audit = Table(
    "audit",
    metadata,
    _id(),
    Column("at", BIG, nullable=False),
    Column("who", Text, nullable=False, info=PSEUDONYM),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False, info=PSEUDONYM),
    Column("outcome", Text, nullable=False),
    Column("previous", LargeBinary, nullable=False, unique=True),
    Column("hash", LargeBinary, nullable=False),
)
