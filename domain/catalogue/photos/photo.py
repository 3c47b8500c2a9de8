"""A photo of a product, and where photos are kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from domain.catalogue.errors import BadPhoto
from domain.transport import Leases

MOST_PHOTOS = 5
"""Of one product."""
MOST_SENT = 10 << 20
"""Bytes of a photo as it comes in. Source: https://core.telegram.org/bots/api#sendphoto (10 MB)."""
MOST_KEPT = 200_000
"""Bytes of our own copy: it is in every backup."""
JPEG = "image/jpeg"
"""What every copy is."""
_BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_RIFF, _WEBP = b"RIFF", b"WEBP"


class PhotoState(StrEnum):
    """Where a photo stands: its copy is still to be made; it is there; it could not be read."""

    WAITING = "waiting"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo. `file_id` is Telegram's, "" for one that came another way."""

    id: int
    public_id: str
    product_id: int
    state: PhotoState
    file_id: str


def must_be_picture(raw: bytes) -> None:
    """Whether it begins as a JPEG, PNG or WebP does, and is small enough. Raises BadPhoto."""
    is_webp = raw[:4] == _RIFF and raw[8:12] == _WEBP
    if len(raw) > MOST_SENT or not (is_webp or raw.startswith(_BEGINNINGS)):
        raise BadPhoto


class Photos(Protocol):
    """Photos, and the worker's side of them: those whose copy is to be made are claimed under a lease."""

    async def add(self, product_id: int, *, file_id: str, raw: bytes | None) -> Photo:
        """A new one, waiting for its copy."""

    async def get(self, photo_id: int) -> Photo:
        """Raises NotFound."""

    async def named(self, public_id: str) -> Photo:
        """Raises NotFound."""

    async def these(self, public_ids: Sequence[str]) -> list[Photo]:
        """In the order of their names; those that are not there any more are left out."""

    async def content(self, photo_id: int) -> bytes | None:
        """The copy; of one that waits, what was sent; None where it has to be fetched."""

    async def keep(self, photo_id: int, copy: bytes) -> None:
        """Its copy is made."""

    async def fail(self, photo_id: int) -> None:
        """It cannot be read; what was sent of it is not kept."""

    async def set_used(self, product_id: int, public_ids: Collection[str]) -> None:
        """These belong to the product now; the others go after a while."""

    async def waiting(self) -> int:
        """How many copies are to be made, those included that somebody holds."""

    async def claim(self, holder: str, *, most: int, lease_s: int) -> Sequence[int]:
        """Some that nobody holds, now held for so long."""

    @property
    def leases(self) -> Leases:
        """On those that were claimed."""
