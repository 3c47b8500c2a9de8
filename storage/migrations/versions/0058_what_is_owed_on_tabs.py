"""Tabs (khata) of customers at shops, with their chained entries"""

import sqlalchemy as sa
from alembic import op

revision = "0058"
down_revision = "0065"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "tab",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("public_id", sa.Text(), nullable=False, unique=True),
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id"), nullable=False),
        sa.Column("identity_id", BIG, sa.ForeignKey("identity.id"), nullable=False),
        sa.Column("called", sa.Text(), nullable=False),
        sa.Column("limit_minor", BIG, nullable=False),
        sa.Column("pay_day", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("balance_minor", BIG, nullable=False, server_default="0"),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("head", sa.Text(), nullable=False, server_default=""),
        sa.Column("version", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("at", BIG, nullable=False),
        sa.UniqueConstraint("shop_id", "identity_id"),
    )
    op.create_index("ix_tab_identity_id", "tab", ["identity_id"])
    op.create_table(
        "tab_entry",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("tab_id", BIG, sa.ForeignKey("tab.id"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("amount_minor", BIG, nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("order_number", BIG),
        sa.Column("undoes", sa.Integer()),
        sa.Column("at", BIG, nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False, server_default="waits"),
        sa.UniqueConstraint("tab_id", "number"),
        sa.UniqueConstraint("tab_id", "undoes"),
        sa.CheckConstraint("amount_minor <> 0", name="says_something"),
    )


def downgrade() -> None:
    op.drop_table("tab_entry")
    op.drop_table("tab")
