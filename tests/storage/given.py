"""What storage tests begin with: a person, a shop of theirs, goods on its shelf, a cart that is ready."""

from dataclasses import dataclass, replace

from domain.catalogue.amendment import Amendment
from domain.catalogue.imports.staging import Batch
from domain.catalogue.ports import NewProduct, NewShop
from domain.catalogue.product import Product
from domain.catalogue.shop import Shop, ShopState
from domain.catalogue.stock_lists.applying import put_list
from domain.catalogue.stock_lists.planning import plan_list
from domain.catalogue.stock_lists.stock_list import ListPlan, StockList
from domain.orders.order import Checkout
from domain.people import Actor
from domain.policy import NOTICE
from domain.privacy import own_data
from domain.shopping.cart import Quote
from domain.unit_of_work import UnitOfWork
from domain.values import Money, Names, Place, Quantity, Unit
from storage.work import StoredStore

CHARMINAR = Place(17.3616, 78.4747)


def names(english: str) -> Names:
    """A name in English and Telugu."""
    return Names({"en": english, "te": f"{english} (తెలుగు)"})


async def person(work: UnitOfWork, telegram_id: int = 7, name: str = "Asha") -> Actor:
    """Somebody new, who has agreed to what is kept of them."""
    return await agreed(work, await work.people.create(telegram_id, name, "en"))


async def agreed(work: UnitOfWork, actor: Actor) -> Actor:
    """The same, having agreed to what is kept of them."""
    await own_data.agree(work, actor)
    return replace(actor, consent=NOTICE)


async def shop(
    work: UnitOfWork, owner: Actor, *, name: str = "Sri Lakshmi", counter: int | None = None
) -> Shop:
    """An open shop that delivers for 20 rupees, from 300 rupees free."""
    return await work.shops.add(
        NewShop(
            names=names(name),
            state=ShopState.APPROVED,
            is_open=True,
            owner_id=owner.identity_id,
            place=CHARMINAR,
            address="12 Laad Bazaar",
            phone="+914023456789",
            minimum_order=Money(50_00),
            delivery_fee=Money(20_00),
            free_delivery_from=Money(300_00),
            counter_chat=counter,
        )
    )


async def product(
    work: UnitOfWork, shop_id: int, *, name: str = "Toor dal", on_hand: int = 10, price: int = 95_00
) -> Product:
    """A packed product, 95 rupees the piece."""
    category = await work.products.add_category("staples", names("Staples"), "🌾", 1)
    pack = Quantity(500, Unit.GRAM)
    new = NewProduct(shop_id, category.id, names(name), pack, Unit.PIECE, Money(price), 1, 500, on_hand)
    return await work.products.get(await work.products.add(new))


async def weighed(work: UnitOfWork, shop_id: int, *, name: str = "Tomato", on_hand: int = 10_000) -> Product:
    """Something sold in steps of 250 g, 33.50 rupees the kilogram."""
    category = await work.products.add_category("vegetables", names("Vegetables"), "🍅", 2)
    new = NewProduct(shop_id, category.id, names(name), None, Unit.GRAM, Money(33_50), 250, 0, on_hand)
    return await work.products.get(await work.products.add(new))


async def put_at_once(
    work: UnitOfWork, owner: Actor, shop_id: int, told: StockList, *, hides: bool = False
) -> tuple[ListPlan, Amendment | None]:
    """A list that is put on the shelves in the transaction that is open."""
    stage = 7

    async def take(batch: Batch) -> None:
        await work.staged.keep(await work.staged.ready(stage, batch))

    plan = await plan_list(work, shop_id, told, hides_missing=hides, take=take)
    made = await put_list(work, owner, plan, stage)
    while await work.staged.drop(stage, most=100):
        pass
    return plan, made


@dataclass(frozen=True)
class Street:
    """A customer, two shops, and three things to buy: two in the first shop, one in the second."""

    customer: Actor
    shops: tuple[Shop, Shop]
    dal: Product
    tomato: Product
    rice: Product


async def street(work: UnitOfWork) -> Street:
    """Everything that an order needs."""
    owner = await person(work, 1, "Lakshmi")
    first = await shop(work, owner, counter=-100)
    second = await shop(work, owner, name="Balaji Stores", counter=-200)
    dal, tomato = await product(work, first.id), await weighed(work, first.id)
    rice = await product(work, second.id, name="Rice", price=400_00)
    return Street(await person(work), (first, second), dal, tomato, rice)


async def quote(work: UnitOfWork, around: Street) -> Quote:
    """Two packs of dal, 750 g of tomatoes and a sack of rice, ready to be ordered."""
    customer = around.customer.identity_id
    cart = await work.carts.current(customer)
    for item, amount in ((around.dal, 2), (around.rice, 1), (around.tomato, 750)):
        cart = await work.cart_lines.set_line(cart, item.id, amount)
    address = await work.addresses.add(customer, "Flat 2, Rose Apartments", CHARMINAR)
    await work.carts.draft(
        cart,
        address_id=address.id,
        contact_name="Asha",
        contact_phone="+919876543210",
        note="Ring twice",
    )
    cart = await work.carts.current(customer)
    return Quote(await work.cart_lines.basket(cart), address)


async def order(work: UnitOfWork, ready: Quote) -> Checkout:
    """The quote as placed orders with their goods allocated and their clocks running."""
    placed = await work.orders.place_all(ready)
    for one in placed.orders:
        for line in one.lines:
            assert await work.stock.allocate(line.product_id, line.ordered, one.id)
        await work.due.at(work.now, "order.expire", one.id)
    await work.carts.close(ready.basket.cart, next_address=ready.basket.cart.address_id)
    return placed


async def ready(store: StoredStore) -> tuple[Street, Quote]:
    """A street, and what a customer on it is about to order from both shops."""
    async with store.begin() as work:
        around = await street(work)
        return around, await quote(work, around)


async def placed(store: StoredStore) -> tuple[Street, Checkout]:
    """The same, ordered."""
    around, about_to = await ready(store)
    async with store.begin() as work:
        return around, await order(work, about_to)
