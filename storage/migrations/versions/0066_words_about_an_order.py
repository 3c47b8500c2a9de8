"""What customers and shops write one another about an order"""

import sqlalchemy as sa
from alembic import op

revision = "0066"
down_revision = "0061"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "order_word",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("public_id", sa.Text(), nullable=False, unique=True),
        sa.Column("order_id", BIG, sa.ForeignKey("order.id"), nullable=False, index=True),
        sa.Column("identity_id", BIG, sa.ForeignKey("identity.id"), nullable=False, index=True),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("said", sa.LargeBinary(), nullable=False),
        sa.Column("file", sa.LargeBinary()),
        sa.Column("at", BIG, nullable=False),
        sa.Column("reported_at", BIG),
    )


def downgrade() -> None:
    op.drop_table("order_word")
