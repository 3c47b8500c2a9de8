"""Who may do what: one declarative table of role, action and whose resource."""

from enum import StrEnum

from domain.errors import NotAllowed
from domain.people import PLATFORM_ROLES, Actor, Role


class Action(StrEnum):
    """What somebody may do beyond their own carts, addresses and orders."""

    WORK_COUNTER = "work-counter"
    KEEP_SHOP = "keep-shop"
    RUN_PLATFORM = "run-platform"


ALLOWED: dict[Action, frozenset[Role]] = {
    Action.WORK_COUNTER: frozenset({Role.STAFF, Role.OWNER}),
    Action.KEEP_SHOP: frozenset({Role.OWNER}),
    Action.RUN_PLATFORM: frozenset({Role.ADMIN}),
}


def may(actor: Actor, action: Action, shop_id: int | None = None) -> bool:
    """Whether the actor may do so, in that shop where one is named."""
    if actor.is_disabled:
        return False
    roles = {Role.CUSTOMER} | (actor.roles & PLATFORM_ROLES)
    if actor.is_admin:
        roles.add(Role.ADMIN)
    if shop_id is not None and shop_id in actor.shops:
        roles.add(actor.shops[shop_id])
    return not roles.isdisjoint(ALLOWED[action])


def must(actor: Actor, action: Action, shop_id: int | None = None) -> None:
    """Raises NotAllowed."""
    if not may(actor, action, shop_id):
        raise NotAllowed
