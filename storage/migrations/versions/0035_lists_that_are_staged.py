"""Lists that are staged: what is put on shelves in one go is written beforehand; and what their headers mean"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
BYTEWISE = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
STAGED = ("staged_term", "staged_change", "staged_product")
SAID = {
    sa.Text: (
        *("names", "sort_name", "pack_unit", "unit", "aliases", "brand", "description", "hsn", "barcode"),
        *("own_code", "origin", "packer"),
    ),
    sa.Integer: ("pack_amount", "price_per", "step", "tax_bp"),
    sa.SmallInteger: ("is_listed", "is_counted", "is_out"),
}
BIG_ONES = ("category_id", "price_minor", "mrp_minor", "out_until", "most_per_day", "low_at")


def upgrade() -> None:
    op.create_table(
        "staged_product",
        *_own(),
        sa.Column("product_id", BIG),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("is_gone", sa.SmallInteger(), nullable=False),
        sa.Column("has_new_words", sa.SmallInteger(), nullable=False),
        sa.Column("is_recounted", sa.SmallInteger(), nullable=False),
        sa.Column("on_hand", BIG, nullable=False),
        *(sa.Column(name, kind()) for kind, names in SAID.items() for name in names),
        *(sa.Column(name, BIG) for name in BIG_ONES),
    )
    op.create_table(
        "staged_change",
        *_own(),
        sa.Column("product_id", BIG, nullable=False),
        sa.Column("fact", sa.Text(), nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("now", sa.Text(), nullable=False),
    )
    op.create_table(
        "staged_term",
        *_own(),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("term", BYTEWISE, nullable=False),
    )
    op.create_table(
        "list_column",
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id"), primary_key=True, autoincrement=False),
        sa.Column("header", sa.Text(), primary_key=True),
        sa.Column("meaning", sa.Text(), nullable=False),
    )
    for table in STAGED:
        op.create_index(f"ix_{table}_stage", table, ["stage"])


def downgrade() -> None:
    for table in (*STAGED, "list_column"):
        op.drop_table(table)


def _own() -> tuple[sa.Column[int], ...]:
    return (
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("stage", BIG, nullable=False),
        sa.Column("at", BIG, nullable=False),
    )
