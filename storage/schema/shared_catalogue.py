"""The platform's catalogue: goods, by what they are known and found, and what there is still to learn."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from storage.schema.columns import BIG, BYTEWISE, id_, metadata

shared_good = Table(
    "shared_good",
    metadata,
    id_(),
    Column("public_id", Text, nullable=False, unique=True),
    Column("names", Text, nullable=False),
    Column("sort_name", Text, nullable=False, index=True),
    Column("aliases", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("brand", Text),
    Column("pack_amount", Integer),
    Column("pack_unit", Text),
    Column("unit", Text, nullable=False),
    Column("step", Integer, nullable=False),
    Column("tax_bp", Integer, nullable=False),
    Column("hsn", Text),
    Column("barcodes", Text, nullable=False),
    Column("merged_into", BIG, ForeignKey("shared_good.id"), index=True),
    Column("version", Integer, nullable=False, server_default="0"),
)
shared_key = Table(
    "shared_key",
    metadata,
    Column("key", Text, primary_key=True),
    Column("good_id", BIG, ForeignKey("shared_good.id"), nullable=False, index=True),
)
shared_term = Table(
    "shared_term",
    metadata,
    Column("term", BYTEWISE, primary_key=True),
    Column("good_id", BIG, ForeignKey("shared_good.id"), primary_key=True, autoincrement=False, index=True),
    sqlite_with_rowid=False,
)
shared_merge = Table(
    "shared_merge",
    metadata,
    id_(),
    Column("public_id", Text, nullable=False, unique=True),
    Column("kept_id", BIG, ForeignKey("shared_good.id"), nullable=False, index=True),
    Column("double_id", BIG, ForeignKey("shared_good.id"), nullable=False),
    Column("at", BIG, nullable=False),
    Column("was", Text, nullable=False),
    Column("now", Text, nullable=False),
    Column("moved", Text, nullable=False),
    Column("undone_at", BIG),
)
lesson = Table(
    "lesson",
    metadata,
    Column("shop_id", BIG, ForeignKey("shop.id"), primary_key=True, autoincrement=False),
    Column("product_id", BIG, ForeignKey("product.id"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
