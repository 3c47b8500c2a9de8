"""A product's photos: its shop adds and takes away, customers look."""

from __future__ import annotations

from domain.catalogue import products
from domain.catalogue.amendment import Amendment, Deed
from domain.catalogue.entry import Facts
from domain.catalogue.errors import TooManyPhotos
from domain.catalogue.photos.photo import MOST_PHOTOS, Photo, must_be_picture
from domain.catalogue.work import CatalogueWork
from domain.errors import NotFound
from domain.kinds import MessageKind
from domain.people import Actor


async def add_photo(
    work: CatalogueWork, actor: Actor, product_id: int, *, file_id: str = "", raw: bytes | None = None
) -> tuple[Photo, Amendment | None]:
    """One more, behind those that are there; Telegram has the file, or it is given.

    Raises NotFound, TooManyPhotos, BadPhoto.
    """
    known = await products.hold_entry(work, actor, product_id)
    if len(known.photos) >= MOST_PHOTOS:
        raise TooManyPhotos(most=MOST_PHOTOS)
    if raw is not None:
        must_be_picture(raw)
    made = await work.photos.add(product_id, file_id=file_id, raw=raw)
    told: Facts = {"photos": (*known.photos, made.public_id)}
    return made, await products.change(work, actor, product_id, told)


async def remove_photo(
    work: CatalogueWork, actor: Actor, product_id: int, public_id: str
) -> Amendment | None:
    """Takes one away; for a day that can be undone. Raises NotFound."""
    known = await products.hold_entry(work, actor, product_id)
    if public_id not in known.photos:
        raise NotFound
    told: Facts = {"photos": tuple(each for each in known.photos if each != public_id)}
    return await products.change(work, actor, product_id, told)


async def own_photos(work: CatalogueWork, actor: Actor, product_id: int) -> list[Photo]:
    """All that stand with a product of the actor's, the first one first. Raises NotFound."""
    return await work.photos.these((await products.entry(work, actor, product_id)).photos)


async def could_not_be_read(work: CatalogueWork, photo: Photo) -> None:
    """A photo that came to nothing stands nowhere, and its shop is told."""
    await work.photos.fail(photo.id)
    known = await work.entries.get(photo.product_id)
    left = tuple(each for each in known.photos if each != photo.public_id)
    if left != known.photos:
        amendment = await work.amendments.open(known.product.shop_id, None, Deed.CHANGED)
        facts = products.changed_facts(known, {"photos": left})
        await products.change_all(work, amendment, [(known, facts)])
    for owner in await work.shops.owners(known.product.shop_id):
        if chat := await work.people.chat_for(owner, None):
            await work.outbox.tell(MessageKind.PHOTO_FAILED, photo.product_id, chat)
