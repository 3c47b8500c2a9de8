"""For how long a shop hears complaints about an order that has come"""

import sqlalchemy as sa
from alembic import op

revision = "0070"
down_revision = "0069"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("shop", sa.Column("complaint_hours", sa.Integer(), nullable=False, server_default="48"))


def downgrade() -> None:
    op.drop_column("shop", "complaint_hours")
