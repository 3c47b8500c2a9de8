"""How little it takes, from the first word: counted by the stage, and told in the README."""

from pathlib import Path

import pytest

from tests.scenarios import scenes
from tests.scenarios.stage import Stage

README = Path(__file__).parents[3] / "README.md"
OPENING = """
    Asha: /shop
    Asha presses [Open my shop]
    Asha presses [Yes, I agree]
    Asha: Asha General Store
    Asha: Shop 4, Station Road, Kachiguda
    Asha taps [I am in the shop]
    Asha taps [Use my number]
    Asha presses [8:00 am – 9:00 pm]
    Asha presses [5 km]
    Asha presses [Any amount]
    Asha presses [Free]
    Asha presses [Not registered]
    Asha presses [As on the sign: Asha General Store]
    Asha presses [I will add it later]
    Asha presses [Send for approval]
    Asha sees: Sent for approval.
"""
PRODUCT = """
    Lakshmi: /shop
    Lakshmi presses [Sri Lakshmi Kirana]
    Lakshmi presses [📦 Goods]
    Lakshmi presses [Add a product]
    Lakshmi: ghee 1 l 640
    Lakshmi presses [Gowardhan Cow Ghee 1 L]
    Lakshmi sees: Added
"""
KNOWN = """
    Asha: /start
    Asha: toor dal
    Asha presses [Toor dal 1 kg]
    Asha presses [Add to cart]
    Asha sees: In your cart: 1
"""
LIST = """
    Asha: /shops
    Asha presses [Sri Lakshmi Kirana]
    Asha: onion 2 kg, tomato 500 g, toor dal 1 kg, sona masuri 5 kg, pyaz 1 kg, chawal
    Asha presses [into the cart]
    Asha presses [Checkout]
    Asha presses [Place order]
    Asha sees: Your order is placed.
"""


@pytest.mark.parametrize(
    ("told", "most", "before", "lines"),
    [
        ("opens a shop in {}", 15, "Meera: /start", OPENING),
        ("puts a product on a shelf in {}", 6, "Lakshmi: /start", PRODUCT),
        ("a list of six lines in {}", 8, scenes.ASHA_ORDERS, LIST),
        ("from /start into the cart in {}", 4, "Asha: /start", KNOWN),
    ],
    ids=["shop", "product", "list", "known"],
)
async def test_so_little_it_takes(stage: Stage, told: str, most: int, before: str, lines: str) -> None:
    stage.improvises("how much there is to do is counted")
    await stage.before("everything is as on any day", before)
    stage.efforts.clear()
    await stage.plays(lines)
    took = stage.efforts.total()
    assert took <= most
    assert told.format(took) in " ".join(README.read_text("utf-8").split())
