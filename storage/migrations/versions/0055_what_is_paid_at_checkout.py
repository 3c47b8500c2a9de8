"""Pages to pay on, what a provider of payments has told, and what it is to be asked for"""

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0053"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "payment_link",
        sa.Column("payment_id", BIG, sa.ForeignKey("payment.id"), primary_key=True, autoincrement=False),
        sa.Column("link_id", sa.Text(), nullable=False, unique=True),
        sa.Column("url", sa.Text(), nullable=False),
    )
    op.create_table(
        "gateway_callback",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("event_id", sa.Text(), nullable=False, unique=True),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("charge_id", sa.Text(), nullable=False),
        sa.Column("amount_minor", BIG, nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.Column("applied_at", BIG),
    )
    op.create_table(
        "gateway_errand",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", BIG, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("at", BIG, nullable=False),
        sa.Column("next_at", BIG, nullable=False),
        sa.Column("done_at", BIG),
        sa.Column("holder", sa.Text()),
        sa.Column("held_until", BIG, nullable=False, server_default="0"),
        sa.UniqueConstraint("kind", "subject"),
    )


def downgrade() -> None:
    for table in ("gateway_errand", "gateway_callback", "payment_link"):
        op.drop_table(table)
