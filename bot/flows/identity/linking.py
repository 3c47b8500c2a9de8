"""Linking: a chat and a record come together by a one-time code; the same steps invite a shop's staff.

home ─▶ add ─▶ code ─▶ (the other chat: redeem) ─▶ ask ─▶ agree ─▶ number (typed) ─▶ waiting
  │              └─▶ approve / void ─▶ code          └─▶ decline ─▶ waiting
  └─▶ leaving ─▶ leave                    made ─▶ disown ─▶ made
                                            └─▶ belongings ─▶ bring ─▶ carts
"""

from typing import Any
from urllib.parse import quote

from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, Tap, Typed, go, leave, show, tap
from domain.identity import profile
from domain.identity.linking import chats, joining, linking
from domain.identity.linking.linking import Matching, Refusal, Standing
from domain.identity.links import LinkCodes, LinkState, Purpose
from domain.identity.sign_in.methods import ways_in

flow = Flow("linking")


@flow.command("link", menu=MenuEntry(40))
@flow.screen
async def home(chat: Chat) -> Screen:
    """The record that this chat belongs to, and its chats; the last way to it cannot be taken off."""
    own = await profile.own_profile(chat.work, chat.actor)
    accounts = await chats.own_chats(chat.work, chat.actor)
    may_leave = len(await ways_in(chat.work, own.identity.id)) > 1
    return show(
        "linking-home",
        [tap(".add", add)],
        [tap(".leave", leaving)] if may_leave else [],
        [tap(".back", "welcome.start")],
        name=own.identity.name,
        count=len(accounts),
    )


@flow.act
async def add(chat: Chat) -> Goto:
    """A code for another chat of the same person."""
    link, _ = await linking.issue_for_chat(chat.work, chat.actor)
    return go(code, link.id)


@flow.screen
async def code(chat: Chat, link_id: int) -> Screen:
    """What the starting side sees: the code, then who has come by it."""
    standing = await linking.begun(chat.work, chat.actor, link_id)
    codes = await linking.codes(chat.work, chat.actor, link_id)
    if standing.state is LinkState.OPEN:
        return _open(chat, standing, codes)
    answers = [tap(".approve", approve, link_id), tap(".refuse", void, link_id)]
    refresh = [tap(".refresh", code, link_id), tap(".refuse", void, link_id)]
    rows = {LinkState.MATCHED: answers, LinkState.REDEEMED: refresh}
    return show(
        "linking-begun",
        rows.get(standing.state, [_back(standing)]),
        **_facts(standing),
        match=codes.match,
    )


def _open(chat: Chat, standing: Standing, codes: LinkCodes) -> Screen:
    link = standing.link
    address = f"https://t.me/{chat.bot}?start={codes.deep}"
    return show(
        "linking-code",
        [leave(".send", f"https://t.me/share/url?url={quote(address, safe='')}")],
        [tap(".refresh", code, link.id), tap(".void", void, link.id)],
        **_facts(standing),
        address=address,
        typed=codes.typed,
        match=codes.match,
    )


@flow.act
async def approve(chat: Chat, link_id: int) -> Goto:
    """Yes, they belong together."""
    await joining.approve(chat.work, chat.actor, link_id, in_chat=True)
    return go(code, link_id)


@flow.act
async def void(chat: Chat, link_id: int) -> Goto:
    """No, or never mind."""
    await linking.void(chat.work, chat.actor, link_id)
    return go(code, link_id)


@flow.act
async def redeem(chat: Chat, given: Typed) -> Goto:
    """A code that somebody was given, by a deep link or typed."""
    found = await linking.redeem(chat.work, chat.actor, given)
    return go(no_good, found.value) if isinstance(found, Refusal) else go(ask, found.id)


@flow.screen
async def no_good(chat: Chat, why: str) -> Screen:
    """The code cannot be used, and what to do."""
    reason = Refusal(why) if why in tuple(Refusal) else Refusal.NO_GOOD
    return show("linking-no-good", [tap(".shops", "shops.nearby"), tap(".help", "welcome.help")], why=reason)


@flow.screen
async def ask(chat: Chat, link_id: int) -> Screen:
    """Whose record it is, who asked for it and when; nothing is linked without a yes."""
    standing = await linking.asked(chat.work, chat.actor, link_id)
    if standing.state is not LinkState.REDEEMED:
        return _waiting(standing)
    return show(
        "linking-ask",
        [tap(".yes", agree, link_id), tap(".no", decline, link_id)],
        **_facts(standing),
        client=standing.link.asked_by or None,
        asked=standing.link.issued_at,
    )


@flow.act
async def agree(chat: Chat, link_id: int) -> Goto:
    """Yes, go on."""
    await linking.agree(chat.work, chat.actor, link_id)
    return go(number, link_id)


@flow.screen
async def number(chat: Chat, link_id: int) -> Screen:
    """Asks for the two digits that only the starting side shows."""
    standing = await linking.asked(chat.work, chat.actor, link_id)
    if standing.state is not LinkState.REDEEMED:
        return _waiting(standing)
    return show("linking-number", [tap(".no", decline, link_id)], awaits=digits, **_facts(standing))


@flow.correctable
@flow.answer
async def digits(chat: Chat, typed: str, link_id: int) -> Goto:
    """The number; the third wrong one ends it."""
    matching = await linking.match(chat.work, chat.actor, link_id, typed)
    if matching is Matching.WRONG:
        return go(number, link_id).says("linking-wrong-number")
    return go(waiting, link_id)


@flow.act
async def decline(chat: Chat, link_id: int) -> Goto:
    """No, that is not what I want."""
    await linking.decline(chat.work, chat.actor, link_id)
    return go(waiting, link_id)


@flow.screen
async def waiting(chat: Chat, link_id: int) -> Screen:
    """What the redeeming side waits for, or what came of it."""
    return _waiting(await linking.asked(chat.work, chat.actor, link_id))


def _waiting(standing: Standing) -> Screen:
    onward = {
        LinkState.MATCHED: tap(".refresh", waiting, standing.link.id),
        LinkState.REDEEMED: tap(".refresh", ask, standing.link.id),
    }
    return show(
        "linking-waiting",
        [onward.get(standing.state, tap(".shops", "shops.nearby"))],
        **_facts(standing),
    )


@flow.screen
async def made(chat: Chat, link_id: int) -> Screen:
    """What was linked, for everybody whom it concerns, with a way to undo it for a day."""
    standing = await linking.seen(chat.work, chat.actor, link_id)
    link, rows = standing.link, []
    is_guest = link.account_id == chat.actor.account_id
    if standing.state is LinkState.LINKED and is_guest and link.purpose is Purpose.CHAT:
        found = await chats.belongings(chat.work, chat.actor, link_id)
        rows = [] if found.is_empty else [[tap(".bring", belongings, link_id)]]
    if standing.can_be_undone_at(chat.work.now):
        rows.append([tap(".disown", disown, link_id)])
    return show("linking-made", *rows, **_facts(standing), is_guest=is_guest)


@flow.act
async def disown(chat: Chat, link_id: int) -> Goto:
    """This wasn't me: the link is undone, and everybody is signed out."""
    await joining.disown(chat.work, chat.actor, link_id)
    return go(made, link_id).says("linking-undone")


@flow.screen
async def belongings(chat: Chat, link_id: int) -> Screen:
    """Asks whether carts and addresses of the earlier record come along."""
    found = await chats.belongings(chat.work, chat.actor, link_id)
    yes = [] if found.is_empty else [tap(".yes", bring, link_id)]
    return show(
        "linking-belongings",
        yes,
        [tap(".no", made, link_id)],
        carts=len(found.carts),
        addresses=len(found.addresses),
        empty=found.is_empty,
    )


@flow.act
async def bring(chat: Chat, link_id: int) -> Goto:
    """Yes, bring them."""
    await chats.bring(chat.work, chat.actor, link_id)
    return go("carts.mine").says("linking-brought")


@flow.screen
async def leaving(chat: Chat) -> Screen:
    """Asks before this chat is taken off its record."""
    own = await profile.own_profile(chat.work, chat.actor)
    return show("linking-leaving", [tap(".yes", part), tap(".no", home)], name=own.identity.name)


@flow.act
async def part(chat: Chat) -> Goto:
    """Takes this chat off: it is somebody new from then on."""
    await chats.unlink(chat.work, chat.actor, chat.actor.account_id)
    return go("welcome.start").says("linking-parted")


def _back(standing: Standing) -> Tap:
    link = standing.link
    if link.purpose is Purpose.OWNER:
        return tap(".back", "keeping.shops")
    return tap(".back", "staff.people", link.shop_id) if link.shop_id else tap(".back", home)


def _facts(standing: Standing) -> dict[str, Any]:
    link = standing.link
    return {
        "purpose": link.purpose,
        "state": standing.state,
        "record": standing.record,
        "shop": standing.shop or "",
        "role": link.role,
        "guest": standing.guest or "",
        "until": link.until,
    }
