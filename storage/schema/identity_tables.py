"""Tables of the identity service, beside `tables`. Secrets are kept as keyed hashes, or sealed."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
)

from storage.schema.tables import BIG, PERSONAL, PSEUDONYM, SEALED, metadata


def _identity(*, is_key: bool = False) -> Column[int]:
    return Column(
        "identity_id",
        BIG,
        ForeignKey("identity.id"),
        primary_key=is_key,
        autoincrement=False,
        nullable=False,
        index=not is_key,
    )


def _id() -> Column[int]:
    return Column("id", BIG, primary_key=True, autoincrement=True)


password = Table(
    "password",
    metadata,
    _identity(is_key=True),
    Column("hash", Text, nullable=False),
    Column("changed_at", BIG, nullable=False),
)
old_password = Table(
    "old_password",
    metadata,
    _id(),
    _identity(),
    Column("hash", Text, nullable=False),
    Column("at", BIG, nullable=False),
)
totp = Table(
    "totp",
    metadata,
    _identity(is_key=True),
    Column("seed", LargeBinary, nullable=False, info=SEALED),
    Column("confirmed_at", BIG),
    Column("last_step", BigInteger, nullable=False, server_default="0"),
)
passkey = Table(
    "passkey",
    metadata,
    _id(),
    Column("public_id", Text, nullable=False, unique=True),
    _identity(),
    Column("credential_id", LargeBinary, nullable=False, unique=True),
    Column("public_key", LargeBinary, nullable=False),
    Column("sign_count", BigInteger, nullable=False),
    Column("name", Text, nullable=False, info=PERSONAL),
    Column("created_at", BIG, nullable=False),
    Column("used_at", BIG),
)
recovery_code = Table(
    "recovery_code",
    metadata,
    _id(),
    _identity(),
    Column("mac", LargeBinary, nullable=False, unique=True),
    Column("used_at", BIG),
)
session = Table(
    "session",
    metadata,
    _id(),
    Column("public_id", Text, nullable=False, unique=True),
    _identity(),
    Column("kind", Text, nullable=False),
    Column("client", Text, nullable=False, info=PERSONAL),
    Column("methods", Text, nullable=False),
    Column("created_at", BIG, nullable=False),
    Column("used_at", BIG, nullable=False),
    Column("idle_until", BIG, nullable=False),
    Column("until", BIG, nullable=False),
    Column("ended_at", BIG),
    Column("end_reason", Text),
    Column("proved_at", BIG, nullable=False, server_default="0"),
)
refresh_token = Table(
    "refresh_token",
    metadata,
    _id(),
    Column("session_id", BIG, ForeignKey("session.id"), nullable=False, index=True),
    Column("mac", LargeBinary, nullable=False, unique=True),
    Column("issued_at", BIG, nullable=False),
    Column("used_at", BIG),
)
challenge = Table(
    "challenge",
    metadata,
    _id(),
    Column("mac", LargeBinary, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("identity_id", BIG, ForeignKey("identity.id"), index=True),
    Column("data", LargeBinary, nullable=False, info=SEALED),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("until", BIG, nullable=False, index=True),
    Column("used_at", BIG),
)
role_grant = Table(
    "role_grant",
    metadata,
    _identity(is_key=True),
    Column("role", Text, primary_key=True),
    Column("granted_by", BIG, ForeignKey("identity.id")),
    Column("at", BIG, nullable=False),
)
house_key = Table(
    "house_key",
    metadata,
    Column("purpose", Text, primary_key=True),
    Column("wrapped", LargeBinary, nullable=False, info=SEALED),
)
signing_key = Table(
    "signing_key",
    metadata,
    Column("kid", Text, primary_key=True),
    Column("private", LargeBinary, nullable=False, info=SEALED),
    Column("public", LargeBinary, nullable=False),
    Column("created_at", BIG, nullable=False),
    Column("signs_until", BIG, nullable=False),
    Column("verifies_until", BIG, nullable=False),
)
service_account = Table(
    "service_account",
    metadata,
    _identity(is_key=True),
    Column("client_id", Text, nullable=False, unique=True),
    Column("mac", LargeBinary, nullable=False),
    Column("scopes", Text, nullable=False),
    Column("audience", Text, nullable=False),
    Column("created_at", BIG, nullable=False),
    Column("ended_at", BIG),
)
throttle = Table(
    "throttle",
    metadata,
    Column("key", LargeBinary, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("window_until", BIG, nullable=False, index=True),
)
external_login = Table(
    "external_login",
    metadata,
    Column("provider", Text, primary_key=True),
    Column("subject", Text, primary_key=True, info=PSEUDONYM),
    _identity(),
    Column("created_at", BIG, nullable=False),
)
person_link = Table(
    "person_link",
    metadata,
    _id(),
    Column("public_id", Text, nullable=False, unique=True),
    _identity(),
    Column("purpose", Text, nullable=False),
    Column("shop_id", BIG, ForeignKey("shop.id")),
    Column("role", Text),
    Column("nonce", LargeBinary, nullable=False),
    Column("deep_mac", LargeBinary, nullable=False, unique=True),
    Column("typed_mac", LargeBinary, nullable=False, unique=True),
    Column("match", Text, nullable=False),
    Column("asked_by", Text, nullable=False, info=PERSONAL),
    Column("state", Text, nullable=False),
    Column("account_id", BIG, ForeignKey("chat_account.id")),
    Column("previous_identity_id", BIG, ForeignKey("identity.id")),
    Column("issued_at", BIG, nullable=False),
    Column("until", BIG, nullable=False),
    Column("done_at", BIG),
    Index("ix_person_link_identity_state", "identity_id", "state"),
)
idempotency = Table(
    "idempotency",
    metadata,
    _id(),
    _identity(),
    Column("key", Text, nullable=False),
    Column("request", LargeBinary, nullable=False),
    Column("status", SmallInteger),
    Column("answer", LargeBinary, info=SEALED),
    Column("until", BIG, nullable=False, index=True),
    UniqueConstraint("identity_id", "key"),
)
erasure = Table(
    "erasure",
    metadata,
    _identity(is_key=True),
    Column("asked_at", BIG, nullable=False),
    Column("at", BIG, nullable=False),
    Column("removed_from", Text),
)
data_copy = Table(
    "data_copy",
    metadata,
    _identity(is_key=True),
    Column("asked_at", BIG, nullable=False),
    Column("state", Text, nullable=False),
    Column("done_at", BIG),
)
