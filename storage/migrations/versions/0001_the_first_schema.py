"""The first schema"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("previous", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        sa.UniqueConstraint("previous", name=op.f("uq_audit_previous")),
    )
    op.create_table(
        "category",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("emoji", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_category")),
        sa.UniqueConstraint("code", name=op.f("uq_category_code")),
    )
    op.create_table(
        "chat",
        sa.Column("chat_id", BIG, autoincrement=False, nullable=False),
        sa.Column("person_id", BIG, autoincrement=False, nullable=False),
        sa.Column("screen", sa.Text(), nullable=False),
        sa.Column("args", sa.Text(), nullable=False),
        sa.Column("message_id", BIG, nullable=True),
        sa.Column("below", BIG, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("drawn", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "person_id", name=op.f("pk_chat")),
    )
    op.create_index(
        "ix_chat_undrawn",
        "chat",
        ["chat_id"],
        sqlite_where=sa.text("drawn < version"),
        postgresql_where=sa.text("drawn < version"),
    )
    op.create_table(
        "due",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", BIG, nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_due")),
        sa.UniqueConstraint("kind", "subject", name=op.f("uq_due_kind_subject")),
    )
    op.create_index(op.f("ix_due_at"), "due", ["at"])
    op.create_table(
        "identity",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), server_default="0", nullable=False),
        sa.Column("created_at", BIG, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity")),
        sa.UniqueConstraint("public_id", name=op.f("uq_identity_public_id")),
    )
    op.create_table(
        "inbox",
        sa.Column("seq", BIG, autoincrement=True, nullable=False),
        sa.Column("bot_id", BIG, nullable=False),
        sa.Column("update_id", BIG, nullable=False),
        sa.Column("lane", BIG, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), server_default="open", nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("holder", sa.Text(), nullable=True),
        sa.Column("held_until", BIG, server_default="0", nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("at", BIG, nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_inbox")),
        sa.UniqueConstraint("bot_id", "update_id", name=op.f("uq_inbox_bot_id_update_id")),
    )
    op.create_index(
        "ix_inbox_open",
        "inbox",
        ["lane", "seq"],
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_index("ix_inbox_state_at", "inbox", ["state", "at"])
    op.create_table(
        "outbox",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", BIG, nullable=False),
        sa.Column("recipient", BIG, nullable=False),
        sa.Column("priority", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.Text(), server_default="waiting", nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("next_at", BIG, nullable=False),
        sa.Column("holder", sa.Text(), nullable=True),
        sa.Column("held_until", BIG, server_default="0", nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("at", BIG, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    op.create_index("ix_outbox_state_at", "outbox", ["state", "at"])
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["recipient", "id"],
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_table(
        "post",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", BIG, autoincrement=False, nullable=False),
        sa.Column("chat_id", BIG, autoincrement=False, nullable=False),
        sa.Column("message_id", BIG, nullable=False),
        sa.PrimaryKeyConstraint("kind", "subject", "chat_id", name=op.f("pk_post")),
    )
    op.create_table(
        "chat_account",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("identity_id", BIG, nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("external_id", BIG, nullable=False),
        sa.Column("is_reachable", sa.SmallInteger(), server_default="1", nullable=False),
        sa.Column("created_at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_chat_account_identity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chat_account")),
        sa.UniqueConstraint("provider", "external_id", name=op.f("uq_chat_account_provider_external_id")),
    )
    op.create_index(op.f("ix_chat_account_identity_id"), "chat_account", ["identity_id"])
    op.create_table(
        "personal_key",
        sa.Column("identity_id", BIG, autoincrement=False, nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_personal_key_identity_id")),
        sa.PrimaryKeyConstraint("identity_id", name=op.f("pk_personal_key")),
    )
    op.create_table(
        "shop",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("is_open", sa.SmallInteger(), nullable=False),
        sa.Column("owner_id", BIG, nullable=False),
        sa.Column("latitude", sa.Float(), nullable=False),
        sa.Column("longitude", sa.Float(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("minimum_minor", BIG, nullable=False),
        sa.Column("fee_minor", BIG, nullable=False),
        sa.Column("free_from_minor", BIG, nullable=True),
        sa.Column("counter_chat", BIG, nullable=True),
        sa.Column("version", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["identity.id"], name=op.f("fk_shop_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shop")),
        sa.UniqueConstraint("public_id", name=op.f("uq_shop_public_id")),
    )
    op.create_index(op.f("ix_shop_counter_chat"), "shop", ["counter_chat"])
    op.create_index(op.f("ix_shop_owner_id"), "shop", ["owner_id"])
    op.create_index("ix_shop_place", "shop", ["latitude", "longitude"])
    op.create_table(
        "address",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("identity_id", BIG, nullable=True),
        sa.Column("shop_id", BIG, nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", BIG, nullable=False),
        sa.Column("used_at", BIG, nullable=False),
        sa.CheckConstraint("(identity_id IS NULL) <> (shop_id IS NULL)", name=op.f("ck_address_one_holder")),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_address_identity_id")),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=op.f("fk_address_shop_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address")),
        sa.UniqueConstraint("public_id", name=op.f("uq_address_public_id")),
    )
    op.create_index(op.f("ix_address_identity_id"), "address", ["identity_id"])
    op.create_index(op.f("ix_address_shop_id"), "address", ["shop_id"])
    op.create_table(
        "link_attempt",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("account_id", BIG, nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["chat_account.id"], name=op.f("fk_link_attempt_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_attempt")),
    )
    op.create_index("ix_link_attempt_account_at", "link_attempt", ["account_id", "at"])
    op.create_table(
        "link_code",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("shop_id", BIG, nullable=False),
        sa.Column("issued_by", BIG, nullable=False),
        sa.Column("nonce", sa.LargeBinary(), nullable=False),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("until", BIG, nullable=False),
        sa.Column("chat_id", BIG, nullable=True),
        sa.Column("chat_title", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["issued_by"], ["identity.id"], name=op.f("fk_link_code_issued_by")),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=op.f("fk_link_code_shop_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_code")),
        sa.UniqueConstraint("mac", name=op.f("uq_link_code_mac")),
    )
    op.create_index("ix_link_code_shop", "link_code", ["shop_id", "state"])
    op.create_table(
        "membership",
        sa.Column("shop_id", BIG, autoincrement=False, nullable=False),
        sa.Column("identity_id", BIG, autoincrement=False, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("since", BIG, nullable=False),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_membership_identity_id")),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=op.f("fk_membership_shop_id")),
        sa.PrimaryKeyConstraint("shop_id", "identity_id", name=op.f("pk_membership")),
    )
    op.create_index("ix_membership_identity_id", "membership", ["identity_id"])
    op.create_table(
        "product",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("shop_id", BIG, nullable=False),
        sa.Column("category_id", BIG, nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("sort_name", sa.Text(), nullable=False),
        sa.Column("pack_amount", sa.Integer(), nullable=True),
        sa.Column("pack_unit", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("price_minor", BIG, nullable=False),
        sa.Column("price_per", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("tax_bp", sa.Integer(), nullable=False),
        sa.Column("on_hand", BIG, nullable=False),
        sa.Column("allocated", BIG, server_default="0", nullable=False),
        sa.Column("is_listed", sa.SmallInteger(), server_default="1", nullable=False),
        sa.CheckConstraint("allocated >= 0", name=op.f("ck_product_allocated_not_negative")),
        sa.CheckConstraint("on_hand >= allocated", name=op.f("ck_product_allocated_within_on_hand")),
        sa.CheckConstraint("price_minor >= 0", name=op.f("ck_product_price_not_negative")),
        sa.CheckConstraint("step > 0", name=op.f("ck_product_step_positive")),
        sa.ForeignKeyConstraint(["category_id"], ["category.id"], name=op.f("fk_product_category_id")),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=op.f("fk_product_shop_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
        sa.UniqueConstraint("public_id", name=op.f("uq_product_public_id")),
    )
    op.create_index("ix_product_shelf", "product", ["shop_id", "category_id", "is_listed", "sort_name"])
    op.create_table(
        "cart",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("identity_id", BIG, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("is_current", sa.SmallInteger(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("address_id", BIG, nullable=True),
        sa.Column("contact_name", sa.Text(), nullable=True),
        sa.Column("contact_phone", sa.LargeBinary(), nullable=True),
        sa.Column("place", sa.LargeBinary(), nullable=True),
        sa.Column("note", sa.LargeBinary(), nullable=True),
        sa.Column("cleared", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["address_id"], ["address.id"], name=op.f("fk_cart_address_id")),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_cart_identity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cart")),
        sa.UniqueConstraint("identity_id", "name", name=op.f("uq_cart_identity_id_name")),
        sa.UniqueConstraint("public_id", name=op.f("uq_cart_public_id")),
    )
    op.create_index(
        "uq_cart_current",
        "cart",
        ["identity_id"],
        unique=True,
        sqlite_where=sa.text("is_current = 1"),
        postgresql_where=sa.text("is_current = 1"),
    )
    op.create_table(
        "cart_line",
        sa.Column("cart_id", BIG, autoincrement=False, nullable=False),
        sa.Column("product_id", BIG, autoincrement=False, nullable=False),
        sa.Column("amount", BIG, nullable=False),
        sa.Column("added_at", BIG, nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_cart_line_amount_positive")),
        sa.ForeignKeyConstraint(["cart_id"], ["cart.id"], name=op.f("fk_cart_line_cart_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_cart_line_product_id")),
        sa.PrimaryKeyConstraint("cart_id", "product_id", name=op.f("pk_cart_line")),
    )
    op.create_table(
        "checkout",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("cart_id", BIG, nullable=False),
        sa.Column("cart_version", sa.Integer(), nullable=False),
        sa.Column("identity_id", BIG, nullable=False),
        sa.Column("placed_at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["cart_id"], ["cart.id"], name=op.f("fk_checkout_cart_id")),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_checkout_identity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checkout")),
        sa.UniqueConstraint("cart_id", "cart_version", name=op.f("uq_checkout_cart_id_cart_version")),
    )
    op.create_table(
        "order",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("number", BIG, nullable=False),
        sa.Column("checkout_id", BIG, nullable=False),
        sa.Column("cart_id", BIG, nullable=False),
        sa.Column("cart_version", sa.Integer(), nullable=False),
        sa.Column("shop_id", BIG, nullable=False),
        sa.Column("identity_id", BIG, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("customer_name", sa.Text(), nullable=False),
        sa.Column("customer_phone", sa.LargeBinary(), nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=False),
        sa.Column("note", sa.LargeBinary(), nullable=True),
        sa.Column("subtotal_minor", BIG, nullable=False),
        sa.Column("fee_minor", BIG, nullable=False),
        sa.Column("total_minor", BIG, nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("handled_by", sa.Text(), nullable=True),
        sa.Column("placed_at", BIG, nullable=False),
        sa.Column("moved_at", BIG, nullable=False),
        sa.CheckConstraint("total_minor = subtotal_minor + fee_minor", name=op.f("ck_order_total_adds_up")),
        sa.ForeignKeyConstraint(["cart_id"], ["cart.id"], name=op.f("fk_order_cart_id")),
        sa.ForeignKeyConstraint(["checkout_id"], ["checkout.id"], name=op.f("fk_order_checkout_id")),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_order_identity_id")),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=op.f("fk_order_shop_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order")),
        sa.UniqueConstraint(
            "cart_id", "cart_version", "shop_id", name=op.f("uq_order_cart_id_cart_version_shop_id")
        ),
        sa.UniqueConstraint("number", name=op.f("uq_order_number")),
        sa.UniqueConstraint("public_id", name=op.f("uq_order_public_id")),
    )
    op.create_index(op.f("ix_order_checkout_id"), "order", ["checkout_id"])
    op.create_index("ix_order_identity", "order", ["identity_id", "id"])
    op.create_index("ix_order_shop", "order", ["shop_id", "placed_at"])
    op.create_index("ix_order_state", "order", ["state"])
    op.create_table(
        "order_line",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("order_id", BIG, nullable=False),
        sa.Column("product_id", BIG, nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("pack_amount", sa.Integer(), nullable=True),
        sa.Column("pack_unit", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("price_minor", BIG, nullable=False),
        sa.Column("price_per", sa.Integer(), nullable=False),
        sa.Column("tax_bp", sa.Integer(), nullable=False),
        sa.Column("ordered", BIG, nullable=False),
        sa.Column("picked", BIG, nullable=False),
        sa.Column("charged_minor", BIG, nullable=False),
        sa.Column("substitution", sa.Text(), nullable=False),
        sa.CheckConstraint("ordered > 0", name=op.f("ck_order_line_ordered_positive")),
        sa.ForeignKeyConstraint(["order_id"], ["order.id"], name=op.f("fk_order_line_order_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_order_line_product_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_line")),
        sa.UniqueConstraint("order_id", "product_id", name=op.f("uq_order_line_order_id_product_id")),
    )
    op.create_table(
        "payment",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("order_id", BIG, nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("amount_minor", BIG, nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("moved_at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["order.id"], name=op.f("fk_payment_order_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment")),
        sa.UniqueConstraint("order_id", name=op.f("uq_payment_order_id")),
    )
    op.create_table(
        "stock_move",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("product_id", BIG, nullable=False),
        sa.Column("order_id", BIG, nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on_hand", BIG, nullable=False),
        sa.Column("allocated", BIG, nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["order.id"], name=op.f("fk_stock_move_order_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_stock_move_product_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_move")),
    )
    op.create_index(op.f("ix_stock_move_product_id"), "stock_move", ["product_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_stock_move_product_id"), table_name="stock_move")
    op.drop_table("stock_move")
    op.drop_table("payment")
    op.drop_table("order_line")
    op.drop_index("ix_order_state", table_name="order")
    op.drop_index("ix_order_shop", table_name="order")
    op.drop_index("ix_order_identity", table_name="order")
    op.drop_index(op.f("ix_order_checkout_id"), table_name="order")
    op.drop_table("order")
    op.drop_table("checkout")
    op.drop_table("cart_line")
    op.drop_index(
        "uq_cart_current",
        table_name="cart",
        sqlite_where=sa.text("is_current = 1"),
        postgresql_where=sa.text("is_current = 1"),
    )
    op.drop_table("cart")
    op.drop_index("ix_product_shelf", table_name="product")
    op.drop_table("product")
    op.drop_index("ix_membership_identity_id", table_name="membership")
    op.drop_table("membership")
    op.drop_index("ix_link_code_shop", table_name="link_code")
    op.drop_table("link_code")
    op.drop_index("ix_link_attempt_account_at", table_name="link_attempt")
    op.drop_table("link_attempt")
    op.drop_index(op.f("ix_address_shop_id"), table_name="address")
    op.drop_index(op.f("ix_address_identity_id"), table_name="address")
    op.drop_table("address")
    op.drop_index("ix_shop_place", table_name="shop")
    op.drop_index(op.f("ix_shop_owner_id"), table_name="shop")
    op.drop_index(op.f("ix_shop_counter_chat"), table_name="shop")
    op.drop_table("shop")
    op.drop_table("personal_key")
    op.drop_index(op.f("ix_chat_account_identity_id"), table_name="chat_account")
    op.drop_table("chat_account")
    op.drop_table("post")
    op.drop_index(
        "ix_outbox_waiting",
        table_name="outbox",
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.drop_index("ix_outbox_state_at", table_name="outbox")
    op.drop_table("outbox")
    op.drop_index("ix_inbox_state_at", table_name="inbox")
    op.drop_index(
        "ix_inbox_open",
        table_name="inbox",
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.drop_table("inbox")
    op.drop_table("identity")
    op.drop_index(op.f("ix_due_at"), table_name="due")
    op.drop_table("due")
    op.drop_index(
        "ix_chat_undrawn",
        table_name="chat",
        sqlite_where=sa.text("drawn < version"),
        postgresql_where=sa.text("drawn < version"),
    )
    op.drop_table("chat")
    op.drop_table("category")
    op.drop_table("audit")
