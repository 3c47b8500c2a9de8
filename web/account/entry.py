"""Coming in: signing up and in, the second factor, a password past its time; and going out."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from domain.identity.sign_in import passkeys, passwords, sessions, signing_in, signing_up
from web.account.call import HOME, PageCall
from web.account.handler import SIGN_IN, Page

MOST_SIGN_UPS = 30


async def sign_in_page(call: PageCall) -> web.Response:
    """A name and a password, or another way in."""
    if call.who:
        return call.go(HOME)
    return call.page("sign-in", outside=call.services.outside)


async def sign_in(call: PageCall) -> web.Response:
    """By name and password."""
    form = call.form
    return call.admitted(
        await signing_in.by_password(
            call.store,
            call.ways.security,
            handle=form.get("handle", ""),
            password=form.get("password", ""),
            client=call.client,
        )
    )


async def sign_up_page(call: PageCall) -> web.Response:
    """A new record."""
    if call.who:
        return call.go(HOME)
    return call.page("sign-up", outside=call.services.outside)


async def sign_up(call: PageCall) -> web.Response:
    """Makes it, if the name is free; nobody can tell whether it was."""
    await signing_in.must_not_be_throttled(call.store, f"sign-up-from:{call.client.address}", MOST_SIGN_UPS)
    form = call.form
    await signing_up.register(
        call.store,
        call.ways.security,
        handle=form.get("handle", ""),
        name=form.get("name", ""),
        password=form.get("password", ""),
        language=call.language,
    )
    return call.go(SIGN_IN, done="signed-up")


async def second_page(call: PageCall) -> web.Response:
    """A code, or a passkey."""
    _, methods = call.step("second")
    return call.page("second", methods=methods.split("-"))


async def second(call: PageCall) -> web.Response:
    """The second factor, of whichever kind."""
    challenge, _ = call.step("second")
    if "answer" in call.form:
        given: dict[str, Any] = {"challenge": challenge, **_passkey(call)}
        opened = await passkeys.second(call.store, call.ways.security, call.ways.ceremonies, **given)
    else:
        opened = await signing_in.by_code(
            call.store,
            call.ways.security,
            challenge=challenge,
            code=call.form.get("code", ""),
            client=call.client,
        )
    return call.admitted(opened)


async def by_passkey(call: PageCall) -> web.Response:
    """A passkey alone."""
    return call.admitted(
        await passkeys.alone(call.store, call.ways.security, call.ways.ceremonies, **_passkey(call))
    )


async def passkey_options(call: PageCall) -> web.Response:
    """What the browser asks its passkeys, as JSON; after a first factor, one of that person's."""
    challenge = call.step("second")[0] if call.form.get("for") == "second" else None
    begun = await passkeys.begin_sign_in(call.store, call.ways.ceremonies, call.client, challenge=challenge)
    return web.json_response({"ceremony": begun.token, "options": begun.options})


async def renew_page(call: PageCall) -> web.Response:
    """A new password instead of one past its time."""
    call.step("renew")
    return call.page("renew")


async def renew(call: PageCall) -> web.Response:
    """Sets it, and signs in."""
    (challenge,) = call.step("renew")
    return call.admitted(
        await passwords.renew(
            call.store,
            call.ways.security,
            challenge=challenge,
            new=call.form.get("password", ""),
            client=call.client,
        )
    )


async def sign_out(call: PageCall) -> web.Response:
    """Ends this session."""
    if call.session:
        async with call.store.begin() as work:
            await sessions.end(work, call.actor, call.session.public_id)
    call.cookies.drop("session")
    return call.go(SIGN_IN, done="signed-out")


def _passkey(call: PageCall) -> dict[str, Any]:
    return {"token": call.form.get("ceremony", ""), "answer": call.passkey_answer(), "client": call.client}


PAGES = [
    Page(SIGN_IN, sign_in_page, sign_in, is_open=True),
    Page(f"{HOME}/sign-up", sign_up_page, sign_up, is_open=True),
    Page(f"{HOME}/second", second_page, second, is_open=True),
    Page(f"{HOME}/passkey", sign_in_page, by_passkey, is_open=True),
    Page(f"{HOME}/passkey/options", sign_in_page, passkey_options, is_open=True),
    Page(f"{HOME}/new-password", renew_page, renew, is_open=True),
    Page(f"{HOME}/sign-out", sign_in_page, sign_out),
]
