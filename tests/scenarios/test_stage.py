"""The stage itself: what does not hold is seen, and every transcript belongs to a scene."""

import ast
import re
from pathlib import Path

import pytest

from domain.orders import checkout
from storage.care.verify import problems
from tests.scenarios import scenes
from tests.scenarios.stage import Stage
from tests.scenarios.transcript import compare

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    "expectation",
    [
        "Asha sees: Good evening",
        "Asha sees nothing",
        "Asha does not see: Namaste Asha!",
        "The counter sees: Namaste Asha!",
    ],
)
async def test_an_expectation_can_fail(stage: Stage, expectation: str) -> None:
    """Asha is greeted, whatever the scene expects."""
    stage.improvises("one scene for many expectations")
    await stage.plays("Asha: /start")
    with pytest.raises(AssertionError, match="sees"):
        await stage.plays(expectation)


async def test_nobody_presses_what_is_not_there(stage: Stage) -> None:
    """Asha looks for a button that the bot did not show."""
    await stage.plays("Asha: /start")
    with pytest.raises(AssertionError, match="Asha sees no"):
        await stage.plays("Asha presses [Buy everything]")
    with pytest.raises(ValueError, match="nobody knows how to play"):
        await stage.plays("Asha dances")


async def test_a_bug_is_seen(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """An order that takes nothing from the shelf: the scene looks right, the database does not."""

    async def take_nothing(*_: object) -> None:
        return

    monkeypatch.setattr(checkout, "_allocate", take_nothing)
    stage.improvises("it ends before its time")
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    assert [
        each.rule for each in await problems(stage.database, stage.store._sealer, now=stage.clock.now)
    ] == ["allocated-is-what-open-orders-hold"]
    monkeypatch.undo()
    async with stage.store.begin() as work:
        (order,) = await scenes.orders_of(stage)
        assert await work.stock.allocate(3, 2, order.id)


@pytest.mark.parametrize(
    "shown", ["None", "{ $name }", "error-not-found", "<b>Asha</b>", "&lt;3", "Traceback"]
)
async def test_raw_things_are_seen(stage: Stage, shown: str) -> None:
    """Somebody's name is what no text may show: the stage notices."""
    stage.improvises("one scene for many names")
    stage.sandbox.add_person(1999, shown).says("/start")
    await stage.plays("0 seconds later")
    assert len(stage.raw) == 1
    stage.raw.clear()


def test_a_changed_word_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "scene.txt"
    with pytest.raises(AssertionError, match="is missing"):
        compare(["Namaste!"], path, write=False)
    compare(["Namaste!"], path, write=True)
    compare(["Namaste!"], path, write=False)
    with pytest.raises(AssertionError, match=r"-Namaste!\n\+Good evening!"):
        compare(["Good evening!"], path, write=False)


def test_every_transcript_belongs_to_a_scene() -> None:
    scenes_played = {
        f"{node.name.removeprefix('test_')}.txt"
        for path in HERE.rglob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.AsyncFunctionDef) and re.match("test_", node.name)
    }
    assert {path.name for path in (HERE / "transcripts").iterdir()} <= scenes_played
