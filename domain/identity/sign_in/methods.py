"""Ways in: whatever lets a person come to their record. One of them always stays."""

from domain.errors import NotFound
from domain.identity.errors import LastWayIn
from domain.identity.work import IdentityWork


async def must_leave_another(work: IdentityWork, identity_id: int, without: str) -> None:
    """Before one is taken away, named as in `ways_in`; moves the epoch. Raises NotFound, LastWayIn."""
    # First, since it makes two who take away at once wait for each other.
    await work.identities.bump_epoch(identity_id)
    found = await ways_in(work, identity_id)
    if without not in found:
        raise NotFound
    if len(found) == 1:
        raise LastWayIn


async def ways_in(work: IdentityWork, identity_id: int) -> set[str]:
    """All of a person's: `chat:7`, `password`, and `passkey:…`, `outside:…` by their public ids."""
    found = {f"chat:{each.id}" for each in await work.chat_accounts.of(identity_id)}
    found |= {f"passkey:{each.public_id}" for each in await work.passkeys.of(identity_id)}
    found |= {f"outside:{each.public_id}" for each in await work.external_logins.of_person(identity_id)}
    identity = await work.identities.get(identity_id)
    # Without a name nobody can be asked for a password.
    if identity.handle and await work.credentials.password(identity_id):
        found.add("password")
    return found
