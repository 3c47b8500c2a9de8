"""Payments, refunds, and the ledger over both."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, SmallInteger, Table, Text, UniqueConstraint

from storage.schema.columns import BIG, PERSONAL, WHOSE, about, id_, metadata

_PENDING = Column("state") == "pending"

payment = Table(
    "payment",
    metadata,
    id_(),
    Column("public_id", Text, nullable=False, unique=True),
    Column("order_id", BIG, ForeignKey("order.id"), nullable=False, index=True, info=WHOSE),
    Column("method", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("amount_minor", BIG, nullable=False),
    Column("given_back_minor", BIG, nullable=False, server_default="0"),
    Column("credited_minor", BIG, nullable=False, server_default="0"),
    Column("currency", Text, nullable=False),
    Column("charge_id", Text),
    Column("reference", Text, info=PERSONAL),
    Column("confirmed_by", Text, info=about("confirmer_id")),
    Column("confirmer_id", BIG),
    Column("moved_at", BIG, nullable=False),
    UniqueConstraint("method", "charge_id"),
    CheckConstraint(
        "0 <= credited_minor AND credited_minor <= given_back_minor AND given_back_minor <= amount_minor",
        name="given_back_within",
    ),
    Index("uq_payment_pending", "order_id", unique=True, sqlite_where=_PENDING, postgresql_where=_PENDING),
)
refund = Table(
    "refund",
    metadata,
    id_(),
    Column("public_id", Text, nullable=False, unique=True),
    Column("payment_id", BIG, ForeignKey("payment.id"), nullable=False, index=True, info=WHOSE),
    Column("amount_minor", BIG, nullable=False),
    Column("currency", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("charge_id", Text, unique=True),
    Column("done_by", Text, info=about("doer_id")),
    Column("doer_id", BIG),
    Column("at", BIG, nullable=False),
    Column("moved_at", BIG, nullable=False),
    CheckConstraint("amount_minor > 0", name="amount_positive"),
    Index("ix_refund_state", "state", "id"),
)
payee = Table(
    "payee",
    metadata,
    Column("shop_id", BIG, ForeignKey("shop.id"), primary_key=True, autoincrement=False),
    Column("upi_id", Text, nullable=False),
    Column("is_verified", SmallInteger, nullable=False, server_default="0"),
)
ledger_entry = Table(
    "ledger_entry",
    metadata,
    id_(),
    Column("shop_id", BIG, ForeignKey("shop.id"), nullable=False),
    Column("cause", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("order_id", BIG, ForeignKey("order.id"), index=True),
    Column("payment_id", BIG, ForeignKey("payment.id")),
    Column("refund_id", BIG, ForeignKey("refund.id")),
    Column("at", BIG, nullable=False),
    UniqueConstraint("cause", "key"),
    Index("ix_ledger_entry_shop", "shop_id", "at"),
)
ledger_posting = Table(
    "ledger_posting",
    metadata,
    id_(),
    Column("entry_id", BIG, ForeignKey("ledger_entry.id"), nullable=False, index=True),
    Column("account", Text, nullable=False),
    Column("party", BIG),
    Column("amount_minor", BIG, nullable=False),
    CheckConstraint("amount_minor <> 0", name="says_something"),
    Index("ix_ledger_posting_party", "party", "account"),
)
