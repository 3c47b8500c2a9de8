"""Carts and addresses that are deleted and may come back; addresses that are edited, and those of shops"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("address", sa.Column("open", sa.Text(), nullable=True))
    op.add_column("address", sa.Column("version", sa.Integer(), server_default="0", nullable=False))
    op.add_column("address", sa.Column("deleted_at", BIG, nullable=True))
    op.add_column("address", sa.Column("was_default", sa.SmallInteger(), server_default="0", nullable=False))
    op.add_column("cart", sa.Column("deleted_at", BIG, nullable=True))
    op.add_column("cart", sa.Column("former_name", sa.Text(), nullable=True))
    op.add_column("cart", sa.Column("was_current", sa.SmallInteger(), server_default="0", nullable=False))


def downgrade() -> None:
    # A cart that orders came of cannot go: it is there again, under its number, and empty of what it had.
    address = sa.table("address", sa.column("deleted_at"), sa.column("open"))
    cart = sa.table("cart", sa.column("id"), sa.column("deleted_at"))
    line = sa.table("cart_line", sa.column("cart_id"))
    deleted = sa.select(cart.c.id).where(cart.c.deleted_at.is_not(None)).scalar_subquery()
    op.execute(line.delete().where(line.c.cart_id.in_(deleted)))
    op.execute(address.delete().where(sa.or_(address.c.deleted_at.is_not(None), address.c.open.is_not(None))))
    for column in ("was_current", "former_name", "deleted_at"):
        op.drop_column("cart", column)
    for column in ("was_default", "deleted_at", "version", "open"):
        op.drop_column("address", column)
