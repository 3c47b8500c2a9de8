"""Menus of those who may do more are set anew where something about them changed, and not at every start."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select
from telegram.ext import ExtBot

from bot.screens.menus import Menus
from bot.screens.storyboard import Storyboard
from domain.kinds import MessageKind
from domain.menus import AS_THINGS_STAND, LAST
from domain.transport import ChatState, OutboxMessage
from locales.texts import Texts
from sandbox.server import Sandbox
from storage.engine.database import Database
from storage.schema.transport_tables import outbox
from storage.work import StoredStore
from tests.reading import rows_of
from tests.storage import given

LAKSHMI, MEERA, KIRAN, ASHA = 1, 2, 3, 1001
STORYBOARD = Storyboard.collect()
WAITING = (
    select(outbox.c.recipient)
    .where(outbox.c.kind == "menu", outbox.c.state == "waiting")
    .order_by(outbox.c.recipient)
)


@pytest.fixture
def menus(bot: ExtBot[Any], store: StoredStore) -> Menus:
    """The menus of this version."""
    return Menus(bot=bot, store=store, texts=Texts.load(), storyboard=STORYBOARD, admins=frozenset({MEERA}))


async def told(menus: Menus, store: StoredStore, database: Database) -> list[int]:
    """Whose menu a start renews; all of it is sent before the next one."""
    await menus.publish(lambda: None)
    waiting = [row.recipient for row in await rows_of(database.reader, WAITING)]
    async with store.begin() as work:
        while claimed := await work.outbox_rows.claim("test", most=99, lease_s=60):
            for message in claimed:
                await work.outbox_rows.sent(message)
    return waiting


async def owner(store: StoredStore) -> None:
    async with store.begin() as work:
        await given.shop(work, await given.person(work, LAKSHMI, "Lakshmi"))


async def test_a_start_renews_no_menu_that_is_as_it_was(
    menus: Menus, store: StoredStore, database: Database
) -> None:
    await owner(store)
    assert await told(menus, store, database) == [LAKSHMI, MEERA]
    assert await told(menus, store, database) == []


async def test_a_version_with_other_commands_or_admins_renews_them_once(
    menus: Menus, store: StoredStore, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owner(store)
    await told(menus, store, database)
    menus._admins = frozenset({MEERA, KIRAN})
    assert await told(menus, store, database) == [LAKSHMI, MEERA, KIRAN]
    shop = STORYBOARD.menu["shop"]
    monkeypatch.setitem(STORYBOARD.menu, "shop", replace(shop, rank=shop.rank + 1000))
    assert await told(menus, store, database) == [LAKSHMI, MEERA, KIRAN]
    assert await told(menus, store, database) == []
    monkeypatch.setitem(STORYBOARD.menu, "shop", shop)
    assert await told(menus, store, database) == [LAKSHMI, MEERA, KIRAN], "the version before is back"


async def test_a_start_that_is_cut_off_leaves_it_to_the_next(
    menus: Menus, store: StoredStore, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owner(store)

    async def breaks(self: object, *people: object) -> None:
        raise OSError

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("domain.menus.renew", breaks)
        with pytest.raises(OSError):
            await menus.publish(lambda: None)
    assert await told(menus, store, database) == [LAKSHMI, MEERA]


async def test_nobody_s_menu_is_set_before_they_have_written(
    menus: Menus, store: StoredStore, sandbox: Sandbox
) -> None:
    """Telegram knows no such chat; the menu comes with their first word."""
    async with store.begin() as work:
        await given.shop(work, await given.person(work, ASHA))
    message = OutboxMessage(1, MessageKind.MENU, AS_THINGS_STAND, ASHA, priority=LAST, tries=0)
    await menus.send(message)
    assert "setMyCommands" not in sandbox.api.calls
    sandbox.person(ASHA).says("/start")
    async with store.begin() as work:
        await work.chats.save(ChatState(ASHA, ASHA, "welcome.start"))
    await menus.send(message)
    assert "setMyCommands" in sandbox.api.calls
    assert sandbox.api.refused == []
