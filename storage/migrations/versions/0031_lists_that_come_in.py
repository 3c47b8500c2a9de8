"""Stock lists that come in: a file, what it would do, and what became of it"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "stock_import",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("public_id", sa.Text(), nullable=False, unique=True),
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id"), nullable=False),
        sa.Column("by_identity", BIG, nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("file", sa.LargeBinary()),
        sa.Column("hides_missing", sa.SmallInteger(), nullable=False),
        sa.Column("prices", sa.Text(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("rows", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("findings", sa.Text(), nullable=False, server_default="{}"),
        sa.Column("faults", sa.LargeBinary()),
        sa.Column("amendment_id", BIG),
        sa.Column("error", sa.Text(), nullable=False, server_default=""),
        sa.Column("holder", sa.Text()),
        sa.Column("held_until", BIG, nullable=False, server_default="0"),
    )
    op.create_index("ix_stock_import_shop_id", "stock_import", ["shop_id"])


def downgrade() -> None:
    op.drop_table("stock_import")
