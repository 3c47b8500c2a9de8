"""What shops sold, counted by day, and whether they want to read of it in the morning"""

import sqlalchemy as sa
from alembic import op

revision = "0061"
down_revision = "0063"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
COUNTED = ("came", "taken", "rejected", "expired", "cancelled", "accepted", "accept_s", "replaced", "missing")
DAY = "CAST((o.moved_at + 19800000) / 86400000 AS INTEGER)"  # in India


def upgrade() -> None:
    op.add_column("shop", sa.Column("morning_word", sa.SmallInteger(), nullable=False, server_default="0"))
    op.create_table(
        "day_tally",
        sa.Column("shop_id", BIG, nullable=False, autoincrement=False),
        sa.Column("day", sa.Integer(), nullable=False, autoincrement=False),
        *(sa.Column(each, BIG, nullable=False, server_default="0") for each in COUNTED),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=op.f("fk_day_tally_shop_id")),
        sa.PrimaryKeyConstraint("shop_id", "day", name=op.f("pk_day_tally")),
    )
    op.create_table(
        "sold_day",
        sa.Column("shop_id", BIG, nullable=False, autoincrement=False),
        sa.Column("day", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("product_id", BIG, nullable=False, autoincrement=False),
        sa.Column("amount", BIG, nullable=False),
        sa.Column("taken", BIG, nullable=False),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=op.f("fk_sold_day_shop_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_sold_day_product_id")),
        sa.PrimaryKeyConstraint("shop_id", "day", "product_id", name=op.f("pk_sold_day")),
    )
    op.execute(
        "INSERT INTO day_tally (shop_id, day, came, taken, rejected, expired, cancelled)"
        f" SELECT o.shop_id, {DAY},"
        " SUM(CASE WHEN o.state IN ('delivered', 'collected') THEN 1 ELSE 0 END),"
        " SUM(CASE WHEN o.state IN ('delivered', 'collected') THEN o.total_minor ELSE 0 END),"
        " SUM(CASE WHEN o.state = 'rejected' THEN 1 ELSE 0 END),"
        " SUM(CASE WHEN o.state = 'expired' THEN 1 ELSE 0 END),"
        " SUM(CASE WHEN o.state = 'cancelled' THEN 1 ELSE 0 END)"
        ' FROM "order" o WHERE o.state IN (\'delivered\', \'collected\', \'rejected\', \'expired\', \'cancelled\')'
        f" GROUP BY o.shop_id, {DAY}"
    )
    op.execute(
        "INSERT INTO sold_day (shop_id, day, product_id, amount, taken)"
        f" SELECT o.shop_id, {DAY}, l.product_id, SUM(l.held), SUM(l.charged_minor)"
        ' FROM "order" o JOIN order_line l ON l.order_id = o.id'
        " WHERE o.state IN ('delivered', 'collected') AND l.held > 0"
        f" GROUP BY o.shop_id, {DAY}, l.product_id"
    )


def downgrade() -> None:
    op.drop_table("sold_day")
    op.drop_table("day_tally")
    op.drop_column("shop", "morning_word")
