"""Counters that cannot be written to: why, and since when"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("shop", sa.Column("counter_lost", sa.Text(), nullable=True))
    op.add_column("shop", sa.Column("counter_lost_at", BIG, nullable=True))


def downgrade() -> None:
    op.drop_column("shop", "counter_lost_at")
    op.drop_column("shop", "counter_lost")
