"""The person's Telegram chats: linking one by a code, a number and a yes here; taking one off."""

from __future__ import annotations

from aiohttp import web

from domain.errors import NotFound
from domain.identity.linking import chats, joining, linking
from domain.identity.linking.linking import Standing
from domain.identity.links import LinkCodes, LinkState
from web.account.call import HOME, PageCall, drawn
from web.account.handler import Page

LINKS = f"{HOME}/links"
LOOK_S = 3


async def overview(call: PageCall) -> web.Response:
    """The chats of the record."""
    return call.page("links", chats=await chats.own_chats(call.store.read(), call.actor))


async def begin(call: PageCall) -> web.Response:
    """A code for another chat."""
    async with call.store.begin() as work:
        link, _ = await linking.issue_for_chat(work, call.actor, client=call.client.name)
    return call.go(f"{LINKS}/{link.public_id}")


async def unlink(call: PageCall) -> web.Response:
    """Takes a chat off."""
    async with call.store.begin() as work:
        await chats.unlink_by(work, call.actor, call.signed_in, call.form.get("chat", ""))
    return call.go(LINKS, done="unlinked")


async def link_page(call: PageCall) -> web.Response:
    """Where a link stands. While it waits for the chat, it looks again by itself."""
    found, codes = await _link(call)
    page = call.page("link", found=found, codes=codes, address=_address(call, codes))
    if found.state in (LinkState.OPEN, LinkState.REDEEMED):
        page.headers["Refresh"] = str(LOOK_S)
    return page


async def link_picture(call: PageCall) -> web.Response:
    """The deep link as a QR code."""
    found, codes = await _link(call)
    if found.state is not LinkState.OPEN:
        raise NotFound
    return drawn(_address(call, codes))


async def decide(call: PageCall) -> web.Response:
    """Yes, no, or this wasn't me."""
    found, _ = await _link(call)
    async with call.store.begin() as work:
        match call.form.get("do"):
            case "approve":
                await joining.approve(work, call.actor, found.link.id, in_chat=False)
            case "disown":
                await joining.disown(work, call.actor, found.link.id)
            case _:
                await linking.void(work, call.actor, found.link.id)
    return call.go(f"{LINKS}/{found.link.public_id}")


async def _link(call: PageCall) -> tuple[Standing, LinkCodes]:
    work = call.store.read()
    found = await linking.begun_by(work, call.actor, call.request.match_info["link"])
    return found, await linking.codes(work, call.actor, found.link.id)


def _address(call: PageCall, codes: LinkCodes) -> str:
    return f"https://t.me/{call.services.bot}?start={codes.deep}"


PAGES = [
    Page(LINKS, overview, begin, needs_proof=True),
    Page(f"{LINKS}/drop", overview, unlink, needs_proof=True),
    Page(LINKS + "/{link:[0-9a-f]{32}}", link_page, decide),
    Page(LINKS + "/{link:[0-9a-f]{32}}.svg", link_picture),
]
