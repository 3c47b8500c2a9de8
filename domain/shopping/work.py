"""What use cases about carts work in."""

from typing import Protocol

from domain.catalogue.work import CatalogueWork
from domain.shopping.liked import Favourites, HadGoods
from domain.shopping.offers.ports import Coupons
from domain.shopping.ports import Addresses, CartLines, Carts, Rations, ShopAddresses
from domain.shopping.wish import AwaitedGoods, MissedSearches


class ShoppingWork(CatalogueWork, Protocol):
    """A unit of work with carts and addresses."""

    carts: Carts
    cart_lines: CartLines
    rations: Rations
    favourites: Favourites
    had_goods: HadGoods
    wishes: AwaitedGoods
    missed_searches: MissedSearches
    addresses: Addresses
    shop_addresses: ShopAddresses
    coupons: Coupons
