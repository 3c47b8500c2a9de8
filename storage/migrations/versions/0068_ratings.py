"""How orders that have come were rated"""

import sqlalchemy as sa
from alembic import op

from storage.schema.columns import BIG

revision = "0068"
down_revision = "0067"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rating",
        sa.Column(
            "order_id",
            BIG,
            sa.ForeignKey("order.id", name="fk_rating_order_id"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id", name="fk_rating_shop_id"), nullable=False),
        sa.Column("stars", sa.SmallInteger(), nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.Column("answer", sa.Text()),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name="ck_rating_stars_within"),
    )
    op.create_index("ix_rating_shop_id", "rating", ["shop_id", "order_id", "stars"])


def downgrade() -> None:
    op.drop_table("rating")
