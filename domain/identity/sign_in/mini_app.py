"""Signing in from a Telegram Mini App: Telegram vouches for whose chat it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from domain import rate_limits
from domain.audit_actions import AuditAction
from domain.identity import failures
from domain.identity.errors import WrongCredentials
from domain.identity.ports.clients import Opened
from domain.identity.records import Identity, Method
from domain.identity.security import Security
from domain.identity.sign_in import signing_in
from domain.identity.sign_in.signing_in import Client
from domain.identity.work import IdentityStore
from domain.people import Status
from domain.rate_limits import Metered

REMEMBERED = timedelta(minutes=15)
"""How long a proof that was used is known: longer than any is good for."""


@dataclass(frozen=True, slots=True)
class Vouched:
    """Whom Telegram vouches for; `mark` is the same whenever the same proof is shown."""

    telegram_id: int
    mark: str


class TelegramProofs(Protocol):
    """Checks what Telegram signs."""

    def vouched(self, init_data: str, now: datetime) -> Vouched:
        """Whose Mini App it is. Raises WrongCredentials."""


async def sign_in(
    store: IdentityStore, security: Security, proofs: TelegramProofs, *, init_data: str, client: Client
) -> Opened:
    """A session of the record that this chat account belongs to, once for each proof that Telegram gives.

    A second factor is asked for all the same.
    Raises WrongCredentials, TooManyTries, SecondFactorNeeded.
    """
    await rate_limits.tried(store, Metered.MINI_APP, network=client.address)
    async with failures.recorded_as(store, AuditAction.SESSION_TELEGRAM):
        identity = await _whose(store, proofs, init_data)
    return await signing_in.proceed(store, security, identity, Method.TELEGRAM, client)


async def _whose(store: IdentityStore, proofs: TelegramProofs, init_data: str) -> Identity:
    work = store.read()
    vouched = proofs.vouched(init_data, work.now)
    async with store.begin() as writing:
        uses = await writing.throttles.hit(f"mini-app:{vouched.mark}", window=REMEMBERED)
    if uses > 1:
        raise WrongCredentials
    actor = await work.people.by_telegram(vouched.telegram_id)
    if actor is None:
        raise WrongCredentials
    identity = await work.identities.get(actor.identity_id)
    if identity.status is not Status.ACTIVE:
        raise WrongCredentials
    return identity
