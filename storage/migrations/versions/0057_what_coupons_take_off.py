"""Coupons, and what they take off an order; and what its person gives on top"""

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0062"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "coupon",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("shop_id", BIG, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("worth_minor", BIG),
        sa.Column("share_bp", sa.Integer()),
        sa.Column("cap_minor", BIG),
        sa.Column("minimum_minor", BIG, nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("is_first", sa.SmallInteger(), nullable=False),
        sa.Column("is_shown", sa.SmallInteger(), nullable=False),
        sa.Column("is_on", sa.SmallInteger(), nullable=False),
        sa.Column("starts_at", BIG),
        sa.Column("ends_at", BIG),
        sa.Column("most_each", sa.Integer()),
        sa.Column("most", sa.Integer()),
        sa.Column("used", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("version", sa.Integer(), nullable=False, server_default="0"),
        sa.CheckConstraint("(worth_minor IS NULL) <> (share_bp IS NULL)", name=op.f("ck_coupon_one_value")),
        sa.CheckConstraint("used >= 0", name=op.f("ck_coupon_used_not_negative")),
        sa.ForeignKeyConstraint(["shop_id"], ["shop.id"], name=op.f("fk_coupon_shop_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coupon")),
        sa.UniqueConstraint("public_id", name=op.f("uq_coupon_public_id")),
        sa.UniqueConstraint("shop_id", "code", name=op.f("uq_coupon_shop_id_code")),
    )
    op.create_table(
        "coupon_use",
        sa.Column("coupon_id", BIG, nullable=False),
        sa.Column("identity_id", BIG, nullable=False),
        sa.Column("uses", sa.Integer(), nullable=False),
        sa.CheckConstraint("uses >= 0", name=op.f("ck_coupon_use_uses_not_negative")),
        sa.ForeignKeyConstraint(["coupon_id"], ["coupon.id"], name=op.f("fk_coupon_use_coupon_id")),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_coupon_use_identity_id")),
        sa.PrimaryKeyConstraint("coupon_id", "identity_id", name=op.f("pk_coupon_use")),
    )
    op.add_column("cart", sa.Column("coupons", sa.Text()))
    with op.batch_alter_table("order") as batch:
        batch.add_column(sa.Column("discount_minor", BIG, nullable=False, server_default="0"))
        batch.add_column(sa.Column("tip_minor", BIG, nullable=False, server_default="0"))
        batch.add_column(sa.Column("coupon_id", BIG))
        batch.create_foreign_key(op.f("fk_order_coupon_id"), "coupon", ["coupon_id"], ["id"])
        batch.drop_constraint(op.f("ck_order_total_adds_up"), type_="check")
        batch.create_check_constraint(
            op.f("ck_order_total_adds_up"),
            "total_minor = subtotal_minor + fee_minor - discount_minor + tip_minor",
        )
        batch.create_check_constraint(
            op.f("ck_order_discount_within"), "discount_minor BETWEEN 0 AND subtotal_minor"
        )
        batch.create_check_constraint(op.f("ck_order_tip_not_negative"), "tip_minor >= 0")


def downgrade() -> None:
    op.execute('UPDATE "order" SET total_minor = subtotal_minor + fee_minor')
    with op.batch_alter_table("order") as batch:
        batch.drop_constraint(op.f("ck_order_tip_not_negative"), type_="check")
        batch.drop_constraint(op.f("ck_order_discount_within"), type_="check")
        batch.drop_constraint(op.f("ck_order_total_adds_up"), type_="check")
        batch.create_check_constraint(
            op.f("ck_order_total_adds_up"), "total_minor = subtotal_minor + fee_minor"
        )
        batch.drop_constraint(op.f("fk_order_coupon_id"), type_="foreignkey")
        for column in ("coupon_id", "tip_minor", "discount_minor"):
            batch.drop_column(column)
    op.drop_column("cart", "coupons")
    op.drop_table("coupon_use")
    op.drop_table("coupon")
