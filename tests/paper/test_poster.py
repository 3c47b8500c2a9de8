"""A shop's poster: one page, whatever the shop is called, with its link, and the same bytes each time."""

import re

import pytest

from domain.platform.shops.poster import Poster
from paper.poster import drawn

LINK = "https://t.me/kirana_bot?start=shop_0123456789abcdef0123456789abcdef"
LINES = ("Scan and order.", "स्कैन करें।", "స్కాన్ చేయండి.")


def poster(*names: str, address: str = "Ameerpet") -> Poster:
    return Poster(names, LINES, LINK, address, "+914055500101")


@pytest.mark.parametrize(
    "names",
    [
        ("Sri Lakshmi Kirana", "श्री लक्ष्मी किराना", "శ్రీ లక్ష్మి కిరాణా"),
        ("A",),
        ("The very long name of a shop " * 4,) * 3,
        ('#panic("run") $x$ *bold* \\ = H // no', '"quoted"', "<b>&amp;"),
    ],
    ids=["three", "one", "long", "code"],
)
def test_it_is_one_page_with_the_link(names: tuple[str, ...]) -> None:
    page = drawn(poster(*names))
    assert page.startswith(b"%PDF-")
    assert b"/Count 1" in page
    assert LINK.encode() in page


def test_the_same_poster_is_the_same_bytes() -> None:
    assert drawn(poster("Sri Lakshmi Kirana")) == drawn(poster("Sri Lakshmi Kirana"))
    assert drawn(poster("Sri Lakshmi Kirana")) != drawn(poster("Green Basket"))


def test_hindi_and_telugu_have_their_letters() -> None:
    """Without its font a script is drawn as boxes, and a page that has none of a script lacks its font."""
    names = ("Sri Lakshmi", "श्री लक्ष्मी", "శ్రీ లక్ష్మి")
    fonts = re.findall(rb"/FontName/([^/]+)", drawn(Poster(names, (), LINK, "", "")))
    assert len(set(fonts)) == len(names), fonts
