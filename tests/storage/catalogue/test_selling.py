"""Shelves come by what sells, or by name in the reader's language."""

from sqlalchemy import update

from domain.shopping import browse
from domain.values import Names
from storage.care import popularity
from storage.engine.transaction import to_json
from storage.schema import tables as t
from storage.work import StoredStore
from tests.storage import given


async def test_what_sells_in_the_shop_comes_first_and_then_what_sells_anywhere(store: StoredStore) -> None:
    around, placed = await given.placed(store)
    async with store.begin() as work:
        other = await given.shop(work, around.customer, name="New")
        for name in ("Apple", "Toor dal", "Banana"):
            await given.product(work, other.id, name=name)
        await given.product(work, around.shops[0].id, name="Almonds")
        for line in placed.orders[0].lines:
            await work.stock.take(line.product_id, line.ordered, placed.orders[0].id)
    assert await popularity.recount(store._database) == 2
    assert await popularity.recount(store._database) == 2
    work, kind = store.read(), around.dal.category_id

    async def shelf(shop_id: int, language: str | None = None) -> list[str]:
        found = await browse.shelf(work, shop_id, kind, 0, by_name_in=language)
        return [each.names.in_("en") for each in found.products]

    assert await shelf(around.shops[0].id) == ["Toor dal", "Almonds"]
    assert await shelf(other.id) == ["Toor dal", "Apple", "Banana"]
    assert await shelf(other.id, "en") == ["Apple", "Banana", "Toor dal"]


async def test_names_are_sorted_as_their_reader_does(store: StoredStore) -> None:
    async with store.begin() as work:
        shop = await given.shop(work, await given.person(work))
        made = [await given.product(work, shop.id, name=name) for name in ("one", "Two", "three")]
        telugu = ("చక్కెర", "అటుకులు", None)
        for product, name in zip(made, telugu, strict=True):
            names = {"en": product.names.in_("en")} | ({"te": name} if name else {})
            await work.tx.executor.run(
                update(t.product).where(t.product.c.id == product.id).values(names=to_json(Names(names)))
            )
        kind = made[0].category_id
        found, count = await work.products.page_by_name(shop.id, kind, "te", offset=0, limit=8)
        assert ([each.id for each in found], count) == ([made[2].id, made[1].id, made[0].id], 3)
        found, _ = await work.products.page_by_name(shop.id, kind, "en", offset=0, limit=8)
        assert [each.id for each in found] == [made[0].id, made[2].id, made[1].id]
