"""Second factors: one-time codes, passkeys and recovery codes, set up and taken away."""

from __future__ import annotations

from aiohttp import web

from domain.errors import ChallengeOver
from domain.usecases import outside, passkeys, profile, proving, second_factor
from web.account.desk import Place
from web.account.visit import HOME, Visit, drawn

SECURITY = f"{HOME}/security"


async def overview(visit: Visit) -> web.Response:
    """What is set up."""
    work, who, provider = visit.store.read(), visit.actor, visit.ways.provider
    logins = await outside.mine(work, who)
    attachable = provider and provider.issuer not in {each.provider for each in logins}
    return visit.page(
        "security",
        own=await profile.own(work, who),
        passkeys=await work.credentials.passkeys(who.identity_id),
        logins=[(each, visit.provider_name(each.provider)) for each in logins],
        attachable=attachable,
        outside=visit.house.outside,
    )


async def begin_totp(visit: Visit) -> web.Response:
    """A new generator."""
    async with visit.store.begin() as work:
        await second_factor.begin_totp(work, visit.ways.security, visit.actor)
    return visit.go(f"{SECURITY}/totp")


async def totp_page(visit: Visit) -> web.Response:
    """The seed for an authenticator app, until its first code is shown."""
    seed, _ = await _unconfirmed(visit)
    spaced = " ".join(seed[place : place + 4] for place in range(0, len(seed), 4))
    return visit.page("totp", seed=spaced)


async def totp_picture(visit: Visit) -> web.Response:
    """The same as a QR code."""
    _, address = await _unconfirmed(visit)
    return drawn(address)


async def confirm_totp(visit: Visit) -> web.Response:
    """Takes it into use; shows recovery codes."""
    async with visit.store.begin() as work:
        codes = await second_factor.confirm_totp(
            work, visit.ways.security, visit.actor, visit.form.get("code", "")
        )
    return visit.page("codes", codes=codes)


async def drop_totp(visit: Visit) -> web.Response:
    """Removes the generator."""
    async with visit.store.begin() as work:
        await second_factor.drop_totp(work, visit.actor)
    return visit.go(SECURITY, done="removed")


async def new_codes(visit: Visit) -> web.Response:
    """Fresh recovery codes."""
    async with visit.store.begin() as work:
        codes = await second_factor.new_recovery_codes(work, visit.ways.security, visit.actor)
    return visit.page("codes", codes=codes)


async def passkey_options(visit: Visit) -> web.Response:
    """What the browser asks a device for a new passkey, as JSON."""
    async with visit.store.begin() as work:
        begun = await passkeys.begin_new(work, visit.ways.ceremonies, visit.actor)
    return web.json_response({"ceremony": begun.token, "options": begun.options})


async def add_passkey(visit: Visit) -> web.Response:
    """Keeps a new passkey; shows recovery codes where there were none.

    Without an answer the person has only just confirmed who they are, and now presses again.
    """
    if not visit.form.get("answer"):
        return visit.go(SECURITY)
    added = await passkeys.finish_new(
        visit.store,
        visit.ways.security,
        visit.ways.ceremonies,
        visit.actor,
        token=visit.form.get("ceremony", ""),
        answer=visit.passkey_answer(),
        name=visit.form.get("name") or visit.client.name,
    )
    if added.recovery_codes:
        return visit.page("codes", codes=added.recovery_codes)
    return visit.go(SECURITY, done="saved")


async def drop_passkey(visit: Visit) -> web.Response:
    """Removes one."""
    async with visit.store.begin() as work:
        await second_factor.drop_passkey(work, visit.actor, visit.form.get("passkey", ""))
    return visit.go(SECURITY, done="removed")


async def disconnect(visit: Visit) -> web.Response:
    """Takes away a way in by a provider outside."""
    async with visit.store.begin() as work:
        await outside.disconnect(work, visit.actor, visit.session, visit.form.get("login", ""))
    return visit.go(SECURITY, done="removed")


async def confirm_options(visit: Visit) -> web.Response:
    """What the browser asks one of the person's passkeys, to confirm who it is, as JSON."""
    async with visit.store.begin() as work:
        begun = await proving.begin_passkey(work, visit.ways.ceremonies, visit.actor)
    return web.json_response({"ceremony": begun.token, "options": begun.options})


async def _unconfirmed(visit: Visit) -> tuple[str, str]:
    """The seed and its otpauth:// address. Raises ChallengeOver where none was begun."""
    totp = await visit.store.read().credentials.totp(visit.actor.identity_id)
    if totp is None or totp.is_confirmed or visit.identity is None:
        raise ChallengeOver
    account = visit.identity.handle or visit.identity.name
    return totp.seed, visit.ways.security.codes.address(totp.seed, account)


PLACES = [
    Place(SECURITY, overview),
    Place(f"{SECURITY}/totp/new", overview, begin_totp, needs_proof=True),
    Place(f"{SECURITY}/totp", totp_page, confirm_totp, needs_proof=True),
    Place(f"{SECURITY}/totp.svg", totp_picture),
    Place(f"{SECURITY}/totp/drop", overview, drop_totp, needs_proof=True),
    Place(f"{SECURITY}/codes", overview, new_codes, needs_proof=True),
    Place(f"{SECURITY}/passkeys/options", overview, passkey_options, needs_proof=True),
    Place(f"{SECURITY}/passkeys", overview, add_passkey, needs_proof=True),
    Place(f"{SECURITY}/passkeys/drop", overview, drop_passkey, needs_proof=True),
    Place(f"{SECURITY}/outside/drop", overview, disconnect, needs_proof=True),
    Place(f"{SECURITY}/confirm/options", overview, confirm_options),
]
