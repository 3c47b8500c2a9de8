"""Several payments of an order, what is given back, and the ledger with what was sold before"""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
KEPT = "id, order_id, method, state, amount_minor, currency, moved_at"
PENDING = sa.text("state = 'pending'")
# Prices include tax, which only a shop that is registered for it owes; rounded half up, line by line.
TAX = """COALESCE((SELECT SUM((2 * l.charged_minor * l.tax_bp + 10000 + l.tax_bp) / (2 * (10000 + l.tax_bp)))
    FROM order_line l JOIN shop s ON s.id = o.shop_id
    WHERE l.order_id = o.id AND s.registration = 'regular'), 0)"""
SIDES = {
    "cash": "o.total_minor",
    "sales": f"{TAX} - o.subtotal_minor",
    "tax": f"-{TAX}",
    "delivery": "-o.fee_minor",
}


def upgrade() -> None:
    is_pg = op.get_bind().dialect.name == "postgresql"
    op.execute(f"CREATE TABLE payment_before AS SELECT {KEPT} FROM payment")
    op.drop_table("payment")
    _create_payment()
    made = "replace(CAST(gen_random_uuid() AS TEXT), '-', '')" if is_pg else "lower(hex(randomblob(16)))"
    op.execute(f"INSERT INTO payment (public_id, {KEPT}) SELECT {made}, {KEPT} FROM payment_before")
    op.drop_table("payment_before")
    if is_pg:
        _go_on_counting()
    _create_refund()
    _create_ledger()
    _open_the_books()


def _create_payment() -> None:
    op.create_table(
        "payment",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("public_id", sa.Text(), nullable=False, unique=True),
        sa.Column("order_id", BIG, sa.ForeignKey("order.id"), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("amount_minor", BIG, nullable=False),
        sa.Column("given_back_minor", BIG, nullable=False, server_default="0"),
        sa.Column("credited_minor", BIG, nullable=False, server_default="0"),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("charge_id", sa.Text()),
        sa.Column("reference", sa.Text()),
        sa.Column("confirmed_by", sa.Text()),
        sa.Column("confirmer_id", BIG),
        sa.Column("moved_at", BIG, nullable=False),
        sa.UniqueConstraint("method", "charge_id"),
        sa.CheckConstraint(
            "0 <= credited_minor AND credited_minor <= given_back_minor AND given_back_minor <= amount_minor",
            name="given_back_within",
        ),
    )
    op.create_index("ix_payment_order_id", "payment", ["order_id"])
    op.create_index(
        "uq_payment_pending",
        "payment",
        ["order_id"],
        unique=True,
        sqlite_where=PENDING,
        postgresql_where=PENDING,
    )


def _create_refund() -> None:
    op.create_table(
        "refund",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("public_id", sa.Text(), nullable=False, unique=True),
        sa.Column("payment_id", BIG, sa.ForeignKey("payment.id"), nullable=False),
        sa.Column("amount_minor", BIG, nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("charge_id", sa.Text(), unique=True),
        sa.Column("done_by", sa.Text()),
        sa.Column("doer_id", BIG),
        sa.Column("at", BIG, nullable=False),
        sa.Column("moved_at", BIG, nullable=False),
        sa.CheckConstraint("amount_minor > 0", name="amount_positive"),
    )
    op.create_index("ix_refund_payment_id", "refund", ["payment_id"])
    op.create_index("ix_refund_state", "refund", ["state", "id"])


def _create_ledger() -> None:
    op.create_table(
        "ledger_entry",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id"), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("order_id", BIG, sa.ForeignKey("order.id")),
        sa.Column("payment_id", BIG, sa.ForeignKey("payment.id")),
        sa.Column("refund_id", BIG, sa.ForeignKey("refund.id")),
        sa.Column("at", BIG, nullable=False),
        sa.UniqueConstraint("cause", "key"),
    )
    op.create_index("ix_ledger_entry_order_id", "ledger_entry", ["order_id"])
    op.create_index("ix_ledger_entry_shop", "ledger_entry", ["shop_id", "at"])
    op.create_table(
        "ledger_posting",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("entry_id", BIG, sa.ForeignKey("ledger_entry.id"), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("party", BIG),
        sa.Column("amount_minor", BIG, nullable=False),
        sa.CheckConstraint("amount_minor <> 0", name="says_something"),
    )
    op.create_index("ix_ledger_posting_entry_id", "ledger_posting", ["entry_id"])
    op.create_index("ix_ledger_posting_party", "ledger_posting", ["party", "account"])


def _open_the_books() -> None:
    """What was sold and paid in cash before stands in one entry per order; what is open begins with none."""
    op.execute(
        'INSERT INTO ledger_entry (shop_id, cause, "key", currency, order_id, payment_id, at)'
        " SELECT o.shop_id, 'opening', CAST(o.id AS TEXT), o.currency, o.id, p.id, p.moved_at"
        " FROM \"order\" o JOIN payment p ON p.order_id = o.id WHERE p.state = 'captured' ORDER BY p.id"
    )
    for account, amount in SIDES.items():
        op.execute(
            "INSERT INTO ledger_posting (entry_id, account, amount_minor)"
            f" SELECT e.id, '{account}', {amount} FROM ledger_entry e"
            f' JOIN "order" o ON o.id = e.order_id WHERE {amount} <> 0'
        )


def _go_on_counting() -> None:
    op.execute("SELECT setval(pg_get_serial_sequence('payment', 'id'), MAX(id)) FROM payment")


def downgrade() -> None:
    for table in ("ledger_posting", "ledger_entry", "refund"):
        op.drop_table(table)
    op.execute(
        f"CREATE TABLE payment_after AS SELECT {KEPT} FROM payment"
        " WHERE id IN (SELECT MAX(id) FROM payment GROUP BY order_id)"
    )
    op.drop_table("payment")
    op.create_table(
        "payment",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("order_id", BIG, sa.ForeignKey("order.id"), nullable=False, unique=True),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("amount_minor", BIG, nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("moved_at", BIG, nullable=False),
    )
    op.execute(
        f"INSERT INTO payment ({KEPT}) SELECT id, order_id, 'cash', CASE state WHEN 'claimed' THEN 'pending'"
        " ELSE state END, amount_minor, currency, moved_at FROM payment_after"
    )
    op.drop_table("payment_after")
    if op.get_bind().dialect.name == "postgresql":
        _go_on_counting()
