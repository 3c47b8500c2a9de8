"""The chats of a record: which there are, taking one off, and what a linked chat may bring along."""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain import menus, safety
from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.identity.errors import LinkTooFresh
from domain.identity.linking import stand_ins
from domain.identity.linking.linking import must_be_whole
from domain.identity.links import UNDO_LIFE, ChatAccount, LinkState, PersonLink, Purpose
from domain.identity.records import Method, Session
from domain.identity.sign_in import factor_approval, methods
from domain.identity.work import IdentityWork
from domain.kinds import MessageKind
from domain.people import Actor
from domain.policy import must_have_agreed
from domain.shopping.address import Address
from domain.shopping.addresses import ALL
from domain.shopping.cart import ALL_CARTS, Cart
from domain.shopping.carts import numbered


@dataclass(frozen=True, slots=True)
class Belongings:
    """What the record that a chat comes from still holds: addresses, and carts with a name or something in
    them.
    """

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
    async with stand_ins.handed_over(work, actor.identity_id):
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
    carts = [
        cart for cart in await work.carts.of(source) if cart.own_name or await work.cart_lines.count(cart.id)
    ]
    return Belongings(link, carts, await work.addresses.of(source, most=ALL))


async def bring(work: IdentityWork, actor: Actor, link_id: int) -> Belongings:
    """Moves them to the record that the chat belongs to now; again, there is nothing left to move.

    All of them come, also beyond as many as one person keeps: what stayed behind would be erased. Carts
    become further ones with names of their own; addresses are sealed anew under the record's key. Gives what
    was moved. Raises NotFound, ConsentNeeded, and TooManyKept or TooManyCarts where nothing more is taken in.
    """
    found = await belongings(work, actor, link_id)
    if found.is_empty:
        return found
    must_have_agreed(actor)
    current = await work.carts.current(actor.identity_id)
    moved = {each.id: await _move_address(work, actor, each) for each in reversed(found.addresses)}
    for cart in found.carts:
        await _move_cart(work, actor, cart, moved.get(cart.address_id or 0))
    await work.carts.choose(current)
    await work.audit.record(actor, AuditAction.LINK_BROUGHT_ALONG, f"link:{link_id}")
    return found


async def _move_address(work: IdentityWork, actor: Actor, address: Address) -> int:
    """Gives its new id."""
    parts = {"label": address.label, "house": address.house, "landmark": address.landmark}
    made = await work.addresses.add(actor.identity_id, address.text, address.place, most=ALL, **parts)
    await work.addresses.forget(address.identity_id, address.id)
    return made.id


async def _move_cart(work: IdentityWork, actor: Actor, cart: Cart, goes_to: int | None) -> None:
    name = await numbered(work, actor, cart.name)
    moved = await work.carts.create(actor.identity_id, name, most=ALL_CARTS)
    await work.cart_lines.copy(cart, moved)
    await work.carts.draft(
        moved,
        address_id=goes_to,
        contact_name=cart.contact_name,
        contact_phone=cart.contact_phone,
        place=cart.place,
        note=cart.note,
        delivery=cart.delivery,
    )
    await work.carts.draft(cart, contact_name=None, contact_phone=None, place=None, note=None)
    await work.carts.close(cart, next_address=None)
    if cart.own_name:
        await work.carts.delete(replace(cart, version=cart.version + 1))
