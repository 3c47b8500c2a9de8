"""What use cases about carts work in."""

from typing import Protocol

from domain.catalogue.work import CatalogueWork
from domain.shopping.ports import Addresses, CartLines, Carts


class ShoppingWork(CatalogueWork, Protocol):
    """A unit of work with carts and addresses."""

    carts: Carts
    cart_lines: CartLines
    addresses: Addresses
