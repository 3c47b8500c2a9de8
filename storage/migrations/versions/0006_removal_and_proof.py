"""How a record stood that an admin removes, and when the person of a session last showed who they are"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("erasure", sa.Column("removed_from", sa.Text(), nullable=True))
    op.add_column("session", sa.Column("proved_at", BIG, nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("session", "proved_at")
    op.drop_column("erasure", "removed_from")
