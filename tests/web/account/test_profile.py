"""Profile, preferences and one's own orders on the account page, by plain forms."""

import pytest

from domain.caps import Caps
from domain.orders import checkout
from domain.people import Actor
from domain.policy import NOTICE
from domain.preferences import NOTHING_CHOSEN, Delivery, News, Preferences, QuietHours
from domain.unit_of_work import UnitOfWork
from domain.work import Rules
from storage.engine.database import Database
from storage.schema import tables as t
from storage.work import StoredStore
from tests.reading import rows_of
from tests.storage import given
from tests.web.account.browsing import Browser, Page

PROFILE, ORDERS = "/account/profile", "/account/orders"
AS_IT_IS = {"name": "Asha Rao", "language": "en"}


@pytest.fixture
async def signed_in(asha: Browser) -> Browser:
    """Asha, looking at her profile."""
    await asha.sign_up()
    await asha.sign_in()
    await asha.open("/account/data")
    await asha.send("/account/data/consent", press=NOTICE)
    await asha.open(PROFILE)
    return asha


async def person(work: UnitOfWork, handle: str = "asha") -> Actor:
    """Who signs in with this handle."""
    identity = await work.identities.by_handle(handle)
    assert identity is not None
    return await work.identities.actor(identity.id)


async def kept(store: StoredStore) -> Preferences:
    """What Asha chose."""
    return (await person(store.read())).preferences


async def orders_of(store: StoredStore, street: given.Street, count: int, handle: str = "asha") -> None:
    """So many orders of one pack of dal, a moment after one another, where a shop takes them all."""
    store._rules = Rules(caps=Caps(0, 0, 0))
    for _ in range(count):
        async with store.begin() as work:
            actor = await given.agreed(work, await person(work, handle))
            cart = await work.carts.current(actor.identity_id)
            cart = await work.cart_lines.set_line(cart, street.dal.id, 1)
            await checkout.type_address(work, actor, "12 Laad Bazaar")
            await checkout.type_name(work, actor, "Asha Rao")
            await checkout.type_phone(work, actor, "9848012345")
            await work.people.prove_phone(actor.identity_id, "+919848012345")
            total = (await checkout.quote(work, actor)).basket.total.minor
            await checkout.place_order(work, actor, cart_id=cart.id, cart_version=cart.version, total=total)


def orders_on(page: Page) -> list[str]:
    """Where the page's orders are."""
    return [link for link in page.links if link.startswith(f"{ORDERS}/")]


async def test_everything_is_saved_by_one_form(signed_in: Browser, store: StoredStore) -> None:
    wishes = {
        "new_address": "12 Laad Bazaar", "delivery": "at-door",
        "quiet_from": "22:00", "quiet_to": "06:30", "zone": "Asia/Dubai",
    }  # fmt: skip
    page = await signed_in.send(PROFILE, **AS_IT_IS, **wishes)
    assert "Saved." in page.words
    assert 'value="22:00"' in page.text
    chosen = await kept(store)
    assert (chosen.delivery, chosen.wants(News.PROGRESS)) == (Delivery.AT_DOOR, True)
    assert chosen.quiet == QuietHours(22 * 60, 6 * 60 + 30, "Asia/Dubai")
    (home,) = await store.read().addresses.of((await person(store.read())).identity_id, most=9)
    assert home.id == chosen.default_address
    assert home.text == "12 Laad Bazaar"
    assert f'value="{home.public_id}" selected' in page.text
    assert not chosen.has_own_name, "the name is the one there was"


async def test_what_is_not_ticked_and_left_empty_is_off(signed_in: Browser, store: StoredStore) -> None:
    await signed_in.send(PROFILE, **AS_IT_IS, quiet_from="22:00", quiet_to="07:00")
    assert signed_in.page
    token = signed_in.page.form(PROFILE).fields["form"]
    await signed_in.post(PROFILE, {"form": token, **AS_IT_IS, "quiet_from": "", "quiet_to": ""})
    chosen = await kept(store)
    assert (chosen.quiet, chosen.unwanted) == (None, {News.PROGRESS})


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"quiet_from": "22:00"}, "two different times"),
        ({"quiet_from": "22:00", "quiet_to": "22:00"}, "two different times"),
        ({"quiet_from": "22:00", "quiet_to": "07:00", "zone": "Mars"}, "time zone"),
        ({"new_address": "🙂"}, "address"),
        ({"name": " "}, "name"),
    ],
)
async def test_a_mistake_saves_nothing_and_loses_nothing(
    signed_in: Browser, store: StoredStore, wrong: dict[str, str], told: str
) -> None:
    page = await signed_in.send(PROFILE, **AS_IT_IS | {"delivery": "call-first"} | wrong)
    assert page.status == 400
    assert told in page.words.lower()
    assert all(page.form(PROFILE).fields[name] == value for name, value in wrong.items())
    assert '<option value="call-first" selected>' in page.text
    assert await kept(store) == NOTHING_CHOSEN


async def test_somebody_elses_address_is_not_there(
    signed_in: Browser, ravi: Browser, store: StoredStore
) -> None:
    await ravi.sign_up("ravi")
    async with store.begin() as work:
        his = await work.addresses.add((await person(work, "ravi")).identity_id, "House 9, Street 2", None)
    page = await signed_in.send(PROFILE, **AS_IT_IS, address=his.public_id)
    assert page.status == 404
    assert "House 9" not in page.words
    assert await kept(store) == NOTHING_CHOSEN


async def test_orders_page_by_page(signed_in: Browser, store: StoredStore) -> None:
    assert "not ordered anything yet" in (await signed_in.open(ORDERS)).words
    async with store.begin() as work:
        street = await given.street(work)
        await work.stock.set_stock(street.dal.id, 99)
    await orders_of(store, street, 11)
    first = await signed_in.open(ORDERS)
    assert len(orders_on(first)) == 10
    older = next(link for link in first.links if "before=" in link)
    second = await signed_in.open(older)
    assert len(orders_on(second)) == 1
    assert not set(orders_on(first)) & set(orders_on(second))
    assert not any("before=" in link for link in second.links)


async def test_one_order_and_calling_it_off(signed_in: Browser, store: StoredStore) -> None:
    async with store.begin() as work:
        street = await given.street(work)
    await orders_of(store, street, 1)
    (path,) = orders_on(await signed_in.open(ORDERS))
    page = await signed_in.open(path)
    for told in ("Sri Lakshmi", "Toor dal 500 g", "× 1", "₹95", "₹115", "12 Laad Bazaar", "+919848012345"):
        assert told in page.words, told
    assert "Waiting for the shop" in page.words
    page = await signed_in.send(path)
    assert "Cancelled" in page.words
    assert not any(form.action == path for form in page.forms)


async def test_somebody_elses_order_is_not_there(
    signed_in: Browser, ravi: Browser, store: StoredStore
) -> None:
    await ravi.sign_up("ravi")
    async with store.begin() as work:
        street = await given.street(work)
    await orders_of(store, street, 1, "ravi")
    (order,) = await store.read().orders.of((await person(store.read(), "ravi")).identity_id, most=9)
    assert signed_in.page
    token = {"form": signed_in.page.form(PROFILE).fields["form"]}
    for never in (order.public_id, "0123456789abcdef" * 2):
        assert (await signed_in.open(f"{ORDERS}/{never}")).status == 404
        assert (await signed_in.open(f"{ORDERS}?before={never}")).status == 404
        assert (await signed_in.post(f"{ORDERS}/{never}", token)).status == 404
    assert (await store.read().orders.get(order.id)).is_open


@pytest.mark.parametrize("path", [PROFILE, ORDERS, f"{ORDERS}/0123456789abcdef"])
async def test_nobody_looks_in_from_outside(asha: Browser, path: str) -> None:
    assert (await asha.open(path)).path == "/account/sign-in"


async def test_consent_is_asked_for_and_what_was_filled_in_goes_on(
    ravi: Browser, database: Database, store: StoredStore
) -> None:
    """Ravi has agreed to nothing yet; he may say no, and an empty form needs nothing."""
    await ravi.sign_up("ravi")
    await ravi.sign_in("ravi")
    await ravi.open(PROFILE)
    assert (await ravi.send(PROFILE, name="Ravi", new_address="")).path.startswith(PROFILE)
    await ravi.open(PROFILE)
    page = await ravi.send(PROFILE, name="Ravi R", new_address="12 Laad Bazaar")
    assert (page.status, "What for: to bring you your orders" in page.words) == (409, True)
    assert await rows_of(database.reader, t.address.select()) == []
    page = await ravi.send(PROFILE, consent=NOTICE)
    assert "12 Laad Bazaar" in page.text
    identity = await store.read().identities.by_handle("ravi")
    assert identity is not None
    assert (identity.name, identity.consent) == ("Ravi R", NOTICE)
    await ravi.open("/account/data")
    page = await ravi.send("/account/data/consent", press="withdraw")
    assert "Yes, I agree" in page.text
    assert await rows_of(database.reader, t.address.select()) == []
