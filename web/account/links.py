"""The person's Telegram chats: linking one by a code, a number and a yes here; taking one off."""

from __future__ import annotations

from aiohttp import web

from domain.errors import NotFound
from domain.linking import LinkCodes, LinkState
from domain.usecases import chats, joining, linking
from domain.usecases.linking import Standing
from web.account.desk import Place
from web.account.visit import HOME, Visit, drawn

LINKS = f"{HOME}/links"
LOOK_S = 3


async def overview(visit: Visit) -> web.Response:
    """The chats of the record."""
    return visit.page("links", chats=await chats.mine(visit.store.read(), visit.actor))


async def begin(visit: Visit) -> web.Response:
    """A code for another chat."""
    async with visit.store.begin() as work:
        link, _ = await linking.issue_for_chat(work, visit.actor, client=visit.client.name)
    return visit.go(f"{LINKS}/{link.public_id}")


async def unlink(visit: Visit) -> web.Response:
    """Takes a chat off."""
    async with visit.store.begin() as work:
        await chats.unlink_by(work, visit.actor, visit.form.get("chat", ""))
    return visit.go(LINKS, done="unlinked")


async def link_page(visit: Visit) -> web.Response:
    """Where a link stands. While it waits for the chat, it looks again by itself."""
    found, codes = await _link(visit)
    page = visit.page("link", found=found, codes=codes, address=_address(visit, codes))
    if found.state in (LinkState.OPEN, LinkState.REDEEMED):
        page.headers["Refresh"] = str(LOOK_S)
    return page


async def link_picture(visit: Visit) -> web.Response:
    """The deep link as a QR code."""
    found, codes = await _link(visit)
    if found.state is not LinkState.OPEN:
        raise NotFound
    return drawn(_address(visit, codes))


async def decide(visit: Visit) -> web.Response:
    """Yes, no, or this wasn't me."""
    found, _ = await _link(visit)
    async with visit.store.begin() as work:
        match visit.form.get("do"):
            case "approve":
                await joining.approve(work, visit.actor, found.link.id, in_chat=False)
            case "disown":
                await joining.disown(work, visit.actor, found.link.id)
            case _:
                await linking.void(work, visit.actor, found.link.id)
    return visit.go(f"{LINKS}/{found.link.public_id}")


async def _link(visit: Visit) -> tuple[Standing, LinkCodes]:
    work = visit.store.read()
    found = await linking.begun_by(work, visit.actor, visit.request.match_info["link"])
    return found, await linking.codes(work, visit.actor, found.link.id)


def _address(visit: Visit, codes: LinkCodes) -> str:
    return f"https://t.me/{visit.house.bot}?start={codes.deep}"


PLACES = [
    Place(LINKS, overview, begin, needs_proof=True),
    Place(f"{LINKS}/drop", overview, unlink, needs_proof=True),
    Place(LINKS + "/{link:[0-9a-f]{32}}", link_page, decide),
    Place(LINKS + "/{link:[0-9a-f]{32}}.svg", link_picture),
]
