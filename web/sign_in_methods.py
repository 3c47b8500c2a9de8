"""What signing in stands on, beside a unit of work."""

from __future__ import annotations

from dataclasses import dataclass

from domain.identity.ceremonies import Ceremonies
from domain.identity.security import Security
from domain.identity.sign_in.mini_app import TelegramProofs
from domain.identity.sign_in.outside import Provider


@dataclass(frozen=True, slots=True)
class SignInMethods:
    """Every way in. `provider` is there where the settings name one outside."""

    security: Security
    ceremonies: Ceremonies
    telegram: TelegramProofs
    provider: Provider | None = None
