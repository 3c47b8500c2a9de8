"""Whether a shop shows its customers' phones and addresses to everybody at its counter"""

import sqlalchemy as sa
from alembic import op

revision = "0067"
down_revision = "0058"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "shop", sa.Column("hides_customers", sa.SmallInteger(), nullable=False, server_default="0")
    )


def downgrade() -> None:
    op.drop_column("shop", "hides_customers")
