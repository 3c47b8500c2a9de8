"""Approval of second factors for who holds a role: by the linked chat, or by a code of an admin's."""

from __future__ import annotations

from aiohttp import web

from domain.identity.errors import ApprovalWaiting
from domain.identity.linking import chats
from domain.identity.sign_in import approving, factor_approval
from domain.identity.sign_in.approving import Wish
from web.account.call import APPROVAL, SECURITY, PageCall
from web.account.pages import Pages

LOOK_S = 3

pages = Pages("approval")


@pages.page(APPROVAL)
async def ways_page(call: PageCall) -> web.Response:
    """Ask the chat, or type a code."""
    found = await chats.own_chats(call.work, call.actor)
    return call.page("approval", has_chat=any(each.is_reachable for each in found))


@pages.form(APPROVAL, on=ways_page, needs_proof=True, is_unbound=True)
async def by_code(call: PageCall) -> web.Response:
    """An admin's code."""
    await factor_approval.by_code(call.store, call.actor, call.session, call.body.get("code", ""))
    return call.go(SECURITY, done="approved")


@pages.form(f"{APPROVAL}/chat", on=ways_page, needs_proof=True, is_unbound=True)
async def ask(call: PageCall) -> web.Response:
    """Asks the person's chat."""
    asked = await approving.ask_own(call.store, Wish.FACTORS, call.actor, call.client)
    return call.next_step(f"{APPROVAL}/asked", "approval", asked.token, asked.number)


@pages.page(f"{APPROVAL}/asked")
async def asked(call: PageCall) -> web.Response:
    """The number to be chosen in the chat; once that is done, it is approved. It looks again by itself."""
    token, number = call.step("approval")
    try:
        await factor_approval.by_chat(call.store, call.actor, call.session, token)
    except ApprovalWaiting:
        page = call.page("approval-asked", number=number)
        page.headers["Refresh"] = str(LOOK_S)
        return page
    call.cookies.drop("step")
    return call.go(SECURITY, done="approved")
