"""What can go wrong, by name. No prose here: each code has a text in every language."""

from enum import Enum
from typing import ClassVar


class Kind(Enum):
    """How an error is to be taken; edges translate it (HTTP to a status)."""

    NOT_FOUND = "not-found"
    FORBIDDEN = "forbidden"
    CONFLICT = "conflict"
    INVALID = "invalid"
    UNAUTHENTICATED = "unauthenticated"
    PRECONDITION = "precondition"
    UNPROCESSABLE = "unprocessable"
    THROTTLED = "throttled"


class DomainError(Exception):
    """A refusal that the person can understand, with the facts that its text shows."""

    code: ClassVar[str]
    kind: ClassVar[Kind]

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code)
        self.facts = facts


class NotFound(DomainError):
    """There is no such thing, or none that this person may know of."""

    code, kind = "not-found", Kind.NOT_FOUND


class NotAllowed(DomainError):
    """The policy says no."""

    code, kind = "not-allowed", Kind.FORBIDDEN


class BadName(DomainError):
    """Not a name to call somebody by. Facts: most (characters)."""

    code, kind = "bad-name", Kind.INVALID


class BadPhone(DomainError):
    """Not a phone number."""

    code, kind = "bad-phone", Kind.INVALID


class SeveralPhones(DomainError):
    """A phone number with another one, or with other digits, beside it."""

    code, kind = "several-phones", Kind.INVALID


class BadNote(DomainError):
    """A note that is too long. Facts: most (characters)."""

    code, kind = "bad-note", Kind.INVALID


class BadAddress(DomainError):
    """An address that nobody could find. Facts: most (characters)."""

    code, kind = "bad-address", Kind.INVALID


class BadQuietHours(DomainError):
    """Not two different times of the day, or not in a time zone that there is."""

    code, kind = "bad-quiet-hours", Kind.INVALID


class ConsentNeeded(DomainError):
    """Something personal is to be kept, and the person has not agreed to that yet. Facts: notice."""

    code, kind = "consent-needed", Kind.CONFLICT


class TooManyTries(DomainError):
    """Too much in a short time. Facts: minutes, seconds (until there is room again)."""

    code, kind = "too-many-tries", Kind.THROTTLED


class TooManyKept(DomainError):
    """As many of a kind as are kept: one's addresses, chats, passkeys, logins elsewhere, a shop's addresses.

    Facts: most. Carts have `TooManyCarts`: whoever has too many of those can go on with one of them.
    """

    code, kind = "too-many-kept", Kind.CONFLICT


class TooBusy(DomainError):
    """More wait for something slow than would be served soon. Facts: seconds (to wait)."""

    code, kind = "too-busy", Kind.THROTTLED


class ButtonsPlease(DomainError):
    """Something was typed or sent where only buttons are known."""

    code, kind = "buttons-please", Kind.INVALID


class WordsPlease(DomainError):
    """A picture, a sticker or the like was sent where something is to be typed."""

    code, kind = "words-please", Kind.INVALID


class StaleButton(DomainError):
    """A button of another time, or one that was never drawn."""

    code, kind = "stale-button", Kind.CONFLICT


class UnknownCommand(DomainError):
    """A command that does not exist. Facts: command."""

    code, kind = "unknown-command", Kind.INVALID


class MessageTooLong(DomainError):
    """More was typed than anything here takes. Facts: most (characters)."""

    code, kind = "message-too-long", Kind.INVALID


class StaleVersion(DomainError):
    """If-Match names another version than the one that is there."""

    code, kind = "stale-version", Kind.PRECONDITION


class KeyReused(DomainError):
    """An Idempotency-Key that came with another request before."""

    code, kind = "key-reused", Kind.UNPROCESSABLE


class StillUnderWay(DomainError):
    """The first request with this Idempotency-Key has not been answered yet."""

    code, kind = "still-under-way", Kind.CONFLICT


class AnsweredOnce(DomainError):
    """The request with this Idempotency-Key was answered, with what is shown once, or has been forgotten."""

    code, kind = "answered-once", Kind.CONFLICT


class BadRequest(DomainError):
    """A request that does not fit the API's description. Facts: where."""

    code, kind = "bad-request", Kind.INVALID
