"""One's own record: the way to all of it, the password, and the browsers that are signed in."""

from __future__ import annotations

from aiohttp import web

from domain.errors import NotFound
from domain.identity import profile
from domain.identity.sign_in import passwords, sessions
from domain.privacy import own_data
from web.account.call import HOME, PageCall
from web.account.pages import Pages

pages = Pages("home")
elsewhere = Pages("elsewhere")


@pages.page(HOME)
async def home(call: PageCall) -> web.Response:
    """What the record says, and the way to everything else."""
    work, who = call.work, call.actor
    own = await profile.own_profile(work, who, call.session)
    return call.page("home", own=own, erasure=await own_data.erasure(work, who))


@pages.page("/", is_open=True)
async def front_door(call: PageCall) -> web.Response:
    """Where people come who know the address alone."""
    return call.go(HOME)


@elsewhere.page(HOME + "/{page:.*}", is_open=True)
async def no_page(call: PageCall) -> web.Response:
    """Any other address below ours: said in words, not in JSON. Raises NotFound."""
    raise NotFound


@pages.page(f"{HOME}/password")
async def password_page(call: PageCall) -> web.Response:
    """Another password."""
    own = await profile.own_profile(call.work, call.actor, call.session)
    return call.page("password", own=own)


@pages.form(f"{HOME}/password", on=password_page, is_unbound=True)
async def change_password(call: PageCall) -> web.Response:
    """Sets it, and signs all other browsers out."""
    await passwords.change(
        call.store,
        call.methods.security,
        call.actor,
        call.session,
        new=call.body.get("password", ""),
        old=call.body.get("old") or None,
        code=call.body.get("code") or None,
    )
    return call.go(HOME, done="password")


@pages.page(f"{HOME}/sessions")
async def sessions_page(call: PageCall) -> web.Response:
    """Where the person is signed in."""
    found = await sessions.own_sessions(call.work, call.actor)
    return call.page("sessions", sessions=found, this=call.session)


@pages.form(f"{HOME}/sessions", on=sessions_page)
async def end_session(call: PageCall) -> web.Response:
    """Ends one of them, or all others."""
    if "session" in call.body:
        await sessions.end(call.work, call.actor, call.body["session"])
    else:
        await sessions.end_others(call.work, call.actor, call.session)
    return call.go(f"{HOME}/sessions", done="ended")
