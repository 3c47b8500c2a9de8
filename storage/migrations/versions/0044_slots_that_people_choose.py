"""Slots in which shops hand over, how many orders are in each, and the slot of a cart and of an order"""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("shop", sa.Column("slots", sa.Text()))
    op.add_column("shop", sa.Column("slot_capacity", sa.Integer(), nullable=False, server_default="10"))
    op.add_column("shop", sa.Column("slot_cut_off", sa.Integer(), nullable=False, server_default="60"))
    op.add_column("cart", sa.Column("slots", sa.Text()))
    for column in ("slot_from", "slot_to", "waits_from"):
        op.add_column("order", sa.Column(column, BIG))
    op.create_table(
        "slot",
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id"), primary_key=True, autoincrement=False),
        sa.Column("starts_at", BIG, primary_key=True, autoincrement=False),
        sa.Column("orders", sa.Integer(), nullable=False),
        sa.CheckConstraint("orders >= 0", name=op.f("ck_slot_orders_not_negative")),
    )


def downgrade() -> None:
    op.drop_table("slot")
    for column in ("waits_from", "slot_to", "slot_from"):
        op.drop_column("order", column)
    op.drop_column("cart", "slots")
    for column in ("slot_cut_off", "slot_capacity", "slots"):
        op.drop_column("shop", column)
