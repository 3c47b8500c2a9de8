"""Browsing: one shop, its shelves, and one product."""

from dataclasses import dataclass

from domain.catalogue.about.zones import NO_ZONES, Terms
from domain.catalogue.entry import Entry
from domain.catalogue.errors import ShopUnavailable
from domain.catalogue.product import Category, Product
from domain.catalogue.shop import Shop, ShopState
from domain.errors import NotFound
from domain.people import Actor
from domain.policy import must_have_agreed
from domain.shopping.carts import which
from domain.shopping.work import ShoppingWork
from domain.values import Distance, Place

PAGE = 8
FURTHEST_PAGE = 1000


@dataclass(frozen=True, slots=True)
class Shelf:
    """One page of a category in a shop. `page` counts from 0."""

    shop: Shop
    category: Category
    products: list[Product]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A product in its shop, with what that says of it, and how much of it is in the person's cart.

    `is_reached`: the shop delivers to where the person is, as far as that is known.
    """

    shop: Shop
    entry: Entry
    in_cart: int
    cart_version: int
    is_reached: bool = True

    @property
    def product(self) -> Product:
        """The product itself."""
        return self.entry.product


async def has_said_place(work: ShoppingWork, actor: Actor) -> bool:
    """Whether it is known where the person is."""
    return (await work.carts.current(actor.identity_id)).place is not None


async def place_of(work: ShoppingWork, actor: Actor) -> Place | None:
    """Where the person is: as they said, else where their cart goes to, as far as that is known."""
    cart = await work.carts.current(actor.identity_id)
    if cart.place or cart.address_id is None:
        return cart.place
    return (await work.addresses.get(actor.identity_id, cart.address_id)).place


async def say_place(work: ShoppingWork, actor: Actor, place: Place, *, cart_id: int | None = None) -> None:
    """Remembers where the person is. Raises NotFound, ConsentNeeded."""
    must_have_agreed(actor)
    await work.carts.draft(await which(work, actor, cart_id), place=place)


async def shop(work: ShoppingWork, shop_id: int) -> Shop:
    """A shop that customers may see; raises NotFound, ShopUnavailable."""
    found = await work.shops.get(shop_id)
    if found.state is not ShopState.APPROVED:
        raise ShopUnavailable(shop=found.names)
    return found


async def terms(work: ShoppingWork, actor: Actor, seller: Shop) -> Terms:
    """What the shop asks for where the person is; what it usually does where nobody knows that."""
    if seller.zones == NO_ZONES:
        return seller.terms_at(None)
    return seller.terms_at(await place_of(work, actor))


async def beyond(work: ShoppingWork, actor: Actor, seller: Shop) -> Distance | None:
    """How far the shop is from where the person is; None where it delivers there, or nobody knows where."""
    place = (await work.carts.current(actor.identity_id)).place
    return None if place is None or seller.delivers_to(place) else Distance(place.metres_to(seller.place))


async def categories(work: ShoppingWork, shop_id: int) -> list[tuple[Category, int]]:
    """What kinds of goods the shop has, and how many of each."""
    return await work.products.categories(shop_id)


async def shelf(
    work: ShoppingWork, shop_id: int, category_id: int, page: int, *, by_name_in: str | None = None
) -> Shelf:
    """A page of products, by what sells or by their names in a language; the last one where it is past it."""
    seller = await shop(work, shop_id)
    category = await work.products.category(category_id)
    page = min(max(page, 0), FURTHEST_PAGE)
    found, count = await _page(work, shop_id, category_id, page * PAGE, PAGE, by_name_in)
    pages = max(1, -(-count // PAGE))
    if page >= pages:
        return await shelf(work, shop_id, category_id, pages - 1, by_name_in=by_name_in)
    return Shelf(shop=seller, category=category, products=found, page=page, pages=pages)


async def shelf_part(
    work: ShoppingWork, shop_id: int, category: str, *, offset: int, most: int, by_name_in: str | None = None
) -> list[Product]:
    """So many products of a shelf, a category by its code, in the same order.

    Raises NotFound, ShopUnavailable.
    """
    seller = await shop(work, shop_id)
    kinds = {kind.code: kind.id for kind, _ in await categories(work, seller.id)}
    if category not in kinds:
        raise NotFound
    found, _ = await _page(work, shop_id, kinds[category], offset, most, by_name_in)
    return found


async def _page(
    work: ShoppingWork, shop_id: int, category_id: int, offset: int, most: int, by_name_in: str | None
) -> tuple[list[Product], int]:
    if by_name_in is None:
        return await work.products.page(shop_id, category_id, offset=offset, limit=most)
    return await work.products.page_by_name(shop_id, category_id, by_name_in, offset=offset, limit=most)


async def products(
    work: ShoppingWork, shop_id: int, *, after: int, most: int, category: str | None = None
) -> list[Product]:
    """What a shop sells (of one category), by id, from above `after`. Raises NotFound, ShopUnavailable."""
    await shop(work, shop_id)
    if category is not None:
        return await work.products.after_in(shop_id, category, after, most=most)
    return await work.products.after(shop_id, after, most=most)


async def product(work: ShoppingWork, product_id: int) -> Entry:
    """A product that customers may see, with what its shop says of it; raises NotFound, ShopUnavailable."""
    found = await work.entries.get(product_id)
    if not found.product.is_listed:
        raise NotFound
    await shop(work, found.product.shop_id)
    return found


async def offer(work: ShoppingWork, actor: Actor, product_id: int) -> Offer:
    """A product as this person sees it; raises NotFound, ShopUnavailable."""
    entry = await work.entries.get(product_id)
    if not entry.product.is_listed:
        raise NotFound
    seller = await shop(work, entry.product.shop_id)
    cart = await work.carts.current(actor.identity_id)
    line = await work.cart_lines.line(cart.id, product_id)
    is_reached = cart.place is None or seller.delivers_to(cart.place)
    return Offer(
        shop=seller,
        entry=entry,
        in_cart=line.amount if line else 0,
        cart_version=cart.version,
        is_reached=is_reached,
    )
