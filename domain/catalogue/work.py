"""What use cases about shops and goods work in."""

from typing import Protocol

from domain.catalogue.entry_ports import Amendments, Entries
from domain.catalogue.imports.ports import StockImports
from domain.catalogue.imports.staging import Staged
from domain.catalogue.photos.photo import Photos
from domain.catalogue.ports import Products, Shops, Stock
from domain.catalogue.search import Search
from domain.catalogue.shared.ports import Lessons, SharedGoods
from domain.work import Work


class CatalogueWork(Work, Protocol):
    """A unit of work with shops and what they sell."""

    shops: Shops
    products: Products
    stock: Stock
    search: Search
    entries: Entries
    amendments: Amendments
    imports: StockImports
    staged: Staged
    photos: Photos
    shared_goods: SharedGoods
    lessons: Lessons
