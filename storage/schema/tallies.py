"""What shops have sold, counted by day. A day is a number of days since 1970, on the shop's clock."""

from sqlalchemy import Column, ForeignKey, Integer, Table

from storage.schema.columns import BIG, metadata

COUNTED = (
    *("came", "taken", "rejected", "expired", "cancelled", "accepted", "accept_s", "replaced", "missing"),
)
"""What is counted."""


def _shop_id() -> Column[int]:
    return Column("shop_id", BIG, ForeignKey("shop.id"), primary_key=True, autoincrement=False)


def _day() -> Column[int]:
    return Column("day", Integer, primary_key=True, autoincrement=False)


day_tally = Table(
    "day_tally",
    metadata,
    _shop_id(),
    _day(),
    *(Column(each, BIG, nullable=False, server_default="0") for each in COUNTED),
)
sold_day = Table(
    "sold_day",
    metadata,
    _shop_id(),
    _day(),
    Column("product_id", BIG, ForeignKey("product.id"), primary_key=True, autoincrement=False),
    Column("amount", BIG, nullable=False),
    Column("taken", BIG, nullable=False),
)
