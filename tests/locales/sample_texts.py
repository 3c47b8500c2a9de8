"""A few texts, the same in every language, for tests of how texts are told."""

from pathlib import Path

from locales.texts import Texts

COMMON = """\
unit-g = { $amount } g
unit-kg = { $amount } kg
unit-ml = { $amount } ml
unit-l = { $amount } L
unit-piece = { $amount }
price-per-kg = { $price }/kg
price-per-piece = { $price }
distance-m = { $amount } m
distance-km = { $amount } km
"""
SCREENS = """\
-brand = Kirana
fact = { $fact }
fixed = <b>Fixed</b> & done
    .button = Go & buy
greeting = <b>{ -brand }</b> greets { $name }
    .button = { $name }
cart = { $shop }:
    { $lines }
    .each-lines = • <i>{ $name }</i> { $sum }
    .button = { $shop } ({ $total })
shops = { $shops }
    .each-shops =
        { $shop }
        { $lines }
    .each-lines = - { $name }
things = { $count ->
    [one] { $count } thing
   *[other] { $count } things
}
choice = { $fact ->
    [yes] Y
    [no] N
    [none] nothing
    [out-for-delivery] on the way
   *[other] something
}
either = { $which ->
    [a] { $first }
   *[b] { $second }
}
mentions = { greeting } / { greeting.button }
"""


def made(folder: Path, screens: str = SCREENS) -> Texts:
    for language in ("en", "hi", "te"):
        (folder / language).mkdir(exist_ok=True)
        (folder / language / "common.ftl").write_text(COMMON, "utf-8")
        (folder / language / "screens.ftl").write_text(screens, "utf-8")
    return Texts.load(folder)
