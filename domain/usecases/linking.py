"""Linking by one-time code, step by step: issue, redeem, match, approve; and taking it back.

What the redeeming side does wrong is a result, not an exception, so that its tries stay counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.errors import LinkCodeInvalid, NotFound, OrdersUnderWay, SecondFactorMissing, TooManyTries
from domain.identity import Status
from domain.identity_work import IdentityWork
from domain.linking import (
    CODE_LIFE,
    LONGEST_CLIENT,
    MATCH_TRIES,
    UNDO_LIFE,
    LinkCodes,
    LinkState,
    PersonLink,
    Purpose,
    read_deep_code,
    read_match,
    read_typed_code,
)
from domain.people import Actor, Role, plain_line
from domain.policy import Action, has_strong_role, may
from domain.usecases import attempts
from domain.values import Names

MOST_ISSUES = 5
ISSUE_WINDOW = timedelta(hours=1)
ORDERS_LOOKED_AT = 20


class Refusal(StrEnum):
    """Why a code was not taken."""

    NO_GOOD = "no-good"
    TOO_OFTEN = "too-often"
    TYPING_OFF = "typing-off"
    OWN = "own"


class Matching(StrEnum):
    """What came of a typed number: right, wrong, or that was the last try (or the link is over)."""

    RIGHT = "right"
    WRONG = "wrong"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Standing:
    """A link as either side sees it: whose record it is, which shop, and the chat's own name."""

    link: PersonLink
    state: LinkState
    record: str
    shop: Names | None
    guest: str | None

    def can_be_undone_at(self, now: datetime) -> bool:
        """Whether "this wasn't me" still works."""
        done = self.link.done_at
        return self.state is LinkState.LINKED and done is not None and now < done + UNDO_LIFE


async def issue_for_chat(
    work: IdentityWork, actor: Actor, *, client: str = ""
) -> tuple[PersonLink, LinkCodes]:
    """A code that brings a chat to the actor's record. `client` asks over HTTP; empty in a chat.

    Raises TooManyTries, SecondFactorMissing.
    """
    return await issue(work, actor, Purpose.CHAT, client=client)


async def issue(
    work: IdentityWork,
    actor: Actor,
    purpose: Purpose,
    *,
    client: str,
    shop_id: int | None = None,
    role: Role | None = None,
) -> tuple[PersonLink, LinkCodes]:
    """A fresh code; earlier ones for the same purpose are void. Raises TooManyTries, SecondFactorMissing."""
    await must_be_whole(work, actor)
    if await work.throttles.hit(f"link-issue:{actor.identity_id}", window=ISSUE_WINDOW) > MOST_ISSUES:
        raise TooManyTries(minutes=int(ISSUE_WINDOW.total_seconds() // 60))
    issued = await work.person_links.issue(
        actor.identity_id,
        purpose,
        work.now + CODE_LIFE,
        asked_by=plain_line(client)[:LONGEST_CLIENT],
        shop_id=shop_id,
        role=role,
    )
    await work.audit.record(actor, "link.issued", f"link:{issued[0].id}")
    return issued


async def redeem(work: IdentityWork, actor: Actor, code: str) -> PersonLink | Refusal:
    """A code that came in a private chat, by a deep link or typed. Every try counts, and is counted first."""
    found = await _looked_up(work, actor, code)
    link_id = found.id if isinstance(found, PersonLink) else 0
    outcome = "done" if link_id else "refused"
    await work.audit.record(actor, "link.redeemed", f"link:{link_id}", outcome)
    return found


async def _looked_up(work: IdentityWork, actor: Actor, code: str) -> PersonLink | Refusal:
    if not await attempts.may_try(work, actor):
        return Refusal.TOO_OFTEN
    typed = read_typed_code(code)
    if typed and await attempts.is_typing_off(work):
        return Refusal.TYPING_OFF
    known = typed or read_deep_code(code)
    link = await work.person_links.consume(known, actor.account_id, actor.identity_id) if known else None
    if link is None:
        await attempts.failed(work)
        return Refusal.NO_GOOD
    if link.identity_id == actor.identity_id:
        await work.person_links.end(link.id, LinkState.VOID)
        return Refusal.OWN
    return link


async def asked(work: IdentityWork, actor: Actor, link_id: int) -> Standing:
    """The link that this chat has redeemed. Raises NotFound."""
    link = await work.person_links.get(link_id)
    if link.account_id != actor.account_id:
        raise NotFound
    return await standing(work, link)


async def begun(work: IdentityWork, actor: Actor, link_id: int) -> Standing:
    """The link that the actor has begun. Raises NotFound."""
    link = await work.person_links.get(link_id)
    if link.identity_id != actor.identity_id:
        raise NotFound
    return await standing(work, link)


async def seen(work: IdentityWork, actor: Actor, link_id: int) -> Standing:
    """A link that was made, for the people of either side. Raises NotFound."""
    link = await work.person_links.get(link_id)
    if link.done_at is None or actor.identity_id not in (link.identity_id, link.previous_identity_id):
        raise NotFound
    return await standing(work, link)


async def begun_by(work: IdentityWork, actor: Actor, public_id: str) -> Standing:
    """The same by the id that HTTP shows. Raises NotFound."""
    link = await work.person_links.by_public_id(public_id)
    return await begun(work, actor, link.id)


async def codes(work: IdentityWork, actor: Actor, link_id: int) -> LinkCodes:
    """What the starting side shows, once more. Raises NotFound."""
    await begun(work, actor, link_id)
    return await work.person_links.codes(link_id)


async def standing(work: IdentityWork, link: PersonLink) -> Standing:
    """The link with the names that both sides are shown."""
    record = await work.identities.get(link.identity_id)
    guest_id = link.previous_identity_id
    guest = (await work.identities.get(guest_id)).name if guest_id else None
    shop = (await work.shops.get(link.shop_id)).names if link.shop_id else None
    return Standing(link, link.state_at(work.now), record.name, shop, guest)


async def agree(work: IdentityWork, actor: Actor, link_id: int) -> PersonLink:
    """The redeeming side has seen whose record it is and wants to go on. Raises NotFound, OrdersUnderWay."""
    link = (await asked(work, actor, link_id)).link
    if link.state_at(work.now) is not LinkState.REDEEMED:
        raise LinkCodeInvalid
    await _must_be_free(work, link)
    return link


async def match(work: IdentityWork, actor: Actor, link_id: int, typed: str) -> Matching:
    """The number that the starting side shows, as typed here. The third wrong one voids the link.

    Raises NotFound.
    """
    link = (await asked(work, actor, link_id)).link
    if link.state_at(work.now) is not LinkState.REDEEMED:
        return Matching.RIGHT if link.state_at(work.now) is LinkState.MATCHED else Matching.OVER
    tries = await work.throttles.hit(f"link-match:{link_id}", window=CODE_LIFE)
    number = read_match(typed)
    may_look = tries <= MATCH_TRIES and number is not None
    is_right = may_look and await work.person_links.match(link_id, actor.account_id, number or "")
    outcome = "done" if is_right else "refused"
    await work.audit.record(actor, "link.matched", f"link:{link_id}", outcome)
    if is_right:
        if link.began_in_chat:
            for chat in await _chats(work, [link.identity_id]):
                await work.outbox.tell("link-asks", link_id, chat)
        return Matching.RIGHT
    if tries < MATCH_TRIES:
        return Matching.WRONG
    await work.person_links.end(link_id, LinkState.VOID)
    return Matching.OVER


async def decline(work: IdentityWork, actor: Actor, link_id: int) -> None:
    """The redeeming side wants no link. Raises NotFound."""
    link = (await asked(work, actor, link_id)).link
    if await work.person_links.end(link_id, LinkState.REFUSED):
        await work.audit.record(actor, "link.declined", f"link:{link_id}")
        if link.began_in_chat:
            for chat in await _chats(work, [link.identity_id]):
                await work.outbox.tell("link-refused", link_id, chat)


async def void(work: IdentityWork, actor: Actor, link_id: int) -> None:
    """The starting side takes its code back, or says no. Raises NotFound."""
    link = (await begun(work, actor, link_id)).link
    state = LinkState.REFUSED if link.state is LinkState.MATCHED else LinkState.VOID
    if await work.person_links.end(link_id, state):
        await work.audit.record(actor, f"link.{state}", f"link:{link_id}")
        for account in await work.person_links.accounts(link.previous_identity_id or 0):
            if account.id == link.account_id:
                await work.outbox.tell("link-refused", link_id, account.telegram_id)


async def approve(work: IdentityWork, actor: Actor, link_id: int, *, in_chat: bool) -> Standing:
    """The starting side's yes: everything that the link means, in one transaction.

    Raises NotFound, LinkCodeInvalid, OrdersUnderWay, SecondFactorMissing.
    """
    await must_be_whole(work, actor)
    begun_link = (await begun(work, actor, link_id)).link
    if begun_link.began_in_chat is not in_chat:
        raise NotFound
    await _must_be_free(work, begun_link)
    is_first = await _is_first(work, actor, begun_link)
    link = await work.person_links.approve(link_id, actor.identity_id)
    if link is None:
        raise LinkCodeInvalid
    await (_attach(work, link) if link.purpose is Purpose.CHAT else _join(work, actor, link, is_first))
    await work.audit.record(actor, "link.made", f"link:{link_id}")
    for chat in await _chats(work, [link.identity_id, link.previous_identity_id]):
        await work.outbox.tell("link-made", link_id, chat)
    return await standing(work, link)


async def disown(work: IdentityWork, actor: Actor, link_id: int) -> None:
    """This wasn't me: within 24 hours, undoes the link and ends all sessions of both sides.

    Raises NotFound where it is no longer possible, or was no business of the actor's.
    """
    link = await work.person_links.get(link_id)
    if actor.identity_id not in (link.identity_id, link.previous_identity_id):
        raise NotFound
    undone = await work.person_links.undo(link_id, work.now - UNDO_LIFE)
    if undone is None:
        raise NotFound
    told = await _chats(work, [link.identity_id, link.previous_identity_id])
    await (_leave(work, undone) if undone.purpose is Purpose.STAFF else _return(work, undone))
    for identity_id in filter(None, (undone.identity_id, undone.previous_identity_id)):
        await work.person_links.void_all(identity_id)
        await work.sessions.end_all(identity_id, "a link was disowned")
        await work.identities.bump_epoch(identity_id)
    await work.audit.record(actor, "link.undone", f"link:{link_id}")
    for chat in told:
        await work.outbox.tell("link-undone", link_id, chat)


async def burn(work: IdentityWork, words: list[str]) -> bool:
    """A personal code was seen in a group: it is void, and its issuer hears of it. Whether there was one."""
    found = [read_typed_code(word) or read_deep_code(word) for word in words]
    burnt = await work.person_links.burn([code for code in found if code])
    for link in burnt:
        await work.audit.record(None, "link.burnt", f"link:{link.id}")
        for chat in await _chats(work, [link.identity_id]):
            await work.outbox.tell("link-burnt", link.id, chat)
    return bool(burnt)


async def must_be_whole(work: IdentityWork, actor: Actor) -> None:
    """A chat may whatever its record may: a sign-in without a second factor must not bring one there.

    Raises SecondFactorMissing.
    """
    known = await work.identities.actor(actor.identity_id)
    if has_strong_role(known) and not has_strong_role(actor):
        raise SecondFactorMissing


async def _must_be_free(work: IdentityWork, link: PersonLink) -> None:
    """Orders stay with the record that they were placed for, and news of them would reach nobody."""
    if link.purpose is not Purpose.CHAT or link.previous_identity_id is None:
        return
    for order in await work.orders.of(link.previous_identity_id, most=ORDERS_LOOKED_AT):
        if order.is_open:
            raise OrdersUnderWay(number=str(order.number))


async def _attach(work: IdentityWork, link: PersonLink) -> None:
    account, source = link.account_id, link.previous_identity_id
    assert account is not None and source is not None, "it was redeemed"
    if (await work.identities.get(source)).status is not Status.ACTIVE:
        raise LinkCodeInvalid
    if not await work.person_links.move(account, source, link.identity_id):
        raise LinkCodeInvalid
    for identity_id in (link.identity_id, source):
        await work.identities.bump_epoch(identity_id)


async def _return(work: IdentityWork, link: PersonLink) -> None:
    """The chat goes back to where it came from, unless that record is no more or the chat is elsewhere."""
    account, source = link.account_id, link.previous_identity_id
    assert account is not None and source is not None, "it was redeemed"
    if (await work.identities.get(source)).status is Status.ERASED:
        await work.person_links.detach(account, link.identity_id)
    else:
        await work.person_links.move(account, link.identity_id, source)


async def _is_first(work: IdentityWork, actor: Actor, link: PersonLink) -> bool:
    """Whether nobody was invited to the shop before. Raises NotFound where it is not the actor's."""
    if link.shop_id is None:
        return False
    if not may(actor, Action.INVITE_STAFF, link.shop_id):
        raise NotFound
    return not await work.shops.is_by_invitation(link.shop_id)


async def _join(work: IdentityWork, actor: Actor, link: PersonLink, is_first: bool) -> None:
    """The first one invited ends the time when whoever was in the group counted as staff."""
    guest, shop_id, role = link.previous_identity_id, link.shop_id, link.role
    assert guest is not None and shop_id is not None and role is not None, "it was redeemed"
    for member in await work.person_links.members(shop_id):
        if member.identity_id == guest and member.role is Role.OWNER:
            raise LinkCodeInvalid
    if is_first:
        await _leave_uninvited(work, actor, shop_id)
    await work.roles.grant(guest, role, shop_id, actor.identity_id)
    await work.audit.record(actor, "shop.invited", f"shop:{shop_id}")


async def _leave_uninvited(work: IdentityWork, actor: Actor, shop_id: int) -> None:
    for member in await work.person_links.members(shop_id):
        if member.role is not Role.OWNER:
            await work.roles.revoke(member.identity_id, member.role, shop_id)
            await work.audit.record(actor, "shop.left", f"identity:{member.identity_id}")


async def _leave(work: IdentityWork, link: PersonLink) -> None:
    assert link.previous_identity_id is not None and link.role is not None, "it was redeemed"
    await work.roles.revoke(link.previous_identity_id, link.role, link.shop_id)


async def _chats(work: IdentityWork, identities: list[int | None]) -> list[int]:
    """The reachable chats of these records, each once."""
    found: dict[int, None] = {}
    for identity_id in filter(None, identities):
        for account in await work.person_links.accounts(identity_id):
            if account.is_reachable:
                found[account.telegram_id] = None
    return list(found)
