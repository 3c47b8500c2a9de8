"""Settings, from the environment or `.env`, checked at start with one clear line per mistake."""

from __future__ import annotations

import re
from ipaddress import IPv4Network, IPv6Network
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import parse_qs, unquote, urlsplit

from phonenumbers import SUPPORTED_REGIONS
from pydantic import BeforeValidator, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from domain.caps import CAPS
from domain.preferences import HOME_REGION
from kirana import lists
from kirana.guessable import is_guessable
from kirana.typos import unknown_names

LOCAL = ("127.0.0.1", "localhost", "::1")
SHORTEST_SECRET = 16
SHORTEST_WORD = 12
"""Of what is only asked over the network, where tries are slow; it locks nothing that could be taken away."""
FEWEST_SIGNS = 8
ENV_FILE = ".env"
DEFAULT_DATABASE = "sqlite:///var/kirana.db"
GUESSABLE = "is easy to guess: give a random text, such as `openssl rand -hex 32` makes"
NO_ROOT = "KIRANA_SECRET: give a long random text; it locks phone numbers and addresses"

_PROVIDER = re.compile(r"\d+:(TEST|LIVE):\S+")
_SENDABLE = re.compile(r"[A-Za-z0-9_-]{1,256}")  # Bot API, setWebhook: secret_token


class BadSettings(Exception):
    """One line per mistake."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class Settings(BaseSettings):
    """Every `KIRANA_…` variable."""

    model_config = SettingsConfigDict(
        env_prefix="KIRANA_", env_file=ENV_FILE, env_ignore_empty=True, extra="ignore"
    )

    bot_token: SecretStr = Field(default=SecretStr(""))
    telegram_api: str = "https://api.telegram.org"
    database_url: SecretStr = Field(default=SecretStr(DEFAULT_DATABASE))
    secret: SecretStr = Field(default=SecretStr(""))
    old_secrets: SecretStr = Field(default=SecretStr(""))
    public_url: str = ""
    webhook_secret: SecretStr = Field(default=SecretStr(""))
    http_host: str = "127.0.0.1"
    http_port: int = Field(default=8080, ge=0, le=65535)
    admins: Annotated[frozenset[int], NoDecode, BeforeValidator(lists.telegram_ids)] = frozenset()
    accept_reminder_s: int = Field(default=300, gt=0)
    accept_timeout_s: int = Field(default=900, gt=0)
    answer_timeout_s: int = Field(default=300, gt=0)
    guest_days: int = Field(default=30, gt=0, le=3650)
    most_open_orders: int = Field(default=CAPS.orders, ge=0)
    most_open_value: int = Field(default=CAPS.value, ge=0)
    most_share: int = Field(default=CAPS.share, ge=0, le=100)
    rate_limits: Literal["on", "off"] = "on"
    pacing: Literal["telegram", "off"] = "telegram"
    log: Literal["console", "json"] = "console"
    password_kinds: int = Field(default=0, ge=0, le=4)
    password_expires_days: int = Field(default=0, ge=0, le=3650)
    password_remembered: int = Field(default=0, ge=0, le=24)
    backup_folder: str = ""
    grievance_contact: str = Field(default="", max_length=200)
    audit_packages: Literal["weekly", "off"] = "weekly"
    audit_index: str = "https://pypi.org"
    metrics_token: SecretStr = Field(default=SecretStr(""))
    local_hooks: bool = False
    region: str = HOME_REGION
    cors: Annotated[frozenset[str], NoDecode, BeforeValidator(lists.origins)] = frozenset()
    trusted_proxies: Annotated[
        frozenset[IPv4Network | IPv6Network], NoDecode, BeforeValidator(lists.networks)
    ] = frozenset()
    payments_token: SecretStr = Field(default=SecretStr(""))
    gateway_api: str = "https://api.razorpay.com"
    gateway_key_id: str = ""
    gateway_key_secret: SecretStr = Field(default=SecretStr(""))
    gateway_webhook_secret: SecretStr = Field(default=SecretStr(""))
    gateway_old_webhook_secret: SecretStr = Field(default=SecretStr(""))
    oidc_issuer: str = ""
    oidc_client_id: str = ""
    oidc_client_secret: SecretStr = Field(default=SecretStr(""))
    oidc_name: str = ""

    @field_validator("oidc_issuer")
    @classmethod
    def _issuer(cls, given: str) -> str:
        cls._address(given)
        return given  # a slash at its end is part of the name

    @field_validator("telegram_api", "public_url", "audit_index", "gateway_api")
    @classmethod
    def _address(cls, given: str) -> str:
        parts = urlsplit(given)
        if given and (parts.scheme not in ("http", "https") or not parts.hostname or parts.query):
            raise ValueError("must be an address such as https://example.org")
        if given and parts.scheme == "http" and parts.hostname not in LOCAL:
            raise ValueError("must begin with https:// (http only on this machine)")
        return given.rstrip("/")

    @field_validator("telegram_api")
    @classmethod
    def _origin(cls, given: str) -> str:
        if not given or urlsplit(given).path:
            raise ValueError("must be an origin such as https://api.telegram.org, without /bot")
        return given

    @field_validator("database_url")
    @classmethod
    def _database(cls, given: SecretStr) -> SecretStr:
        if not given.get_secret_value().startswith(("sqlite:///", "postgresql://", "postgres://")):
            raise ValueError("must begin with sqlite:/// or postgresql://")
        if given.get_secret_value().startswith("sqlite:///"):
            _must_name_a_file(given.get_secret_value().removeprefix("sqlite:///"))
        else:
            _must_name_a_database(given.get_secret_value())
        return given

    @field_validator("region")
    @classmethod
    def _known(cls, given: str) -> str:
        if given.upper() not in SUPPORTED_REGIONS:
            raise ValueError("must be a country of two letters, such as IN")
        return given.upper()

    @field_validator("secret")
    @classmethod
    def _long(cls, given: SecretStr) -> SecretStr:
        told = given.get_secret_value()
        if told and not told.strip():
            raise ValueError("must not be blank")
        if 0 < len(told) < SHORTEST_SECRET:
            raise ValueError(f"must have at least {SHORTEST_SECRET} characters")
        if told and len(set(told)) < FEWEST_SIGNS:
            raise ValueError(
                f"is easy to guess: give a random text, of {FEWEST_SIGNS} different characters at least"
            )
        if told and is_guessable(told):
            raise ValueError(GUESSABLE)
        return given

    @property
    def earlier_secrets(self) -> tuple[str, ...]:
        """Earlier root secrets, the latest first, and the whole: one may itself hold a comma."""
        given = self.old_secrets.get_secret_value().strip()
        words = [word.strip() for word in given.split(",") if word.strip()]
        return tuple(dict.fromkeys([given, *words])) if given else ()

    @field_validator("webhook_secret")
    @classmethod
    def _sendable(cls, given: SecretStr) -> SecretStr:
        if given.get_secret_value() and not _SENDABLE.fullmatch(given.get_secret_value()):
            raise ValueError("must be 1 to 256 of the characters A-Z a-z 0-9 _ -")
        return given

    @field_validator("webhook_secret", "metrics_token")
    @classmethod
    def _unguessed(cls, given: SecretStr) -> SecretStr:
        told = given.get_secret_value()
        if 0 < len(told) < SHORTEST_WORD:
            raise ValueError(f"must have at least {SHORTEST_WORD} characters")
        if told and is_guessable(told):
            raise ValueError(GUESSABLE)
        return given

    @model_validator(mode="after")
    def _timers(self) -> Settings:
        if self.accept_reminder_s >= self.accept_timeout_s:
            raise ValueError("KIRANA_ACCEPT_REMINDER_S must be shorter than KIRANA_ACCEPT_TIMEOUT_S")
        return self

    @field_validator("payments_token")
    @classmethod
    def _of_a_provider(cls, given: SecretStr) -> SecretStr:
        if given.get_secret_value() and not _PROVIDER.fullmatch(given.get_secret_value()):
            raise ValueError("must be a provider's token that BotFather showed you, 123456789:TEST:abc…")
        return given

    @model_validator(mode="after")
    def _gateway(self) -> Settings:
        secrets = (self.gateway_key_secret, self.gateway_webhook_secret)
        given = {bool(self.gateway_key_id), *(bool(each.get_secret_value()) for each in secrets)}
        if len(given) > 1:
            raise ValueError(
                "KIRANA_GATEWAY_KEY_ID, KIRANA_GATEWAY_KEY_SECRET and KIRANA_GATEWAY_WEBHOOK_SECRET"
                " are given together, or none of them"
            )
        return self

    @model_validator(mode="after")
    def _outside(self) -> Settings:
        if bool(self.oidc_issuer) is not bool(self.oidc_client_id):
            raise ValueError("KIRANA_OIDC_ISSUER and KIRANA_OIDC_CLIENT_ID are given together, or neither")
        return self

    @property
    def prepaid(self) -> frozenset[str]:
        """The providers by which one can pay at checkout."""
        given = {"telegram": self.payments_token.get_secret_value(), "gateway": self.gateway_key_id}
        return frozenset(name for name, key in given.items() if key)

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never be told."""
        given = [each.get_secret_value() for _, each in self if isinstance(each, SecretStr)]
        in_address = urlsplit(self.database_url.get_secret_value()).password or ""
        return (*given, *self.earlier_secrets, in_address, unquote(in_address))

    @property
    def has_webhook(self) -> bool:
        """Whether Telegram brings updates, instead of being asked for them."""
        return bool(self.public_url)

    @property
    def is_reached_from_outside(self) -> bool:
        """Whether others than this machine may call, by themselves or through a proxy."""
        return self.http_host not in LOCAL or bool(self.public_url or self.trusted_proxies)

    def must_have_secret(self) -> None:
        """Raises BadSettings without the key to what is sealed."""
        if not self.secret.get_secret_value():
            raise BadSettings([NO_ROOT])

    def must_be_ready_to_serve(self) -> None:
        """Raises BadSettings for what only `serve` needs."""
        lines = []
        if not _looks_like_token(self.bot_token.get_secret_value()):
            lines.append("KIRANA_BOT_TOKEN: give the token that BotFather showed you, 123456:ABC-DEF…")
        if not self.secret.get_secret_value():
            lines.append(NO_ROOT)
        if self.has_webhook and not self.webhook_secret.get_secret_value():
            lines.append("KIRANA_WEBHOOK_SECRET: give a random text of A-Z a-z 0-9 _ -")
        if lines:
            raise BadSettings(lines)


def load(**given: object) -> Settings:
    """The settings; raises BadSettings. `given` go before the environment; `_env_file` names another file."""
    file = given.get("_env_file", ENV_FILE)
    mistakes = unknown_names(Settings, file if isinstance(file, str) else None)
    try:
        settings = Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        raise BadSettings(mistakes + [_line(each["loc"], each["msg"]) for each in error.errors()]) from None
    if mistakes:
        raise BadSettings(mistakes)
    return settings


def _line(where: tuple[int | str, ...], message: str) -> str:
    told = message.removeprefix("Value error, ")
    return f"KIRANA_{str(where[0]).upper()}: {told}" if where else told


def _looks_like_token(token: str) -> bool:
    number, colon, rest = token.partition(":")
    return bool(colon) and number.isdigit() and len(rest) >= 20


def _must_name_a_file(path: str) -> None:
    """Raises ValueError for what is a folder, or nothing that lasts."""
    if path in ("", ":memory:") or path.endswith("/") or Path(path).is_dir():
        raise ValueError("must name a file, such as sqlite:///var/kirana.db")


def _must_name_a_database(url: str) -> None:
    """Raises ValueError where the driver would guess: a name from the user's, a port that is none."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise ValueError("its port must be a number from 1 to 65535") from None
    if port == 0:
        raise ValueError("its port must be a number from 1 to 65535")
    named = parse_qs(parts.query)
    if not all(given.isdecimal() and 0 < int(given) < 65536 for given in named.get("port", [])):
        raise ValueError("its port must be a number from 1 to 65535")
    if not parts.path.strip("/") and not {"dbname", "database"} & named.keys():
        raise ValueError("must name a database, such as postgresql://kirana@localhost/kirana")
