"""What hooks are told of goods: facts of an event that is no order's"""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("hook_delivery", sa.Column("facts", sa.Text(), nullable=False, server_default="{}"))


def downgrade() -> None:
    op.drop_column("hook_delivery", "facts")
