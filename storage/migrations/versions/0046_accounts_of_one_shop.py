"""Accounts of other systems that are for one shop"""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0044"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "shop_account",
        sa.Column(
            "identity_id",
            BIG,
            sa.ForeignKey("service_account.identity_id", name="fk_shop_account_identity_id"),
            nullable=False,
            autoincrement=False,
        ),
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id", name="fk_shop_account_shop_id"), nullable=False),
        sa.Column("made_by", BIG, nullable=False),
        sa.PrimaryKeyConstraint("identity_id", name="pk_shop_account"),
    )
    op.create_index("ix_shop_account_shop_id", "shop_account", ["shop_id"])


def downgrade() -> None:
    op.drop_table("shop_account")
