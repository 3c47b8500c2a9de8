"""The platform's own catalogue, which begins with goods that most shops sell and learns from those there are"""

import csv
import json
import secrets
from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa
from alembic import op

from domain.catalogue import spelling

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
BYTEWISE = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
GOODS = Path(__file__).with_suffix(".csv")


def upgrade() -> None:
    good = op.create_table(
        "shared_good",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("public_id", sa.Text(), nullable=False, unique=True),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("sort_name", sa.Text(), nullable=False),
        sa.Column("aliases", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("brand", sa.Text()),
        sa.Column("pack_amount", sa.Integer()),
        sa.Column("pack_unit", sa.Text()),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("tax_bp", sa.Integer(), nullable=False),
        sa.Column("hsn", sa.Text()),
        sa.Column("barcodes", sa.Text(), nullable=False),
        sa.Column("merged_into", BIG, sa.ForeignKey("shared_good.id")),
        sa.Column("version", sa.Integer(), nullable=False, server_default="0"),
    )
    key = op.create_table(
        "shared_key",
        sa.Column("key", sa.Text(), primary_key=True),
        sa.Column("good_id", BIG, sa.ForeignKey("shared_good.id"), nullable=False),
    )
    term = op.create_table(
        "shared_term",
        sa.Column("term", BYTEWISE, nullable=False),
        sa.Column("good_id", BIG, sa.ForeignKey("shared_good.id"), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("term", "good_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "shared_merge",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("public_id", sa.Text(), nullable=False, unique=True),
        sa.Column("kept_id", BIG, sa.ForeignKey("shared_good.id"), nullable=False),
        sa.Column("double_id", BIG, sa.ForeignKey("shared_good.id"), nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("now", sa.Text(), nullable=False),
        sa.Column("moved", sa.Text(), nullable=False),
        sa.Column("undone_at", BIG),
    )
    op.create_table(
        "lesson",
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id"), nullable=False, autoincrement=False),
        sa.Column("product_id", BIG, sa.ForeignKey("product.id"), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("shop_id", "product_id"),
        sqlite_with_rowid=False,
    )
    for table, column in (
        ("shared_good", "sort_name"),
        ("shared_good", "merged_into"),
        ("shared_key", "good_id"),
        ("shared_term", "good_id"),
        ("shared_merge", "kept_id"),
    ):
        op.create_index(f"ix_{table}_{column}", table, [column])
    op.add_column("stock_import", sa.Column("from_shop", BIG))
    _begin(good, key, term)
    _have_it_learn()


def _begin(good: sa.Table, key_table: sa.Table, term: sa.Table) -> None:
    """With what most shops sell."""
    rows = [*csv.DictReader(GOODS.read_text(encoding="utf-8").splitlines())]
    op.bulk_insert(good, [_good(row) for row in rows])
    numbers = dict(op.get_bind().execute(sa.select(good.c.public_id, good.c.id)).all())
    known = ((key, numbers[row["public_id"]]) for row in rows for key in _keys(row))
    op.bulk_insert(key_table, [{"key": key, "good_id": number} for key, number in known])
    op.bulk_insert(
        term, [{"term": each, "good_id": numbers[row["public_id"]]} for row in rows for each in _terms(row)]
    )


def _good(row: dict[str, str]) -> dict[str, object]:
    row["public_id"] = secrets.token_hex(16)
    is_weighed = row["sold_by"] == "weight"
    names = {each: row[f"name_{each}"] for each in ("en", "hi", "te") if row[f"name_{each}"]}
    return {
        "public_id": row["public_id"],
        "names": json.dumps(names, ensure_ascii=False, separators=(",", ":")),
        "sort_name": row["name_en"].casefold(),
        "aliases": "[]",
        "category": row["category"],
        "brand": row["brand"] or None,
        "pack_amount": None if is_weighed else int(row["pack_size"]),
        "pack_unit": None if is_weighed else row["pack_unit"],
        "unit": "g" if is_weighed else "piece",
        "step": int(row["step_g"]) if is_weighed else 1,
        "tax_bp": int(row["tax_bp"]),
        "barcodes": "[]",
    }


def _keys(row: dict[str, str]) -> Iterator[str]:
    packed = "" if row["sold_by"] == "weight" else f"{row['pack_size']} {row['pack_unit']}"
    yield f"n:{row['name_en'].casefold()}\n{row['brand'].casefold()}\n{packed}"
    yield f"i:{row['public_id']}"


def _terms(row: dict[str, str]) -> Iterator[str]:
    told = (row["name_en"], row["name_hi"], row["name_te"], row["brand"])
    yield from sorted({each for text in told for each in spelling.keys(text)})


def _have_it_learn() -> None:
    """From shops that customers may see, a little after the start."""
    open_ones = "SELECT id FROM shop WHERE state = 'approved'"
    op.execute(
        "INSERT INTO lesson (shop_id, product_id) SELECT shop_id, id FROM product "
        f"WHERE deleted_at IS NULL AND is_listed = 1 AND shop_id IN ({open_ones})"
    )
    op.execute(
        "INSERT INTO due (kind, subject, at) SELECT DISTINCT 'shop.teaches', shop_id, 0 FROM lesson"
    )


def downgrade() -> None:
    op.execute("DELETE FROM due WHERE kind = 'shop.teaches'")
    op.drop_column("stock_import", "from_shop")
    for table in ("lesson", "shared_merge", "shared_term", "shared_key", "shared_good"):
        op.drop_table(table)
