"""What all tables share, and what a column says of itself.

Times are milliseconds since 1970 UTC; money is minor units; names are JSON by language.

What holds something personal says so once, at its column, and everything else follows from it: what a
person's copy tells, what is erased, where a box is sealed, what a new root secret locks anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData, Text

from storage.schema.key_store import SCHEMA

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
key_metadata = MetaData(schema=SCHEMA)
"""Tables of the key store, which no foreign key reaches: on SQLite it is another file."""
BIG = BigInteger().with_variant(Integer, "sqlite")
BYTEWISE = Text().with_variant(Text(collation="C"), "postgresql")
"""Text in the order of its bytes on both databases, so that those which begin alike are one range."""

Info: TypeAlias = dict[object, object]
PERSONAL: Info = {"class": "personal"}
"""Readable, and erased on request."""
PSEUDONYM: Info = {"class": "pseudonym"}
"""Says who it is to whoever knows the number."""
SECRET: Info = {"class": "secret"}
"""A hash, or what one is made of: told to nobody, not even to its person."""
WHOSE: Info = {"whose": True}
"""The row is that person's whom this points to, or whose row this points to."""


class Key(Enum):
    """What a box is locked with."""

    PERSON = "a person's key, which is destroyed when they are erased"
    HOUSE = "the root secret: what is the program's own"


@dataclass(frozen=True, slots=True)
class Seal:
    """A box (AES-256-GCM), bound to its column and to what these columns of its row hold."""

    key: Key
    row: tuple[str, ...]
    is_told: bool = True


def sealed(*row: str, is_told: bool = True) -> Info:
    """Sealed under the key of the row's person; not told: kept back from their copy."""
    return {"class": "sealed", "seal": Seal(Key.PERSON, row, is_told)}


def sealed_by_house(row: str) -> Info:
    """Sealed under the root secret."""
    return {"class": "sealed", "seal": Seal(Key.HOUSE, (row,), is_told=False)}


def about(column: str) -> Info:
    """Personal, but to somebody else than the row's person: to whom that column names."""
    return PERSONAL | {"about": column}


def whose(target: str) -> Info:
    """As `WHOSE`, where no foreign key says what is pointed to; a pseudonym besides."""
    return PSEUDONYM | {"whose": target}


def seal_of(column: Column[bytes]) -> Seal | None:
    """How a column is sealed, if it is."""
    seal = column.info.get("seal")
    return seal if isinstance(seal, Seal) else None


def label(column: Column[bytes]) -> str:
    """What every box of a column is bound to: its table's and its own name. Another one opens none of them.

    Raises TypeError for a column that does not say that it is sealed.
    """
    if seal_of(column) is None:
        raise TypeError(f"{column} is not sealed")
    return f"{column.table.name}.{column.name}"


def row_binding(*values: object) -> str:
    """What a box is bound to of its row; bytes stand there in hex."""
    return ":".join(each.hex() if isinstance(each, bytes) else str(each) for each in values)


def binding(column: Column[bytes], *values: object) -> str:
    """What a box of the program's own is bound to."""
    return f"{label(column)}:{row_binding(*values)}"


def id_() -> Column[int]:
    """A number that the database gives."""
    return Column("id", BIG, primary_key=True, autoincrement=True)


def identity_id(*, is_key: bool = False, info: Info = WHOSE) -> Column[int]:
    """Whose row it is."""
    return Column(
        "identity_id",
        BIG,
        ForeignKey("identity.id"),
        primary_key=is_key,
        autoincrement=False,
        nullable=False,
        index=not is_key,
        info=info,
    )
