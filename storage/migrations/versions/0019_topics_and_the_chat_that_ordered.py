"""Topics of counters, and the chat that an order came from"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("shop", sa.Column("counter_topic", BIG, nullable=True))
    op.add_column("order", sa.Column("ordered_in", BIG, nullable=True))


def downgrade() -> None:
    op.drop_column("order", "ordered_in")
    op.drop_column("shop", "counter_topic")
