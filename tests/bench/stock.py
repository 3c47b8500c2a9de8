"""The shops of the bench: the demo shops, and more with a counter each."""

from __future__ import annotations

from domain.catalogue.ports import NewProduct, NewShop
from domain.catalogue.shop import ShopState
from domain.identity.arrival import arrive
from domain.unit_of_work import UnitOfWork
from domain.values import Money, Names, Place, Quantity, Unit
from kirana import settings
from kirana.demo.seeding import seed
from kirana.opening import open_store
from sandbox.server import Sandbox

OWNER = 2000
SHOPS = 20
PRODUCTS_EACH = 10
FIRST_GROUP = -6000
PLENTY = 1_000_000


async def fill(given: settings.Settings, sandbox: Sandbox) -> list[int]:
    """Seeds the database and makes the counters' groups; gives the ids of the products to buy."""
    for i in range(SHOPS):
        sandbox.world.add_group(FIRST_GROUP - i, "supergroup", f"Counter {i}", [OWNER], "member")
    database, store = await open_store(given)
    try:
        async with store.begin() as work:
            await seed(work, OWNER, None)
            return await _more(work)
    finally:
        await database.close()


async def _more(work: UnitOfWork) -> list[int]:
    owner = await arrive(work, OWNER, "Lakshmi", "en")
    (category, _), *_ = await work.products.categories((await work.shops.every())[0].id)
    products = []
    for i in range(SHOPS):
        shop = await work.shops.add(_shop(i, owner.identity_id))
        products += [await work.products.add(_product(n, shop.id, category.id)) for n in range(PRODUCTS_EACH)]
    return products


def _shop(number: int, owner_id: int) -> NewShop:
    return NewShop(
        names=Names({"en": f"Shop {number}"}),
        state=ShopState.APPROVED,
        is_open=True,
        owner_id=owner_id,
        place=Place(17.4, 78.45),
        address="Station Road, Ameerpet",
        phone="+919000000000",
        minimum_order=Money(0),
        delivery_fee=Money(2000),
        free_delivery_from=None,
        counter_chat=FIRST_GROUP - number,
    )


def _product(number: int, shop_id: int, category_id: int) -> NewProduct:
    return NewProduct(
        shop_id=shop_id,
        category_id=category_id,
        names=Names({"en": f"Rice {number}", "hi": "चावल", "te": "బియ్యం"}),
        pack=Quantity(1000, Unit.GRAM),
        unit=Unit.PIECE,
        price=Money(6500 + number),
        step=1,
        tax_bp=500,
        on_hand=PLENTY,
    )
