"""Goods that their owner has had something to do with."""

from datetime import timedelta

from domain.catalogue import products
from domain.catalogue.desk import photographing, today
from domain.catalogue.trading import timekeeping
from domain.people import Actor
from domain.unit_of_work import UnitOfWork
from domain.values import Money


async def keep_some(work: UnitOfWork, owner: Actor, shop_id: int) -> tuple[int, int]:
    """One that runs low, with all that can be said of it, and one that is out; gives the ids of both.

    Both are in nobody's cart.
    """
    kinds = await work.products.categories(shop_id)
    pages = [(await work.products.page(shop_id, kind.id, offset=0, limit=8))[0] for kind, _ in kinds]
    other, product, *_ = [each for page in pages for each in page if each.available < 4 * each.step]
    await today.out_today(work, owner, other.id)
    await products.change(
        work,
        owner,
        product.id,
        {
            "brand": "Tata",
            "description": "Washed & sorted",
            "hsn": "0713",
            "barcode": "8901058851298",
            "own_code": "D-7",
            "origin": "IN",
            "packer": "Tata <Consumer>, Kolkata",
            "aliases": ("arhar", "tur"),
            "mrp": Money(product.price.money.minor + 10_00),
            "on_hand": product.allocated + 3,
            "low_at": 3,
            "most_per_day": 2 * product.step,
        },
    )
    for number, of in enumerate((product, product, *(page[0] for page in pages))):
        photo, _ = await photographing.add_photo(work, owner, of.id, file_id=f"photo-{number}")
        await work.photos.keep(photo.id, b"a small copy")
    return product.id, other.id


async def close_some(work: UnitOfWork, owner: Actor, on_holidays: int, paused: int) -> None:
    """One shop is closed on two days to come, another for months, and says why."""
    for ahead in (30, 60):
        holiday = (work.now + timedelta(days=ahead)).date()
        await timekeeping.set_date(work, owner, on_holidays, holiday, ())
    await timekeeping.pause(work, owner, paused, work.now + timedelta(days=100), "At a <wedding>")
