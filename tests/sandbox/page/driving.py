"""How the page's tests see and drive it. All selectors are these data attributes, and no others:

[data-ready]                    on body once the three columns are shown
[data-column=NAME]              customer | counter | admin; carries data-person and data-chat
[data-tab=NAME]                 the column's tab on a narrow screen; its badge carries data-unread
[data-action=NAME]              person-menu chat-menu commands attach keyboard send start add-bot unblock
                                reply edit cancel-reply to-end alert-ok close simulator send-location
[data-menu=NAME]                an open menu: persons | chats | attach
[data-person=ID], [data-language-of=ID], [data-chat=ID], [data-attach=KIND]     what menus hold
[data-message-id=N]             a message; carries data-chat-id, data-from, data-kind=in|out|service
[data-text] [data-edited] [data-quote=N] [data-media=KIND]                      parts of a message
[data-button="ROW,COLUMN"]      an inline button; data-state is idle or waiting
[data-keyboard-button=TEXT]     a reply keyboard's button; data-asks: text, request_contact, request_location
[data-palette] [data-command=NAME]      the commands above the input line
[data-reply-bar=reply|edit] [data-input] [data-file=KIND]                       the input line
[data-toast=note|refused] [data-alert] [data-dialog=NAME] [data-choice=VALUE]   what appears for a while
[data-offline] [data-bot-state=on|off|unknown] [data-simulator] [data-simulate=NAME] [data-do=LABEL]
"""

from dataclasses import dataclass
from typing import Any

from playwright.async_api import Locator, Page
from telegram import Bot, CallbackQuery, Message, Update

ASHA, RAVI, KIRAN, FATIMA, LAKSHMI, MEERA = 1001, 1002, 2001, 2002, 2000, 3001
COUNTER, BASKET = -5001, -5002


@dataclass(slots=True)
class Column:
    """One of the three chats on the page."""

    page: Page
    name: str

    @property
    def element(self) -> Locator:
        """The whole column."""
        return self.page.locator(f'[data-column="{self.name}"]')

    def find(self, selector: str) -> Locator:
        """What the selector finds within the column."""
        return self.element.locator(selector)

    def message(self, message_id: int) -> Locator:
        """The message with this number."""
        return self.find(f'[data-message-id="{message_id}"]')

    def button(self, message_id: int, row: int, column: int) -> Locator:
        """An inline button by its place."""
        return self.message(message_id).locator(f'[data-button="{row},{column}"]')

    def action(self, name: str) -> Locator:
        """One of the column's own buttons."""
        return self.find(f'[data-action="{name}"]')

    async def say(self, text: str) -> None:
        """Types a line and sends it with Enter."""
        await self.find("[data-input]").fill(text)
        await self.find("[data-input]").press("Enter")

    async def see_as(self, person: int) -> None:
        """Switches to another person by the menu."""
        await self.action("person-menu").click()
        await self.find(f'[data-menu="persons"] [data-person="{person}"]').click()

    async def open_chat(self, chat: int) -> None:
        """Switches to another chat of the person by the menu."""
        await self.action("chat-menu").click()
        await self.find(f'[data-menu="chats"] [data-chat="{chat}"]').click()


class Ear:
    """What the scripted bot hears, by long polling as any bot."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._offset = 0

    async def update(self) -> Update:
        """The next update."""
        while True:
            for update in await self._bot.get_updates(offset=self._offset, limit=1, timeout=5):
                self._offset = update.update_id + 1
                return update

    async def message(self) -> Message:
        """The next message; other updates before it are passed over."""
        while not (update := await self.update()).message:
            pass
        return _present(update.message)

    async def press(self) -> CallbackQuery:
        """The next press; other updates before it are passed over."""
        while not (update := await self.update()).callback_query:
            pass
        return _present(update.callback_query)


def _present(value: Any) -> Any:
    assert value is not None
    return value
