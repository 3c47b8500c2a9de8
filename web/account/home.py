"""One's own record: the way to all of it, the password, and the browsers that are signed in."""

from __future__ import annotations

from aiohttp import web

from domain.errors import NotFound
from domain.usecases import passwords, privacy, profile, sessions
from web.account.desk import Place
from web.account.visit import HOME, Visit


async def home(visit: Visit) -> web.Response:
    """What the record says, and the way to everything else."""
    work, who = visit.store.read(), visit.actor
    own = await profile.own(work, who)
    return visit.page("home", own=own, erasure=await privacy.erasure(work, who))


async def front_door(visit: Visit) -> web.Response:
    """Where people come who know the address alone."""
    return visit.go(HOME)


async def no_page(visit: Visit) -> web.Response:
    """Any other address below ours: said in words, not in JSON. Raises NotFound."""
    raise NotFound


async def password_page(visit: Visit) -> web.Response:
    """Another password."""
    own = await profile.own(visit.store.read(), visit.actor)
    return visit.page("password", own=own)


async def change_password(visit: Visit) -> web.Response:
    """Sets it, and signs all other browsers out."""
    await passwords.change(
        visit.store,
        visit.ways.security,
        visit.actor,
        visit.session,
        new=visit.form.get("password", ""),
        old=visit.form.get("old") or None,
        code=visit.form.get("code") or None,
    )
    return visit.go(HOME, done="password")


async def sessions_page(visit: Visit) -> web.Response:
    """Where the person is signed in."""
    found = await sessions.mine(visit.store.read(), visit.actor)
    return visit.page("sessions", sessions=found, this=visit.session)


async def end_session(visit: Visit) -> web.Response:
    """Ends one of them, or all others."""
    async with visit.store.begin() as work:
        if "session" in visit.form:
            await sessions.end(work, visit.actor, visit.form["session"])
        else:
            await sessions.end_others(work, visit.actor, visit.session)
    return visit.go(f"{HOME}/sessions", done="ended")


PLACES = [
    Place("/", front_door, is_open=True),
    Place(HOME, home),
    Place(f"{HOME}/password", password_page, change_password),
    Place(f"{HOME}/sessions", sessions_page, end_session),
]
NO_PAGE = Place(HOME + "/{page:.*}", no_page, is_open=True)
