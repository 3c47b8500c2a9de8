"""Arrival: a chat account becomes an identity, and says which language it speaks."""

from dataclasses import replace

from domain import menus
from domain.audit_actions import AuditAction
from domain.identity.work import IdentityWork
from domain.people import LONGEST_NAME, Actor
from domain.policy import has_strong_role
from domain.privacy.privacy import NOTICE
from domain.values import LANGUAGES


async def arrive(work: IdentityWork, telegram_id: int, name: str, language: str) -> Actor:
    """The identity behind a Telegram account, made with an empty cart at its first word.

    The greeting tells what is kept; only a later notice is asked about. Of a longer name than people may
    choose here the beginning is kept.
    """
    name = name[:LONGEST_NAME]
    actor = await work.people.by_telegram(telegram_id)
    if actor is None:
        actor = await work.people.create(telegram_id, name, language, consent=NOTICE)
        await work.carts.current(actor.identity_id)
        await work.audit.record(actor, AuditAction.IDENTITY_CREATED, f"identity:{actor.identity_id}")
        if telegram_id in work.rules.admins:
            await menus.renew_in(work, telegram_id)
    elif actor.name != name and not actor.preferences.has_own_name:
        await work.people.rename(actor.identity_id, name)
        actor = replace(actor, name=name)
    return actor


async def choose_language(work: IdentityWork, actor: Actor, language: str) -> str:
    """Speaks this language from now on; an unknown one changes nothing. Gives the one that is spoken."""
    if language not in LANGUAGES:
        return actor.language
    await work.people.set_language(actor.identity_id, language)
    if has_strong_role(actor):
        await menus.renew(work, actor.identity_id)
    return language
