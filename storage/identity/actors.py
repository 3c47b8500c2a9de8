"""Who acts, as they are read: with their roles, and the shop that they ordered from last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import and_, func, select

from domain.catalogue.shop import ShopState
from domain.people import Actor, Role, Status
from domain.values import Names
from storage.engine.rows import names
from storage.engine.shapes import columns
from storage.identity.identity_rows import SERVICE, preferences_of
from storage.schema import identity_tables as it
from storage.schema import tables as t


class ActorRow(NamedTuple):
    """Who acts. One row per account, shop and platform role: a handful at most."""

    id: int
    account_id: int | None
    external_id: int | None
    is_reachable: int | None
    name: str
    language: str
    kind: str
    status: str
    consent: str | None
    preferences: str
    shop_id: int | None
    role: str | None
    platform_role: str | None
    last_shop: int | None
    last_shop_names: str | None


_own = t.order.alias("own")
_last_order = (
    select(func.max(_own.c.id))
    .where(_own.c.identity_id == t.identity.c.id)
    .correlate(t.identity)
    .scalar_subquery()
)
_last_shop = t.shop.alias("last_shop")
ACTOR = (
    select(
        *columns(
            ActorRow,
            t.identity,
            t.chat_account,
            t.membership,
            account_id=t.chat_account.c.id,
            platform_role=it.role_grant.c.role,
            last_shop=_last_shop.c.id,
            last_shop_names=_last_shop.c.names,
        )
    )
    .select_from(t.identity)
    .outerjoin(t.membership, t.membership.c.identity_id == t.identity.c.id)
    .outerjoin(it.role_grant, it.role_grant.c.identity_id == t.identity.c.id)
    .outerjoin(t.order, t.order.c.id == _last_order)
    .outerjoin(
        _last_shop, and_(_last_shop.c.id == t.order.c.shop_id, _last_shop.c.state == ShopState.APPROVED)
    )
)
"""To be joined with `chat_account`."""


def actor_of(rows: Sequence[ActorRow]) -> Actor:
    """An actor from all rows of `ACTOR` of one identity; the first one's account counts."""
    first = rows[0]
    roles = {Role(row.platform_role) for row in rows if row.platform_role is not None}
    if first.kind == SERVICE:
        roles.add(Role.SERVICE)
    return Actor(
        identity_id=first.id,
        account_id=first.account_id or 0,
        telegram_id=first.external_id or 0,
        name=first.name,
        language=first.language,
        is_admin=Role.ADMIN in roles,
        is_reachable=bool(first.is_reachable),
        shops={row.shop_id: Role(row.role) for row in rows if row.shop_id is not None and row.role},
        roles=frozenset(roles),
        consent=first.consent,
        preferences=preferences_of(first.preferences),
        is_disabled=first.status != Status.ACTIVE,
        last_shop=_last(first),
    )


def _last(row: ActorRow) -> tuple[int, Names] | None:
    if row.last_shop is None or row.last_shop_names is None:
        return None
    return row.last_shop, names(row.last_shop_names)
