"""Languages of counters: what a shop's group reads, where that is not its owner's"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("shop", sa.Column("counter_language", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("shop", "counter_language")
