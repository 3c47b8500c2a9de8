"""Chats that nobody draws: from when on an undrawn one is anybody's to draw"""

import time

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
BEHIND = sa.text("drawn < version")


def upgrade() -> None:
    op.add_column("chat", sa.Column("redraw_at", BIG, nullable=False, server_default="0"))
    # What is undrawn waits for the next start, and not since 1970.
    chat = sa.table("chat", sa.column("redraw_at"))
    op.execute(chat.update().values(redraw_at=int(time.time() * 1000)))
    op.drop_index("ix_chat_undrawn", "chat")
    op.create_index("ix_chat_undrawn", "chat", ["redraw_at"], sqlite_where=BEHIND, postgresql_where=BEHIND)


def downgrade() -> None:
    op.drop_index("ix_chat_undrawn", "chat")
    op.create_index("ix_chat_undrawn", "chat", ["chat_id"], sqlite_where=BEHIND, postgresql_where=BEHIND)
    op.drop_column("chat", "redraw_at")
