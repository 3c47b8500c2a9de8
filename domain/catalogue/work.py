"""What use cases about shops and goods work in."""

from typing import Protocol

from domain.catalogue.ports import Products, Shops, Stock
from domain.work import Work


class CatalogueWork(Work, Protocol):
    """A unit of work with shops and what they sell."""

    shops: Shops
    products: Products
    stock: Stock
