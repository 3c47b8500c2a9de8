"""Errands under a lease, and since when a chat waits to be drawn"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("errand", sa.Column("holder", sa.Text()))
    op.add_column("errand", sa.Column("held_until", BIG, nullable=False, server_default="0"))
    op.add_column("errand", sa.Column("is_done", sa.SmallInteger(), nullable=False, server_default="1"))
    op.add_column("chat", sa.Column("undrawn_since", BIG, nullable=False, server_default="0"))
    # For how long those wait that are undrawn now is not known: from here on it is counted.
    op.execute("UPDATE chat SET undrawn_since = redraw_at WHERE drawn < version")


def downgrade() -> None:
    op.drop_column("chat", "undrawn_since")
    for column in ("is_done", "held_until", "holder"):
        op.drop_column("errand", column)
