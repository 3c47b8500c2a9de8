"""Every column that may hold something personal says what it is, so that erasing forgets none of it."""

import re
from collections.abc import Iterable, Iterator

import pytest
from sqlalchemy import Column, Float, Integer, LargeBinary, MetaData, SmallInteger, Table, Text

from bot.screens.storyboard import Storyboard
from storage.privacy.belongings import BELONGINGS
from storage.schema import identity_tables, tables, transport_tables, webhook_tables
from storage.schema.columns import label, seal_of, sealed

assert (
    identity_tables.password.metadata
    is webhook_tables.hook.metadata
    is transport_tables.chat.metadata
    is tables.metadata
)
ALL = {**tables.metadata.tables, **tables.key_metadata.tables}
CLASSES = {"sealed", "personal", "pseudonym", "secret"}
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
        "counter_chat", "counter_language", "counter_lost", "registration", "legal_name", "fssai", "gstin",
        "state_reason", "name_keys", "zones", "week", "dates", "closed_for", "slots", "sort_name",
        "door_proof", "x", "y", "z", "reach", "hides_customers",
    },
    "membership": {"role"},
    "category": {"code", "names", "emoji"},
    "product": {
        "public_id", "names", "sort_name", "pack_unit", "unit", "aliases", "brand", "description", "hsn",
        "barcode", "own_code", "origin", "packer", "photos",
    },
    "amendment": {"public_id", "deed"},
    "product_change": {"fact", "was", "now"},
    "term": {"term"},
    "list_column": {"header", "meaning"},
    "staged_product": {
        "public_id", "names", "sort_name", "pack_unit", "unit", "aliases", "brand", "description", "hsn",
        "barcode", "own_code", "origin", "packer", "photos",
    },
    "staged_change": {"fact", "was", "now"},
    "staged_term": {"public_id", "term"},
    "shop_term": {"term"},
    "shared_good": {
        "public_id", "names", "sort_name", "aliases", "category", "brand", "pack_unit", "unit", "hsn",
        "barcodes",
    },
    "shared_key": {"key"},
    "shared_term": {"term"},
    "shared_merge": {"public_id", "was", "now", "moved"},
    "popular": {"sort_name"},
    "wish": {"public_id"},
    "missed_search": {"words"},
    "coupon": {"public_id", "code", "currency"},
    "stock_move": {"kind"},
    "address": {"public_id", "open"},
    "cart": {"public_id", "name", "former_name", "delivery", "slots", "substitutions", "coupons", "cleared"},
    "order_word": {"public_id", "side", "kind"},
    "order": {"public_id", "state", "delivery", "currency", "reason"},
    "order_line": {"names", "pack_unit", "unit", "substitution", "state", "offers", "replaced_by"},
    "payment": {"public_id", "method", "state", "currency", "charge_id"},
    "refund": {"public_id", "currency", "reason", "state", "charge_id"},
    "payee": {"upi_id"},
    "complaint": {"public_id", "fault", "state"},
    "payment_link": {"link_id", "url"},
    "gateway_callback": {"event_id", "told", "charge_id", "currency", "reference"},
    "gateway_errand": {"kind", "holder"},
    "ledger_entry": {"cause", "key", "currency"},
    "ledger_posting": {"account"},
    "tab": {"public_id", "state", "currency", "head"},
    "tab_entry": {"kind", "currency", "previous", "hash", "mark"},
    "bill": {"key", "kind", "series", "number", "currency", "content"},
    "bill_series": {"series"},
    "courier": {"public_id"},
    "cash_handed_in": {"currency"},
    "link_code": {"state", "chat_id", "chat_title"},
    "chat": {"screen", "message_id"},
    "post": {"kind", "message_id"},
    "inbox": {"update_id", "state", "holder", "error", "reference"},
    "outbox": {"kind", "state", "holder", "error", "reference"},
    "due": {"kind"},
    "errand": {"name", "holder"},
    "published": {"what", "digest"},
    "refusal": {"action"},
    "audit": {"action", "outcome", "previous", "hash"},
    "passkey": {"public_id"},
    "session": {"public_id", "kind", "methods", "end_reason"},
    "challenge": {"kind"},
    "role_grant": {"role"},
    "signing_key": {"kid", "public"},
    "service_account": {"client_id", "scopes", "audience"},
    "throttle": {"key"},
    "external_login": {"provider"},
    "person_link": {"public_id", "purpose", "role", "state"},
    "idempotency": {"key"},
    "hook": {"public_id", "url"},
    "photo": {"public_id", "state", "file_id", "content", "holder"},
    "stock_import": {
        "public_id", "state", "name", "file_id", "file", "prices", "findings", "faults", "error", "holder"
    },
    "hook_delivery": {"public_id", "event", "state", "holder", "last_error", "facts"},
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


LABELS = {
    "address.sealed", "cart.contact_phone", "cart.note", "cart.place", "challenge.data", "courier.phone",
    "hook.secret", "house_key.wrapped", "idempotency.answer", "identity.proved_phone", "order.address",
    "order.customer_phone", "order.note", "order_word.said", "order_word.file",
    "signing_key.private", "totp.seed",
}  # fmt: skip
"""What boxes out there are bound to: under another label nothing of it opens any more. A new one is added."""


def test_what_is_sealed_keeps_its_label() -> None:
    assert {label(c) for t in ALL.values() for c in t.columns if seal_of(c)} == LABELS


def loose(tables: Iterable[Table]) -> Iterator[str]:
    """Bytes in somebody's rows that say neither where they are sealed nor that they are secret."""
    for table in tables:
        for column in table.c:
            seal = seal_of(column)
            if seal and not {*seal.row} <= {*table.c.keys()}:
                yield f"{table.name}.{column.name}: bound to {seal.row}"
            if not seal and isinstance(column.type, LargeBinary) and column.info.get("class") != "secret":
                yield f"{table.name}.{column.name}"


def test_bytes_in_a_persons_rows_are_sealed_or_secret() -> None:
    assert [*loose(BELONGINGS)] == []
    diary = Table(
        "diary",
        MetaData(),
        Column("page", LargeBinary),
        Column("mood", LargeBinary, info=sealed("public_id")),
    )
    assert [*loose([diary])] == ["diary.page", "diary.mood: bound to ('public_id',)"]


def test_what_says_nothing_is_not_sealed() -> None:
    with pytest.raises(TypeError, match=r"cart\.name is not sealed"):
        label(tables.cart.c.name)


def test_sealed_columns_hold_bytes() -> None:
    boxes = [c for t in ALL.values() for c in t.columns if c.info.get("class") == "sealed"]
    assert len(boxes) >= len(LABELS)
    assert all(isinstance(column.type, LargeBinary) and seal_of(column) for column in boxes)


@pytest.mark.parametrize(
    "column",
    [
        Column("nickname", Text),
        Column("blob", LargeBinary),
        Column("contact_phone", Integer),
        Column("lat", Float),
        Column("recipient", Integer),
        Column("spouse", Text, info={"class": "hidden"}),
    ],
    ids=lambda column: column.name,
)
def test_a_column_that_says_nothing_is_noticed(column: Column[object]) -> None:
    metadata = MetaData()
    Table("diary", metadata, Column("id", Integer, primary_key=True), column, Column("is_old", SmallInteger))
    assert list(unsaid(dict(metadata.tables), {})) == [f"diary.{column.name}"]


def test_what_somebody_typed_says_so_wherever_a_chat_keeps_or_brings_it() -> None:
    """No record names it: words behind a command, a code, and what was searched for on the way to a page."""
    told = Storyboard.collect()
    links = told.links
    commands = [each for each in (told.commands | told.group_commands).values() if each.kind == "act"]
    assert commands
    unsaid = [link.name for link in commands if links[link.name].written != {0}]
    typed = {
        "people.page": 1, "search.found": 2, "linking.redeem": 0,
        "lists.proposal": 1, "lists.lines": 1, "lists.line": 1,
        "desk.found": 2, "desk.about": 1, "newgoods.like": 0, "newgoods.price": 0,
    }  # fmt: skip
    unsaid += [name for name, at in typed.items() if links[name].written != {at}]
    assert unsaid == []
    assert {transport_tables.chat.c[name].info["class"] for name in ("args", "taken")} == {"personal"}
