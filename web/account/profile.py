"""What a person is called and prefers: one form for all of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiohttp import web

from domain.identity import preferences, profile
from domain.identity.preferences import Choices
from domain.preferences import CASH_WAYS, Delivery, News, Preferences, QuietHours, quiet_hours
from domain.shopping import addresses
from web.account.call import HOME, PageCall, known_language
from web.account.pages import Pages

PROFILE = f"{HOME}/profile"
FIELDS = (
    "name", "language", "address", "new_address", "delivery", "progress", "quiet_from", "quiet_to", "zone",
)  # fmt: skip

pages = Pages("profile")


@pages.page(PROFILE)
async def profile_page(call: PageCall) -> web.Response:
    """Everything as it is, or as it was just typed."""
    own = await preferences.own_choices(call.work, call.actor)
    known = await addresses.own_addresses(call.work, call.actor)
    shown = dict.fromkeys(FIELDS, "") | dict(call.body) if call.body else _filled_in(own)
    return call.page("profile", own=own, addresses=known, ways=_ways(own.preferences), shown=shown)


def _ways(kept: Preferences) -> list[Delivery]:
    """What can be chosen, and what was chosen when cash at the door needed no word."""
    return [way for way in Delivery if way in (*CASH_WAYS, kept.delivery)]


@pages.form(PROFILE, on=profile_page)
async def save(call: PageCall) -> web.Response:
    """Saves all of it, or nothing."""
    form, actor = call.body, call.actor
    kept, seen = await call.work.identities.preferences(actor.identity_id), {News.PROGRESS}
    await preferences.change(
        call.work,
        actor,
        default_address=await _address(call),
        delivery=next((way for way in Delivery if way == form.get("delivery")), kept.delivery),
        unwanted=kept.unwanted - seen if "progress" in form else kept.unwanted | seen,
        quiet=_quiet(form),
    )
    await _rename(call)
    return call.go(PROFILE, done="saved")


async def _rename(call: PageCall) -> None:
    """Another name or language, where one was given. Raises BadName."""
    identity = await call.work.identities.get(call.actor.identity_id)
    name, language = call.body.get("name"), known_language(call.body.get("language"))
    if name not in (None, identity.name) or language not in (None, identity.language):
        name = None if name == identity.name else name
        await profile.change(call.work, call.actor, name=name, language=language)


async def _address(call: PageCall) -> int | None:
    """A new one that was typed, else the chosen one. Raises BadAddress, NotFound."""
    if typed := call.body.get("new_address", "").strip():
        return (await addresses.add(call.work, call.actor, typed, None)).id
    chosen = call.body.get("address")
    return await call.work.ids.address(chosen) if chosen else None


def _quiet(form: Mapping[str, str]) -> QuietHours | None:
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
