"""Erasing a person: their key, and everything about them that stands outside of a seal.

What the shops must keep for their books stays without the person: orders with their lines and payments, the
moves of stock, the cash of couriers, and the audit, which names people by number alone. Which rows are
theirs, and which columns of those that stay are blanked, the columns say themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Delete, LargeBinary, Table, Update, delete, func, or_, select, update

from domain.money.tab import TabState
from domain.people import Status
from storage.engine.database import Database
from storage.engine.executor import Executor
from storage.engine.rows import adding_once
from storage.privacy.belongings import BELONGINGS, OF, depth, theirs
from storage.schema import identity_tables as it
from storage.schema import tables as t
from storage.schema.columns import PSEUDONYM

NOBODY = "—"
"""What stands where a name was."""
STAYS = (
    *(t.identity, t.cart, t.checkout, t.order, t.order_line, t.payment, t.refund, t.bill),
    *(t.tab, t.tab_entry, t.courier, t.cash_handed_in),
)
"""For the books: a cart as long as an order came of it, an identity since others name it by its number."""
_accounts = select(t.chat_account.c.id).where(t.chat_account.c.identity_id == OF).scalar_subquery()
_THEIRS_TOO: dict[Table, ColumnElement[bool]] = {it.person_link: it.person_link.c.account_id.in_(_accounts)}
"""What is told to somebody else, and erased with either."""


def blank(table: Table) -> dict[str, object]:
    """What stands in a row that stays, in the columns that were about its person."""
    blanked = dict[str, object]()
    for column in table.c:
        what = column.info.get("class")
        says_who = what == PSEUDONYM["class"] and column.nullable  # such as the chat that an order came from
        if (what not in ("sealed", "personal") and not says_who) or "about" in column.info:
            continue
        if column.nullable:
            blanked[column.name] = None
        elif column.server_default is not None:
            blanked[column.name] = column.server_default.arg  # type: ignore[attr-defined]
        else:
            blanked[column.name] = b"" if isinstance(column.type, LargeBinary) else NOBODY
    return blanked


def _traces() -> Iterator[Update]:
    """What is about them in rows of others."""
    for table in t.metadata.sorted_tables:
        for column in table.c:
            if whom := column.info.get("about"):
                yield update(table).where(table.c[whom] == OF).values({column.name: NOBODY, whom: None})


def _deletions() -> Iterator[Delete]:
    """What goes as a whole, the furthest from the person first, and what points to something before that."""
    order = [*reversed(t.metadata.sorted_tables)]
    for table in sorted(set(BELONGINGS) - set(STAYS), key=lambda each: (-depth(each), order.index(each))):
        also = [_THEIRS_TOO[table]] if table in _THEIRS_TOO else []
        yield delete(table).where(or_(theirs(table), *also))


_shops = select(t.order.c.shop_id).where(t.order.c.identity_id == OF)
_who_read_orders = or_(
    it.idempotency.c.identity_id.in_(
        select(t.membership.c.identity_id).where(t.membership.c.shop_id.in_(_shops))
    ),
    it.idempotency.c.identity_id.in_(select(t.shop.c.owner_id).where(t.shop.c.id.in_(_shops))),
    it.idempotency.c.identity_id.in_(select(t.identity.c.id).where(t.identity.c.kind == "service")),
)
"""Whose kept answers may tell of the person's orders: who works for those shops, and other systems."""
STEPS: tuple[Delete | Update, ...] = (
    *_traces(),
    update(it.idempotency).where(it.idempotency.c.status.is_not(None), _who_read_orders).values(answer=None),
    update(it.role_grant).where(it.role_grant.c.granted_by == OF).values(granted_by=None),
    update(it.person_link)
    .where(it.person_link.c.previous_identity_id == OF)
    .values(previous_identity_id=None),
    update(t.cart)
    .where(theirs(t.cart))
    .values(
        **blank(t.cart),
        name=t.cart.c.public_id,
        address_id=None,
        delivery=None,
        cleared=None,
        former_name=None,
    ),
    *_deletions(),
    delete(t.cart).where(
        theirs(t.cart),
        ~select(t.order.c.id).where(t.order.c.cart_id == t.cart.c.id).exists(),
        ~select(t.checkout.c.id).where(t.checkout.c.cart_id == t.cart.c.id).exists(),
    ),
    update(t.order).where(theirs(t.order)).values(blank(t.order)),
    update(t.payment).where(theirs(t.payment)).values(blank(t.payment)),
    update(t.tab).where(theirs(t.tab)).values(**blank(t.tab), state=TabState.CLOSED),
    # Gone, too: without a record they would stand among those known by name and phone, for the next trip.
    update(t.courier)
    .where(theirs(t.courier))
    .values(**blank(t.courier), identity_id=None, gone_at=func.coalesce(t.courier.c.gone_at, 0)),
    update(t.identity)
    .where(theirs(t.identity))
    .values(
        **blank(t.identity),
        consent=None,
        consent_at=None,
        factors_approved_at=None,
        status=Status.ERASED,
        epoch=t.identity.c.epoch + 1,
    ),
)
_BURY = adding_once(t.erased, "identity_id", "at").on_conflict_do_nothing()
_DESTROY = delete(t.personal_key).where(t.personal_key.c.identity_id == OF)
_RISEN = (
    select(t.identity.c.id)
    .join_from(t.identity, t.erased, t.erased.c.identity_id == t.identity.c.id)
    .where(t.identity.c.status != Status.ERASED)
    .order_by(t.identity.c.id)
)


async def erase(executor: Executor, identity_id: int, at: int) -> None:
    """Erases a person for ever, and leaves word of it in the key store; `at` in milliseconds since 1970."""
    for step in STEPS:
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
