"""One table says who may do what; whatever is not said in it may not be done."""

from itertools import product

import pytest

from domain.errors import NotAllowed
from domain.people import Actor, Role
from domain.policy import TABLE, Action, may, must

OURS, THEIRS = 1, 2
MAY: dict[Role, set[Action]] = {
    Role.CUSTOMER: set(),
    Role.STAFF: {Action.WORK_COUNTER},
    Role.OWNER: {Action.WORK_COUNTER, Action.KEEP_SHOP},
    Role.ADMIN: {Action.RUN_PLATFORM},
}
"""What each role may do in its own shop, or on the platform, said a second time on purpose."""


def actor(role: Role) -> Actor:
    """Somebody in that role, in our shop where it is a shop's."""
    shops = {OURS: role} if role in (Role.STAFF, Role.OWNER) else {}
    return Actor(1, 1, 1001, "Asha", "en", is_admin=role is Role.ADMIN, shops=shops)


def test_the_table_knows_every_action_and_every_role() -> None:
    assert set(TABLE) == set(Action)
    assert set(MAY) == set(Role)


@pytest.mark.parametrize(("role", "action"), list(product(Role, Action)))
def test_a_role_may_what_the_table_says(role: Role, action: Action) -> None:
    assert may(actor(role), action, OURS) == (action in MAY[role])
    if action in MAY[role]:
        must(actor(role), action, OURS)
        return
    with pytest.raises(NotAllowed):
        must(actor(role), action, OURS)


@pytest.mark.parametrize("role", [Role.STAFF, Role.OWNER])
@pytest.mark.parametrize("shop", [THEIRS, None])
def test_a_role_in_one_shop_is_nothing_in_another(role: Role, shop: int | None) -> None:
    assert not any(may(actor(role), action, shop) for action in Action)


def test_an_admin_keeps_nobodys_shop_and_counter() -> None:
    assert [action for action in Action if may(actor(Role.ADMIN), action, OURS)] == [Action.RUN_PLATFORM]
