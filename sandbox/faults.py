"""Ordered mishaps: the next calls of a method fail, hang, or are carried out without an answer."""

from dataclasses import dataclass

from sandbox.call import Call
from sandbox.refusal import Refusal, bad_request, forbidden, too_many_requests

KINDS = ("429", "500", "502", "hang", "deliver_then_timeout", "400", "403")


@dataclass(slots=True)
class Fault:
    """`next` calls of the method (or of any but getUpdates, for "*") to the chat (or any) go wrong this way.

    `seconds` is how long a hanging call keeps its caller waiting.
    """

    method: str
    kind: str
    next: int = 1
    retry_after: int = 1
    description: str | None = None
    chat: int | None = None
    seconds: float = 30.0

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"kind is one of {', '.join(KINDS)}")

    def meets(self, call: Call) -> bool:
        """Whether this call is one of those."""
        method = call.method.lower()
        is_method = method != "getupdates" if self.method == "*" else method == self.method.lower()
        return is_method and (self.chat is None or self.chat == call.integer("chat_id"))

    def refusal(self) -> Refusal:
        """What a call gets that is turned down at once."""
        if self.kind == "429":
            return too_many_requests(self.retry_after)
        if self.kind == "403":
            return forbidden(self.description or "bot was blocked by the user")
        if self.kind == "400":
            return bad_request(self.description or "the sandbox was told to refuse")
        return Refusal(int(self.kind), self.description or "Internal Server Error")


class Faults:
    """The mishaps that are still to come, oldest first."""

    def __init__(self) -> None:
        self._coming: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Orders a mishap."""
        self._coming.append(fault)

    def clear(self) -> None:
        """Calls all of them off."""
        self._coming.clear()

    def take(self, call: Call) -> Fault | None:
        """The mishap that this call meets, now used up by one."""
        for fault in self._coming:
            if fault.meets(call):
                fault.next -= 1
                if fault.next <= 0:
                    self._coming.remove(fault)
                return fault
        return None
