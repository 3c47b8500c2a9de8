"""What somebody looks at goes on by itself: it is drawn anew, or told where they look elsewhere by now."""

from __future__ import annotations

from collections.abc import Callable

from bot.screens.effects import living
from bot.screens.screen_updater import ScreenUpdater
from domain.catalogue.imports.stock_import import UNDER_WAY, StockImport
from domain.kinds import MessageKind
from domain.unit_of_work import Store

SCREEN = "imports.proposal"


class Shown:
    """Has those see how an import goes on who have sent it; `wake` has messages sent."""

    def __init__(self, store: Store, screen_updater: ScreenUpdater, wake: Callable[[], None]) -> None:
        self._store, self._screen_updater, self._wake = store, screen_updater, wake

    async def show(self, found: StockImport) -> None:
        """Draws their screen, where that shows it; else tells them once it waits for them, or is over."""
        work = self._store.read()
        chat_id = await work.people.chat_for(found.by, None)
        if chat_id is None:
            return
        state, actor = await work.chats.get(chat_id, chat_id), await work.people.by_telegram(chat_id)
        if state and actor and state.screen == SCREEN and state.args == (found.id,):
            self._screen_updater.draw(living(actor))
        elif found.state not in UNDER_WAY:
            async with self._store.begin() as telling:
                await telling.outbox.tell(MessageKind.STOCK_LIST, found.id, chat_id)
            self._wake()
