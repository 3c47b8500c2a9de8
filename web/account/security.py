"""Second factors: one-time codes, passkeys and recovery codes, set up and taken away."""

from __future__ import annotations

from aiohttp import web

from domain.identity import profile
from domain.identity.sign_in import outside, passkeys, proving, second_factor
from web.account.call import SECURITY, PageCall, drawn
from web.account.handler import Page


async def overview(call: PageCall) -> web.Response:
    """What is set up."""
    work, who, provider = call.store.read(), call.actor, call.ways.provider
    logins = await outside.own_logins(work, who)
    attachable = provider and provider.issuer not in {each.provider for each in logins}
    return call.page(
        "security",
        own=await profile.own_profile(work, who, call.session),
        passkeys=await work.credentials.passkeys(who.identity_id),
        logins=[(each, call.provider_name(each.provider)) for each in logins],
        attachable=attachable,
        outside=call.services.outside,
    )


async def begin_totp(call: PageCall) -> web.Response:
    """A new generator, whose seed this browser alone keeps: another one that is signed in must not see it."""
    async with call.store.begin() as work:
        seed, _ = await second_factor.begin_totp(work, call.ways.security, call.actor, call.signed_in)
    return call.next_step(f"{SECURITY}/totp", "totp", seed)


async def totp_page(call: PageCall) -> web.Response:
    """The seed for an authenticator app, until its first code is shown."""
    (seed,) = call.step("totp")
    spaced = " ".join(seed[page : page + 4] for page in range(0, len(seed), 4))
    return call.page("totp", seed=spaced)


async def totp_picture(call: PageCall) -> web.Response:
    """The same as a QR code."""
    (seed,) = call.step("totp")
    account = (call.identity and call.identity.handle) or call.actor.name
    return drawn(call.ways.security.codes.address(seed, account))


async def confirm_totp(call: PageCall) -> web.Response:
    """Takes it into use; shows recovery codes."""
    async with call.store.begin() as work:
        codes = await second_factor.confirm_totp(
            work, call.ways.security, call.actor, call.signed_in, call.form.get("code", "")
        )
    call.cookies.drop("step")
    return call.page("codes", codes=codes)


async def drop_totp(call: PageCall) -> web.Response:
    """Removes the generator."""
    async with call.store.begin() as work:
        await second_factor.drop_totp(work, call.actor)
    return call.go(SECURITY, done="removed")


async def new_codes(call: PageCall) -> web.Response:
    """Fresh recovery codes."""
    async with call.store.begin() as work:
        codes = await second_factor.new_recovery_codes(work, call.ways.security, call.actor)
    return call.page("codes", codes=codes)


async def passkey_options(call: PageCall) -> web.Response:
    """What the browser asks a device for a new passkey, as JSON."""
    async with call.store.begin() as work:
        shown = call.signed_in.methods
        begun = await passkeys.begin_new(work, call.ways.ceremonies, call.actor, shown)
    return web.json_response({"ceremony": begun.token, "options": begun.options})


async def add_passkey(call: PageCall) -> web.Response:
    """Keeps a new passkey; shows recovery codes where there were none.

    Without an answer the person has only just confirmed who they are, and now presses again.
    """
    if not call.form.get("answer"):
        return call.go(SECURITY)
    added = await passkeys.finish_new(
        call.store,
        call.ways.security,
        call.ways.ceremonies,
        call.actor,
        call.signed_in,
        token=call.form.get("ceremony", ""),
        answer=call.passkey_answer(),
        name=call.form.get("name") or call.client.name,
    )
    if added.recovery_codes:
        return call.page("codes", codes=added.recovery_codes)
    return call.go(SECURITY, done="saved")


async def drop_passkey(call: PageCall) -> web.Response:
    """Removes one."""
    async with call.store.begin() as work:
        await second_factor.drop_passkey(work, call.actor, call.form.get("passkey", ""))
    return call.go(SECURITY, done="removed")


async def disconnect(call: PageCall) -> web.Response:
    """Takes away a way in by a provider outside."""
    async with call.store.begin() as work:
        await outside.disconnect(work, call.actor, call.session, call.form.get("login", ""))
    return call.go(SECURITY, done="removed")


async def confirm_options(call: PageCall) -> web.Response:
    """What the browser asks one of the person's passkeys, to confirm who it is, as JSON."""
    async with call.store.begin() as work:
        begun = await proving.begin_passkey(work, call.ways.ceremonies, call.actor)
    return web.json_response({"ceremony": begun.token, "options": begun.options})


PAGES = [
    Page(SECURITY, overview),
    Page(f"{SECURITY}/totp/new", overview, begin_totp, needs_proof=True),
    Page(f"{SECURITY}/totp", totp_page, confirm_totp, needs_proof=True),
    Page(f"{SECURITY}/totp.svg", totp_picture),
    Page(f"{SECURITY}/totp/drop", overview, drop_totp, needs_proof=True),
    Page(f"{SECURITY}/codes", overview, new_codes, needs_proof=True),
    Page(f"{SECURITY}/passkeys/options", overview, passkey_options, needs_proof=True),
    Page(f"{SECURITY}/passkeys", overview, add_passkey, needs_proof=True),
    Page(f"{SECURITY}/passkeys/drop", overview, drop_passkey, needs_proof=True),
    Page(f"{SECURITY}/outside/drop", overview, disconnect, needs_proof=True),
    Page(f"{SECURITY}/confirm/options", overview, confirm_options),
]
