"""The chats of a record: which there are, taking one off, and what a linked chat may bring along."""

from __future__ import annotations

from dataclasses import dataclass

from domain import menus, safety
from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.identity.errors import LinkTooFresh
from domain.identity.linking.linking import must_be_whole
from domain.identity.links import UNDO_LIFE, ChatAccount, LinkState, PersonLink, Purpose
from domain.identity.records import Method, Session
from domain.identity.sign_in import factor_approval, methods
from domain.identity.work import IdentityWork
from domain.kinds import MessageKind
from domain.people import Actor, Address
from domain.shopping.cart import LONGEST_CART_NAME, MOST_CARTS, Cart

MOST_ADDRESSES = 20


@dataclass(frozen=True, slots=True)
class Belongings:
    """What the record that a chat comes from still holds: carts with something in them, and addresses."""

    link: PersonLink
    carts: list[Cart]
    addresses: list[Address]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to bring."""
        return not self.carts and not self.addresses


async def own_chats(work: IdentityWork, actor: Actor) -> list[ChatAccount]:
    """The chats of the actor's record, oldest first."""
    return await work.chat_accounts.of(actor.identity_id)


async def unlink_by(work: IdentityWork, actor: Actor, session: Session, public_id: str) -> None:
    """Takes a chat off the record, by the id that HTTP shows. Raises as `unlink` does."""
    for account in await own_chats(work, actor):
        if account.public_id == public_id:
            return await unlink(work, actor, account.id, but=session)
    raise NotFound


async def unlink(work: IdentityWork, actor: Actor, account_id: int, *, but: Session | None = None) -> None:
    """Takes a chat off the record: it is somebody new from then on.

    With it go the sessions that a chat has approved, but for this one, and where another chat is left to
    approve anew, what was approved of second factors since this one was linked.

    For a day after a chat was linked only that one can be taken off: who has linked it against the
    person's will must not take away the chats that could undo it.
    Raises NotFound, LastWayIn, LinkTooFresh, SecondFactorMissing, ApprovalNeeded.
    """
    await must_be_whole(work, actor)
    chats = {account.id: account for account in await own_chats(work, actor)}
    if account_id not in chats:
        raise NotFound
    fresh = await work.person_links.made(actor.identity_id, work.now - UNDO_LIFE)
    if {link.account_id for link in fresh} & chats.keys() - {account_id}:
        raise LinkTooFresh
    await methods.must_leave_another(work, actor.identity_id, f"chat:{account_id}")
    await menus.renew(work, actor.identity_id)
    if not await work.chat_accounts.detach(account_id, actor.identity_id):
        raise NotFound
    for each in await work.sessions.of(actor.identity_id):
        if Method.TELEGRAM in each.methods and not (but and but.id == each.id):
            await work.sessions.end(each.id, "chat taken off")
    if len(chats) > 1:
        await factor_approval.withdraw(work, actor.identity_id, chats[account_id].linked_at)
    await work.audit.record(actor, AuditAction.CHAT_UNLINKED, f"account:{account_id}")
    await work.outbox.tell(MessageKind.CHAT_LEFT, account_id, chats[account_id].telegram_id)
    await safety.tell(work, MessageKind.CHAT_UNLINKED, account_id, actor.identity_id)


async def belongings(work: IdentityWork, actor: Actor, link_id: int) -> Belongings:
    """What this chat's earlier record holds, where nobody else is left there to use it. Raises NotFound."""
    link = await work.person_links.get(link_id)
    is_theirs = link.account_id == actor.account_id and link.identity_id == actor.identity_id
    if not is_theirs or link.purpose is not Purpose.CHAT or link.state is not LinkState.LINKED:
        raise NotFound
    source = link.previous_identity_id
    if source is None or await work.chat_accounts.of(source):
        return Belongings(link, [], [])
    if (await work.identities.get(source)).handle is not None:
        return Belongings(link, [], [])
    carts = [cart for cart in await work.carts.of(source) if await work.cart_lines.count(cart.id)]
    return Belongings(link, carts, await work.addresses.of(source, most=MOST_ADDRESSES))


async def bring(work: IdentityWork, actor: Actor, link_id: int) -> Belongings:
    """Moves them to the record that the chat belongs to now; again, there is nothing left to move.

    Carts become further ones with names of their own, as far as there is room; addresses are sealed anew
    under the record's key. Gives what was moved. Raises NotFound.
    """
    found = await belongings(work, actor, link_id)
    for address in reversed(found.addresses):
        await work.addresses.add(actor.identity_id, address.text, address.place)
        await work.addresses.forget(address.identity_id, address.id)
    current = await work.carts.current(actor.identity_id)
    room = MOST_CARTS - len(await work.carts.of(actor.identity_id))
    for cart in found.carts[:room]:
        await _move_cart(work, actor, cart)
    await work.carts.choose(current)
    if not found.is_empty:
        await work.audit.record(actor, AuditAction.LINK_BROUGHT_ALONG, f"link:{link_id}")
    return Belongings(found.link, found.carts[:room], found.addresses)


async def _move_cart(work: IdentityWork, actor: Actor, cart: Cart) -> None:
    moved = await work.carts.create(actor.identity_id, await _free_name(work, actor, cart.name))
    for line in (await work.cart_lines.basket(cart)).lines:
        moved = await work.cart_lines.set_line(moved, line.product.id, line.amount)
    await work.carts.draft(
        moved,
        contact_name=cart.contact_name,
        contact_phone=cart.contact_phone,
        place=cart.place,
        note=cart.note,
        delivery=cart.delivery,
    )
    await work.carts.draft(cart, contact_name=None, contact_phone=None, place=None, note=None)
    await work.carts.close(cart, next_address=None)


async def _free_name(work: IdentityWork, actor: Actor, name: str) -> str:
    """The name, with a number behind it where there is one already."""
    free, number = name, 1
    while await work.carts.is_named(actor.identity_id, free):
        number += 1
        ending = f" {number}"
        free = f"{name[: LONGEST_CART_NAME - len(ending)]}{ending}"
    return free
