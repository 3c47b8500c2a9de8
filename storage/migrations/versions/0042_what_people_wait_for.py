"""What people wait for, and what was searched for in vain"""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "wish",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("public_id", sa.Text(), nullable=False, unique=True),
        sa.Column("identity_id", BIG, sa.ForeignKey("identity.id"), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("product_id", BIG, sa.ForeignKey("product.id")),
        sa.Column("at", BIG, nullable=False),
        sa.Column("dropped_at", BIG),
    )
    op.create_index("ix_wish_identity_id", "wish", ["identity_id"])
    op.create_index("ix_wish_product_id", "wish", ["product_id"])
    op.create_table(
        "missed_search",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id"), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.UniqueConstraint("shop_id", "words"),
    )


def downgrade() -> None:
    op.drop_table("missed_search")
    op.drop_table("wish")
