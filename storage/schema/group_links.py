"""Codes that link a group to a shop, and how often one was tried."""

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, Table, Text

from storage.schema.columns import BIG, SECRET, WHOSE, id_, metadata

link_code = Table(
    "link_code",
    metadata,
    id_(),
    Column("shop_id", BIG, ForeignKey("shop.id"), nullable=False),
    Column("issued_by", BIG, ForeignKey("identity.id"), nullable=False, info=WHOSE),
    Column("nonce", LargeBinary, nullable=False, info=SECRET),
    Column("mac", LargeBinary, nullable=False, unique=True, info=SECRET),
    Column("state", Text, nullable=False),
    Column("until", BIG, nullable=False),
    Column("chat_id", BIG),
    Column("chat_title", Text),
    Index("ix_link_code_shop", "shop_id", "state"),
)
link_attempt = Table(
    "link_attempt",
    metadata,
    id_(),
    Column("account_id", BIG, ForeignKey("chat_account.id"), nullable=False, info=WHOSE),
    Column("at", BIG, nullable=False),
    Index("ix_link_attempt_account_at", "account_id", "at"),
)
