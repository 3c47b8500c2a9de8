"""Coming in with the linked chat's yes, and setting a forgotten password anew."""

from __future__ import annotations

from aiohttp import web

from domain.identity.errors import ApprovalWaiting
from domain.identity.sign_in import approving, resetting
from domain.identity.sign_in.approving import Wish
from web.account.call import HOME, SIGN_IN, PageCall
from web.account.entry import sign_in_page
from web.account.pages import Pages

LOOK_S = 3
ASKED = f"{HOME}/asked"

pages = Pages("by_chat")


@pages.form(f"{HOME}/by-chat", on=sign_in_page, is_open=True, is_unbound=True)
async def ask_to_sign_in(call: PageCall) -> web.Response:
    """Asks the chat of whoever signs in with this name."""
    return await _ask(call, Wish.SIGN_IN)


async def _ask(call: PageCall, wish: Wish) -> web.Response:
    handle = call.body.get("handle", "")
    asked = await approving.ask(call.store, wish, handle=handle, client=call.client)
    return call.next_step(ASKED, "asked", asked.token, wish, asked.number)


@pages.page(ASKED, is_open=True)
async def asked(call: PageCall) -> web.Response:
    """The number to be chosen in the chat; once that is done, what comes next. It looks again by itself."""
    token, wish, number = call.step("asked")
    try:
        if wish == Wish.RESET:
            return call.next_step(
                f"{HOME}/reset/end", "reset", await resetting.by_chat(call.store, token=token)
            )
        opened = await approving.sign_in(call.store, call.methods.security, token=token, client=call.client)
    except ApprovalWaiting:
        page = call.page("asked", number=number, wish=wish)
        page.headers["Refresh"] = str(LOOK_S)
        return page
    return call.admitted(opened)


@pages.page(f"{HOME}/reset", is_open=True)
async def reset_page(call: PageCall) -> web.Response:
    """A forgotten password: by the chat, or by a recovery code."""
    return call.page("reset")


@pages.form(f"{HOME}/reset", on=reset_page, is_open=True, is_unbound=True)
async def reset(call: PageCall) -> web.Response:
    """Asks the chat, or takes a recovery code."""
    if "code" not in call.body:
        return await _ask(call, Wish.RESET)
    token = await resetting.by_recovery_code(
        call.store,
        handle=call.body.get("handle", ""),
        code=call.body["code"],
        client=call.client,
    )
    return call.next_step(f"{HOME}/reset/end", "reset", token)


@pages.page(f"{HOME}/reset/end", is_open=True)
async def end_page(call: PageCall) -> web.Response:
    """The new password, with the second factor where there is one."""
    (token,) = call.step("reset")
    needed = await resetting.needs(call.work, token)
    return call.page("reset-end", needed=sorted(needed))


@pages.form(f"{HOME}/reset/end", on=end_page, is_open=True, is_unbound=True)
async def end(call: PageCall) -> web.Response:
    """Sets it."""
    (token,) = call.step("reset")
    await resetting.finish(
        call.store,
        call.methods.security,
        token=token,
        new=call.body.get("password", ""),
        code=call.body.get("code"),
        client=call.client,
    )
    call.cookies.drop("step")
    return call.go(SIGN_IN, done="password")


@pages.form(f"{HOME}/reset/passkey/options", on=end_page, is_open=True, is_unbound=True)
async def passkey_options(call: PageCall) -> web.Response:
    """What the browser asks a device for a passkey instead of the forgotten password, as JSON."""
    (token,) = call.step("reset")
    begun = await resetting.begin_passkey(
        call.store, call.methods.ceremonies, token=token, client=call.client
    )
    return web.json_response({"ceremony": begun.token, "options": begun.options})


@pages.form(f"{HOME}/reset/passkey", on=end_page, is_open=True, is_unbound=True)
async def end_with_passkey(call: PageCall) -> web.Response:
    """Keeps that passkey; shows recovery codes where there were none."""
    (token,) = call.step("reset")
    added = await resetting.finish_with_passkey(
        call.store,
        call.methods.security,
        call.methods.ceremonies,
        token=token,
        ceremony=call.body.get("ceremony", ""),
        answer=call.passkey_answer(),
        name=call.client.name,
        code=call.body.get("code"),
        client=call.client,
    )
    call.cookies.drop("step")
    if added.recovery_codes:
        return call.page("codes", codes=added.recovery_codes)
    return call.go(SIGN_IN, done="passkey")
