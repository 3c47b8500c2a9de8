"""Whatever the business tells has a notice that shows it, and no notice waits for what is never told."""

import ast
from collections.abc import Iterator
from pathlib import Path

import domain
from bot.outbox.notices import Notices
from bot.screens.storyboard import Storyboard
from domain.catalogue.shop import ShopState
from domain.orders.consequences import TOLD
from domain.orders.order import LIFE, OrderState

ROOT = Path(domain.__file__).parents[1]
STATES = {
    "order-{state}": {f"order-{state}".replace("_", "-") for state in TOLD},
    "shop-{state}": {f"shop-{state}" for state in (ShopState.APPROVED, ShopState.SUSPENDED)},
}
"""What kinds are told whose name is put together: by order state and by shop state."""
TELLING = {"outbox.tell": 0, "safety.tell": 1}
"""Who tells, and where among the arguments the kind stands."""


def told() -> Iterator[str]:
    """The kind in every call outside of storage and tests; `safety` passes on what it is given."""
    for room in ("domain", "workers", "bot", "kirana"):
        for path in sorted((ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                name = ".".join(ast.unparse(node.func).split(".")[-2:]) if isinstance(node, ast.Call) else ""
                if isinstance(node, ast.Call) and name in TELLING and path.name != "safety.py":
                    yield from kinds(node.args[TELLING[name]])


def kinds(argument: ast.expr) -> set[str]:
    """A literal is one kind; a name put together is one per state."""
    if isinstance(argument, ast.Constant):
        return {str(argument.value)}
    if isinstance(argument, ast.Call) and isinstance(argument.func, ast.Attribute):
        return kinds(argument.func.value)
    assert isinstance(argument, ast.JoinedStr), ast.unparse(argument)
    parts = [part.value if isinstance(part, ast.Constant) else "{state}" for part in argument.values]
    return STATES["".join(map(str, parts))]


def test_every_kind_that_is_told_has_a_notice_and_the_other_way_round() -> None:
    assert set(told()) == set(Notices.collect(Storyboard.collect()).by_kind)


def test_notices_stand_beside_kept_ones() -> None:
    by_kind = Notices.collect(Storyboard.collect()).by_kind
    beside = {notice.beside for notice in by_kind.values() if notice.beside}
    assert beside
    assert all(by_kind[kind].kept for kind in beside)


def test_every_state_that_an_order_comes_to_is_told_or_only_drawn() -> None:
    """Edits ring no bell: only these steps on the way may pass without a message of their own."""
    reached = {step.target for step in LIFE.values()}
    assert reached - TOLD == {OrderState.PICKING, OrderState.READY}
