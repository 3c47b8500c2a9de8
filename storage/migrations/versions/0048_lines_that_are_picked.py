"""What becomes of each line of an order: picked, short, missing, replaced, left out"""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0046"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("order", sa.Column("state_version", sa.Integer(), nullable=False, server_default="0"))
    op.execute('UPDATE "order" SET state_version = version')
    op.add_column("order_line", sa.Column("state", sa.Text(), nullable=False, server_default="ordered"))
    op.add_column("order_line", sa.Column("held", BIG, nullable=False, server_default="0"))
    op.add_column("order_line", sa.Column("came_instead", BIG, nullable=False, server_default="0"))
    op.add_column("order_line", sa.Column("replaced_by", BIG))
    op.add_column("order_line", sa.Column("asked_until", BIG))
    op.add_column("order_line", sa.Column("offers", sa.Text(), nullable=False, server_default="[]"))
    op.execute("UPDATE order_line SET held = ordered, substitution = 'ask'")
    op.execute(
        "UPDATE order_line SET state = 'picked', picked = ordered WHERE order_id IN (SELECT id FROM \"order\""
        " WHERE state IN ('ready', 'out_for_delivery', 'delivered', 'collected', 'undelivered'))"
    )


def downgrade() -> None:
    op.execute("UPDATE order_line SET substitution = 'none', picked = 0")
    for column in ("offers", "asked_until", "replaced_by", "came_instead", "held", "state"):
        op.drop_column("order_line", column)
    op.drop_column("order", "state_version")
