"""Kinds of what waits to be sent and of what is due, by the names under which they are stored.

A name is never changed, and one that is no longer used stays readable: a row may wait through an upgrade.
"""

from enum import StrEnum


class MessageKind(StrEnum):
    """What is told to somebody, or kept before their eyes."""

    ALERT = "alert"
    APPROVAL_ASKED = "approval-asked"
    CHAT_LEFT = "chat-left"
    CHAT_UNLINKED = "chat-unlinked"
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
    ORDER_ACCEPTED = "order-accepted"
    ORDER_CANCELLED = "order-cancelled"
    ORDER_CARD = "order-card"
    ORDER_DELIVERED = "order-delivered"
    ORDER_EXPIRED = "order-expired"
    ORDER_OUT_FOR_DELIVERY = "order-out-for-delivery"
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
    SESSION_OPENED = "session-opened"
    SESSION_REUSED = "session-reused"
    SHOP_APPROVED = "shop-approved"
    SHOP_SUSPENDED = "shop-suspended"
    SHOP_UNREACHABLE = "shop-unreachable"
    STAFF_REMOVED = "staff-removed"
    UPDATE_SET_ASIDE = "update-set-aside"


class DueKind(StrEnum):
    """What must happen at a time."""

    ORDER_REMIND = "order.remind"
    ORDER_EXPIRE = "order.expire"
    COUNTER_KNOCK = "counter.knock"
    PERSON_COPY = "person.copy"
    PERSON_GOODBYE = "person.goodbye"
    PERSON_ERASE = "person.erase"
