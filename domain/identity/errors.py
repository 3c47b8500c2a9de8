"""What can go wrong with a record, a link and a sign-in."""

from domain.errors import DomainError, Kind


class LinkCodeInvalid(DomainError):
    """The one-time code is unknown, used or over."""

    code, kind = "link-code-invalid", Kind.CONFLICT


class LastWayIn(DomainError):
    """Without it nobody could come to the record any more."""

    code, kind = "last-way-in", Kind.CONFLICT


class LinkTooFresh(DomainError):
    """Another chat was linked within the last day: until then nothing else is taken off."""

    code, kind = "link-too-fresh", Kind.CONFLICT


class BadHandle(DomainError):
    """Not a name to sign in with: 3 to 32 of a-z 0-9 . _ -"""

    code, kind = "bad-handle", Kind.INVALID


class HandleTaken(DomainError):
    """Somebody else signs in with this name."""

    code, kind = "handle-taken", Kind.CONFLICT


class WeakPassword(DomainError):
    """A password that is too easy. Facts: reason, least."""

    code, kind = "weak-password", Kind.INVALID


class NotSignedIn(DomainError):
    """No token, or one that does not count any more."""

    code, kind = "not-signed-in", Kind.UNAUTHENTICATED


class WrongCredentials(DomainError):
    """The proof does not fit; nothing is said about whose."""

    code, kind = "wrong-credentials", Kind.UNAUTHENTICATED


class SecondFactorNeeded(DomainError):
    """The first factor fits; a second one must follow. Facts: challenge, methods."""

    code, kind = "second-factor-needed", Kind.UNAUTHENTICATED


class PasswordExpired(DomainError):
    """The proof fits, but the password is past its time: a new one must be set. Facts: challenge."""

    code, kind = "password-expired", Kind.UNAUTHENTICATED


class FreshProofNeeded(DomainError):
    """This cannot be undone, and the session's last proof is too old. Facts: methods, to prove it again."""

    code, kind = "fresh-proof-needed", Kind.UNAUTHENTICATED


class SecondFactorMissing(DomainError):
    """This role needs a second factor, and none is set up."""

    code, kind = "second-factor-missing", Kind.FORBIDDEN


class RecoveryNeedsFactor(DomainError):
    """Recovery codes stand in for another second factor, and none is set up."""

    code, kind = "recovery-needs-factor", Kind.CONFLICT


class ApprovalNeeded(DomainError):
    """Who holds a role sets up a first second factor with a yes of their linked chat or an admin's code."""

    code, kind = "approval-needed", Kind.FORBIDDEN


class ChallengeOver(DomainError):
    """What was begun is unknown, used, tried too often or over."""

    code, kind = "challenge-over", Kind.CONFLICT


class ApprovalWaiting(DomainError):
    """The linked chat has not answered yet."""

    code, kind = "approval-waiting", Kind.CONFLICT


class OutsideLoginTaken(DomainError):
    """This account at the outside provider is a way in to another record."""

    code, kind = "outside-login-taken", Kind.CONFLICT


class PasskeyKnown(DomainError):
    """This passkey is registered already, here or at another record."""

    code, kind = "passkey-known", Kind.CONFLICT


class IdentityDisabled(DomainError):
    """The record is disabled."""

    code, kind = "identity-disabled", Kind.FORBIDDEN


class NoLinkedChat(DomainError):
    """No chat of the person's can be asked."""

    code, kind = "no-linked-chat", Kind.CONFLICT


class TooManyShopAccounts(DomainError):
    """More accounts of other systems than one shop has. Facts: most."""

    code, kind = "too-many-shop-accounts", Kind.CONFLICT
