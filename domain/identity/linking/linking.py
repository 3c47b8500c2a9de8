"""Linking by one-time code up to the number: issue, redeem, agree, match; `joining` is the yes and after.

What the redeeming side does wrong is a result, not an exception, so that its tries stay counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain import rate_limits, safety
from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.identity import attempts
from domain.identity.clients import UNNAMED, known_client
from domain.identity.codes import read_deep_code, read_match, read_typed_code
from domain.identity.errors import ApprovalNeeded, LinkCodeInvalid, SecondFactorMissing
from domain.identity.links import (
    CODE_LIFE,
    MATCH_TRIES,
    UNDO_LIFE,
    LinkCodes,
    LinkState,
    PersonLink,
    Purpose,
)
from domain.identity.sign_in.signing_in import second_factors
from domain.identity.work import IdentityWork
from domain.kinds import MessageKind
from domain.orders.errors import OrdersUnderWay
from domain.people import Actor, Role
from domain.policy import has_strong_role
from domain.rate_limits import Metered
from domain.values import Names

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

    Raises TooManyTries, SecondFactorMissing, ApprovalNeeded.
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
    """A fresh code; earlier ones for the same purpose are void.

    Raises TooManyTries, SecondFactorMissing, ApprovalNeeded.
    """
    await must_be_whole(work, actor)
    await rate_limits.must_have_room(work, actor, Metered.LINK)
    issued = await work.person_links.issue(
        actor.identity_id,
        purpose,
        work.now + CODE_LIFE,
        asked_by=(known_client(client) or UNNAMED) if client else "",
        shop_id=shop_id,
        role=role,
    )
    await work.audit.record(actor, AuditAction.LINK_ISSUED, f"link:{issued[0].id}")
    return issued


async def redeem(work: IdentityWork, actor: Actor, code: str) -> PersonLink | Refusal:
    """A code that came in a private chat, by a deep link or typed. Every try counts, and is counted first."""
    found = await _looked_up(work, actor, code)
    link_id = found.id if isinstance(found, PersonLink) else 0
    outcome = "done" if link_id else "refused"
    await work.audit.record(actor, AuditAction.LINK_REDEEMED, f"link:{link_id}", outcome)
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
    return Standing(link=link, state=link.state_at(work.now), record=record.name, shop=shop, guest=guest)


async def agree(work: IdentityWork, actor: Actor, link_id: int) -> PersonLink:
    """The redeeming side has seen whose record it is and wants to go on. Raises NotFound, OrdersUnderWay."""
    link = (await asked(work, actor, link_id)).link
    if link.state_at(work.now) is not LinkState.REDEEMED:
        raise LinkCodeInvalid
    await must_be_free(work, link)
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
    await work.audit.record(actor, AuditAction.LINK_MATCHED, f"link:{link_id}", outcome)
    if is_right:
        if link.began_in_chat:
            await safety.tell(work, MessageKind.LINK_ASKS, link_id, link.identity_id)
        return Matching.RIGHT
    if tries < MATCH_TRIES:
        return Matching.WRONG
    await work.person_links.end(link_id, LinkState.VOID)
    return Matching.OVER


async def decline(work: IdentityWork, actor: Actor, link_id: int) -> None:
    """The redeeming side wants no link. Raises NotFound."""
    link = (await asked(work, actor, link_id)).link
    if await work.person_links.end(link_id, LinkState.REFUSED):
        await work.audit.record(actor, AuditAction.LINK_DECLINED, f"link:{link_id}")
        if link.began_in_chat:
            await safety.tell(work, MessageKind.LINK_REFUSED, link_id, link.identity_id)


async def void(work: IdentityWork, actor: Actor, link_id: int) -> None:
    """The starting side takes its code back, or says no. Raises NotFound."""
    link = (await begun(work, actor, link_id)).link
    state = LinkState.REFUSED if link.state is LinkState.MATCHED else LinkState.VOID
    if await work.person_links.end(link_id, state):
        await work.audit.record(actor, AuditAction(f"link.{state}"), f"link:{link_id}")
        for account in await work.chat_accounts.of(link.previous_identity_id or 0):
            if account.id == link.account_id:
                await work.outbox.tell(MessageKind.LINK_REFUSED, link_id, account.telegram_id)


async def burn(work: IdentityWork, words: list[str]) -> bool:
    """A personal code was seen in a group: it is void, and its issuer hears of it. Whether there was one."""
    found = [read_typed_code(word) or read_deep_code(word) for word in words]
    burnt = await work.person_links.burn([code for code in found if code])
    for link in burnt:
        await work.audit.record(None, AuditAction.LINK_BURNT, f"link:{link.id}")
        await safety.tell(work, MessageKind.LINK_BURNT, link.id, link.identity_id)
    return bool(burnt)


async def must_be_whole(work: IdentityWork, actor: Actor) -> None:
    """A chat may whatever its record may: a sign-in where its roles do not count must not bring one there.

    Raises SecondFactorMissing, ApprovalNeeded.
    """
    known = await work.identities.actor(actor.identity_id)
    if not has_strong_role(known) or has_strong_role(actor):
        return
    identity = await work.identities.get(actor.identity_id)
    has_factor = await second_factors(work, actor.identity_id)
    raise ApprovalNeeded if has_factor and not identity.factors_approved_at else SecondFactorMissing


async def must_be_free(work: IdentityWork, link: PersonLink) -> None:
    """Orders stay with the record that they were placed for, and news of them would reach nobody."""
    if link.purpose is not Purpose.CHAT or link.previous_identity_id is None:
        return
    for order in await work.orders.of(link.previous_identity_id, most=ORDERS_LOOKED_AT):
        if order.is_open:
            raise OrdersUnderWay(number=str(order.number))
