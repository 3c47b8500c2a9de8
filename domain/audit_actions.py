"""Everything that the audit tells: what was done, or tried, by the name that stands in its entries."""

from enum import StrEnum


class AuditAction(StrEnum):
    """What somebody did. A name is never changed: entries of years ago are read by it.

    One that ends in a sign goes on with something that there is no list of: see `is_open`.
    """

    ALERT_BACKUP_FAILED = "alert.backup-failed"
    ALERT_BOOKS_WRONG = "alert.books-wrong"
    ALERT_DENIED = "alert.denied"
    ALERT_LETTER_FAILED = "alert.letter-failed"
    ALERT_LOCKED_OUT = "alert.locked-out"
    ALERT_REFRESH_REUSED = "alert.refresh-reused"
    ALERT_SIGN_IN_FAILED = "alert.sign-in-failed"
    ALERT_UPDATE_FAILED = "alert.update-failed"

    APPROVAL_FACTORS = "approval.factors"
    APPROVAL_RESET = "approval.reset"
    APPROVAL_SIGN_IN = "approval.sign-in"

    CATALOGUE_CHANGED = "catalogue.changed"
    CATALOGUE_IMPORTED = "catalogue.imported"
    CATALOGUE_MERGED = "catalogue.merged"
    CATALOGUE_PARTED = "catalogue.parted"

    CHAT_UNLINKED = "chat.unlinked"

    COURIER_ADDED = "courier.added"
    COURIER_REMOVED = "courier.removed"

    FACTOR_APPROVED = "factor.approved"
    FACTOR_CODE_ISSUED = "factor.code-issued"
    FACTOR_PASSKEY_ADDED = "factor.passkey-added"
    FACTOR_PASSKEY_REMOVED = "factor.passkey-removed"
    FACTOR_RECOVERY_CODES = "factor.recovery-codes"
    FACTOR_TOTP_ADDED = "factor.totp-added"
    FACTOR_TOTP_REMOVED = "factor.totp-removed"

    HOOK_ADDED = "hook.added"
    HOOK_PINGED = "hook.pinged"
    HOOK_REDELIVERED = "hook.redelivered"
    HOOK_REMOVED = "hook.removed"
    HOOK_SECRET_RENEWED = "hook.secret-renewed"
    HOOK_SWITCHED_OFF = "hook.switched-off"
    HOOK_SWITCHED_ON = "hook.switched-on"

    IDENTITY_ACTIVE = "identity.active"
    IDENTITY_CHANGED = "identity.changed"
    IDENTITY_CREATED = "identity.created"
    IDENTITY_DISABLED = "identity.disabled"
    IDENTITY_REGISTERED = "identity.registered"
    IDENTITY_REMOVAL_ASKED = "identity.removal-asked"
    IDENTITY_REMOVAL_UNDONE = "identity.removal-undone"

    LINK_BROUGHT_ALONG = "link.brought-along"
    LINK_BURNT = "link.burnt"
    LINK_DECLINED = "link.declined"
    LINK_ISSUED = "link.issued"
    LINK_MADE = "link.made"
    LINK_MATCHED = "link.matched"
    LINK_REDEEMED = "link.redeemed"
    LINK_REFUSED = "link.refused"
    LINK_TYPING_OFF = "link.typing-off"
    LINK_UNDONE = "link.undone"
    LINK_VOID = "link.void"

    MESSAGE_DISMISSED = "message.dismissed"
    MESSAGE_RETRIED = "message.retried"

    GUEST_ADDED = "guest.added"
    ORDER_ACCEPT = "order.accept"
    ORDER_CALL_OFF = "order.call_off"
    ORDER_CANCEL = "order.cancel"
    ORDER_CANCEL_ASKED = "order.cancel_asked"
    ORDER_CANCEL_REFUSED = "order.cancel_refused"
    ORDER_CHANGED = "order.changed"
    ORDER_COLLECT = "order.collect"
    ORDER_DELAYED = "order.delayed"
    ORDER_DELIVER = "order.deliver"
    ORDER_EXPIRE = "order.expire"
    ORDER_FAIL = "order.fail"
    ORDER_GIVEN = "order.given"
    ORDER_PICK = "order.pick"
    ORDER_AWAITED = "order.awaited"
    ORDER_LAPSE = "order.lapse"
    ORDER_PAY = "order.pay"
    ORDER_PLACED = "order.placed"
    ORDER_RETURN = "order.return"
    ORDER_READY = "order.ready"
    ORDER_REJECT = "order.reject"
    ORDER_SEND = "order.send"
    ORDER_TAKEN = "order.taken"
    ORDER_WITHDRAW = "order.withdraw"

    PAYMENT_SEEN = "payment.seen"
    PAYMENT_UNSEEN = "payment.unseen"

    OUTSIDE_ATTACHED = "outside.attached"
    OUTSIDE_REMOVED = "outside.removed"

    PACKAGE_HOLE = "package.hole"
    PACKAGE_UNHEARD = "package.unheard"

    PASSWORD_CHANGED = "password.changed"
    PASSWORD_GIVEN_UP = "password.given-up"
    PASSWORD_RESET = "password.reset"

    PEOPLE_SEEN = "people.seen"

    PREFERENCES_CHANGED = "preferences.changed"

    AUDIT_KEYED = "audit.keyed"

    PRIVACY_AGREED = "privacy.agreed-"
    PRIVACY_COPY_ASKED = "privacy.copy-asked"
    PRIVACY_COPY_FETCHED = "privacy.copy-fetched"
    PRIVACY_ERASED = "privacy.erased"
    PRIVACY_ERASURE_ASKED = "privacy.erasure-asked"
    PRIVACY_ERASURE_UNDONE = "privacy.erasure-undone"
    PRIVACY_WITHDRAWN = "privacy.withdrawn"

    REFUND_DONE = "refund.done"

    REFUSED = "refused."

    ROLE_GRANTED = "role.granted:"
    ROLE_REVOKED = "role.revoked:"

    SERVICE_ACCOUNT_ADDED = "service-account.added"
    SERVICE_ACCOUNT_ENDED = "service-account.ended"
    SERVICE_ACCOUNT_SIGNED_IN = "service-account.signed-in"

    SESSION_ENDED = "session.ended"
    SESSION_ENDED_ALL = "session.ended-all"
    SESSION_ENDED_OTHERS = "session.ended-others"
    SESSION_LOCKED_OUT = "session.locked-out"
    SESSION_OPENED = "session.opened"
    SESSION_OUTSIDE = "session.outside"
    SESSION_PASSKEY = "session.passkey"
    SESSION_PASSWORD = "session.password"
    SESSION_PROVED = "session.proved"
    SESSION_REFRESH_REUSED = "session.refresh-reused"
    SESSION_SECOND_FACTOR = "session.second-factor"
    SESSION_TELEGRAM = "session.telegram"

    SHOP_ADDRESSES = "shop.addresses"
    SHOP_APPROVED = "shop.approved"
    SHOP_CHANGED = "shop.changed"
    SHOP_CLOSED = "shop.closed"
    SHOP_COUPONS = "shop.coupons"
    SHOP_CREATED = "shop.created"
    SHOP_FIRST_CAPS = "shop.first-caps"
    SHOP_GOODS = "shop.goods"
    SHOP_GROUP_LOST = "shop.group-lost"
    SHOP_GROUP_MOVED = "shop.group-moved"
    SHOP_TOPIC_CHOSEN = "shop.topic-chosen"
    SHOP_GROUP_REGAINED = "shop.group-regained"
    SHOP_ACCOUNT_ADDED = "shop-account.added"
    SHOP_ACCOUNT_ENDED = "shop-account.ended"
    SHOP_HANDED_BACK = "shop.handed-back"
    SHOP_HANDED_OVER = "shop.handed-over"
    SHOP_INVITED = "shop.invited"
    SHOP_JOINED = "shop.joined"
    SHOP_LANGUAGE = "shop.language"
    SHOP_LEAD = "shop.lead"
    SHOP_LEFT = "shop.left"
    SHOP_LINK_ISSUED = "shop.link-issued"
    SHOP_LINK_REDEEMED = "shop.link-redeemed"
    SHOP_LINK_REFUSED = "shop.link-refused"
    SHOP_LINKED = "shop.linked"
    SHOP_OPENED = "shop.opened"
    SHOP_PAUSED = "shop.paused"
    SHOP_PAYEE = "shop.payee"
    SHOP_PENDING = "shop.pending"
    SHOP_PICKUP = "shop.pickup"
    SHOP_REACH = "shop.reach"
    SHOP_REMOVED = "shop.removed"
    SHOP_RESUMED = "shop.resumed"
    SHOP_SENT_BACK = "shop.sent-back"
    SHOP_SUBMITTED = "shop.submitted"
    SHOP_SUSPENDED = "shop.suspended"
    SHOP_ZONES = "shop.zones"

    UPDATE_DISMISSED = "update.dismissed"
    UPDATE_RETRIED = "update.retried"

    @property
    def is_open(self) -> bool:
        """Whether more follows: a role, an error's code, the month of a notice."""
        return not self.value[-1].isalnum()
