"""Privacy: agreeing to the notice, a copy of one's data, being erased."""

from typing import Any

from domain import menus, rate_limits, safety
from domain.audit_actions import AuditAction
from domain.errors import NotAllowed, NotFound
from domain.kinds import DueKind, MessageKind
from domain.people import Actor, Status
from domain.policy import NOTICE, must_be_asked
from domain.privacy.errors import OwnsShops
from domain.privacy.privacy import FAREWELL, FOLD_PACE, GRACE, NOT_YET, CopyState, DataCopy, Erasure
from domain.privacy.work import PrivacyStore, PrivacyWork
from domain.rate_limits import Metered


async def agree(work: PrivacyWork, actor: Actor) -> None:
    """Agrees to the notice as it is now."""
    if must_be_asked(actor):
        await work.privacy.agree(actor.identity_id, NOTICE)
        await work.audit.record(
            actor, AuditAction.PRIVACY_AGREED, f"identity:{actor.identity_id}", more=NOTICE
        )


async def agreed_to(work: PrivacyWork, actor: Actor) -> str | None:
    """The notice that the person agreed to last, read afresh."""
    return await work.privacy.consent(actor.identity_id)


async def withdraw(work: PrivacyWork, actor: Actor) -> None:
    """Takes the agreement back, as easily as it was given.

    Addresses, places, and whom and where to their carts go are forgotten with it. Orders are carried out, and
    stay in the books of their shops.
    """
    if await work.privacy.withdraw(actor.identity_id):
        await work.audit.record(actor, AuditAction.PRIVACY_WITHDRAWN, f"identity:{actor.identity_id}")


async def last_copy(work: PrivacyWork, actor: Actor) -> DataCopy | None:
    """The copy that the person asked for last."""
    return await work.privacy.copy(actor.identity_id)


async def ask_copy(work: PrivacyWork, actor: Actor) -> None:
    """Has a copy of everything put together and sent; one that is being made stands for both."""
    await rate_limits.must_have_room(work, actor, Metered.COPY)
    if await work.privacy.ask_copy(actor.identity_id):
        await work.due.at(work.now, DueKind.PERSON_COPY, actor.identity_id)
        await work.audit.record(actor, AuditAction.PRIVACY_COPY_ASKED, f"identity:{actor.identity_id}")


async def my_data(work: PrivacyWork, actor: Actor) -> dict[str, list[dict[str, Any]]]:
    """Everything that is kept about the person, by what it is; ready for JSON."""
    return await work.privacy.everything(actor.identity_id)


async def hand_over(store: PrivacyStore, actor: Actor) -> dict[str, list[dict[str, Any]]]:
    """The same, given out at once; that is audited."""
    async with store.begin() as work:
        await rate_limits.must_have_room(work, actor, Metered.COPY)
        await work.audit.record(actor, AuditAction.PRIVACY_COPY_FETCHED, f"identity:{actor.identity_id}")
    return await my_data(store.read(), actor)


async def send_copy(work: PrivacyWork, identity_id: int) -> None:
    """A copy's time has come: it goes to the person's chat, where they have one."""
    await work.privacy.copy_is(identity_id, CopyState.READY)
    if chat := await work.people.chat_for(identity_id, None):
        await work.outbox.tell(MessageKind.DATA_COPY, identity_id, chat)


async def copy_sent(work: PrivacyWork, identity_id: int) -> None:
    """The copy has arrived."""
    await work.privacy.copy_is(identity_id, CopyState.SENT)


async def erasure(work: PrivacyWork, actor: Actor) -> Erasure | None:
    """The erasure that waits, if any."""
    return await work.privacy.erasure(actor.identity_id)


async def ask_erasure(work: PrivacyWork, actor: Actor, *, in_chat: bool) -> Erasure:
    """Erases the person after the grace, and tells all their chats but the one that asked.

    Raises OwnsShops.
    """
    if waiting := await work.privacy.erasure(actor.identity_id):
        return waiting
    begun = await begin_erasure(work, actor.identity_id, but=actor.telegram_id if in_chat else None)
    await work.audit.record(actor, AuditAction.PRIVACY_ERASURE_ASKED, f"identity:{actor.identity_id}")
    return begun


async def keep(work: PrivacyWork, actor: Actor, *, in_chat: bool) -> None:
    """Thinks better of it. Raises NotFound where there is nothing to take back, NotAllowed for a removal."""
    waiting = await work.privacy.erasure(actor.identity_id)
    if waiting and waiting.is_removal:
        raise NotAllowed
    await drop_erasure(work, actor.identity_id, but=actor.telegram_id if in_chat else None)
    await work.audit.record(actor, AuditAction.PRIVACY_ERASURE_UNDONE, f"identity:{actor.identity_id}")


async def begin_erasure(
    work: PrivacyWork, identity_id: int, *, removed_from: Status | None = None, but: int | None = None
) -> Erasure:
    """Erases after the grace, and tells the person's chats but that one. Raises OwnsShops."""
    if await work.privacy.owns_shops(identity_id):
        raise OwnsShops
    at = work.now + GRACE
    begun = await work.privacy.ask_erasure(identity_id, at, removed_from=removed_from)
    await work.due.at(at, DueKind.PERSON_GOODBYE, identity_id)
    await safety.tell(work, MessageKind.ERASURE_ASKED, identity_id, identity_id, but=but)
    return begun


async def drop_erasure(work: PrivacyWork, identity_id: int, *, but: int | None = None) -> None:
    """Erases nobody after all, and tells the person's chats but that one. Raises NotFound."""
    if not await work.privacy.keep(identity_id):
        raise NotFound
    for step in (DueKind.PERSON_GOODBYE, DueKind.PERSON_ERASE):
        await work.due.drop(step, identity_id)
    await safety.tell(work, MessageKind.ERASURE_UNDONE, identity_id, identity_id, but=but)
    await menus.renew(work, identity_id)


async def say_goodbye(work: PrivacyWork, identity_id: int) -> None:
    """The grace is over: the last word, and then the erasure; later, where an order is under way."""
    if await work.privacy.erasure(identity_id) is None:
        return
    if await _has_something_open(work, identity_id):
        await work.due.at(work.now + NOT_YET, DueKind.PERSON_GOODBYE, identity_id)
        return
    await safety.tell(work, MessageKind.GOODBYE, identity_id, identity_id)
    await menus.take_away(work, identity_id)
    await work.due.at(work.now + FAREWELL, DueKind.PERSON_ERASE, identity_id)


async def owes_on_tabs(work: PrivacyWork, actor: Actor) -> bool:
    """Whether something stands on a tab of the actor's: until that is paid nobody is erased."""
    return await work.privacy.owes_on_tabs(actor.identity_id)


async def _has_something_open(work: PrivacyWork, identity_id: int) -> bool:
    return await work.privacy.has_open_orders(identity_id) or await work.privacy.owes_on_tabs(identity_id)


async def erase(work: PrivacyWork, identity_id: int) -> None:
    """Erases, unless the wish was taken back."""
    if await work.privacy.erasure(identity_id) is None:
        return
    if await _has_something_open(work, identity_id):
        await work.due.at(work.now + NOT_YET, DueKind.PERSON_GOODBYE, identity_id)
        return
    for each in [identity_id, *await work.privacy.left_behind_by(identity_id)]:
        await _erase(work, each)


async def erase_left_behind(work: PrivacyWork, identity_id: int) -> None:
    """Erases a record whose chat was linked to another one, once that cannot be undone any more.

    Nobody can come back to it: it has no other way in, no shop and no role.
    """
    if not await work.privacy.is_left_behind(identity_id):
        return
    if await _has_something_open(work, identity_id):
        await work.due.at(work.now + NOT_YET, DueKind.PERSON_LEFT_BEHIND, identity_id)
        return
    await _erase(work, identity_id)


async def erase_guest(work: PrivacyWork, identity_id: int) -> None:
    """Erases somebody whose orders were taken by phone, weeks after the last; later while one is open."""
    if await work.privacy.has_open_orders(identity_id):
        await work.due.at(work.now + NOT_YET, DueKind.GUEST_ERASE, identity_id)
        return
    await _erase(work, identity_id)


async def _erase(work: PrivacyWork, identity_id: int) -> None:
    """Destroys the person's key and all about them; the cards in shops' groups are told one by one."""
    cards = await work.privacy.orders_with_cards(identity_id)
    await work.privacy.erase(identity_id)
    await work.audit.record(None, AuditAction.PRIVACY_ERASED, f"identity:{identity_id}")
    for number, order_id in enumerate(cards):
        await work.due.at(work.now + number * FOLD_PACE, DueKind.ORDER_FOLD, order_id)
