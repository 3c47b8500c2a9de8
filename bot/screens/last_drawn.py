"""What living screens look like: an edit that would change nothing is not sent, as Telegram refuses it."""

from __future__ import annotations

from collections import OrderedDict

from bot.client.message import Rendered
from domain.transport import ChatState

MOST = 10_000
"""Chats whose look is known; of the others an edit is sent, whatever comes of it."""


class LastDrawn:
    """Those that this process has drawn, by chat: message, version, and a hash of what it shows."""

    def __init__(self) -> None:
        self._known: OrderedDict[int, tuple[int | None, int, int]] = OrderedDict()

    def shows(self, state: ChatState, rendered: Rendered) -> bool:
        """Whether its message stands so already.

        Only where nobody else can have drawn it since: the version before this one is recorded, and ours.
        """
        is_next = state.drawn >= state.version - 1
        return is_next and self._known.get(state.chat_id) == (state.message_id, state.drawn, _look(rendered))

    def forget(self, chat_id: int) -> None:
        """It is being edited, and Telegram may not say what came of that."""
        self._known.pop(chat_id, None)

    def keep(self, state: ChatState, rendered: Rendered) -> None:
        """It was drawn so, at the state's version."""
        self._known[state.chat_id] = (state.message_id, state.version, _look(rendered))
        self._known.move_to_end(state.chat_id)
        if len(self._known) > MOST:
            self._known.popitem(last=False)


def _look(rendered: Rendered) -> int:
    return hash((rendered.text, rendered.markup))
