"""Alerts by name: what waits to be told was told apart by a number"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

NAMES = {
    0: "sign-in-failed",
    1: "locked-out",
    2: "refresh-reused",
    4: "denied",
    6: "update-failed",
    8: "message-failed",
    9: "backup-failed",
}
OUTBOX = sa.table("outbox", sa.column("kind", sa.Text), sa.column("subject", sa.BigInteger))


def upgrade() -> None:
    for number, name in NAMES.items():
        waits = sa.and_(OUTBOX.c.kind == "alert", OUTBOX.c.subject == number)
        op.execute(OUTBOX.update().where(waits).values(kind=f"alert-{name}", subject=0))


def downgrade() -> None:
    for number, name in NAMES.items():
        waits = OUTBOX.c.kind == f"alert-{name}"
        op.execute(OUTBOX.update().where(waits).values(kind="alert", subject=number))
