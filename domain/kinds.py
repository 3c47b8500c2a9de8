"""Kinds of what waits to be sent and of what is due, by the names under which they are stored.

A name is never changed, and one that is no longer used stays readable: a row may wait through an upgrade.
"""

from enum import StrEnum


class MessageKind(StrEnum):
    """What is told to somebody, kept before their eyes, or set beside their chat (`menu`)."""

    ALERT_BACKUP_FAILED = "alert-backup-failed"
    ALERT_BOOKS_WRONG = "alert-books-wrong"
    ALERT_DENIED = "alert-denied"
    ALERT_LOCKED_OUT = "alert-locked-out"
    ALERT_MESSAGE_FAILED = "alert-message-failed"
    ALERT_REFRESH_REUSED = "alert-refresh-reused"
    ALERT_SIGN_IN_FAILED = "alert-sign-in-failed"
    ALERT_UPDATE_FAILED = "alert-update-failed"
    APPROVAL_ASKED = "approval-asked"
    BILL = "bill"
    BILL_NAMED = "bill-named"
    CATALOGUE_OUT = "catalogue-out"
    CHAT_LEFT = "chat-left"
    CHAT_UNLINKED = "chat-unlinked"
    CODES_TRIED = "codes-tried"
    COUNTER_BOARD = "counter-board"
    DATA_COPY = "data-copy"
    ERASURE_ASKED = "erasure-asked"
    ERASURE_UNDONE = "erasure-undone"
    FACTOR_ADDED = "factor-added"
    FACTOR_CODE = "factor-code"
    FACTOR_REMOVED = "factor-removed"
    GOODBYE = "goodbye"
    GROUP_ASKS = "group-asks"
    GROUP_BACK = "group-back"
    GROUP_CONNECTED = "group-connected"
    GROUP_LOST = "group-lost"
    GROUP_RETURNED = "group-returned"
    GROUP_WELL = "group-well"
    HOOK_OFF = "hook-off"
    LINK_ASKS = "link-asks"
    LINK_BURNT = "link-burnt"
    LINK_MADE = "link-made"
    LINK_REFUSED = "link-refused"
    LINK_TYPING_OFF = "link-typing-off"
    LINK_UNDONE = "link-undone"
    MENU = "menu"
    ORDER_ACCEPTED = "order-accepted"
    ORDER_AMENDED = "order-amended"
    ORDER_CANCEL_ASKED = "order-cancel-asked"
    ORDER_CANCEL_REFUSED = "order-cancel-refused"
    ORDER_CANCELLED = "order-cancelled"
    ORDER_CARD = "order-card"
    ORDER_CARD_RETIRED = "order-card-retired"
    ORDER_COLLECTED = "order-collected"
    ORDER_DELAYED = "order-delayed"
    ORDER_DELIVERED = "order-delivered"
    ORDER_EXPIRED = "order-expired"
    ORDER_LATE = "order-late"
    ORDER_OUT_FOR_DELIVERY = "order-out-for-delivery"
    ORDER_PAY = "order-pay"
    ORDER_QUESTION = "order-question"
    ORDER_READY = "order-ready"
    ORDER_REJECTED = "order-rejected"
    ORDER_REMINDER = "order-reminder"
    ORDER_TRACKING = "order-tracking"
    ORDER_UNDELIVERED = "order-undelivered"
    OUTSIDE_ATTACHED = "outside-attached"
    OUTSIDE_REMOVED = "outside-removed"
    PACKAGE_HOLES = "package-holes"
    PACKAGE_SILENCE = "package-silence"
    PASSWORD_CHANGED = "password-changed"
    PASSWORD_GIVEN_UP = "password-given-up"
    PAYMENT_CLAIMED = "payment-claimed"
    PAYMENT_DUE = "payment-due"
    PAYMENT_NEWS = "payment-news"
    PHOTO_FAILED = "photo-failed"
    POSTER = "poster"
    PRODUCT_PHOTOS = "product-photos"
    RECORD_ENABLED = "record-enabled"
    REFUND_NEWS = "refund-news"
    REFUND_TASK = "refund-task"
    SESSION_OPENED = "session-opened"
    SESSION_REUSED = "session-reused"
    SHOP_APPROVED = "shop-approved"
    SHOP_PENDING = "shop-pending"
    SHOP_RESUMED = "shop-resumed"
    SHOP_SENT_BACK = "shop-sent-back"
    SHOP_SUBMITTED = "shop-submitted"
    SHOP_SUSPENDED = "shop-suspended"
    SHOP_UNANSWERED = "shop-unanswered"
    SHOP_UNREACHABLE = "shop-unreachable"
    SHOPS_UNREACHABLE = "shops-unreachable"
    STAFF_REMOVED = "staff-removed"
    STAFF_RETURNED = "staff-returned"
    STATS_PICTURE = "stats-picture"
    STOCK_LOW = "stock-low"
    STOCK_LIST = "stock-list"
    STOCK_LIST_FAULTS = "stock-list-faults"
    STOCK_LIST_OUT = "stock-list-out"
    STOCK_LIST_OUT_CSV = "stock-list-out-csv"
    TRIP_GIVEN = "trip-given"
    UPDATE_SET_ASIDE = "update-set-aside"
    WISH_FOUND = "wish-found"
    ZONES_PICTURE = "zones-picture"


ALERTS = frozenset(kind for kind in MessageKind if kind.startswith("alert-"))
"""Of bursts of what should be rare."""
ORDER_NEWS = frozenset(
    {
        MessageKind.ORDER_ACCEPTED,
        MessageKind.ORDER_CANCELLED,
        MessageKind.ORDER_COLLECTED,
        MessageKind.ORDER_DELIVERED,
        MessageKind.ORDER_EXPIRED,
        MessageKind.ORDER_OUT_FOR_DELIVERY,
        MessageKind.ORDER_READY,
        MessageKind.ORDER_REJECTED,
        MessageKind.ORDER_UNDELIVERED,
    }
)
"""Of each order the last of these says what the others did."""


class DueKind(StrEnum):
    """What must happen at a time."""

    ORDER_REMIND = "order.remind"
    ORDER_EXPIRE = "order.expire"
    ORDER_LAPSE = "order.lapse"
    ORDER_FOLD = "order.fold"
    ORDER_AMENDED = "order.amended"
    ORDER_LATE = "order.late"
    GUEST_ERASE = "guest.erase"
    LINE_ANSWER = "line.answer"
    GATEWAY_TOLD = "gateway.told"
    ORDER_TURN = "order.turn"
    COUNTER_BOARD = "counter.board"
    COUNTER_KNOCK = "counter.knock"
    PERSON_COPY = "person.copy"
    PERSON_GOODBYE = "person.goodbye"
    PERSON_ERASE = "person.erase"
    PRODUCT_BACK = "product.back"
    SHOP_STOCKED = "shop.stocked"
    SHOP_TEACHES = "shop.teaches"
    REFUSALS_COUNTED = "refusals.counted"
    PERSON_LEFT_BEHIND = "person.left-behind"
