"""Photos of goods: what a product shows, and our own copy of each"""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WAITING = sa.text("state = 'waiting'")


def upgrade() -> None:
    op.add_column("product", sa.Column("photos", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("staged_product", sa.Column("photos", sa.Text()))
    op.create_table(
        "photo",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("public_id", sa.Text(), nullable=False, unique=True),
        sa.Column("product_id", BIG, sa.ForeignKey("product.id"), nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary()),
        sa.Column("unused_since", BIG),
        sa.Column("holder", sa.Text()),
        sa.Column("held_until", BIG, nullable=False, server_default="0"),
    )
    op.create_index("ix_photo_product_id", "photo", ["product_id"])
    op.create_index("ix_photo_waiting", "photo", ["id"], sqlite_where=WAITING, postgresql_where=WAITING)


def downgrade() -> None:
    op.drop_table("photo")
    op.drop_column("staged_product", "photos")
    op.drop_column("product", "photos")
