"""People without a chat whose orders staff take by phone"""

import sqlalchemy as sa
from alembic import op

revision = "0063"
down_revision = "0055"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "guest",
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id", name="fk_guest_shop_id"), nullable=False),
        sa.Column("phone_hash", sa.LargeBinary(), nullable=False),
        sa.Column("identity_id", BIG, sa.ForeignKey("identity.id", name="fk_guest_identity_id"), nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "phone_hash", name="pk_guest"),
        sa.UniqueConstraint("identity_id", name="uq_guest_identity_id"),
    )


def downgrade() -> None:
    op.drop_table("guest")
