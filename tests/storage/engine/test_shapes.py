"""Rows come as the shape that is asked for, by name and type, or not at all."""

from typing import NamedTuple

import pytest
from sqlalchemy import func, insert, select

from storage.engine.database import Database
from storage.engine.shapes import columns, maker, must_be, must_fit
from storage.schema.tables import category, product


class Sign(NamedTuple):
    code: str
    position: int


class Counted(NamedTuple):
    sign: Sign
    products: int
    last: Sign


class Maybe(NamedTuple):
    pack_amount: int | None
    unit: str


SIGN = columns(Sign, category)


def test_columns_are_those_of_the_fields() -> None:
    assert [category.c.code, category.c.position] == SIGN
    assert [each.name for each in columns(Counted, sign=SIGN, products=func.count(), last=SIGN)] == [
        "sign_code", "sign_position", "products", "last_code", "last_position",
    ]  # fmt: skip
    assert columns(Maybe, category, product) == [product.c.pack_amount, product.c.unit]
    with pytest.raises(TypeError, match="no column pack_amount in category"):
        columns(Maybe, category)
    with pytest.raises(TypeError, match="Sign has no emoji"):
        columns(Sign, category, emoji=category.c.emoji)


def test_a_row_that_holds_rows_is_made_of_one_tuple() -> None:
    made = maker(Counted)(("a", 1, 7, "b", 2))
    assert made == Counted(sign=Sign("a", 1), products=7, last=Sign("b", 2))


@pytest.mark.parametrize(
    ("row", "selected", "said"),
    [
        (Sign, [category.c.position, category.c.code], "gives"),
        (Sign, [category.c.code], "gives"),
        (Sign, [*SIGN, category.c.emoji], "gives"),
        (
            Sign,
            [category.c.emoji.label("code"), category.c.names.label("position")],
            "position is .*holds str",
        ),
        (Sign, [product.c.pack_unit.label("code"), category.c.position], "code is .*may be NULL"),
        (Maybe, [product.c.pack_amount, product.c.pack_unit.label("unit")], "unit is .*may be NULL"),
    ],
)
def test_other_columns_do_not_fit(row: type[NamedTuple], selected: list[object], said: str) -> None:
    with pytest.raises(TypeError, match=said):
        must_fit(row, selected)  # type: ignore[arg-type]


def test_a_value_is_one_column_of_its_type() -> None:
    must_be(int, [category.c.position])
    with pytest.raises(TypeError, match="holds str"):
        must_be(int, [category.c.code])
    with pytest.raises(TypeError, match="one column"):
        must_be(str, SIGN)


async def test_the_executor_asks(database: Database) -> None:
    add = insert(category).values(code="rice", names="{}", emoji="", position=3).returning(*SIGN)
    async with database.transaction() as executor:
        assert await executor.row(add, Sign) == Sign(code="rice", position=3)
        with pytest.raises(TypeError, match="has the fields"):
            await executor.rows(select(category), Sign)
        with pytest.raises(TypeError, match="one column"):
            await executor.value(select(*SIGN), str)
        assert await executor.records(select(*SIGN)) == [{"code": "rice", "position": 3}]
        assert await executor.run(select(*SIGN)) == 1
