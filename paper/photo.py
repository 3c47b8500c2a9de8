"""Photos as they are kept: upright, small, without what a camera writes into them."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from domain.catalogue.errors import BadPhoto
from domain.catalogue.photos.photo import MOST_KEPT

KINDS = ("JPEG", "PNG", "WEBP")
MOST_PIXELS = 40_000_000
"""What is larger, once unpacked, is no photo of a phone's."""
SIDES = (1280, 960, 640, 320)
"""The longer side, from the largest that fits."""
QUALITIES = (82, 70, 55)


def copied(raw: bytes) -> bytes:
    """A JPEG of at most `MOST_KEPT` bytes. Raises BadPhoto."""
    try:
        with Image.open(BytesIO(raw), formats=KINDS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise BadPhoto
            opened.draft("RGB", (SIDES[0], SIDES[0]))
            upright = ImageOps.exif_transpose(opened)
            plain = _on_white(upright)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        raise BadPhoto from None
    for side in SIDES:
        plain.thumbnail((side, side))
        for quality in QUALITIES:
            if len(written := _written(plain, quality)) <= MOST_KEPT:
                return written
    raise BadPhoto


def _on_white(picture: Image.Image) -> Image.Image:
    """What is see-through in it is white."""
    if picture.mode == "RGB":
        return picture
    layered = picture.convert("RGBA")
    ground = Image.new("RGBA", layered.size, "white")
    ground.alpha_composite(layered)
    return ground.convert("RGB")


def _written(picture: Image.Image, quality: int) -> bytes:
    into = BytesIO()
    picture.save(into, "JPEG", quality=quality, optimize=True, progressive=True)
    return into.getvalue()
