"""Messages that are set aside: how often each failed by itself, under which reference, and when it did last"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("inbox", sa.Column("failed_at", BIG, nullable=True))
    op.execute("UPDATE inbox SET failed_at = at WHERE state = 'aside'")
    op.add_column("outbox", sa.Column("faults", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("outbox", sa.Column("reference", sa.Text(), nullable=True))
    op.add_column("outbox", sa.Column("failed_at", BIG, nullable=True))


def downgrade() -> None:
    # The program of before neither shows nor forgets the new states.
    op.execute("UPDATE outbox SET state = 'dropped' WHERE state IN ('aside', 'dismissed')")
    op.drop_column("outbox", "failed_at")
    op.drop_column("outbox", "reference")
    op.drop_column("outbox", "faults")
    op.drop_column("inbox", "failed_at")
