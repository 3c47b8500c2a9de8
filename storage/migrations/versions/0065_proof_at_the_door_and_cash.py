"""What proves a delivery where the shop wants that, and cash that couriers hand in"""

import sqlalchemy as sa
from alembic import op

from storage.schema.columns import BIG

revision = "0065"
down_revision = "0066"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("shop", sa.Column("door_proof", sa.Text(), nullable=False, server_default="none"))
    op.add_column("trip", sa.Column("code", sa.Text()))
    op.add_column("trip", sa.Column("tries", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("trip", sa.Column("is_proved", sa.SmallInteger(), nullable=False, server_default="0"))
    op.add_column("trip", sa.Column("photo", sa.Text()))
    op.create_table(
        "cash_handed_in",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column(
            "courier_id",
            BIG,
            sa.ForeignKey("courier.id", name="fk_cash_handed_in_courier_id"),
            nullable=False,
        ),
        sa.Column("expected_minor", BIG, nullable=False),
        sa.Column("counted_minor", BIG, nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("taken_by", sa.Text()),
        sa.Column("taker_id", BIG),
        sa.Column("at", BIG, nullable=False),
        sa.CheckConstraint("counted_minor >= 0", name="ck_cash_handed_in_counted_not_negative"),
    )
    op.create_index("ix_cash_handed_in_courier", "cash_handed_in", ["courier_id", "at"])


def downgrade() -> None:
    op.drop_table("cash_handed_in")
    for column in ("photo", "is_proved", "tries", "code"):
        op.drop_column("trip", column)
    op.drop_column("shop", "door_proof")
