"""Who may do what: one declarative table of role, action and whose resource. Every use case asks it.

What is one's own (carts, addresses, orders, sessions) is looked up by its owner, so that another person's
is not found; the table is about everything beyond that. Last, what is kept of somebody only once they agreed.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from domain.errors import ConsentNeeded, NotAllowed
from domain.people import PLATFORM_ROLES, Actor, Role


class Action(StrEnum):
    """What somebody may do beyond what is their own."""

    WORK_COUNTER = "work-counter"
    """Take orders at the counter, pack them, say no."""
    DELIVER = "deliver"
    """Bring orders to the door, and say whether that went well."""
    KEEP_SHOP = "keep-shop"
    """Open and close the shop, say how far it delivers, see its orders, connect its group and its systems."""
    INVITE_STAFF = "invite-staff"
    """See who works for the shop, invite somebody, let somebody go."""
    SEE_PEOPLE = "see-people"
    """Look people up and see a record: roles, ways in, sessions, never a secret. Each look leaves a trace."""
    CHANGE_PEOPLE = "change-people"
    """Make, rename, disable and enable a record, end its sessions, have it erased or kept; for a reason."""
    GRANT_ROLES = "grant-roles"
    """Give roles and take them back; for a reason."""
    READ_AUDIT = "read-audit"
    """Read who did what."""
    RUN_PLATFORM = "run-platform"
    """Approve and suspend shops, see open orders and what was set aside, keep accounts of other systems."""


class Whose(StrEnum):
    """How far a role reaches: in the shop that it is held in, or everywhere."""

    SHOP = "shop"
    ANY = "any"


SHOP, ANY = Whose.SHOP, Whose.ANY


TABLE: dict[Action, dict[Role, Whose]] = {
    Action.WORK_COUNTER: {Role.STAFF: SHOP, Role.OWNER: SHOP},
    Action.DELIVER: {Role.COURIER: SHOP, Role.STAFF: SHOP, Role.OWNER: SHOP},
    Action.KEEP_SHOP: {Role.OWNER: SHOP},
    Action.INVITE_STAFF: {Role.OWNER: SHOP},
    Action.SEE_PEOPLE: {Role.SUPPORT: ANY, Role.ADMIN: ANY},
    Action.CHANGE_PEOPLE: {Role.ADMIN: ANY},
    Action.GRANT_ROLES: {Role.ADMIN: ANY},
    Action.READ_AUDIT: {Role.SUPPORT: ANY, Role.ADMIN: ANY},
    Action.RUN_PLATFORM: {Role.ADMIN: ANY},
}


STRONG_ROLES = frozenset({Role.STAFF, Role.OWNER, Role.COURIER, Role.SUPPORT, Role.ADMIN})
"""Roles that see or change other people's data: they ask for a second factor."""


def may(actor: Actor, action: Action, shop_id: int | None = None) -> bool:
    """Whether the actor may do so, in that shop where one is named."""
    if actor.is_disabled:
        return False
    reach = TABLE[action]
    if any(reach.get(role) is ANY for role in platform_roles(actor)):
        return True
    return shop_id in actor.shops and reach.get(actor.shops[shop_id]) is SHOP if shop_id else False


def may_somewhere(actor: Actor, action: Action) -> bool:
    """Whether there is anything that the actor may do so with."""
    return may(actor, action) or any(may(actor, action, shop_id) for shop_id in actor.shops)


def must(actor: Actor, action: Action, shop_id: int | None = None) -> None:
    """Raises NotAllowed."""
    if not may(actor, action, shop_id):
        raise NotAllowed


def is_admin_by_settings(actor: Actor) -> bool:
    """Whether the settings alone make them an admin: that holds in the chat that is named there."""
    return actor.is_admin and Role.ADMIN not in actor.roles


def may_change_role(actor: Actor, identity_id: int, role: Role) -> bool:
    """Whether the actor may give or take this role. Nobody changes their own standing.

    Only who is an admin by the settings may make that last, to be one over HTTP too.
    """
    is_lasting = role is Role.ADMIN and is_admin_by_settings(actor)
    return may(actor, Action.GRANT_ROLES) and (identity_id != actor.identity_id or is_lasting)


def platform_roles(actor: Actor) -> frozenset[Role]:
    """The roles that the actor has everywhere."""
    held = actor.roles & PLATFORM_ROLES
    return held | {Role.ADMIN} if actor.is_admin else held


def has_strong_role(actor: Actor) -> bool:
    """Whether any role of theirs asks for a second factor."""
    return not STRONG_ROLES.isdisjoint({*platform_roles(actor), *actor.shops.values()})


def without_strong_roles(actor: Actor) -> Actor:
    """The same person as a customer: what a sign-in with a password is good for."""
    return replace(actor, is_admin=False, roles=actor.roles - STRONG_ROLES, shops={})


def for_a_shop(actor: Actor, shop_id: int, scopes: frozenset[str]) -> Actor:
    """Another system in the one shop that it is for: as staff, where all it was given are orders."""
    only_orders = all(scope.startswith("orders:") for scope in scopes)
    return replace(actor, shops={shop_id: Role.STAFF if only_orders else Role.OWNER})


FEWEST_OF_A_NUMBER = 7
"""Digits by which somebody can be called; a postal code has six."""
NOTICE = "2026-12-a"
"""The notice of what is kept. A new version is put to everybody again."""


def must_be_asked(actor: Actor) -> bool:
    """Whether the person has not agreed to the notice as it is now. Another system is no person."""
    return actor.consent != NOTICE and Role.SERVICE not in actor.roles


def has_changed(actor: Actor) -> bool:
    """Whether the person agreed to an earlier notice, and has not been asked about this one."""
    return actor.consent is not None and must_be_asked(actor)


def must_have_agreed_to_keep(actor: Actor, typed: str) -> None:
    """Before a name that may tell who somebody is, as a number to call does. Raises ConsentNeeded."""
    if sum(map(str.isdecimal, typed)) >= FEWEST_OF_A_NUMBER:
        must_have_agreed(actor)


def must_have_agreed(actor: Actor) -> None:
    """Before something of the person's own is kept. Raises ConsentNeeded."""
    if must_be_asked(actor):
        raise ConsentNeeded(notice=NOTICE)
