"""Two people who are to be erased: one by their own wish, one by an admin's."""

from domain.identity import Status
from domain.identity_work import IdentityWork
from domain.usecases import privacy
from domain.usecases.arrival import arrive
from tests.rules.walk import Somebody, of

WISHES, REMOVED = 6001, 6002


async def let_some_leave(work: IdentityWork) -> list[Somebody]:
    """Both of them, a day before their end."""
    leaving = []
    for telegram_id, removed_from in ((WISHES, None), (REMOVED, Status.ACTIVE)):
        person = await arrive(work, telegram_id, f"Person {telegram_id}", "en")
        await privacy.begin_erasure(work, person.identity_id, removed_from=removed_from)
        leaving.append(of(person))
    return leaving
