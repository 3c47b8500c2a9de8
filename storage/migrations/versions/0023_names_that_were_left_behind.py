"""Names that were left behind go: in records whose chat was linked elsewhere, on cards of orders that are over"""

import time
from collections import Counter

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

UNDO_MS = 24 * 3600 * 1000
PACE_MS = 6000
FINAL = ("delivered", "collected", "rejected", "cancelled", "expired")
WAYS_BACK = {
    **dict.fromkeys(("chat_account", "password", "passkey", "external_login", "role_grant"), "identity_id"),
    "membership": "identity_id",
    "shop": "owner_id",
}


def upgrade() -> None:
    connection, now = op.get_bind(), int(time.time() * 1000)
    due = sa.table("due", *map(sa.column, ("kind", "subject", "at")))
    left = connection.execute(_left_behind(now)).scalars().all()
    # The rest of them, and their keys, go as soon as the program runs.
    identity = sa.table("identity", *map(sa.column, ("id", "name")))
    for number in left:
        op.execute(identity.update().where(identity.c.id == number).values(name="—"))
    rows = [{"kind": "person.left-behind", "subject": number, "at": now} for number in left]
    turn = Counter[int]()
    for card in connection.execute(_cards_of_what_is_over()).mappings():
        chat_id = card["chat_id"]
        rows.append({"kind": "order.fold", "subject": card["id"], "at": now + PACE_MS * turn[chat_id]})
        turn[chat_id] += 1
    if rows:
        connection.execute(due.insert(), rows)


def downgrade() -> None:
    due = sa.table("due", sa.column("kind"))
    op.execute(due.delete().where(due.c.kind.in_(("person.left-behind", "order.fold"))))


def _left_behind(now: int) -> sa.Select[tuple[int]]:
    columns = ("id", "status", "kind", "handle")
    identity = sa.table("identity", *map(sa.column, columns))
    link = sa.table("person_link", *map(sa.column, ("previous_identity_id", "purpose", "state", "done_at")))
    came_from = sa.select(link.c.previous_identity_id).where(
        link.c.purpose == "chat",
        link.c.state == "linked",
        link.c.done_at < now - UNDO_MS,
        link.c.previous_identity_id.is_not(None),
    )
    return sa.select(identity.c.id).where(
        identity.c.status == "active",
        identity.c.kind == "person",
        identity.c.handle.is_(None),
        identity.c.id.in_(came_from),
        *(identity.c.id.not_in(_all_of(*way)) for way in WAYS_BACK.items()),
    )


def _all_of(name: str, column: str) -> sa.Select[tuple[int]]:
    return sa.select(sa.table(name, sa.column(column)).c[column])


def _cards_of_what_is_over() -> sa.Select[tuple[int, int]]:
    order = sa.table("order", *map(sa.column, ("id", "state")))
    post = sa.table("post", *map(sa.column, ("kind", "subject", "chat_id")))
    return (
        sa.select(order.c.id, sa.func.min(post.c.chat_id).label("chat_id"))
        .join_from(order, post, sa.and_(post.c.subject == order.c.id, post.c.kind == "order-card"))
        .where(order.c.state.in_(FINAL))
        .group_by(order.c.id)
        .order_by(order.c.id.desc())
    )
