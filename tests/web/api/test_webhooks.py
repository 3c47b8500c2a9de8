"""A shop's owner has other systems told of its orders, over HTTP."""

import pytest

from domain.people import Role
from domain.platform.webhooks import outcomes
from domain.platform.webhooks.hook import RETRY, Tried, Trouble
from storage.work import StoredStore
from tests.storage.given import Street
from tests.web.api.client import Api, Person

TILL = "https://till.example.org/kirana"


@pytest.fixture
async def lakshmi(api: Api, store: StoredStore, street: Street) -> Person:
    """The owner of the first shop alone, signed in with two factors."""
    return await owner(api, store, "lakshmi", street.shops[0].id)


async def owner(api: Api, store: StoredStore, handle: str, shop_id: int) -> Person:
    """Somebody who keeps that shop."""
    somebody = await api.person(handle)
    await somebody.add_totp()
    async with store.begin() as work:
        identity = await work.identities.by_public_id(somebody.id)
        await work.people.join_shop(shop_id, identity.id, Role.OWNER)
        await work.identities.approve_factors(identity.id, True)
    assert (await somebody.sign_in()).status == 201
    return somebody


@pytest.fixture
def path(street: Street) -> str:
    """The first shop's webhooks."""
    return f"/v1/shops/{street.shops[0].public_id}/webhooks"


async def added(lakshmi: Person, path: str, url: str = TILL) -> str:
    """A new one's path."""
    said = await lakshmi.ask("POST", path, {"url": url})
    assert said.status == 201
    return f"{path}/{said.body['id']}"


async def test_a_webhook_from_its_beginning_to_its_end(lakshmi: Person, path: str) -> None:
    said = await lakshmi.ask("POST", path, {"url": TILL})
    assert said.body["secret"].startswith("whsec_")
    (listed,) = (await lakshmi.ask("GET", path)).body["items"]
    assert (listed["id"], listed["url"], listed["is_active"]) == (said.body["id"], TILL, True)
    assert "secret" not in listed
    one = f"{path}/{listed['id']}"
    assert (await lakshmi.ask("GET", one)).body == listed
    renewed = await lakshmi.ask("POST", f"{one}/secret")
    assert renewed.body["secret"] != said.body["secret"]
    assert not (await lakshmi.ask("PATCH", one, {"is_active": False})).body["is_active"]
    assert (await lakshmi.ask("POST", f"{one}/pings")).problem == "hook-is-off"
    assert (await lakshmi.ask("PATCH", one, {"is_active": True})).body["is_active"]
    assert (await lakshmi.ask("DELETE", one)).status == 204
    assert (await lakshmi.ask("GET", one)).problem == "not-found"
    assert (await lakshmi.ask("GET", path)).body["items"] == []


@pytest.mark.parametrize(
    "url",
    [
        "http://till.example.org/",
        "https://127.0.0.1/",
        "https://[::ffff:10.0.0.1]/",
        "https://localhost/",
        "x",
    ],
)
async def test_an_address_that_must_not_be_called(lakshmi: Person, path: str, url: str) -> None:
    assert (await lakshmi.ask("POST", path, {"url": url})).problem == "bad-hook-address"
    assert (await lakshmi.ask("GET", path)).body["items"] == []


async def test_five_and_none_twice(lakshmi: Person, path: str) -> None:
    await added(lakshmi, path)
    assert (await lakshmi.ask("POST", path, {"url": TILL})).problem == "hook-known"
    for number in range(4):
        await added(lakshmi, path, f"https://till{number}.example.org/")
    assert (await lakshmi.ask("POST", path, {"url": "https://six.example.org/"})).problem == "too-many-hooks"


async def test_what_it_was_told_page_by_page_and_once_more(
    lakshmi: Person, path: str, store: StoredStore
) -> None:
    one = await added(lakshmi, path)
    for _ in range(3):
        ping = (await lakshmi.ask("POST", f"{one}/pings")).body
        await fails(store, ping["id"])
    assert (ping["event"], ping["state"], ping["order_number"]) == ("ping", "waiting", None)
    pages, cursor = [], ""
    while cursor is not None:
        params = {"limit": "2"} | ({"cursor": cursor} if cursor else {})
        page = (await lakshmi.ask("GET", f"{one}/deliveries", params=params)).body
        pages.append(page["items"])
        cursor = page["next"]
    assert [len(page) for page in pages] == [2, 1]
    newest = pages[0][0]
    assert (newest["id"], newest["state"], newest["tries"]) == (ping["id"], "given-up", RETRY.most)
    assert (newest["last_status"], newest["last_error"], newest["next_try_at"]) == (503, "refused", None)
    for _ in range(2):
        again = (await lakshmi.ask("POST", f"{one}/deliveries/{ping['id']}/again")).body
        assert (again["id"], again["state"], again["tries"]) == (ping["id"], "waiting", 0)


async def test_another_owner_finds_nothing(
    api: Api, lakshmi: Person, path: str, street: Street, store: StoredStore
) -> None:
    arjun = await owner(api, store, "arjun", street.shops[1].id)
    one = await added(lakshmi, path)
    ping = (await lakshmi.ask("POST", f"{one}/pings")).body["id"]
    theirs = f"/v1/shops/{street.shops[1].public_id}/webhooks"
    own = await added(arjun, theirs)
    foreign = one.rpartition("/")[2]
    for method, where, body in (
        ("GET", path, None),
        ("POST", path, {"url": TILL}),
        ("GET", one, None),
        ("GET", f"{theirs}/{foreign}", None),
        ("PATCH", f"{theirs}/{foreign}", {"is_active": False}),
        ("DELETE", f"{theirs}/{foreign}", None),
        ("POST", f"{one}/secret", None),
        ("POST", f"{own}/deliveries/{ping}/again", None),
    ):
        assert (await arjun.ask(method, where, body)).problem == "not-found", f"{method} {where}"
    for _ in range(2):
        await lakshmi.ask("POST", f"{one}/pings")
    cursor = (await lakshmi.ask("GET", f"{one}/deliveries?limit=1")).body["next"]
    assert (await arjun.ask("GET", f"{own}/deliveries?cursor={cursor}")).problem == "bad-request"
    assert (await lakshmi.ask("GET", one)).body["is_active"]


async def test_one_factor_is_not_enough(api: Api, store: StoredStore, street: Street, path: str) -> None:
    somebody = await api.person("lata")
    async with store.begin() as work:
        identity = await work.identities.by_public_id(somebody.id)
        await work.people.join_shop(street.shops[0].id, identity.id, Role.OWNER)
    assert (await somebody.ask("GET", path)).problem == "not-found"


async def fails(store: StoredStore, public_id: str) -> None:
    """To its end."""
    for _ in range(RETRY.most or 0):
        async with store.begin() as work:
            delivery = await work.hook_deliveries.by_public_id(public_id)
            await outcomes.conclude(work, delivery, Tried(503, Trouble.REFUSED), jitter=0)
