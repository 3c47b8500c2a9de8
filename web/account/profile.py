"""What a person is called and prefers: one form for all of it."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from domain.identity import preferences, profile
from domain.identity.preferences import Choices
from domain.preferences import Delivery, News, Preferences, QuietHours, quiet_hours
from domain.shopping import addresses
from domain.unit_of_work import UnitOfWork
from web.account.call import HOME, PageCall, known_language
from web.account.handler import Page

PROFILE = f"{HOME}/profile"
FIELDS = (
    "name", "language", "address", "new_address", "delivery", "progress", "quiet_from", "quiet_to", "zone",
)  # fmt: skip


async def profile_page(call: PageCall) -> web.Response:
    """Everything as it is, or as it was just typed."""
    work = call.store.read()
    own = await preferences.own_choices(work, call.actor)
    known = await addresses.own_addresses(work, call.actor)
    shown = dict.fromkeys(FIELDS, "") | call.form if call.form else _filled_in(own)
    return call.page("profile", own=own, addresses=known, ways=list(Delivery), shown=shown)


async def save(call: PageCall) -> web.Response:
    """Saves all of it, or nothing."""
    form, actor = call.form, call.actor
    async with call.store.begin() as work:
        kept, seen = await work.identities.preferences(actor.identity_id), {News.PROGRESS}
        await preferences.change(
            work,
            actor,
            default_address=await _address(work, call),
            delivery=next((way for way in Delivery if way == form.get("delivery")), kept.delivery),
            unwanted=kept.unwanted - seen if "progress" in form else kept.unwanted | seen,
            quiet=_quiet(form),
        )
        await _call(work, call)
    return call.go(PROFILE, done="saved")


async def _call(work: UnitOfWork, call: PageCall) -> None:
    """Another name or language, where one was given. Raises BadName."""
    identity = await work.identities.get(call.actor.identity_id)
    name, language = call.form.get("name"), known_language(call.form.get("language"))
    if name not in (None, identity.name) or language not in (None, identity.language):
        name = None if name == identity.name else name
        await profile.change(work, call.actor, name=name, language=language)


async def _address(work: UnitOfWork, call: PageCall) -> int | None:
    """A new one that was typed, else the chosen one. Raises BadAddress, NotFound."""
    if typed := call.form.get("new_address", "").strip():
        return (await addresses.add(work, call.actor, typed, None)).id
    chosen = call.form.get("address")
    return await work.ids.address(chosen) if chosen else None


def _quiet(form: dict[str, str]) -> QuietHours | None:
    """None where both times are empty. Raises BadQuietHours."""
    start, end = form.get("quiet_from", ""), form.get("quiet_to", "")
    return quiet_hours(f"{start} {end}", form.get("zone", "").strip() or None) if start or end else None


def _filled_in(own: Choices) -> dict[str, Any]:
    """The form as it would be sent without a change."""
    chosen: Preferences = own.preferences
    quiet = chosen.quiet
    return {
        "name": own.identity.name,
        "language": own.identity.language,
        "address": own.address.public_id if own.address else "",
        "delivery": chosen.delivery.value,
        "quiet_from": f"{quiet.starts:%H:%M}" if quiet else "",
        "quiet_to": f"{quiet.ends:%H:%M}" if quiet else "",
        "zone": (quiet and quiet.zone) or "",
        "progress": "yes" if chosen.wants(News.PROGRESS) else "",
        "new_address": "",
    }


PAGES = [Page(PROFILE, profile_page, save)]
