"""Errands of the calendar: for which time each was last begun"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
KINDS = ("house.sweep", "house.backup", "house.audit", "keys.rotate")


def upgrade() -> None:
    op.create_table(
        "errand",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    # They were deadlines until now; each is done once more when the program starts.
    due = sa.table("due", sa.column("kind"))
    op.execute(due.delete().where(due.c.kind.in_(KINDS)))


def downgrade() -> None:
    op.drop_table("errand")
