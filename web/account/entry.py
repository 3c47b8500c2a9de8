"""Coming in: signing up and in, the second factor, a password past its time; and going out."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from domain.usecases import passkeys, passwords, sessions, signing_in, signing_up
from web.account.desk import SIGN_IN, Place
from web.account.visit import HOME, Visit

MOST_SIGN_UPS = 30


async def sign_in_page(visit: Visit) -> web.Response:
    """A name and a password, or another way in."""
    if visit.who:
        return visit.go(HOME)
    return visit.page("sign-in", outside=visit.house.outside)


async def sign_in(visit: Visit) -> web.Response:
    """By name and password."""
    form = visit.form
    return visit.admitted(
        await signing_in.by_password(
            visit.store,
            visit.ways.security,
            handle=form.get("handle", ""),
            password=form.get("password", ""),
            client=visit.client,
        )
    )


async def sign_up_page(visit: Visit) -> web.Response:
    """A new record."""
    if visit.who:
        return visit.go(HOME)
    return visit.page("sign-up", outside=visit.house.outside)


async def sign_up(visit: Visit) -> web.Response:
    """Makes it, if the name is free; nobody can tell whether it was."""
    await signing_in.must_not_be_throttled(visit.store, f"sign-up-from:{visit.client.address}", MOST_SIGN_UPS)
    form = visit.form
    await signing_up.register(
        visit.store,
        visit.ways.security,
        handle=form.get("handle", ""),
        name=form.get("name", ""),
        password=form.get("password", ""),
        language=visit.language,
    )
    return visit.go(SIGN_IN, done="signed-up")


async def second_page(visit: Visit) -> web.Response:
    """A code, or a passkey."""
    _, methods = visit.step("second")
    return visit.page("second", methods=methods.split("-"))


async def second(visit: Visit) -> web.Response:
    """The second factor, of whichever kind."""
    challenge, _ = visit.step("second")
    if "answer" in visit.form:
        given: dict[str, Any] = {"challenge": challenge, **_passkey(visit)}
        opened = await passkeys.second(visit.store, visit.ways.security, visit.ways.ceremonies, **given)
    else:
        opened = await signing_in.by_code(
            visit.store,
            visit.ways.security,
            challenge=challenge,
            code=visit.form.get("code", ""),
            client=visit.client,
        )
    return visit.admitted(opened)


async def by_passkey(visit: Visit) -> web.Response:
    """A passkey alone."""
    return visit.admitted(
        await passkeys.alone(visit.store, visit.ways.security, visit.ways.ceremonies, **_passkey(visit))
    )


async def passkey_options(visit: Visit) -> web.Response:
    """What the browser asks its passkeys, as JSON; after a first factor, one of that person's."""
    challenge = visit.step("second")[0] if visit.form.get("for") == "second" else None
    begun = await passkeys.begin_sign_in(
        visit.store, visit.ways.ceremonies, visit.client, challenge=challenge
    )
    return web.json_response({"ceremony": begun.token, "options": begun.options})


async def renew_page(visit: Visit) -> web.Response:
    """A new password instead of one past its time."""
    visit.step("renew")
    return visit.page("renew")


async def renew(visit: Visit) -> web.Response:
    """Sets it, and signs in."""
    (challenge,) = visit.step("renew")
    return visit.admitted(
        await passwords.renew(
            visit.store,
            visit.ways.security,
            challenge=challenge,
            new=visit.form.get("password", ""),
            client=visit.client,
        )
    )


async def sign_out(visit: Visit) -> web.Response:
    """Ends this session."""
    if visit.session:
        async with visit.store.begin() as work:
            await sessions.end(work, visit.actor, visit.session.public_id)
    visit.cookies.drop("session")
    return visit.go(SIGN_IN, done="signed-out")


def _passkey(visit: Visit) -> dict[str, Any]:
    return {"token": visit.form.get("ceremony", ""), "answer": visit.passkey_answer(), "client": visit.client}


PLACES = [
    Place(SIGN_IN, sign_in_page, sign_in, is_open=True),
    Place(f"{HOME}/sign-up", sign_up_page, sign_up, is_open=True),
    Place(f"{HOME}/second", second_page, second, is_open=True),
    Place(f"{HOME}/passkey", sign_in_page, by_passkey, is_open=True),
    Place(f"{HOME}/passkey/options", sign_in_page, passkey_options, is_open=True),
    Place(f"{HOME}/new-password", renew_page, renew, is_open=True),
    Place(f"{HOME}/sign-out", sign_in_page, sign_out),
]
