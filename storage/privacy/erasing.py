"""Erasing a person: their key, and everything about them that stands outside of a seal.

What the shops must keep for their books stays without the person: orders with their lines and payments, the
moves of stock, and the audit, which names people by number alone.
"""

from __future__ import annotations

from sqlalchemy import Delete, Table, Update, bindparam, delete, or_, select, update

from domain.people import Status
from storage.engine.database import Database
from storage.engine.executor import Executor
from storage.engine.rows import adding_once
from storage.schema import identity_tables as it
from storage.schema import tables as t
from storage.schema import transport_tables as tt

NOBODY = "—"
"""What stands where a name was."""
_of = bindparam("of_identity", type_=t.BIG)


def _own(table: Table) -> Delete:
    return delete(table).where(table.c.identity_id == _of)


_accounts = select(t.chat_account.c.id).where(t.chat_account.c.identity_id == _of).scalar_subquery()
_chats = select(t.chat_account.c.external_id).where(t.chat_account.c.identity_id == _of).scalar_subquery()
_carts = select(t.cart.c.id).where(t.cart.c.identity_id == _of).scalar_subquery()
_sessions = select(it.session.c.id).where(it.session.c.identity_id == _of).scalar_subquery()

_STEPS: tuple[Delete | Update, ...] = (
    update(t.order).where(t.order.c.handler_id == _of).values(handled_by=NOBODY, handler_id=None),
    update(it.role_grant).where(it.role_grant.c.granted_by == _of).values(granted_by=None),
    delete(t.link_code).where(t.link_code.c.issued_by == _of),
    delete(it.refresh_token).where(it.refresh_token.c.session_id.in_(_sessions)),
    *map(_own, (it.password, it.old_password, it.totp, it.passkey, it.recovery_code, it.session)),
    *map(_own, (it.challenge, it.role_grant, it.external_login, it.idempotency, it.data_copy, it.erasure)),
    delete(it.person_link).where(
        or_(it.person_link.c.identity_id == _of, it.person_link.c.account_id.in_(_accounts))
    ),
    update(it.person_link)
    .where(it.person_link.c.previous_identity_id == _of)
    .values(previous_identity_id=None),
    delete(t.cart_line).where(t.cart_line.c.cart_id.in_(_carts)),
    update(t.cart)
    .where(t.cart.c.identity_id == _of)
    .values(
        name=t.cart.c.public_id,
        address_id=None,
        contact_name=None,
        contact_phone=None,
        place=None,
        note=None,
        delivery=None,
        cleared=None,
    ),
    delete(t.cart).where(
        t.cart.c.identity_id == _of,
        ~select(t.order.c.id).where(t.order.c.cart_id == t.cart.c.id).exists(),
        ~select(t.checkout.c.id).where(t.checkout.c.cart_id == t.cart.c.id).exists(),
    ),
    _own(t.address),
    delete(tt.chat).where(or_(tt.chat.c.chat_id.in_(_chats), tt.chat.c.person_id.in_(_chats))),
    delete(tt.post).where(tt.post.c.chat_id.in_(_chats)),
    delete(tt.inbox).where(tt.inbox.c.lane.in_(_chats)),
    delete(tt.outbox).where(tt.outbox.c.recipient.in_(_chats)),
    delete(t.link_attempt).where(t.link_attempt.c.account_id.in_(_accounts)),
    _own(t.membership),
    _own(t.chat_account),
    update(t.order)
    .where(t.order.c.identity_id == _of)
    .values(customer_name=NOBODY, customer_phone=b"", address=b"", note=None),
    update(t.identity)
    .where(t.identity.c.id == _of)
    .values(
        name=NOBODY,
        handle=None,
        preferences="{}",
        consent=None,
        consent_at=None,
        factors_approved_at=None,
        status=Status.ERASED,
        epoch=t.identity.c.epoch + 1,
    ),
)
_BURY = adding_once(t.erased, "identity_id", "at").on_conflict_do_nothing()
_DESTROY = delete(t.personal_key).where(t.personal_key.c.identity_id == _of)
_RISEN = (
    select(t.identity.c.id)
    .join_from(t.identity, t.erased, t.erased.c.identity_id == t.identity.c.id)
    .where(t.identity.c.status != Status.ERASED)
    .order_by(t.identity.c.id)
)


async def erase(executor: Executor, identity_id: int, at: int) -> None:
    """Erases a person for ever, and leaves word of it in the key store; `at` in milliseconds since 1970."""
    for step in _STEPS:
        await executor.run(step, of_identity=identity_id)
    await executor.run(_DESTROY, of_identity=identity_id)
    await executor.run(_BURY, identity_id=identity_id, at=at)


async def erase_again(database: Database) -> int:
    """After a restore: erases whom the key store knows to be erased; gives how many that were.

    Opens transactions of its own.
    """
    risen = await database.reader.values(_RISEN, int)
    for identity_id in risen:
        async with database.transaction() as executor:
            await erase(executor, identity_id, 0)
    return len(risen)
