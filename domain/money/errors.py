"""What can go wrong with money."""

from domain.errors import DomainError, Kind


class PaymentWayClosed(DomainError):
    """Nobody can pay so here: the platform has it not, or not for such an amount."""

    code, kind = "payment-way-closed", Kind.CONFLICT


class PaymentOver(DomainError):
    """The order does not wait for this payment: it is paid, changed, or over. Facts: number."""

    code, kind = "payment-over", Kind.CONFLICT


class NothingToGiveBack(DomainError):
    """Not so much of the payment is left, or it has not arrived. Facts: number."""

    code, kind = "nothing-to-give-back", Kind.CONFLICT


class PaymentGone(DomainError):
    """The payment is not asked for any more, or not in this way. Facts: number."""

    code, kind = "payment-gone", Kind.CONFLICT


class NotPackedYet(DomainError):
    """What the order comes to is not final yet: it is paid when it is packed. Facts: number."""

    code, kind = "not-packed-yet", Kind.CONFLICT


class NoUpi(DomainError):
    """The shop takes no UPI. Facts: shop."""

    code, kind = "no-upi", Kind.CONFLICT


class BadUpiId(DomainError):
    """That is no UPI id."""

    code, kind = "bad-upi-id", Kind.INVALID


class BadReference(DomainError):
    """What a payer's app calls a payment is not that long. Facts: most."""

    code, kind = "bad-reference", Kind.INVALID


class CashMoved(DomainError):
    """A courier has more cash, or less, than whoever counted it saw. Facts: name, held."""

    code, kind = "cash-moved", Kind.CONFLICT


class NoTab(DomainError):
    """The person has no open tab at the shop. Facts: shop."""

    code, kind = "no-tab", Kind.CONFLICT


class TabFull(DomainError):
    """More than may be put on the tab. Facts: room, limit."""

    code, kind = "tab-full", Kind.CONFLICT


class TabNotSettled(DomainError):
    """Something is owed on the tab, or is about to be put on it. Facts: amount."""

    code, kind = "tab-not-settled", Kind.CONFLICT


class TabNotOpen(DomainError):
    """The tab is not open, or has been answered before. Facts: none."""

    code, kind = "tab-not-open", Kind.CONFLICT


class TabEntryUndone(DomainError):
    """The entry was taken back before, or cannot be: it belongs to an order, or undoes another one."""

    code, kind = "tab-entry-undone", Kind.CONFLICT


class TooLateToComplain(DomainError):
    """The order has not come, or came too long ago. Facts: number, hours."""

    code, kind = "too-late-to-complain", Kind.CONFLICT


class ComplaintOver(DomainError):
    """The complaint is answered, or closed. Facts: number."""

    code, kind = "complaint-over", Kind.CONFLICT
