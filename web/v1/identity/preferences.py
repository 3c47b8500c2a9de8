"""Preferences: where orders go and how they are handed over, what one wants to hear, and quiet hours."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import StringConstraints

from domain.errors import BadQuietHours, NotFound
from domain.identity import preferences as cases
from domain.identity.preferences import Choices
from domain.preferences import Delivery, News, QuietHours, quiet_hours
from web.routes import Call, Nothing, Section, Shape
from web.v1.shapes import DeliveryName, HandoverName, PublicId

preferences = Section("identity", is_personal=True)
WallTime = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
ZoneName = Annotated[str, StringConstraints(min_length=1, max_length=64)]


class QuietHoursShape(Shape):
    """When messages come without a sound: `"22:00"` to `"07:00"`, in an IANA time zone (null: the shop's)."""

    start: WallTime
    end: WallTime
    zone: ZoneName | None = None


class NoticeChoices(Shape):
    """What one may do without. `progress`: the message that follows every step of an order."""

    progress: bool


class PreferencesShape(Shape):
    """What the person chose. `default_address` is the id of one of their addresses."""

    default_address: str | None
    delivery: DeliveryName
    notices: NoticeChoices
    quiet_hours: QuietHoursShape | None


class PreferencesChange(Shape):
    """What to change; what is left out stays. `null` takes the default address, or the quiet hours, away."""

    default_address: PublicId | None = None
    delivery: HandoverName = "hand-over"
    notices: NoticeChoices = NoticeChoices(progress=True)
    quiet_hours: QuietHoursShape | None = None


@preferences.route("GET", "/v1/me/preferences", answer=PreferencesShape)
async def get_preferences(call: Call[Nothing, Nothing]) -> Shape:
    """The caller's preferences."""
    return _shape(await cases.own_choices(call.work, call.actor))


@preferences.route(
    "PATCH",
    "/v1/me/preferences",
    body=PreferencesChange,
    answer=PreferencesShape,
    errors=(NotFound, BadQuietHours),
)
async def change_preferences(call: Call[PreferencesChange, Nothing]) -> Shape:
    """Changes the caller's preferences. Security notices always come, and always ring."""
    await cases.change(call.work, call.actor, **await _chosen(call))
    return _shape(await cases.own_choices(call.work, call.actor))


async def _chosen(call: Call[PreferencesChange, Nothing]) -> dict[str, Any]:
    """The fields that were given, as the domain says them."""
    asked = call.body
    new: dict[str, Any] = {
        "delivery": Delivery(asked.delivery),
        "unwanted": frozenset() if asked.notices.progress else frozenset({News.PROGRESS}),
        "quiet": asked.quiet_hours and _hours(asked.quiet_hours),
        "default_address": asked.default_address and await call.work.ids.address(asked.default_address),
    }
    names = {"notices": "unwanted", "quiet_hours": "quiet"}
    return {name: new[name] for name in (names.get(each, each) for each in asked.model_fields_set)}


def _hours(given: QuietHoursShape) -> QuietHours:
    return quiet_hours(f"{given.start} {given.end}", given.zone)


def _shape(own: Choices) -> PreferencesShape:
    chosen = own.preferences
    return PreferencesShape(
        default_address=own.address.public_id if own.address else None,
        delivery=chosen.delivery.value,
        notices=NoticeChoices(progress=chosen.wants(News.PROGRESS)),
        quiet_hours=_told(chosen.quiet) if chosen.quiet else None,
    )


def _told(quiet: QuietHours) -> QuietHoursShape:
    return QuietHoursShape(start=f"{quiet.starts:%H:%M}", end=f"{quiet.ends:%H:%M}", zone=quiet.zone)
