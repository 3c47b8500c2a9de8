"""Other systems come with a secret that is shown once."""

from domain.people import Role, Status
from storage.work import StoredStore
from tests.storage.tries import at_once, once

SCOPES = ("orders.read", "products.write")


async def test_the_secret_opens_its_account_alone(store: StoredStore) -> None:
    async with store.begin() as work:
        till, secret = await work.service_accounts.add("Till", SCOPES, "https://till.example")
        other, other_secret = await work.service_accounts.add("Billing", (), "https://billing.example")
        found = work.service_accounts.by_secret
        assert (till.scopes, till.audience) == (SCOPES, "https://till.example")
        assert len(secret) == 43 and secret != other_secret
        assert await found(till.client_id, secret) == till
        assert await found(other.client_id, other_secret) == other
        assert await found(till.client_id, other_secret) is None
        assert await found(other.client_id, secret) is None
        assert await found("unknown", secret) is None


async def test_it_acts_as_a_service(store: StoredStore) -> None:
    account, _ = await once(store, lambda work: work.service_accounts.add("Till", SCOPES, "till"))
    actor = await store.read().identities.actor(account.identity_id)
    assert (actor.name, actor.roles, actor.is_admin) == ("Till", {Role.SERVICE}, False)


async def test_it_ends_once_and_its_proofs_with_it(store: StoredStore) -> None:
    account, secret = await once(store, lambda work: work.service_accounts.add("Till", SCOPES, "till"))
    assert sum(await at_once(store, lambda work: work.service_accounts.end(account.client_id))) == 1
    assert not await once(store, lambda work: work.service_accounts.end("unknown"))
    assert await store.read().service_accounts.by_secret(account.client_id, secret) is None
    assert (await store.read().identities.get(account.identity_id)).epoch == 1


async def test_a_disabled_one_is_refused(store: StoredStore) -> None:
    account, secret = await once(store, lambda work: work.service_accounts.add("Till", SCOPES, "till"))
    await once(store, lambda work: work.identities.set_status(account.identity_id, Status.DISABLED))
    assert await store.read().service_accounts.by_secret(account.client_id, secret) is None


async def test_those_that_have_not_ended_are_listed(store: StoredStore) -> None:
    till, _ = await once(store, lambda work: work.service_accounts.add("Till", SCOPES, "till"))
    other, _ = await once(store, lambda work: work.service_accounts.add("Billing", (), ""))
    every = [(account, identity.name) for account, identity in await store.read().service_accounts.every()]
    assert every == [(till, "Till"), (other, "Billing")]
    await once(store, lambda work: work.service_accounts.end(till.client_id))
    assert [account for account, _ in await store.read().service_accounts.every()] == [other]
