"""Every column that may hold something personal says what it is, so that erasing forgets none of it."""

import re
from collections.abc import Iterator

import pytest
from sqlalchemy import Column, Float, Integer, LargeBinary, MetaData, SmallInteger, Table, Text

from storage.schema import identity_tables, tables, transport_tables, webhook_tables

assert (
    identity_tables.password.metadata
    is webhook_tables.hook.metadata
    is transport_tables.chat.metadata
    is tables.metadata
)
ALL = {**tables.metadata.tables, **tables.key_metadata.tables}
CLASSES = {"sealed", "personal", "pseudonym"}
TELLING = re.compile(
    r"name|phone|address|note|place$|latitude|longitude|body|title|contact|customer|who|by$|"
    r"email|birth|language|external|recipient|lane|sealed|(chat|person|message|update)_id"
)
"""Names under which something about a person, or a way to them, is kept."""

IMPERSONAL = {
    "identity": {"language", "kind", "status", "consent"},
    "keys.personal_key": {"wrapped"},
    "chat_account": {"provider"},
    "shop": {
        "public_id", "names", "state", "latitude", "longitude", "address", "phone", "currency", "time_zone",
        "counter_chat", "counter_lost",
    },
    "membership": {"role"},
    "category": {"code", "names", "emoji"},
    "product": {"public_id", "names", "sort_name", "pack_unit", "unit"},
    "stock_move": {"kind"},
    "address": {"public_id"},
    "cart": {"public_id", "name", "delivery", "cleared"},
    "order": {"public_id", "state", "delivery", "currency", "reason"},
    "order_line": {"names", "pack_unit", "unit", "substitution"},
    "payment": {"method", "state", "currency"},
    "link_code": {"nonce", "mac", "state", "chat_id", "chat_title"},
    "chat": {"screen", "args", "message_id"},
    "post": {"kind", "message_id"},
    "inbox": {"update_id", "state", "holder", "error", "reference"},
    "outbox": {"kind", "state", "holder", "error", "reference"},
    "due": {"kind"},
    "errand": {"name"},
    "audit": {"action", "outcome", "previous", "hash"},
    "password": {"hash"},
    "old_password": {"hash"},
    "passkey": {"public_id", "credential_id", "public_key"},
    "recovery_code": {"mac"},
    "session": {"public_id", "kind", "methods", "end_reason"},
    "refresh_token": {"mac"},
    "challenge": {"mac", "kind"},
    "role_grant": {"role"},
    "signing_key": {"kid", "public"},
    "service_account": {"client_id", "mac", "scopes", "audience"},
    "throttle": {"key"},
    "external_login": {"provider"},
    "person_link": {"public_id", "purpose", "role", "nonce", "deep_mac", "typed_mac", "match", "state"},
    "idempotency": {"key", "request"},
    "hook": {"public_id", "url"},
    "hook_delivery": {"public_id", "event", "state", "holder", "last_error"},
    "house_key": {"purpose"},
    "data_copy": {"state"},
    "erasure": {"removed_from"},
}  # fmt: skip
"""Columns of words, bytes or telling names that hold nothing personal: a shop's own sign, states, kinds, and
numbers that say nothing outside of their chat."""


def unsaid(tables: dict[str, Table], impersonal: dict[str, set[str]]) -> Iterator[str]:
    """Columns that may hold something personal and do not say so."""
    for name, table in tables.items():
        for column in table.columns:
            is_said = column.info.get("class") in CLASSES or column.name in impersonal.get(name, set())
            if may_be_personal(column) and not is_said:
                yield f"{name}.{column.name}"


def may_be_personal(column: Column[object]) -> bool:
    """By its type, or by its name; what only points into another table is told there."""
    if column.foreign_keys:
        return False
    return isinstance(column.type, Text | LargeBinary | Float) or bool(TELLING.search(column.name))


def test_every_column_says_whether_it_is_personal() -> None:
    assert list(unsaid(ALL, IMPERSONAL)) == []


def test_no_class_is_unknown_and_no_exception_is_left_over() -> None:
    for table in ALL.values():
        classes = {column.info["class"] for column in table.columns if "class" in column.info}
        assert classes <= CLASSES, table.name
    assert IMPERSONAL.keys() <= ALL.keys()
    for name, columns in IMPERSONAL.items():
        own = ALL[name].columns
        assert columns <= set(own.keys()), name
        assert not [column for column in columns if own[column].info], name


def test_sealed_columns_hold_bytes() -> None:
    sealed = [c for t in ALL.values() for c in t.columns if c.info.get("class") == "sealed"]
    assert len(sealed) >= 7
    assert all(isinstance(column.type, LargeBinary) for column in sealed)


@pytest.mark.parametrize(
    "column",
    [
        Column("nickname", Text),
        Column("blob", LargeBinary),
        Column("contact_phone", Integer),
        Column("lat", Float),
        Column("recipient", Integer),
        Column("spouse", Text, info={"class": "secret"}),
    ],
    ids=lambda column: column.name,
)
def test_a_column_that_says_nothing_is_noticed(column: Column[object]) -> None:
    metadata = MetaData()
    Table("diary", metadata, Column("id", Integer, primary_key=True), column, Column("is_old", SmallInteger))
    assert list(unsaid(dict(metadata.tables), {})) == [f"diary.{column.name}"]
