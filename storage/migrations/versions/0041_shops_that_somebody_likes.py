"""Shops that somebody likes, words of their names, and how often goods were sold"""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
BYTEWISE = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "favourite",
        sa.Column("identity_id", BIG, sa.ForeignKey("identity.id"), nullable=False, autoincrement=False),
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id"), nullable=False, autoincrement=False),
        sa.Column("at", BIG, nullable=False),
        sa.PrimaryKeyConstraint("identity_id", "shop_id"),
    )
    shop_term = op.create_table(
        "shop_term",
        sa.Column("term", BYTEWISE, nullable=False),
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id"), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("term", "shop_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_shop_term_shop_id", "shop_term", ["shop_id"])
    op.create_table(
        "popular",
        sa.Column("sort_name", sa.Text(), nullable=False, primary_key=True),
        sa.Column("sold", BIG, nullable=False),
    )
    op.add_column("product", sa.Column("sold", sa.Integer(), nullable=False, server_default="0"))
    shop = sa.table("shop", sa.column("id"), sa.column("name_keys"))
    for number, keys in op.get_bind().execute(sa.select(shop)).all():
        rows = [{"shop_id": number, "term": key} for key in sorted(set(keys.split()))]
        if rows:
            op.bulk_insert(shop_term, rows)
    order, line = sa.table("order", sa.column("id"), sa.column("state")), sa.table(
        "order_line", sa.column("order_id"), sa.column("product_id")
    )
    sold = (
        sa.select(line.c.product_id, sa.func.count())
        .join_from(line, order, line.c.order_id == order.c.id)
        .where(order.c.state == "delivered")
        .group_by(line.c.product_id)
    )
    product = sa.table("product", sa.column("id"), sa.column("sold"))
    for number, count in op.get_bind().execute(sold).all():
        op.execute(sa.update(product).where(product.c.id == number).values(sold=count))


def downgrade() -> None:
    op.drop_column("product", "sold")
    for table in ("popular", "shop_term", "favourite"):
        op.drop_table(table)
