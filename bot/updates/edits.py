"""Edits: a message that was typed and is changed within five minutes is taken as the new answer.

What only sets something is set anew, what was made is changed, what was refused is read once more. Whatever
has an effect of its own (a second hook) is done once, and so is what came before an order: that is said.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from telegram import Message

from bot.chat import Arg, Goto, Link
from domain.transport import ChatState, Taken

IN_TIME = timedelta(minutes=5)
REFUSED = ""
DONE = "!"
"""What took a message before something that nothing typed before may change any more."""
STAYS = ""
"""No screen came of an edit that changes what was made: it is drawn where one is."""


def counting(state: ChatState | None, message: Message) -> Taken | None:
    """What came of the message, where an edit of it may count."""
    taken = state.taken if state and message.text else ()
    return next((each for each in taken if each.message_id == message.message_id), None)


def is_in_time(message: Message) -> bool:
    """Whether it was changed soon after it was written."""
    return message.edit_date is not None and message.edit_date - message.date <= IN_TIME


def refused(state: ChatState, message_id: int) -> ChatState:
    """The chat with this message refused; one that was taken before stays what it was."""
    if any(each.message_id == message_id and each.answer for each in state.taken):
        return state
    return state.taking(Taken(message_id, REFUSED, (), state.screen))


def onward(state: ChatState, goto: Goto, taken: Taken | None) -> ChatState:
    """The chat with what took the message, if anything did; with nothing of before where that is settled."""
    if goto.is_settled:
        state = replace(state, taken=tuple(replace(each, answer=DONE) for each in state.taken if each.answer))
    return state.taking(replace(taken, screen=taken.screen and state.screen)) if taken else state


def took(message_id: int, goto: Goto, awaited: Link, args: tuple[Arg, ...], screen: str) -> Taken:
    """What took a message, and what takes an edit of it."""
    if goto.corrected_by:
        return Taken(message_id, *goto.corrected_by, STAYS)
    return Taken(message_id, awaited.name, args if awaited.corrects else (), screen)
