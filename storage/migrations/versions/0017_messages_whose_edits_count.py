"""Messages whose edits count: what took them, and where that led"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("chat", sa.Column("taken", sa.Text(), nullable=False, server_default="[]"))


def downgrade() -> None:
    op.drop_column("chat", "taken")
