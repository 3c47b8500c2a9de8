"""What Telegram signed: Mini App data.

Source: https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app
"""

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl

from domain.identity.errors import WrongCredentials

OLDEST = timedelta(minutes=10)
SKEW = timedelta(minutes=1)
"""How far Telegram's clock may be ahead of ours."""
LONGEST = 16_384


@dataclass(frozen=True, slots=True)
class TelegramPerson:
    """Who Telegram says it is. `language` is empty where it does not tell; `mark` is its hash."""

    telegram_id: int
    first_name: str
    last_name: str
    language: str
    mark: str = field(default="", compare=False)


def mini_app_person(init_data: str, bot_token: str, now: datetime) -> TelegramPerson:
    """Who opened the Mini App, from its `initData`, at most ten minutes old. Raises WrongCredentials."""
    fields = _fields(init_data)
    mark = _signed(fields, hmac.digest(b"WebAppData", _secret(bot_token), "sha256"), now)
    return _person(_user(fields.get("user", "")), mark)


def _secret(bot_token: str) -> bytes:
    """Raises WrongCredentials where no token is set: anybody could sign with nothing."""
    if not bot_token:
        raise WrongCredentials
    return bot_token.encode()


def _fields(init_data: str) -> dict[str, str]:
    """Its fields; raises WrongCredentials where it is no query string or a field comes twice."""
    if len(init_data) > LONGEST:
        raise WrongCredentials
    try:
        pairs = parse_qsl(init_data, keep_blank_values=True, strict_parsing=True, errors="strict")
    except ValueError as error:
        raise WrongCredentials from error
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise WrongCredentials
    return fields


def _signed(fields: dict[str, str], key: bytes, now: datetime) -> str:
    """Checks the hash over all other fields by name, then the age; gives it. Raises WrongCredentials."""
    given = fields.pop("hash", "")
    signed = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    right = hmac.new(key, signed.encode("utf-8", "surrogatepass"), "sha256").hexdigest()
    if not hmac.compare_digest(right.encode(), given.encode("utf-8", "surrogatepass")):
        raise WrongCredentials
    moment = _number(fields.get("auth_date"))
    if not (now - OLDEST).timestamp() <= moment <= (now + SKEW).timestamp():
        raise WrongCredentials
    return right


def _user(text: str) -> dict[str, Any]:
    try:
        user = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise WrongCredentials from error
    if not isinstance(user, dict) or user.get("is_bot"):
        raise WrongCredentials
    return user


def _person(user: Mapping[str, Any], mark: str) -> TelegramPerson:
    names = (user.get(field) for field in ("first_name", "last_name", "language_code"))
    first, last, language = (name if isinstance(name, str) else "" for name in names)
    return TelegramPerson(
        telegram_id=_number(user.get("id")), first_name=first, last_name=last, language=language, mark=mark
    )


def _number(value: object) -> int:
    """A positive whole number, as text or not; raises WrongCredentials."""
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if not (text.isascii() and text.isdecimal() and len(text) <= 16) or int(text) == 0:
        raise WrongCredentials
    return int(text)
