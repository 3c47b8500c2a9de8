"""The second factor: one-time codes, passkeys and recovery codes, set up and taken away."""

from collections.abc import Collection

from domain import safety
from domain.audit_actions import AuditAction
from domain.errors import NotFound, TooManyKept
from domain.identity.ceremonies import CheckedPasskey
from domain.identity.errors import ChallengeOver, RecoveryNeedsFactor, WrongCredentials
from domain.identity.records import Method, Passkey, Session
from domain.identity.security import Security
from domain.identity.sign_in import factor_approval, methods
from domain.identity.sign_in.signing_in import second_factors
from domain.identity.work import IdentityWork
from domain.kinds import MessageKind
from domain.people import Actor

MOST_PASSKEYS = 20


async def begin_totp(
    work: IdentityWork, security: Security, actor: Actor, session: Session
) -> tuple[str, str]:
    """A new seed, with its otpauth:// address; not in use until `confirm_totp`. Raises ApprovalNeeded."""
    await factor_approval.must_be_approved(work, actor, session.methods)
    seed = security.codes.seed()
    await work.credentials.begin_totp(actor.identity_id, seed)
    return seed, security.codes.address(seed, actor.name)


async def confirm_totp(
    work: IdentityWork, security: Security, actor: Actor, session: Session, code: str
) -> list[str]:
    """Takes the generator into use after its first code; gives recovery codes, shown once.

    Raises WrongCredentials, ApprovalNeeded, FreshProofNeeded, ChallengeOver where none was begun.
    """
    await factor_approval.must_admit(work, actor, session.methods, session)
    totp = await work.credentials.totp(actor.identity_id)
    if totp is None or totp.is_confirmed:
        raise ChallengeOver
    step = security.codes.step(totp.seed, code, work.now)
    if step is None or not await work.credentials.confirm_totp(actor.identity_id, step):
        raise WrongCredentials
    await _strengthened(work, actor, AuditAction.FACTOR_TOTP_ADDED, f"identity:{actor.identity_id}")
    return await first_recovery_codes(work, security, actor)


async def drop_totp(work: IdentityWork, actor: Actor) -> None:
    """Removes the generator, where there is one."""
    await work.identities.hold(actor.identity_id)
    if await work.credentials.drop_totp(actor.identity_id):
        await _weakened(work, actor, AuditAction.FACTOR_TOTP_REMOVED)


async def new_recovery_codes(work: IdentityWork, security: Security, actor: Actor) -> list[str]:
    """Ten fresh ones instead of all earlier ones, shown once; the person's chats hear of it.

    Raises RecoveryNeedsFactor.
    """
    await work.identities.hold(actor.identity_id)
    if not await second_factors(work, actor.identity_id):
        raise RecoveryNeedsFactor
    await safety.tell(work, MessageKind.FACTOR_ADDED, actor.identity_id, actor.identity_id)
    return await first_recovery_codes(work, security, actor)


async def first_recovery_codes(work: IdentityWork, security: Security, actor: Actor) -> list[str]:
    """Ten of them, with a factor that the person's chats hear of anyhow."""
    codes = security.codes.recovery_codes()
    await work.credentials.set_recovery_codes(actor.identity_id, codes)
    await work.audit.record(actor, AuditAction.FACTOR_RECOVERY_CODES, f"identity:{actor.identity_id}")
    return codes


async def add_passkey(
    work: IdentityWork,
    actor: Actor,
    made: CheckedPasskey,
    name: str,
    *,
    shown: Collection[Method],
    but: Session | None,
) -> Passkey:
    """Keeps a passkey that was checked, of whoever has `shown` this much, in the session `but` if in any.

    Raises PasskeyKnown, ApprovalNeeded, FreshProofNeeded, TooManyKept.
    """
    await factor_approval.must_admit(work, actor, shown, but)
    if len(await work.passkeys.of(actor.identity_id)) >= MOST_PASSKEYS:
        raise TooManyKept(most=MOST_PASSKEYS)
    added = await work.passkeys.add(
        actor.identity_id, made.credential_id, made.public_key, made.sign_count, name
    )
    await _strengthened(work, actor, AuditAction.FACTOR_PASSKEY_ADDED, f"passkey:{added.id}")
    return added


async def drop_passkey(work: IdentityWork, actor: Actor, public_id: str) -> None:
    """Removes one of the actor's passkeys. Raises NotFound, LastWayIn."""
    await methods.must_leave_another(work, actor.identity_id, f"passkey:{public_id}")
    if not await work.passkeys.drop(actor.identity_id, public_id):
        raise NotFound
    await _weakened(work, actor, AuditAction.FACTOR_PASSKEY_REMOVED)


async def _strengthened(work: IdentityWork, actor: Actor, what: AuditAction, subject: str) -> None:
    await work.audit.record(actor, what, subject)
    await safety.tell(work, MessageKind.FACTOR_ADDED, actor.identity_id, actor.identity_id)


async def _weakened(work: IdentityWork, actor: Actor, what: AuditAction) -> None:
    """Fewer factors than before: access tokens from before count no more, and the chats hear of it.

    With the last one go the recovery codes, and the approval: the next one may be somebody else's.
    """
    if not await second_factors(work, actor.identity_id):
        await work.credentials.set_recovery_codes(actor.identity_id, [])
        await work.identities.approve_factors(actor.identity_id, False)
    await work.identities.bump_epoch(actor.identity_id)
    await work.audit.record(actor, what, f"identity:{actor.identity_id}")
    await safety.tell(work, MessageKind.FACTOR_REMOVED, actor.identity_id, actor.identity_id)
