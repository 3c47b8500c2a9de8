"""The Bot API's way to say no."""

from typing import Any


class Refusal(Exception):
    """A call that the Bot API turns down, in Telegram's own words."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """The JSON object that the caller receives."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(description: str, **parameters: int) -> Refusal:
    """A 400 with Telegram's prefix."""
    return Refusal(400, f"Bad Request: {description}", **parameters)


def forbidden(description: str) -> Refusal:
    """A 403 with Telegram's prefix."""
    return Refusal(403, f"Forbidden: {description}")


def conflict(description: str) -> Refusal:
    """A 409 with Telegram's prefix."""
    return Refusal(409, f"Conflict: {description}")


def too_many_requests(retry_after: int) -> Refusal:
    """A 429 that says after how many seconds the chat is open again."""
    return Refusal(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)
