"""Who may do what: the whole table, for each kind of person and each kind of shop."""

from dataclasses import replace

import pytest

from domain.errors import NotAllowed
from domain.people import Actor, Role
from domain.policy import TABLE, Action, may, may_somewhere, must
from tests.domain.samples import ASHA

MINE, THEIRS = 1, 2
STAFF, OWNER = replace(ASHA, shops={MINE: Role.STAFF}), replace(ASHA, shops={MINE: Role.OWNER})
ADMIN = replace(ASHA, is_admin=True)
ADMIN_BY_ROLE = replace(ASHA, roles=frozenset({Role.ADMIN}))
SUPPORT = replace(ASHA, roles=frozenset({Role.SUPPORT}))
ASTRAY = replace(ASHA, roles=frozenset({Role.OWNER, Role.STAFF}))
BOTH = replace(ADMIN, shops={MINE: Role.STAFF, THEIRS: Role.OWNER})
COUNTER = {Action.WORK_COUNTER, Action.DELIVER}
KEEP = {Action.KEEP_SHOP, Action.INVITE_STAFF}
LOOK = {Action.SEE_PEOPLE, Action.READ_AUDIT}
PLATFORM = LOOK | {Action.CHANGE_PEOPLE, Action.GRANT_ROLES, Action.RUN_PLATFORM}


@pytest.mark.parametrize(
    ("who", "shop", "allowed"),
    [
        (ASHA, None, set()),
        (ASHA, MINE, set()),
        (STAFF, MINE, COUNTER),
        (STAFF, THEIRS, set()),
        (STAFF, None, set()),
        (OWNER, MINE, COUNTER | KEEP),
        (OWNER, THEIRS, set()),
        (OWNER, None, set()),
        (ADMIN, None, PLATFORM),
        (ADMIN, MINE, PLATFORM),
        (ADMIN_BY_ROLE, None, PLATFORM),
        (ADMIN_BY_ROLE, MINE, PLATFORM),
        (SUPPORT, MINE, LOOK),
        (ASTRAY, None, set()),
        (ASTRAY, MINE, set()),
        (replace(OWNER, is_disabled=True), MINE, set()),
        (replace(ADMIN, is_disabled=True), None, set()),
        (replace(ADMIN_BY_ROLE, is_disabled=True), None, set()),
        (BOTH, MINE, COUNTER | PLATFORM),
        (BOTH, THEIRS, COUNTER | KEEP | PLATFORM),
    ],
)
def test_each_may_do_exactly_this(who: Actor, shop: int | None, allowed: set[Action]) -> None:
    assert {action for action in Action if may(who, action, shop)} == allowed
    for action in Action:
        if action in allowed:
            must(who, action, shop)
        else:
            with pytest.raises(NotAllowed):
                must(who, action, shop)


def test_every_action_is_in_the_table_and_none_is_everybody_s() -> None:
    assert TABLE.keys() == set(Action)
    assert all(roles and Role.CUSTOMER not in roles for roles in TABLE.values())


def test_what_somebody_may_do_somewhere_is_what_they_may_do_in_any_shop() -> None:
    keeper = replace(ASHA, shops={MINE: Role.STAFF, MINE + 1: Role.OWNER})
    assert may_somewhere(keeper, Action.KEEP_SHOP)
    assert not may_somewhere(replace(keeper, is_disabled=True), Action.KEEP_SHOP)
    assert not may_somewhere(replace(ASHA, shops={MINE: Role.STAFF}), Action.KEEP_SHOP)
    assert may_somewhere(ADMIN_BY_ROLE, Action.RUN_PLATFORM)
    assert not may_somewhere(keeper, Action.RUN_PLATFORM)
