"""Bills, numbered without a gap, and the number under which a shop pays GST"""

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0057"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("shop", sa.Column("gstin", sa.Text()))
    op.create_table(
        "bill_series",
        sa.Column("shop_id", BIG, nullable=False, autoincrement=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.CheckConstraint("last > 0", name=op.f("ck_bill_series_last_positive")),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=op.f("fk_bill_series_shop_id")),
        sa.PrimaryKeyConstraint("shop_id", "series", "year", name=op.f("pk_bill_series")),
    )
    op.create_table(
        "bill",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("order_id", BIG, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("shop_id", BIG, nullable=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("issued_at", BIG, nullable=False),
        sa.Column("total_minor", BIG, nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.CheckConstraint("length(number) <= 16", name=op.f("ck_bill_number_fits")),
        sa.ForeignKeyConstraint(["order_id"], ["order.id"], name=op.f("fk_bill_order_id")),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=op.f("fk_bill_shop_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bill")),
        sa.UniqueConstraint("order_id", "key", name=op.f("uq_bill_order_id_key")),
        sa.UniqueConstraint(
            "shop_id", "series", "year", "sequence", name=op.f("uq_bill_shop_id_series_year_sequence")
        ),
    )
    op.create_index("ix_bill_day", "bill", ["shop_id", "issued_at"])


def downgrade() -> None:
    op.drop_table("bill")
    op.drop_table("bill_series")
    op.drop_column("shop", "gstin")
