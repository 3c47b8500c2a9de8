"""Every list in a chat can be read to its end and back, in a Telegram that refuses what is too long."""

from pathlib import Path

import pytest

from sandbox.chats import Posted
from tests.conftest import copy_database
from tests.scenarios.lists import LISTS, WHOSE, ChatList
from tests.scenarios.stage import Stage

COUNTS = (0, 1, 8, 9, 300)
NEXT, PREVIOUS = "Next ›", "‹ Previous"


@pytest.fixture
def database_url(sqlite_template: Path, tmp_path: Path) -> str:
    """What a list shows does not hang on the kind of database: one is enough here."""
    copy_database(sqlite_template, tmp_path / "lists.db")
    return f"sqlite:///{tmp_path}/lists.db"


class Reader:
    """Somebody who leafs through a list."""

    def __init__(self, stage: Stage, of: ChatList) -> None:
        self._stage, self._of = stage, of
        self._persona = stage.sandbox.person(WHOSE[of.opens.split(":")[0]])

    @property
    def screen(self) -> Posted:
        """What they see."""
        return next(each for each in reversed(self._persona.chat.messages) if each.from_bot)

    @property
    def entries(self) -> set[str]:
        """What of the list is on this page."""
        return set(self._of.entry.findall("\n".join([self.screen.text, *self.screen.labels])))

    async def opens(self) -> None:
        """The list from its beginning."""
        await self._stage.plays(await self._opening())

    async def _opening(self) -> str:
        if "{" not in self._of.opens:
            return self._of.opens
        work = self._stage.store.read()
        kinds = [kind.id for kind, _ in await work.products.categories(2)]
        found = await work.hooks.of(1)
        return self._of.opens.format(kind=kinds[-1], hook=found[0].id if found else 0)

    async def leafs(self, label: str) -> list[set[str]]:
        """Page after page that way, from this one to the last."""
        pages = [self.entries]
        while label in self.screen.labels:
            await self._presses(label)
            pages.append(self.entries)
        return pages

    async def _presses(self, label: str) -> None:
        self._persona.presses(self.screen, label)
        await self._stage.settles()


async def fill(stage: Stage, of: ChatList, before: int, count: int) -> None:
    async with stage.store.begin() as work:
        for number in range(before, count):
            await of.fill(work, number)


@pytest.mark.parametrize("of", LISTS, ids=lambda of: of.name)
async def test_every_entry_can_be_reached(stage: Stage, of: ChatList) -> None:
    """With none, one, a page, one more than a page and three hundred of them."""
    stage.improvises("long lists are no reading")
    for name in WHOSE:
        await stage.before("everybody has come", f"{name}: /start")
    before, reader = 0, Reader(stage, of)
    for count in sorted({min(each, of.most) for each in COUNTS}):
        await fill(stage, of, before, count)
        await reader.opens()
        onward = await reader.leafs(NEXT)
        assert len(set().union(*onward)) == count == sum(map(len, onward)), f"with {count}"
        assert (await reader.leafs(PREVIOUS))[::-1] == onward
        before = count
