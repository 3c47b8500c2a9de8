"""Second factors count for roles once they are approved; recovery codes without another factor go"""

import time

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("identity", sa.Column("factors_approved_at", BIG, nullable=True))
    identity = sa.table("identity", sa.column("id"), sa.column("factors_approved_at"))
    code = sa.table("recovery_code", sa.column("identity_id"))
    totp = sa.table("totp", sa.column("identity_id"), sa.column("confirmed_at"))
    in_use = sa.select(totp.c.identity_id).where(totp.c.confirmed_at.is_not(None))
    with_factor = in_use.union(_all_of("passkey"))
    with_role = _all_of("role_grant").union(_all_of("membership"))
    # Who has a chat approves of them there with one press; the others might find nobody to do it.
    op.execute(
        identity.update()
        .where(identity.c.id.in_(with_role), identity.c.id.in_(with_factor))
        .where(identity.c.id.not_in(_all_of("chat_account")))
        .values(factors_approved_at=int(time.time() * 1000))
    )
    op.execute(code.delete().where(code.c.identity_id.not_in(with_factor)))


def downgrade() -> None:
    op.drop_column("identity", "factors_approved_at")


def _all_of(name: str) -> sa.Select[tuple[int]]:
    return sa.select(sa.table(name, sa.column("identity_id")).c.identity_id)
