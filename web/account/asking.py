"""Coming in with the linked chat's yes, and setting a forgotten password anew."""

from __future__ import annotations

from aiohttp import web

from domain.errors import ApprovalWaiting
from domain.usecases import approving, resetting
from domain.usecases.approving import Wish
from web.account.desk import SIGN_IN, Place
from web.account.entry import sign_in_page
from web.account.visit import HOME, Visit

LOOK_S = 3
ASKED = f"{HOME}/asked"


async def ask_to_sign_in(visit: Visit) -> web.Response:
    """Asks the chat of whoever signs in with this name."""
    return await _ask(visit, Wish.SIGN_IN)


async def _ask(visit: Visit, wish: Wish) -> web.Response:
    handle = visit.form.get("handle", "")
    asked = await approving.ask(visit.store, wish, handle=handle, client=visit.client)
    return visit.next_step(ASKED, "asked", asked.token, wish, asked.number)


async def asked(visit: Visit) -> web.Response:
    """The number to be chosen in the chat; once that is done, what comes next. It looks again by itself."""
    token, wish, number = visit.step("asked")
    try:
        if wish == Wish.RESET:
            return visit.next_step(
                f"{HOME}/reset/end", "reset", await resetting.by_chat(visit.store, token=token)
            )
        opened = await approving.sign_in(visit.store, visit.ways.security, token=token, client=visit.client)
    except ApprovalWaiting:
        page = visit.page("asked", number=number, wish=wish)
        page.headers["Refresh"] = str(LOOK_S)
        return page
    return visit.admitted(opened)


async def reset_page(visit: Visit) -> web.Response:
    """A forgotten password: by the chat, or by a recovery code."""
    return visit.page("reset")


async def reset(visit: Visit) -> web.Response:
    """Asks the chat, or takes a recovery code."""
    if "code" not in visit.form:
        return await _ask(visit, Wish.RESET)
    token = await resetting.by_recovery_code(
        visit.store,
        handle=visit.form.get("handle", ""),
        code=visit.form["code"],
        client=visit.client,
    )
    return visit.next_step(f"{HOME}/reset/end", "reset", token)


async def end_page(visit: Visit) -> web.Response:
    """The new password, with the second factor where there is one."""
    (token,) = visit.step("reset")
    needed = await resetting.needs(visit.store.read(), token)
    return visit.page("reset-end", needed=sorted(needed))


async def end(visit: Visit) -> web.Response:
    """Sets it."""
    (token,) = visit.step("reset")
    await resetting.finish(
        visit.store,
        visit.ways.security,
        token=token,
        new=visit.form.get("password", ""),
        code=visit.form.get("code"),
    )
    visit.cookies.drop("step")
    return visit.go(SIGN_IN, done="password")


async def passkey_options(visit: Visit) -> web.Response:
    """What the browser asks a device for a passkey instead of the forgotten password, as JSON."""
    (token,) = visit.step("reset")
    begun = await resetting.begin_passkey(
        visit.store, visit.ways.ceremonies, token=token, client=visit.client
    )
    return web.json_response({"ceremony": begun.token, "options": begun.options})


async def end_with_passkey(visit: Visit) -> web.Response:
    """Keeps that passkey; shows recovery codes where there were none."""
    (token,) = visit.step("reset")
    added = await resetting.finish_with_passkey(
        visit.store,
        visit.ways.security,
        visit.ways.ceremonies,
        token=token,
        ceremony=visit.form.get("ceremony", ""),
        answer=visit.passkey_answer(),
        name=visit.client.name,
        code=visit.form.get("code"),
    )
    visit.cookies.drop("step")
    if added.recovery_codes:
        return visit.page("codes", codes=added.recovery_codes)
    return visit.go(SIGN_IN, done="passkey")


PLACES = [
    Place(f"{HOME}/by-chat", sign_in_page, ask_to_sign_in, is_open=True),
    Place(ASKED, asked, is_open=True),
    Place(f"{HOME}/reset", reset_page, reset, is_open=True),
    Place(f"{HOME}/reset/end", end_page, end, is_open=True),
    Place(f"{HOME}/reset/passkey/options", end_page, passkey_options, is_open=True),
    Place(f"{HOME}/reset/passkey", end_page, end_with_passkey, is_open=True),
]
