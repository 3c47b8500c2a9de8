"""The person's Telegram chats: linking one by a code, a number and a yes here; taking one off."""

from __future__ import annotations

from aiohttp import web

from domain.errors import NotFound
from domain.identity.linking import chats, joining, linking
from domain.identity.linking.linking import Standing
from domain.identity.links import LinkCodes, LinkState
from web.account.call import HOME, PageCall, drawn
from web.account.pages import Pages

LINKS = f"{HOME}/links"
LINK = LINKS + "/{link:[0-9a-f]{32}}"
LOOK_S = 3

pages = Pages("links")


@pages.page(LINKS)
async def overview(call: PageCall) -> web.Response:
    """The chats of the record."""
    return call.page("links", chats=await chats.own_chats(call.work, call.actor))


@pages.form(LINKS, on=overview, needs_proof=True)
async def begin(call: PageCall) -> web.Response:
    """A code for another chat."""
    link, _ = await linking.issue_for_chat(call.work, call.actor, client=call.client.name)
    return call.go(f"{LINKS}/{link.public_id}")


@pages.form(f"{LINKS}/drop", on=overview, needs_proof=True)
async def unlink(call: PageCall) -> web.Response:
    """Takes a chat off."""
    await chats.unlink_by(call.work, call.actor, call.session, call.body.get("chat", ""))
    return call.go(LINKS, done="unlinked")


@pages.page(LINK)
async def link_page(call: PageCall) -> web.Response:
    """Where a link stands. While it waits for the chat, it looks again by itself."""
    found, codes = await _link(call)
    page = call.page("link", found=found, codes=codes, address=_address(call, codes))
    if found.state in (LinkState.OPEN, LinkState.REDEEMED):
        page.headers["Refresh"] = str(LOOK_S)
    return page


@pages.page(f"{LINK}.svg")
async def link_picture(call: PageCall) -> web.Response:
    """The deep link as a QR code."""
    found, codes = await _link(call)
    if found.state is not LinkState.OPEN:
        raise NotFound
    return drawn(_address(call, codes))


@pages.form(LINK, on=link_page)
async def decide(call: PageCall) -> web.Response:
    """Yes, no, or this wasn't me."""
    found, _ = await _link(call)
    match call.body.get("do"):
        case "approve":
            await joining.approve(call.work, call.actor, found.link.id, in_chat=False)
        case "disown":
            await joining.disown(call.work, call.actor, found.link.id)
        case _:
            await linking.void(call.work, call.actor, found.link.id)
    return call.go(f"{LINKS}/{found.link.public_id}")


async def _link(call: PageCall) -> tuple[Standing, LinkCodes]:
    found = await linking.begun_by(call.work, call.actor, call.path["link"])
    return found, await linking.codes(call.work, call.actor, found.link.id)


def _address(call: PageCall, codes: LinkCodes) -> str:
    return f"https://t.me/{call.services.bot}?start={codes.deep}"
