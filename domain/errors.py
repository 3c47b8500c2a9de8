"""What can go wrong, by name. No prose here: each code has a text in every language."""

from enum import Enum
from typing import ClassVar


class Kind(Enum):
    """How an error is to be taken; edges translate it (HTTP to a status)."""

    NOT_FOUND = "not-found"
    FORBIDDEN = "forbidden"
    CONFLICT = "conflict"
    INVALID = "invalid"
    UNAUTHENTICATED = "unauthenticated"
    PRECONDITION = "precondition"
    UNPROCESSABLE = "unprocessable"
    THROTTLED = "throttled"


class DomainError(Exception):
    """A refusal that the person can understand, with the facts that its text shows."""

    code: ClassVar[str]
    kind: ClassVar[Kind]

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code)
        self.facts = facts


class NotFound(DomainError):
    """There is no such thing, or none that this person may know of."""

    code, kind = "not-found", Kind.NOT_FOUND


class NotAllowed(DomainError):
    """The policy says no."""

    code, kind = "not-allowed", Kind.FORBIDDEN


class NotYourCounter(DomainError):
    """A counter button pressed from outside the shop's group. Audited."""

    code, kind = "not-your-counter", Kind.FORBIDDEN


class CartChanged(DomainError):
    """The cart is not the one that the person saw."""

    code, kind = "cart-changed", Kind.CONFLICT


class CartEmpty(DomainError):
    """Nothing to order."""

    code, kind = "cart-empty", Kind.CONFLICT


class CartFull(DomainError):
    """More different products than a cart holds. Facts: most."""

    code, kind = "cart-full", Kind.CONFLICT


class CheckoutIncomplete(DomainError):
    """Address, name or phone is still missing."""

    code, kind = "checkout-incomplete", Kind.CONFLICT


class ShopClosed(DomainError):
    """The shop takes no orders now. Facts: shop."""

    code, kind = "shop-closed", Kind.CONFLICT


class ShopUnavailable(DomainError):
    """The shop is suspended or not yet approved. Facts: shop."""

    code, kind = "shop-unavailable", Kind.CONFLICT


class BelowMinimum(DomainError):
    """A shop's part of the cart is under its minimum. Facts: shop, minimum, missing."""

    code, kind = "below-minimum", Kind.CONFLICT


class InsufficientStock(DomainError):
    """Less is left than asked for. Facts: product, left."""

    code, kind = "insufficient-stock", Kind.CONFLICT


class ProductGone(DomainError):
    """The product is no longer sold. Facts: product."""

    code, kind = "product-gone", Kind.CONFLICT


class PriceChanged(DomainError):
    """It costs something else than the person saw. Facts: total."""

    code, kind = "price-changed", Kind.CONFLICT


class BadQuantity(DomainError):
    """Not a quantity that this product is sold in. Facts: step, most."""

    code, kind = "bad-quantity", Kind.INVALID


class BadAddress(DomainError):
    """An address that nobody could find. Facts: most (characters)."""

    code, kind = "bad-address", Kind.INVALID


class BadName(DomainError):
    """Not a name to call somebody by. Facts: most (characters)."""

    code, kind = "bad-name", Kind.INVALID


class BadPhone(DomainError):
    """Not a phone number."""

    code, kind = "bad-phone", Kind.INVALID


class BadNote(DomainError):
    """A note that is too long. Facts: most (characters)."""

    code, kind = "bad-note", Kind.INVALID


class BadQuietHours(DomainError):
    """Not two different times of the day, or not in a time zone that there is."""

    code, kind = "bad-quiet-hours", Kind.INVALID


class SomebodyElsesContact(DomainError):
    """The shared contact belongs to another person."""

    code, kind = "somebody-elses-contact", Kind.INVALID


class OrderMoved(DomainError):
    """The order is no longer in the state that the press was for. Facts: number, state, by."""

    code, kind = "order-moved", Kind.CONFLICT


class TooLateToCancel(DomainError):
    """The shop has accepted: only the shop can cancel now. Facts: number."""

    code, kind = "too-late-to-cancel", Kind.CONFLICT


class LinkCodeInvalid(DomainError):
    """The one-time code is unknown, used or over."""

    code, kind = "link-code-invalid", Kind.CONFLICT


class OrdersUnderWay(DomainError):
    """The chat has an order that is not finished, whose news it would miss. Facts: number."""

    code, kind = "orders-under-way", Kind.CONFLICT


class OwnsShops(DomainError):
    """Who owns a shop cannot be erased before somebody else does."""

    code, kind = "owns-shops", Kind.CONFLICT


class RemovalUnderWay(DomainError):
    """A record that is to be erased is not opened before that is taken back."""

    code, kind = "removal-under-way", Kind.CONFLICT


class LastWayIn(DomainError):
    """Without it nobody could come to the record any more."""

    code, kind = "last-way-in", Kind.CONFLICT


class LinkTooFresh(DomainError):
    """Another chat was linked within the last day: until then nothing else is taken off."""

    code, kind = "link-too-fresh", Kind.CONFLICT


class TooManyTries(DomainError):
    """Too many attempts in a short time. Facts: minutes."""

    code, kind = "too-many-tries", Kind.THROTTLED


class ButtonsPlease(DomainError):
    """Something was typed or sent where only buttons are known."""

    code, kind = "buttons-please", Kind.INVALID


class WordsPlease(DomainError):
    """A picture, a sticker or the like was sent where something is to be typed."""

    code, kind = "words-please", Kind.INVALID


class StaleButton(DomainError):
    """A button of another time, or one that was never drawn."""

    code, kind = "stale-button", Kind.CONFLICT


class UnknownCommand(DomainError):
    """A command that does not exist. Facts: command."""

    code, kind = "unknown-command", Kind.INVALID


class MessageTooLong(DomainError):
    """More was typed than anything here takes. Facts: most (characters)."""

    code, kind = "message-too-long", Kind.INVALID


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


class StaleVersion(DomainError):
    """If-Match names another version than the one that is there."""

    code, kind = "stale-version", Kind.PRECONDITION


class KeyReused(DomainError):
    """An Idempotency-Key that came with another request before."""

    code, kind = "key-reused", Kind.UNPROCESSABLE


class StillUnderWay(DomainError):
    """The first request with this Idempotency-Key has not been answered yet."""

    code, kind = "still-under-way", Kind.CONFLICT


class BadRequest(DomainError):
    """A request that does not fit the API's description. Facts: where."""

    code, kind = "bad-request", Kind.INVALID


class CartNameTaken(DomainError):
    """The person has a cart of this name already. Facts: name."""

    code, kind = "cart-name-taken", Kind.CONFLICT


class TooManyCarts(DomainError):
    """More carts than one person keeps. Facts: most."""

    code, kind = "too-many-carts", Kind.CONFLICT


class OwnStanding(DomainError):
    """Nobody blocks, removes or promotes themselves, or gives up their own role."""

    code, kind = "own-standing", Kind.FORBIDDEN


class LastAdmin(DomainError):
    """Nobody would be left to run the platform."""

    code, kind = "last-admin", Kind.CONFLICT


class BadRole(DomainError):
    """A role that is not given there: a shop's without a shop, the platform's in one. Facts: role."""

    code, kind = "bad-role", Kind.INVALID


class BadHookAddress(DomainError):
    """Not an address that other systems' news could be sent to: https, and on the open internet."""

    code, kind = "bad-hook-address", Kind.INVALID


class HookKnown(DomainError):
    """The shop tells this address already."""

    code, kind = "hook-known", Kind.CONFLICT


class TooManyHooks(DomainError):
    """More addresses than one shop tells. Facts: most."""

    code, kind = "too-many-hooks", Kind.CONFLICT


class HookIsOff(DomainError):
    """Nothing is sent to a hook that is switched off."""

    code, kind = "hook-is-off", Kind.CONFLICT
