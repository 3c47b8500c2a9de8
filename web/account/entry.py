"""Coming in: signing up and in, the second factor, a password past its time; and going out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from aiohttp import web

from domain.identity.sign_in import passkeys, passwords, sessions, signing_in, signing_up
from web.account.call import HOME, SIGN_IN, STEP_S, PageCall
from web.account.pages import Pages

SIGNED_UP = "signed-up"

pages = Pages("entry")


@pages.page(SIGN_IN, is_open=True)
async def sign_in_page(call: PageCall) -> web.Response:
    """A name and a password, or another way in."""
    if call.who:
        return call.go(HOME)
    kept = call.cookies.get("step").partition(".")
    if kept[0] == SIGNED_UP and not call.body:
        call = replace(call, body={"handle": kept[2]})
    return call.page("sign-in", outside=call.services.outside)


@pages.form(SIGN_IN, on=sign_in_page, is_open=True, is_unbound=True)
async def sign_in(call: PageCall) -> web.Response:
    """By name and password."""
    form = call.body
    return call.admitted(
        await signing_in.by_password(
            call.store,
            call.methods.security,
            handle=form.get("handle", ""),
            password=form.get("password", ""),
            client=call.client,
        )
    )


@pages.page(f"{HOME}/sign-up", is_open=True)
async def sign_up_page(call: PageCall) -> web.Response:
    """A new record."""
    if call.who:
        return call.go(HOME)
    return call.page("sign-up", outside=call.services.outside)


@pages.form(f"{HOME}/sign-up", on=sign_up_page, is_open=True, is_unbound=True)
async def sign_up(call: PageCall) -> web.Response:
    """Makes it, if the name is free, and goes on to sign in by it; nobody can tell whether it was."""
    form = call.body
    handle = await signing_up.register(
        call.store,
        call.methods.security,
        handle=form.get("handle", ""),
        name=form.get("name", ""),
        password=form.get("password", ""),
        language=call.language,
        client=call.client,
    )
    call.cookies.set("step", f"{SIGNED_UP}.{handle}", STEP_S)
    return call.go(SIGN_IN, done=SIGNED_UP)


@pages.page(f"{HOME}/second", is_open=True)
async def second_page(call: PageCall) -> web.Response:
    """A code, or a passkey."""
    _, methods = call.step("second")
    return call.page("second", methods=methods.split("-"))


@pages.form(f"{HOME}/second", on=second_page, is_open=True, is_unbound=True)
async def second(call: PageCall) -> web.Response:
    """The second factor, of whichever kind."""
    challenge, _ = call.step("second")
    if "answer" in call.body:
        given: dict[str, Any] = {"challenge": challenge, **_passkey(call)}
        opened = await passkeys.second(call.store, call.methods.security, call.methods.ceremonies, **given)
    else:
        opened = await signing_in.by_code(
            call.store,
            call.methods.security,
            challenge=challenge,
            code=call.body.get("code", ""),
            client=call.client,
        )
    return call.admitted(opened)


@pages.form(f"{HOME}/passkey", on=sign_in_page, is_open=True, is_unbound=True)
async def by_passkey(call: PageCall) -> web.Response:
    """A passkey alone."""
    return call.admitted(
        await passkeys.alone(call.store, call.methods.security, call.methods.ceremonies, **_passkey(call))
    )


@pages.form(f"{HOME}/passkey/options", on=sign_in_page, is_open=True, is_unbound=True)
async def passkey_options(call: PageCall) -> web.Response:
    """What the browser asks its passkeys, as JSON; after a first factor, one of that person's."""
    challenge = call.step("second")[0] if call.body.get("for") == "second" else None
    begun = await passkeys.begin_sign_in(
        call.store, call.methods.ceremonies, call.client, challenge=challenge
    )
    return web.json_response({"ceremony": begun.token, "options": begun.options})


@pages.page(f"{HOME}/new-password", is_open=True)
async def renew_page(call: PageCall) -> web.Response:
    """A new password instead of one past its time."""
    call.step("renew")
    return call.page("renew")


@pages.form(f"{HOME}/new-password", on=renew_page, is_open=True, is_unbound=True)
async def renew(call: PageCall) -> web.Response:
    """Sets it, and signs in."""
    (challenge,) = call.step("renew")
    return call.admitted(
        await passwords.renew(
            call.store,
            call.methods.security,
            challenge=challenge,
            new=call.body.get("password", ""),
            client=call.client,
        )
    )


@pages.form(f"{HOME}/sign-out", on=sign_in_page)
async def sign_out(call: PageCall) -> web.Response:
    """Ends this session."""
    await sessions.end(call.work, call.actor, call.session.public_id)
    call.cookies.drop("session")
    return call.go(SIGN_IN, done="signed-out")


def _passkey(call: PageCall) -> dict[str, Any]:
    return {"token": call.body.get("ceremony", ""), "answer": call.passkey_answer(), "client": call.client}
