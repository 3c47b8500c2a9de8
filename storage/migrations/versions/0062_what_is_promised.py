"""The time that an order was accepted with, and what its customer wants otherwise since"""

import sqlalchemy as sa
from alembic import op

revision = "0062"
down_revision = "0052"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("order", sa.Column("agreed_at", BIG))
    op.add_column("order", sa.Column("cancel_asked_at", BIG))
    op.add_column("order", sa.Column("cancel_refused_at", BIG))
    op.add_column("order_line", sa.Column("known", BIG))
    op.execute(
        "UPDATE \"order\" SET agreed_at = promised_at WHERE state IN ('accepted', 'picking', 'ready')"
    )


def downgrade() -> None:
    op.drop_column("order_line", "known")
    op.drop_column("order", "cancel_refused_at")
    op.drop_column("order", "cancel_asked_at")
    op.drop_column("order", "agreed_at")
