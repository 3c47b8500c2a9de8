"""Arrival: a chat account becomes an identity, and says which language it speaks."""

from collections.abc import Iterable
from dataclasses import replace

from domain import menus
from domain.audit_actions import AuditAction
from domain.identity.linking import stand_ins
from domain.identity.work import IdentityWork
from domain.people import Actor, shown_name
from domain.policy import has_strong_role
from domain.values import LANGUAGES


async def arrive(
    work: IdentityWork, telegram_id: int, name: str, language: str, *, others: Iterable[str] = ()
) -> Actor:
    """The identity behind a Telegram account, made with an empty cart at its first word.

    Nobody agrees to anything by that: they are asked before more is kept of them than name and account. Of a
    longer name than people may choose here the beginning is kept; where nobody could read it, the first of
    the `others` that can be read, else the number of the account.
    """
    name = shown_name([name, *others], telegram_id)
    actor = await work.people.by_telegram(telegram_id)
    if actor is None:
        actor = await work.people.create(telegram_id, name, language)
        await work.carts.current(actor.identity_id)
        await work.audit.record(actor, AuditAction.IDENTITY_CREATED, f"identity:{actor.identity_id}")
        if telegram_id in work.rules.admins:
            await menus.renew_in(work, telegram_id)
            await stand_ins.tell_of_all(work, [telegram_id])
    elif actor.name != name and not actor.preferences.has_own_name:
        await work.people.rename(actor.identity_id, name)
        actor = replace(actor, name=name)
    return actor


async def returned(work: IdentityWork, telegram_id: int) -> None:
    """The bot may write to the account again: what was refused meanwhile is told, and the menu set.

    To an owner also the open orders that nobody can read at the counter of their shop.
    """
    await _set_reachable(work, telegram_id, True)
    await menus.renew_in(work, telegram_id)
    await work.outbox.take_up(telegram_id)


async def left(work: IdentityWork, telegram_id: int) -> None:
    """The bot may not write to the account any more; the orders that its owner read there go elsewhere."""
    await _set_reachable(work, telegram_id, False)


async def _set_reachable(work: IdentityWork, telegram_id: int, is_reachable: bool) -> None:
    actor = await work.people.by_telegram(telegram_id)
    async with stand_ins.handed_over(work, actor.identity_id if actor else None):
        await work.people.set_reachable(telegram_id, is_reachable)


async def choose_language(work: IdentityWork, actor: Actor, language: str) -> str:
    """Speaks this language from now on; an unknown one changes nothing. Gives the one that is spoken."""
    if language not in LANGUAGES:
        return actor.language
    await work.people.set_language(actor.identity_id, language)
    if has_strong_role(actor):
        await menus.renew(work, actor.identity_id)
    return language
