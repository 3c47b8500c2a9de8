"""How far a shop delivers, and whether to addresses without a pin"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("shop", sa.Column("radius_m", sa.Integer(), nullable=False, server_default="5000"))
    op.add_column("shop", sa.Column("takes_unpinned", sa.SmallInteger(), nullable=False, server_default="1"))


def downgrade() -> None:
    op.drop_column("shop", "takes_unpinned")
    op.drop_column("shop", "radius_m")
