"""Words that goods are found by"""

import json

import sqlalchemy as sa
from alembic import op

from domain.catalogue import spelling

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
BYTEWISE = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    term = op.create_table(
        "term",
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id"), nullable=False, autoincrement=False),
        sa.Column("term", BYTEWISE, nullable=False),
        sa.Column("product_id", BIG, sa.ForeignKey("product.id"), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("shop_id", "term", "product_id"),
        sqlite_with_rowid=False,
    )
    product = sa.table("product", sa.column("id"), sa.column("shop_id"), sa.column("names"))
    for number, shop_id, names in op.get_bind().execute(sa.select(product)).all():
        keys = {key for name in json.loads(names).values() for key in spelling.keys(name)}
        rows = [{"shop_id": shop_id, "term": key, "product_id": number} for key in sorted(keys)]
        if rows:
            op.bulk_insert(term, rows)


def downgrade() -> None:
    op.drop_table("term")
