"""Consent on the account page: asked where a form needs it; what was filled in then goes on."""

from __future__ import annotations

from dataclasses import replace

from aiohttp import web

from domain.policy import NOTICE
from domain.privacy import own_data
from web.account.call import PageCall
from web.routes import Caller

FIELD = "consent"


async def given(call: PageCall) -> PageCall:
    """The request with the consent that came in its form."""
    if call.caller is None or call.body.get(FIELD) != NOTICE:
        return call
    async with call.store.begin() as work:
        await own_data.agree(work, call.actor)
    actor = replace(call.actor, consent=NOTICE)
    return replace(call, work=call.store.read(), caller=Caller(actor, call.session))


def ask(call: PageCall) -> web.Response:
    """The question, with everything that was filled in."""
    asked = {name: value for name, value in call.body.items() if name not in ("form", FIELD)}
    return call.page("consent", asked=asked | {FIELD: NOTICE}, terms=terms(call))


def terms(call: PageCall) -> str:
    """What the notice says."""
    rules = call.work.rules
    return call.told("privacy-terms", bot=rules.bot or None, contact=rules.grievance_contact or None)
