"""The people and groups that exist in the sandbox. All of them are made up."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(slots=True)
class Person:
    """Somebody with a Telegram account, a phone and a place in Hyderabad (degrees)."""

    id: int
    first_name: str
    username: str
    language_code: str
    phone: str
    latitude: float
    longitude: float
    role: str
    blocked_bot: bool = False
    started: bool = False
    user: Json = field(init=False)

    def __post_init__(self) -> None:
        self.speaks(self.language_code)

    def speaks(self, language_code: str) -> None:
        """Sets the language of the person's Telegram app."""
        self.language_code = language_code
        self.user = {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "username": self.username,
            "language_code": language_code,
        }

    def view(self) -> Json:
        """The person as the control API shows them."""
        return {
            "id": self.id,
            "first_name": self.first_name,
            "username": self.username,
            "language_code": self.language_code,
            "phone": self.phone,
            "place": {"latitude": self.latitude, "longitude": self.longitude},
            "role": self.role,
            "blocked_bot": self.blocked_bot,
        }


@dataclass(frozen=True, slots=True)
class Group:
    """A group as it is before anything happened in it; its first member owns it."""

    id: int
    title: str
    members: tuple[int, ...]
    has_bot: bool


def people() -> list[Person]:
    """The cast, fresh."""
    return [
        Person(1001, "Asha", "asha_hyd", "en", "+91 90000 01001", 17.4126, 78.4482, "customer"),
        Person(1002, "Ravi", "ravi_hyd", "te", "+91 90000 01002", 17.4401, 78.3489, "customer"),
        Person(1003, "Imran", "imran_hyd", "hi", "+91 90000 01003", 17.3616, 78.4747, "customer"),
        Person(2000, "Lakshmi", "lakshmi_kirana", "en", "+91 90000 02000", 17.4156, 78.4347, "owner"),
        Person(2001, "Kiran", "kiran_counter", "te", "+91 90000 02001", 17.4160, 78.4350, "staff"),
        Person(2002, "Fatima", "fatima_counter", "hi", "+91 90000 02002", 17.4149, 78.4361, "staff"),
        Person(3001, "Meera", "meera_admin", "en", "+91 90000 03001", 17.4239, 78.4738, "admin"),
        Person(4001, "Arjun", "arjun_passing", "en", "+91 90000 04001", 17.4948, 78.3996, "passer-by"),
    ]


GROUPS = (
    Group(-5001, "Sri Lakshmi Kirana · counter", (2000, 2001, 2002), has_bot=True),
    Group(-5002, "Green Basket · counter", (2000, 2001), has_bot=False),
)

_BOT_ID = 424242
TOKEN = f"{_BOT_ID}:sandbox-only-opens-this-machine-424"


def bot() -> Json:
    """The bot as a Bot API User."""
    return {"id": _BOT_ID, "is_bot": True, "first_name": "Kirana", "username": "kirana_sandbox_bot"}
