"""People who are to be erased, one by their own wish and one by an admin's; and one who may not come in."""

from domain.identity import Status
from domain.identity_work import IdentityWork
from domain.usecases import privacy
from domain.usecases.arrival import arrive
from tests.rules.walk import Somebody, of

WISHES, REMOVED, SHUT_OUT = 6001, 6002, 6003


async def let_some_leave(work: IdentityWork) -> list[Somebody]:
    """Two of them a day before their end; gives these."""
    shut_out = await arrive(work, SHUT_OUT, f"Person {SHUT_OUT}", "en")
    await work.identities.set_status(shut_out.identity_id, Status.DISABLED)
    leaving = []
    for telegram_id, removed_from in ((WISHES, None), (REMOVED, Status.ACTIVE)):
        person = await arrive(work, telegram_id, f"Person {telegram_id}", "en")
        await privacy.begin_erasure(work, person.identity_id, removed_from=removed_from)
        leaving.append(of(person))
    return leaving
