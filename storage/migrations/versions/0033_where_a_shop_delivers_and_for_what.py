"""Where a shop delivers and for what, how long it takes, and whether goods may be collected"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0031"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("shop", sa.Column("zones", sa.Text()))
    op.add_column("shop", sa.Column("area_m", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("shop", sa.Column("lead_minutes", sa.Integer(), nullable=False, server_default="45"))
    op.add_column("shop", sa.Column("offers_pickup", sa.SmallInteger(), nullable=False, server_default="0"))
    op.add_column("order", sa.Column("promised_at", BIG))


def downgrade() -> None:
    op.drop_column("order", "promised_at")
    for column in ("offers_pickup", "lead_minutes", "area_m", "zones"):
        op.drop_column("shop", column)
