"""Where UPI goes for a shop"""

import sqlalchemy as sa
from alembic import op

revision = "0053"
down_revision = "0064"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "payee",
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id"), primary_key=True, autoincrement=False),
        sa.Column("upi_id", sa.Text(), nullable=False),
        sa.Column("is_verified", sa.SmallInteger(), nullable=False, server_default="0"),
    )


def downgrade() -> None:
    op.drop_table("payee")
