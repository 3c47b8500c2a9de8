"""What is complained about"""

import sqlalchemy as sa
from alembic import op

from storage.schema.columns import BIG

revision = "0069"
down_revision = "0068"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "complaint",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("order_id", BIG, sa.ForeignKey("order.id", name="fk_complaint_order_id"), nullable=False),
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id", name="fk_complaint_shop_id"), nullable=False),
        sa.Column("line_id", BIG, nullable=False, server_default="0"),
        sa.Column("fault", sa.Text(), nullable=False),
        sa.Column("words", sa.Text()),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text()),
        sa.Column("back_minor", BIG),
        sa.Column("at", BIG, nullable=False),
        sa.Column("moved_at", BIG, nullable=False),
        sa.UniqueConstraint("public_id", name="uq_complaint_public_id"),
        sa.UniqueConstraint("order_id", "line_id", name="uq_complaint_order_id_line_id"),
    )
    op.create_index("ix_complaint_shop_id", "complaint", ["shop_id", "state"])


def downgrade() -> None:
    op.drop_table("complaint")
