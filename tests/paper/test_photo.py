"""Photos as they are kept: small, upright, plain; and what is no photo."""

from io import BytesIO

import pytest
from PIL import Image

from domain.catalogue.errors import BadPhoto
from domain.catalogue.photos.photo import MOST_KEPT, MOST_SENT, must_be_picture
from paper.photo import copied


def sent(picture: Image.Image, kind: str, **more: object) -> bytes:
    into = BytesIO()
    picture.save(into, kind, **more)
    return into.getvalue()


def test_a_large_and_noisy_one_becomes_small() -> None:
    noisy = Image.effect_noise((3000, 2000), 120).convert("RGB")
    copy = copied(sent(noisy, "JPEG", quality=95))
    assert len(copy) <= MOST_KEPT
    with Image.open(BytesIO(copy)) as small:
        assert (small.format, max(small.size) <= 1280) == ("JPEG", True)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_what_is_see_through_is_white(kind: str) -> None:
    copy = copied(sent(Image.new("RGBA", (40, 40), (0, 0, 0, 0)), kind))
    with Image.open(BytesIO(copy)) as small:
        assert min(small.getpixel((20, 20))) > 250  # type: ignore[arg-type]


def test_it_stands_upright_and_says_nothing_of_its_camera() -> None:
    wide = Image.new("RGB", (60, 40), "red")
    turned = wide.getexif()
    turned[0x0112], turned[0x010F] = 6, "A camera"
    with Image.open(BytesIO(copied(sent(wide, "JPEG", exif=turned)))) as small:
        assert small.size == (40, 60)
        assert not small.getexif()


@pytest.mark.parametrize(
    "junk",
    [b"", b"no picture", b"\xff\xd8\xff no more", b"GIF89a", sent(Image.new("RGB", (9, 9)), "BMP")],
    ids=["nothing", "words", "beginning", "gif", "bmp"],
)
def test_what_is_none_is_told(junk: bytes) -> None:
    with pytest.raises(BadPhoto):
        copied(junk)


def test_one_that_unpacks_to_too_much_is_not_unpacked() -> None:
    with pytest.raises(BadPhoto):
        copied(sent(Image.new("1", (9000, 9000)), "PNG"))


def test_beginnings_and_sizes() -> None:
    must_be_picture(b"\x89PNG\r\n\x1a\n...")
    must_be_picture(b"RIFF\0\0\0\0WEBP...")
    for wrong in (b"", b"RIFF\0\0\0\0WAVE", b"\xff\xd8\xff" + bytes(MOST_SENT)):
        with pytest.raises(BadPhoto):
            must_be_picture(wrong)
