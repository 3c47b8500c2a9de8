"""Photos of goods: a shop's own, to add and take away, and everybody's to look at."""

from __future__ import annotations

from typing import Literal

from domain.catalogue.desk import photographing
from domain.catalogue.errors import BadPhoto, ShopUnavailable, TooManyPhotos
from domain.catalogue.photos.photo import JPEG, Photo, PhotoState
from domain.errors import NotFound
from domain.shopping import browse
from web.routes import Call, FileAnswer, Nothing, Section, Shape
from web.v1.catalogue.goods import ONE, own_one

photos = Section("products", in_shops="products")
StateName = Literal["waiting", "ready", "failed"]


class PhotoShape(Shape):
    """A photo of a product: `waiting` until the small copy of it is made, which is what is shown."""

    id: str
    state: StateName


class PhotoList(Shape):
    """All photos of a product, the first one first; five at most, so none is `next`."""

    items: list[PhotoShape]
    next: str | None = None


@photos.route("GET", f"{ONE}/photos", answer=PhotoList, errors=(NotFound,))
async def list_own_photos(call: Call[Nothing, Nothing]) -> Shape:
    """The photos of one of the caller's products."""
    product_id = (await own_one(call)).product.id
    found = await photographing.own_photos(call.work, call.actor, product_id)
    return PhotoList(items=[_shape(each) for each in found])


@photos.route(
    "POST",
    f"{ONE}/photos",
    answer=PhotoShape,
    status=202,
    takes_file=True,
    errors=(NotFound, BadPhoto, TooManyPhotos),
)
async def add_own_photo(call: Call[Nothing, Nothing]) -> Shape:
    """One more, as the body: JPEG, PNG or WebP, up to 10 MB. A small copy of it is made and kept."""
    product_id = (await own_one(call)).product.id
    made, _ = await photographing.add_photo(call.work, call.actor, product_id, raw=call.file)
    return _shape(made)


@photos.route("DELETE", f"{ONE}/photos/{{photo}}", status=204, errors=(NotFound,))
async def remove_own_photo(call: Call[Nothing, Nothing]) -> Shape:
    """Takes one away. For a day that can be undone."""
    product_id = (await own_one(call)).product.id
    await photographing.remove_photo(call.work, call.actor, product_id, call.path["photo"])
    return Nothing()


@photos.route(
    "GET", "/v1/photos/{photo}", is_open=True, gives_files=(JPEG,), errors=(NotFound, ShopUnavailable)
)
async def get_photo(call: Call[Nothing, Nothing]) -> FileAnswer:
    """A photo of something that a shop sells."""
    found = await call.work.photos.named(call.path["photo"])
    sold = await browse.product(call.work, found.product_id)
    content = await call.work.photos.content(found.id)
    if found.state is not PhotoState.READY or content is None or found.public_id not in sold.photos:
        raise NotFound
    return FileAnswer(content, JPEG, f"{found.public_id}.jpg")


def _shape(photo: Photo) -> PhotoShape:
    return PhotoShape(id=photo.public_id, state=photo.state.value)
