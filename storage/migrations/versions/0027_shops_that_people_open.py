"""Shops that people open: how they are registered, when they open, and whose word is waited for"""

import json

import sqlalchemy as sa
from alembic import op

from domain.catalogue import spelling

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("shop", sa.Column("registration", sa.Text(), nullable=False, server_default="unregistered"))
    op.add_column("shop", sa.Column("legal_name", sa.Text(), nullable=True))
    op.add_column("shop", sa.Column("fssai", sa.Text(), nullable=True))
    op.add_column("shop", sa.Column("opens_minute", sa.Integer(), nullable=True))
    op.add_column("shop", sa.Column("closes_minute", sa.Integer(), nullable=True))
    op.add_column("shop", sa.Column("is_submitted", sa.SmallInteger(), nullable=False, server_default="1"))
    op.add_column("shop", sa.Column("state_reason", sa.Text(), nullable=True))
    op.add_column("shop", sa.Column("name_keys", sa.Text(), nullable=False, server_default=""))
    op.create_index("ix_shop_state_is_open", "shop", ["state", "is_open"])
    shop = sa.table("shop", sa.column("id"), sa.column("names"), sa.column("name_keys"))
    bind = op.get_bind()
    for number, names in bind.execute(sa.select(shop.c.id, shop.c.names)).all():
        keys = " ".join(
            dict.fromkeys(key for each in json.loads(names).values() for key in spelling.keys(each))
        )
        bind.execute(sa.update(shop).where(shop.c.id == number).values(name_keys=f" {keys}"))


def downgrade() -> None:
    op.drop_index("ix_shop_state_is_open", "shop")
    for column in (
        "name_keys",
        "state_reason",
        "is_submitted",
        "closes_minute",
        "opens_minute",
        "fssai",
        "legal_name",
        "registration",
    ):
        op.drop_column("shop", column)
