"""What somebody wants where a thing in their cart is not there"""

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cart", sa.Column("substitutions", sa.Text()))


def downgrade() -> None:
    op.drop_column("cart", "substitutions")
