"""Goods by their barcode, in whichever shop; amendments by an id that can be shown"""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_product_barcode", "product", ["barcode"])
    op.add_column("amendment", sa.Column("public_id", sa.Text(), nullable=False, server_default=""))
    amendment = sa.table("amendment", sa.column("id"), sa.column("public_id"))
    for number in op.get_bind().scalars(sa.select(amendment.c.id)).all():
        named = amendment.update().where(amendment.c.id == number).values(public_id=secrets.token_hex(16))
        op.execute(named)
    op.create_index("uq_amendment_public_id", "amendment", ["public_id"], unique=True)


def downgrade() -> None:
    op.drop_index("uq_amendment_public_id", "amendment")
    op.drop_column("amendment", "public_id")
    op.drop_index("ix_product_barcode", "product")
