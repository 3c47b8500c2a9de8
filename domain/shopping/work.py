"""What use cases about carts work in."""

from typing import Protocol

from domain.catalogue.work import CatalogueWork
from domain.shopping.ports import Addresses, CartLines, Carts, Rations, ShopAddresses


class ShoppingWork(CatalogueWork, Protocol):
    """A unit of work with carts and addresses."""

    carts: Carts
    cart_lines: CartLines
    rations: Rations
    addresses: Addresses
    shop_addresses: ShopAddresses
