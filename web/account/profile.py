"""What a person is called and prefers: one form for all of it."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from domain.identity_work import IdentityWork
from domain.preferences import Delivery, News, Preferences, QuietHours, quiet_hours
from domain.usecases import addresses, preferences, profile
from domain.usecases.preferences import Choices
from web.account.desk import Place
from web.account.visit import HOME, Visit, known_language

PROFILE = f"{HOME}/profile"
FIELDS = (
    "name", "language", "address", "new_address", "delivery", "progress", "quiet_from", "quiet_to", "zone",
)  # fmt: skip


async def profile_page(visit: Visit) -> web.Response:
    """Everything as it is, or as it was just typed."""
    work = visit.store.read()
    own = await preferences.own(work, visit.actor)
    known = await addresses.mine(work, visit.actor)
    shown = dict.fromkeys(FIELDS, "") | visit.form if visit.form else _filled_in(own)
    return visit.page("profile", own=own, addresses=known, ways=list(Delivery), shown=shown)


async def save(visit: Visit) -> web.Response:
    """Saves all of it, or nothing."""
    form, actor = visit.form, visit.actor
    async with visit.store.begin() as work:
        kept, seen = await work.identities.preferences(actor.identity_id), {News.PROGRESS}
        await preferences.change(
            work,
            actor,
            default_address=await _address(work, visit),
            delivery=next((way for way in Delivery if way == form.get("delivery")), kept.delivery),
            unwanted=kept.unwanted - seen if "progress" in form else kept.unwanted | seen,
            quiet=_quiet(form),
        )
        await _call(work, visit)
    return visit.go(PROFILE, done="saved")


async def _call(work: IdentityWork, visit: Visit) -> None:
    """Another name or language, where one was given. Raises BadName."""
    identity = await work.identities.get(visit.actor.identity_id)
    name, language = visit.form.get("name"), known_language(visit.form.get("language"))
    if name not in (None, identity.name) or language not in (None, identity.language):
        name = None if name == identity.name else name
        await profile.change(work, visit.actor, name=name, language=language)


async def _address(work: IdentityWork, visit: Visit) -> int | None:
    """A new one that was typed, else the chosen one. Raises BadAddress, NotFound."""
    if typed := visit.form.get("new_address", "").strip():
        return (await addresses.add(work, visit.actor, typed, None)).id
    chosen = visit.form.get("address")
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


PLACES = [Place(PROFILE, profile_page, save)]
