"""How an order is handed over, as the person prefers or as they chose for a cart"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cart", sa.Column("delivery", sa.Text(), nullable=True))
    op.add_column("order", sa.Column("delivery", sa.Text(), server_default="hand-over", nullable=False))


def downgrade() -> None:
    op.drop_column("order", "delivery")
    op.drop_column("cart", "delivery")
