"""Makes our own small copy of each photo of goods, so that backups and erasure hold for photos, too."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from domain.catalogue.desk import photographing
from domain.catalogue.errors import BadPhoto
from domain.catalogue.photos.photo import Photo, PhotoState
from domain.errors import DomainError
from domain.unit_of_work import Store, StoreAway
from workers.worker import Job, Worker

log = structlog.get_logger()
Fetch = Callable[[str], Awaitable[bytes]]
"""Brings a file from where it is, by its id there. Raises DomainError."""
Copy = Callable[[bytes], bytes]
"""A picture as a JPEG of at most `MOST_KEPT` bytes. Raises BadPhoto."""


class PhotoCopier:
    """Works off photos whose copy is to be made, one at a time."""

    def __init__(self, *, store: Store, fetch: Fetch, copy: Copy, holder: str) -> None:
        self._store, self._fetch, self._copy = store, fetch, copy
        job = Job[int](
            name="photo",
            rows=lambda work: work.photos,
            number=lambda photo_id: photo_id,
            work=self._do,
            at_once=1,
        )
        self.worker = Worker(store, holder, job)

    async def _do(self, photo_id: int) -> None:
        work = self._store.read()
        found = await work.photos.get(photo_id)
        if found.state is not PhotoState.WAITING:
            return
        try:
            raw = await work.photos.content(photo_id) or await self._fetch(found.file_id)
            copy = await asyncio.to_thread(self._copy, raw)
        except StoreAway:
            raise
        except DomainError as error:
            await self._give_up(found, error.code)
        except Exception:
            log.exception("photo not copied", number=photo_id)
            await self._give_up(found, BadPhoto.code)
        else:
            async with self._store.begin() as writing:
                await writing.photos.keep(photo_id, copy)

    async def _give_up(self, found: Photo, code: str) -> None:
        log.info("photo given up", number=found.id, code=code)
        async with self._store.begin() as work:
            await photographing.could_not_be_read(work, found)
