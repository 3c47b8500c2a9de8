"""A shop is handed over with the yes of both: by whose shop it is alone, once, and back within a day."""

import asyncio

import pytest

from domain.errors import NotFound
from domain.identity.errors import LinkCodeInvalid
from domain.identity.linking import joining, linking, shop_handover
from domain.identity.links import LinkCodes, PersonLink
from domain.people import Actor, Role
from domain.unit_of_work import UnitOfWork
from storage.work import StoredStore
from tests.storage import given


async def now(work: UnitOfWork, actor: Actor) -> Actor:
    """The same, with what they may do by now."""
    found = await work.people.by_telegram(actor.telegram_id)
    assert found
    return found


async def taken(work: UnitOfWork, guest: Actor, issued: tuple[PersonLink, LinkCodes]) -> int:
    """The link after the guest has typed the number."""
    link, codes = issued
    await linking.redeem(work, guest, codes.deep)
    await linking.match(work, guest, link.id, codes.match)
    return link.id


async def test_the_shop_is_the_others_and_comes_back_within_a_day(store: StoredStore) -> None:
    async with store.begin() as work:
        seller, buyer = await given.person(work, 1), await given.person(work, 2, "Ravi")
        shop = await given.shop(work, seller)
        seller = await now(work, seller)
        with pytest.raises(NotFound):
            await shop_handover.offer_shop(work, buyer, shop.id)
        link = await taken(work, buyer, await shop_handover.offer_shop(work, seller, shop.id))
        assert (await work.shops.get(shop.id)).owner_id == seller.identity_id
        await joining.approve(work, seller, link, in_chat=True)
        assert (await work.shops.get(shop.id)).owner_id == buyer.identity_id
        assert (await now(work, buyer)).shops == {shop.id: Role.OWNER}
        assert (await now(work, seller)).shops == {shop.id: Role.STAFF}
        assert not await work.shops.is_by_invitation(shop.id)
        with pytest.raises(LinkCodeInvalid):
            await joining.approve(work, await now(work, seller), link, in_chat=True)
        await joining.disown(work, await now(work, buyer), link)
        assert (await work.shops.get(shop.id)).owner_id == seller.identity_id
        assert (await now(work, seller)).shops == {shop.id: Role.OWNER}
        assert (await now(work, buyer)).shops == {}


async def test_of_two_who_take_it_one_gets_it(store: StoredStore) -> None:
    """A second link of another owner's, or one that was made before, moves nothing any more."""
    async with store.begin() as work:
        seller = await given.person(work, 1)
        buyers = [await given.person(work, number, f"Buyer {number}") for number in (2, 3)]
        shop = await given.shop(work, seller)
        seller = await now(work, seller)
        links = [
            await taken(work, buyer, await shop_handover.offer_shop(work, seller, shop.id))
            for buyer in buyers
        ]

    async def approved(link: int) -> bool:
        try:
            async with store.begin() as work:
                await joining.approve(work, await now(work, seller), link, in_chat=True)
        except (NotFound, LinkCodeInvalid):
            return False
        return True

    assert await asyncio.gather(*map(approved, links)) == [False, True]
    async with store.begin() as work:
        assert (await work.shops.get(shop.id)).owner_id == buyers[1].identity_id


async def test_what_went_on_to_somebody_else_does_not_come_back(store: StoredStore) -> None:
    async with store.begin() as work:
        first, second = await given.person(work, 1), await given.person(work, 2, "Ravi")
        third = await given.person(work, 3, "Meera")
        shop = await given.shop(work, first)
        first = await now(work, first)
        link = await taken(work, second, await shop_handover.offer_shop(work, first, shop.id))
        await joining.approve(work, first, link, in_chat=True)
        second = await now(work, second)
        onward = await taken(work, third, await shop_handover.offer_shop(work, second, shop.id))
        await joining.approve(work, second, onward, in_chat=True)
    async with store.begin() as work:
        with pytest.raises(NotFound):
            await joining.disown(work, await now(work, first), link)
    assert (await store.read().shops.get(shop.id)).owner_id == third.identity_id
