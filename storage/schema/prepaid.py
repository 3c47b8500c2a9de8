"""Providers of payments: pages to pay on, what they have told, what they are to be asked for."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, UniqueConstraint

from storage.schema.columns import BIG, id_, metadata

payment_link = Table(
    "payment_link",
    metadata,
    Column("payment_id", BIG, ForeignKey("payment.id"), primary_key=True, autoincrement=False),
    Column("link_id", Text, nullable=False, unique=True),
    Column("url", Text, nullable=False),
)
gateway_callback = Table(
    "gateway_callback",
    metadata,
    id_(),
    Column("event_id", Text, nullable=False, unique=True),
    Column("told", Text, nullable=False),
    Column("charge_id", Text, nullable=False),
    Column("amount_minor", BIG, nullable=False),
    Column("currency", Text, nullable=False),
    Column("reference", Text, nullable=False),
    Column("at", BIG, nullable=False),
    Column("applied_at", BIG),
)
gateway_errand = Table(
    "gateway_errand",
    metadata,
    id_(),
    Column("kind", Text, nullable=False),
    Column("subject", BIG, nullable=False),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("at", BIG, nullable=False),
    Column("next_at", BIG, nullable=False),
    Column("done_at", BIG),
    Column("holder", Text),
    Column("held_until", BIG, nullable=False, server_default="0"),
    UniqueConstraint("kind", "subject"),
)
