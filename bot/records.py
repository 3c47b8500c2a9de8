"""What several flows of those who run the platform show: records of people, and the way home."""

from __future__ import annotations

from bot.chat import Chat, Screen, Tap, show, tap
from domain.platform.people.looking_up import Person
from domain.policy import Action, may


def held(found: Person) -> list[dict[str, object]]:
    """Every role, and the shop that it is held in; `here` where it is the platform's."""
    return [{"role": each.role, "shop": each.name or "", "here": each.name is None} for each in found.roles]


def once_more(public_id: str) -> Screen:
    """Instead of a record that was opened too long ago: no trace stands for seeing it now."""
    return show(
        "people-again",
        [tap(".open", "people.look", public_id)],
        [tap(".back", "people.page", 0, "")],
    )


def home(chat: Chat) -> Tap:
    """Back to the platform for who runs it, to the beginning for who only looks."""
    runs_it = may(chat.actor, Action.RUN_PLATFORM)
    return tap(".back", "admin.desk") if runs_it else tap("common-back", "welcome.start")
