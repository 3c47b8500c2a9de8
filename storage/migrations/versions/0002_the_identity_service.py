"""The identity service"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "signing_key",
        sa.Column("kid", sa.Text(), nullable=False),
        sa.Column("private", sa.LargeBinary(), nullable=False),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", BIG, nullable=False),
        sa.Column("signs_until", BIG, nullable=False),
        sa.Column("verifies_until", BIG, nullable=False),
        sa.PrimaryKeyConstraint("kid", name=op.f("pk_signing_key")),
    )
    op.create_table(
        "throttle",
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("window_until", BIG, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_throttle")),
    )
    op.create_index(op.f("ix_throttle_window_until"), "throttle", ["window_until"], unique=False)
    op.create_table(
        "challenge",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("identity_id", BIG, nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("until", BIG, nullable=False),
        sa.Column("used_at", BIG, nullable=True),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_challenge_identity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_challenge")),
        sa.UniqueConstraint("mac", name=op.f("uq_challenge_mac")),
    )
    op.create_index(op.f("ix_challenge_identity_id"), "challenge", ["identity_id"], unique=False)
    op.create_index(op.f("ix_challenge_until"), "challenge", ["until"], unique=False)
    op.create_table(
        "erasure",
        sa.Column("identity_id", BIG, autoincrement=False, nullable=False),
        sa.Column("asked_at", BIG, nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_erasure_identity_id")),
        sa.PrimaryKeyConstraint("identity_id", name=op.f("pk_erasure")),
    )
    op.create_table(
        "external_login",
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("identity_id", BIG, autoincrement=False, nullable=False),
        sa.Column("created_at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_external_login_identity_id")),
        sa.PrimaryKeyConstraint("provider", "subject", name=op.f("pk_external_login")),
    )
    op.create_index(op.f("ix_external_login_identity_id"), "external_login", ["identity_id"], unique=False)
    op.create_table(
        "idempotency",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("identity_id", BIG, autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("request", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.SmallInteger(), nullable=True),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.Column("until", BIG, nullable=False),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_idempotency_identity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_idempotency")),
        sa.UniqueConstraint("identity_id", "key", name=op.f("uq_idempotency_identity_id_key")),
    )
    op.create_index(op.f("ix_idempotency_identity_id"), "idempotency", ["identity_id"], unique=False)
    op.create_index(op.f("ix_idempotency_until"), "idempotency", ["until"], unique=False)
    op.create_table(
        "old_password",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("identity_id", BIG, autoincrement=False, nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_old_password_identity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_old_password")),
    )
    op.create_index(op.f("ix_old_password_identity_id"), "old_password", ["identity_id"], unique=False)
    op.create_table(
        "passkey",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("identity_id", BIG, autoincrement=False, nullable=False),
        sa.Column("credential_id", sa.LargeBinary(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("sign_count", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", BIG, nullable=False),
        sa.Column("used_at", BIG, nullable=True),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_passkey_identity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passkey")),
        sa.UniqueConstraint("credential_id", name=op.f("uq_passkey_credential_id")),
        sa.UniqueConstraint("public_id", name=op.f("uq_passkey_public_id")),
    )
    op.create_index(op.f("ix_passkey_identity_id"), "passkey", ["identity_id"], unique=False)
    op.create_table(
        "password",
        sa.Column("identity_id", BIG, autoincrement=False, nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("changed_at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_password_identity_id")),
        sa.PrimaryKeyConstraint("identity_id", name=op.f("pk_password")),
    )
    op.create_table(
        "recovery_code",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("identity_id", BIG, autoincrement=False, nullable=False),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.Column("used_at", BIG, nullable=True),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_recovery_code_identity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recovery_code")),
        sa.UniqueConstraint("mac", name=op.f("uq_recovery_code_mac")),
    )
    op.create_index(op.f("ix_recovery_code_identity_id"), "recovery_code", ["identity_id"], unique=False)
    op.create_table(
        "role_grant",
        sa.Column("identity_id", BIG, autoincrement=False, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("granted_by", BIG, nullable=True),
        sa.Column("at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["granted_by"], ["identity.id"], name=op.f("fk_role_grant_granted_by")),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_role_grant_identity_id")),
        sa.PrimaryKeyConstraint("identity_id", "role", name=op.f("pk_role_grant")),
    )
    op.create_table(
        "service_account",
        sa.Column("identity_id", BIG, autoincrement=False, nullable=False),
        sa.Column("client_id", sa.Text(), nullable=False),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.Column("scopes", sa.Text(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("created_at", BIG, nullable=False),
        sa.Column("ended_at", BIG, nullable=True),
        sa.ForeignKeyConstraint(
            ["identity_id"], ["identity.id"], name=op.f("fk_service_account_identity_id")
        ),
        sa.PrimaryKeyConstraint("identity_id", name=op.f("pk_service_account")),
        sa.UniqueConstraint("client_id", name=op.f("uq_service_account_client_id")),
    )
    op.create_table(
        "session",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("identity_id", BIG, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("client", sa.Text(), nullable=False),
        sa.Column("methods", sa.Text(), nullable=False),
        sa.Column("created_at", BIG, nullable=False),
        sa.Column("used_at", BIG, nullable=False),
        sa.Column("idle_until", BIG, nullable=False),
        sa.Column("until", BIG, nullable=False),
        sa.Column("ended_at", BIG, nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_session_identity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
        sa.UniqueConstraint("public_id", name=op.f("uq_session_public_id")),
    )
    op.create_index(op.f("ix_session_identity_id"), "session", ["identity_id"], unique=False)
    op.create_table(
        "totp",
        sa.Column("identity_id", BIG, autoincrement=False, nullable=False),
        sa.Column("seed", sa.LargeBinary(), nullable=False),
        sa.Column("confirmed_at", BIG, nullable=True),
        sa.Column("last_step", sa.BigInteger(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_totp_identity_id")),
        sa.PrimaryKeyConstraint("identity_id", name=op.f("pk_totp")),
    )
    op.create_table(
        "hook",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("shop_id", BIG, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.Column("is_active", sa.SmallInteger(), server_default="1", nullable=False),
        sa.Column("created_at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=op.f("fk_hook_shop_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hook")),
        sa.UniqueConstraint("public_id", name=op.f("uq_hook_public_id")),
    )
    op.create_index(op.f("ix_hook_shop_id"), "hook", ["shop_id"], unique=False)
    op.create_table(
        "person_link",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("identity_id", BIG, autoincrement=False, nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("shop_id", BIG, nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("nonce", sa.LargeBinary(), nullable=False),
        sa.Column("deep_mac", sa.LargeBinary(), nullable=False),
        sa.Column("typed_mac", sa.LargeBinary(), nullable=False),
        sa.Column("match", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("account_id", BIG, nullable=True),
        sa.Column("previous_identity_id", BIG, nullable=True),
        sa.Column("issued_at", BIG, nullable=False),
        sa.Column("until", BIG, nullable=False),
        sa.Column("done_at", BIG, nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["chat_account.id"], name=op.f("fk_person_link_account_id")),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_person_link_identity_id")),
        sa.ForeignKeyConstraint(
            ["previous_identity_id"], ["identity.id"], name=op.f("fk_person_link_previous_identity_id")
        ),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=op.f("fk_person_link_shop_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_link")),
        sa.UniqueConstraint("deep_mac", name=op.f("uq_person_link_deep_mac")),
        sa.UniqueConstraint("public_id", name=op.f("uq_person_link_public_id")),
        sa.UniqueConstraint("typed_mac", name=op.f("uq_person_link_typed_mac")),
    )
    op.create_index(op.f("ix_person_link_identity_id"), "person_link", ["identity_id"], unique=False)
    op.create_index("ix_person_link_identity_state", "person_link", ["identity_id", "state"], unique=False)
    op.create_table(
        "refresh_token",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("session_id", BIG, nullable=False),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.Column("issued_at", BIG, nullable=False),
        sa.Column("used_at", BIG, nullable=True),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f("fk_refresh_token_session_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refresh_token")),
        sa.UniqueConstraint("mac", name=op.f("uq_refresh_token_mac")),
    )
    op.create_index(op.f("ix_refresh_token_session_id"), "refresh_token", ["session_id"], unique=False)
    op.create_table(
        "hook_delivery",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("hook_id", BIG, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("order_id", BIG, nullable=False),
        sa.Column("order_version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("next_at", BIG, nullable=False),
        sa.Column("last_status", sa.Integer(), nullable=True),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.Column("at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["hook_id"], ["hook.id"], name=op.f("fk_hook_delivery_hook_id")),
        sa.ForeignKeyConstraint(["order_id"], ["order.id"], name=op.f("fk_hook_delivery_order_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hook_delivery")),
        sa.UniqueConstraint(
            "hook_id",
            "order_id",
            "event",
            "order_version",
            name=op.f("uq_hook_delivery_hook_id_order_id_event_order_version"),
        ),
        sa.UniqueConstraint("public_id", name=op.f("uq_hook_delivery_public_id")),
    )
    op.create_index(op.f("ix_hook_delivery_hook_id"), "hook_delivery", ["hook_id"], unique=False)
    op.create_index("ix_hook_delivery_state_next_at", "hook_delivery", ["state", "next_at"], unique=False)
    op.add_column("identity", sa.Column("kind", sa.Text(), server_default="person", nullable=False))
    op.add_column("identity", sa.Column("handle", sa.Text(), nullable=True))
    op.add_column("identity", sa.Column("status", sa.Text(), server_default="active", nullable=False))
    op.add_column("identity", sa.Column("consent", sa.Text(), nullable=True))
    op.add_column("identity", sa.Column("consent_at", BIG, nullable=True))
    op.add_column("identity", sa.Column("preferences", sa.Text(), server_default="{}", nullable=False))
    op.create_index("uq_identity_handle", "identity", ["handle"], unique=True)


def downgrade() -> None:
    op.drop_index("uq_identity_handle", table_name="identity")
    op.drop_column("identity", "preferences")
    op.drop_column("identity", "consent_at")
    op.drop_column("identity", "consent")
    op.drop_column("identity", "status")
    op.drop_column("identity", "handle")
    op.drop_column("identity", "kind")
    op.drop_index("ix_hook_delivery_state_next_at", table_name="hook_delivery")
    op.drop_index(op.f("ix_hook_delivery_hook_id"), table_name="hook_delivery")
    op.drop_table("hook_delivery")
    op.drop_index(op.f("ix_refresh_token_session_id"), table_name="refresh_token")
    op.drop_table("refresh_token")
    op.drop_index("ix_person_link_identity_state", table_name="person_link")
    op.drop_index(op.f("ix_person_link_identity_id"), table_name="person_link")
    op.drop_table("person_link")
    op.drop_index(op.f("ix_hook_shop_id"), table_name="hook")
    op.drop_table("hook")
    op.drop_table("totp")
    op.drop_index(op.f("ix_session_identity_id"), table_name="session")
    op.drop_table("session")
    op.drop_table("service_account")
    op.drop_table("role_grant")
    op.drop_index(op.f("ix_recovery_code_identity_id"), table_name="recovery_code")
    op.drop_table("recovery_code")
    op.drop_table("password")
    op.drop_index(op.f("ix_passkey_identity_id"), table_name="passkey")
    op.drop_table("passkey")
    op.drop_index(op.f("ix_old_password_identity_id"), table_name="old_password")
    op.drop_table("old_password")
    op.drop_index(op.f("ix_idempotency_until"), table_name="idempotency")
    op.drop_index(op.f("ix_idempotency_identity_id"), table_name="idempotency")
    op.drop_table("idempotency")
    op.drop_index(op.f("ix_external_login_identity_id"), table_name="external_login")
    op.drop_table("external_login")
    op.drop_table("erasure")
    op.drop_index(op.f("ix_challenge_until"), table_name="challenge")
    op.drop_index(op.f("ix_challenge_identity_id"), table_name="challenge")
    op.drop_table("challenge")
    op.drop_index(op.f("ix_throttle_window_until"), table_name="throttle")
    op.drop_table("throttle")
    op.drop_table("signing_key")
