"""Cells of shops by where they deliver, and names to sort them by"""

import json
from math import cos, degrees, floor, pi, radians, sin

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
BYTEWISE = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
TAKES = sa.text("state = 'approved' AND is_open = 1 AND counter_chat IS NOT NULL AND counter_lost IS NULL")
REST = sa.text("state = 'approved' AND (is_open = 0 OR counter_chat IS NULL OR counter_lost IS NOT NULL)")
PLACED = ("cell", "state", "is_open", "counter_chat", "counter_lost", "x", "y", "z", "reach", "id")
EARTH_RADIUS_M = 6_371_000
LEVELS_M = (1_260, 5_060, 20_200, 103_000)


def upgrade() -> None:
    op.add_column("shop", sa.Column("sort_name", BYTEWISE, nullable=False, server_default=""))
    op.add_column("shop", sa.Column("cell", BIG, nullable=False, server_default="0"))
    for each in ("x", "y", "z", "reach"):
        op.add_column("shop", sa.Column(each, sa.Float(), nullable=False, server_default="0"))
    bind, read = op.get_bind(), ("id", "names", "latitude", "longitude", "radius_m", "area_m")
    shop = sa.table("shop", *map(sa.column, (*read, "sort_name", "cell", "x", "y", "z", "reach")))
    now = [_now(*each) for each in bind.execute(sa.select(*(shop.c[name] for name in read))).all()]
    if now:
        wanted = ("sort_name", "cell", "x", "y", "z", "reach")
        values: dict[str, object] = {name: sa.bindparam(f"new_{name}") for name in wanted}
        bind.execute(sa.update(shop).where(shop.c.id == sa.bindparam("of")).values(values), now)
    op.create_index("ix_shop_reach", "shop", PLACED)
    op.create_index("ix_shop_name", "shop", ["sort_name", "id"], sqlite_where=TAKES, postgresql_where=TAKES)
    op.create_index(
        "ix_shop_name_of_rest", "shop", ["sort_name", "id"], sqlite_where=REST, postgresql_where=REST
    )


def _now(number: int, names: str, north: float, east: float, radius_m: int, area_m: int) -> dict[str, object]:
    told = json.loads(names)
    name = told.get("en") or next(iter(told.values()), "")
    reach_m = area_m * 1.01 + 1 if area_m else radius_m + 0.51
    return {
        "of": number,
        "new_sort_name": name.casefold()[:24],
        "new_cell": _cell(north, east, reach_m),
        "new_x": cos(radians(north)) * cos(radians(east)),
        "new_y": cos(radians(north)) * sin(radians(east)),
        "new_z": sin(radians(north)),
        "new_reach": 4 * sin(min(reach_m / EARTH_RADIUS_M, pi) / 2) ** 2,
    }


def _cell(north: float, east: float, reach_m: float) -> int:
    for level, metres in enumerate(LEVELS_M):
        if reach_m <= metres * 0.99:
            height = degrees(metres / EARTH_RADIUS_M)
            row = min(floor((north + 90) / height), -floor(-180 / height) - 1)
            edge = min(max(abs(row * height - 90), abs(row * height - 90 + height)), 90.0)
            columns = max(1, floor(360 * cos(radians(edge)) / height))
            column = floor((east + 180) / 360 * columns) % columns
            return ((level + 1) * (1 << 15) + row) * (1 << 17) + column
    return 0


def downgrade() -> None:
    for index in ("ix_shop_name_of_rest", "ix_shop_name", "ix_shop_reach"):
        op.drop_index(index, "shop")
    for column in ("reach", "z", "y", "x", "cell", "sort_name"):
        op.drop_column("shop", column)
