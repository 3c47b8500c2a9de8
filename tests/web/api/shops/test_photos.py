"""Photos of goods over HTTP."""

from io import BytesIO

import pytest
from PIL import Image

from domain.people import Role
from paper.photo import copied
from storage.work import StoredStore
from tests.storage.given import Street
from tests.web.api.client import Api, Person
from tests.web.api.throughout.test_pages import strong
from workers.photo_copier import PhotoCopier


@pytest.fixture
async def lakshmi(api: Api, store: StoredStore, street: Street) -> Person:
    """The first shop's owner."""
    return await strong(api, store, "lakshmi", Role.OWNER, street.shops[0].id)


async def made(store: StoredStore) -> None:
    """The copies are made."""

    async def nothing(_: str) -> bytes:
        raise AssertionError

    copier = PhotoCopier(store=store, fetch=nothing, copy=copied, holder="t")
    await copier.worker.start_some()
    await copier.worker.settle()


def picture() -> bytes:
    into = BytesIO()
    Image.new("RGB", (64, 48), "green").save(into, "PNG")
    return into.getvalue()


async def test_one_is_sent_shown_and_taken_away(
    api: Api, lakshmi: Person, store: StoredStore, street: Street
) -> None:
    shop, product = street.shops[0].public_id, street.dal.public_id
    path = f"/v1/shops/{shop}/products/{product}/photos"
    sent = await lakshmi.ask("POST", path, raw=picture())
    assert (sent.status, sent.body["state"]) == (202, "waiting")
    photo = sent.body["id"]
    assert (await api.ask("GET", f"/v1/photos/{photo}")).problem == "not-found"
    await made(store)
    assert (await lakshmi.ask("GET", path)).body["items"] == [{"id": photo, "state": "ready"}]
    assert (await api.ask("GET", f"/v1/products/{product}")).body["photos"] == [photo]
    shown = await api.ask("GET", f"/v1/photos/{photo}")
    assert (shown.status, shown.headers["Content-Type"]) == (200, "image/jpeg")
    assert (await lakshmi.ask("DELETE", f"{path}/{photo}")).status == 204
    assert (await api.ask("GET", f"/v1/photos/{photo}")).problem == "not-found"


async def test_what_is_none_and_what_is_too_many(lakshmi: Person, store: StoredStore, street: Street) -> None:
    path = f"/v1/shops/{street.shops[0].public_id}/products/{street.dal.public_id}/photos"
    assert (await lakshmi.ask("POST", path, raw=b"words")).problem == "bad-photo"
    assert (await lakshmi.ask("POST", path, raw=b"\xff\xd8\xff and no more")).status == 202
    await made(store)
    assert (await lakshmi.ask("GET", path)).body["items"] == []
    for number in range(6):
        last = await lakshmi.ask("POST", path, raw=picture() + bytes([number]))
    assert last.problem == "too-many-photos"
