"""One's own record: the way to all of it, the password, and the browsers that are signed in."""

from __future__ import annotations

from aiohttp import web

from domain.errors import NotFound
from domain.identity import profile
from domain.identity.sign_in import passwords, sessions
from domain.privacy import own_data
from web.account.call import HOME, PageCall
from web.account.handler import Page


async def home(call: PageCall) -> web.Response:
    """What the record says, and the way to everything else."""
    work, who = call.store.read(), call.actor
    own = await profile.own_profile(work, who, call.session)
    return call.page("home", own=own, erasure=await own_data.erasure(work, who))


async def front_door(call: PageCall) -> web.Response:
    """Where people come who know the address alone."""
    return call.go(HOME)


async def no_page(call: PageCall) -> web.Response:
    """Any other address below ours: said in words, not in JSON. Raises NotFound."""
    raise NotFound


async def password_page(call: PageCall) -> web.Response:
    """Another password."""
    own = await profile.own_profile(call.store.read(), call.actor, call.session)
    return call.page("password", own=own)


async def change_password(call: PageCall) -> web.Response:
    """Sets it, and signs all other browsers out."""
    await passwords.change(
        call.store,
        call.ways.security,
        call.actor,
        call.session,
        new=call.form.get("password", ""),
        old=call.form.get("old") or None,
        code=call.form.get("code") or None,
    )
    return call.go(HOME, done="password")


async def sessions_page(call: PageCall) -> web.Response:
    """Where the person is signed in."""
    found = await sessions.own_sessions(call.store.read(), call.actor)
    return call.page("sessions", sessions=found, this=call.session)


async def end_session(call: PageCall) -> web.Response:
    """Ends one of them, or all others."""
    async with call.store.begin() as work:
        if "session" in call.form:
            await sessions.end(work, call.actor, call.form["session"])
        else:
            await sessions.end_others(work, call.actor, call.session)
    return call.go(f"{HOME}/sessions", done="ended")


PAGES = [
    Page("/", front_door, is_open=True),
    Page(HOME, home),
    Page(f"{HOME}/password", password_page, change_password),
    Page(f"{HOME}/sessions", sessions_page, end_session),
]
NO_PAGE = Page(HOME + "/{page:.*}", no_page, is_open=True)
