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

from storage.schema.columns import (
    BIG,
    PERSONAL,
    PSEUDONYM,
    SECRET,
    WHOSE,
    id_,
    identity_id,
    metadata,
    sealed,
    sealed_by_house,
)

password = Table(
    "password",
    metadata,
    identity_id(is_key=True),
    Column("hash", Text, nullable=False, info=SECRET),
    Column("changed_at", BIG, nullable=False),
)
old_password = Table(
    "old_password",
    metadata,
    id_(),
    identity_id(),
    Column("hash", Text, nullable=False, info=SECRET),
    Column("at", BIG, nullable=False),
)
totp = Table(
    "totp",
    metadata,
    identity_id(is_key=True),
    Column("seed", LargeBinary, nullable=False, info=sealed("identity_id", is_told=False)),
    Column("confirmed_at", BIG),
    Column("last_step", BigInteger, nullable=False, server_default="0"),
)
passkey = Table(
    "passkey",
    metadata,
    id_(),
    Column("public_id", Text, nullable=False, unique=True),
    identity_id(),
    Column("credential_id", LargeBinary, nullable=False, unique=True, info=SECRET),
    Column("public_key", LargeBinary, nullable=False, info=SECRET),
    Column("sign_count", BigInteger, nullable=False),
    Column("name", Text, nullable=False, info=PERSONAL),
    Column("created_at", BIG, nullable=False),
    Column("used_at", BIG),
)
recovery_code = Table(
    "recovery_code",
    metadata,
    id_(),
    identity_id(),
    Column("mac", LargeBinary, nullable=False, unique=True, info=SECRET),
    Column("used_at", BIG),
)
session = Table(
    "session",
    metadata,
    id_(),
    Column("public_id", Text, nullable=False, unique=True),
    identity_id(),
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
    id_(),
    Column("session_id", BIG, ForeignKey("session.id"), nullable=False, index=True, info=WHOSE),
    Column("mac", LargeBinary, nullable=False, unique=True, info=SECRET),
    Column("issued_at", BIG, nullable=False),
    Column("used_at", BIG),
)
challenge = Table(
    "challenge",
    metadata,
    id_(),
    Column("mac", LargeBinary, nullable=False, unique=True, info=SECRET),
    Column("kind", Text, nullable=False),
    Column("identity_id", BIG, ForeignKey("identity.id"), index=True, info=WHOSE),
    Column("data", LargeBinary, nullable=False, info=sealed_by_house("mac")),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("until", BIG, nullable=False, index=True),
    Column("used_at", BIG),
)
role_grant = Table(
    "role_grant",
    metadata,
    identity_id(is_key=True),
    Column("role", Text, primary_key=True),
    Column("granted_by", BIG, ForeignKey("identity.id")),
    Column("at", BIG, nullable=False),
)
house_key = Table(
    "house_key",
    metadata,
    Column("purpose", Text, primary_key=True),
    Column("wrapped", LargeBinary, nullable=False, info=sealed_by_house("purpose")),
)
signing_key = Table(
    "signing_key",
    metadata,
    Column("kid", Text, primary_key=True),
    Column("private", LargeBinary, nullable=False, info=sealed_by_house("kid")),
    Column("public", LargeBinary, nullable=False),
    Column("created_at", BIG, nullable=False),
    Column("signs_until", BIG, nullable=False),
    Column("verifies_until", BIG, nullable=False),
)
service_account = Table(
    "service_account",
    metadata,
    identity_id(is_key=True, info={}),
    Column("client_id", Text, nullable=False, unique=True),
    Column("mac", LargeBinary, nullable=False, info=SECRET),
    Column("scopes", Text, nullable=False),
    Column("audience", Text, nullable=False),
    Column("created_at", BIG, nullable=False),
    Column("ended_at", BIG),
)
shop_account = Table(
    "shop_account",
    metadata,
    Column(
        "identity_id",
        BIG,
        ForeignKey("service_account.identity_id"),
        primary_key=True,
        autoincrement=False,
        nullable=False,
    ),
    Column("shop_id", BIG, ForeignKey("shop.id"), nullable=False, index=True),
    Column("made_by", BIG, nullable=False, info=PSEUDONYM),
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
    identity_id(),
    Column("created_at", BIG, nullable=False),
)
person_link = Table(
    "person_link",
    metadata,
    id_(),
    Column("public_id", Text, nullable=False, unique=True),
    identity_id(),
    Column("purpose", Text, nullable=False),
    Column("shop_id", BIG, ForeignKey("shop.id")),
    Column("role", Text),
    Column("nonce", LargeBinary, nullable=False, info=SECRET),
    Column("deep_mac", LargeBinary, nullable=False, unique=True, info=SECRET),
    Column("typed_mac", LargeBinary, nullable=False, unique=True, info=SECRET),
    Column("match", Text, nullable=False, info=SECRET),
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
    id_(),
    identity_id(),
    Column("key", Text, nullable=False),
    Column("request", LargeBinary, nullable=False, info=SECRET),
    Column("status", SmallInteger),
    Column("answer", LargeBinary, info=sealed("identity_id", "key", is_told=False)),
    Column("until", BIG, nullable=False, index=True),
    UniqueConstraint("identity_id", "key"),
)
erasure = Table(
    "erasure",
    metadata,
    identity_id(is_key=True),
    Column("asked_at", BIG, nullable=False),
    Column("at", BIG, nullable=False),
    Column("removed_from", Text),
)
data_copy = Table(
    "data_copy",
    metadata,
    identity_id(is_key=True),
    Column("asked_at", BIG, nullable=False),
    Column("state", Text, nullable=False),
    Column("done_at", BIG),
)
