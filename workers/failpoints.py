"""Named points at which a test may stop the process for good: before and after each commit and send."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum


class Failpoint(StrEnum):
    """Where a process may die. What stands before the colon is what was being done."""

    INTAKE_BEFORE_COMMIT = "intake:before-commit"
    INTAKE_AFTER_COMMIT = "intake:after-commit"
    UPDATE_CLAIMED = "update:claimed"
    UPDATE_BEFORE_COMMIT = "update:before-commit"
    UPDATE_AFTER_COMMIT = "update:after-commit"
    MESSAGE_CLAIMED = "message:claimed"
    MESSAGE_BEFORE_SEND = "message:before-send"
    MESSAGE_AFTER_SEND = "message:after-send"
    MESSAGE_BEFORE_COMMIT = "message:before-commit"
    MESSAGE_AFTER_COMMIT = "message:after-commit"
    DRAW_BEFORE_SEND = "draw:before-send"
    DRAW_AFTER_SEND = "draw:after-send"
    DRAW_BEFORE_COMMIT = "draw:before-commit"
    DRAW_AFTER_COMMIT = "draw:after-commit"
    ANSWER_BEFORE_SEND = "answer:before-send"
    ANSWER_AFTER_SEND = "answer:after-send"
    DUE_BEFORE_COMMIT = "due:before-commit"
    DUE_AFTER_COMMIT = "due:after-commit"
    ERRAND_CLAIMED = "errand:claimed"
    ERRAND_ANSWERED = "errand:answered"
    CALLBACK_BEFORE_COMMIT = "callback:before-commit"
    CALLBACK_AFTER_COMMIT = "callback:after-commit"
    DELIVERY_CLAIMED = "delivery:claimed"
    IMPORT_CLAIMED = "import:claimed"
    PHOTO_CLAIMED = "photo:claimed"


Pass = Callable[[Failpoint], None]


def ignore(point: Failpoint) -> None:
    """Nobody waits at any point."""
