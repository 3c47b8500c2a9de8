"""Hooks that are sent: secrets that can be replaced, a lease, tests without an order"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _drop()  # until now nothing has written them
    _create(
        sa.UniqueConstraint("shop_id", "url", name=op.f("uq_hook_shop_id_url")),
        sa.Column("old_until", BIG, server_default="0", nullable=False),
        sa.Column("secret_until", BIG, server_default="0", nullable=False),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        order_id=sa.Column("order_id", BIG, nullable=True),
        lease=(
            sa.Column("holder", sa.Text(), nullable=True),
            sa.Column("held_until", BIG, server_default="0", nullable=False),
        ),
    )


def downgrade() -> None:
    _drop()
    _create(order_id=sa.Column("order_id", BIG, nullable=False))
    op.create_index(op.f("ix_hook_shop_id"), "hook", ["shop_id"], unique=False)


def _drop() -> None:
    op.drop_table("hook_delivery")
    op.drop_table("hook")


def _create(*more: sa.schema.SchemaItem, order_id: sa.Column[int], lease: tuple[sa.Column[Any], ...] = ()) -> None:
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
        *more,
    )
    op.create_table(
        "hook_delivery",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("hook_id", BIG, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        order_id,
        sa.Column("order_version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("next_at", BIG, nullable=False),
        sa.Column("last_status", sa.Integer(), nullable=True),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.Column("at", BIG, nullable=False),
        *lease,
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
