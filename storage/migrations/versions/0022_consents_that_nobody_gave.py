"""Consents that were written down at somebody's first word are cleared: who has agreed by an act keeps theirs"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

ACT = "privacy.agreed-"


def upgrade() -> None:
    identity = sa.table("identity", *map(sa.column, ("id", "consent", "consent_at")))
    audit = sa.table("audit", *map(sa.column, ("who", "action", "outcome")))
    somebody = identity.alias()
    who = sa.literal("identity:") + sa.cast(somebody.c.id, sa.Text)
    is_act = sa.and_(
        audit.c.who == who, audit.c.action == sa.literal(ACT) + somebody.c.consent, audit.c.outcome == "done"
    )
    have_agreed = sa.select(somebody.c.id).join_from(somebody, audit, is_act)
    given = identity.c.consent.is_not(None)
    op.execute(
        identity.update()
        .where(given, identity.c.id.not_in(have_agreed))
        .values(consent=None, consent_at=None)
    )


def downgrade() -> None:
    pass
