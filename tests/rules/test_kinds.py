"""Kinds of messages and of deadlines: each is told or set by something, and carried out by something."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_type_hints

import pytest

import domain
from bot.outbox.notices import Notices
from bot.screens.storyboard import Storyboard
from domain.audit_actions import AuditAction
from domain.catalogue.shop import ShopState
from domain.kinds import ALERTS, DueKind, MessageKind
from domain.orders.consequences import TOLD, news_of
from domain.orders.order import LIFE, OrderState
from domain.platform import alerts
from domain.ports import Due, Outbox
from domain.watch import BURSTS, Counted
from workers.clock import DUTIES

ROOT = Path(domain.__file__).parents[1]
STATES = {
    "f'order-{state}'.replace('_', '-')": {f"order-{state}".replace("_", "-") for state in TOLD},
    "f'shop-{state}'": {f"shop-{state}" for state in ShopState},
}
"""What kinds are told whose name is put together: by order state and by shop state."""
SHOWN = ("notices.py", "quiet.py", "sender.py")
"""What looks at kinds of messages, besides what tells them."""


def told() -> Iterator[str]:
    """The kinds that the code names, but where it only shows them."""
    for room in ("domain", "workers", "bot", "kirana"):
        for path in sorted((ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and ast.unparse(node.func) == "MessageKind":
                    yield from STATES.get(ast.unparse(node.args[0]), ())
                if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "MessageKind":
                    yield from [MessageKind[node.attr]] if path.name not in SHOWN else []


def test_what_is_told_and_set_takes_no_bare_text() -> None:
    """The rest is mypy's."""
    assert get_type_hints(Outbox.tell)["kind"] is MessageKind
    assert get_type_hints(Due.at)["kind"] is get_type_hints(Due.drop)["kind"] is DueKind


def test_every_kind_of_message_is_told_by_something() -> None:
    of_bursts = {alerts.alert_of(what) for what in BURSTS}
    assert set(MessageKind) - set(told()) - of_bursts == set(), "nothing tells it"


def test_every_kind_of_message_has_a_notice() -> None:
    """A menu is nothing to read: `bot/screens/menus.py` sets it; a map is stopped by `live_maps.py`."""
    assert set(MessageKind) ^ set(Notices.collect(Storyboard.collect()).by_kind) == {
        MessageKind.MENU,
        MessageKind.ORDER_MAP,
    }


def test_every_kind_of_deadline_is_somebodys_duty() -> None:
    assert set(DueKind) ^ set(DUTIES) == set()


@pytest.mark.parametrize("kind", [*MessageKind, *DueKind])
def test_a_name_says_what_stands_in_the_database(kind: MessageKind | DueKind) -> None:
    assert kind.name == kind.value.replace("-", "_").replace(".", "_").upper()


def test_every_burst_has_an_alert_and_a_place_in_the_audit() -> None:
    assert {alerts.alert_of(what) for what in BURSTS} == ALERTS
    assert {f"alert.{what}" for what in Counted} & set(AuditAction) == {f"alert.{what}" for what in BURSTS}


def test_notices_stand_beside_kept_ones() -> None:
    by_kind = Notices.collect(Storyboard.collect()).by_kind
    beside = {notice.beside for notice in by_kind.values() if notice.beside}
    assert beside
    assert all(by_kind[kind].kept for kind in beside)


def test_what_takes_the_place_of_a_kept_one_says_what_is_left_of_it() -> None:
    by_kind = Notices.collect(Storyboard.collect()).by_kind
    instead = {kind: notice for kind, notice in by_kind.items() if notice.instead_of}
    collected = news_of(OrderState.READY, is_pickup=True)
    assert instead.keys() == {news_of(state) for state in TOLD} | {collected}
    for notice in instead.values():
        assert notice.folded and not notice.kept and by_kind[notice.instead_of or ""].kept


def test_every_state_that_an_order_comes_to_is_told_or_only_drawn() -> None:
    """Edits ring no bell: only these steps on the way may pass without a message of their own."""
    reached = {step.target for step in LIFE.values()}
    assert reached - TOLD == {OrderState.PLACED, OrderState.PICKING, OrderState.READY}
