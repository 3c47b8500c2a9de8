"""Shops that people open: how they are kept, listed and found, and who hears of what becomes of them."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.catalogue import shop_facts
from domain.catalogue.about.hours import Hours
from domain.catalogue.about.papers import Papers, Registration
from domain.catalogue.about.timetable import same_each_day
from domain.catalogue.errors import BadReason, TooManyWaiting
from domain.catalogue.ports import ShopTally
from domain.catalogue.shop import ShopStanding, ShopState
from domain.catalogue.shop_facts import ShopFact
from domain.errors import ConsentNeeded, NotAllowed, NotFound
from domain.people import Actor, Role
from domain.platform.shops import approving, opening
from domain.platform.shops.checklist import OF_GOODS, Gap, Missing
from domain.platform.shops.opening import MOST_WAITING
from domain.unit_of_work import UnitOfWork
from domain.values import Money, Names
from storage.engine.database import Database
from storage.schema.transport_tables import outbox
from storage.work import StoredStore
from tests.reading import rows_of
from tests.storage import given

FACTS = {"place": given.CHARMINAR, "address": "4 Station Road", "phone": "98480 12345"}


async def opened(work: UnitOfWork, actor: Actor, name: str = "Balaji Stores") -> int:
    """A shop of the actor's."""
    return (await opening.open_shop(work, actor, names=Names({"en": name}), **FACTS)).id


async def admin(work: UnitOfWork) -> Actor:
    """Somebody who runs the platform, with a chat."""
    meera = await work.people.by_telegram(3) or await given.person(work, 3, "Meera")
    await work.roles.grant(meera.identity_id, Role.ADMIN, None, meera.identity_id)
    return await now(work, meera)


async def now(work: UnitOfWork, actor: Actor) -> Actor:
    """The same, with what they may do by now."""
    found = await work.people.by_telegram(actor.telegram_id)
    assert found
    return found


async def told(database: Database) -> list[tuple[str, int]]:
    """What was told of shops, and to whom."""
    rows = await rows_of(database.reader, select(outbox.c.kind, outbox.c.recipient).order_by(outbox.c.id))
    return [(kind, to) for kind, to in rows if kind.startswith("shop-")]


async def test_every_fact_is_kept_and_taken_back(store: StoredStore) -> None:
    async with store.begin() as work:
        owner = await given.person(work)
        shop = await opened(work, owner)
        owner = await now(work, owner)
        assert owner.shops == {shop: Role.OWNER}
        for part, typed in {
            ShopFact.HOURS: "8-21",
            ShopFact.RADIUS: "2 km",
            ShopFact.MINIMUM: "100",
            ShopFact.FEE: "20",
            ShopFact.FREE_FROM: "300",
            ShopFact.REGISTRATION: "regular",
            ShopFact.LEGAL_NAME: "Balaji Traders",
            ShopFact.FSSAI: "10012011000123",
            ShopFact.GSTIN: "27AAPFU0939F1ZV",
            ShopFact.NAMES: "Balaji\nబాలాజీ",
            ShopFact.ADDRESS: "5 Station Road",
            ShopFact.PHONE: "98480 54321",
        }.items():
            await shop_facts.say_part(work, owner, shop, part, typed)
    found = await store.read().shops.get(shop)
    assert found.door.timetable == same_each_day(Hours(480, 1260))
    assert found.radius_m == 2000
    assert (found.minimum_order, found.delivery_fee, found.free_delivery_from) == (
        *(Money(100_00), Money(20_00), Money(300_00)),
    )
    assert found.papers == Papers(Registration.REGULAR, "Balaji Traders", "10012011000123", "27AAPFU0939F1ZV")
    assert found.names.by_language == {"en": "Balaji", "te": "బాలాజీ"}
    assert (found.address, found.phone) == ("5 Station Road", "+919848054321")
    async with store.begin() as work:
        for part in (ShopFact.HOURS, ShopFact.FREE_FROM, ShopFact.LEGAL_NAME, ShopFact.FSSAI, ShopFact.GSTIN):
            await shop_facts.say_part(work, owner, shop, part, shop_facts.NOTHING)
        version = (await work.shops.get(shop)).version
        await shop_facts.edit_shop(work, owner, shop, phone="+91 98480 54321")
        assert (await work.shops.get(shop)).version == version
        assert await opening.my_checklist(work, owner, shop) == [
            Gap(each) for each in Missing if each not in OF_GOODS.values()
        ]
        assert found.papers.registration is Registration.REGULAR
        with pytest.raises(NotFound):
            await shop_facts.edit_shop(work, await given.person(work, 8), shop, phone="98480 12345")


async def test_owner_and_admins_hear_of_each_step_once(store: StoredStore, database: Database) -> None:
    """What waits to be told of the same shop a second time is told once."""
    async with store.begin() as work:
        meera, owner = await admin(work), await given.person(work)
        shop = await opened(work, owner)
        owner = await now(work, owner)
        with pytest.raises(NotFound):
            await approving.send_back(work, meera, shop)
        for _ in range(2):
            await opening.submit(work, owner, shop)
        await approving.send_back(work, meera, shop, "  Which\nstreet? ")
        assert (await work.shops.get(shop)).state_reason == "Which street?"
        await opening.submit(work, owner, shop)
        assert (await work.shops.get(shop)).state_reason is None
        for _ in range(2):
            await approving.approve(work, meera, shop)
        await approving.suspend(work, meera, shop, "Complaints")
        await approving.resume(work, meera, shop)
        with pytest.raises(NotFound):
            await approving.resume(work, meera, shop)
        for words in ("", "🙂", "x" * 301):
            with pytest.raises(BadReason):
                await approving.suspend(work, meera, shop, words)
        with pytest.raises(NotAllowed):
            await approving.approve(work, owner, shop)
    assert await told(database) == [
        ("shop-submitted", 3),
        ("shop-sent-back", 7),
        ("shop-approved", 7),
        ("shop-unreachable", 3),
        ("shop-suspended", 7),
        ("shop-resumed", 7),
    ]


async def test_admins_find_shops_by_standing_and_name(store: StoredStore) -> None:
    async with store.begin() as work:
        meera, owner = await admin(work), await given.person(work)
        shops = [await given.shop(work, owner, name=f"Sri Lakshmi {number}") for number in range(9)]
        await work.shops.set_open(shops[1].id, False)
        await work.shops.pause(shops[3].id, work.now + timedelta(hours=1), None)
        await work.shops.pause(shops[4].id, work.now, None)
        await work.shops.set_state(shops[2].id, ShopState.SUSPENDED)
        await work.shops.set_counter(shops[0].id, -100)
        draft = await opened(work, owner, "बालाजी किराना")
        sent = await opened(work, owner, "Annapurna")
        await work.shops.set_submitted(sent, True)
        assert await work.shops.tally() == ShopTally(2, 6, 2, 1, 1, 5)

        async def listed(standing: ShopStanding | None = None, typed: str = "", **page: int) -> list[int]:
            found = await approving.shop_list(work, meera, standing, typed, **({"most": 20} | page))
            return [shop.id for shop in found]

        assert await listed(ShopStanding.PENDING) == [draft, sent]
        assert await listed(ShopStanding.PAUSED) == [shops[1].id, shops[3].id]
        assert await listed(ShopStanding.SUSPENDED) == [shops[2].id]
        assert await listed(ShopStanding.LIVE) == [each.id for each in [shops[0], *shops[4:]]]
        assert await listed(most=2, offset=9) == await listed(most=2, after=shops[8].id) == [draft, sent]
        assert await listed(typed="balaji") == await listed(typed="kirana balaj") == [draft]
        assert await listed(typed="laxmi 4") == await listed(ShopStanding.LIVE, "lakshmi 4") == [shops[4].id]
        assert await listed(typed="akshmi") == await listed(typed="%") == []
        await shop_facts.edit_shop(work, await now(work, owner), draft, names=Names({"en": "Venkatesh"}))
        assert await listed(typed="balaji") == []
        assert await listed(typed="venkatesh") == [draft]


async def test_nobody_opens_more_than_a_few_at_once(store: StoredStore) -> None:
    async with store.begin() as work:
        owner, meera = await given.person(work), await admin(work)
        with pytest.raises(ConsentNeeded):
            await opened(work, await work.people.create(9, "New", "en"))

    async def one_more() -> bool:
        try:
            async with store.begin() as work:
                await opened(work, owner)
        except TooManyWaiting:
            return False
        return True

    assert sum(await asyncio.gather(*(one_more() for _ in range(MOST_WAITING + 3)))) == MOST_WAITING
    async with store.begin() as work:
        for _ in range(MOST_WAITING + 1):
            await opened(work, await given.agreed(work, meera))
