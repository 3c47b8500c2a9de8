"""A customer complains, the owner answers, the admins where the owner is silent; a month is the end."""

from __future__ import annotations

from datetime import timedelta

from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.identity.attempts import admins
from domain.kinds import DueKind, MessageKind
from domain.money import refunds
from domain.money.aftercare.complaint import (
    ANSWERED_WITHIN,
    CLOSED_WITHIN,
    LONGEST_WORDS,
    Complaint,
    ComplaintState,
    Fault,
)
from domain.money.errors import ComplaintOver, NothingToGiveBack, TooLateToComplain
from domain.money.events import ComplaintMoved
from domain.money.refund import RefundReason
from domain.orders.aftercare.errors import BadAnswer
from domain.orders.order import REACHED, Order
from domain.orders.own_orders import own_order
from domain.people import Actor, plain_line
from domain.platform.work import PlatformWork
from domain.policy import Action, may
from domain.values import Money

_MORE = " · "
"""Between what was said at one time and another."""


async def may_complain(work: PlatformWork, order: Order) -> bool:
    """Whether it has come, and that is not longer ago than its shop hears complaints."""
    if order.state not in REACHED:
        return False
    heard_for = timedelta(hours=(await work.shops.get(order.shop_id)).complaint_hours)
    return work.now - await work.complaints.came_at(order.id) <= heard_for


async def complain(
    work: PlatformWork, actor: Actor, order_id: int, fault: Fault, *, line_id: int = 0, words: str = ""
) -> Complaint:
    """Something of one of the actor's orders was not right; about the same thing there is one ticket.

    Raises NotFound, TooLateToComplain, BadAnswer.
    """
    order = await own_order(work, actor, order_id)
    if line_id and order.line(line_id) is None:
        raise NotFound
    made = next((each for each in await work.complaints.of_order(order_id) if each.line_id == line_id), None)
    if made is None:
        may_be = await may_complain(work, order)
        added = await work.complaints.add(order_id, order.shop_id, line_id, fault) if may_be else None
        if added is None:
            hours = (await work.shops.get(order.shop_id)).complaint_hours
            raise TooLateToComplain(number=str(order.number), hours=hours)
        await work.due.at(work.now + ANSWERED_WITHIN, DueKind.COMPLAINT_SILENT, added)
        await work.due.at(work.now + CLOSED_WITHIN, DueKind.COMPLAINT_CLOSE, added)
        await work.audit.record(actor, AuditAction.COMPLAINT_MADE, f"order:{order.number}")
        made = await work.complaints.get(added)
        await _tell_owner(work, made)
        await _happened(work, made)
    return await describe(work, actor, made.id, words) if words else made


async def describe(work: PlatformWork, actor: Actor, complaint_id: int, words: str) -> Complaint:
    """The customer says more of it, while it waits; the same again changes nothing.

    Raises NotFound, ComplaintOver, BadAnswer.
    """
    made = await own_complaint(work, actor, complaint_id)
    said, before = _words(words), made.words or ""
    if not made.waits:
        raise ComplaintOver(number=made.number)
    if said not in before.split(_MORE):
        await work.complaints.say(complaint_id, _words(f"{before}{_MORE}{said}") if before else said)
        await _tell_owner(work, made)
    return await work.complaints.get(complaint_id)


async def own_complaint(work: PlatformWork, actor: Actor, complaint_id: int) -> Complaint:
    """One of the actor's. Raises NotFound."""
    made = await work.complaints.get(complaint_id)
    if made.identity_id != actor.identity_id:
        raise NotFound
    return made


async def own_complaints(work: PlatformWork, actor: Actor, *, after: int, most: int) -> list[Complaint]:
    """The actor's, newest first."""
    return await work.complaints.page_of(actor.identity_id, after=after, most=most)


async def to_answer(work: PlatformWork, actor: Actor, complaint_id: int) -> Complaint:
    """One that the actor answers: the shop's owner, or an admin. Raises NotFound."""
    made = await work.complaints.get(complaint_id)
    if not may(actor, Action.KEEP_SHOP, made.shop_id) and not may(actor, Action.RUN_PLATFORM):
        raise NotFound
    return made


async def unanswered(
    work: PlatformWork, actor: Actor, shop_id: int, *, after: int, most: int
) -> list[Complaint]:
    """Those that wait for the actor: at their shop, or (0) of all shops whose owners are silent.

    Raises NotFound.
    """
    if not (may(actor, Action.KEEP_SHOP, shop_id) if shop_id else may(actor, Action.RUN_PLATFORM)):
        raise NotFound
    return await work.complaints.waiting(shop_id, after=after, most=most)


async def worth(work: PlatformWork, made: Complaint) -> Money:
    """What the thing that it is about has cost, as far as that is still with the shop."""
    order = await work.orders.get(made.order_id)
    line = order.line(made.line_id)
    kept = [each.kept for each in await work.payments.of_order(order.id)]
    most = max((each.minor for each in kept), default=0)
    return Money(min(most, (line.charged if line else order.total).minor), order.total.currency)


async def refund(work: PlatformWork, actor: Actor, complaint_id: int, minor: int | None = None) -> Complaint:
    """So much is given back for it, or all that it has cost; once, however often it is asked for.

    Raises NotFound, ComplaintOver, NothingToGiveBack.
    """
    seen = await to_answer(work, actor, complaint_id)
    await work.payments.hold(seen.order_id)
    made = await work.complaints.get(complaint_id)
    if made.state is ComplaintState.REFUNDED:
        return made
    if not made.waits:
        raise ComplaintOver(number=made.number)
    all_of_it = await worth(work, made)
    back = all_of_it if minor is None else Money(minor, all_of_it.currency)
    payments = sorted(await work.payments.of_order(made.order_id), key=lambda each: each.kept.minor)
    if not 0 < back.minor <= all_of_it.minor or not payments:
        raise NothingToGiveBack(number=str(made.order_number))
    if not await work.complaints.move(complaint_id, ComplaintState.REFUNDED, back=back):
        raise ComplaintOver(number=made.number)
    await refunds.give_back(work, payments[-1], back, RefundReason.COMPLAINT, by=actor)
    return await _answered(work, actor, complaint_id)


async def refuse(work: PlatformWork, actor: Actor, complaint_id: int, words: str) -> Complaint:
    """Nothing is given back, and why. Raises NotFound, ComplaintOver, BadAnswer."""
    made = await to_answer(work, actor, complaint_id)
    said = _words(words)
    if made.state is ComplaintState.REFUSED and made.answer == said:
        return made
    if not await work.complaints.move(complaint_id, ComplaintState.REFUSED, answer=said):
        raise ComplaintOver(number=made.number)
    return await _answered(work, actor, complaint_id)


async def escalate(work: PlatformWork, complaint_id: int) -> None:
    """The owner was silent: the admins are asked, and the customer reads that."""
    if await work.complaints.move(complaint_id, ComplaintState.ESCALATED):
        for chat in await admins(work):
            await work.outbox.tell(MessageKind.COMPLAINT_ASKED, complaint_id, chat)
        await _tell_customer(work, await work.complaints.get(complaint_id))


async def close(work: PlatformWork, complaint_id: int) -> None:
    """A month is over: it is closed, and its customer reads that."""
    if await work.complaints.move(complaint_id, ComplaintState.CLOSED):
        made = await work.complaints.get(complaint_id)
        await _tell_customer(work, made)
        await _happened(work, made)


async def _answered(work: PlatformWork, actor: Actor, complaint_id: int) -> Complaint:
    made = await work.complaints.get(complaint_id)
    for due in (DueKind.COMPLAINT_SILENT, DueKind.COMPLAINT_CLOSE):
        await work.due.drop(due, complaint_id)
    await work.audit.record(actor, AuditAction.COMPLAINT_ANSWERED, f"order:{made.order_number}")
    await _tell_customer(work, made)
    await _happened(work, made)
    return made


async def _happened(work: PlatformWork, made: Complaint) -> None:
    await work.happened(ComplaintMoved(await work.shops.get(made.shop_id), made))


async def _tell_owner(work: PlatformWork, made: Complaint) -> None:
    shop = await work.shops.get(made.shop_id)
    if shop.owner_id and (chat := await work.people.chat_for(shop.owner_id, None)):
        await work.outbox.tell(MessageKind.COMPLAINT_ASKED, made.id, chat)


async def _tell_customer(work: PlatformWork, made: Complaint) -> None:
    order = await work.orders.get(made.order_id)
    if chat := await work.people.chat_for(order.identity_id, order.ordered_in):
        await work.outbox.tell(MessageKind.COMPLAINT_NEWS, made.id, chat)


def _words(typed: str) -> str:
    said = plain_line(typed)
    if not 1 <= len(said) <= LONGEST_WORDS:
        raise BadAnswer(most=LONGEST_WORDS)
    return said
