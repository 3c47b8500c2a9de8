"""Writes policy.md from the one table in domain/policy.py: run `make policy` after changing it."""

import ast
import inspect
from pathlib import Path

from domain import policy
from domain.people import PLATFORM_ROLES, Role
from domain.policy import STRONG_ROLES, TABLE, Action, Whose

PAGE = Path(__file__).with_suffix(".md")
INTRODUCTION = """\
# Who may do what

Everybody may do everything with what is their own: carts, addresses, orders, sessions, their record.
Somebody else's reads as *not found*. The table is about all that goes beyond. What a role may do in its shop,
it may do in no other; a role of the platform reaches everywhere; an empty field means no. A disabled person
may do nothing.

This page is written from `domain/policy.py` by `make policy`, and a test keeps the two alike.
"""
ROLES = """
## Roles

A role that asks for a second factor counts over HTTP and on the account page only in a session that was
signed in with one, and once the linked chat or an admin has approved of the person's second factors
([why](identity.md#second-factors-and-roles)); without, the person is a customer there. In a chat Telegram is
the proof.

| Role | Held | Second factor |
|---|---|---|
"""
WORDS = {Whose.SHOP: "in the shop", Whose.ANY: "everywhere"}


def page() -> str:
    """The whole page, as Markdown."""
    roles = [role for role in Role if any(role in reach for reach in TABLE.values())]
    told = _sentences()
    table = [
        f"| What | | {' | '.join(f'`{role}`' for role in roles)} |",
        f"|---|---|{'---|' * len(roles)}",
        *(_row(action, told[action], roles) for action in Action),
    ]
    return "\n".join([INTRODUCTION, *table]) + "\n" + ROLES + "\n".join([*map(_role, Role), ""])


def _row(action: Action, told: str, roles: list[Role]) -> str:
    reach = TABLE[action]
    fields = [WORDS[reach[role]] if role in reach else "" for role in roles]
    return f"| {told} | `{action}` | {' | '.join(fields)} |"


def _role(role: Role) -> str:
    if role is Role.SERVICE:
        return f"| `{role}` | by another system's account, within its scopes | a secret instead |"
    place = "by everybody" if role is Role.CUSTOMER else "in a shop"
    held = "on the platform" if role in PLATFORM_ROLES else place
    return f"| `{role}` | {held} | {'needed' if role in STRONG_ROLES else 'as they like'} |"


def _sentences() -> dict[Action, str]:
    """What stands below each member of the enum."""
    (body,) = (
        node.body
        for node in ast.parse(inspect.getsource(policy)).body
        if isinstance(node, ast.ClassDef) and node.name == Action.__name__
    )
    texts = [
        str(node.value.value)
        for node in body[1:]
        if isinstance(node, ast.Assign | ast.Expr) and isinstance(node.value, ast.Constant)
    ]
    return {Action(member): told for member, told in zip(texts[::2], texts[1::2], strict=True)}


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
