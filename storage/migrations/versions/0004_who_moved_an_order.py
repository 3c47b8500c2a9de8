"""Who moved an order last, by record: two people of one name are two"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("order", sa.Column("handler_id", BIG, nullable=True))


def downgrade() -> None:
    op.drop_column("order", "handler_id")
