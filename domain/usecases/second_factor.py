"""The second factor: one-time codes, passkeys and recovery codes, set up and taken away."""

from domain.errors import ChallengeOver, NotFound, WrongCredentials
from domain.identity import Passkey
from domain.identity_work import IdentityWork, Security
from domain.people import Actor
from domain.usecases import ways_in
from domain.usecases.signing_in import second_factors


async def begin_totp(work: IdentityWork, security: Security, actor: Actor) -> tuple[str, str]:
    """A new seed, with its otpauth:// address; not in use until `confirm_totp`."""
    seed = security.codes.seed()
    await work.credentials.begin_totp(actor.identity_id, seed)
    return seed, security.codes.address(seed, actor.name)


async def confirm_totp(work: IdentityWork, security: Security, actor: Actor, code: str) -> list[str]:
    """Takes the generator into use after its first code; gives recovery codes, shown once.

    Raises WrongCredentials, ChallengeOver where none was begun.
    """
    totp = await work.credentials.totp(actor.identity_id)
    if totp is None or totp.is_confirmed:
        raise ChallengeOver
    step = security.codes.step(totp.seed, code, work.now)
    if step is None or not await work.credentials.confirm_totp(actor.identity_id, step):
        raise WrongCredentials
    await work.audit.record(actor, "factor.totp-added", f"identity:{actor.identity_id}")
    return await new_recovery_codes(work, security, actor)


async def drop_totp(work: IdentityWork, actor: Actor) -> None:
    """Removes the generator; earlier sessions end with it."""
    await work.credentials.drop_totp(actor.identity_id)
    await _weakened(work, actor, "factor.totp-removed")


async def new_recovery_codes(work: IdentityWork, security: Security, actor: Actor) -> list[str]:
    """Ten fresh ones instead of all earlier ones, shown once."""
    codes = security.codes.recovery_codes()
    await work.credentials.set_recovery_codes(actor.identity_id, codes)
    await work.audit.record(actor, "factor.recovery-codes", f"identity:{actor.identity_id}")
    return codes


async def add_passkey(
    work: IdentityWork, actor: Actor, *, credential_id: bytes, public_key: bytes, sign_count: int, name: str
) -> Passkey:
    """Keeps a passkey that was checked."""
    added = await work.credentials.add_passkey(actor.identity_id, credential_id, public_key, sign_count, name)
    await work.audit.record(actor, "factor.passkey-added", f"passkey:{added.id}")
    return added


async def drop_passkey(work: IdentityWork, actor: Actor, public_id: str) -> None:
    """Removes one of the actor's passkeys. Raises NotFound, LastWayIn."""
    await ways_in.must_leave_another(work, actor.identity_id, f"passkey:{public_id}")
    if not await work.credentials.drop_passkey(actor.identity_id, public_id):
        raise NotFound
    await _weakened(work, actor, "factor.passkey-removed")


async def _weakened(work: IdentityWork, actor: Actor, what: str) -> None:
    """Fewer factors than before: other proofs of who this is must be given anew, and the chat hears of it."""
    if not await second_factors(work, actor.identity_id):
        await work.credentials.set_recovery_codes(actor.identity_id, [])
    await work.identities.bump_epoch(actor.identity_id)
    await work.audit.record(actor, what, f"identity:{actor.identity_id}")
    if account := await work.people.telegram_of(actor.identity_id):
        await work.outbox.tell("factor-removed", actor.identity_id, account[0])
