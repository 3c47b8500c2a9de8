"""Personal keys in a store of their own, the program's keys that outlive a root secret, copies for people"""

import sqlalchemy as sa
from alembic import op

from storage.schema.key_store import carry_over

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    carry_over(op.get_bind())
    op.drop_table("personal_key")
    op.create_table(
        "house_key",
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("purpose", name=op.f("pk_house_key")),
    )
    op.create_table(
        "data_copy",
        sa.Column("identity_id", BIG, autoincrement=False, nullable=False),
        sa.Column("asked_at", BIG, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("done_at", BIG, nullable=True),
        sa.ForeignKeyConstraint(
            ["identity_id"], ["identity.id"], name=op.f("fk_data_copy_identity_id")
        ),
        sa.PrimaryKeyConstraint("identity_id", name=op.f("pk_data_copy")),
    )


def downgrade() -> None:
    op.drop_table("data_copy")
    op.drop_table("house_key")
    op.create_table(
        "personal_key",
        sa.Column("identity_id", BIG, autoincrement=False, nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["identity_id"], ["identity.id"], name=op.f("fk_personal_key_identity_id")
        ),
        sa.PrimaryKeyConstraint("identity_id", name=op.f("pk_personal_key")),
    )
    op.execute(
        "INSERT INTO personal_key (identity_id, wrapped) SELECT k.identity_id, k.wrapped "
        "FROM keys.personal_key AS k JOIN identity AS i ON i.id = k.identity_id"
    )
