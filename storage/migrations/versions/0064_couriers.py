"""Who brings a shop's orders to the door, and which order goes with whom"""

import sqlalchemy as sa
from alembic import op

from storage.schema.columns import BIG

revision = "0064"
down_revision = "0060"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "courier",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id", name="fk_courier_shop_id"), nullable=False),
        sa.Column("identity_id", BIG),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone", sa.LargeBinary()),
        sa.Column("gone_at", BIG),
        sa.UniqueConstraint("public_id", name="uq_courier_public_id"),
        sa.UniqueConstraint("shop_id", "identity_id", name="uq_courier_shop_id_identity_id"),
    )
    op.create_index("ix_courier_identity_id", "courier", ["identity_id"])
    op.create_table(
        "trip",
        sa.Column(
            "order_id",
            BIG,
            sa.ForeignKey("order.id", name="fk_trip_order_id"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("courier_id", BIG, sa.ForeignKey("courier.id", name="fk_trip_courier_id"), nullable=False),
        sa.Column("taken_at", BIG, nullable=False),
        sa.Column("at_door", sa.SmallInteger(), nullable=False, server_default="0"),
    )
    op.create_index("ix_trip_courier_id", "trip", ["courier_id"])


def downgrade() -> None:
    op.drop_table("trip")
    op.drop_table("courier")
