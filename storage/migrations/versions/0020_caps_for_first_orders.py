"""What a shop sets for first orders, and the number that Telegram has vouched for"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("shop", sa.Column("first_orders", sa.Integer(), nullable=True))
    op.add_column("shop", sa.Column("first_value_minor", BIG, nullable=True))
    op.add_column("shop", sa.Column("first_share", sa.Integer(), nullable=True))
    op.add_column("identity", sa.Column("proved_phone", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    op.drop_column("identity", "proved_phone")
    op.drop_column("shop", "first_share")
    op.drop_column("shop", "first_value_minor")
    op.drop_column("shop", "first_orders")
