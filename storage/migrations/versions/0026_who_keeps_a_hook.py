"""Who keeps a hook: of one that is there already nobody knows, and the shop's owner does"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("hook", sa.Column("kept_by", BIG))


def downgrade() -> None:
    op.drop_column("hook", "kept_by")
