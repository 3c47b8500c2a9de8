"""People who are to be erased, one by their own wish and one by an admin's; and one who may not come in."""

from domain.identity.arrival import arrive
from domain.people import Status
from domain.privacy import own_data
from domain.unit_of_work import UnitOfWork
from tests.rules.storyboard.walk import Somebody, of

WISHES, REMOVED, SHUT_OUT = 6001, 6002, 6003


async def let_some_leave(work: UnitOfWork) -> list[Somebody]:
    """Two of them a day before their end; gives these."""
    shut_out = await arrive(work, SHUT_OUT, f"Person {SHUT_OUT}", "en")
    await work.identities.set_status(shut_out.identity_id, Status.DISABLED)
    leaving = []
    for telegram_id, removed_from in ((WISHES, None), (REMOVED, Status.ACTIVE)):
        person = await arrive(work, telegram_id, f"Person {telegram_id}", "en")
        await own_data.begin_erasure(work, person.identity_id, removed_from=removed_from)
        leaving.append(of(person))
    return leaving
