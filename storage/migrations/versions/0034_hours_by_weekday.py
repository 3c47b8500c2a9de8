"""Hours by weekday that hold, dates with hours of their own, pauses, and how busy a shop is"""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("shop", sa.Column("week", sa.Text()))
    op.add_column("shop", sa.Column("dates", sa.Text(), nullable=False, server_default=""))
    op.add_column("shop", sa.Column("paused_until", BIG))
    op.add_column("shop", sa.Column("closed_for", sa.Text()))
    op.add_column("shop", sa.Column("busy_minutes", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("shop", sa.Column("busy_until", BIG))
    op.add_column("shop", sa.Column("opened_at", BIG, nullable=False, server_default="0"))
    shop = sa.table("shop", *map(sa.column, ("id", "week", "opens_minute", "closes_minute")))
    bind = op.get_bind()
    kept = sa.select(shop.c.id, shop.c.opens_minute, shop.c.closes_minute).where(
        shop.c.opens_minute.is_not(None), shop.c.closes_minute.is_not(None)
    )
    for number, opens, closes in bind.execute(kept).all():
        week = ";".join([f"{opens}-{closes}"] * 7)
        bind.execute(sa.update(shop).where(shop.c.id == number).values(week=week))
    op.drop_column("shop", "closes_minute")
    op.drop_column("shop", "opens_minute")


def downgrade() -> None:
    op.add_column("shop", sa.Column("opens_minute", sa.Integer()))
    op.add_column("shop", sa.Column("closes_minute", sa.Integer()))
    shop = sa.table("shop", *map(sa.column, ("id", "week", "opens_minute", "closes_minute")))
    bind = op.get_bind()
    for number, week in bind.execute(sa.select(shop.c.id, shop.c.week).where(shop.c.week.is_not(None))).all():
        days = set(week.split(";"))
        only = days.pop()
        if days or only.count("-") != 1:
            continue
        opens, closes = map(int, only.split("-"))
        if opens != closes:
            bind.execute(
                sa.update(shop).where(shop.c.id == number).values(opens_minute=opens, closes_minute=closes)
            )
    for column in ("opened_at", "busy_until", "busy_minutes", "closed_for", "paused_until", "dates", "week"):
        op.drop_column("shop", column)
