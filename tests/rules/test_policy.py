"""One table says who may do what; whatever is not said in it may not be done."""

from itertools import product

import pytest

from domain.errors import NotAllowed
from domain.people import PLATFORM_ROLES, Actor, Role
from domain.policy import TABLE, Action, may, must

OURS, THEIRS = 1, 2
MAY: dict[Role, set[Action]] = {
    Role.CUSTOMER: set(),
    Role.COURIER: {Action.DELIVER},
    Role.STAFF: {Action.WORK_COUNTER, Action.DELIVER},
    Role.OWNER: {Action.WORK_COUNTER, Action.DELIVER, Action.KEEP_SHOP, Action.INVITE_STAFF},
    Role.SUPPORT: {Action.SEE_PEOPLE, Action.READ_AUDIT},
    Role.ADMIN: {
        Action.SEE_PEOPLE,
        Action.CHANGE_PEOPLE,
        Action.GRANT_ROLES,
        Action.READ_AUDIT,
        Action.RUN_PLATFORM,
    },
    Role.SERVICE: set(),
}
"""What each role may do in its own shop, or on the platform, said a second time on purpose."""


def actor(role: Role) -> Actor:
    """Somebody in that role, in our shop where it is a shop's."""
    if role in PLATFORM_ROLES:
        return Actor(1, 1, 1001, "Asha", "en", roles=frozenset({role}))
    return Actor(1, 1, 1001, "Asha", "en", shops={} if role is Role.CUSTOMER else {OURS: role})


def test_the_table_knows_every_action_and_every_role() -> None:
    assert set(TABLE) == set(Action)
    assert {role for reach in TABLE.values() for role in reach} <= set(MAY)
    assert set(MAY) == set(Role)


@pytest.mark.parametrize(("role", "action"), list(product(Role, Action)))
def test_a_role_may_what_the_table_says(role: Role, action: Action) -> None:
    assert may(actor(role), action, OURS) == (action in MAY[role])
    if action in MAY[role]:
        must(actor(role), action, OURS)
        return
    with pytest.raises(NotAllowed):
        must(actor(role), action, OURS)


@pytest.mark.parametrize("role", [Role.COURIER, Role.STAFF, Role.OWNER])
@pytest.mark.parametrize("shop", [THEIRS, None])
def test_a_role_in_one_shop_is_nothing_in_another(role: Role, shop: int | None) -> None:
    assert not any(may(actor(role), action, shop) for action in Action)


def test_an_admin_keeps_nobodys_shop_and_counter() -> None:
    in_shop = {Action.WORK_COUNTER, Action.DELIVER, Action.KEEP_SHOP, Action.INVITE_STAFF}
    assert not any(may(actor(Role.ADMIN), action, OURS) for action in in_shop)
