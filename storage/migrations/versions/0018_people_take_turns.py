"""People take turns: which round of everybody's updates one belongs to"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
OPEN = sa.text("state = 'open'")


def upgrade() -> None:
    op.add_column("inbox", sa.Column("turn", BIG, nullable=False, server_default="0"))
    op.create_index("ix_inbox_turn", "inbox", ["turn", "seq"], sqlite_where=OPEN, postgresql_where=OPEN)


def downgrade() -> None:
    op.drop_index("ix_inbox_turn", "inbox")
    op.drop_column("inbox", "turn")
