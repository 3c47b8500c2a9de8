"""A shop's poster for its door: its name, a QR code of its link, and how to order."""

from __future__ import annotations

import json
from functools import cache
from io import BytesIO
from pathlib import Path

import fontpkg_noto_sans
import fontpkg_noto_sans_devanagari
import fontpkg_noto_sans_telugu
import segno
import typst

from domain.platform.shops.poster import Poster

FONTS = (fontpkg_noto_sans, fontpkg_noto_sans_devanagari, fontpkg_noto_sans_telugu)
FORM = Path(__file__).with_name("poster.typ")


def drawn(poster: Poster) -> bytes:
    """A page of A4 as PDF; the same bytes for the same poster."""
    told = {
        "name": poster.names[0],
        "others": poster.names[1:],
        "lines": poster.lines,
        "code": _code(poster.link),
        "link": poster.link,
        "shown": poster.link.removeprefix("https://"),
        "foot": " · ".join(filter(None, (poster.address, poster.phone))),
    }
    return typst.compile(
        FORM.read_bytes(),
        font_paths=fonts(),
        sys_inputs={"told": json.dumps(told)},
        format="pdf",
    )


def _code(link: str) -> str:
    """As SVG. A seventh of it may be scratched or wet (level M, ISO/IEC 18004)."""
    picture = BytesIO()
    segno.make(link, error="m").save(picture, kind="svg", border=0, xmldecl=False)
    return picture.getvalue().decode()


@cache
def fonts() -> typst.Fonts:
    # A server has no fonts of its own that know these scripts.
    folders = [str(Path(str(each.__file__)).parent / "files") for each in FONTS]
    return typst.Fonts(include_system_fonts=False, font_paths=[*folders])
