"""Second factors: one-time codes, passkeys and recovery codes, set up and taken away."""

from __future__ import annotations

from aiohttp import web

from domain.identity import profile
from domain.identity.sign_in import outside, passkeys, proving, second_factor
from web.account.call import SECURITY, PageCall, drawn
from web.account.pages import Pages

pages = Pages("security")


@pages.page(SECURITY)
async def overview(call: PageCall) -> web.Response:
    """What is set up."""
    work, who, provider = call.work, call.actor, call.methods.provider
    logins = await outside.own_logins(work, who)
    attachable = provider and provider.issuer not in {each.provider for each in logins}
    return call.page(
        "security",
        own=await profile.own_profile(work, who, call.session),
        passkeys=await work.passkeys.of(who.identity_id),
        logins=[(each, call.provider_name(each.provider)) for each in logins],
        attachable=attachable,
        outside=call.services.outside,
    )


@pages.form(f"{SECURITY}/totp/new", on=overview, needs_proof=True)
async def begin_totp(call: PageCall) -> web.Response:
    """A new generator, whose seed this browser alone keeps: another one that is signed in must not see it."""
    seed, _ = await second_factor.begin_totp(call.work, call.methods.security, call.actor, call.session)
    return call.next_step(f"{SECURITY}/totp", "totp", seed)


@pages.page(f"{SECURITY}/totp")
async def totp_page(call: PageCall) -> web.Response:
    """The seed for an authenticator app, until its first code is shown."""
    (seed,) = call.step("totp")
    spaced = " ".join(seed[page : page + 4] for page in range(0, len(seed), 4))
    return call.page("totp", seed=spaced)


@pages.page(f"{SECURITY}/totp.svg")
async def totp_picture(call: PageCall) -> web.Response:
    """The same as a QR code."""
    (seed,) = call.step("totp")
    account = (call.identity and call.identity.handle) or call.actor.name
    return drawn(call.methods.security.codes.address(seed, account))


@pages.form(f"{SECURITY}/totp", on=totp_page, needs_proof=True)
async def confirm_totp(call: PageCall) -> web.Response:
    """Takes it into use; shows recovery codes."""
    codes = await second_factor.confirm_totp(
        call.work, call.methods.security, call.actor, call.session, call.body.get("code", "")
    )
    call.cookies.drop("step")
    return call.page("codes", codes=codes)


@pages.form(f"{SECURITY}/totp/drop", on=overview, needs_proof=True)
async def drop_totp(call: PageCall) -> web.Response:
    """Removes the generator."""
    await second_factor.drop_totp(call.work, call.actor)
    return call.go(SECURITY, done="removed")


@pages.form(f"{SECURITY}/codes", on=overview, needs_proof=True)
async def new_codes(call: PageCall) -> web.Response:
    """Fresh recovery codes."""
    codes = await second_factor.new_recovery_codes(call.work, call.methods.security, call.actor)
    return call.page("codes", codes=codes)


@pages.form(f"{SECURITY}/passkeys/options", on=overview, needs_proof=True)
async def passkey_options(call: PageCall) -> web.Response:
    """What the browser asks a device for a new passkey, as JSON."""
    shown = call.session.methods
    begun = await passkeys.begin_new(call.work, call.methods.ceremonies, call.actor, shown)
    return web.json_response({"ceremony": begun.token, "options": begun.options})


@pages.form(f"{SECURITY}/passkeys", on=overview, needs_proof=True, is_unbound=True)
async def add_passkey(call: PageCall) -> web.Response:
    """Keeps a new passkey; shows recovery codes where there were none.

    Without an answer the person has only just confirmed who they are, and now presses again.
    """
    if not call.body.get("answer"):
        return call.go(SECURITY)
    added = await passkeys.finish_new(
        call.store,
        call.methods.security,
        call.methods.ceremonies,
        call.actor,
        call.session,
        token=call.body.get("ceremony", ""),
        answer=call.passkey_answer(),
        name=call.body.get("name") or call.client.name,
    )
    if added.recovery_codes:
        return call.page("codes", codes=added.recovery_codes)
    return call.go(SECURITY, done="saved")


@pages.form(f"{SECURITY}/passkeys/drop", on=overview, needs_proof=True)
async def drop_passkey(call: PageCall) -> web.Response:
    """Removes one."""
    await second_factor.drop_passkey(call.work, call.actor, call.body.get("passkey", ""))
    return call.go(SECURITY, done="removed")


@pages.form(f"{SECURITY}/outside/drop", on=overview, needs_proof=True)
async def disconnect(call: PageCall) -> web.Response:
    """Takes away a way in by a provider outside."""
    await outside.disconnect(call.work, call.actor, call.session, call.body.get("login", ""))
    return call.go(SECURITY, done="removed")


@pages.form(f"{SECURITY}/confirm/options", on=overview)
async def confirm_options(call: PageCall) -> web.Response:
    """What the browser asks one of the person's passkeys, to confirm who it is, as JSON."""
    begun = await proving.begin_passkey(call.work, call.methods.ceremonies, call.actor)
    return web.json_response({"ceremony": begun.token, "options": begun.options})
